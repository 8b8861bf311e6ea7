// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/ColumnHeader.h"

#include "gui/theme/Icons.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatusText.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr std::array usualLimits{1, 2, 3, 4, 5, 8, 10};
constexpr int largestLimit = 999;

QToolButton *headerButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName, &Theme::soft));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void setKind(QWidget *widget, const char *kind)
{
    if (widget->property("kind").toByteArray() == kind)
        return;
    withKind(widget, kind);
}

} // namespace

ColumnHeader::ColumnHeader(Status status, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_count(withKind(new PlainLabel(this), "soft"))
    , m_add(headerButton(u"add"_s, tr("Add to %1").arg(statusName(status)), this))
{
    auto *name = new PlainLabel(statusName(status), this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    m_count->setObjectName(u"count"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(7, 4, 0, 2);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(statusDot(status, 1), 8, this));
    layout->addWidget(name);
    layout->addWidget(m_count);
    layout->addStretch();
    if (status == Status::Reading) {
        m_more = headerButton(u"menu-more"_s, tr("Reading limit"), this);
        m_menu = new QMenu(this);
        m_more->setMenu(m_menu);
        m_more->setPopupMode(QToolButton::InstantPopup);
        layout->addWidget(m_more);
        connect(m_menu, &QMenu::aboutToShow, this, &ColumnHeader::fillLimitMenu);
    }
    layout->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &ColumnHeader::addRequested);
}

void ColumnHeader::setCount(int cards, int limit, bool filtered)
{
    m_limit = limit;
    const QLocale locale;
    const bool limited = limit > 0 && !filtered;
    const bool over = limited && cards > limit;
    const QString count = locale.toString(cards);
    m_count->setText(limited ? count % u" / "_s % locale.toString(limit) : count);
    QString spoken = tr("%n card(s)", nullptr, cards);
    if (limited)
        spoken = tr("%1 of at most %2").arg(spoken, locale.toString(limit));
    m_count->setAccessibleName(spoken);
    m_count->setToolTip(over ? tr("More cards than the limit you set for Reading") : QString());
    setKind(m_count, over ? "danger" : "soft");
}

void ColumnHeader::fillLimitMenu()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    const auto add = [this, group](const QString &text, int limit) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(limit == m_limit);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, limit] { Q_EMIT limitChosen(limit); });
    };
    add(tr("No limit"), 0);
    for (const int limit : usualLimits)
        add(tr("At most %n card(s)", nullptr, limit), limit);
    m_menu->addSeparator();
    m_menu->addAction(tr("Other…"), this, &ColumnHeader::askLimit);
}

void ColumnHeader::askLimit()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Reading limit"));
    dialog->setLabelText(tr("Colour the count when Reading holds more cards than:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, largestLimit);
    dialog->setIntValue(m_limit > 0 ? m_limit : 3);
    connect(dialog, &QInputDialog::intValueSelected, this, &ColumnHeader::limitChosen);
    dialog->open();
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_menu)
        m_menu->popup(event->globalPos());
}

} // namespace cabinet::gui
