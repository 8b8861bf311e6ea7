// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrations.h"
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

namespace {

// A small file system of its own, for as long as this lives.
class SmallDisk final
{
    Q_DISABLE_COPY_MOVE(SmallDisk)
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_mounted = run({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, folder}, u"mount"_s);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run({m_folder}, u"umount"_s);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    bool makeReadOnly() { return run({u"-o"_s, u"remount,ro"_s, m_folder}, u"mount"_s); }

private:
    static bool run(const QStringList &arguments, const QString &program) { return QProcess::execute(program, arguments) == 0; }

    QString m_folder;
    bool m_mounted = false;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

// What opening refuses, what it makes, and what happens to a library whose disk or file goes away.
class TestOpenLibrary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_library = std::make_unique<TempLibrary>(); }

    void newLibrary_hasSchemaAndIdentity();
    void newLibraryInNewFolders_keepsThemPrivate();
    void openMissing_createsNothing();
    void openOrCreateInAFolderThatCannotBeMade_saysSo();
    void openFileThatIsALibrary_inEveryMode();
    void openNewer_leavesEveryByte();
    void openTruncated_changesNothing();
    void openWithoutPermission_saysSo();
    void writeProtectedFolder_isOpenedToRead();
    void permissions_countForOrdinaryUsers();
    void readOnlyMode_refusesWrites();
    void writeProtectedDisk_isReadAndRefusesWrites();
    void fullDisk_losesNothingAndSaysSo();
    void newLibraryOnAFullDisk_leavesNothing();
    void replacedFile_isNotWrittenTo();
    void deletedFile_isNotWrittenTo();
    void twoStores_takeTurns();
    void busyLibrary_isNotCalledLocked();
    void migration_makesBackupFirstAndStopsAtTheFirstFailure();
    void migration_withoutBackupChangesNothing();

private:
    [[nodiscard]] Store &store() { return m_library->store(); }
    std::unique_ptr<TempLibrary> m_library;
};

void TestOpenLibrary::newLibrary_hasSchemaAndIdentity()
{
    const auto connection = Connection::open(m_library->file(), Access::ReadOnly);
    QVERIFY(connection.ok());
    const auto value = [&](const QString &sql) {
        const auto result = selectInteger(**connection, sql);
        return result ? *result : -1;
    };
    QCOMPARE(value(u"PRAGMA user_version"_s), schemaVersion);
    QCOMPARE(value(u"PRAGMA application_id"_s), applicationId);
    QVERIFY(value(u"SELECT count(*) FROM pragma_table_list WHERE strict = 1"_s) >= 14);
    QCOMPARE(filesIn(m_library->folder()), QStringList{u"test.papercabinet"_s});
}

void TestOpenLibrary::newLibraryInNewFolders_keepsThemPrivate()
{
    const QString file = m_library->path(u"a/b/new.papercabinet"_s);
    QVERIFY(Store::open(file, Store::Mode::OpenOrCreate).ok());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {file, m_library->path(u"a/b"_s), m_library->path(u"a"_s)})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void TestOpenLibrary::openMissing_createsNothing()
{
    for (const auto mode : {Store::Mode::Open, Store::Mode::ReadOnly}) {
        const auto opened = Store::open(m_library->path(u"none/x.papercabinet"_s), mode);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(u"x.papercabinet"_s));
    }
    QVERIFY(!QFile::exists(m_library->path(u"none"_s)));
}

void TestOpenLibrary::openOrCreateInAFolderThatCannotBeMade_saysSo()
{
    const auto opened = Store::open(m_library->file() + u"/sub/x.papercabinet"_s, Store::Mode::OpenOrCreate);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(m_library->file()));
}

