// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QByteArray textAt(const QByteArray &bytes, Span span)
{
    return bytes.mid(span.begin, span.size());
}

// "line kind title | venue | authors | labels" of every entry.
QStringList read(const QByteArray &markdown)
{
    static constexpr const char *kinds[] = {"task", "bullet", "number", "row", "paragraph", "heading"};
    QStringList entries;
    for (const PaperEntry &entry : parsePapers(markdown).entries) {
        QStringList labels;
        for (const LinkSpan &link : entry.links)
            labels.append(link.link.label);
        entries.append(u"%1 %2 %3 | %4 | %5 | %6"_s.arg(entry.line)
                           .arg(QLatin1String(kinds[static_cast<int>(entry.kind)]), entry.title, entry.venue,
                                entry.authors.join(u"; "_s), labels.join(u' ')));
    }
    return entries;
}

QList<Status> statuses(const QByteArray &markdown)
{
    QList<Status> found;
    for (const PaperEntry &entry : parsePapers(markdown).entries)
        found.append(entry.status);
    return found;
}

QByteArray table(const QByteArray &header, const QList<QByteArray> &rows)
{
    QByteArray text = "## Kernels\n\n" + header + "\n";
    text += "|---|:--:|---|---|---|\n";
    for (const QByteArray &row : rows)
        text += row + '\n';
    return text;
}

} // namespace

// Readings that are no list items: rows, paragraphs, lines, headings.
class ListsUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row_isAReading();
    void rowWithoutVenueColumn_takesItFromTheTitleCell();
    void escapedPipe_separatesNothing();
    void columns_areKnownByTheirHeader();
    void nameColumn_isTheTitleWhenPaperHoldsLabels();
    void statusColumn_givesTheStatus_data();
    void statusColumn_givesTheStatus();
    void statusColumn_saysHowTheFileWritesIt();
    void emptyStatusCell_keepsItsPlace();
    void signsOfOtherColumns_areNoStatus();
    void tableOfOtherThings_isSkipped_data();
    void tableOfOtherThings_isSkipped();
    void rowWithoutTitle_isSkipped();
    void tableOfMoreColumnsThanAnyoneDraws_holdsNoReadings();
    void byteOrderMark_isNoNote();
    void byteThatIsNoLetter_isCountedOnce();
    void fieldsThatAreAPaper_endTheOneAbove();
    void paragraphs_areReadings();
    void titlesAboveFields_areReadings();
    void linesOfAParagraph_areReadings();
    void linkThatLeadsAnywhere_isAReadingAmongPapers();
    void indentedFieldsBelowATitle_makeItAReading();
    void definitionsBelowATitle_areItsNotes();
    void quotedTitles_areReadings();
    void wrappedParagraph_isOneReading();
    void addressOnTheNextLine_belongsToTheTitle();
    void textBetweenParagraphs_isANoteWhereItIsTheRule();
    void prose_isNoReading_data();
    void prose_isNoReading();
    void headings_areReadingsAboveFields();
    void longHeadingsAboveNotes_areReadingsInAFileOfPapers();
    void headingsAboveTheSameParts_areReadings();
    void tableOfNamesOfPapers_isOfReadings();
    void headingsAboveReadings_areTopics();
    void lists_insideDetails_areRead();
    void notes_areWhatIsNeitherLinkNorName();
    void notes_loseTheIndentOfTheirItem();
    void taskMarks_areKeptAsTyped();
    void doneHeadings_areOffered();
};

