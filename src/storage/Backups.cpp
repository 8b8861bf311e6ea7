// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Backups.h"

#include "storage/DurableFile.h"
#include "storage/OpenFile.h"
#include "storage/Statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

Q_LOGGING_CATEGORY(lcBackup, "cabinet.backup")

QString stamp(const QDateTime &at)
{
    return QLocale::c().toString(at.toUTC(), u"yyyy-MM-dd'T'HHmmss'Z'"_s);
}

QDateTime stampedAt(const QString &stamp)
{
    QDateTime at = QDateTime::fromString(stamp, u"yyyy-MM-dd'T'HHmmss'Z'"_s);
    at.setTimeSpec(Qt::UTC);
    return at;
}

QDir folderOf(const QString &file)
{
    return QDir(QFileInfo(file).absolutePath() + u"/backups"_s);
}

QString prefixOf(const QString &file)
{
    return QFileInfo(file).completeBaseName() + u'-';
}

Error message(const char *text, const QString &file, const QString &detail = {})
{
    return {QCoreApplication::translate("Storage", text).arg(shownPath(file)), detail};
}

Error badBackup(const QString &file, const QString &detail)
{
    return message(QT_TRANSLATE_NOOP("Storage", "The backup %1 is damaged and was not used. Choose another one."), file, detail);
}

Result<qint64> lastChange(const Connection &connection)
{
    return selectInteger(connection, u"SELECT coalesce(max(id), 0) FROM change"_s);
}

// Opens a copy and reads all of it.
Result<qint64> verify(const QString &copy)
{
    const auto connection = Connection::open(copy, Access::ReadOnly);
    if (!connection)
        return connection.error();
    Statement check(**connection, u"PRAGMA quick_check(1)"_s);
    if (auto ran = check.run(); !ran)
        return ran.error();
    if (!check.next() || check.text(0) != u"ok"_s)
        return badBackup(copy, check.text(0));
    check.finish();
    const auto orphans = selectInteger(**connection, u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!orphans || *orphans != 0)
        return orphans ? Result<qint64>(badBackup(copy, u"foreign keys"_s)) : orphans;
    return lastChange(**connection);
}

Result<void> createEmpty(const QString &file, const QString &named)
{
    QFile created(file);
    if (created.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return {};
    return message(QT_TRANSLATE_NOOP("Storage",
                                     "The copy %1 could not be made. Check that you may write there and that the disk has "
                                     "room."),
                   named, created.errorString());
}

// VACUUM INTO takes an empty file, which has the right mode from the start.
Result<void> writeCopy(const Connection &connection, const QString &temporary, const QString &target)
{
    if (auto created = createEmpty(temporary, target); !created)
        return created;
    if (auto copied = execute(connection, u"VACUUM INTO ?"_s, {temporary}); !copied)
        return message(
            QT_TRANSLATE_NOOP("Storage", "The copy %1 could not be made. Check that its disk has room, then try again."), target,
            copied.error().detail);
    if (auto synced = syncFile(temporary); !synced)
        return synced;
    const auto held = verify(temporary);
    const auto expected = held ? lastChange(connection) : held;
    if (!expected)
        return message(QT_TRANSLATE_NOOP("Storage",
                                         "The copy %1 could not be verified and was not kept. Check the disk, then try "
                                         "again."),
                       target, expected.error().detail);
    return {};
}

// Without replacing anything: a name that was taken meanwhile is refused.
Result<void> publish(const QString &temporary, const QString &target)
{
    if (QFileInfo::exists(target))
        return message(QT_TRANSLATE_NOOP("Storage", "%1 exists already. Choose another name for the copy."), target);
    return durableRename(temporary, target);
}

void rotate(const QString &file)
{
    removeTemporaries(folderOf(file), prefixOf(file));
    const QList<Backup> all = automaticBackupsOf(file);
    for (qsizetype i = mostAutomaticBackups; i < all.size(); ++i) {
        if (!QFile::remove(all.at(i).file))
            qCWarning(lcBackup) << "cannot delete" << all.at(i).file;
    }
}

// The journal belongs to the file whose name it carries; left behind, SQLite would play it into the restored one.
Result<void> moveAlong(const QString &file, const QString &kept)
{
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        if (!QFileInfo::exists(file + suffix))
            continue;
        if (auto moved = durableRename(file + suffix, kept + suffix); !moved)
            return moved;
    }
    return {};
}

