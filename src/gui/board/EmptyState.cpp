// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/EmptyState.h"

#include "gui/theme/Icons.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cabinet::gui {

namespace {

constexpr int iconSize = 28;

QLabel *centredLabel(const char *kind, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(parent), kind);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, iconSize, this))
    , m_title(centredLabel("soft", this))
    , m_text(centredLabel("faint", this))
    , m_button(new QPushButton(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 44, 20, 20);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setWords(const Words &words)
{
    m_icon->setIcon(icon(words.icon, &Theme::faint));
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_text->setVisible(!words.text.isEmpty());
    m_button->setText(words.button);
    m_button->setVisible(!words.button.isEmpty());
}

} // namespace cabinet::gui
