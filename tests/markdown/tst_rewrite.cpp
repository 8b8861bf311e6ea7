// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Rewrite.h"

#include <QTest>

#include <functional>
#include <utility>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Wanted &)>;

WriteStyle listStyle(const QByteArray &bytes, ReadingMark reading = ReadingMark::Auto)
{
    return styleOf(bytes, parsePapers(bytes), reading);
}

QByteArray rewritten(const QByteArray &bytes, const Change &change, ReadingMark reading = ReadingMark::Auto)
{
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    change(wanted);
    return withEdits(bytes, rewrite(bytes, list, wanted, listStyle(bytes, reading)).edits);
}

Change status(qsizetype index, Status now)
{
    return [=](Wanted &wanted) { wanted.papers[index].text.status = now; };
}

Change topic(qsizetype index, const TopicPath &path)
{
    return [=](Wanted &wanted) { wanted.papers[index].topic = path; };
}

Change add(const PaperText &text, const TopicPath &path)
{
    return [=](Wanted &wanted) { wanted.papers.append({{}, text, path, {}}); };
}

Change move(qsizetype from, qsizetype to)
{
    return [=](Wanted &wanted) { wanted.papers.move(from, to); };
}

Change remove(qsizetype index)
{
    return [=](Wanted &wanted) { wanted.papers.removeAt(index); };
}

PaperText newPaper()
{
    return {u"Gamma Rays"_s, u"SOSP'21"_s, {}, Status::Done, {{u"Paper"_s, u"https://a.org/g.pdf"_s}}};
}

} // namespace

class TestRewrite final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void change_isWrittenInTheListsOwnStyle_data();
    void change_isWrittenInTheListsOwnStyle();
    void row_isWrittenInItsTable_data();
    void row_isWrittenInItsTable();
    void row_findsATableWithoutRows_data();
    void row_findsATableWithoutRows();
    void row_staysOutOfOtherForms();
    void heading_ofEveryKind_isRenamedAndFilled_data();
    void heading_ofEveryKind_isRenamedAndFilled();
    void reading_isWrittenAsChosen();
    void impossible_isNamedAndNotWritten_data();
    void impossible_isNamedAndNotWritten();
    void undo_withRaw_isExact();
    void undoOfASwapAndAnEdit_isExact();
    void undoOfATopicTitleOrNote_isExact_data();
    void undoOfATopicTitleOrNote_isExact();
    void putBackWithOtherFields_keepsItsForm();
    void putBackIntoATopicThatIsGone_hasItsHeading();
};