void ListsUnitsTest::row_isAReading()
{
    const QByteArray list =
        table("| Title | Venue | Authors | Code | Remarks |",
              {"| [Small Kernels of Systems](s.pdf) | OSDI 2020 | Ann Author, Bo Writer | [code](c) | read twice |",
               "| **Large Kernels** | - | | null |  |"});
    QCOMPARE(read(list), (QStringList{u"5 row Small Kernels of Systems | OSDI 2020 | Ann Author; Bo Writer | Paper code"_s,
                                      u"6 row Large Kernels |  |  | "_s}));
    const PaperList papers = parsePapers(list);
    const PaperEntry &first = papers.entries[0];
    QCOMPARE(first.topic, TopicPath{u"Kernels"_s});
    QCOMPARE(first.table, 0);
    QCOMPARE(first.cells.size(), 5);
    QCOMPARE(textAt(list, first.cells[1]), QByteArray("OSDI 2020"));
    QCOMPARE(textAt(list, first.authorsSpan), QByteArray("Ann Author, Bo Writer"));
    QCOMPARE(first.notes, u"read twice"_s);
    QCOMPARE(textAt(list, first.notesSpan), QByteArray("read twice"));
    QCOMPARE(first.statusFrom, StatusFrom::Nothing);
    QVERIFY(textAt(list, first.span).startsWith("| [Small") && textAt(list, first.span).endsWith("|\n"));
    QCOMPARE(textAt(list, papers.tables[0].header), QByteArray("| Title | Venue | Authors | Code | Remarks |"));
    QCOMPARE(textAt(list, papers.tables[0].headerCells[2]), QByteArray("Authors"));
    QVERIFY(papers.skipped.isEmpty());
}

void ListsUnitsTest::rowWithoutVenueColumn_takesItFromTheTitleCell()
{
    const QByteArray list = "Paper | Status\n--- | ---\n[Small Kernels of Systems](u.pdf), OSDI 2020 | read\n"
                            "![star](s.svg) <br> [**Large Kernels**](l.pdf) <br> | no\n";
    QCOMPARE(read(list),
             (QStringList{u"3 row Small Kernels of Systems | OSDI 2020 |  | Paper"_s, u"4 row Large Kernels |  |  | Paper"_s}));
}

void ListsUnitsTest::escapedPipe_separatesNothing()
{
    const QByteArray list = table("| Title | Year | a | b | c |", {"| Kernels \\| Systems | 2020 | | | |"});
    QCOMPARE(read(list), QStringList{u"5 row Kernels | Systems |  |  | "_s});
}

void ListsUnitsTest::columns_areKnownByTheirHeader()
{
    const auto columns = [](const QByteArray &header) {
        const PaperList list = parsePapers(table(header, {"| A Study of Kernels and Systems [pdf](u.pdf) | 2020 | x | y | z |"}));
        return list.tables.isEmpty() ? QList<Column>() : list.tables[0].columns;
    };
    QCOMPARE(columns("| Paper Title | Year | Conference | Notes | PDF |"),
             (QList<Column>{Column::Title, Column::Year, Column::Venue, Column::Notes, Column::Links}));
    QCOMPARE(
        columns("| \xE8\xAE\xBA\xE6\x96\x87 | \xE5\xB9\xB4\xE4\xBB\xBD | \xE4\xBD\x9C\xE8\x80\x85 | \xE7\x8A\xB6\xE6\x80\x81 | "
                "\xE5\xA4\x87\xE6\xB3\xA8 |"),
        (QList<Column>{Column::Title, Column::Year, Column::Authors, Column::Status, Column::Notes}));
    QCOMPARE(columns("| Title | Publish Date | Institute | Venue | Read? |"),
             (QList<Column>{Column::Title, Column::Year, Column::Other, Column::Venue, Column::Status}));
}

void ListsUnitsTest::nameColumn_isTheTitleWhenPaperHoldsLabels()
{
    const QByteArray list = table("| Model | Year | Paper | Code | x |",
                                  {"| SmallKernel | 2020 | [paper](https://arxiv.org/abs/1234.1) | [code](c) | |",
                                   "| LargeKernel | 2021 | [paper](https://arxiv.org/abs/1234.2) | [code](c) | |"});
    QCOMPARE(read(list), (QStringList{u"5 row SmallKernel |  |  | paper code"_s, u"6 row LargeKernel |  |  | paper code"_s}));
}

void ListsUnitsTest::statusColumn_givesTheStatus_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<Status>("expected");
    const auto row = [](const char *cell, Status status) { QTest::newRow(cell) << QByteArray(cell) << status; };
    for (const char *done :
         {"\xE2\x9C\x85", "\xE2\x98\x91", "\xE2\x98\x91\xEF\xB8\x8F", "\xE2\x9C\x94", "\xE2\x9C\x94\xEF\xB8\x8F", "Done", "yes",
          "[x]", "x", "READ", ":white_check_mark:", "**done**", "\xE5\xB7\xB2\xE8\xAF\xBB"})
        row(done, Status::Done);
    for (const char *open : {"\xE2\xAC\x9C", "\xE2\x9D\x8C", "\xF0\x9F\x94\xB2", "[ ]", "todo", "No", "to read", "", "soon",
                             "\xE6\x9C\xAA\xE8\xAF\xBB"})
        row(open, Status::ToRead);
    for (const char *reading : {"reading", "In progress", "\xF0\x9F\x9A\xA7", "[/]"})
        row(reading, Status::Reading);
}

