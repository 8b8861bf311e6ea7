// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/git/GitDates.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace cabinet {
class Importer;
class Library;
} // namespace cabinet

namespace cabinet::gui {

class Notifier;

// Takes dates from the git history of imported files, off the GUI thread, with a bar and a way out when it takes long; cards can
// be moved meanwhile. One run at a time.
class GitDater final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GitDater)
public:
    GitDater(Library &library, Notifier &notifier, QWidget *window);
    ~GitDater() override; // cancels and waits

    void take(const QStringList &files);
    void cancel(); // nothing is changed
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

Q_SIGNALS:
    void finished(); // however it ended

private:
    void showBar();
    void apply(const GitDates &dates);
    void applied(const storage::Applied &applied);
    void fail(const Error &error);
    void end();

    Library &m_library;
    Notifier &m_notifier;
    QWidget *m_window;
    QPointer<QProgressDialog> m_bar;
    Importer *m_job = nullptr;
    bool m_writing = false;
};

} // namespace cabinet::gui
