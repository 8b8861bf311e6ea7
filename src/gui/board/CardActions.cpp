// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardActions.h"

#include "gui/theme/Icons.h"

#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

CardActions::CardActions(QWidget *board)
    : QObject(board)
    , m_board(board)
{
}

QAction *CardActions::add(const QString &name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
                          const std::function<void()> &act, Where where)
{
    auto *action = new QAction(text, m_board);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, &Theme::soft));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_board->addAction(action);
    m_actions += action;
    if (where != Where::Menu)
        m_where.insert(action, where);
    return action;
}

void CardActions::addSeparator()
{
    auto *separator = new QAction(m_board);
    separator->setSeparator(true);
    m_actions += separator;
}

void CardActions::setHasSelection(bool any)
{
    for (QAction *action : m_actions)
        action->setEnabled(any || action->isSeparator() || action->objectName().startsWith(u"select"_s));
}

void CardActions::popUp(const QPoint &globalPos)
{
    auto *menu = new QMenu(m_board);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHash<Where, QMenu *> submenus;
    for (QAction *action : m_actions) {
        const Where where = m_where.value(action, Where::Menu);
        QMenu *&to = where == Where::Menu ? menu : submenus[where];
        if (to == nullptr)
            to = menu->addMenu(where == Where::Moves ? tr("Move") : tr("PDF"));
        to->addAction(action);
    }
    menu->popup(globalPos);
}

} // namespace cabinet::gui