void ListsUnitsTest::statusColumn_givesTheStatus()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const Status, expected);
    const QByteArray list = table("| Status | Title | a | b | c |", {"| " + cell + " | Small Kernels | | | |"});
    const PaperList papers = parsePapers(list);
    QCOMPARE(papers.entries.size(), 1);
    QCOMPARE(papers.entries[0].status, expected);
    QCOMPARE(papers.entries[0].statusFrom, StatusFrom::Cell);
    QCOMPARE(papers.entries[0].statusText.toUtf8(), cell);
    QCOMPARE(textAt(list, papers.entries[0].statusSpan), cell);
    QVERIFY(!papers.entries[0].mark.has_value());
}

void ListsUnitsTest::statusColumn_saysHowTheFileWritesIt()
{
    const PaperList list =
        parsePapers(table("| Title | Read | a | b | c |", {"| A | \xE2\x9C\x85 | | | |", "| B | \xE2\xAC\x9C | | | |"}));
    QCOMPARE(list.tables[0].words.done, u"\u2705"_s);
    QCOMPARE(list.tables[0].words.toRead, u"\u2B1C"_s);
    QVERIFY(!list.tables[0].words.reading.isEmpty());
    const PaperList words = parsePapers(table("| Title | Read | a | b | c |", {"| A | Yes | | | |", "| B | | | | |"}));
    QCOMPARE(words.tables[0].words.done, u"Yes"_s);
    QCOMPARE(words.tables[0].words.toRead, QString()); // an empty cell says it here
}

void ListsUnitsTest::emptyStatusCell_keepsItsPlace()
{
    const QByteArray list = table("| Title | Read | a | b | c |", {"| A |  | 1 | 2 | 3 |"});
    const PaperEntry entry = parsePapers(list).entries[0];
    QVERIFY(entry.statusSpan.isEmpty());
    QVERIFY(entry.statusSpan.begin > entry.cells[0].end && entry.statusSpan.begin < entry.cells[2].begin);
}

void ListsUnitsTest::signsOfOtherColumns_areNoStatus()
{
    QCOMPARE(statuses(table("| Title | Venue | Open source | b | c |", {"| A | OSDI | \xE2\x9C\x85 | | |"})),
             QList{Status::ToRead});
    QCOMPARE(statuses(table("| | Title | Venue | b | c |", {"| \xE2\x9C\x85 | A | OSDI | | |", "| | B | SOSP | | |"})),
             (QList{Status::Done, Status::ToRead}));
}

void ListsUnitsTest::tableOfOtherThings_isSkipped_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("calendar") << table("| Conference | Deadline | Location | Title | d |",
                                       {"| International Symposium on Kernels | 1 May | Rome | A Long Title of It | |"});
    QTest::newRow("words") << table("| Type | F | W | S | O |", {"| Explanation | a kind of kernel | b | c | d |"});
    QTest::newRow("datasets") << "# Kernels\n\n# Datasets\n\n" +
                                     table("| Name | Paper | Size | b | c |",
                                           {"| Frob | [A Data Set of Frobs and Kernels](https://arxiv.org/abs/1) | 1 | | |"});
    QTest::newRow("no delimiter") << QByteArray("| Title | Venue |\n| Small Kernels of Systems | OSDI |\n");
    QTest::newRow("people") << table("| Name | Affiliation | Mail | b | c |",
                                     {"| Ann Author | University of Kernels | a@b.c | | |"});
}

void ListsUnitsTest::tableOfOtherThings_isSkipped()
{
    QFETCH(const QByteArray, list);
    const PaperList papers = parsePapers(list);
    QVERIFY2(papers.entries.isEmpty(), papers.entries.isEmpty() ? "" : qPrintable(papers.entries[0].title));
    QVERIFY(papers.tables.isEmpty());
    QVERIFY(papers.skipped.size() >= 1);
}

