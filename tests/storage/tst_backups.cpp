// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Backups.h"
#include "storage/DurableFile.h"
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

// Copies that can be trusted, their rotation, putting one back, and what check() finds.
class TestBackups final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_library = std::make_unique<TempLibrary>(); }

    void backup_holdsEveryRowAndIsPrivate();
    void backup_refusesAnExistingTarget();
    void backup_ofAChangedLibraryWhileItIsRead();
    void backupIntoMissingFolder_saysSo();
    void newLibrary_needsNoBackupOnItsFirstDay();
    void firstChangeOfADay_makesOneBackup();
    void failedAutomaticBackup_isNotInTheWay();
    void rotation_keepsTheNewestSeven();
    void otherFilesInBackups_areNotTouched();
    void copiesCutShortLongAgo_areRemoved();
    void restore_putsTheCopyInPlaceAndKeepsThePresentFile();
    void restore_ofDamagedBackupChangesNothing();
    void restore_whereNothingIs();
    void restore_overDamagedLibraryTakesItsJournalAway();
    void restore_ofAnOpenLibraryIsRefused();

    void check_ofAGoodLibraryFindsNothing();
    void check_findsOrphans();
    void check_findsMissingStaleAndDifferentIndexRows();
    void check_findsDamagedIndex();
    void check_findsFlippedBytes();
    void check_worksOnAReadOnlyLibrary();

    void durableReplace_writesOldOrNew();
    void durableReplace_keepsModeAndFollowsLinks();
    void durableReplace_failsWithoutATrace();

private:
    [[nodiscard]] Store &store() { return m_library->store(); }
    [[nodiscard]] QStringList findings();
    void pretendBackup(const QString &stamp);
    [[nodiscard]] QStringList backupNames() const;

    std::unique_ptr<TempLibrary> m_library;
};

QStringList TestBackups::findings()
{
    const auto found = store().check();
    return found ? *found : QStringList{u"failed: "_s + found.error().detail};
}

void TestBackups::pretendBackup(const QString &stamp)
{
    QVERIFY(QDir(m_library->folder()).mkpath(u"backups"_s));
    QVERIFY(QFile::copy(m_library->file(), m_library->path(u"backups/test-%1.papercabinet"_s.arg(stamp))));
}

