// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Importer.h"

#include "storage/Connection.h"

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

Result<GitDates> datesOn(const QString &library, const QStringList &files, const Progress &progress)
{
    const Result<std::unique_ptr<storage::Connection>> connection = storage::Connection::open(library, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const storage::Reader reader(**connection);
    return findGitDates(reader, files, progress);
}

Result<storage::Applied> applyDatesOn(const QString &library, const GitDates &dates)
{
    const Result<std::unique_ptr<storage::Store>> store = storage::Store::open(library, storage::Store::Mode::Open);
    return store ? applyGitDates(**store, dates) : store.error();
}

} // namespace

Result<storage::Applied> runImport(const QString &libraryFile, const ImportPlan &plan, const PlanDates &dates,
                                   const Progress &progress)
{
    const Result<std::unique_ptr<storage::Store>> store = storage::Store::open(libraryFile, storage::Store::Mode::Open);
    return store ? runImport(**store, plan, progress, dates) : store.error();
}

Importer::Importer(const QString &libraryFile, QObject *parent)
    : QObject(parent)
    , m_libraryFile(libraryFile)
{
    connect(&m_worker, &Worker::progressed, this, &Importer::progressed);
}

Importer::~Importer() = default;

template<typename T>
void Importer::start(const std::function<Result<T>(const Progress &)> &job, void (Importer::*finished)(const T &))
{
    m_worker.start([this, job, finished](const Progress &progress) -> Worker::Tell {
        return [this, finished, result = job(progress)] {
            if (result)
                Q_EMIT(this->*finished)(*result);
            else
                Q_EMIT failed(result.error());
        };
    });
}

void Importer::plan(const QStringList &files, ImportAs as, const ImportKinds &kinds)
{
    start<ImportPlan>([library = m_libraryFile, files, as,
                       kinds](const Progress &progress) { return planOn(library, files, as, kinds, progress); },
                      &Importer::planned);
}

void Importer::findDates(const ImportPlan &plan)
{
    start<PlanDates>([plan](const Progress &progress) { return findPlanDates(plan, progress); }, &Importer::planDatesFound);
}

void Importer::apply(const ImportPlan &plan, const PlanDates &dates)
{
    start<storage::Applied>([library = m_libraryFile, plan,
                             dates](const Progress &progress) { return runImport(library, plan, dates, progress); },
                            &Importer::applied);
}

void Importer::findDates(const QStringList &files)
{
    start<GitDates>([library = m_libraryFile, files](const Progress &progress) { return datesOn(library, files, progress); },
                    &Importer::datesFound);
}

void Importer::apply(const GitDates &dates)
{
    start<storage::Applied>([library = m_libraryFile, dates](const Progress &) { return applyDatesOn(library, dates); },
                            &Importer::applied);
}

void Importer::cancel()
{
    m_worker.cancel();
}

} // namespace cabinet