void ListsUnitsTest::rowWithoutTitle_isSkipped()
{
    const PaperList list =
        parsePapers(table("| Title | Venue | a | b | c |", {"| Small Kernels | OSDI | | | |", "| | SOSP | | | |", "||"}));
    QCOMPARE(list.entries.size(), 1);
    QCOMPARE(list.skipped.size(), 2);
    QCOMPARE(list.skipped[0].line, 6);
    QCOMPARE(list.skipped[0].reason, Skipped::Reason::NoTitle);
}

void ListsUnitsTest::tableOfMoreColumnsThanAnyoneDraws_holdsNoReadings()
{
    const auto wide = [](int others) {
        return table("| Title | Venue |" + QByteArray(" a |").repeated(others),
                     {"| [Small Kernels](https://a.org/p.pdf) | OSDI'20 |"});
    };
    QCOMPARE(read(wide(62)).size(), 1);
    QCOMPARE(read(wide(63)).size(), 0);
    QCOMPARE(parsePapers(wide(63)).skipped.size(), 1);
}

void ListsUnitsTest::byteOrderMark_isNoNote()
{
    for (const QByteArray &list : {table("| Title | Notes | Venue | b | c |", {"| Small Kernels | \xEF\xBB\xBF | OSDI | | |"}),
                                   QByteArray("- [ ] Small Kernels[OSDI'20]\n\n  \xEF\xBB\xBF\n")}) {
        const QList<PaperEntry> entries = parsePapers(list).entries;
        QCOMPARE(entries.size(), 1);
        QVERIFY(entries[0].notes.isEmpty() && entries[0].notesSpan.isEmpty());
    }
}

void ListsUnitsTest::byteThatIsNoLetter_isCountedOnce()
{
    const QByteArray list = "- [ ] Small Kernels[OSDI'20]\n  - \xE4 Authors: Ada Abara, Bo Cho\n";
    const QList<PaperEntry> entries = parsePapers(list).entries;
    QCOMPARE(entries.size(), 1);
    QCOMPARE(textAt(list, entries[0].authorsSpan), QByteArray("Ada Abara, Bo Cho"));
}

void ListsUnitsTest::fieldsThatAreAPaper_endTheOneAbove()
{
    const QByteArray list = "Small Kernels and their Makers\n\n"
                            "Large Kernels and their Makers\n[[Paper](https://a.org/a.pdf)]\n\n"
                            "Other Kernels for Makers\n[[Paper](https://a.org/b.pdf)]\n";
    const QList<PaperEntry> entries = parsePapers(list).entries;
    QVERIFY(entries.size() > 1);
    for (qsizetype i = 1; i < entries.size(); ++i)
        QVERIFY(entries[i - 1].span.end <= entries[i].span.begin);
}

void ListsUnitsTest::paragraphs_areReadings()
{
    const QByteArray list = "# Reading\n\nSome words about it, see [the site](https://a.org).\n\n## Kernels\n\n"
                            "**Small Kernels of Systems** \\\n*Ann Author, Bo Writer* \\\nOSDI 2020. "
                            "[[Paper](https://arxiv.org/abs/1)] \\\n1 May 2020\n\n"
                            "**Fast Kernels** \\\n*Cy Scribe* \\\nSOSP 2021. [[Paper](https://arxiv.org/abs/2)] [[Code](c)]\n";
    QCOMPARE(read(list), (QStringList{u"7 paragraph Small Kernels of Systems | OSDI 2020 | Ann Author; Bo Writer | Paper"_s,
                                      u"12 paragraph Fast Kernels | SOSP 2021 |  | Paper Code"_s}));
    QCOMPARE(parsePapers(list).skipped.size(), 1);
}

void ListsUnitsTest::titlesAboveFields_areReadings()
{
    const QByteArray list =
        "# Kernels\n\n**Small Kernels**\n\n- Paper: https://arxiv.org/abs/1\n- Code: None\n\n"
        "**Large Kernels: A Study**\n- Paper(Oral): https://arxiv.org/abs/2\n- Code: https://github.com/a/b\n- A word on it\n\n"
        "<a name=\"x\"></a>\n\n**2021**\n\n- [Fast Kernels of Systems](https://arxiv.org/abs/3)\n";
    QCOMPARE(read(list), (QStringList{u"3 paragraph Small Kernels |  |  | Paper"_s,
                                      u"8 paragraph Large Kernels: A Study |  |  | Paper(Oral) Code"_s,
                                      u"17 bullet Fast Kernels of Systems |  |  | Paper"_s}));
    QCOMPARE(parsePapers(list).entries[1].notes, u"- A word on it"_s);
}

