// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"
#include "markdown/Columns.h"
#include "markdown/Compose.h"
#include "markdown/Sections.h"
#include "markdown/StatusText.h"
#include "markdown/Words.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

FieldKind fieldIn(const QByteArray &line)
{
    return fieldOf(line, splitLines(line).at(0), {});
}

Heading heading(int level, const QString &text)
{
    Heading made;
    made.level = level;
    made.text = text;
    return made;
}

} // namespace

Q_DECLARE_METATYPE(cabinet::markdown::Section)
Q_DECLARE_METATYPE(cabinet::markdown::FieldKind)

// What words of headings, cells and lines mean.
class ListsWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heading_saysWhatItHolds_data();
    void heading_saysWhatItHolds();
    void heading_passesOnWhatItIs();
    void onlyFirstHeading_isTheFilesTitle();
    void headingOfStatus_isKnown_data();
    void headingOfStatus_isKnown();
    void counterpart_isOfTheSameFamily_data();
    void counterpart_isOfTheSameFamily();
    void mark_givesTheStatus();
    void line_isAField_data();
    void line_isAField();
    void cells_areCutAtPipes_data();
    void cells_areCutAtPipes();
    void titleThatBeginsLikeAVenue_isNone();
};

void ListsWordsTest::heading_saysWhatItHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Section>("expected");
    const auto row = [](const char *text, Section section) { QTest::newRow(text) << QString::fromUtf8(text) << section; };
    for (const char *resources : {"Tools",
                                  "Useful links",
                                  "Awesome Lists",
                                  "Related Projects",
                                  "Tutorials",
                                  "Courses",
                                  "People",
                                  "Blogs",
                                  "Community",
                                  "Software",
                                  "Toolkits",
                                  "References",
                                  "Talks",
                                  "Videos",
                                  "Leaderboards",
                                  "Podcasts",
                                  "Researchers",
                                  "Upcoming conferences",
                                  "Libraries",
                                  "Learning Resources",
                                  "\xE8\xB5\x84\xE6\xBA\x90"})
        row(resources, Section::Resources);
    for (const char *links : {"Contributing",
                              "License",
                              "Citation",
                              "How to contribute",
                              "Other Good Places to Find Papers",
                              "Acknowledgements",
                              "Contact",
                              "Star History",
                              "News",
                              "Cite us",
                              "Templates",
                              "Latest updates",
                              "Change log",
                              "Announcements",
                              "Maintainers",
                              "About",
                              "Usage",
                              "Installation",
                              "Licence",
                              "\xE8\x81\x94\xE7\xB3\xBB\xE6\x96\xB9\xE5\xBC\x8F"})
        row(links, Section::Links);
    for (const char *papers : {"Papers", "Survey papers", "Awesome Papers", "Must-read publications", "To read",
                               "My reading list", "Articles", "\xE8\xAE\xBA\xE6\x96\x87\xE5\x88\x97\xE8\xA1\xA8"})
        row(papers, Section::Papers);
    for (const char *topics :
         {"Tool Learning", "Community Detection", "Contact-rich Manipulation", "People Re-identification", "Image and Video",
          "News Recommendation", "Template Matching", "Kernels", "About Attention", "\xE4\xBD\x8E\xE8\xB5\x84\xE6\xBA\x90"})
        row(topics, Section::Unknown);
    for (const char *contents : {"Table of Contents", "TOC", "Index", "Catalogue", "Content"})
        row(contents, Section::Contents);
    row("Datasets", Section::Datasets);
}

void ListsWordsTest::heading_saysWhatItHolds()
{
    QFETCH(const QString, text);
    QFETCH(const Section, expected);
    QCOMPARE(static_cast<int>(sectionOf(text)), static_cast<int>(expected));
}

void ListsWordsTest::heading_passesOnWhatItIs()
{
    const std::vector<Section> sections =
        sectionsOf({heading(1, u"Tools"_s), heading(2, u"Resources"_s), heading(3, u"Kernels"_s), heading(3, u"Papers"_s),
                    heading(2, u"Contents"_s), heading(3, u"Kernels"_s)});
    const std::vector<Section> expected{Section::Unknown, Section::Resources, Section::Resources,
                                        Section::Papers,  Section::Contents,  Section::Unknown};
    QVERIFY(sections == expected);
}

void ListsWordsTest::onlyFirstHeading_isTheFilesTitle()
{
    QCOMPARE(titleHeading({heading(1, u"A"_s), heading(2, u"B"_s)}), 0);
    QCOMPARE(titleHeading({heading(1, u"A"_s), heading(1, u"B"_s)}), -1);
    QCOMPARE(titleHeading({heading(2, u"A"_s), heading(1, u"B"_s)}), -1);
    QCOMPARE(titleHeading({}), -1);
    QCOMPARE(headingTopics({heading(1, u"A"_s), heading(3, u"B"_s), heading(2, QString())}),
             (QList<TopicPath>{{}, {u"B"_s}, {}}));
}

