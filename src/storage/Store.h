// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Progress.h"
#include "domain/Result.h"
#include "storage/Connection.h"
#include "storage/Reader.h"
#include "storage/Writer.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace cabinet::storage {

struct Applied
{
    ChangeSummary summary;
    Touched touched;
};

struct Backup
{
    QString file;
    QDateTime at; // local file time of the copy, UTC
    qint64 bytes = 0;
};

// One library file, opened by one thread. Opening checks that it is ours and not newer, migrates an older one (a verified backup
// first), and refuses everything else with a sentence, leaving it untouched. Files are created 0600, folders 0700.
class Store final
{
    Q_DISABLE_COPY_MOVE(Store)
public:
    enum class Mode { Open, OpenOrCreate, ReadOnly };
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &file, Mode mode);
    ~Store();

    [[nodiscard]] const QString &file() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const Reader &read() const;

    // One user action: BEGIN IMMEDIATE, `body`, history, search index, COMMIT, each checked. Nothing is changed when `body` or
    // any step fails. A body that changed nothing commits nothing and answers a summary without id. The first change of a day
    // makes the day's automatic backup first (its failure is logged, never in the way).
    using Body = std::function<Result<void>(Writer &)>;
    [[nodiscard]] Result<Applied> write(const QString &kind, const QStringList &args, const Body &body);

    // A transaction that is no change of the user's: what is noted of files (Writer::note). Committed without history; a body
    // that does change rows is refused.
    [[nodiscard]] Result<void> keep(const std::function<Result<void>(Writer &)> &body);

    // The last change not undone / the first undone one, of any process. nullopt: there is none. Progress counts rows.
    [[nodiscard]] Result<std::optional<Applied>> undo(const Progress &progress = {});
    [[nodiscard]] Result<std::optional<Applied>> redo(const Progress &progress = {});

    // True when another connection or process has committed a change since the last call, other than `known`, which the caller
    // has been told of. What is only noted of files (keep) is no change.
    [[nodiscard]] bool changedElsewhere(ChangeId known = {});

    // Integrity, foreign keys, search index against the tables; a sentence for each thing found, empty when all is well.
    [[nodiscard]] Result<QStringList> check() const;

    // VACUUM INTO a temporary name beside `target`, fsync, verified, renamed, directory fsynced. Refuses an existing target.
    [[nodiscard]] Result<void> backup(const QString &target) const;
    [[nodiscard]] QList<Backup> automaticBackups() const; // newest first, at most 7
    [[nodiscard]] static QList<Backup>
    backupsOf(const QString &file); // the same for a library that need not be open, or cannot be

    // Of a library whose file is larger than this, write() no longer makes the day's backup: whoever says so calls
    // makeDailyBackup() from a thread of its own.
    void leaveDailyBackup(qint64 largerThanBytes);
    // The day's automatic backup unless it is there or nothing was ever changed. Any thread, with a connection of its own. The
    // library cannot be written to meanwhile: `progress` (which has nothing to count) ends it within 50 ms.
    [[nodiscard]] static Result<void> makeDailyBackup(const QString &file, const Progress &progress);

    // Puts a backup in the place of `file`, which no Store may have open; the present file, if any, is kept beside as
    // "<name>.before-restore-<time>" and its path returned.
    [[nodiscard]] static Result<QString> restore(const QString &backup, const QString &file);

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// The schema number this program writes; a file with a larger user_version is refused.
inline constexpr int schemaVersion = 6;
inline constexpr qint64 applicationId = 0x50434142; // "PCAB"

} // namespace cabinet::storage
