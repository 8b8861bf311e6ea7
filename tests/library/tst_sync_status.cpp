// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncFixture.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;
using markdown::MergeChoice;

namespace {

const QByteArray bullets = "# Reading\n\n## Rays\n\n- [Theta Graph Rays](https://a.org/t.pdf)\n"
                           "- [Iota Stream Rays](https://a.org/i.pdf)\n- [Kappa Shard Rays](https://a.org/k.pdf)\n";
const QByteArray tasks = QByteArray(bullets).replace("- [", "- [ ] [");

} // namespace

// Lists that come to say a status of each paper, or say none any more.
class TestSyncStatus final : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();

    void bulletsThatBecomeTasks_getTheTicksOfTheBoard();
    void ticksOfTheBoard_comeAfterAnotherChangeWasSettled();
    void bulletsThatBecomeTicks_moveTheCardsThatNobodyMoved();
    void movedHereAndOtherwiseThere_asks_data();
    void movedHereAndOtherwiseThere_asks();
    void markInTheFile_isTakenForTheCardThatWaits();
    void markForReading_isTakenForTheCardThatWaits();
    void movedBackAsTheFileSaysWhileAskedFirst_isWrittenWhenMovedAgain();
    void undoneAfterwards_takesTheTickOut();
    void askedBeforeWriting_readsAndWaits();
    void readOnlyList_getsNoTicks();
    void tasksThatBecomeBullets_leaveTheCardsWhereTheyAre();

private:
    void move(const QString &title, Status status) { QVERIFY((*m_library)->movePapers({id(title)}, status, {}).ok()); }
    [[nodiscard]] Status statusOf(const QString &title) { return m_library->paper(id(title)).status; }
};

// Into which the program has written before, so that nobody is asked for that.
void TestSyncStatus::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"list.md"_s, QByteArray(bullets).replace("Graph", "Graf"));
    QCOMPARE(m_library->import({m_path}).countOf(ImportAction::Add), 3);
    link();
    PaperEdit edit;
    edit.title = u"Theta Graph Rays"_s;
    QVERIFY((*m_library)->editPaper(id(u"Theta Graf Rays"_s), edit).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), bullets);
}

void TestSyncStatus::bulletsThatBecomeTasks_getTheTicksOfTheBoard()
{
    move(u"Iota Stream Rays"_s, Status::Done);
    QVERIFY(!sync().wrote);
    write(tasks);
    const SyncResult result = sync();
    QCOMPARE(result.state, State::InStep);
    QVERIFY(result.wrote);
    QCOMPARE(text(), QByteArray(tasks).replace("[ ] [Iota", "[x] [Iota"));
    QCOMPARE(statusOf(u"Iota Stream Rays"_s), Status::Done);
    QCOMPARE(statusOf(u"Theta Graph Rays"_s), Status::ToRead);
    QVERIFY(!sync().wrote);
}

void TestSyncStatus::ticksOfTheBoard_comeAfterAnotherChangeWasSettled()
{
    move(u"Iota Stream Rays"_s, Status::Done);
    rewrite("Kappa Shard", "Kappa Shards");
    QVERIFY(sync().applied.summary.id.isValid());
    write(QByteArray(tasks).replace("Shard", "Shards") + "- [x] [Lambda Rays](https://a.org/l.pdf)\n");
    const SyncResult result = sync();
    QVERIFY(result.wrote && result.applied.summary.id.isValid());
    QVERIFY2(text().contains("- [x] [Iota") && text().contains("- [ ] [Theta") && text().contains("- [x] [Lambda"),
             text().constData());
    QCOMPARE(m_library->column(Status::Done), (QStringList{u"Iota Stream Rays"_s, u"Lambda Rays"_s}));
}

void TestSyncStatus::bulletsThatBecomeTicks_moveTheCardsThatNobodyMoved()
{
    move(u"Iota Stream Rays"_s, Status::Done);
    write(QByteArray(tasks).replace("[ ] [Kappa", "[x] [Kappa").replace("[ ] [Iota", "[x] [Iota"));
    const QByteArray written = text();
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), written);
    QCOMPARE(m_library->column(Status::Done), (QStringList{u"Iota Stream Rays"_s, u"Kappa Shard Rays"_s}));
}

void TestSyncStatus::movedHereAndOtherwiseThere_asks_data()
{
    QTest::addColumn<MergeChoice>("choice");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("by default what is read further") << MergeChoice::Default << Status::Done << QByteArray("[x]");
    QTest::newRow("theirs") << MergeChoice::Theirs << Status::Done << QByteArray("[x]");
    QTest::newRow("ours") << MergeChoice::Ours << Status::Reading << QByteArray("[/]");
}

