// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"
#include "storage/OpenFile.h"
#include "storage/Statement.h"
#include "storage/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;

// Connections, pragmas and what is refused before and by SQLite.
class TestConnection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void create_makesFileOnlyItsOwnerCanRead();
    void open_setsEveryPragma_data();
    void open_setsEveryPragma();
    void open_refusesChangeOfJournalToOff();
    void openMissing_namesFileAndCreatesNothing();
    void openFolder_isRefused();
    void openText_isRefusedUntouched();
    void openEmpty_isRefusedUntouched();
    void openOtherProgramsFile_isRefusedUntouched();
    void openOtherProgramsWalFile_leavesItsLogAlone();
    void openNewer_isRefusedUntouched();
    void openTruncated_isCalledDamaged();
    void uriLikeName_isAnOrdinaryName();
    void sameFile_noticesReplacedAndDeleted();
    void nullString_isStoredAsEmptyText();
    void severalStatements_areRefused();
    void brokenStatement_saysNoSqliteWords();
    void closingOne_keepsLocksOfAnother();
    void readOnly_writesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString library(const QString &name = u"a.papercabinet"_s) const;
    [[nodiscard]] static QByteArray bytes(const QString &file);
    static void makeForeign(const QString &file, const QStringList &statements);

    std::unique_ptr<QTemporaryDir> m_dir;
};

QString TestConnection::library(const QString &name) const
{
    const auto connection = Connection::open(path(name), Access::Create);
    if (!connection || !execute(**connection, u"PRAGMA application_id = %1"_s.arg(applicationId)) ||
        !execute(**connection, u"CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT) STRICT"_s))
        return {};
    return path(name);
}

QByteArray TestConnection::bytes(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

// Another program's connection: plain Qt, no pragmas.
void TestConnection::makeForeign(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

void TestConnection::create_makesFileOnlyItsOwnerCanRead()
{
    const QString file = library();
    QVERIFY(!file.isEmpty());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file) & others));
}

void TestConnection::open_setsEveryPragma_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {
        {"synchronous", "3"}, {"foreign_keys", "1"}, {"trusted_schema", "0"},    {"cell_size_check", "1"},
        {"mmap_size", "0"},   {"temp_store", "2"},   {"journal_mode", "delete"}, {"busy_timeout", "2000"}};
    for (const auto &[name, value] : rows)
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value);
}

void TestConnection::open_setsEveryPragma()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto connection = Connection::open(library(u"x%1.papercabinet"_s.arg(int(access))), access);
        QVERIFY2(connection.ok(), qPrintable(connection.ok() ? QString() : connection.error().detail));
        Statement read(**connection, u"PRAGMA "_s + pragma);
        QVERIFY(read.run() && read.next());
        QCOMPARE(read.text(0), value);
    }
}

void TestConnection::open_refusesChangeOfJournalToOff()
{
    const auto connection = Connection::open(library(), Access::ReadWrite);
    QVERIFY(connection.ok());
    Statement off(**connection, u"PRAGMA journal_mode = OFF"_s);
    QVERIFY(off.run() && off.next());
    QCOMPARE(off.text(0), u"delete"_s);
}

void TestConnection::openMissing_namesFileAndCreatesNothing()
{
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto connection = Connection::open(path(u"none.papercabinet"_s), access);
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().message.contains(u"none.papercabinet"_s));
        QVERIFY(!QFile::exists(path(u"none.papercabinet"_s)));
    }
    const auto deeper = Connection::open(path(u"no/folder/x.papercabinet"_s), Access::Create);
    QVERIFY(!deeper.ok());
    QVERIFY(deeper.error().message.contains(u"x.papercabinet"_s));
}

void TestConnection::openFolder_isRefused()
{
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Create}) {
        const auto connection = Connection::open(m_dir->path(), access);
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().message.contains(u"folder"_s));
    }
}

void TestConnection::openText_isRefusedUntouched()
{
    QFile file(path(u"notes.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("# not a library\n").repeated(500));
    file.close();
    const QByteArray before = bytes(file.fileName());
    const auto connection = Connection::open(file.fileName(), Access::Create);
    QVERIFY(!connection.ok());
    QVERIFY(connection.error().message.contains(u"notes.md is not a Paper Cabinet library"_s));
    QCOMPARE(bytes(file.fileName()), before);
}

void TestConnection::openEmpty_isRefusedUntouched()
{
    QFile file(path(u"empty.papercabinet"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!Connection::open(file.fileName(), Access::ReadWrite).ok());
    QCOMPARE(file.size(), 0);
    QVERIFY(Connection::open(file.fileName(), Access::Create).ok()); // as a creation that was cut short leaves it
}

void TestConnection::openOtherProgramsFile_isRefusedUntouched()
{
    const QString file = path(u"zotero.sqlite"_s);
    makeForeign(file, {u"CREATE TABLE items (id INTEGER)"_s, u"INSERT INTO items VALUES (1)"_s});
    const QByteArray before = bytes(file);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Create}) {
        const auto connection = Connection::open(file, access);
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().message.contains(u"not a Paper Cabinet library"_s));
    }
    QCOMPARE(bytes(file), before);
}

