// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Library.h"
#include "library/sync/SyncMemory.h"
#include "support/LibraryFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

const QByteArray head = "---\n\nkanban-plugin: board\n\n---\n\n";
const QByteArray logs = "- [ ] A Study of Logs[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n    worth reading twice\n";
const QByteArray trees = "- [?] A Study of Trees[SOSP'21]: [[Paper](https://a.org/2.pdf)]\n";
const QByteArray clocks = "- [ ] A Study of Clocks[NSDI'22]: [[Paper](https://a.org/3.pdf)]\n";
const QByteArray locks = "- [x] A Study of Locks[ATC'19]: [[Paper](https://a.org/4.pdf)]\n";
const QByteArray queues = "- [ ] A Study of Queues[ATC'18]: [[Paper](https://a.org/5.pdf)]\n";
const QByteArray rest = "***\n\n## Archive\n\n- [x] A Study of Rings[ATC'17]: [[Paper](https://a.org/6.pdf)]\n\n"
                        "%% kanban:settings\n```\n{\"kanban-plugin\":\"board\"}\n```\n%%";

QByteArray board(const QByteArray &toRead, const QByteArray &reading, const QByteArray &done)
{
    return head + "## To read\n\n" + toRead + "\n\n## Reading (5)\n\n" + reading + "\n\n## Done\n\n**Complete**\n" + done +
           "\n\n" + rest;
}

const QByteArray full = board(logs + trees, clocks, locks);

} // namespace

// A board of Obsidian's kept in step with the library's.
class TestSyncBoard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();

    void untouchedBoard_isNotWritten();
    void cardMovedOnTheBoard_goesToItsLane();
    void cardDroppedBetweenTwo_standsBetweenThem();
    void undo_givesTheSameBytes();
    void newCard_goesIntoTheFile();
    void removedCard_leavesTheFile();
    void cardMovedInTheFile_movesHere();
    void bothSidesMove_bothMove();
    void topicGivenHere_staysHere();
    void manyMovesAndUndos_giveTheSameBytes();
    void knownBoard_movesItsCardsToo();

private:
    bool sync();
    [[nodiscard]] PaperId id(const QString &title);
    [[nodiscard]] bool move(const QString &title, Status status, const QString &before = {});
    [[nodiscard]] QByteArray text() const;

    std::unique_ptr<LibraryFixture> m_library;
    QString m_path;
    SourceId m_source;
};

void TestSyncBoard::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"board.md"_s, full);
    QCOMPARE(m_library->import({m_path}).countOf(ImportAction::Add), 5);
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
}

// As a person does who agrees with what is shown; true when the file was written.
bool TestSyncBoard::sync()
{
    Result<SyncResult> result = (*m_library)->sync(m_source);
    if (result && result->state == State::AsksLeave)
        result = (*m_library)->sync(m_source, {.agreed = storage::sha256Of(result->wanted)});
    return result && result->state == State::InStep && result->wrote;
}

PaperId TestSyncBoard::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

bool TestSyncBoard::move(const QString &title, Status status, const QString &before)
{
    const auto front = before.isEmpty() ? std::nullopt : std::optional(id(before));
    return (*m_library)->movePapers({id(title)}, status, front).ok();
}

QByteArray TestSyncBoard::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSyncBoard::untouchedBoard_isNotWritten()
{
    QVERIFY(!sync());
    QCOMPARE(text(), full);
    QVERIFY(m_library->paper(id(u"A Study of Logs"_s)).topics.isEmpty());
}

void TestSyncBoard::cardMovedOnTheBoard_goesToItsLane()
{
    QVERIFY(move(u"A Study of Trees"_s, Status::Reading));
    QVERIFY(sync());
    QCOMPARE(text(), board(logs, clocks + trees, locks));
    QVERIFY(!sync());
    QVERIFY(move(u"A Study of Logs"_s, Status::Done));
    QVERIFY(sync());
    QCOMPARE(text(), board({}, clocks + trees, locks + QByteArray(logs).replace("[ ]", "[x]")));
    QVERIFY(!sync());
}

void TestSyncBoard::cardDroppedBetweenTwo_standsBetweenThem()
{
    QVERIFY(move(u"A Study of Clocks"_s, Status::ToRead, u"A Study of Trees"_s));
    QVERIFY(sync());
    QCOMPARE(text(), board(logs + clocks + trees, {}, locks));
    QVERIFY(move(u"A Study of Trees"_s, Status::ToRead, u"A Study of Logs"_s));
    QVERIFY(sync());
    QCOMPARE(text(), board(trees + logs + clocks, {}, locks));
}

