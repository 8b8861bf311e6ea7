// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NoteText.h"
#include "markdown/Rewrite.h"

#include <QTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

Rewritten withNote(const QByteArray &bytes, qsizetype at, const QString &note)
{
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    wanted.papers[at].text.notes = note;
    return rewrite(bytes, list, wanted, styleOf(bytes, list));
}

} // namespace

// The text below or beside an entry, written as the file has it.
class TestRewriteNotes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void note_isReadWithoutItsShape_data();
    void note_isReadWithoutItsShape();
    void note_isWrittenInTheFilesOwnWay_data();
    void note_isWrittenInTheFilesOwnWay();
    void noteWithoutAPlace_isNamedAndNotWritten();
    void newPaper_bringsItsNote_data();
    void newPaper_bringsItsNote();
    void newPaper_saysALinkOfItsNoteOnce();
    void linkInANote_comesAndGoesWithIt();
    void linkAsTheLastLine_goesWithTheBlankLineAbove();
    void noteUndone_isTheSameBytes();
    void halvesOfALineEnd_neverMeet();
};

void TestRewriteNotes::note_isReadWithoutItsShape_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << u"slow"_s << u"slow"_s;
    QTest::newRow("blank lines around") << u"\n\nslow\n \n"_s << u"slow"_s;
    QTest::newRow("shared indent") << u"  a\n    b"_s << u"a\n  b"_s;
    QTest::newRow("one bullet") << u"- a\n  b\n\n  c"_s << u"a\nb\n\nc"_s;
    QTest::newRow("a number") << u"12. a\n    b"_s << u"a\nb"_s;
    QTest::newRow("several bullets") << u"- a\n- b"_s << u"- a\n- b"_s;
    QTest::newRow("quote") << u"> a\n>\n>b"_s << u"a\n\nb"_s;
    QTest::newRow("half a quote") << u"> a\nb"_s << u"> a\nb"_s;
    QTest::newRow("a bullet alone") << u"-"_s << u"-"_s;
    QTest::newRow("nothing") << u" \n"_s << QString();
}

void TestRewriteNotes::note_isReadWithoutItsShape()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, plain);
    QCOMPARE(plainNote(typed), plain);
}

void TestRewriteNotes::note_isWrittenInTheFilesOwnWay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("note"); // of the first paper
    QTest::addColumn<QByteArray>("after");
    const QByteArray none = "- [ ] Alpha Rays[OSDI'20]\n- [ ] Beta Rays\n";
    const QByteArray bullet = "- [ ] Alpha Rays\n\t* slow at first\n- [ ] Beta Rays\n";
    QTest::newRow("first of a list") << none << u"so slow"_s
                                     << QByteArray("- [ ] Alpha Rays[OSDI'20]\n  - so slow\n- [ ] Beta Rays\n");
    QTest::newRow("of several lines") << none << u"so slow\n\nand long\n"_s
                                      << QByteArray("- [ ] Alpha Rays[OSDI'20]\n  - so slow\n\n    and long\n- [ ] Beta Rays\n");
    QTest::newRow("edited") << bullet << u"fast at first"_s
                            << QByteArray("- [ ] Alpha Rays\n\t* fast at first\n- [ ] Beta Rays\n");
    QTest::newRow("emptied") << bullet << QString() << none.left(16) + "\n- [ ] Beta Rays\n";
    QTest::newRow("as the others have it") << QByteArray("- [ ] Alpha Rays\n- [ ] Beta Rays\n    > quoted\n") << u"slow\nlong"_s
                                           << QByteArray(
                                                  "- [ ] Alpha Rays\n    > slow\n    > long\n- [ ] Beta Rays\n    > quoted\n");
    QTest::newRow("line added") << QByteArray("- [ ] Alpha Rays\n  - one\n  - two\n- [ ] Beta Rays\n")
                                << u"- one\n- two\n- three"_s
                                << QByteArray("- [ ] Alpha Rays\n  - one\n  - two\n  - three\n- [ ] Beta Rays\n");
    QTest::newRow("line between") << QByteArray("- [ ] Alpha Rays\n  - one\n  - two\n- [ ] Beta Rays\n")
                                  << u"- one\n- half\n- two"_s
                                  << QByteArray("- [ ] Alpha Rays\n  - one\n  - half\n  - two\n- [ ] Beta Rays\n");
    QTest::newRow("line taken out") << QByteArray("- [ ] Alpha Rays\n  >one\n  > two\n  >three\n") << u"one\nthree"_s
                                    << QByteArray("- [ ] Alpha Rays\n  >one\n  >three\n");
    QTest::newRow("typed as a quote") << none << u"> so slow"_s
                                      << QByteArray("- [ ] Alpha Rays[OSDI'20]\n  > so slow\n- [ ] Beta Rays\n");
    QTest::newRow("line ends") << QByteArray("- [ ] Alpha Rays\r\n- [ ] Beta Rays\r\n") << u"a\nb"_s
                               << QByteArray("- [ ] Alpha Rays\r\n  - a\r\n    b\r\n- [ ] Beta Rays\r\n");
    QTest::newRow("no last line end") << QByteArray("- [ ] Alpha Rays") << u"a"_s << QByteArray("- [ ] Alpha Rays\n  - a");
    QTest::newRow("numbers") << QByteArray("1. Alpha Rays, OSDI 2020\n2. Beta Rays, SOSP 2021\n") << u"a"_s
                             << QByteArray("1. Alpha Rays, OSDI 2020\n   - a\n2. Beta Rays, SOSP 2021\n");
    QTest::newRow("heading")
        << QByteArray("## Papers\n\n### Alpha Rays and Their Uses [OSDI'20]\n\n[[Paper](https://a.org/a.pdf)]\n\n"
                      "### Beta Rays and Their Uses [OSDI'21]\n\n[[Paper](https://a.org/b.pdf)]\n\nfine words on it\n")
        << u"so slow it is"_s
        << QByteArray("## Papers\n\n### Alpha Rays and Their Uses [OSDI'20]\n\n[[Paper](https://a.org/a.pdf)]\n\n"
                      "so slow it is\n\n### Beta Rays and Their Uses [OSDI'21]\n\n[[Paper](https://a.org/b.pdf)]\n\n"
                      "fine words on it\n");
    QTest::newRow("cell") << QByteArray(
                                 "| Title | Venue | Notes |\n|---|---|---|\n| Alpha Rays | OSDI'20 |  |\n| Beta | X | y |\n")
                          << u"slow | long\ntwice"_s
                          << QByteArray(
                                 "| Title | Venue | Notes |\n|---|---|---|\n| Alpha Rays | OSDI'20 | slow \\| long<br>twice |\n"
                                 "| Beta | X | y |\n");
}

