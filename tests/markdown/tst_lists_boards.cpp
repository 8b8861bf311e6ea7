// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Rewrite.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray board = "---\n\nkanban-plugin: board\n\n---\n\n"
                         "## To read\n\n- [ ] A First Study of Logs[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n"
                         "- [?] A Second Study of Trees[SOSP'21]: [[Paper](https://a.org/2.pdf)]\n\n\n"
                         "## Doing\n\n- [ ] A Third Study of Clocks[NSDI'22]: [[Paper](https://a.org/3.pdf)]\n\n\n"
                         "## Shelf\n\n**Complete**\n- [x] A Fourth Study of Locks[ATC'19]: [[Paper](https://a.org/4.pdf)]\n\n\n"
                         "## Someday\n\n- [ ] A Fifth Study of Queues[ATC'18]: [[Paper](https://a.org/5.pdf)]\n\n\n"
                         "***\n\n## Archive\n\n- [x] A Sixth Study of Rings[ATC'17]: [[Paper](https://a.org/6.pdf)]\n\n"
                         "%% kanban:settings\n```\n{\"kanban-plugin\":\"board\"}\n```\n%%";

QList<Status> statusesOf(const QByteArray &bytes)
{
    QList<Status> statuses;
    for (const PaperEntry &entry : parsePapers(bytes).entries)
        statuses.append(entry.status);
    return statuses;
}

} // namespace

class BoardsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columns_areTheStatus();
    void columnsOfAnOrdinaryList_areNot();
    void movedLine_changesTheStatus();
    void unchangedBoard_isNotWritten();
    void lanes_areNoTopics();
    void lanesThatNameNoStatus_areTopics();
    void laneWithALimitAndInAnotherLanguage_isRead();
    void otherChange_keepsTheShape();
};

void BoardsTest::columns_areTheStatus()
{
    const QList<Status> expected{Status::ToRead, Status::ToRead, Status::Reading, Status::Done, Status::ToRead, Status::Done};
    QCOMPARE(statusesOf(board), expected);
    QCOMPARE(statusesOf(QByteArray(board).replace("\n", "\r\n")), expected);
    const PaperList list = parsePapers(board);
    QCOMPARE(list.entries.at(0).statusFrom, StatusFrom::Section);
    QCOMPARE(list.entries.at(1).statusText, u"?"_s);
    QCOMPARE(list.entries.at(4).statusFrom, StatusFrom::TaskMark); // "Someday" names no state
    QCOMPARE(list.entries.at(5).statusFrom, StatusFrom::TaskMark); // of the archive
    QVERIFY(list.offers.isEmpty());
}

void BoardsTest::columnsOfAnOrdinaryList_areNot()
{
    const QByteArray list = board.mid(board.indexOf("## To read"));
    QCOMPARE(statusesOf(list).at(2), Status::ToRead);
    QVERIFY(!parsePapers(list).offers.isEmpty());
    QCOMPARE(statusesOf("---\ntitle: kanban-plugin\n---\n" + list).at(2), Status::ToRead);
}

void BoardsTest::movedLine_changesTheStatus()
{
    const QByteArray card = "- [ ] A Third Study of Clocks[NSDI'22]: [[Paper](https://a.org/3.pdf)]\n";
    QByteArray moved = board;
    moved.replace(card, "").replace("**Complete**\n", QByteArray(card).prepend("**Complete**\n"));
    QCOMPARE(statusesOf(moved).at(2), Status::Done);
}

void BoardsTest::lanes_areNoTopics()
{
    const PaperList list = parsePapers(board);
    QCOMPARE(list.lanes.size(), 4);
    QVERIFY(list.lanes.at(2).ticks && !list.lanes.at(0).ticks);
    QVERIFY(!list.lanes.at(3).status);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(list.entries.at(i).topic, TopicPath());
    QCOMPARE(list.entries.at(5).topic, TopicPath{u"Archive"_s});
}

void BoardsTest::lanesThatNameNoStatus_areTopics()
{
    const PaperList list = parsePapers("---\n\nkanban-plugin: board\n\n---\n\n## Storage\n\n- [x] A First Study of Logs\n");
    QVERIFY(list.lanes.isEmpty());
    QCOMPARE(list.entries.at(0).topic, TopicPath{u"Storage"_s});
    QCOMPARE(list.entries.at(0).statusFrom, StatusFrom::TaskMark);
}

void BoardsTest::laneWithALimitAndInAnotherLanguage_isRead()
{
    const PaperList list = parsePapers(QByteArray(board).replace("## Doing", "## Doing (5)").replace("Complete", "Fertig"));
    QCOMPARE(list.lanes.at(1).status, std::optional(Status::Reading));
    QVERIFY(list.lanes.at(2).ticks);
}

void BoardsTest::unchangedBoard_isNotWritten()
{
    const PaperList list = parsePapers(board);
    QVERIFY(rewrite(board, list, wantedOf(list), styleOf(board, list)).edits.isEmpty());
}

void BoardsTest::otherChange_keepsTheShape()
{
    const PaperList list = parsePapers(board);
    Wanted wanted = wantedOf(list);
    wanted.papers[2].text.venue = u"NSDI'23"_s;
    const QByteArray after = withEdits(board, rewrite(board, list, wanted, styleOf(board, list)).edits);
    QCOMPARE(after, QByteArray(board).replace("NSDI'22", "NSDI'23"));
}

QTEST_GUILESS_MAIN(BoardsTest)
#include "tst_lists_boards.moc"