void ListsUnitsTest::linesOfAParagraph_areReadings()
{
    const QByteArray list =
        "## Kernels\nSmall kernels for small systems (Ann, OSDI'20)  \nLarge kernels for large systems (Bo, SOSP'21)  \n"
        "Kernels without a venue (Cy)\n\n## More\nFast kernels of the past (Di, ATC'19)\n";
    QCOMPARE(read(list), (QStringList{u"2 paragraph Small kernels for small systems | OSDI'20 |  | "_s,
                                      u"3 paragraph Large kernels for large systems | SOSP'21 |  | "_s,
                                      u"4 paragraph Kernels without a venue |  |  | "_s,
                                      u"7 paragraph Fast kernels of the past | ATC'19 |  | "_s}));
    QCOMPARE(
        read("[Small Kernels of Systems](https://arxiv.org/abs/1)\n[Large Kernels of Systems](https://arxiv.org/abs/2)\n").size(),
        2);
}

void ListsUnitsTest::linkThatLeadsAnywhere_isAReadingAmongPapers()
{
    const QByteArray papers = "[Small Kernels of Systems](https://arxiv.org/abs/1706.1)\n\n"
                              "[Large Kernels of Systems](https://arxiv.org/abs/1706.2)\n\n";
    QCOMPARE(read(papers + "[Fast Kernels of Many Systems](https://www.example.edu/node/4)\n\n[Kernel site](https://a.org/x)\n")
                 .size(),
             3);
    QCOMPARE(read("Read [this](https://arxiv.org/abs/1706.1).\n\n[How to Write Fast Kernels](https://a.org/x)\n").size(), 0);
}

void ListsUnitsTest::indentedFieldsBelowATitle_makeItAReading()
{
    QCOMPARE(
        read(":star: **Small Kernels of Systems**\n  - [[pdf](u.pdf)], [[official blog post](https://a.org/b)]\n  - Author et "
             "al.; Acme\n\n**Large Kernels of Systems**\n  - [[pdf](l.pdf)]\n  - Writer et al.; Acme\n"),
        (QStringList{u"1 paragraph Small Kernels of Systems |  |  | pdf official blog post"_s,
                     u"5 paragraph Large Kernels of Systems |  |  | pdf"_s}));
}

void ListsUnitsTest::definitionsBelowATitle_areItsNotes()
{
    QCOMPARE(read("### 1. Kernels\n**\"Small Kernels of Systems\"**\n- Autor: Ann Author\n- [Link](u.pdf)\n- **Clave**: small\n\n"
                  "### 2. More\n**\"Large Kernels of Systems\"**\n- Autor: Bo Writer\n- [Link](l.pdf)\n- **Clave**: large\n"),
             (QStringList{u"2 paragraph Small Kernels of Systems |  |  | Link"_s,
                          u"8 paragraph Large Kernels of Systems |  |  | Link"_s}));
}

void ListsUnitsTest::quotedTitles_areReadings()
{
    QCOMPARE(read("Author, Ann, et al. \"Small kernels of systems.\"\n\nWriter, Bo, et al. \"Large kernels of systems.\"\n\n"
                  "Chapter 11 of that book\n"),
             (QStringList{u"1 paragraph Small kernels of systems |  | Ann Author | "_s,
                          u"3 paragraph Large kernels of systems |  | Bo Writer | "_s}));
    QCOMPARE(read("\"Small Kernels of Systems\", Author\n[PDF](https://a.org/k)\n\n---\n\"Large Kernels of Systems\", Writer\n"
                  "[Website](https://a.org/l)\n")
                 .size(),
             2);
}

void ListsUnitsTest::wrappedParagraph_isOneReading()
{
    QCOMPARE(read("[1] Ann Author, Bo Writer. \"**Small Kernels of\nSystems**.\" OSDI (2020). [[pdf]](https://a.org/1.pdf)\n\n"
                  "[2] Cy Scribe, et al. \"**Large Kernels of\nSystems**.\" SOSP (2021). [[pdf]](https://a.org/2.pdf)\n"),
             (QStringList{u"1 paragraph Small Kernels of Systems | OSDI (2020) | Ann Author; Bo Writer | pdf"_s,
                          u"4 paragraph Large Kernels of Systems | SOSP (2021) | Cy Scribe | pdf"_s}));
}

