// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/WriteDialog.h"

#include "gui/lists/DiffView.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cabinet::gui {

WriteDialog::WriteDialog(const Question &question, const QByteArray &before, const QByteArray &after, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    auto *title = withKind(new PlainLabel(question.title, this), "title");
    auto *text = withKind(new PlainLabel(question.text, this), "soft");
    auto *diff = new DiffView(this);
    auto *accept = new QPushButton(question.accept, this);
    auto *reject = new QPushButton(question.reject, this);
    QPushButton *usual = withKind(question.takesAway ? reject : accept, "primary");
    title->setWordWrap(true);
    text->setWordWrap(true);
    diff->setTexts(before, after);
    usual->setDefault(true);
    auto *buttons = new QHBoxLayout;
    if (!question.other.isEmpty()) {
        auto *other = new QPushButton(question.other, this);
        buttons->addWidget(other);
        connect(other, &QPushButton::clicked, this, [this] {
            done(Rejected);
            Q_EMIT otherChosen();
        });
    }
    buttons->addStretch();
    buttons->addWidget(reject);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(diff, 1);
    layout->addLayout(buttons);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(reject, &QPushButton::clicked, this, &QDialog::reject);
    usual->setFocus();
    resize(760, 440);
}

} // namespace cabinet::gui
