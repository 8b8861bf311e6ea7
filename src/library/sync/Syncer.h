// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Sync.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <memory>

namespace cabinet {

class Library;
class SyncWorker;

// Keeps the linked files of a library in step while it is open: after a change of the library, when a file changes (watched, and
// looked at again every 30 s and whenever `lookAgain` is called: a watch is only a hint), and once at the start. The work is done
// on a thread of its own with a connection of its own; what it brought into the library is told through the library. Lives in
// the library's thread. Destroying it waits for the attempt at hand.
class Syncer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Syncer)
public:
    explicit Syncer(Library &library, QObject *parent = nullptr);
    ~Syncer() override;

    void start();                                                // and whenever a source is linked or let go
    void lookAgain();                                            // the window came to the front, the computer woke up
    void sync(SourceId source, const SyncAnswers &answers = {}); // now, with what a person has answered

    // What became of the last attempt; default: none yet.
    [[nodiscard]] SyncResult last(SourceId source) const { return m_last.value(source); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    // Times in milliseconds, shorter in tests.
    struct Times
    {
        int afterChange = 300; // changes that follow each other closely are written once
        int afterFile = 200;   // an editor may still be writing
        int rescan = 30'000;
    };
    void setTimes(const Times &times);

Q_SIGNALS:
    // After each attempt. `result.asks()`: a person must say something, see SyncAnswers.
    void synced(cabinet::SourceId source, const cabinet::SyncResult &result);
    void failed(cabinet::SourceId source, const cabinet::Error &error);
    // From the library's thread to the worker's.
    void wanted(const cabinet::Source &source, const cabinet::SyncAnswers &answers);

private:
    void libraryChanged(const ChangeSummary &summary, const Touched &touched);
    void fileChanged(const QString &path);
    void watch();
    void enqueue(const Source &source, const SyncAnswers &answers = {});
    void next();
    void finished(SourceId source, const Result<SyncResult> &result);

    struct Waiting
    {
        Source source;
        SyncAnswers answers;
    };

    Library &m_library;
    Times m_times;
    QThread m_thread;
    SyncWorker *m_worker = nullptr; // lives in m_thread
    QFileSystemWatcher m_watcher;
    QTimer m_afterChange;
    QTimer m_afterFile;
    QTimer m_rescan;
    QList<Source> m_sources; // those kept in step
    QSet<QString> m_touchedFiles;
    QList<Waiting> m_queue;
    QHash<SourceId, SyncResult> m_last;
    bool m_busy = false;
};

} // namespace cabinet