void TestRewrite::change_isWrittenInTheListsOwnStyle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray tasks =
        "# R\n\n## A\n\n- [ ] One[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n- [x] Two\n\n## B\n\n- [ ] Three\n";
    const TopicPath a{u"A"_s};
    const TopicPath b{u"B"_s};
    QTest::newRow("tick") << tasks << status(0, Status::Done) << QByteArray(tasks).replace("[ ] One", "[x] One");
    QTest::newRow("add") << tasks << add(newPaper(), a)
                         << QByteArray(tasks).replace("Two\n",
                                                      "Two\n- [x] Gamma Rays[SOSP'21]: [[Paper](https://a.org/g.pdf)]\n");
    QTest::newRow("remove") << tasks << remove(1) << QByteArray(tasks).replace("- [x] Two\n", "");
    QTest::newRow("move")
        << tasks << topic(0, b)
        << QByteArray("# R\n\n## A\n\n- [x] Two\n\n## B\n\n- [ ] One[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n- [ ] Three\n");
    QTest::newRow("new topic") << tasks << topic(1, {u"C"_s})
                               << QByteArray(tasks).replace("- [x] Two\n", "").append("\n## C\n\n- [x] Two\n");
    QTest::newRow("move, other line ends above a last line that stays")
        << QByteArray("## A\r\n\r\n- [ ] Zero\r\n\r\n## B\r\n\r\n- [ ] One\n- [ ] Two\r\n- [ ] Three") << topic(2, a)
        << QByteArray("## A\r\n\r\n- [ ] Zero\r\n- [ ] Two\r\n\r\n## B\r\n\r\n- [ ] One\n- [ ] Three");
    QTest::newRow("new subtopic") << tasks << topic(1, {u"A"_s, u"C"_s})
                                  << QByteArray(tasks).replace("- [x] Two\n", "\n### C\n\n- [x] Two\n");
    QTest::newRow("reorder")
        << tasks << move(1, 0)
        << QByteArray("# R\n\n## A\n\n- [x] Two\n- [ ] One[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n\n## B\n\n- [ ] Three\n");
    QTest::newRow("rename") << tasks << Change([=](Wanted &wanted) {
        wanted.renamedTopics = {{a, u"Alpha"_s}};
        wanted.papers[0].topic = wanted.papers[1].topic = {u"Alpha"_s};
    }) << QByteArray(tasks).replace("## A", "## Alpha");
    QTest::newRow("drop the empty topic") << tasks << Change([=](Wanted &wanted) {
        wanted.papers.removeAt(2);
        wanted.droppedTopics = {b};
    }) << QByteArray(tasks).replace("\n## B\n\n- [ ] Three\n", "");
    const QByteArray bullets = "* **One** *(ICML 2019)* ([paper](https://a.org/1.pdf), [code](https://c.org/1))\r\n\r\n"
                               "* **Two** *(ICML 2020)* ([paper](https://a.org/2.pdf))";
    QTest::newRow("bullets, CRLF, no last line end, loose")
        << bullets << add({u"Gamma Rays"_s, u"ICML 2021"_s, {}, Status::ToRead, {{u"paper"_s, u"https://a.org/g.pdf"_s}}}, {})
        << bullets + "\r\n\r\n* **Gamma Rays** *(ICML 2021)* ([paper](https://a.org/g.pdf))";
    const QByteArray linked =
        "- [One Thing Considered](https://arxiv.org/1), ICML 2019\n- [Two Things Considered](https://arxiv.org/2), ICML 2020\n";
    QTest::newRow("linked titles")
        << linked << add({u"Gamma Rays"_s, u"ICML 2021"_s, {}, Status::ToRead, {{u"Paper"_s, u"https://arxiv.org/g"_s}}}, {})
        << linked + "- [Gamma Rays](https://arxiv.org/g), ICML 2021\n";
    QTest::newRow("marks in a title stay") << QByteArray("- [ ] A *Fine* Title\n")
                                           << Change([](Wanted &wanted) { wanted.papers[0].text.title = u"A Fine Story"_s; })
                                           << QByteArray("- [ ] A *Fine* Story\n");
    QTest::newRow("escapes") << QByteArray("- [ ] A\n")
                             << Change([](Wanted &wanted) { wanted.papers[0].text.title = u"Pointers: *p and [x] & <b>"_s; })
                             << QByteArray("- [ ] Pointers: \\*p and \\[x\\] \\& \\<b\\>\n");
}

void TestRewrite::change_isWrittenInTheListsOwnStyle()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const QByteArray, expected);
    QCOMPARE(rewritten(bytes, [](Wanted &) {}), bytes);
    QCOMPARE(rewritten(bytes, change), expected);
    QCOMPARE(rewritten("\xEF\xBB\xBF" + bytes, change), "\xEF\xBB\xBF" + expected);
}

void TestRewrite::row_isWrittenInItsTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray head = "## Tables\n\n| | Title | Venue | Links |\n|:-:|---|---|---|\n";
    const QByteArray one = "| \xE2\xAC\x9C | First Paper of Three | OSDI'20 | [pdf](https://a.org/1.pdf) |\n";
    const QByteArray two = "| \xE2\x9C\x85 | Second Paper of Three | | [pdf](https://a.org/2.pdf) |\n";
    const QByteArray three = "| | Third Paper of Three |SOSP'19||\n";
    const QByteArray table = head + one + two + three;
    const auto edited = [](qsizetype at, const std::function<void(PaperText &)> &edit) {
        return Change([=](Wanted &wanted) { edit(wanted.papers[at].text); });
    };
    QTest::newRow("done") << table << status(0, Status::Done)
                          << head + QByteArray(one).replace("\xE2\xAC\x9C", "\xE2\x9C\x85") + two + three;
    QTest::newRow("to read again") << table << status(1, Status::ToRead)
                                   << head + one + QByteArray(two).replace("\xE2\x9C\x85", "\xE2\xAC\x9C") + three;
    QTest::newRow("done in an empty cell") << table << status(2, Status::Done)
                                           << head + one + two + QByteArray(three).replace("| |", "| \xE2\x9C\x85 |");
    QTest::newRow("a bar in a title") << table << edited(1, [](PaperText &p) {
        p.title = u"Second | Paper"_s;
    }) << head + one + QByteArray(two).replace("Second Paper of Three", "Second \\| Paper") + three;
    QTest::newRow("a venue in an empty cell") << table << edited(1, [](PaperText &p) { p.venue = u"ICML 2019"_s; })
                                              << head + one + QByteArray(two).replace("| | [", "| ICML 2019 | [") + three;
    QTest::newRow("no venue") << table << edited(2, [](PaperText &p) { p.venue.clear(); })
                              << head + one + two + QByteArray(three).replace("SOSP'19", "");
    QTest::newRow("a first link") << table << edited(2, [](PaperText &p) {
        p.links = {{u"pdf"_s, u"https://a.org/3.pdf"_s}};
    }) << head + one + two + QByteArray(three).replace("||", "| [pdf](https://a.org/3.pdf) |");
    QTest::newRow("removed") << table << remove(1) << head + one + three;
    QTest::newRow("moved up") << table << move(2, 0) << head + three + one + two;
    QTest::newRow("moved down") << table << move(0, 1) << head + two + one + three;
    const PaperText added{u"Fourth Paper"_s, u"ICML 2021"_s, {}, Status::Done, {{u"pdf"_s, u"https://a.org/4.pdf"_s}}};
    QTest::newRow("added") << table << add(added, {u"Tables"_s})
                           << table + "| \xE2\x9C\x85 | Fourth Paper | ICML 2021 | [pdf](https://a.org/4.pdf) |\n";
}