QStringList TestBackups::backupNames() const
{
    return QDir(m_library->path(u"backups"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void TestBackups::backup_holdsEveryRowAndIsPrivate()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(addPaper(store(), u"编译器"_s) > 0);
    QVERIFY(store().undo().ok());
    const QString copy = m_library->path(u"copy.papercabinet"_s);
    const auto made = store().backup(copy);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
    QCOMPARE(dump(copy, true), dump(m_library->file(), true));
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
    const auto opened = Store::open(copy, Store::Mode::Open);
    QVERIFY(opened.ok());
    const auto redone = (*opened)->redo();
    QVERIFY(redone.ok() && redone->has_value());
}

void TestBackups::backup_refusesAnExistingTarget()
{
    QFile taken(m_library->path(u"taken"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("mine");
    taken.close();
    const auto made = store().backup(taken.fileName());
    QVERIFY(!made.ok());
    QVERIFY(made.error().message.contains(u"exists already"_s));
    QCOMPARE(bytesOf(taken.fileName()), QByteArray("mine"));
    QVERIFY(!store().backup(m_library->file()).ok());
}

void TestBackups::backup_ofAChangedLibraryWhileItIsRead()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    const auto reader = Connection::open(m_library->file(), Access::ReadOnly);
    QVERIFY(reader.ok());
    Statement open(**reader, u"SELECT id FROM sqlite_schema, paper"_s);
    QVERIFY(open.run() && open.next());
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
}

void TestBackups::backupIntoMissingFolder_saysSo()
{
    const auto made = store().backup(m_library->path(u"no/copy.papercabinet"_s));
    QVERIFY(!made.ok());
    QVERIFY(made.error().message.contains(u"copy.papercabinet"_s));
    QVERIFY(!QFile::exists(m_library->path(u"no"_s)));
}

void TestBackups::newLibrary_needsNoBackupOnItsFirstDay()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    QVERIFY(store().automaticBackups().isEmpty());
}

void TestBackups::firstChangeOfADay_makesOneBackup()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    pretendBackup(u"2020-01-01T120000Z"_s);
    QVERIFY(m_library->reopen());
    const QStringList before = dump(m_library->file(), true);
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    QVERIFY(addPaper(store(), u"C"_s) > 0);
    QVERIFY(m_library->reopen());
    QVERIFY(addPaper(store(), u"D"_s) > 0);
    const QList<Backup> backups = store().automaticBackups();
    QCOMPARE(backups.size(), 2);
    QVERIFY(qAbs(backups.first().at.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QVERIFY(backups.first().bytes > 0);
    QCOMPARE(dump(backups.first().file, true), before); // the state before the day's first change
}

void TestBackups::failedAutomaticBackup_isNotInTheWay()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(m_library->reopen());
    QFile blocker(m_library->path(u"backups"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    QVERIFY(addPaper(store(), u"B"_s) > 0);
}

void TestBackups::rotation_keepsTheNewestSeven()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    for (int day = 1; day <= 9; ++day)
        pretendBackup(u"2020-01-%1T120000Z"_s.arg(day, 2, 10, QChar(u'0')));
    QVERIFY(m_library->reopen());
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    QCOMPARE(backupNames().size(), mostAutomaticBackups);
    QCOMPARE(backupNames().first(), u"test-2020-01-04T120000Z.papercabinet"_s);
    QCOMPARE(store().automaticBackups().size(), mostAutomaticBackups);
    QCOMPARE(store().automaticBackups().last().at, QDateTime(QDate(2020, 1, 4), QTime(12, 0), Qt::UTC));
}

void TestBackups::otherFilesInBackups_areNotTouched()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    for (int day = 1; day <= 8; ++day)
        pretendBackup(u"2020-01-0%1T120000Z"_s.arg(day));
    const QStringList mine{u"test-before-the-move.papercabinet"_s, u"other-2019-01-01T120000Z.papercabinet"_s, u"notes.txt"_s};
    for (const QString &name : mine)
        QVERIFY(QFile::copy(m_library->file(), m_library->path(u"backups/"_s + name)));
    QVERIFY(m_library->reopen());
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    for (const QString &name : mine)
        QVERIFY2(backupNames().contains(name), qPrintable(name));
}

void TestBackups::copiesCutShortLongAgo_areRemoved()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    pretendBackup(u"2020-01-01T120000Z"_s);
    const auto leave = [this](const QString &name, int days) {
        QFile file(m_library->path(u"backups/"_s + name));
        return file.open(QIODevice::WriteOnly) &&
               file.setFileTime(QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime);
    };
    QVERIFY(leave(u".test-2020-01-02T120000Z.papercabinet.x.partial"_s, 5));
    QVERIFY(leave(u".test-2020-01-03T120000Z.papercabinet.y.partial"_s, 0));
    QVERIFY(leave(u".somebody-elses.partial"_s, 5));
    QVERIFY(m_library->reopen());
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    QVERIFY(!backupNames().contains(u".test-2020-01-02T120000Z.papercabinet.x.partial"_s));
    QVERIFY(backupNames().contains(u".test-2020-01-03T120000Z.papercabinet.y.partial"_s));
    QVERIFY(backupNames().contains(u".somebody-elses.partial"_s));
}

void TestBackups::restore_putsTheCopyInPlaceAndKeepsThePresentFile()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    const QStringList then = dump(m_library->file(), true);
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    const QStringList now = dump(m_library->file(), true);
    m_library->close();
    const auto kept = Store::restore(m_library->path(u"copy"_s), m_library->file());
    QVERIFY2(kept.ok(), kept.ok() ? "" : qPrintable(kept.error().message + kept.error().detail));
    QVERIFY(kept->startsWith(m_library->file() + u".before-restore-"_s));
    QCOMPARE(dump(m_library->file(), true), then);
    QCOMPARE(dump(*kept, true), now);
    QVERIFY(QFile::exists(m_library->path(u"copy"_s)));
    QVERIFY(m_library->reopen());
    QVERIFY(store().undo().ok());
}

void TestBackups::restore_ofDamagedBackupChangesNothing()
{
    for (int i = 0; i < 50; ++i)
        QVERIFY(addPaper(store(), u"Paper number %1"_s.arg(i)) > 0);
    const QString copy = m_library->path(u"copy"_s);
    QVERIFY(store().backup(copy).ok());
    m_library->close();
    QByteArray bytes = bytesOf(copy);
    for (qsizetype i = 8192; i < bytes.size(); i += 64)
        bytes[i] = char(bytes.at(i) ^ 0x55);
    QVERIFY(durableReplace(copy, bytes).ok());
    const QByteArray before = bytesOf(m_library->file());
    const auto kept = Store::restore(copy, m_library->file());
    QVERIFY(!kept.ok());
    QVERIFY2(kept.error().message.contains(copy), qPrintable(kept.error().message));
    QCOMPARE(bytesOf(m_library->file()), before);
    QCOMPARE(QDir(m_library->folder()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestBackups::restore_whereNothingIs()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
    const auto kept = Store::restore(m_library->path(u"copy"_s), m_library->path(u"new/x.papercabinet"_s));
    QVERIFY(kept.ok());
    QVERIFY(kept->isEmpty());
    QCOMPARE(dump(m_library->path(u"new/x.papercabinet"_s)), dump(m_library->file()));
}

void TestBackups::restore_overDamagedLibraryTakesItsJournalAway()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
    m_library->close();
    QFile journal(m_library->file() + u"-journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray::fromHex("d9d505f920a163d7") + QByteArray(600, 'x'));
    journal.close();
    const auto kept = Store::restore(m_library->path(u"copy"_s), m_library->file());
    QVERIFY(kept.ok());
    QVERIFY(!journal.exists());
    QVERIFY(QFile::exists(*kept + u"-journal"_s));
    QVERIFY(m_library->reopen());
    QCOMPARE(findings(), QStringList());
}

void TestBackups::restore_ofAnOpenLibraryIsRefused()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(store().backup(m_library->path(u"copy"_s)).ok());
    const auto kept = Store::restore(m_library->path(u"copy"_s), m_library->file());
    QVERIFY(!kept.ok());
    QVERIFY(kept.error().message.contains(u"is open"_s));
}

void TestBackups::check_ofAGoodLibraryFindsNothing()
{
    QVERIFY(addPaper(store(), u"编译器 compilers"_s) > 0);
    QCOMPARE(findings(), QStringList());
}

void TestBackups::check_findsOrphans()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    m_library->close();
    QVERIFY(runRaw(m_library->file(), {u"INSERT INTO link (paper, position, label, url) VALUES (4711, 0, 'x', 'y')"_s}));
    QVERIFY(m_library->reopen());
    QCOMPARE(findings().size(), 1);
    QVERIFY(findings().first().contains(u"“link”"_s));
}

