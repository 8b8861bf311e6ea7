// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"

#include "storage/OpenFile.h"
#include "storage/SqliteHandle.h"
#include "storage/Statement.h"
#include "storage/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

constexpr auto busyMilliseconds = 2000;

struct Pragma
{
    QLatin1StringView name;
    QLatin1StringView value;
    QLatin1StringView readBack;
};

// cache_spill in pages (SQLite 3.40 reads a multiple of 256 as "off"): a bulk write keeps its pages in memory up to 256 MB rather
// than write them early, which would take the exclusive lock and keep every reader waiting until the commit.
// cache_size in KiB: a search reads up to 10,000 rows from all over the file; with SQLite's own 2 MB it reads pages four times.
constexpr Pragma pragmas[] = {
    {QLatin1StringView("cache_size"), QLatin1StringView("-16384"), QLatin1StringView("-16384")},
    {QLatin1StringView("synchronous"), QLatin1StringView("EXTRA"), QLatin1StringView("3")},
    {QLatin1StringView("foreign_keys"), QLatin1StringView("ON"), QLatin1StringView("1")},
    {QLatin1StringView("trusted_schema"), QLatin1StringView("OFF"), QLatin1StringView("0")},
    {QLatin1StringView("cell_size_check"), QLatin1StringView("ON"), QLatin1StringView("1")},
    {QLatin1StringView("mmap_size"), QLatin1StringView("0"), QLatin1StringView("0")},
    {QLatin1StringView("temp_store"), QLatin1StringView("MEMORY"), QLatin1StringView("2")},
    {QLatin1StringView("cache_spill"), QLatin1StringView("65535"), QLatin1StringView("65535")},
    {QLatin1StringView("journal_mode"), QLatin1StringView("DELETE"), QLatin1StringView("delete")},
};

Error pragmaRefused(const Connection &connection, const Pragma &pragma, const QString &got)
{
    return {QCoreApplication::translate("Storage", "%1 cannot be used safely on this computer. Please report this, with the log.")
                .arg(shownPath(connection.file())),
            u"PRAGMA %1 is %2"_s.arg(pragma.name, got)};
}

Result<void> setPragma(const Connection &connection, const Pragma &pragma)
{
    if (auto set = execute(connection, u"PRAGMA %1 = %2"_s.arg(pragma.name, pragma.value)); !set)
        return set;
    Statement read(connection, u"PRAGMA %1"_s.arg(pragma.name));
    if (auto ran = read.run(); !ran)
        return ran;
    const QString got = read.next() ? read.text(0) : QString();
    if (got.compare(pragma.readBack, Qt::CaseInsensitive) != 0)
        return pragmaRefused(connection, pragma, got);
    return {};
}

// No SQL of this connection can then corrupt the file (writes to the schema or to the search index's own tables).
Result<void> setDefensive(const Connection &connection)
{
#ifdef CABINET_SQLITE_HANDLE
    sqlite3 *const sqlite = sqliteHandle(connection);
    int on = 0;
    if (sqlite == nullptr || sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, &on) != SQLITE_OK || on != 1)
        return pragmaRefused(connection, {QLatin1StringView("defensive"), {}, {}}, u"0"_s);
#else
    Q_UNUSED(connection)
#endif
    return {};
}

// SQLite takes a last page that was cut short for zeros. A library never shrinks, so the order of asking does not matter.
Result<void> checkLength(const Connection &connection, qint64 pages)
{
    const auto pageSize = selectInteger(connection, u"PRAGMA page_size"_s);
    if (!pageSize)
        return pageSize.error();
    const qint64 bytes = QFileInfo(connection.file()).size();
    if (bytes < pages * *pageSize)
        return damagedLibrary(connection.file(), u"%1 bytes, not %2"_s.arg(bytes).arg(pages * *pageSize));
    return {};
}

// The same questions as OpenFile's, asked once SQLite has dealt with a journal that a crash may have left.
Result<void> checkIdentity(const Connection &connection, Access access)
{
    const auto id = selectInteger(connection, u"PRAGMA application_id"_s);
    const auto version = id ? selectInteger(connection, u"PRAGMA user_version"_s) : id;
    const auto pages = version ? selectInteger(connection, u"PRAGMA page_count"_s) : version;
    if (!pages)
        return pages.error();
    if (access == Access::Create && *pages == 0)
        return {};
    if (*id != applicationId)
        return notALibrary(connection.file());
    if (*version > schemaVersion)
        return newerLibrary(connection.file());
    return checkLength(connection, *pages);
}

QString uniqueName()
{
    static std::atomic<int> last = 0;
    return u"cabinet-%1"_s.arg(++last);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    auto opened = OpenFile::open(path, access);
    if (!opened)
        return opened.error();
    std::unique_ptr<Connection> connection(new Connection(*std::move(opened), path, access == Access::ReadOnly));
    if (auto database = connection->openDatabase(); !database)
        return database.error();
    if (auto identity = checkIdentity(*connection, access); !identity)
        return identity.error();
    if (auto defensive = setDefensive(*connection); !defensive)
        return defensive.error();
    for (const Pragma &pragma : pragmas) {
        if (auto set = setPragma(*connection, pragma); !set)
            return set.error();
    }
    return connection;
}

Connection::Connection(std::unique_ptr<OpenFile> open, QString file, bool readOnly)
    : m_name(uniqueName())
    , m_file(std::move(file))
    , m_open(std::move(open))
    , m_readOnly(readOnly)
{
}

Connection::~Connection()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> Connection::sameFile() const
{
    if (m_open->isStillAt(m_file))
        return {};
    return Error{QCoreApplication::translate("Storage",
                                             "%1 was moved, replaced or deleted by another program while it was open. Nothing "
                                             "was changed; open the library again.")
                     .arg(shownPath(m_file)),
                 u"another file is at the path"_s};
}

void Connection::noteFailure(int extendedCode) const
{
    constexpr int ioError = 10, corrupt = 11, notADatabase = 26, moved = 1032, corruptVirtualTable = 267;
    const int code = extendedCode & 0xff;
    if (extendedCode == moved || code == ioError || code == notADatabase ||
        (code == corrupt && extendedCode != corruptVirtualTable))
        m_mustReopen = true;
}

Result<void> Connection::openDatabase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!database.isValid())
        return Error{QCoreApplication::translate("Storage",
                                                 "%1 cannot be opened: Qt's SQLite driver is not installed (on Debian: "
                                                 "libqt6sql6-sqlite).")
                         .arg(shownPath(m_file)),
                     database.lastError().text()};
    database.setDatabaseName(m_file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds) +
                               (m_readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (database.open())
        return {};
    return sqlError(database.lastError(), m_file, u"open"_s);
}

QString shownPath(const QString &file)
{
    return QDir::toNativeSeparators(file);
}

} // namespace cabinet::storage