void TestRewrite::row_isWrittenInItsTable()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const QByteArray, expected);
    QCOMPARE(parsePapers(bytes).entries.size(), 3);
    QCOMPARE(rewritten(bytes, [](Wanted &) {}), bytes);
    QCOMPARE(rewritten(bytes, change), expected);
    const auto windows = [](QByteArray text) { return text.replace("\n", "\r\n"); };
    QCOMPARE(rewritten(windows(bytes), change), windows(expected));
}

void TestRewrite::row_findsATableWithoutRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray head = "| Paper | Venue | Read |\n|---|---|---|\n";
    const QByteArray one = "| [First Paper of Two](https://arxiv.org/abs/2101.00001) | OSDI'20 | \xE2\xAC\x9C |\n";
    const QByteArray two = "| [Second Paper of Two](https://arxiv.org/abs/2101.00002) | | \xE2\x9C\x85 |\n";
    const QByteArray gamma = "| [Gamma Rays](https://a.org/g.pdf) | SOSP'21 | \xE2\x9C\x85 |\n";
    const QByteArray full = "# R\n\n## A\n\n" + head + one + two;
    const QByteArray list = full + "\n## B\n\nWords.\n\n" + head;
    const QByteArray longer = list + "\n## C\n\nWords.\n";
    const TopicPath b{u"B"_s};
    QTest::newRow("moved") << list << topic(1, b) << QByteArray(list).replace(two, "") + two;
    QTest::newRow("new") << list << add(newPaper(), b) << list + gamma;
    QTest::newRow("before another section") << longer << add(newPaper(), b) << list + gamma + "\n## C\n\nWords.\n";
    QTest::newRow("with its header where there was no table")
        << longer << add(newPaper(), {u"C"_s}) << longer + "\n" + head + gamma;
    QTest::newRow("with heading and header") << longer << add(newPaper(), {u"D"_s}) << longer + "\n## D\n\n" + head + gamma;
    QTest::newRow("new under a section's own")
        << full << add(newPaper(), {u"A"_s, u"D"_s}) << full + "\n### D\n\n" + head + gamma;
    QTest::newRow("at the end, with a new section below") << list << Change([=](Wanted &wanted) {
        wanted.papers.prepend({{}, newPaper(), {u"D"_s}, {}});
        wanted.papers.last().topic = b;
    }) << QByteArray(list).replace(two, "") + two + "\n## D\n\n" + head + gamma;
    const QByteArray plain = "| [Third Paper of Two](https://arxiv.org/abs/2101.00003) | | %1 |\n";
    const QByteArray silent = full + "\n## E\n\n" + head + QByteArray(plain).replace(" %1", "");
    QTest::newRow("done where only other tables show how")
        << silent << status(2, Status::Done) << full + "\n## E\n\n" + head + QByteArray(plain).replace("%1", "\xE2\x9C\x85");
    const QByteArray mute = "# R\n\n## E\n\n" + head + plain;
    QTest::newRow("done where no table shows how")
        << QByteArray(mute).replace(" %1", "") << status(0, Status::Done) << QByteArray(mute).replace("%1", "\xE2\x9C\x85");
    QTest::newRow("for all that were there") << full << Change([=](Wanted &wanted) {
        wanted.papers = {{{}, newPaper(), {u"A"_s}, {}}};
    }) << QByteArray("# R\n\n## A\n\n" + head + gamma);
}

