// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Interrupt.h"
#include "storage/SqliteHandle.h"
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

// Long work on a library that tells how far it is and can be given up: nothing is half done.
class TestInterrupt final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
#ifndef CABINET_SQLITE_HANDLE
        QSKIP("the driver gives no handle of SQLite here");
#endif
    }
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
    }

    void endlessStatement_endsOnceTold()
    {
        const auto connection = *Connection::open(m_library->file(), Access::ReadOnly);
        int asked = 0;
        {
            const Interrupt interrupt(*connection, [&asked] { return ++asked < 3; });
            QVERIFY(!selectInteger(*connection, endless));
            QVERIFY(interrupt.happened());
        }
        QCOMPARE(asked, 3);
        QVERIFY(!connection->mustReopen());
        QCOMPARE(*selectInteger(*connection, u"SELECT 7"_s), 7); // the connection is as good as before
    }

    void withoutAQuestion_nothingIsInterrupted()
    {
        const auto connection = *Connection::open(m_library->file(), Access::ReadOnly);
        const Interrupt interrupt(*connection, {});
        QCOMPARE(*selectInteger(*connection, some), 200'000);
        QVERIFY(!interrupt.happened());
    }

    void whoMayGoOn_isAskedAndGoesOn()
    {
        const auto connection = *Connection::open(m_library->file(), Access::ReadOnly);
        int asked = 0;
        const Interrupt interrupt(*connection, [&asked] { return ++asked > 0; });
        QCOMPARE(*selectInteger(*connection, some), 200'000);
        QVERIFY(asked > 0);
        QVERIFY(!interrupt.happened());
    }

    void cancelledUndoAndRedo_changeNothing_data()
    {
        QTest::addColumn<int>("goesOn");
        QTest::newRow("at once") << 0;
        QTest::newRow("after the first step") << 1;
    }

    void cancelledUndoAndRedo_changeNothing()
    {
        QFETCH(int, goesOn);
        fill(3'000);
        const QStringList rows = dump(m_library->file());
        const QStringList before = dump(m_library->file(), true);
        const auto undone = m_library->store().undo(after(goesOn));
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.isEmpty(), qPrintable(undone.error().message));
        QCOMPARE(dump(m_library->file(), true), before);

        QVERIFY(m_library->store().undo());
        const QStringList without = dump(m_library->file(), true);
        const auto redone = m_library->store().redo(after(goesOn));
        QVERIFY(!redone);
        QVERIFY(redone.error().message.isEmpty());
        QCOMPARE(dump(m_library->file(), true), without);
        QVERIFY(m_library->store().redo());
        QCOMPARE(dump(m_library->file()), rows);
    }

    void progressOfUndo_growsToItsEnd()
    {
        fill(1'000);
        QList<std::pair<int, int>> told;
        QVERIFY(m_library->store().undo([&told](int done, int total) {
            told.append({done, total});
            return true;
        }));
        QVERIFY(told.size() >= 2);
        for (qsizetype i = 1; i < told.size(); ++i)
            QVERIFY(told.at(i).first >= told.at(i - 1).first);
        QVERIFY(told.last().first >= 2'000); // papers and links
        QVERIFY(told.last().second >= told.last().first);
    }

    void rowsOfAChange_areCountedUpToTheLimit()
    {
        fill(40);
        const auto next = m_library->store().read().nextUndo();
        QCOMPARE(*m_library->store().read().rowsOf((*next)->id, 1'000), 80);
        QCOMPARE(*m_library->store().read().rowsOf((*next)->id, 50), 50);
        QCOMPARE(*m_library->store().read().rowsOf(ChangeId{999}, 50), 0);
    }

    void dailyBackup_isMadeOnceADayAndHoldsTheState()
    {
        fill(10);
        QVERIFY(Store::makeDailyBackup(m_library->file(), always));
        const QList<Backup> made = m_library->store().automaticBackups();
        QCOMPARE(made.size(), 1);
        QCOMPARE(dump(made.first().file, true), dump(m_library->file(), true));
        QVERIFY(Store::makeDailyBackup(m_library->file(), always));
        QCOMPARE(m_library->store().automaticBackups().size(), 1);
    }

    void dailyBackup_ofANewLibraryIsNotNeeded()
    {
        QVERIFY(Store::makeDailyBackup(m_library->file(), always));
        QVERIFY(m_library->store().automaticBackups().isEmpty());
    }

    void dailyBackup_thatMakesWayLeavesNoTrace()
    {
        fill(20'000);
        const auto made = Store::makeDailyBackup(m_library->file(), [](int, int) { return false; });
        QVERIFY(!made);
        QVERIFY2(made.error().message.isEmpty(), qPrintable(made.error().message));
        const QDir backups(m_library->folder() + u"/backups"_s);
        QCOMPARE(backups.entryList(QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(addPaper(m_library->store(), u"Right after"_s) > 0);
    }

    void dailyBackup_ofNoLibrarySaysSo()
    {
        const auto made = Store::makeDailyBackup(m_library->path(u"none.papercabinet"_s), always);
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(u"none.papercabinet"_s));
    }

    void largeLibrary_leavesTheBackupToOthers()
    {
        fill(10);
        m_library->store().leaveDailyBackup(0);
        QVERIFY(addPaper(m_library->store(), u"First of the day"_s) > 0);
        QVERIFY(m_library->store().automaticBackups().isEmpty());
        m_library->store().leaveDailyBackup(1'000'000'000);
        QVERIFY(addPaper(m_library->store(), u"Second"_s) > 0);
        QCOMPARE(m_library->store().automaticBackups().size(), 1);
    }

private:
    // Papers with a link each, as one change; the library then counts as opened today for the first time.
    void fill(int papers)
    {
        const auto filled = m_library->store().write(u"import"_s, {}, [papers](Writer &writer) -> Result<void> {
            for (int i = 0; i < papers; ++i) {
                const auto paper = writer.insert(Table::Paper, paperRow(u"Paper %1"_s.arg(i), 0, i));
                if (!paper)
                    return paper.error();
                const auto link = writer.insert(Table::Link, linkRow(*paper, u"Paper"_s, u"https://example.org/%1"_s.arg(i)));
                if (!link)
                    return link.error();
            }
            return {};
        });
        QVERIFY(filled);
        QVERIFY(m_library->reopen());
    }

    static Progress after(int goesOn)
    {
        return [left = goesOn](int, int) mutable { return left-- > 0; };
    }

    static inline const Progress always = [](int, int) { return true; };
    static inline const QString endless =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    static inline const QString some =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT count(*) FROM n"_s;
    std::unique_ptr<TempLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestInterrupt)
#include "tst_interrupt.moc"