void TestOpenLibrary::openFileThatIsALibrary_inEveryMode()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    m_library->close();
    for (const auto mode : {Store::Mode::Open, Store::Mode::OpenOrCreate, Store::Mode::ReadOnly}) {
        const auto opened = Store::open(m_library->file(), mode);
        QVERIFY(opened.ok());
        QCOMPARE((*opened)->isReadOnly(), mode == Store::Mode::ReadOnly);
        const auto counts = (*opened)->read().counts();
        QVERIFY(counts.ok());
        QCOMPARE(counts->papers, 1);
    }
}

void TestOpenLibrary::openNewer_leavesEveryByte()
{
    m_library->close();
    QVERIFY(runRaw(m_library->file(), {u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1)}));
    const QByteArray before = bytesOf(m_library->file());
    for (const auto mode : {Store::Mode::Open, Store::Mode::OpenOrCreate, Store::Mode::ReadOnly}) {
        const auto opened = Store::open(m_library->file(), mode);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(u"newer version"_s));
    }
    QCOMPARE(bytesOf(m_library->file()), before);
    QCOMPARE(filesIn(m_library->folder()).size(), 1);
}

void TestOpenLibrary::openTruncated_changesNothing()
{
    m_library->close();
    const QByteArray whole = bytesOf(m_library->file());
    for (const qint64 size : {qint64(50), qint64(100), qint64(4096), qint64(whole.size() - 4096), qint64(whole.size() - 1)}) {
        const QString file = m_library->path(u"cut-%1.papercabinet"_s.arg(size));
        QFile cut(file);
        QVERIFY(cut.open(QIODevice::WriteOnly));
        QCOMPARE(cut.write(whole.left(size)), size);
        cut.close();
        const auto opened = Store::open(file, Store::Mode::OpenOrCreate);
        QVERIFY2(!opened.ok(), qPrintable(file));
        QVERIFY(opened.error().message.contains(file));
        QCOMPARE(bytesOf(file), whole.left(size));
    }
}

void TestOpenLibrary::openWithoutPermission_saysSo()
{
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    m_library->close();
    QVERIFY(QFile::setPermissions(m_library->file(), {}));
    const auto opened = Store::open(m_library->file(), Store::Mode::Open);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(u"no permission"_s));
}

void TestOpenLibrary::writeProtectedFolder_isOpenedToRead()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    m_library->close();
    QVERIFY(QFile::setPermissions(m_library->folder(), QFile::ReadOwner | QFile::ExeOwner));
    const auto opened = Store::open(m_library->file(), Store::Mode::Open);
    QVERIFY(QFile::setPermissions(m_library->folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(opened.ok());
    QVERIFY((*opened)->isReadOnly());
}

// Root may do everything, so the two tests above are run once more as nobody.
void TestOpenLibrary::permissions_countForOrdinaryUsers()
{
    if (::geteuid() != 0)
        QSKIP("not root: the tests above were not skipped");
    QProcess child;
    child.setWorkingDirectory(u"/"_s);
    child.setChildProcessModifier([] {
        constexpr unsigned nobody = 65534;
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(77);
    });
    child.start(QCoreApplication::applicationFilePath(),
                {u"openWithoutPermission_saysSo"_s, u"writeProtectedFolder_isOpenedToRead"_s});
    if (!child.waitForStarted())
        QSKIP("this program cannot be started as another user");
    QVERIFY(child.waitForFinished());
    QVERIFY2(child.exitCode() == 0, child.readAllStandardOutput().constData());
    QVERIFY(!child.readAllStandardOutput().contains("SKIP"));
}

void TestOpenLibrary::readOnlyMode_refusesWrites()
{
    m_library->close();
    const QByteArray before = bytesOf(m_library->file());
    const auto opened = Store::open(m_library->file(), Store::Mode::ReadOnly);
    QVERIFY(opened.ok());
    const auto written = (*opened)->write(u"t"_s, {}, [](Writer &writer) -> Result<void> {
        const auto id = writer.insert(Table::Paper, paperRow(u"x"_s));
        return id ? Result<void>() : id.error();
    });
    QVERIFY(!written.ok());
    QVERIFY(written.error().message.contains(u"only to read"_s));
    QVERIFY(!(*opened)->undo().ok());
    QCOMPARE(bytesOf(m_library->file()), before);
}

void TestOpenLibrary::writeProtectedDisk_isReadAndRefusesWrites()
{
    SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isMounted())
        QSKIP("mounting a file system needs root");
    const QString file = m_library->path(u"disk/x.papercabinet"_s);
    {
        const auto made = Store::open(file, Store::Mode::OpenOrCreate);
        QVERIFY(made.ok());
        QVERIFY(addPaper(**made, u"A"_s) > 0);
    }
    QVERIFY(disk.makeReadOnly());
    const auto opened = Store::open(file, Store::Mode::Open);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    QVERIFY((*opened)->isReadOnly());
    QCOMPARE(addPaper(**opened, u"B"_s), 0);
    QVERIFY(!Store::open(m_library->path(u"disk/y.papercabinet"_s), Store::Mode::OpenOrCreate).ok());
}