void TestRewrite::row_findsATableWithoutRows()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const QByteArray, expected);
    QCOMPARE(rewritten(bytes, change), expected);
    const auto windows = [](QByteArray text) { return text.replace("\n", "\r\n"); };
    QCOMPARE(rewritten(windows(bytes), change), windows(expected));
    QCOMPARE(rewritten(bytes.chopped(1), change), expected.chopped(1));
}

void TestRewrite::row_staysOutOfOtherForms()
{
    const QByteArray bytes = "## Tables\n\n| Title | Venue |\n|---|---|\n| First Paper of Two | OSDI'20 |\n| Second Paper of Two "
                             "| SOSP'19 |\n\n## Lists\n\n- [ ] Three\n";
    const PaperList list = parsePapers(bytes);
    QCOMPARE(list.entries.size(), 3);
    Wanted wanted = wantedOf(list);
    wanted.papers[0].topic = {u"Lists"_s};
    const Rewritten done = rewrite(bytes, list, wanted, listStyle(bytes));
    QCOMPARE(withEdits(bytes, done.edits), bytes);
    QCOMPARE(done.leftOut.size(), 1);
    QCOMPARE(done.leftOut.first().what, (Unwritten{Field::Topic, Unwritten::Reason::NoPlace}));
}

void TestRewrite::heading_ofEveryKind_isRenamedAndFilled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("renamed");
    const QByteArray setext = "Reading\n=======\n\nAlpha\n-----\n\n- [ ] One\n\nBeta\n----\n\n- [ ] Two\n";
    QTest::newRow("setext") << setext << QByteArray(setext).replace("Alpha\n", "Gamma\n");
    const QByteArray closed = "# Reading #\n\n## Alpha ##\n- [ ] One\n\n## Beta ##\n- [ ] Two\n";
    QTest::newRow("closed") << closed << QByteArray(closed).replace("Alpha", "Gamma");
    const QByteArray bold = "# Reading\n\n## **Alpha**\n\n- [ ] One\n\n## **Beta**\n\n- [ ] Two\n";
    QTest::newRow("bold") << bold << QByteArray(bold).replace("Alpha", "Gamma");
}

void TestRewrite::heading_ofEveryKind_isRenamedAndFilled()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, renamed);
    QCOMPARE(parsePapers(bytes).entries.value(0).topic, TopicPath{u"Alpha"_s});
    const QByteArray now = rewritten(bytes, [](Wanted &wanted) {
        wanted.renamedTopics = {{{u"Alpha"_s}, u"Gamma"_s}};
        wanted.papers[0].topic = {u"Gamma"_s};
    });
    QCOMPARE(now, renamed);
    const QByteArray moved = rewritten(bytes, topic(1, {u"Alpha"_s}));
    const QList<PaperEntry> entries = parsePapers(moved).entries;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1).topic, TopicPath{u"Alpha"_s});
    for (const QByteArray &line : bytes.split('\n'))
        QVERIFY2(moved.contains(line), line.constData());
    QVERIFY(moved.contains("One\n- [ ] Two\n"));
}

void TestRewrite::reading_isWrittenAsChosen()
{
    const QByteArray plain = "- [ ] One\n- [x] Two\n";
    QCOMPARE(rewritten(plain, status(0, Status::Reading)), plain);
    QCOMPARE(rewritten(plain, status(1, Status::Reading)), QByteArray("- [ ] One\n- [ ] Two\n"));
    QCOMPARE(rewritten(plain, status(0, Status::Reading), ReadingMark::TaskSlash), QByteArray("- [/] One\n- [x] Two\n"));
    QCOMPARE(rewritten(plain + "- [/] Three\n", status(0, Status::Reading)), QByteArray("- [/] One\n- [x] Two\n- [/] Three\n"));
    const QByteArray bullets = "- One (ICML 2019)\n";
    QCOMPARE(rewritten(bullets, status(0, Status::Done)), bullets);
}

