// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notice/DetailsDialog.h"

#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

DetailsDialog::DetailsDialog(const QString &sentence, const QString &detail, QWidget *parent)
    : QDialog(parent)
    , m_text(u"%1\n\n%2\n\n%3 %4\n"_s.arg(sentence, detail, QCoreApplication::applicationName(),
                                          QCoreApplication::applicationVersion()))
{
    setWindowTitle(tr("Details"));
    auto *words = new PlainLabel(sentence, this);
    words->setWordWrap(true);
    auto *text = new QPlainTextEdit(this);
    text->setPlainText(detail);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(tr("Technical details"));
    text->setObjectName(u"detailsText"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copies = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copies->setObjectName(u"copyDetails"_s);
    connect(copies, &QPushButton::clicked, this, &DetailsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(560, 320);
}

void DetailsDialog::copy() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

} // namespace cabinet::gui
