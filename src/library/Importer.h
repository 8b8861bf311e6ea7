// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"
#include "domain/Result.h"
#include "library/ImportPlan.h"
#include "library/Worker.h"
#include "library/git/GitDates.h"
#include "storage/Store.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace cabinet {

// Progress counts entries.

// Reads and parses the files and compares them with the library. Changes nothing. Any thread, with a Reader of that thread.
[[nodiscard]] Result<ImportPlan> planImport(const storage::Reader &reader, const QStringList &files, ImportAs as,
                                            const Progress &progress = {}, const ImportKinds &kinds = {});
// The same for text that is no file (the welcome list): `name` stands for the path.
[[nodiscard]] Result<ImportPlan> planImportText(const storage::Reader &reader, const QByteArray &bytes, const QString &name,
                                                ImportAs as);

// What has changed in a list between two texts of it, `ownerAt` saying which paper or idea each entry (by its first byte) of
// `base` is, and `inBase` of each entry of `now` which of them it is (see markdown::Merged); what it does not tell is guessed.
[[nodiscard]] Result<ImportPlan> planAgainst(const storage::Reader &reader, const Source &source, const QByteArray &base,
                                             const QHash<qsizetype, qint64> &ownerAt, const QByteArray &now,
                                             const QList<std::optional<qsizetype>> &inBase);

// Applies a plan: one transaction, one undo step. A cancelled import changed nothing and answers an Error with an empty message.
[[nodiscard]] Result<storage::Applied> runImport(storage::Store &store, const ImportPlan &plan, const Progress &progress = {},
                                                 const PlanDates &dates = {});
// The same with a connection of its own.
[[nodiscard]] Result<storage::Applied> runImport(const QString &libraryFile, const ImportPlan &plan, const PlanDates &dates,
                                                 const Progress &progress = {});

// Work on a thread of its own, with a connection of its own. One job, one `planned`, `planDatesFound`, `datesFound`, `applied` or
// `failed`, from the thread of the Importer. Destroying it cancels and waits.
class Importer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Importer)
public:
    explicit Importer(const QString &libraryFile, QObject *parent = nullptr);
    ~Importer() override;

    void plan(const QStringList &files, ImportAs as, const ImportKinds &kinds = {}); // `as` for files that are not in `kinds`
    void findDates(const ImportPlan &plan); // of the files that it imports: `planDatesFound`
    void apply(const ImportPlan &plan, const PlanDates &dates = {});
    // Dates out of the git history of imported files (library/git/GitDates.h): looking for them may take long, taking them does
    // not.
    void findDates(const QStringList &files);
    void apply(const GitDates &dates);
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void planned(const cabinet::ImportPlan &plan);
    void planDatesFound(const cabinet::PlanDates &dates);
    void datesFound(const cabinet::GitDates &dates);
    void applied(const cabinet::storage::Applied &applied);
    void failed(const cabinet::Error &error); // empty message: cancelled, nothing changed

private:
    template<typename T>
    void start(const std::function<Result<T>(const Progress &)> &job, void (Importer::*finished)(const T &));

    QString m_libraryFile;
    Worker m_worker;
};

} // namespace cabinet