void TestRewrite::impossible_isNamedAndNotWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Field>("field");
    const QByteArray tasks = "- [ ] One\n- [ ] Two\n";
    QTest::newRow("title of two lines") << tasks << Change([](Wanted &w) { w.papers[0].text.title = u"a\nb"_s; }) << Field::Title;
    QTest::newRow("no title") << tasks << Change([](Wanted &w) { w.papers[0].text.title.clear(); }) << Field::Title;
    QTest::newRow("authors without a place")
        << tasks << Change([](Wanted &w) { w.papers[0].text.authors = {u"X Y"_s}; }) << Field::Authors;
    QTest::newRow("status without a place") << QByteArray("- A (ICML 2019)\n") << status(0, Status::Done) << Field::Status;
}

void TestRewrite::impossible_isNamedAndNotWritten()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const Field, field);
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    change(wanted);
    const Rewritten done = rewrite(bytes, list, wanted, listStyle(bytes));
    QCOMPARE(withEdits(bytes, done.edits), bytes);
    QCOMPARE(done.leftOut.size(), 1);
    QCOMPARE(done.leftOut.first().what.field, field);
    QCOMPARE(done.leftOut.first().entry, 0);
}

void TestRewrite::undo_withRaw_isExact()
{
    const QByteArray bytes = "- [X]   One\n  - note\n\n\n- [ ] Two\n\ntext\n\n- [ ] Three";
    const PaperList list = parsePapers(bytes);
    QCOMPARE(list.entries.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        Wanted wanted = wantedOf(list);
        const WantedPaper was = wanted.papers.takeAt(i);
        const Rewritten done = rewrite(bytes, list, wanted, listStyle(bytes));
        const QByteArray without = withEdits(bytes, done.edits);
        QVERIFY(without != bytes);
        const PaperList now = parsePapers(without);
        Wanted again = wantedOf(now);
        again.papers.insert(i, {{}, was.text, was.topic, done.taken.value(i)});
        QCOMPARE(withEdits(without, rewrite(without, now, again, listStyle(without)).edits), bytes);
    }
}

// The one that was moved goes back, not its neighbour, though one beside them was changed as well.
void TestRewrite::undoOfASwapAndAnEdit_isExact()
{
    const QByteArray bytes = "- [ ] One[OSDI'20]\n- [ ] Two\n\ntext\n\n- [ ] Three\n";
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    wanted.papers[0].text.venue = u"SOSP'21"_s;
    wanted.papers.swapItemsAt(1, 2);
    const Rewritten done = rewrite(bytes, list, wanted, listStyle(bytes));
    const QByteArray swapped = withEdits(bytes, done.edits);
    const PaperList now = parsePapers(swapped);
    QCOMPARE(now.entries.size(), 3);
    Wanted back = wantedOf(list);
    for (const auto &[was, is] : {std::pair{0, 0}, std::pair{1, 2}, std::pair{2, 1}}) {
        QCOMPARE(now.entries[is].title, list.entries[was].title);
        back.papers[was].entry = is;
        if (done.taken.contains(was))
            back.papers[was].raw = done.taken.value(was);
    }
    QCOMPARE(withEdits(swapped, rewrite(swapped, now, back, listStyle(swapped)).edits), bytes);
}

void TestRewrite::undoOfATopicTitleOrNote_isExact_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray one = "- [ ] One\n  - a note\n";
    QTest::newRow("the only one, no heading") << one << topic(0, {u"A"_s}) << QByteArray("## A\n\n" + one);
    QTest::newRow("the only one, a blank line above")
        << QByteArray('\n' + one) << topic(0, {u"A"_s}) << QByteArray("\n## A\n\n" + one);
    QTest::newRow("the only one, no last line end")
        << one.chopped(1) << topic(0, {u"A"_s}) << QByteArray("## A\n\n" + one.chopped(1));
    QTest::newRow("below a heading") << QByteArray("# T\n\n" + one) << topic(0, {u"A"_s}) << QByteArray("# T\n\n## A\n\n" + one);
    const QByteArray above = "# T\n\n### Alpha Rays of Light[ATC'76]\n\nAuthors: Ada Abara\n### Some words\n\ntext\n";
    const QByteArray heading = "### Beta Rays of Light, ICML 2020\n\nAuthors: Bo Chen\n";
    QTest::newRow("a heading behind another of its level")
        << QByteArray(above + heading) << topic(1, {u"A"_s}) << QByteArray(above + "\n## A\n\n" + heading);
    QTest::newRow("a note with a comment that is not closed")
        << QByteArray("- [ ] One\n  - slow\n  <!-- a\n\nb\n\n")
        << Change([](Wanted &wanted) { wanted.papers[0].text.notes = u"fast"_s; }) << QByteArray("- [ ] One\n  - fast\n\n");
    QTest::newRow("the only line end goes") << QByteArray("0. A title that\r\ngoes on")
                                            << Change([](Wanted &wanted) { wanted.papers[0].text.title = u"Another title"_s; })
                                            << QByteArray("0. Another title");
}

