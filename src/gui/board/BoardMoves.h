// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/board/BoardSelection.h"

#include <QObject>

#include <optional>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Announcer;
class Notifier;

// What keys and drops do to the selected cards. Selection and focus follow the cards; a screen reader hears where they went.
class BoardMoves final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardMoves)
public:
    BoardMoves(Library &library, Notifier &notifier, const ColumnViews &views, BoardSelection &selection, Announcer &announcer,
               QObject *parent);

    void carryUp();
    void carryDown();
    void carryToTop();
    void carryToBottom();
    void carrySideways(int columns); // to the same height there
    void moveTo(Status status);      // to the top of that column
    void drop(const QList<PaperId> &papers, Status status, std::optional<PaperId> before);
    void removeSelected();

private:
    void carryBefore(int row);
    void move(const QList<PaperId> &papers, PaperId current, Status status, std::optional<PaperId> before);
    void announce(const QList<PaperId> &papers, PaperId current, Status status);
    [[nodiscard]] ColumnView &viewOf(Status status) const { return *m_views[size_t(status)]; }

    Library &m_library;
    Notifier &m_notifier;
    ColumnViews m_views;
    BoardSelection &m_selection;
    Announcer &m_announcer;
};

} // namespace cabinet::gui
