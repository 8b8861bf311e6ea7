// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace cabinet {
class Library;
struct ChangeSummary;
} // namespace cabinet

namespace cabinet::gui {

class NoticeBar;
class Notifier;

// Undo and redo: two actions whose texts say what they would do, whoever made the change, and the notice after each change.
class UndoController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoController)
public:
    UndoController(Library &library, Notifier &notifier, NoticeBar &notices, QObject *parent = nullptr);

    [[nodiscard]] QAction *undoAction() { return &m_undo; }
    [[nodiscard]] QAction *redoAction() { return &m_redo; }

private:
    void undo();
    void redo();
    void refresh();
    void announce(const ChangeSummary &summary);

    Library &m_library;
    Notifier &m_notifier;
    NoticeBar &m_notices;
    QAction m_undo;
    QAction m_redo;
};

} // namespace cabinet::gui