void TestRewrite::undoOfATopicTitleOrNote_isExact()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    change(wanted);
    const Rewritten done = rewrite(bytes, list, wanted, styleOf(bytes, list));
    const QByteArray after = withEdits(bytes, done.edits);
    QTEST(after, "expected");
    const PaperList now = parsePapers(after);
    Wanted back = wantedOf(list);
    QCOMPARE(now.entries.size(), back.papers.size());
    for (qsizetype i = 0; i < back.papers.size(); ++i) { // all of them are in the order in which they were
        back.papers[i].entry = i;
        if (done.taken.contains(i))
            back.papers[i].raw = done.taken.value(i);
        if (wanted.papers[i].topic != back.papers[i].topic)
            back.droppedTopics.append(wanted.papers[i].topic);
    }
    QCOMPARE(withEdits(after, rewrite(after, now, back, styleOf(after, now)).edits), bytes);
}

// Rows of a table that has none any more; one has changed meanwhile, another has got a note, for which there is no column.
void TestRewrite::putBackWithOtherFields_keepsItsForm()
{
    const QByteArray table =
        "## A\n\n| Paper | Venue | Read |\n|---|---|---|\n| [Alpha Rays](https://a.org/1.pdf) | OSDI'21 | \u2705 |\n"
        "| [Beta Rays](https://a.org/2.pdf) |  | \u2705 |\n| [Gamma Rays](https://a.org/3.pdf) | SOSP'23 | \u2b1c |\n"
        "\n## B\n\n- [ ] Delta Rays: [[Paper](https://a.org/4.pdf)]\n";
    const PaperList list = parsePapers(table);
    QCOMPARE(list.entries.size(), 4);
    Wanted wanted = wantedOf(list);
    wanted.papers.remove(0, 3);
    const Rewritten removed = rewrite(table, list, wanted, styleOf(table, list));
    const QByteArray without = withEdits(table, removed.edits);
    const PaperList now = parsePapers(without);
    QCOMPARE(now.entries.size(), 1);
    Wanted back = wantedOf(now);
    for (int i = 2; i >= 0; --i)
        back.papers.prepend({{}, textOf(list.entries[i]), list.entries[i].topic, removed.taken.value(i)});
    back.papers[0].text.notes = u"so slow"_s;
    back.papers[1].text.venue = u"MLSys'22"_s;
    back.papers[2].text.status = Status::Done;
    const Rewritten done = rewrite(without, now, back, styleOf(without, now));
    QCOMPARE(withEdits(without, done.edits),
             QByteArray(table).replace("2.pdf) |  |", "2.pdf) | MLSys'22 |").replace("SOSP'23 | \u2b1c", "SOSP'23 | \u2705"));
    QCOMPARE(done.leftOut.size(), 1);
    QVERIFY(done.leftOut.first().what == (Unwritten{Field::Notes, Unwritten::Reason::NoPlace}));
}

// Though the lines at the end of the file are those that were around it, one that is to go there with it stands under another
// heading.
void TestRewrite::putBackIntoATopicThatIsGone_hasItsHeading()
{
    const QByteArray lines = "# R\n\n## A\n\n- [ ] Alpha Rays\n- [ ] Beta Rays\n";
    const PaperList list = parsePapers(lines);
    Wanted wanted = wantedOf(list);
    wanted.papers[1].topic = {u"B"_s};
    wanted.papers.append({{}, {u"Gamma Rays"_s}, {u"B"_s}, TakenOut{"- [ ] Gamma Rays\n", "- [ ] Beta Rays", ""}});
    const Rewritten done = rewrite(lines, list, wanted, styleOf(lines, list));
    QVERIFY(done.leftOut.isEmpty());
    QCOMPARE(withEdits(lines, done.edits), "# R\n\n## A\n\n- [ ] Alpha Rays\n\n## B\n\n- [ ] Beta Rays\n- [ ] Gamma Rays\n");
}

QTEST_GUILESS_MAIN(TestRewrite)
#include "tst_rewrite.moc"
