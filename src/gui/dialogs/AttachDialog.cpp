// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/AttachDialog.h"

#include "gui/widgets/PlainLabel.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QLabel *wrapped(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(text, parent), kind);
    label->setWordWrap(true);
    return label;
}

} // namespace

AttachDialog::AttachDialog(const QString &file, const QString &title, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Attach a PDF"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(8);
    layout->addWidget(wrapped(tr("“%1” for “%2”").arg(QFileInfo(file).fileName(), title), "title", this));
    layout->addWidget(makeChoice(tr("&Copy it into the library"),
                                 tr("The copy stays with the library, whatever becomes of the file. Usually the right choice."),
                                 "copyPdf", false));
    layout->addWidget(
        makeChoice(tr("&Leave it where it is"),
                   tr("Only its place is noted. What you write into it with your viewer is seen here; when the file is "
                      "moved or renamed, it must be attached again."),
                   "linkPdf", true));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout->addSpacing(6);
    layout->addWidget(cancel, 0, Qt::AlignRight);
    auto *usual = withKind(findChild<QPushButton *>(u"copyPdf"_s), "primary");
    usual->setDefault(true);
    usual->setFocus();
    setMinimumWidth(460);
}

QWidget *AttachDialog::makeChoice(const QString &text, const QString &hint, const char *name, bool leaveInPlace)
{
    auto *panel = withKind(new QFrame(this), "panel");
    auto *button = new QPushButton(text, panel);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleDescription(hint);
    connect(button, &QPushButton::clicked, this, [this, leaveInPlace] {
        accept();
        Q_EMIT chosen(leaveInPlace);
    });
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(wrapped(hint, "soft", panel));
    return panel;
}

} // namespace cabinet::gui