void TestSyncStatus::movedHereAndOtherwiseThere_asks()
{
    QFETCH(const MergeChoice, choice);
    QFETCH(const Status, status);
    QFETCH(const QByteArray, mark);
    QVERIFY((*m_library)->setReadingMark(m_source, ReadingMark::TaskSlash).ok());
    move(u"Iota Stream Rays"_s, Status::Reading);
    sync();
    write(QByteArray(tasks).replace("[ ] [Iota", "[x] [Iota").replace("[ ] [Kappa", "[x] [Kappa"));
    const QByteArray written = text();
    const SyncResult asked = sync();
    QCOMPARE(asked.state, State::Clashes);
    QCOMPARE(text(), written);
    QCOMPARE(statusOf(u"Kappa Shard Rays"_s), Status::ToRead);
    QCOMPARE(asked.clashes.size(), 1);
    QCOMPARE(asked.clashes.first().title, u"Iota Stream Rays"_s);
    QCOMPARE((QStringList{asked.clashes.first().base, asked.clashes.first().ours, asked.clashes.first().theirs}),
             (QStringList{u" "_s, u"/"_s, u"x"_s}));
    QCOMPARE(sync({.choices = {choice}}).state, State::InStep);
    QCOMPARE(text(), QByteArray(written).replace("[x] [Iota", QByteArray(mark + " [Iota")));
    QCOMPARE(statusOf(u"Iota Stream Rays"_s), status);
    QCOMPARE(statusOf(u"Kappa Shard Rays"_s), Status::Done);
    QVERIFY(!sync().wrote);
}

// A list shows by its lines how "reading" is written.
void TestSyncStatus::markInTheFile_isTakenForTheCardThatWaits()
{
    write(tasks);
    sync();
    move(u"Iota Stream Rays"_s, Status::Reading);
    move(u"Theta Graph Rays"_s, Status::Done);
    QVERIFY(sync().wrote);
    QVERIFY2(text().contains("- [ ] [Iota") && text().contains("- [x] [Theta"), text().constData());
    write(text() + "- [/] [Lambda Rays](https://a.org/l.pdf)\n");
    const SyncResult result = sync();
    QVERIFY(result.wrote && result.applied.summary.id.isValid());
    QVERIFY2(text().contains("- [/] [Iota"), text().constData());
    QVERIFY(!sync().wrote);
}

void TestSyncStatus::markForReading_isTakenForTheCardThatWaits()
{
    write(tasks);
    sync();
    move(u"Iota Stream Rays"_s, Status::Reading);
    move(u"Theta Graph Rays"_s, Status::Done);
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [ ] [Iota"));
    QVERIFY((*m_library)->setReadingMark(m_source, ReadingMark::TaskSlash).ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [/] [Iota"));
}

void TestSyncStatus::movedBackAsTheFileSaysWhileAskedFirst_isWrittenWhenMovedAgain()
{
    write(QByteArray(tasks).replace("[ ] [Iota", "[x] [Iota"));
    sync();
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::AskFirst).ok());
    PaperEdit edit;
    edit.venue = u"SOSP'21"_s; // so that there is something to ask
    QVERIFY((*m_library)->editPaper(id(u"Iota Stream Rays"_s), edit).ok());
    move(u"Iota Stream Rays"_s, Status::ToRead);
    QCOMPARE(sync().state, State::AsksLeave);
    write(tasks); // there as well
    QCOMPARE(sync().state, State::AsksLeave);
    move(u"Iota Stream Rays"_s, Status::Done);
    const SyncResult asked = sync();
    QCOMPARE(asked.state, State::AsksLeave);
    QVERIFY2(asked.wanted.contains("- [x] [Iota"), asked.wanted.constData());
}

void TestSyncStatus::undoneAfterwards_takesTheTickOut()
{
    move(u"Iota Stream Rays"_s, Status::Done);
    write(tasks);
    QVERIFY(sync().wrote);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), tasks);
}

void TestSyncStatus::askedBeforeWriting_readsAndWaits()
{
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::AskFirst).ok());
    move(u"Iota Stream Rays"_s, Status::Done);
    write(tasks);
    const SyncResult asked = sync();
    QCOMPARE(asked.state, State::AsksLeave);
    QCOMPARE(asked.wanted, QByteArray(tasks).replace("[ ] [Iota", "[x] [Iota"));
    QCOMPARE(text(), tasks);
    QVERIFY(sync({.agreed = storage::sha256Of(asked.wanted)}).wrote);
    QCOMPARE(text(), asked.wanted);
}

void TestSyncStatus::readOnlyList_getsNoTicks()
{
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::ReadOnly).ok());
    move(u"Iota Stream Rays"_s, Status::Done);
    write(tasks);
    QVERIFY(!sync().wrote);
    QCOMPARE(text(), tasks);
    QCOMPARE(statusOf(u"Iota Stream Rays"_s), Status::Done);
}

void TestSyncStatus::tasksThatBecomeBullets_leaveTheCardsWhereTheyAre()
{
    write(QByteArray(tasks).replace("[ ] [Kappa", "[x] [Kappa"));
    sync();
    move(u"Theta Graph Rays"_s, Status::Done);
    QVERIFY(sync().wrote);
    write(bullets);
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), bullets);
    QCOMPARE(m_library->column(Status::Done), (QStringList{u"Kappa Shard Rays"_s, u"Theta Graph Rays"_s}));
}

QTEST_GUILESS_MAIN(TestSyncStatus)
#include "tst_sync_status.moc"