void TestConnection::openOtherProgramsWalFile_leavesItsLogAlone()
{
    const QString file = path(u"other.sqlite"_s);
    makeForeign(file, {u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE items (id INTEGER)"_s});
    const QByteArray before = bytes(file);
    QVERIFY(!Connection::open(file, Access::ReadWrite).ok());
    QCOMPARE(bytes(file), before);
    QVERIFY(!QFile::exists(file + u"-wal"_s));
    QVERIFY(!QFile::exists(file + u"-shm"_s));
}

void TestConnection::openNewer_isRefusedUntouched()
{
    const QString file = library();
    makeForeign(file, {u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1)});
    const QByteArray before = bytes(file);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Create}) {
        const auto connection = Connection::open(file, access);
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().message.contains(u"newer version of Paper Cabinet"_s));
    }
    QCOMPARE(bytes(file), before);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
}

void TestConnection::openTruncated_isCalledDamaged()
{
    const QString file = library();
    makeForeign(file, {u"INSERT INTO t (text) VALUES (hex(zeroblob(40000)))"_s});
    QVERIFY(QFile::resize(file, 8192));
    const auto connection = Connection::open(file, Access::ReadWrite);
    QVERIFY(!connection.ok());
    QVERIFY2(connection.error().message.contains(u"is damaged"_s), qPrintable(connection.error().message));
    QCOMPARE(QFileInfo(file).size(), 8192);
}

void TestConnection::uriLikeName_isAnOrdinaryName()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_dir->path()));
    const auto connection = Connection::open(u"file:x.db?mode=memory"_s, Access::Create);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(connection.ok());
    QVERIFY(QFile::exists(path(u"file:x.db?mode=memory"_s)));
}

void TestConnection::sameFile_noticesReplacedAndDeleted()
{
    const QString file = library();
    const auto connection = Connection::open(file, Access::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY((*connection)->sameFile().ok());
    QVERIFY(QFile::rename(file, path(u"away"_s)));
    QVERIFY(!(*connection)->sameFile().ok());
    QVERIFY(QFile::copy(path(u"away"_s), file));
    const auto replaced = (*connection)->sameFile();
    QVERIFY(!replaced.ok());
    QVERIFY(replaced.error().message.contains(u"a.papercabinet"_s));
}

void TestConnection::nullString_isStoredAsEmptyText()
{
    const auto connection = Connection::open(library(), Access::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY(execute(**connection, u"INSERT INTO t (text) VALUES (?)"_s, {QString()}).ok());
    QVERIFY(execute(**connection, u"INSERT INTO t (text) VALUES (?)"_s, {QVariant()}).ok());
    const auto empty = selectInteger(**connection, u"SELECT count(*) FROM t WHERE text = ''"_s);
    QVERIFY(empty.ok());
    QCOMPARE(*empty, 1);
}

void TestConnection::severalStatements_areRefused()
{
    const auto connection = Connection::open(library(), Access::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY(!execute(**connection, u"SELECT 1; DROP TABLE t"_s).ok());
    QVERIFY(selectInteger(**connection, u"SELECT count(*) FROM t"_s).ok());
}

void TestConnection::brokenStatement_saysNoSqliteWords()
{
    const auto connection = Connection::open(library(), Access::ReadWrite);
    QVERIFY(connection.ok());
    const auto ran = execute(**connection, u"SELECT text FROM nowhere"_s);
    QVERIFY(!ran.ok());
    QVERIFY(ran.error().message.contains(u"a.papercabinet"_s));
    QVERIFY(!ran.error().message.contains(u"no such table"_s));
    QVERIFY(ran.error().detail.contains(u"no such table"_s));
}

// POSIX locks go when any descriptor of the file is closed: looking at a header a second time would do that.
void TestConnection::closingOne_keepsLocksOfAnother()
{
    const QString file = library();
    const auto writer = Connection::open(file, Access::ReadWrite);
    QVERIFY(writer.ok());
    QVERIFY(execute(**writer, u"BEGIN IMMEDIATE"_s).ok());
    QVERIFY(OpenFile::isOpen(file));
    QVERIFY(Connection::open(file, Access::ReadOnly).ok()); // opened and closed again
    QProcess sqlite;
    sqlite.start(u"/usr/bin/sqlite3"_s, {file, u"BEGIN IMMEDIATE; INSERT INTO t (text) VALUES ('stolen'); COMMIT;"_s});
    if (!sqlite.waitForStarted())
        QSKIP("the sqlite3 program is not installed");
    QVERIFY(sqlite.waitForFinished());
    QVERIFY(sqlite.exitCode() != 0);
    QVERIFY(execute(**writer, u"COMMIT"_s).ok());
    const auto rows = selectInteger(**writer, u"SELECT count(*) FROM t"_s);
    QVERIFY(rows.ok());
    QCOMPARE(*rows, 0);
}

void TestConnection::readOnly_writesNothing()
{
    const QString file = library();
    const QByteArray before = bytes(file);
    {
        const auto connection = Connection::open(file, Access::ReadOnly);
        QVERIFY(connection.ok());
        const auto wrote = execute(**connection, u"INSERT INTO t (text) VALUES ('x')"_s);
        QVERIFY(!wrote.ok());
        QVERIFY(wrote.error().message.contains(u"can only be read"_s));
    }
    QCOMPARE(bytes(file), before);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
