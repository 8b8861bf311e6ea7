// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Rewrite.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "---\n\nkanban-plugin: board\n\n---\n\n";
const QByteArray logs = "- [ ] A First Study of Logs[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n"
                        "    worth reading twice\n    with [[Linked note]] ^abc\n";
const QByteArray trees = "- [?] A Second Study of Trees[SOSP'21]: [[Paper](https://a.org/2.pdf)]\n";
const QByteArray clocks = "- [/] A Third Study of Clocks[NSDI'22]: [[Paper](https://a.org/3.pdf)]\n";
const QByteArray locks = "- [x] A Fourth Study of Locks[ATC'19]: [[Paper](https://a.org/4.pdf)]\n";
const QByteArray archive = "***\n\n## Archive\n\n- [x] A Sixth Study of Rings[ATC'17]: [[Paper](https://a.org/6.pdf)]\n\n"
                           "%% kanban:settings\n```\n{\"kanban-plugin\":\"board\",\"list-collapse\":[false]}\n```\n%%";

// The plugin's own shape: a heading, a blank line, the cards, two blank lines; three where there is none.
QByteArray board(const QByteArray &toRead, const QByteArray &reading, const QByteArray &done, const QByteArray &someday)
{
    return head + "## To read\n\n" + toRead + "\n\n## Reading (5)\n\n" + reading + "\n\n## Done\n\n**Complete**\n" + done +
           "\n\n## Someday\n\n" + someday + "\n\n" + archive;
}

const QByteArray full = board(logs + trees, clocks, locks, {});

Lane laneOf(const PaperList &list, qsizetype entry)
{
    for (const Lane &lane : list.lanes) {
        if (lane.headingLine == list.entries[entry].headingLine)
            return lane;
    }
    return {};
}

Rewritten moved(const QByteArray &bytes, qsizetype at, Status status)
{
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    wanted.papers[at].text.status = status;
    return rewrite(bytes, list, wanted, styleOf(bytes, list));
}

QByteArray afterMove(const QByteArray &bytes, qsizetype at, Status status)
{
    return withEdits(bytes, moved(bytes, at, status).edits);
}

} // namespace

// Cards of an Obsidian board in other lanes.
class BoardMovesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardIntoALane_takesItsLinesAlong();
    void intoTheLaneThatTicks_isTicked();
    void outOfTheLaneThatTicks_isUnticked();
    void strangeMark_staysBetweenOtherLanes();
    void lastCardOutAndIn_keepsTheShapeOfAnEmptyLane();
    void statusWithoutALane_isLeftToTheLibrary();
    void cardOfALaneWithoutStatus_goesWhereItsStatusIs();
    void noLaneToRead_takesTheFirstWithoutStatus();
    void newCard_goesIntoItsLane();
    void removedCard_leavesTheShape();
    void removedCards_comeBackWhereTheyStood();
    void reorderedInALane_staysInIt();
    void movedAndRetitled_isBoth();
    void topic_isLeftToTheLibrary();
    void archivedCard_staysInTheArchive();
    void crlfAndNoLastLineEnd_stay();
    void moveAndMoveBack_isIdentical();
};

void BoardMovesTest::cardIntoALane_takesItsLinesAlong()
{
    QCOMPARE(afterMove(full, 0, Status::Reading), board(trees, logs + clocks, locks, {}));
}

void BoardMovesTest::intoTheLaneThatTicks_isTicked()
{
    QCOMPARE(afterMove(full, 0, Status::Done), board(trees, clocks, QByteArray(logs).replace("[ ]", "[x]") + locks, {}));
    QCOMPARE(afterMove(full, 1, Status::Done), board(logs, clocks, QByteArray(trees).replace("[?]", "[x]") + locks, {}));
}

void BoardMovesTest::outOfTheLaneThatTicks_isUnticked()
{
    QCOMPARE(afterMove(full, 3, Status::ToRead), board(logs + trees + QByteArray(locks).replace("[x]", "[ ]"), clocks, {}, {}));
}

void BoardMovesTest::strangeMark_staysBetweenOtherLanes()
{
    QCOMPARE(afterMove(full, 1, Status::Reading), board(logs, trees + clocks, locks, {}));
    QCOMPARE(afterMove(full, 2, Status::ToRead), board(logs + trees + clocks, {}, locks, {}));
    const QByteArray dropped = QByteArray(full).replace("- [x] A Fourth", "- [-] A Fourth");
    QVERIFY(afterMove(dropped, 3, Status::ToRead).contains("- [-] A Fourth"));
}

