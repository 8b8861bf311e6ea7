// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class WorkController;

// The File menu's part about the library as a file: another one, a new one, backups, checking.
class LibraryActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryActions)
public:
    LibraryActions(Library &library, Notifier &notifier, WorkController &work, QWidget *window);

    void addTo(QMenu &menu);

Q_SIGNALS:
    void openRequested(const QString &file);
    void createRequested(const QString &file);
    void restoreRequested(const QString &backup);

private:
    QAction *add(QMenu &menu, const QString &text, void (LibraryActions::*act)());
    void openOther();
    void createNew();
    void backUp();
    void backUpTo(const QString &file);
    void restore();
    void check();
    void showChecked(const Result<QStringList> &found);

    Library &m_library;
    Notifier &m_notifier;
    WorkController &m_work;
    QWidget *m_window;
};

} // namespace cabinet::gui