void ListsWordsTest::headingOfStatus_isKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected"); // -1: none
    const auto row = [](const char *text, int status) { QTest::newRow(text) << QString::fromUtf8(text) << status; };
    for (const char *done : {"Done", "Read", "Papers I have read", "\xE2\x9C\x85 Finished", "Already read", "Completed papers",
                             "\xE5\xB7\xB2\xE8\xAF\xBB"})
        row(done, static_cast<int>(Status::Done));
    for (const char *open : {"To read", "TODO", "To_do", "Queue", "Waiting", "Up next", "Not yet read", "To-do list",
                             "Papers to read", "Backlog", "Unread", "\xE5\xBE\x85\xE8\xAF\xBB"})
        row(open, static_cast<int>(Status::ToRead));
    for (const char *reading : {"Currently reading", "In progress", "Doing"})
        row(reading, static_cast<int>(Status::Reading));
    for (const char *none : {"Reading list", "Must-read papers", "Machine reading", "How to read a paper", "Kernels", ""})
        row(none, -1);
}

void ListsWordsTest::headingOfStatus_isKnown()
{
    QFETCH(const QString, text);
    QFETCH(const int, expected);
    const auto status = statusOfHeading(text);
    QCOMPARE(status ? static_cast<int>(*status) : -1, expected);
}

void ListsWordsTest::counterpart_isOfTheSameFamily_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Status>("wanted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("box") << u"\u2B1C"_s << Status::Done << u"\u2705"_s;
    QTest::newRow("tick") << u"\u2705"_s << Status::ToRead << u"\u2B1C"_s;
    QTest::newRow("word") << u"todo"_s << Status::Done << u"done"_s;
    QTest::newRow("capital") << u"Yes"_s << Status::ToRead << u"No"_s;
    QTest::newRow("task") << u"[ ]"_s << Status::Done << u"[x]"_s;
    QTest::newRow("unknown") << u"perhaps"_s << Status::Done << QString();
}

void ListsWordsTest::counterpart_isOfTheSameFamily()
{
    QFETCH(const QString, word);
    QFETCH(const Status, wanted);
    QFETCH(const QString, expected);
    QCOMPARE(counterpart(word, wanted), expected);
}

void ListsWordsTest::mark_givesTheStatus()
{
    for (const QString &done : {u"x"_s, u"X"_s, u"\u2713"_s, u"\u2705"_s})
        QCOMPARE(statusOfMark(done), Status::Done);
    for (const QString &open : {u" "_s, u"-"_s, u">"_s, u"?"_s, QString()})
        QCOMPARE(statusOfMark(open), Status::ToRead);
    QCOMPARE(statusOfMark(u"/"_s), Status::Reading);
}

void ListsWordsTest::line_isAField_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FieldKind>("expected");
    const auto row = [](const char *line, FieldKind kind) { QTest::newRow(line) << QByteArray(line) << kind; };
    for (const char *links :
         {"- Paper: https://a.org/1", "  * [[code](u)] [project](p)", "https://a.org/1", "Code: coming soon", "- Code: None",
          "[pdf](u) | [slides](s)", "- **Paper**: [link](u)", "\xE8\xAE\xBA\xE6\x96\x87\xEF\xBC\x9A https://a.org/1"})
        row(links, FieldKind::Links);
    for (const char *authors : {"*Ann Author, Bo Writer*", "- Authors: Ann Author", "by: Ann Author and others", "*Ann Author*"})
        row(authors, FieldKind::Authors);
    for (const char *venue : {"- Venue: OSDI 2020", "**Publisher**: Journal of Kernels"})
        row(venue, FieldKind::Venue);
    for (const char *none : {"- a note", "- [x] Paper: https://a.org/1", "- [Small Kernels](u)", "> quoted", "Notes: skim it",
                             "![](a.png)", "Ann Author"})
        row(none, FieldKind::None);
}

void ListsWordsTest::line_isAField()
{
    QFETCH(const QByteArray, line);
    QFETCH(const FieldKind, expected);
    QCOMPARE(static_cast<int>(fieldIn(line)), static_cast<int>(expected));
}

void ListsWordsTest::cells_areCutAtPipes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QList<QByteArray>>("expected");
    QTest::newRow("outer") << QByteArray("| a | b |") << QList<QByteArray>{"a", "b"};
    QTest::newRow("bare") << QByteArray("a | b") << QList<QByteArray>{"a", "b"};
    QTest::newRow("empty") << QByteArray("|  || b|") << QList<QByteArray>{"", "", "b"};
    QTest::newRow("escaped") << QByteArray("| a \\| b | c") << QList<QByteArray>{"a \\| b", "c"};
    QTest::newRow("backslash at the end") << QByteArray("| a\\") << QList<QByteArray>{"a\\"};
    QTest::newRow("nothing") << QByteArray() << QList<QByteArray>{};
}

void ListsWordsTest::cells_areCutAtPipes()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QList<QByteArray>, expected);
    QList<QByteArray> cells;
    for (const Span cell : cellsOf(line, {0, line.size()}))
        cells.append(line.mid(cell.begin, cell.size()));
    QCOMPARE(cells, expected);
}

void ListsWordsTest::titleThatBeginsLikeAVenue_isNone()
{
    QVERIFY(isOnlyVenue("OSDI'20") && isOnlyVenue("ICML 2019") && isOnlyVenue("arXiv"));
    QVERIFY(!isOnlyVenue("Fast Kernels of Systems") && !isOnlyVenue("SC-GS: Kernels That Are Sparse"));
}

QTEST_APPLESS_MAIN(ListsWordsTest)
#include "tst_lists_words.moc"
