// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Store.h"

#include "storage/Backups.h"
#include "storage/Check.h"
#include "storage/DurableFile.h"
#include "storage/Effects.h"
#include "storage/Interrupt.h"
#include "storage/Migrations.h"
#include "storage/Replay.h"
#include "storage/Statement.h"
#include "storage/Transaction.h"
#include "storage/WriterPrivate.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

Q_LOGGING_CATEGORY(lcStore, "cabinet.store")

constexpr QLatin1StringView lastDone("SELECT id, at, kind, args FROM change WHERE state = 0 ORDER BY id DESC LIMIT 1");
constexpr QLatin1StringView
    firstUndone("SELECT id, at, kind, args FROM change WHERE state = 1 AND id > coalesce((SELECT id FROM change "
                "WHERE state = 0 ORDER BY id DESC LIMIT 1), 0) ORDER BY id LIMIT 1");

QStringList fromJson(const QString &json)
{
    QStringList args;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        args.append(value.toString());
    return args;
}

Result<std::optional<ChangeSummary>> summary(const Connection &connection, QLatin1StringView sql)
{
    Statement row(connection, sql);
    if (auto ran = row.run(); !ran)
        return ran.error();
    if (!row.next())
        return std::optional<ChangeSummary>();
    return std::optional(ChangeSummary{.id = {row.integer(0)},
                                       .at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
                                       .kind = row.text(2),
                                       .args = fromJson(row.text(3))});
}

// A file, or a folder where SQLite cannot make its journal, that may not be written is opened to read; every write then says so.
bool canWrite(const QString &file)
{
    const QFileInfo info(file);
    return !info.isFile() || (info.isWritable() && QFileInfo(info.absolutePath()).isWritable());
}

Access accessFor(const QString &file, Store::Mode mode)
{
    if (mode == Store::Mode::ReadOnly || (QFileInfo::exists(file) && !canWrite(file)))
        return Access::ReadOnly;
    return mode == Store::Mode::Open ? Access::ReadWrite : Access::Create;
}

Result<void> initialise(const Connection &connection)
{
    const auto version = selectInteger(connection, u"PRAGMA user_version"_s);
    if (!version || *version >= schemaVersion)
        return version ? Result<void>() : version.error();
    if (connection.isReadOnly())
        return Error{QCoreApplication::translate("Storage",
                                                 "%1 was written by an older version of Paper Cabinet and has to be brought up "
                                                 "to date, but it can only be read. Allow writing to it and its folder.")
                         .arg(shownPath(connection.file())),
                     u"user_version %1"_s.arg(*version)};
    const auto scripts = migrationScripts();
    if (!scripts)
        return scripts.error();
    if (auto migrated = migrate(connection, *scripts); !migrated)
        return migrated;
    return syncFolderOf(connection.file());
}

} // namespace

struct Store::Private
{
    explicit Private(std::unique_ptr<Connection> c)
        : connection(std::move(c))
        , reader(*connection)
    {
    }

    using Work = std::function<Result<ChangeSummary>(Effects &)>; // a summary without id: nothing was done
    enum class Empty { GivenUp, Committed };                      // what becomes of a transaction that changed nothing
    Result<Applied> transact(const Work &work, Empty empty = Empty::GivenUp);
    Result<void> mayWrite() const;
    void backupOfTheDay();
    Result<std::optional<Applied>> replay(QLatin1StringView which, int newState, const Progress &progress);

    std::unique_ptr<Connection> connection;
    Reader reader;
    // Where history stands: its newest change and the newest that is not undone.
    using Stamp = std::pair<qint64, qint64>;
    [[nodiscard]] Stamp historyStamp() const;

    qint64 dataVersion = 0;
    Stamp stamp;
    QDate backupDay; // the local day whose backup is known to be there
    qint64 leaveLargerThan = std::numeric_limits<qint64>::max();
};

Store::Private::Stamp Store::Private::historyStamp() const
{
    const auto newest = selectInteger(*connection, u"SELECT coalesce(max(id), 0) FROM change"_s);
    const auto done = selectInteger(*connection, u"SELECT id FROM change WHERE state = 0 ORDER BY id DESC LIMIT 1"_s);
    return {newest ? *newest : -1, done ? *done : -1};
}

Result<void> Store::Private::mayWrite() const
{
    if (connection->isReadOnly())
        return Error{QCoreApplication::translate("Storage",
                                                 "%1 is open only to read. Nothing was changed; to change it, allow writing to "
                                                 "it and its folder, or copy it to another one.")
                         .arg(shownPath(connection->file())),
                     u"read-only"_s};
    if (connection->mustReopen())
        return Error{QCoreApplication::translate("Storage",
                                                 "Nothing more is written to %1 after an error of the disk or the file. Open "
                                                 "the library again; if that fails, restore a backup.")
                         .arg(shownPath(connection->file())),
                     u"stopped"_s};
    return connection->sameFile();
}

// Before the first change, whose state before it shall hold.
void Store::Private::backupOfTheDay()
{
    const QDate today = QDate::currentDate();
    if (backupDay == today)
        return;
    if (QFileInfo(connection->file()).size() > leaveLargerThan)
        return;
    backupDay = today;
    if (auto made = makeBackupOfTheDay(*connection); !made)
        qCWarning(lcStore).noquote() << "no backup today:" << made.error().message << made.error().detail;
}