void TestSyncBoard::undo_givesTheSameBytes()
{
    QVERIFY(move(u"A Study of Trees"_s, Status::Done));
    QVERIFY(sync());
    QVERIFY(text().contains("- [x] A Study of Trees"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync());
    QCOMPARE(text(), full); // "[?]" again
    QVERIFY((*m_library)->redo().ok());
    QVERIFY(sync());
    QVERIFY(text().contains("- [x] A Study of Trees"));
}

void TestSyncBoard::newCard_goesIntoTheFile()
{
    PaperDraft draft;
    draft.title = u"A Study of Queues"_s;
    draft.status = Status::Reading;
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY(sync());
    QCOMPARE(text(), board(logs + trees, clocks + "- [ ] A Study of Queues\n", locks));
    QVERIFY(!sync());
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync());
    QCOMPARE(text(), full);
}

void TestSyncBoard::removedCard_leavesTheFile()
{
    QVERIFY((*m_library)->removePapers({id(u"A Study of Logs"_s)}).ok());
    QVERIFY(sync());
    QCOMPARE(text(), board(trees, clocks, locks));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync());
    QCOMPARE(text(), full);
}

void TestSyncBoard::cardMovedInTheFile_movesHere()
{
    m_library->write(u"board.md"_s, board(trees, clocks + logs, locks));
    QVERIFY(!sync());
    QCOMPARE(m_library->paper(id(u"A Study of Logs"_s)).status, Status::Reading);
    QVERIFY(!sync());
}

void TestSyncBoard::bothSidesMove_bothMove()
{
    QVERIFY(move(u"A Study of Logs"_s, Status::Reading));
    m_library->write(u"board.md"_s, board(logs, clocks, QByteArray(trees).replace("[?]", "[x]") + locks));
    QVERIFY(sync());
    QCOMPARE(text(), board({}, clocks + logs, QByteArray(trees).replace("[?]", "[x]") + locks));
    QCOMPARE(m_library->paper(id(u"A Study of Trees"_s)).status, Status::Done);
    QVERIFY(!sync());
}

void TestSyncBoard::topicGivenHere_staysHere()
{
    QVERIFY((*m_library)->setTopic({id(u"A Study of Logs"_s)}, {u"Storage"_s}).ok());
    QVERIFY(!sync());
    QVERIFY(move(u"A Study of Logs"_s, Status::Reading));
    QVERIFY(sync());
    m_library->write(u"board.md"_s, text().replace("NSDI'22", "NSDI'23"));
    QVERIFY(!sync());
    QCOMPARE(m_library->paper(id(u"A Study of Logs"_s)).topics, QList<TopicPath>{{u"Storage"_s}});
    QCOMPARE(m_library->paper(id(u"A Study of Clocks"_s)).venue.text, u"NSDI'23"_s);
}

void TestSyncBoard::manyMovesAndUndos_giveTheSameBytes()
{
    const QStringList titles{u"A Study of Logs"_s, u"A Study of Trees"_s, u"A Study of Clocks"_s, u"A Study of Locks"_s};
    QRandomGenerator random(5);
    const int before = m_library->changes();
    for (int i = 0; i < 12; ++i) {
        QVERIFY(move(titles.at(random.bounded(4)), static_cast<Status>(random.bounded(3))));
        sync();
    }
    const int moves = m_library->changes() - before;
    QVERIFY(moves > 6);
    for (int i = 0; i < moves; ++i) {
        QVERIFY((*m_library)->undo().ok());
        sync();
    }
    QCOMPARE(text(), full);
}

// What is remembered of a file between two rounds must not make a tick of what is a move.
void TestSyncBoard::knownBoard_movesItsCardsToo()
{
    const QByteArray some = QByteArray(full).replace("***\n\n## Archive", QByteArray("## Someday\n\n" + queues + "\n\n***\n\n## Archive"));
    m_library->write(u"board.md"_s, some);
    QVERIFY(!sync());
    QVERIFY(move(u"A Study of Trees"_s, Status::Reading));
    QVERIFY(sync()); // the first write was agreed to
    const auto store = storage::Store::open((*m_library)->file(), storage::Store::Mode::Open);
    QVERIFY(store.ok());
    const Source source = *(*m_library)->source(m_source);
    SyncMemory memory;
    QVERIFY(syncSource(**store, source, {}, &memory).ok());
    for (const QString &title : {u"A Study of Queues"_s, u"A Study of Logs"_s}) {
        QVERIFY(move(title, Status::Done));
        const Result<SyncResult> result = syncSource(**store, source, {}, &memory);
        QVERIFY(result.ok() && result->wrote);
    }
    const QByteArray done = locks + QByteArray(queues).replace("[ ]", "[x]") + QByteArray(logs).replace("[ ]", "[x]");
    QVERIFY2(text().contains(QByteArray("**Complete**\n" + done + "\n\n## Someday\n\n\n\n***")), text().constData());
}

QTEST_GUILESS_MAIN(TestSyncBoard)
#include "tst_sync_board.moc"