void ListsUnitsTest::addressOnTheNextLine_belongsToTheTitle()
{
    QCOMPARE(
        read("Small Kernels of Systems\nhttps://arxiv.org/abs/1\n\nLarge Kernels of Systems\n<https://arxiv.org/abs/2>\n").size(),
        2);
    const QStringList items =
        read("- Small Kernels of Systems\n  https://arxiv.org/abs/1\n- Large Kernels\n\n  https://arxiv.org/abs/2\n");
    QCOMPARE(items.size(), 2);
    QVERIFY(items[1].startsWith(u"4 bullet"_s) || items[1].startsWith(u"3 bullet"_s));
}

void ListsUnitsTest::textBetweenParagraphs_isANoteWhereItIsTheRule()
{
    const QByteArray noted = "**Small Kernels of Systems** [[pdf](https://a.org/1.pdf)]\n\nThey are small.\n\n> so small\n\n"
                             "**Large Kernels of Systems** [[pdf](https://a.org/2.pdf)]\n\nThey are large.\n";
    const PaperList list = parsePapers(noted);
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(list.entries[0].notes, u"They are small.\n\n> so small"_s);
    QCOMPARE(list.entries[1].notes, u"They are large."_s);
    QVERIFY(list.skipped.isEmpty());
    QByteArray once = noted;
    once.replace("They are small.\n\n> so small\n\n", "").append("\n**Fast Kernels** [[pdf](https://a.org/3.pdf)]\n");
    QCOMPARE(parsePapers(once).skipped.size(), 1);
}

void ListsUnitsTest::prose_isNoReading_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("a citation") << QByteArray(
        "# Frob\n\nIf you use it, please cite our paper [Small Kernels of Systems](https://arxiv.org/abs/1).\n");
    QTest::newRow("sentences") << QByteArray(
        "We follow [this paper](https://arxiv.org/abs/1) here.\n\nIt was shown in 2019 that kernels are small.\n");
    QTest::newRow("bold words") << QByteArray("**Note**\n\nThe list grows.\n\n**Contributions are welcome!**\n\nSend one.\n");
    QTest::newRow("steps") << QByteArray("# Use\n\n**Installation**\n\n1. Get it\n2. Build it\n");
    QTest::newRow("above a list of names") << QByteArray("# Kernels\n\nThese kernels are small and fast\n\n- [Dynamo](d.md)\n"
                                                         "- [Bigtable](b.md)\n\nThose kernels are large and slow\n\n"
                                                         "- [Spanner](s.md)\n");
    QTest::newRow("images") << QByteArray("Join our group of many kernel friends today\n\n![](group.png)\n");
}

void ListsUnitsTest::prose_isNoReading()
{
    QFETCH(const QByteArray, list);
    for (const PaperEntry &entry : parsePapers(list).entries)
        QVERIFY2(entry.kind != EntryKind::Paragraph && entry.kind != EntryKind::Heading, qPrintable(entry.title));
}

void ListsUnitsTest::headings_areReadingsAboveFields()
{
    const QByteArray list =
        "# Reading\n\n## Kernels\n\n### Small Kernels of Systems\n\n- Authors: Ann Author, Bo Writer\n- Venue: OSDI 2020\n"
        "- Paper: https://arxiv.org/abs/1\n\nThey are small.\n\n### [Large Kernels of Systems](https://arxiv.org/abs/2)\n\n"
        "*Cy Scribe, Di Penner*\n\n- large\n- slow\n";
    QCOMPARE(read(list), (QStringList{u"5 heading Small Kernels of Systems | OSDI 2020 | Ann Author; Bo Writer | Paper"_s,
                                      u"13 heading Large Kernels of Systems |  | Cy Scribe; Di Penner | Paper"_s}));
    const PaperList papers = parsePapers(list);
    QCOMPARE(papers.entries[0].topic, TopicPath{u"Kernels"_s});
    QCOMPARE(papers.entries[0].headingLine, 3);
    QCOMPARE(papers.entries[0].notes, u"They are small."_s);
    QCOMPARE(papers.entries[1].notes, u"- large\n- slow"_s);
    QVERIFY(papers.skipped.isEmpty());
}