void BoardMovesTest::lastCardOutAndIn_keepsTheShapeOfAnEmptyLane()
{
    const QByteArray empty = afterMove(full, 2, Status::ToRead);
    QVERIFY2(empty.contains("## Reading (5)\n\n\n\n## Done"), empty.constData());
    QCOMPARE(afterMove(empty, 2, Status::Reading), full);
    const QByteArray undone = afterMove(full, 3, Status::Reading);
    QVERIFY2(undone.contains("## Done\n\n**Complete**\n\n\n## Someday"), undone.constData());
    QCOMPARE(afterMove(undone, 3, Status::Done), full);
}

void BoardMovesTest::statusWithoutALane_isLeftToTheLibrary()
{
    const QByteArray two = head + "## To read\n\n" + logs + "\n\n## Done\n\n" + locks + "\n\n" + archive;
    const Rewritten rewritten = moved(two, 0, Status::Reading);
    QVERIFY(rewritten.edits.isEmpty());
    QCOMPARE(rewritten.leftOut.size(), 1);
    const LeftOut &left = rewritten.leftOut.first();
    QCOMPARE(left.wanted, 0);
    QVERIFY(left.what == (Unwritten{Field::Status, Unwritten::Reason::NoPlace}));
}

void BoardMovesTest::cardOfALaneWithoutStatus_goesWhereItsStatusIs()
{
    const QByteArray some = board(logs, clocks, locks, trees);
    QCOMPARE(afterMove(some, 3, Status::Reading), board(logs, clocks + trees, locks, {}));
    QCOMPARE(afterMove(some, 3, Status::Done), board(logs, clocks, locks + QByteArray(trees).replace("[?]", "[x]"), {}));
}

void BoardMovesTest::noLaneToRead_takesTheFirstWithoutStatus()
{
    const QByteArray inbox = QByteArray(board(logs, clocks, locks, {})).replace("## To read", "## Inbox");
    const QByteArray unread = QByteArray(clocks).replace("[/]", "[ ]"); // there the marks are the status
    QCOMPARE(afterMove(inbox, 1, Status::ToRead), board(logs + unread, {}, locks, {}).replace("## To read", "## Inbox"));
    QCOMPARE(afterMove(inbox, 2, Status::ToRead),
             QByteArray(board(logs + QByteArray(locks).replace("[x]", "[ ]"), clocks, {}, {})).replace("## To read", "## Inbox"));
}

void BoardMovesTest::newCard_goesIntoItsLane()
{
    const PaperList list = parsePapers(full);
    const QByteArray line = "A Wholly New Study[OSDI'24]: [[Paper](https://a.org/9.pdf)]\n";
    for (const auto &[status, expected] : {std::pair(Status::ToRead, board(logs + trees + "- [ ] " + line, clocks, locks, {})),
                                           std::pair(Status::Reading, board(logs + trees, clocks + "- [ ] " + line, locks, {})),
                                           std::pair(Status::Done, board(logs + trees, clocks, locks + "- [x] " + line, {}))}) {
        Wanted wanted = wantedOf(list);
        wanted.papers.append(
            {{}, {u"A Wholly New Study"_s, u"OSDI'24"_s, {}, status, {{u"Paper"_s, u"https://a.org/9.pdf"_s}}}, {}, {}});
        const Rewritten done = rewrite(full, list, wanted, styleOf(full, list));
        QCOMPARE(withEdits(full, done.edits), expected);
        QVERIFY(done.leftOut.isEmpty());
    }
}

void BoardMovesTest::removedCard_leavesTheShape()
{
    const PaperList list = parsePapers(full);
    Wanted wanted = wantedOf(list);
    wanted.papers.removeAt(2);
    QCOMPARE(withEdits(full, rewrite(full, list, wanted, styleOf(full, list)).edits), board(logs + trees, {}, locks, {}));
}

void BoardMovesTest::removedCards_comeBackWhereTheyStood()
{
    const QByteArray under = "- Trees\n\t- [A Fifth Study of Rings](https://a.org/5.pdf)\n";
    const QByteArray bytes = board(logs, clocks, under + "\nmore:\n", {});
    const PaperList list = parsePapers(bytes);
    for (qsizetype at = 0; at < 3; ++at) {
        Wanted wanted = wantedOf(list);
        wanted.papers.removeAt(at);
        const Rewritten done = rewrite(bytes, list, wanted, styleOf(bytes, list));
        const QByteArray after = withEdits(bytes, done.edits);
        QVERIFY(after != bytes && done.taken.contains(at));
        const PaperList now = parsePapers(after);
        Wanted back = wantedOf(list);
        for (qsizetype i = 0; i < back.papers.size(); ++i) {
            WantedPaper &paper = back.papers[i];
            paper.entry = i == at ? std::nullopt : std::optional(i < at ? i : i - 1);
            if (i == at)
                paper.raw = done.taken.value(at);
        }
        QCOMPARE(withEdits(after, rewrite(after, now, back, styleOf(after, now)).edits), bytes);
    }
}