Result<Applied> Store::Private::transact(const Work &work, Empty empty)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    backupOfTheDay();
    Transaction transaction(*connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    Effects effects(*connection);
    auto done = work(effects);
    if (!done || (!done->id.isValid() && empty == Empty::GivenUp))
        return done ? Result<Applied>(Applied{*done, {}}) : done.error();
    if (auto indexed = effects.updateIndex(); !indexed)
        return indexed.error();
    const Stamp after = historyStamp(); // here, where no lock has to be taken for it
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    reader.invalidate();
    stamp = after;
    return Applied{*done, effects.touched()};
}

Result<std::optional<Applied>> Store::Private::replay(QLatin1StringView which, int newState, const Progress &progress)
{
    ReplayProgress steps(progress);
    const Interrupt interrupt(*connection, progress ? [&steps] { return steps.tell(); } : std::function<bool()>());
    auto applied = transact([&](Effects &effects) -> Result<ChangeSummary> {
        const auto found = summary(*connection, which);
        if (!found || !*found)
            return found ? Result<ChangeSummary>(ChangeSummary{}) : found.error();
        if (auto deferred = execute(*connection, u"PRAGMA defer_foreign_keys = ON"_s); !deferred)
            return deferred.error();
        ChangeSummary change = **found;
        change.undone = newState == 1;
        Replay replay(*connection, effects, steps);
        auto done = change.undone ? replay.undo(change.id.value) : replay.redo(change.id.value);
        if (done)
            done = execute(*connection, u"UPDATE change SET state = ? WHERE id = ?"_s, {newState, change.id.value});
        return done ? Result<ChangeSummary>(change) : done.error();
    });
    if (!applied)
        return interrupt.happened() || steps.isCancelled() ? Error{} : applied.error();
    return applied->summary.id.isValid() ? std::optional(*applied) : std::nullopt;
}

Store::Store(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &file, Mode mode)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const bool isNew = mode == Mode::OpenOrCreate && !QFileInfo::exists(path);
    if (isNew) {
        if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
            return made.error();
    }
    auto connection = Connection::open(path, accessFor(path, mode));
    auto ready = connection ? initialise(**connection) : Result<void>(connection.error());
    if (!ready) {
        if (connection)
            connection->reset();
        if (isNew && QFileInfo(path).size() == 0) // nobody put anything into what was made here
            QFile::remove(path);
        return ready.error();
    }
    auto p = std::make_unique<Private>(*std::move(connection));
    std::unique_ptr<Store> store(new Store(std::move(p)));
    Q_UNUSED(store->changedElsewhere())
    return store;
}

const QString &Store::file() const
{
    return d->connection->file();
}

bool Store::isReadOnly() const
{
    return d->connection->isReadOnly();
}

const Reader &Store::read() const
{
    return d->reader;
}

Result<Applied> Store::write(const QString &kind, const QStringList &args, const Body &body)
{
    return d->transact([&](Effects &effects) -> Result<ChangeSummary> {
        Writer writer(std::make_unique<Writer::Private>(*d->connection, effects, kind, args));
        auto done = body(writer);
        if (done)
            done = writer.d->recorder.finish();
        return done ? Result<ChangeSummary>(writer.d->recorder.summary()) : done.error();
    });
}

Result<void> Store::keep(const std::function<Result<void>(Writer &)> &body)
{
    const auto done = d->transact(
        [&](Effects &effects) -> Result<ChangeSummary> {
            Writer writer(std::make_unique<Writer::Private>(*d->connection, effects, QString(), QStringList()));
            if (auto kept = body(writer); !kept)
                return kept.error();
            if (auto finished = writer.d->recorder.finish(); !finished)
                return finished.error();
            if (writer.d->recorder.summary().id.isValid())
                return Error{QCoreApplication::translate("Storage", "A change without history was refused. Please report this."),
                             {}};
            return ChangeSummary{};
        },
        Private::Empty::Committed);
    return done ? Result<void>() : done.error();
}

Result<std::optional<Applied>> Store::undo(const Progress &progress)
{
    return d->replay(lastDone, 1, progress);
}

Result<std::optional<Applied>> Store::redo(const Progress &progress)
{
    return d->replay(firstUndone, 0, progress);
}

bool Store::changedElsewhere(ChangeId known)
{
    const auto version = selectInteger(*d->connection, u"PRAGMA data_version"_s);
    if (!version || *version == d->dataVersion)
        return false;
    d->dataVersion = *version;
    d->reader.invalidate();
    const Private::Stamp before = std::exchange(d->stamp, d->historyStamp());
    const bool onlyKnown = d->stamp.first == known.value && d->stamp.second == known.value && before.first + 1 == known.value;
    return d->stamp != before && !onlyKnown;
}

Result<QStringList> Store::check() const
{
    return checkLibrary(*d->connection);
}

Result<void> Store::backup(const QString &target) const
{
    return writeBackup(*d->connection, target);
}

QList<Backup> Store::automaticBackups() const
{
    return backupsOf(d->connection->file());
}

QList<Backup> Store::backupsOf(const QString &file)
{
    return automaticBackupsOf(file).mid(0, mostAutomaticBackups);
}

void Store::leaveDailyBackup(qint64 largerThanBytes)
{
    d->leaveLargerThan = largerThanBytes;
}

Result<void> Store::makeDailyBackup(const QString &file, const Progress &progress)
{
    const auto connection = Connection::open(file, Access::ReadOnly);
    if (!connection)
        return connection.error();
    const Interrupt interrupt(**connection, [&progress] { return progress(0, 0); });
    auto made = makeBackupOfTheDay(**connection);
    return !made && interrupt.happened() ? Result<void>(Error{}) : made;
}

Result<QString> Store::restore(const QString &backup, const QString &file)
{
    return restoreBackup(backup, file);
}

} // namespace cabinet::storage
