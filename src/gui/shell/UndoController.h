// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Elsewhere.h"

#include <QAction>
#include <QObject>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class NoticeBar;
class Notifier;
class WorkController;

// Undo and redo: two actions whose texts say what they would do, whoever made the change, and the notice after each change.
class UndoController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoController)
public:
    static constexpr int bulkRows = 2000; // a change of more rows is undone off the GUI thread

    UndoController(Library &library, Notifier &notifier, NoticeBar &notices, WorkController &work, QObject *parent = nullptr);

    [[nodiscard]] QAction *undoAction() { return &m_undo; }
    [[nodiscard]] QAction *redoAction() { return &m_redo; }

private:
    void undo();
    void redo();
    void replay(Replaying which);
    void replayElsewhere(Replaying which, const ChangeSummary &change);
    void refresh();
    void announce(const ChangeSummary &summary);

    Library &m_library;
    Notifier &m_notifier;
    NoticeBar &m_notices;
    WorkController &m_work;
    QAction m_undo;
    QAction m_redo;
};

} // namespace cabinet::gui
