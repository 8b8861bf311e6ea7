// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/WelcomePage.h"

#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QLabel *centred(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(text, parent), kind);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setMinimumWidth(280);
    return button;
}

QLabel *programIcon(QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(QSize(84, 84), label->devicePixelRatioF()));
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Welcome"));
}

// Few starts show it: what is on it is made when it is first shown.
void WelcomePage::setVisible(bool visible)
{
    if (visible && layout() == nullptr)
        build();
    QWidget::setVisible(visible);
}

void WelcomePage::build()
{
    auto *openList = withKind(makeButton(tr("&Open a reading list…"), u"openList"_s, this), "primary");
    auto *examples = makeButton(tr("Start with the &example lists"), u"examples"_s, this);
    auto *addPaper = makeButton(tr("Add a &paper"), u"addPaper"_s, this);
    connect(openList, &QPushButton::clicked, this, &WelcomePage::openListRequested);
    connect(examples, &QPushButton::clicked, this, &WelcomePage::examplesRequested);
    connect(addPaper, &QPushButton::clicked, this, &WelcomePage::addPaperRequested);
    setFocusProxy(openList);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(programIcon(this));
    layout->addWidget(centred(tr("Welcome to Paper Cabinet"), "title", this));
    layout->addWidget(centred(tr("Your reading list becomes a board: papers to read, reading and done.\n"
                                 "Your ideas stand in the cabinet beside it, linked to the papers they come from."),
                              "soft", this));
    layout->addSpacing(12);
    for (QPushButton *button : {openList, examples, addPaper})
        layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(
        centred(tr("Or drop a Markdown list, a PDF or a web address anywhere in this window. Your files stay as they are unless you keep them in step."),
                "faint", this));
    layout->addStretch(3);
}

} // namespace cabinet::gui
