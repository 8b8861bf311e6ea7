// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Status.h"

#include <QList>
#include <QObject>

#include <array>

namespace cabinet::gui {

class ColumnView;

using ColumnViews = std::array<ColumnView *, allStatuses.size()>; // in the order of allStatuses

// The board's one selection: cards of one column at a time, known by their ids, so that it outlives resets, moves and filters.
class BoardSelection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardSelection)
public:
    BoardSelection(const ColumnViews &views, QObject *parent);

    [[nodiscard]] const QList<PaperId> &papers() const { return m_papers; } // in the column's order
    [[nodiscard]] PaperId current() const;                                  // the one that keys act on; invalid: none
    [[nodiscard]] ColumnView *view() const; // the column with the selection, else with the focus; never null

    // Selects those of `papers` that are in the column of `current` (when it is on the board) and makes `current` current.
    void select(const QList<PaperId> &papers, PaperId current);
    void focusOn(ColumnView *view) const; // and shows its current card
    void goSideways(int columns);         // to the card at the same height in the next column that has cards

    // Around a change of the models: nothing is announced in between.
    struct Memory
    {
        QList<PaperId> papers;
        PaperId current;
        ColumnView *view = nullptr;
        int row = -1;
        bool focused = false;
    };
    [[nodiscard]] Memory take();
    enum class IfGone { Nothing, Neighbour };
    void restore(const Memory &memory, IfGone ifGone);
    [[nodiscard]] Memory lastChosen() const { return m_chosen; } // as the user left it, even when filters hide it now

Q_SIGNALS:
    void changed(const QList<cabinet::PaperId> &papers);

private:
    void follow(ColumnView *view);
    void announce();
    [[nodiscard]] Memory memory() const;
    [[nodiscard]] ColumnView *columnOf(PaperId paper, int *row) const;

    ColumnViews m_views;
    QList<PaperId> m_papers;
    Memory m_chosen;
    bool m_quiet = false;
};

} // namespace cabinet::gui