void ListsUnitsTest::longHeadingsAboveNotes_areReadingsInAFileOfPapers()
{
    const QByteArray notes =
        "## May 2017\n\n"
        "### A Small Kernel for the Systems of Everyone\n\n* Runs on anything\n* Code: http://a.org/kernel\n\n"
        "### Frob: how to reason about kernels with little memory\n\nWords about it.\n\n"
        "### Large Kernels Revisited\n\n* Interesting\n\n"
        "### The trouble with what kernels do to one another\n\nMore words.\n";
    QCOMPARE(read("# Paper reading sprints\n\n" + notes),
             (QStringList{u"5 heading A Small Kernel for the Systems of Everyone |  |  | Code"_s,
                          u"10 heading Frob: how to reason about kernels with little memory |  |  | "_s,
                          u"14 heading Large Kernels Revisited |  |  | "_s,
                          u"18 heading The trouble with what kernels do to one another |  |  | "_s}));
    QVERIFY(read("# The Frob kernel\n\n" + notes).filter(u"heading"_s).isEmpty());
}

void ListsUnitsTest::headingsAboveTheSameParts_areReadings()
{
    const QByteArray list =
        "## Recent\n\n### 1. [Small Kernels of Systems](https://arxiv.org/abs/1706.1)\n\n**Authors**: Ann Author, Bo "
        "Writer\n\n#### Abstract\nWords.\n\n---\n\n### Large Kernels of Systems\n\nhttps://arxiv.org/abs/1706.2\n\n"
        "#### Abstract\nMore words.\n\n## Setup\n\n### How to Run It Here\n\n#### First of all\n\nRun it.\n";
    QCOMPARE(read(list), (QStringList{u"3 heading Small Kernels of Systems |  | Ann Author; Bo Writer | Paper"_s,
                                      u"12 heading Large Kernels of Systems |  |  | "_s}));
    const QList<PaperEntry> entries = parsePapers(list).entries;
    QCOMPARE(textAt(list, entries[1].span).trimmed().last(11), "More words."_ba);
    QCOMPARE(entries[1].topic, TopicPath{u"Recent"_s});
    const QByteArray part = "### The Paper Itself\n\n[Paper](https://a.org/1.pdf)\n\n"; // looks like a paper, too
    QCOMPARE(read("## Small Kernels of Systems[OSDI'20]\n\n" + part + "## Large Kernels of Systems[SOSP'21]\n\n" + part).size(),
             2);
}

void ListsUnitsTest::tableOfNamesOfPapers_isOfReadings()
{
    const QByteArray rows = "|:-:|-|-|\n|[Small Kernels of Systems](https://a.org/1)|-|SOSP 2019|\n"
                            "|[Large Kernels of Systems](https://arxiv.org/abs/1706.1)|-|2020|\n";
    QCOMPARE(read("## Datasets\n\n|paper|\xE6\xBA\x90\xE7\xA0\x81|\xE6\x94\xB6\xE5\xBD\x95|\n" + rows),
             (QStringList{u"5 row Small Kernels of Systems | SOSP 2019 |  | Paper"_s,
                          u"6 row Large Kernels of Systems | 2020 |  | Paper"_s}));
    QCOMPARE(read("## Datasets\n\n|Paper|Name|Venue|\n" + rows), QStringList());
    QCOMPARE(
        read(
            "|\xEB\xB0\x9C\xED\x96\x89\xEC\x9D\xBC|\xEC\xA0\x9C\xEB\xAA\xA9|\n|-|-|\n|2009|Small Kernels of Systems|\n"), // 발행일,
                                                                                                                          // 제목
        QStringList{u"3 row Small Kernels of Systems |  |  | "_s});
    QCOMPARE(read("**Kernels**\n| Paper Name/Link | Read? |\n|---|---|\n| The Small Kernel | Yes |\n| | |\n"),
             QStringList{u"4 row The Small Kernel |  |  | "_s});
}

