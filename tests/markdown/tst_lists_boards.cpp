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
    void wantedStatus_isLeftToTheLibrary();
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

void BoardsTest::unchangedBoard_isNotWritten()
{
    const PaperList list = parsePapers(board);
    QVERIFY(rewrite(board, list, wantedOf(list), styleOf(board, list)).edits.isEmpty());
}

void BoardsTest::wantedStatus_isLeftToTheLibrary()
{
    const PaperList list = parsePapers(board);
    Wanted wanted = wantedOf(list);
    wanted.papers[0].text.status = Status::Done;
    const Rewritten rewritten = rewrite(board, list, wanted, styleOf(board, list));
    QVERIFY(rewritten.edits.isEmpty());
    QCOMPARE(rewritten.leftOut.size(), 1);
    QCOMPARE(rewritten.leftOut.first().what.field, Field::Status);
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