void TestRewriteNotes::note_isWrittenInTheFilesOwnWay()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, note);
    QFETCH(const QByteArray, after);
    const Rewritten done = withNote(before, 0, note);
    QCOMPARE(withEdits(before, done.edits), after);
    QVERIFY(done.leftOut.isEmpty());
    QCOMPARE(plainNote(noteOf(parsePapers(after).entries.first())), plainNote(note));
    QVERIFY(withNote(after, 0, note).edits.isEmpty());
}

void TestRewriteNotes::noteWithoutAPlace_isNamedAndNotWritten()
{
    const QByteArray table = "| Title | Venue |\n|---|---|\n| Alpha Rays | OSDI'20 |\n| Beta Rays | SOSP'21 |\n";
    const Rewritten row = withNote(table, 1, u"slow"_s);
    QVERIFY(row.edits.isEmpty());
    QCOMPARE(row.leftOut.size(), 1);
    QVERIFY(row.leftOut.first().what == (Unwritten{Field::Notes, Unwritten::Reason::NoPlace}));

    const QByteArray list = "- [ ] Alpha Rays\n- [ ] Beta Rays\n"; // whatever is done, a paper would be read there
    const Rewritten paper = withNote(list, 0, u"a\n\n## Gamma Rays\n\n- [ ] Delta Rays"_s);
    QCOMPARE(shapeOfNote(u"a"_s), NoteShape());
    QCOMPARE(parsePapers(withEdits(list, paper.edits)).entries.size(), 2);
}

void TestRewriteNotes::newPaper_bringsItsNote_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("task") << QByteArray("- [ ] Alpha Rays[OSDI'20]\n")
                          << QByteArray("- [ ] Alpha Rays[OSDI'20]\n- [ ] Gamma Rays[OSDI'21]\n  - slow\n");
    QTest::newRow("row")
        << QByteArray("| Title | Venue | Notes |\n|---|---|---|\n| Alpha Rays | OSDI'20 |  |\n")
        << QByteArray("| Title | Venue | Notes |\n|---|---|---|\n| Alpha Rays | OSDI'20 |  |\n| Gamma Rays | OSDI'21 | slow |\n");
}

void TestRewriteNotes::newPaper_bringsItsNote()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const PaperList list = parsePapers(before);
    Wanted wanted = wantedOf(list);
    wanted.papers.append(
        {{}, {u"Gamma Rays"_s, u"OSDI'21"_s, {}, Status::ToRead, {}, u"slow"_s}, wanted.papers.first().topic, {}});
    const Rewritten done = rewrite(before, list, wanted, styleOf(before, list));
    QCOMPARE(withEdits(before, done.edits), after);
    QVERIFY(done.leftOut.isEmpty());
}

