// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Syncer.h"

#include "library/Library.h"
#include "library/sync/SyncWorker.h"

#include <QFileInfo>

#include <algorithm>

namespace cabinet {

void SyncWorker::sync(const Source &source, const SyncAnswers &answers)
{
    if (!m_store) {
        auto opened = storage::Store::open(m_file, storage::Store::Mode::Open);
        if (!opened) {
            Q_EMIT done(source.id, opened.error());
            return;
        }
        m_store = *std::move(opened);
    }
    Q_EMIT done(source.id, syncSource(*m_store, source, answers, &m_memory));
}

Syncer::Syncer(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_worker(new SyncWorker(library.file()))
{
    for (QTimer *timer : {&m_afterChange, &m_afterFile})
        timer->setSingleShot(true);
    setTimes({});
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &Syncer::wanted, m_worker, &SyncWorker::sync);
    connect(m_worker, &SyncWorker::done, this, &Syncer::finished);
    connect(&library, &Library::changed, this, &Syncer::libraryChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Syncer::fileChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Syncer::fileChanged);
    connect(&m_afterChange, &QTimer::timeout, this, &Syncer::lookAgain);
    connect(&m_rescan, &QTimer::timeout, this, &Syncer::lookAgain);
    connect(&m_afterFile, &QTimer::timeout, this, &Syncer::lookAgain);
}

Syncer::~Syncer()
{
    disconnect(this);
    m_thread.quit();
    m_thread.wait();
    if (!m_thread.isFinished()) // never started: nobody else deletes it
        delete m_worker;
}

void Syncer::setTimes(const Times &times)
{
    m_times = times;
    m_afterChange.setInterval(times.afterChange);
    m_afterFile.setInterval(times.afterFile);
    m_rescan.setInterval(times.rescan);
}

void Syncer::start()
{
    const Result<QList<Source>> all = m_library.read().sources();
    m_sources.clear();
    for (const Source &source : all ? *all : QList<Source>{}) {
        if (source.mode != SourceMode::Once)
            m_sources.append(source);
    }
    if (m_sources.isEmpty()) {
        m_rescan.stop();
        return;
    }
    if (!m_thread.isRunning())
        m_thread.start();
    m_rescan.start();
    lookAgain();
}

void Syncer::lookAgain()
{
    watch();
    for (const Source &source : std::as_const(m_sources))
        enqueue(source);
}

void Syncer::sync(SourceId source, const SyncAnswers &answers)
{
    const Result<Source> found = m_library.source(source);
    if (!found) {
        Q_EMIT failed(source, found.error());
        return;
    }
    if (!m_thread.isRunning())
        m_thread.start();
    enqueue(*found, answers);
}

void Syncer::libraryChanged(const ChangeSummary &, const Touched &touched)
{
    if (touched.sources || touched.everything)
        start();
    else if (!m_sources.isEmpty())
        m_afterChange.start();
}

void Syncer::fileChanged(const QString &)
{
    m_afterFile.start();
}

// A file that was replaced is no longer watched, so it is put in again each time; its folder tells of one that comes back.
void Syncer::watch()
{
    QStringList paths;
    for (const Source &source : std::as_const(m_sources)) {
        for (const QString &path : {source.path, QFileInfo(source.path).absolutePath()}) {
            if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path) &&
                !paths.contains(path))
                paths.append(path);
        }
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void Syncer::enqueue(const Source &source, const SyncAnswers &answers)
{
    const auto waiting =
        std::find_if(m_queue.begin(), m_queue.end(), [&](const Waiting &other) { return other.source.id == source.id; });
    if (waiting == m_queue.end())
        m_queue.append({source, answers});
    else if (!answers.agreed.isEmpty() || !answers.choices.isEmpty() || answers.loseEntries)
        *waiting = {source, answers};
    next();
}

void Syncer::next()
{
    if (m_busy || m_queue.isEmpty())
        return;
    m_busy = true;
    const Waiting first = m_queue.takeFirst();
    Q_EMIT wanted(first.source, first.answers);
}

void Syncer::finished(SourceId source, const Result<SyncResult> &result)
{
    m_busy = false;
    if (!result) {
        Q_EMIT failed(source, result.error());
    } else {
        m_last.insert(source, *result);
        m_library.noteChange(result->applied.summary, result->applied.touched);
        Q_EMIT synced(source, *result);
    }
    next();
}

} // namespace cabinet