// The present file gets a second name, so that there is a library under the first at every moment.
Result<QString> keepPresent(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QString();
    const QString kept = u"%1.before-restore-%2"_s.arg(file, stamp(QDateTime::currentDateTimeUtc()));
    std::error_code code;
    std::filesystem::create_hard_link(QFileInfo(file).filesystemFilePath(), QFileInfo(kept).filesystemFilePath(), code);
    if (code) // a file system without links
        std::filesystem::rename(QFileInfo(file).filesystemFilePath(), QFileInfo(kept).filesystemFilePath(), code);
    if (code)
        return message(QT_TRANSLATE_NOOP("Storage",
                                         "%1 could not be kept aside, so the backup was not restored. Check that you may "
                                         "write in its folder."),
                       file, QString::fromStdString(code.message()));
    if (auto moved = moveAlong(file, kept); !moved)
        return moved.error();
    return kept;
}

Result<QString> restoreCopy(const QString &backup, const QString &temporary, const QString &file)
{
    const auto connection = Connection::open(backup, Access::ReadOnly);
    if (!connection)
        return connection.error();
    if (const auto verified = verify(backup); !verified)
        return badBackup(backup, verified.error().detail);
    if (auto written = writeCopy(**connection, temporary, file); !written)
        return written.error();
    auto kept = keepPresent(file);
    if (!kept)
        return kept;
    if (auto placed = durableRename(temporary, file); !placed)
        return placed.error();
    return kept;
}

} // namespace

Result<void> writeBackup(const Connection &connection, const QString &target)
{
    const QString file = QFileInfo(target).absoluteFilePath();
    if (QFileInfo::exists(file))
        return message(QT_TRANSLATE_NOOP("Storage", "%1 exists already. Choose another name for the copy."), file);
    const QString temporary = temporaryName(file);
    auto done = writeCopy(connection, temporary, file);
    if (done)
        done = publish(temporary, file);
    if (!done)
        QFile::remove(temporary);
    return done;
}

Result<void> makeAutomaticBackup(const Connection &connection)
{
    const QDir folder = folderOf(connection.file());
    if (auto made = makeFolder(folder.path()); !made)
        return made;
    const QString name = prefixOf(connection.file()) + stamp(QDateTime::currentDateTimeUtc()) + u".papercabinet"_s;
    if (QFileInfo::exists(folder.filePath(name))) // made within this second
        return {};
    auto made = writeBackup(connection, folder.filePath(name));
    if (made)
        rotate(connection.file());
    return made;
}

Result<void> makeBackupOfTheDay(const Connection &connection)
{
    const auto changes = selectInteger(connection, u"SELECT EXISTS (SELECT 1 FROM change)"_s);
    if (!changes)
        return changes.error();
    if (*changes == 0 || hasBackupOf(connection.file(), QDate::currentDate()))
        return {};
    return makeAutomaticBackup(connection);
}

QList<Backup> automaticBackupsOf(const QString &file)
{
    QList<Backup> backups;
    const QString prefix = prefixOf(file), suffix = u".papercabinet"_s;
    for (const QFileInfo &info : folderOf(file).entryInfoList(QDir::Files)) {
        const QString name = info.fileName();
        if (!name.startsWith(prefix) || !name.endsWith(suffix))
            continue;
        const QDateTime at = stampedAt(name.mid(prefix.size()).chopped(suffix.size()));
        if (at.isValid())
            backups.append({info.absoluteFilePath(), at, info.size()});
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.at > b.at; });
    return backups;
}

bool hasBackupOf(const QString &file, QDate localDay)
{
    const QList<Backup> all = automaticBackupsOf(file);
    return !all.isEmpty() && all.first().at.toLocalTime().date() >= localDay;
}

Result<QString> restoreBackup(const QString &backup, const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    if (OpenFile::isOpen(target))
        return message(QT_TRANSLATE_NOOP("Storage", "%1 is open. Close it before restoring a backup."), target);
    if (auto made = makeFolder(QFileInfo(target).absolutePath()); !made)
        return made.error();
    const QString temporary = temporaryName(target);
    auto kept = restoreCopy(QFileInfo(backup).absoluteFilePath(), temporary, target);
    if (!kept)
        QFile::remove(temporary);
    return kept;
}

} // namespace cabinet::storage
