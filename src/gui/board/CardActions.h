// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

namespace cabinet::gui {

// What can be done with the selected cards, as actions with their keys. The keys work while the focus is on the board.
class CardActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardActions)
public:
    explicit CardActions(QWidget *board);

    // One action at the end. `iconName` is a name of resources/icons or empty; `where` is the submenu of the context menu it goes
    // to.
    enum class Where { Menu, Moves, Pdf };
    QAction *add(const QString &name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
                 const std::function<void()> &act, Where where = Where::Menu);
    void addSeparator();

    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    void setHasSelection(bool any); // actions named "select…" stay enabled
    void popUp(const QPoint &globalPos);

private:
    QWidget *m_board;
    QList<QAction *> m_actions;
    QHash<QAction *, Where> m_where; // those of a submenu
};

} // namespace cabinet::gui
