// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Importer.h"

#include "storage/Connection.h"

#include <QCoreApplication>
#include <QPointer>

namespace cabinet {

namespace {

Result<ImportPlan> planOn(const QString &library, const QStringList &files, ImportAs as, const ImportKinds &kinds,
                          const Progress &progress)
{
    const Result<std::unique_ptr<storage::Connection>> connection = storage::Connection::open(library, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const storage::Reader reader(**connection);
    return planImport(reader, files, as, progress, kinds);
}

Result<storage::Applied> applyOn(const QString &library, const ImportPlan &plan, const Progress &progress)
{
    const Result<std::unique_ptr<storage::Store>> store = storage::Store::open(library, storage::Store::Mode::Open);
    if (!store)
        return store.error();
    return runImport(**store, plan, progress);
}

} // namespace

Importer::Importer(const QString &libraryFile, QObject *parent)
    : QObject(parent)
    , m_libraryFile(libraryFile)
{
}

Importer::~Importer()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

// Runs on the worker; what it tells goes through the event loop of the Importer's thread, and nowhere once that is gone.
template<typename T>
void Importer::start(const std::function<Result<T>(const Progress &)> &job, void (Importer::*finished)(const T &))
{
    if (m_thread) { // one job at a time: a new one ends the one before, which then says nothing more
        cancel();
        m_thread->wait();
    }
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const Progress progress = [this, cancelled](int done, int total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
        return !cancelled->load();
    };
    m_thread.reset(QThread::create([this, job, progress, finished, cancelled] {
        const Result<T> result = job(progress);
        const auto tell = [this, result, finished, cancelled] {
            if (m_cancelled != cancelled)
                return;
            if (result)
                Q_EMIT(this->*finished)(*result);
            else
                Q_EMIT failed(result.error());
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void Importer::plan(const QStringList &files, ImportAs as, const ImportKinds &kinds)
{
    start<ImportPlan>([library = m_libraryFile, files, as,
                       kinds](const Progress &progress) { return planOn(library, files, as, kinds, progress); },
                      &Importer::planned);
}

void Importer::apply(const ImportPlan &plan)
{
    start<storage::Applied>(
        [library = m_libraryFile, plan](const Progress &progress) { return applyOn(library, plan, progress); },
        &Importer::applied);
}

void Importer::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

} // namespace cabinet