void TestRewriteNotes::newPaper_saysALinkOfItsNoteOnce()
{
    const auto withNew = [](const QByteArray &bytes) {
        const PaperList list = parsePapers(bytes);
        Wanted wanted = wantedOf(list);
        const Links links{{u"Paper"_s, u"https://a.org/g.pdf"_s}, {u"Code"_s, u"https://c.org/g"_s}};
        wanted.papers.append({{}, {u"Gamma Rays"_s, {}, {}, Status::ToRead, links, u"see https://c.org/g first"_s}, {}, {}});
        return withEdits(bytes, rewrite(bytes, list, wanted, styleOf(bytes, list)).edits);
    };
    const QByteArray tasks = "- [ ] Alpha Rays: [[Paper](https://a.org/a.pdf)]\n";
    QCOMPARE(withNew(tasks), tasks + "- [ ] Gamma Rays: [[Paper](https://a.org/g.pdf)]\n  - see https://c.org/g first\n");
    const QByteArray table = "| Title | Links |\n|---|---|\n| Alpha Rays | [Paper](https://a.org/a.pdf) |\n";
    QCOMPARE(withNew(table), table + "| Gamma Rays | [Paper](https://a.org/g.pdf) [Code](https://c.org/g) |\n");
}

void TestRewriteNotes::linkAsTheLastLine_goesWithTheBlankLineAbove()
{
    const QByteArray bytes = "- [ ] Alpha Rays\n\n  [Code](https://c.org/a)\n\n- [ ] Beta Rays\n";
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    QCOMPARE(wanted.papers.first().text.links.size(), 1);
    wanted.papers.first().text.links.clear();
    const Rewritten done = rewrite(bytes, list, wanted, styleOf(bytes, list));
    const QByteArray after = withEdits(bytes, done.edits);
    QCOMPARE(after, "- [ ] Alpha Rays\n\n- [ ] Beta Rays\n");
    const PaperList now = parsePapers(after);
    Wanted back = wantedOf(list);
    back.papers.first().raw = done.taken.value(0);
    QCOMPARE(withEdits(after, rewrite(after, now, back, styleOf(after, now)).edits), bytes);
}

void TestRewriteNotes::linkInANote_comesAndGoesWithIt()
{
    const QByteArray bytes = "- [ ] Alpha Rays[OSDI'20]: [[Paper](https://a.org/a.pdf)]\n  - so slow\n";
    const Rewritten done = withNote(bytes, 0, u"see https://b.org/why of it"_s);
    QVERIFY(done.leftOut.isEmpty());
    const QByteArray after = withEdits(bytes, done.edits);
    QCOMPARE(after, "- [ ] Alpha Rays[OSDI'20]: [[Paper](https://a.org/a.pdf)]\n  - see https://b.org/why of it\n");
    QCOMPARE(withEdits(after, withNote(after, 0, u"so slow"_s).edits), bytes);
}

// The note's lines stand between a "\r" and a blank line that ends in "\n".
void TestRewriteNotes::halvesOfALineEnd_neverMeet()
{
    const QByteArray bytes = "- [ ] Alpha Rays[OSDI'20]: [[Paper](https://a.org/a.pdf)]\r  - so slow\n\n- [ ] Beta Rays\n";
    const QByteArray after = withEdits(bytes, withNote(bytes, 0, {}).edits);
    QVERIFY(!after.contains("\r\n"));
    const PaperList now = parsePapers(after);
    QCOMPARE(now.entries.size(), 2);
}

void TestRewriteNotes::noteUndone_isTheSameBytes()
{
    const QByteArray bytes = "- [ ] Alpha Rays\n\n  > one\n  >two\n\n- [ ] Beta Rays\n";
    const PaperList list = parsePapers(bytes);
    for (const QString &note : {u"three"_s, QString(), u"one\n\ntwo\nthree"_s}) {
        const Rewritten done = withNote(bytes, 0, note);
        QVERIFY(done.leftOut.isEmpty());
        const QByteArray after = withEdits(bytes, done.edits);
        QVERIFY(after != bytes);
        const PaperList now = parsePapers(after);
        Wanted back = wantedOf(now);
        back.papers[0].text = textOf(list.entries[0]);
        back.papers[0].raw = done.taken.value(0);
        QCOMPARE(withEdits(after, rewrite(after, now, back, styleOf(after, now)).edits), bytes);
    }
}

QTEST_GUILESS_MAIN(TestRewriteNotes)
#include "tst_rewrite_notes.moc"