void TestOpenLibrary::fullDisk_losesNothingAndSaysSo()
{
    const SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isMounted())
        QSKIP("mounting a file system needs root");
    const QString file = m_library->path(u"disk/x.papercabinet"_s);
    auto opened = Store::open(file, Store::Mode::OpenOrCreate);
    QVERIFY(opened.ok());
    Result<Applied> written = Error{};
    QStringList before;
    const QString big = QString(40'000, u'x');
    for (int i = 0; i < 200; ++i) {
        before = dump(file, true);
        written = (*opened)->write(u"t"_s, {}, [&](Writer &writer) -> Result<void> {
            Row row = paperRow(u"P%1"_s.arg(i));
            row.append({"notes"_L1, big});
            const auto id = writer.insert(Table::Paper, row);
            return id ? Result<void>() : id.error();
        });
        if (!written)
            break;
    }
    QVERIFY(!written.ok());
    QVERIFY2(written.error().message.contains(u"full"_s), qPrintable(written.error().message));
    QVERIFY(written.error().message.contains(file));
    QCOMPARE(dump(file, true), before);
    const auto backup = (*opened)->backup(m_library->path(u"disk/copy.papercabinet"_s));
    QVERIFY(!backup.ok());
    QVERIFY(backup.error().message.contains(u"copy.papercabinet"_s));
    QCOMPARE(filesIn(m_library->path(u"disk"_s)), QStringList{u"x.papercabinet"_s}); // no half copy, no journal
    const auto findings = (*opened)->check();
    QVERIFY(findings.ok());
    QCOMPARE(*findings, QStringList());
    opened->reset();
    QVERIFY(Store::open(file, Store::Mode::Open).ok());
}

void TestOpenLibrary::newLibraryOnAFullDisk_leavesNothing()
{
    const SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isMounted())
        QSKIP("mounting a file system needs root");
    QFile filler(m_library->path(u"disk/filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    filler.close();
    const QString file = m_library->path(u"disk/x.papercabinet"_s);
    const auto opened = Store::open(file, Store::Mode::OpenOrCreate);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(file), qPrintable(opened.error().message));
    QCOMPARE(filesIn(m_library->path(u"disk"_s)), QStringList{u"filler"_s});
}

void TestOpenLibrary::replacedFile_isNotWrittenTo()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
    const QByteArray copy = bytesOf(m_library->path(u"copy"_s));
    QVERIFY(QFile::rename(m_library->file(), m_library->path(u"moved"_s)));
    QVERIFY(QFile::rename(m_library->path(u"copy"_s), m_library->file()));
    const auto written = store().undo();
    QVERIFY(!written.ok());
    QVERIFY(written.error().message.contains(u"replaced"_s));
    QCOMPARE(addPaper(store(), u"B"_s), 0);
    m_library->close();
    QCOMPARE(bytesOf(m_library->file()), copy);
}

