// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Worker.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class StatusLine;

// Work that may take longer than a moment (undoing an import, an export, a backup, a check): on another thread, told in the
// status line after a moment, to be cancelled there. One piece at a time. Work that needs the library for itself keeps changes
// out; they are refused with a sentence.
class WorkController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkController)
public:
    struct Work
    {
        QString text; // "Exporting…"
        bool needsLibrary = false;
        Worker::Job job;
    };

    WorkController(Library &library, Notifier &notifier, StatusLine &status, QObject *parent = nullptr);

    bool start(const Work &work); // false: other work is going on, and the user was told
    void cancel();
    void stop(); // cancels and waits; what the work would have told is lost
    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

Q_SIGNALS:
    void busyChanged(bool busy); // false: before the work tells

private:
    void end();
    void showProgress(int done, int total);

    Library &m_library;
    Notifier &m_notifier;
    StatusLine &m_status;
    QString m_text;
    bool m_needsLibrary = false;
    QTimer m_patience; // quick work shows nothing
    Worker m_worker;
};

} // namespace cabinet::gui