void BoardMovesTest::reorderedInALane_staysInIt()
{
    const PaperList list = parsePapers(full);
    Wanted wanted = wantedOf(list);
    wanted.papers.swapItemsAt(0, 1);
    QCOMPARE(withEdits(full, rewrite(full, list, wanted, styleOf(full, list)).edits), board(trees + logs, clocks, locks, {}));
}

void BoardMovesTest::movedAndRetitled_isBoth()
{
    const PaperList list = parsePapers(full);
    Wanted wanted = wantedOf(list);
    wanted.papers[0].text.status = Status::Reading;
    wanted.papers[0].text.title = u"A First Study of Clogs"_s;
    QCOMPARE(withEdits(full, rewrite(full, list, wanted, styleOf(full, list)).edits),
             board(trees, QByteArray(logs).replace("Logs", "Clogs") + clocks, locks, {}));
}

void BoardMovesTest::topic_isLeftToTheLibrary()
{
    const PaperList list = parsePapers(full);
    Wanted wanted = wantedOf(list);
    wanted.papers[0].topic = {u"Storage"_s};
    const Rewritten done = rewrite(full, list, wanted, styleOf(full, list));
    QVERIFY(done.edits.isEmpty());
    QCOMPARE(done.leftOut.size(), 1);
    QCOMPARE(done.leftOut.first().what.field, Field::Topic);
}

void BoardMovesTest::archivedCard_staysInTheArchive()
{
    QCOMPARE(afterMove(full, 4, Status::ToRead), QByteArray(full).replace("- [x] A Sixth", "- [ ] A Sixth"));
}

void BoardMovesTest::crlfAndNoLastLineEnd_stay()
{
    const QByteArray crlf = QByteArray(full).replace("\n", "\r\n");
    QCOMPARE(afterMove(crlf, 0, Status::Reading), board(trees, logs + clocks, locks, {}).replace("\n", "\r\n"));
    const QByteArray open = head + "## Reading\n\n" + clocks + "\n\n## Done\n\n" + locks.chopped(1);
    QCOMPARE(afterMove(open, 0, Status::Done), head + "## Reading\n\n\n\n## Done\n\n" + clocks + locks.chopped(1));
}

// With what was taken out at hand, as undo has it, any walk through the lanes comes back to the same bytes.
void BoardMovesTest::moveAndMoveBack_isIdentical()
{
    QRandomGenerator random(20);
    const QByteArray marks = " x/?->X";
    for (int round = 0; round < 300; ++round) {
        QList<QByteArray> lanes(4);
        for (int card = random.bounded(1, 12); card > 0; --card) {
            QByteArray text = "- [" + QByteArray(1, marks[random.bounded(static_cast<int>(marks.size()))]) +
                              "] A Study of Number " + QByteArray::number(card) + "[OSDI'20]: [[Paper](https://a.org/" +
                              QByteArray::number(card) + ".pdf)]\n";
            for (int line = random.bounded(3); line > 0; --line)
                text += "    a thought of line " + QByteArray::number(line) + "\n";
            lanes[random.bounded(4)] += text;
        }
        QByteArray bytes = board(lanes[0], lanes[1], lanes[2], lanes[3]);
        if (random.bounded(3) == 0)
            bytes.replace("\n", "\r\n");
        const PaperList list = parsePapers(bytes);
        const auto at = random.bounded(static_cast<int>(list.entries.size()));
        if (!laneOf(list, at).status) // undo puts a whole text back then, see library/sync/Undone.h
            continue;
        const auto status = static_cast<Status>(random.bounded(3));
        const Rewritten there = moved(bytes, at, status);
        const QByteArray after = withEdits(bytes, there.edits);
        const PaperList now = parsePapers(after);
        QVERIFY2(there.leftOut.isEmpty(), bytes.constData());
        QCOMPARE(now.entries.size(), list.entries.size());
        QCOMPARE(after.count('\n'), bytes.count('\n'));
        Wanted back = wantedOf(list);
        for (qsizetype i = 0; i < back.papers.size(); ++i) {
            for (qsizetype j = 0; j < now.entries.size(); ++j) {
                if (now.entries[j].title == list.entries[i].title)
                    back.papers[i].entry = j;
            }
            if (there.taken.contains(i))
                back.papers[i].raw = there.taken.value(i);
            if (i == at)
                QCOMPARE(now.entries[*back.papers[i].entry].status, status);
        }
        QCOMPARE(withEdits(after, rewrite(after, now, back, styleOf(after, now)).edits), bytes);
    }
}

QTEST_GUILESS_MAIN(BoardMovesTest)
#include "tst_board_moves.moc"