void TestBackups::check_findsMissingStaleAndDifferentIndexRows()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(addPaper(store(), u"P%1"_s.arg(i)) > 0);
    m_library->close();
    QVERIFY(runRaw(m_library->file(),
                   {u"DELETE FROM paper_fts WHERE rowid = 1"_s, u"UPDATE paper_fts SET notes = 'other' WHERE rowid = 2"_s,
                    u"INSERT INTO paper_fts (rowid, title) VALUES (99, 'ghost')"_s}));
    QVERIFY(m_library->reopen());
    const QStringList found = findings();
    QCOMPARE(found.size(), 3);
    QVERIFY(found.at(0).contains(u"p1 is missing"_s));
    QVERIFY(found.at(1).contains(u"another text for p2"_s));
    QVERIFY(found.at(2).contains(u"p99"_s));
}

void TestBackups::check_findsDamagedIndex()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    m_library->close();
    QVERIFY(runRaw(m_library->file(), {u"UPDATE paper_fts_content SET c0 = 'quite another title' WHERE id = 1"_s}));
    QVERIFY(m_library->reopen());
    QCOMPARE(findings().size(), 1);
    QVERIFY2(findings().first().contains(u"paper_fts"_s), qPrintable(findings().first()));
    QVERIFY(addPaper(store(), u"B"_s) > 0); // finding damage of the index does not stop writing
}

void TestBackups::check_findsFlippedBytes()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(addPaper(store(), u"Paper number %1 with some more words"_s.arg(i)) > 0);
    m_library->close();
    QByteArray bytes = bytesOf(m_library->file());
    for (qsizetype page = 8; page * 4096 < bytes.size(); page += 3)
        bytes[page * 4096] = char(bytes.at(page * 4096) ^ 0x7f); // each page begins with its kind
    QVERIFY(durableReplace(m_library->file(), bytes).ok());
    QVERIFY(m_library->reopen());
    QVERIFY(!findings().isEmpty());
    QVERIFY(!findings().first().startsWith(u"failed"_s));
}

void TestBackups::check_worksOnAReadOnlyLibrary()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    const auto opened = Store::open(m_library->file(), Store::Mode::ReadOnly);
    QVERIFY(opened.ok());
    const auto found = (*opened)->check();
    QVERIFY(found.ok());
    QCOMPARE(*found, QStringList());
}

void TestBackups::durableReplace_writesOldOrNew()
{
    const QString file = m_library->path(u"list.md"_s);
    QVERIFY(durableReplace(file, "one").ok());
    QCOMPARE(bytesOf(file), QByteArray("one"));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(durableReplace(file, QByteArray()).ok());
    QCOMPARE(bytesOf(file), QByteArray());
    QVERIFY(durableReplace(file, QByteArray(3'000'000, 'x')).ok());
    QCOMPARE(QFileInfo(file).size(), 3'000'000);
}

void TestBackups::durableReplace_keepsModeAndFollowsLinks()
{
    const QString file = m_library->path(u"list.md"_s), link = m_library->path(u"link.md"_s);
    QVERIFY(durableReplace(file, "one").ok());
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(file, mode));
    QVERIFY(QFile::link(file, link));
    QVERIFY(durableReplace(link, "two").ok());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(bytesOf(file), QByteArray("two"));
    QVERIFY(QFile::permissions(file) & QFile::ReadOther);
}

void TestBackups::durableReplace_failsWithoutATrace()
{
    QVERIFY(QDir(m_library->folder()).mkpath(u"folder.md/inside"_s));
    const auto onFolder = durableReplace(m_library->path(u"folder.md"_s), "x");
    QVERIFY(!onFolder.ok());
    QVERIFY(onFolder.error().message.contains(u"folder.md"_s));
    const auto nowhere = durableReplace(m_library->path(u"no/x.md"_s), "x");
    QVERIFY(!nowhere.ok());
    QVERIFY2(nowhere.error().message.contains(u"folder is gone"_s), qPrintable(nowhere.error().message));
    QCOMPARE(QDir(m_library->folder()).entryList({u"*.partial"_s}, QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
