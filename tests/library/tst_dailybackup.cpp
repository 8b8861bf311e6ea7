// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DailyBackup.h"
#include "library/Importer.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray manyPapers(int count)
{
    QByteArray text = "# Many\n\n";
    for (int i = 0; i < count; ++i)
        text += "- [ ] A paper about number " + QByteArray::number(i) + "[OSDI'20]: [[Paper](https://a.org/" +
                QByteArray::number(i) + ".pdf)]\n";
    return text;
}

} // namespace

class TestDailyBackup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smallLibrary_isCopiedBeforeTheFirstChange()
    {
        LibraryFixture fixture;
        fixture.add(u"Yesterday"_s);
        fixture.reopen();
        fixture->keepDailyBackups();
        fixture.add(u"Today"_s);
        const QList<storage::Backup> made = fixture->automaticBackups();
        QCOMPARE(made.size(), 1);
        const auto copy = Library::open(made.first().file, Library::Mode::ReadOnly);
        QCOMPARE((*copy)->read().counts()->papers, 1);
    }

    void largeLibrary_isCopiedSoonAfterTheStart()
    {
        LibraryFixture fixture;
        fixture.add(u"Yesterday"_s);
        fixture.reopen();
        fixture->keepDailyBackups(0); // every library is a large one
        QSignalSpy made(fixture->dailyBackup(), &DailyBackup::made);
        fixture.add(u"Before the copy begins"_s); // does not wait for it
        QVERIFY(fixture->automaticBackups().isEmpty());
        QVERIFY(made.wait(20'000));
        const QList<storage::Backup> all = fixture->automaticBackups();
        QCOMPARE(all.size(), 1);
        const auto copy = Library::open(all.first().file, Library::Mode::ReadOnly);
        QCOMPARE((*copy)->read().counts()->papers, 2);
        QVERIFY((*copy)->check()->isEmpty());
    }

    void changeWhileTheCopyIsWritten_goesFirst()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(20'000))});
        fixture.reopen();
        fixture->keepDailyBackups(0);
        QTRY_VERIFY_WITH_TIMEOUT(fixture->dailyBackup()->isBusy(), 20'000);
        QVERIFY(fixture.add(u"In the middle"_s).isValid()); // never "another program is using it"
        QTRY_VERIFY_WITH_TIMEOUT(!fixture->dailyBackup()->isBusy(), 20'000);
        const QDir backups(QFileInfo(fixture.file()).path() + u"/backups"_s);
        for (const QString &name : backups.entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(name.endsWith(u".papercabinet"_s), qPrintable(name)); // no half copy is left
    }

    void heldBackup_isNotBegun()
    {
        LibraryFixture fixture;
        fixture.add(u"Yesterday"_s);
        fixture.reopen();
        fixture->keepDailyBackups(0);
        fixture->beginWork();
        QTest::qWait(1'500);
        QVERIFY(!fixture->dailyBackup()->isBusy());
        QVERIFY(fixture->automaticBackups().isEmpty());
    }

    void readOnlyLibrary_keepsNone()
    {
        LibraryFixture fixture;
        fixture.add(u"A"_s);
        const auto library = Library::open(fixture.file(), Library::Mode::ReadOnly);
        (*library)->keepDailyBackups(0);
        QVERIFY((*library)->dailyBackup() == nullptr);
    }

    void closingWhileTheCopyIsWritten_leavesNoHalfCopy()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(10'000))});
        fixture.reopen();
        fixture->keepDailyBackups(0);
        QTRY_VERIFY_WITH_TIMEOUT(fixture->dailyBackup()->isBusy(), 20'000);
        fixture.reopen();
        const QDir backups(QFileInfo(fixture.file()).path() + u"/backups"_s);
        for (const QString &name : backups.entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(name.endsWith(u".papercabinet"_s), qPrintable(name));
        QVERIFY(fixture->check()->isEmpty());
    }

    void changesDuringWork_areRefusedWithASentence()
    {
        LibraryFixture fixture;
        const PaperId paper = fixture.add(u"A"_s);
        const ImportPlan plan = *planImportText(fixture->read(), "- [ ] B\n", u"list.md"_s, ImportAs::Papers);
        fixture->beginWork();
        const auto refused = fixture->movePapers({paper}, Status::Done, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"larger change"_s));
        QVERIFY(!fixture->applyImport(plan));
        QVERIFY(!fixture->undo());
        QVERIFY(!fixture->redo());
        QCOMPARE(fixture.changes(), 1);
        fixture->endWork();
        QVERIFY(fixture->movePapers({paper}, Status::Done, {}));
        QVERIFY(fixture->undo());
    }
};

QTEST_GUILESS_MAIN(TestDailyBackup)
#include "tst_dailybackup.moc"