void TestOpenLibrary::deletedFile_isNotWrittenTo()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(QFile::remove(m_library->file()));
    QCOMPARE(addPaper(store(), u"B"_s), 0);
    m_library->close();
    QVERIFY(!QFile::exists(m_library->file()));
    QCOMPARE(filesIn(m_library->folder()), QStringList());
}

void TestOpenLibrary::twoStores_takeTurns()
{
    const auto other = Store::open(m_library->file(), Store::Mode::Open);
    QVERIFY(other.ok());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(addPaper(store(), u"A%1"_s.arg(i)) > 0);
        QVERIFY(addPaper(**other, u"B%1"_s.arg(i)) > 0);
        QVERIFY(store().changedElsewhere());
    }
    const auto counts = store().read().counts();
    QVERIFY(counts.ok());
    QCOMPARE(counts->papers, 40);
}

void TestOpenLibrary::busyLibrary_isNotCalledLocked()
{
    const auto other = Connection::open(m_library->file(), Access::ReadWrite);
    QVERIFY(other.ok());
    QVERIFY(execute(**other, u"BEGIN IMMEDIATE"_s).ok());
    const auto written = store().write(u"t"_s, {}, [](Writer &) { return Result<void>(); });
    QVERIFY(!written.ok());
    QVERIFY(written.error().message.contains(u"Another program is writing"_s));
    QVERIFY(!written.error().message.contains(u"locked"_s));
    QVERIFY(execute(**other, u"ROLLBACK"_s).ok());
    QVERIFY(addPaper(store(), u"now"_s) > 0);
}

void TestOpenLibrary::migration_makesBackupFirstAndStopsAtTheFirstFailure()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    const QStringList before = dump(m_library->file(), true);
    const auto connection = Connection::open(m_library->file(), Access::ReadWrite);
    const auto scripts = migrationScripts();
    QVERIFY(connection.ok() && scripts.ok());
    const QString good =
        u"ALTER TABLE paper ADD COLUMN doi TEXT NOT NULL DEFAULT ''\n;\nCREATE INDEX paper_doi ON paper (doi)\n;\n"_s;
    const QString bad =
        u"CREATE TABLE extra (id INTEGER)\n;\nINSERT INTO nowhere VALUES (1)\n;\nCREATE TABLE later (id INTEGER)\n;\n"_s;
    QVERIFY(!migrate(**connection, *scripts + QStringList{bad}).ok());
    QCOMPARE(dump(m_library->file(), true), before);
    QCOMPARE(*selectInteger(**connection, u"SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'later')"_s), 0);
    QCOMPARE(*selectInteger(**connection, u"PRAGMA user_version"_s), schemaVersion);
    QCOMPARE(Store::backupsOf(m_library->file()).size(), 1);
    QCOMPARE(dump(Store::backupsOf(m_library->file()).first().file, true), before);
    QVERIFY(migrate(**connection, *scripts + QStringList{good}).ok());
    QCOMPARE(*selectInteger(**connection, u"PRAGMA user_version"_s), schemaVersion + 1);
    QCOMPARE(*selectInteger(**connection, u"SELECT count(*) FROM paper WHERE doi = ''"_s), 1);
}

void TestOpenLibrary::migration_withoutBackupChangesNothing()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QFile blocker(m_library->path(u"backups"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
    const auto connection = Connection::open(m_library->file(), Access::ReadWrite);
    const auto scripts = migrationScripts();
    QVERIFY(connection.ok() && scripts.ok());
    const auto migrated = migrate(**connection, *scripts + QStringList{u"CREATE TABLE extra (id INTEGER)\n;\n"_s});
    QVERIFY(!migrated.ok());
    QVERIFY(migrated.error().message.contains(u"backups"_s));
    QCOMPARE(*selectInteger(**connection, u"PRAGMA user_version"_s), schemaVersion);
}

QTEST_GUILESS_MAIN(TestOpenLibrary)
#include "tst_openlibrary.moc"