void ListsUnitsTest::headingsAboveReadings_areTopics()
{
    const QByteArray list = "## Kernels of the Small Kind\n\n- [Small Kernels of Systems](https://arxiv.org/abs/1)\n\n"
                            "## Kernels of the Large Kind [survey](https://arxiv.org/abs/9)\n\n- [Large Kernels of "
                            "Systems](https://arxiv.org/abs/2)\n";
    const PaperList papers = parsePapers(list);
    QCOMPARE(papers.entries.size(), 2);
    QCOMPARE(papers.entries[0].topic, TopicPath{u"Kernels of the Small Kind"_s});
    QCOMPARE(papers.entries[1].kind, EntryKind::Bullet);
}

void ListsUnitsTest::lists_insideDetails_areRead()
{
    QCOMPARE(read("<details>\n<summary>Kernels</summary>\n\n- [Small Kernels of Systems](https://arxiv.org/abs/1)\n\n"
                  "| Title | Venue |\n|---|---|\n| Large Kernels | OSDI |\n\n</details>\n"),
             (QStringList{u"4 bullet Small Kernels of Systems |  |  | Paper"_s, u"8 row Large Kernels | OSDI |  | "_s}));
}

void ListsUnitsTest::notes_areWhatIsNeitherLinkNorName()
{
    const QByteArray list = "- [Small Kernels of Systems](u.pdf)\n  - Ann Author, Bo Writer\n  - Code: https://github.com/a/b\n"
                            "  - They are small.\n    - so small\n\n  > quoted\n  - [slides](s.pdf)\n- [Large Kernels](l.pdf)\n";
    const PaperEntry entry = parsePapers(list).entries[0];
    QCOMPARE(entry.authors, (QStringList{u"Ann Author"_s, u"Bo Writer"_s}));
    QCOMPARE(textAt(list, entry.authorsSpan), QByteArray("Ann Author, Bo Writer"));
    QCOMPARE(entry.notes, u"- They are small.\n  - so small\n\n> quoted"_s);
    QVERIFY(textAt(list, entry.notesSpan).startsWith("  - They") && textAt(list, entry.notesSpan).endsWith("> quoted"));
    QVERIFY(parsePapers(list).entries[1].notes.isEmpty());
}

void ListsUnitsTest::notes_loseTheIndentOfTheirItem()
{
    QCOMPARE(parsePapers("- [ ] A\r\n\t- one\r\n\t\t- two\r\n").entries[0].notes, u"- one\n\t- two"_s);
    QCOMPARE(parsePapers("- [ ] A\n    note\n      deeper").entries[0].notes, QString()); // wraps the title
    QCOMPARE(parsePapers("- [ ] A\n\n    note\n      deeper").entries[0].notes, u"note\n  deeper"_s);
}

void ListsUnitsTest::taskMarks_areKeptAsTyped()
{
    const QByteArray list = "- [ ] A\n- [x] B\n- [-] C\n- [>] D\n- [?] E\n- [\xE2\x9C\x85] F\n- [r] G\n- [1] H of a Kind\n";
    QStringList marks;
    for (const PaperEntry &entry : parsePapers(list).entries) {
        marks.append(entry.statusText);
        if (entry.mark)
            QCOMPARE(textAt(list, *entry.mark), entry.statusText.toUtf8());
    }
    QCOMPARE(marks, (QStringList{u" "_s, u"x"_s, u"-"_s, u">"_s, u"?"_s, u"\u2705"_s, u"r"_s, QString()}));
    QVERIFY(parsePapers("- [A] Kernels of Systems\n- [B] Kernels of Others\n").entries.value(0).statusText.isEmpty());
}

void ListsUnitsTest::doneHeadings_areOffered()
{
    const PaperList list =
        parsePapers("# To read\n\n- [Small Kernels](u.pdf)\n\n## Done\n\n- [Large Kernels](l.pdf)\n\n## Reading list\n");
    QCOMPARE(list.offers.size(), 2);
    QCOMPARE(list.offers[0].from, StatusFrom::File);
    QCOMPARE(list.offers[0].status, Status::ToRead);
    QCOMPARE(list.offers[1].from, StatusFrom::Section);
    QCOMPARE(list.offers[1].status, Status::Done);
    QCOMPARE(list.offers[1].headingLine, 5);
    QCOMPARE(list.entries[1].status, Status::ToRead);
}

QTEST_APPLESS_MAIN(ListsUnitsTest)
#include "tst_lists_units.moc"
