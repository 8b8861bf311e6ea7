// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

// "title | venue | authors; … | label=url, …" of every entry, one a line.
QStringList read(const char *markdown)
{
    QStringList entries;
    for (const PaperEntry &entry : parsePapers(QByteArray(markdown)).entries) {
        QStringList links;
        for (const LinkSpan &link : entry.links)
            links.append(link.link.label + u'=' + link.link.url);
        entries.append(QStringList{entry.title, entry.venue, entry.authors.join(u"; "_s), links.join(u", "_s)}.join(u" | "_s));
    }
    return entries;
}

QList<Skipped::Reason> reasons(const char *markdown)
{
    QList<Skipped::Reason> found;
    for (const Skipped &skipped : parsePapers(QByteArray(markdown)).skipped)
        found.append(skipped.reason);
    return found;
}

QStringList titles(const char *markdown)
{
    QStringList found;
    for (const PaperEntry &entry : parsePapers(QByteArray(markdown)).entries)
        found.append(entry.topic.join(u'/') + u": "_s + entry.title);
    return found;
}

} // namespace

// The ways in which people write one reading, and what is not one.
class ListsStylesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneItem_isReadAsOnePaper_data();
    void oneItem_isReadAsOnePaper();
    void taskMarks_giveTheStatus();
    void wrappedTitles_areJoined();
    void notesBelow_belongToTheEntry();
    void plainItemAboveReadings_isATopic();
    void linkedItemAboveReadings_isATopic();
    void definitions_areNoTitles();
    void workOnTheListItself_isNoReading();
    void topicsBeyondAllReason_areLeftOut();
    void headings_areTopicsWithoutTheFilesTitle();
    void severalFirstHeadings_areTopics();
    void underlinedHeadings_areHeadings();
    void whatIsNoReading_isReportedWithItsReason_data();
    void whatIsNoReading_isReportedWithItsReason();
    void toolsAmongPapers_areLinkCollections();
    void plainTitles_areReadingsAmongReadings();
    void shortTitles_areReadingsAmongTitles();
    void fileNamedAfterPapers_holdsThem();
    void citedTitles_areReadings();
    void books_areNoPapers();
    void introducedWords_areProse();
    void referenceLinks_areFollowed();
    void tabsAndDeepIndents_nest();
    void titleThatEndsInALabelsWord_isATitle();
    void pagesOfConferencesAndJournals_areNoReadings();
    void oneAuthorAhead_isNoneOfTheTitle();
    void linkThatCallsAPaperByAName_isItsTitle();
    void yearAndCommaAhead_areNoneOfTheTitle();
    void venueWithinALinkedTitle_isNoneOfIt_data();
    void venueWithinALinkedTitle_isNoneOfIt();
    void htmlHeadings_areHeadings();
    void codeAndComments_hideTheirItems();
    void kindsOfMarkers_areToldApart();
};

void ListsStylesTest::oneItem_isReadAsOnePaper_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *item, const char *expected) {
        QTest::newRow(item) << QString::fromUtf8(item) << QString::fromUtf8(expected);
    };
    row("- [x] Small Kernels: A Story[OSDI'20]: [[Paper](u.pdf)] [[Note](n.md)]",
        "Small Kernels: A Story | OSDI'20 |  | Paper=u.pdf, Note=n.md");
    row("- [ ] Small Kernels [USENIX ATC'22]", "Small Kernels | USENIX ATC'22 |  | ");
    row("- [x] Log-structured notes[OSDI'20]: [[Paper](u.pdf)]", "Log-structured notes | OSDI'20 |  | Paper=u.pdf");
    row("- [ ] Odd paper [SOSP'21]: [[Paper](u)]", "Odd paper | SOSP'21 |  | Paper=u");
    row("- [ ] Small Kernels[arxiv'20][Acme]: [[Paper](u)]", "Small Kernels | arxiv'20 |  | Paper=u");
    row("- [ ] **Small Kernels**: [pdf](u.pdf), [code](https://github.com/a/b)",
        "Small Kernels |  |  | pdf=u.pdf, code=https://github.com/a/b");
    row("- [Small Kernels for Large Machines](https://arxiv.org/abs/1234.5678)",
        "Small Kernels for Large Machines |  |  | Paper=https://arxiv.org/abs/1234.5678");
    row("- **[Small Kernels](u.pdf)** - Ann Author and Bo Writer", "Small Kernels |  | Ann Author; Bo Writer | Paper=u.pdf");
    row("- [Small Kernels](u.pdf) by Author, Ann, et al., MICRO 2019", "Small Kernels | MICRO 2019 | Ann Author | Paper=u.pdf");
    row("- [Small Kernels](u.pdf) (ICML 2020)", "Small Kernels | ICML 2020 |  | Paper=u.pdf");
    row("- [Small Kernels](u.pdf), *NeurIPS 2021*. [[code]](c.git)", "Small Kernels | NeurIPS 2021 |  | Paper=u.pdf, code=c.git");
    row("- [OSDI 2020] ([paper](u.pdf)) Small Kernels of Systems", "Small Kernels of Systems | OSDI 2020 |  | paper=u.pdf");
    row("- [OSDI'20] (best paper) ([paper](u.pdf) [code](c)) Small Kernels", "Small Kernels | OSDI'20 |  | paper=u.pdf, code=c");
    row("- (2022-09) **Small Kernels of Systems** [paper](u.pdf) | [project](p)",
        "Small Kernels of Systems |  |  | paper=u.pdf, project=p");
    row("- 2022-11-30, **Small Kernels of Systems**, Ann Author et.al., Paper: [http://a.org/1](http://a.org/1)",
        "Small Kernels of Systems |  | Ann Author | Paper=http://a.org/1");
    row("1. **Small Kernels.** ICLR 2020. [paper](u.pdf)", "Small Kernels | ICLR 2020 |  | paper=u.pdf");
    row("1. Small Kernels of Systems. Ann Author, Bo Writer. *Journal of Kernels* 2020. [paper](u.pdf)",
        "Small Kernels of Systems | Journal of Kernels 2020 | Ann Author; Bo Writer | paper=u.pdf");
    row("* Small Kernels of Systems (SOSP 2021) [[pdf](u.pdf)]", "Small Kernels of Systems | SOSP 2021 |  | pdf=u.pdf");
    row("* Small Kernels of Systems, SOSP 2021. [PDF](u.pdf)", "Small Kernels of Systems | SOSP 2021 |  | PDF=u.pdf");
    row("* Small Kernels of Systems - https://arxiv.org/pdf/1.pdf",
        "Small Kernels of Systems |  |  | =https://arxiv.org/pdf/1.pdf");
    row("* :scroll: [Small Kernels](small.pdf)", "Small Kernels |  |  | Paper=small.pdf");
    row("* \xF0\x9F\x94\xA5 **Small Kernels of Systems**  \n  arXiv 2025, [Paper](u.pdf), [Project](p)",
        "Small Kernels of Systems | arXiv 2025 |  | Paper=u.pdf, Project=p");
    row("* [[1]](u.pdf) Small Kernels of Systems", "Small Kernels of Systems |  |  | 1=u.pdf");
    row("* Author, Ann, et al. \"**Small Kernels**.\" Nature (2015). [[pdf]](u.pdf)",
        "Small Kernels | Nature (2015) | Ann Author | pdf=u.pdf");
    row("* Small Kernels of Systems, Author et al., OSDI 2014, [pdf](u.pdf)",
        "Small Kernels of Systems | OSDI 2014 | Author | pdf=u.pdf");
    row("* Is U(1) Small? A *Study* of `kernels` \\[draft\\] [pdf](u.pdf)",
        "Is U(1) Small? A Study of kernels [draft] |  |  | pdf=u.pdf");
    row("* \xE5\xB0\x8F\xE5\x86\x85\xE6\xA0\xB8\xE7\xBB\xBC\xE8\xBF\xB0 [[\xE8\xAE\xBA\xE6\x96\x87](u.pdf)]",
        "\xE5\xB0\x8F\xE5\x86\x85\xE6\xA0\xB8\xE7\xBB\xBC\xE8\xBF\xB0 |  |  | \xE8\xAE\xBA\xE6\x96\x87=u.pdf");
    row("* Small Kernels of Systems [[arXiv](https://arxiv.org/abs/1)] [[code]()] (soon)",
        "Small Kernels of Systems |  |  | arXiv=https://arxiv.org/abs/1");
    row("* [Small Kernels (thesis)](https://a.org/a_(b).pdf)", "Small Kernels (thesis) |  |  | Paper=https://a.org/a_(b).pdf");
    row("* `SOSP'21` [Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | SOSP'21 |  | Paper=u.pdf");
    row("* (SOSP'21) [Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | SOSP'21 |  | Paper=u.pdf");
    row("* **SOSP 2021**: [Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | SOSP 2021 |  | Paper=u.pdf");
    row("* Read: [Small Kernels of Systems](u.pdf)", "Small Kernels of Systems |  |  | Paper=u.pdf");
    row("* Ann Author, Bo Writer. [Small Kernels of Systems](u.pdf). SOSP 2021.",
        "Small Kernels of Systems | SOSP 2021 | Ann Author; Bo Writer | Paper=u.pdf");
    row("* [Small Kernels of Systems](u.pdf). Ann Author, Bo Writer. SOSP 2021.",
        "Small Kernels of Systems | SOSP 2021 | Ann Author; Bo Writer | Paper=u.pdf");
    row("* A. Author and B. Writer, \"Small kernels of systems,\" in Proc. SOSP, 2021. [pdf](u.pdf)",
        "Small kernels of systems | Proc. SOSP, 2021 | A. Author; B. Writer | pdf=u.pdf");
    row("* \"Why Small?\" Explaining the Kernels of Systems [pdf](u.pdf)",
        "\"Why Small?\" Explaining the Kernels of Systems |  |  | pdf=u.pdf");
    row("* Small Kernels of Systems ([pdf](u.pdf), [code](c))", "Small Kernels of Systems |  |  | pdf=u.pdf, code=c");
    row("* Small Kernels of Systems | SOSP'21 | [pdf](u.pdf)", "Small Kernels of Systems | SOSP'21 |  | pdf=u.pdf");
    row("* 16-ATC-Small Kernels of Systems", "Small Kernels of Systems | 16-ATC |  | ");
    row("* 2023_AAAI_Small Kernels: A Story", "Small Kernels: A Story | 2023_AAAI |  | ");
    row("* 2016 ATC Small Kernels of Systems", "Small Kernels of Systems | 2016 ATC |  | ");
    row("* [SOSP'03-Small Kernels of Systems](https://github.com/a/b/discussions/1)",
        "Small Kernels of Systems | SOSP'03 |  | Paper=https://github.com/a/b/discussions/1");
    row("* [SOSP 2003: Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | SOSP 2003 |  | Paper=u.pdf");
    row("* **OSDI\u201906 - Small Kernels of Systems** [pdf](u.pdf)", "Small Kernels of Systems | OSDI\u201906 |  | pdf=u.pdf");
    row("* 16-ATC-[Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | 16-ATC |  | Paper=u.pdf");
    row("* [[2009][BPR] Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | 2009 |  | Paper=u.pdf");
    row("* Small Kernels of Systems(@Acme) [pdf](u.pdf)", "Small Kernels of Systems |  |  | pdf=u.pdf");
    row("* Title: Small Kernels of Systems [pdf](u.pdf)", "Small Kernels of Systems |  |  | pdf=u.pdf");
    row("* Title Kernels: A Study of Systems [pdf](u.pdf)", "Title Kernels: A Study of Systems |  |  | pdf=u.pdf");
    row("* **`KRN`** Small Kernels of Many Systems (SOSP 2021) [pdf](u.pdf)",
        "Small Kernels of Many Systems | SOSP 2021 |  | pdf=u.pdf");
    row("* **KRN** Ann Author, Bo Writer, Cy Third [pdf](u.pdf)", "KRN |  | Ann Author; Bo Writer; Cy Third | pdf=u.pdf");
    row("* (arXiv preprint 2022) [Kernels for All and for Everyone] **Small Kernels**, Ann Author et al. [[v1](u.pdf)]",
        "Small Kernels | arXiv preprint 2022 | Ann Author | v1=u.pdf");
    row("* A. Author, B. Writer, and C. Third. [Link](u.pdf)\n  **Small Kernels of Systems.**  \n  *Proceedings of Kernels*, "
        "1979.",
        "Small Kernels of Systems | 1979 | A. Author; B. Writer; C. Third | Link=u.pdf");
    row("* A. Author and B. Writer.  \n  **Small Kernels of Systems.**  \n  *Proceedings of Kernels*, 1979.",
        "Small Kernels of Systems | 1979 | A. Author; B. Writer | ");
    row("* KRN: [Small Kernels of Many Systems](u.pdf)", "Small Kernels of Many Systems |  |  | Paper=u.pdf");
    row("* **Kernel One** [Small Kernels of Many Systems](u.pdf)", "Small Kernels of Many Systems |  |  | Paper=u.pdf");
    row("* `KRN` - [Small Kernels of Many Systems](u.pdf), SOSP 2021",
        "Small Kernels of Many Systems | SOSP 2021 |  | Paper=u.pdf");
    row("* OSDI 16 -- Small Kernels: A Story", "Small Kernels: A Story | OSDI 16 |  | ");
    row("* Mobisys '13 -- Small Kernels of Systems", "Small Kernels of Systems | Mobisys '13 |  | ");
    row("* (Feb 2016) **Small Kernels of Systems**\n  Ann Author and\n  Bo Writer\n  https://arxiv.org/abs/1602.1",
        "Small Kernels of Systems |  | Ann Author; Bo Writer | =https://arxiv.org/abs/1602.1");
    row("* Required: [Small Kernels](https://a.org/u.pdf) by Ann Author",
        "Small Kernels |  | Ann Author | Paper=https://a.org/u.pdf");
    row("* L. Author. [Small Kernels Made Simple](https://a.org/u.pdf). Kernel News, 2001.",
        "Small Kernels Made Simple | Kernel News, 2001 |  | Paper=https://a.org/u.pdf");
    row("* Small Kernels of Systems, *SOSP 2021*\n  * [paper](u.pdf), [code]()",
        "Small Kernels of Systems | SOSP 2021 |  | paper=u.pdf");
    row("* `SOSP2021` Small Kernels [(link)](u.pdf)\n  `kernel` `small`\n  A Author, B Writer, C Third\n  Acme College, York",
        "Small Kernels | SOSP2021 |  | (link)=u.pdf");
    row("* [SOSP 2021] (RECOMMENDED!) Small Kernels of Systems", "Small Kernels of Systems | SOSP 2021 |  | ");
    row("* **2023.01** [SOSP] [Small Kernels of Systems](u.pdf)", "Small Kernels of Systems | SOSP |  | Paper=u.pdf");
    row("* 2023/02/14 | **Small Kernels of Systems** | ICLR | [pdf](u.pdf)", "Small Kernels of Systems | ICLR |  | pdf=u.pdf");
    row("* (Almost) No Kernels at All [pdf](u.pdf)", "(Almost) No Kernels at All |  |  | pdf=u.pdf");
    row("* **KRN**: Small Kernels of Systems [pdf](u.pdf)", "KRN: Small Kernels of Systems |  |  | pdf=u.pdf");
    row("* OSDI'06 Small Kernels of Systems", "Small Kernels of Systems | OSDI'06 |  | ");
    row("* (OSDI 2006) Small Kernels of Systems", "Small Kernels of Systems | OSDI 2006 |  | ");
    row("* 2006 - Small Kernels of Systems - [pdf](u.pdf)", "Small Kernels of Systems | 2006 |  | pdf=u.pdf");
    row("* [COVID-19: A Study of Kernels](u.pdf)", "COVID-19: A Study of Kernels |  |  | Paper=u.pdf");
    row("* [3D-MAN: A Study of Kernels](u.pdf)", "3D-MAN: A Study of Kernels |  |  | Paper=u.pdf");
    row("* [2023-03-09](note.md): [Small Kernels of Systems](u.pdf)",
        "Small Kernels of Systems |  |  | 2023-03-09=note.md, Paper=u.pdf");
    row("* Ann Author and Bo Writer. 1992. **Small Kernels**. In Proceedings of Kernels. https://doi.org/10.1/2",
        "Small Kernels |  | Ann Author; Bo Writer | =https://doi.org/10.1/2");
    row("* Author, A., Writer, B. (1984). **Small Kernels**. Journal of Kernels, 39. https://doi.org/10.1/2",
        "Small Kernels |  | A. Author; B. Writer | =https://doi.org/10.1/2");
}

void ListsStylesTest::oneItem_isReadAsOnePaper()
{
    QFETCH(const QString, item);
    QFETCH(const QString, expected);
    QCOMPARE(read(item.toUtf8().constData()), QStringList{expected});
}

void ListsStylesTest::taskMarks_giveTheStatus()
{
    QList<Status> found;
    for (const PaperEntry &entry : parsePapers("- [ ] A\n- [x] B\n- [X] C\n- [/] D\n* [-] E\n1. [x] F\n").entries)
        found.append(entry.status);
    QCOMPARE(found, (QList<Status>{Status::ToRead, Status::Done, Status::Done, Status::Reading, Status::ToRead, Status::Done}));
    QCOMPARE(titles("- [x](u.pdf)\n"), QStringList{u": x"_s});
    QVERIFY(!parsePapers("- [x](u.pdf)\n").entries[0].mark.has_value());
}

void ListsStylesTest::wrappedTitles_areJoined()
{
    QCOMPARE(read("- [ ] Small Kernels and\n  Their Systems[OSDI'21]:\n  [[Paper](u.pdf)]\n"),
             QStringList{u"Small Kernels and Their Systems | OSDI'21 |  | Paper=u.pdf"_s});
    QCOMPARE(read("- [ ] Small Kernels and\nTheir Systems[OSDI'21]: [[Paper](u.pdf)]\n"),
             QStringList{u"Small Kernels and Their Systems | OSDI'21 |  | Paper=u.pdf"_s});
    QCOMPARE(read("* [Small Kernels:\nTheir Systems](u.pdf)\n"),
             QStringList{u"Small Kernels: Their Systems |  |  | Paper=u.pdf"_s});
    QCOMPARE(read("* [Small Kernels\n](u.pdf)\n* Kernels since\n  1999. A History [pdf](h.pdf)\n").size(), 2);
}

void ListsStylesTest::notesBelow_belongToTheEntry()
{
    const char *list = "- [Small Kernels](u.pdf)\n"
                       "    - Ann Author, Bo Writer\n"
                       "    - Code: https://github.com/a/b\n"
                       "      - [x] read section 3 of [another paper](o.pdf)\n"
                       "\n"
                       "  A paragraph about it, see [slides](s.pdf).\n"
                       "\n"
                       "  > quoted\n"
                       "- [Large Kernels](l.pdf)\n";
    const PaperList read = parsePapers(list);
    QCOMPARE(read.entries.size(), 2);
    QCOMPARE(read.entries[0].links.size(), 4);
    QCOMPARE(read.entries[0].links[1].link.label, u"Code"_s);
    QCOMPARE(read.entries[0].span.end, read.entries[1].span.begin);
    QVERIFY(read.skipped.isEmpty());
}

void ListsStylesTest::plainItemAboveReadings_isATopic()
{
    const char *list = "## Compilers\n\n- Survey\n  - [x] Small Kernels: [[Paper](u.pdf)]\n  - [ ] Large Kernels\n- Tuning\n"
                       "  - [Fast Kernels](f.pdf)\n    - a note\n";
    QCOMPARE(titles(list), (QStringList{u"Compilers/Survey: Small Kernels"_s, u"Compilers/Survey: Large Kernels"_s,
                                        u"Compilers/Tuning: Fast Kernels"_s}));
    QVERIFY(parsePapers(list).skipped.isEmpty());
}

void ListsStylesTest::linkedItemAboveReadings_isATopic()
{
    QCOMPARE(titles("- [Survey](https://github.com/a/surveys)\n  - [Small Kernels](s.pdf)\n  - [Large Kernels](l.pdf)\n"),
             (QStringList{u"Survey: Small Kernels"_s, u"Survey: Large Kernels"_s}));
    QCOMPARE(titles("- [Kernels](k.pdf)\n  - [Small Kernels](s.pdf)\n  - [Large Kernels](l.pdf)\n"), QStringList{u": Kernels"_s});
}

void ListsStylesTest::definitions_areNoTitles()
{
    const char *list = "## Statistics\n- **Last Updated**: Today Before Noon\n- **Papers Found**: More Than Ever\n\n"
                       "## Papers\n- [Small Kernels](s.pdf)\n";
    QCOMPARE(titles(list), QStringList{u"Papers: Small Kernels"_s});
}

void ListsStylesTest::workOnTheListItself_isNoReading()
{
    const QByteArray papers = "## Papers\n- [Small Kernels](s.pdf)\n";
    const QByteArray work = "## TODO\n- [x] Add the link to each paper\n- [ ] Small Kernels of Many Systems\n";
    QCOMPARE(titles(QByteArray(work + papers).constData()),
             (QStringList{u"TODO: Small Kernels of Many Systems"_s, u"Papers: Small Kernels"_s}));
    QCOMPARE(titles(QByteArray(work + papers + "- [ ] Large Kernels\n").constData()).size(), 4);
    QCOMPARE(titles(work.constData()).size(), 2);
}

void ListsStylesTest::topicsBeyondAllReason_areLeftOut()
{
    QByteArray list;
    for (int depth = 0; depth < 40; ++depth)
        list += QByteArray(2 * depth, ' ') + "- Topic " + QByteArray::number(depth) + '\n' + QByteArray(2 * depth + 2, ' ') +
                "- [ ] A title of some words\n";
    const QList<PaperEntry> entries = parsePapers(list).entries;
    QCOMPARE(entries.size(), 40);
    QCOMPARE(entries[9].topic.size(), 10);
    QCOMPARE(entries[39].topic.size(), 32);
    QCOMPARE(entries[39].topic.last(), u"Topic 31"_s);
}

void ListsStylesTest::headings_areTopicsWithoutTheFilesTitle()
{
    const char *list =
        "# My Reading\n\n- [ ] Top\n\n## A #\n\n- [ ] One\n\n#### *Deep* [b](#b)\n\n- [ ] Two\n\n## C\n- [ ] Three\n";
    QCOMPARE(titles(list), (QStringList{u": Top"_s, u"A: One"_s, u"A/Deep b: Two"_s, u"C: Three"_s}));
    const PaperList read = parsePapers(list);
    QCOMPARE(read.headings.size(), 4);
    QCOMPARE(read.entries[0].headingLine, 1);
    QCOMPARE(read.entries[3].headingLine, 13);
}

void ListsStylesTest::severalFirstHeadings_areTopics()
{
    QCOMPARE(titles("# A\n- [ ] One\n# B\n## C\n- [ ] Two\n"), (QStringList{u"A: One"_s, u"B/C: Two"_s}));
    QCOMPARE(titles("## A\n- [ ] One\n"), QStringList{u"A: One"_s});
}

void ListsStylesTest::underlinedHeadings_areHeadings()
{
    QCOMPARE(titles("Reading\n=======\n\nTopic\n-----\n- [ ] One\n---\n- [ ] Two\n"),
             (QStringList{u"Topic: One"_s, u"Topic: Two"_s}));
}

void ListsStylesTest::whatIsNoReading_isReportedWithItsReason_data()
{
    using Reason = Skipped::Reason;
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QList<Skipped::Reason>>("expected");
    QTest::newRow("table") << QByteArray("| a | b |\n|---|---|\n| [T](t.pdf) | 1 |\n| [U](u.pdf) | 2 |\n")
                           << QList{Reason::TableRow, Reason::TableRow};
    QTest::newRow("table without outer bars") << QByteArray("a | b\n--|--\nc | d\n") << QList{Reason::TableRow};
    QTest::newRow("prose") << QByteArray("Some words\nabout it.\n\nMore.\n") << QList{Reason::Prose, Reason::Prose};
    QTest::newRow("contents") << QByteArray("- [A](#a)\n  - [B](#b)\n- [C](#c)\n")
                              << QList{Reason::TableOfContents, Reason::TableOfContents, Reason::TableOfContents};
    QTest::newRow("contents by heading") << QByteArray("## Table of Contents\n- Papers about A\n- Papers about B\n")
                                         << QList{Reason::TableOfContents, Reason::TableOfContents};
    QTest::newRow("links by heading") << QByteArray("## Useful resources\n- [A course on kernels](https://a.org/x)\n")
                                      << QList{Reason::LinkCollection};
    QTest::newRow("no title") << QByteArray("- [pdf](u.pdf)\n- [ ]\n- https://a.org/u.pdf\n- Code: none\n")
                              << QList{Reason::NoTitle, Reason::NoTitle, Reason::NoTitle, Reason::NoTitle};
    QTest::newRow("byte order mark alone") << QByteArray("- [ ] [\xEF\xBB\xBF]_ \n") << QList{Reason::NoTitle};
    QTest::newRow("code") << QByteArray("```\n- [ ] Title\n```\n\n    - [ ] Indented\n") << QList{Reason::Code, Reason::Code};
    QTest::newRow("html") << QByteArray("<details>\n<summary>x</summary>\n</details>\n") << QList{Reason::Html};
    QTest::newRow("too long") << QByteArray("- [x] " + QByteArray("word ").repeated(8000)) << QList{Reason::TooLong};
    QTest::newRow("ranks") << QByteArray("# Ranks\n- NIPS      A+     Aug\n- ECML-PKDD B\n")
                           << QList{Reason::Prose, Reason::Prose};
    QTest::newRow("conferences with years") << QByteArray("1. KernelConf (2016, 2017)\n2. SysDays (2017)\n")
                                            << QList{Reason::Prose, Reason::Prose};
    QTest::newRow("venues") << QByteArray(
                                   "- [KDD](https://kdd.org): Knowledge Discovery\n- [ICML](https://icml.cc): Machine Learning\n")
                            << QList{Reason::Prose, Reason::Prose};
    QTest::newRow("template") << QByteArray(
                                     "- [Paper Title](u.pdf)\n- Title of the paper 2 [pdf](u.pdf)\n- Your paper title here\n")
                              << QList{Reason::NoTitle, Reason::NoTitle, Reason::NoTitle};
    QTest::newRow("front matter") << QByteArray("---\ntitle: x\n---\n\nwords\n") << QList{Reason::Settings, Reason::Prose};
}

void ListsStylesTest::whatIsNoReading_isReportedWithItsReason()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QList<Skipped::Reason>, expected);
    QCOMPARE(reasons(list.constData()), expected);
    QVERIFY(parsePapers(list).entries.isEmpty());
}

void ListsStylesTest::toolsAmongPapers_areLinkCollections()
{
    const char *list = "## Papers\n- [Small Kernels of Systems](u.pdf)\n\n## Projects\n"
                       "- [Frob](https://github.com/a/frob) - a tool that frobs\n- [Frobnicate](https://github.com/a/frobn)\n"
                       "\n## Contact\n- Ann [@ann](https://twitter.com/ann)\n";
    QCOMPARE(titles(list), QStringList{u"Papers: Small Kernels of Systems"_s});
    QCOMPARE(reasons(list),
             (QList{Skipped::Reason::LinkCollection, Skipped::Reason::LinkCollection, Skipped::Reason::LinkCollection}));
}

void ListsStylesTest::plainTitles_areReadingsAmongReadings()
{
    QCOMPARE(titles("- [Small Kernels](u.pdf)\n- Large kernels (already read)\n- [Fast Kernels](f.pdf)\n").size(), 3);
    QCOMPARE(titles("- imaginary kernels\n- what is a kernel?\n").size(), 2);
    QCOMPARE(titles("## A\n- [Small Kernels](u.pdf)\n\n## B\n- Towards Larger Kernels\n- Kernels for Everyone: A Study\n").size(),
             3);
}

void ListsStylesTest::shortTitles_areReadingsAmongTitles()
{
    QCOMPARE(
        titles(
            "- [Small Kernels of Systems](small)\n- [Large Kernels and Their Systems](large)\n- [Fast Kernels](fast)\n- Soon\n")
            .size(),
        3);
    QCOMPARE(titles("- [Small Kernels of Systems](small)\n- [Frob](https://github.com/a/b)\n- [Fast Kernels](fast)\n").size(), 1);
}

void ListsStylesTest::fileNamedAfterPapers_holdsThem()
{
    const char *item = "## Kernels\n- [Fast Kernels](fast/README.md)\n";
    QCOMPARE(titles(QByteArray("# My paper reading notes\n").append(item).constData()), QStringList{u"Kernels: Fast Kernels"_s});
    QCOMPARE(titles(QByteArray("# Paper reader for kernels\n").append(item).constData()), QStringList());
}

void ListsStylesTest::citedTitles_areReadings()
{
    QCOMPARE(read("- Author, Ann (1945). **\"Small Kernels of Systems,\"** Monthly 176, pp. 1-8.\n"),
             QStringList{u"Small Kernels of Systems |  | Ann Author | "_s});
}

void ListsStylesTest::books_areNoPapers()
{
    const char *list = "## Books\n- [Kernels: The Whole Story](https://www.amazon.com/dp/1) (2018)\n- [Kernels](https://a.org/b) "
                       "(2019)\n\n## Papers\n- [Small Kernels](u.pdf)\n";
    QCOMPARE(titles(list), QStringList{u"Papers: Small Kernels"_s});
}

void ListsStylesTest::introducedWords_areProse()
{
    const char *list =
        "It follows these guidelines:\n\n- From old to new\n- From outline to detail\n\n## A\n- [Small Kernels](u.pdf)\n";
    QCOMPARE(titles(list), QStringList{u"A: Small Kernels"_s});
    QCOMPARE(reasons(list), (QList{Skipped::Reason::Prose, Skipped::Reason::Prose, Skipped::Reason::Prose}));
}

void ListsStylesTest::referenceLinks_areFollowed()
{
    QCOMPARE(read("- [Small Kernels][1] by Ann Author, OSDI 2020\n- Large Kernels [[PDF]][ L ] [code][]\n\n[1]: u.pdf\n[l]: "
                  "<l.pdf> \"L\"\n"
                  "[Code]: https://github.com/a/b\n"),
             (QStringList{u"Small Kernels | OSDI 2020 | Ann Author | Paper=u.pdf"_s,
                          u"Large Kernels |  |  | PDF=l.pdf, code=https://github.com/a/b"_s}));
}

void ListsStylesTest::tabsAndDeepIndents_nest()
{
    QCOMPARE(titles("   - [One of Them](o.pdf)\n    - [Two of Them](t.pdf)\n    - [Three of Them](h.pdf)\n").size(), 3);
    QCOMPARE(titles("- [ ] One\n\t- note\n- [ ] Two\n      - note\n   - note\n - [ ] Three\n").size(), 3);
    QCOMPARE(titles("1. [One of Them](o.pdf)\n   - note\n10. [Two of Them](t.pdf)\n  - note\n").size(), 2);
}

void ListsStylesTest::titleThatEndsInALabelsWord_isATitle()
{
    QCOMPARE(read("- [ ] The Kernel Paper: [[Paper](https://a.org/k.pdf)]\n"),
             QStringList{u"The Kernel Paper |  |  | Paper=https://a.org/k.pdf"_s});
    QVERIFY(titles("- Paper: https://a.org/k.pdf\n").isEmpty());
}

void ListsStylesTest::pagesOfConferencesAndJournals_areNoReadings()
{
    const char *list = "## Where\n- [Kernels and Their Systems](https://www.usenix.org/conference/ks20)\n"
                       "- [All of the Kernels](https://www.usenix.org/conference/ks20/technical-sessions)\n"
                       "- [Transactions on Kernels](https://ieeexplore.ieee.org/xpl/RecentIssue.jsp?punumber=1)\n"
                       "- KS 2020 accepted papers: [link](https://a.org/ks/program.html)\n"
                       "## What\n- [Small Kernels of Systems](https://www.usenix.org/conference/ks20/presentation/author)\n";
    QCOMPARE(titles(list), QStringList{u"What: Small Kernels of Systems"_s});
    QVERIFY(titles("- [Transactions on Kernels](https://ieeexplore.ieee.org/xpl/RecentIssue.jsp)\n\n## How to read\n"
                   "1. Make a list of what to read\n2. Read it from the end\n")
                .isEmpty());
    QCOMPARE(
        titles("## Tools\n- [Kernel maker](https://a.org/m)\n\n## Kernels\n- Kernels are all there is\n- On kernels\n").size(),
        2);
}

void ListsStylesTest::oneAuthorAhead_isNoneOfTheTitle()
{
    QCOMPARE(read("- A. Author, Small Kernels: A Study, OSDI 2004\n- Ann Author et al., Small Kernels of Systems, OSDI 2004\n"
                  "- Small Kernels, Large Systems of Words, OSDI 2004\n"),
             (QStringList{u"Small Kernels: A Study | OSDI 2004 | A. Author | "_s,
                          u"Small Kernels of Systems | OSDI 2004 | Ann Author | "_s,
                          u"Small Kernels, Large Systems of Words | OSDI 2004 |  | "_s}));
}

void ListsStylesTest::linkThatCallsAPaperByAName_isItsTitle()
{
    QCOMPARE(read("- [The Kernel Paper](k.pdf)\n- [The NIPS paper](n.pdf)\n- [The Original Paper](o.pdf)\n"),
             QStringList{u"The Kernel Paper |  |  | Paper=k.pdf"_s});
    QVERIFY(titles("- [The Kernel Paper](https://github.com/a/b)\n").isEmpty());
}

void ListsStylesTest::yearAndCommaAhead_areNoneOfTheTitle()
{
    QCOMPARE(read("- 2016, Small Kernels, [pdf](k.pdf)\n- [1999, of all years](y.pdf)\n"),
             (QStringList{u"Small Kernels | 2016 |  | pdf=k.pdf"_s, u"1999, of all years |  |  | Paper=y.pdf"_s}));
}

void ListsStylesTest::venueWithinALinkedTitle_isNoneOfIt_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *label, const QString &expected) { QTest::newRow(label) << QByteArray(label) << expected; };
    row("Small Kernels, Ann Author and Bo Writer, ICCV 2015 Workshop",
        u"Small Kernels | ICCV 2015 Workshop | Ann Author; Bo Writer"_s);
    row("Small, Fast Kernels, Author et al., arXiv 2019", u"Small, Fast Kernels | arXiv 2019 | Author"_s);
    row("Small Kernels (OSDI'16)", u"Small Kernels | OSDI'16 | "_s);
    row("Small Kernels [ACM SIGMOD 2016]", u"Small Kernels | ACM SIGMOD 2016 | "_s);
    row("Small Kernels. ICML 2019", u"Small Kernels | ICML 2019 | "_s);
    row("Small Kernels - ICML 2019", u"Small Kernels | ICML 2019 | "_s);
    row("Kernels, and What They Are, SIGMOD, 2008", u"Kernels, and What They Are | SIGMOD, 2008 | "_s);
    for (const char *whole :
         {"Kernels, Systems and Words", "A Year of Kernels, 2019", "Kernels at the Cup (KDD Cup 2015)",
          "A Survey of Kernels (CVPR, ICLR 2023)", "Small Kernels of Large Systems-ICML 2019", "Kernels, a science 2015 began"})
        row(whole, QString::fromLatin1(whole) + u" |  | "_s);
}

void ListsStylesTest::venueWithinALinkedTitle_isNoneOfIt()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QString, expected);
    QCOMPARE(read(QByteArray("- [").append(label).append("](https://a.org/k.pdf)\n").constData()),
             QStringList{expected + u" | Paper=https://a.org/k.pdf"_s});
}

void ListsStylesTest::htmlHeadings_areHeadings()
{
    QCOMPARE(titles("<h2 id=\"a\">Kernels</h2>\n- [ ] One\n<h3>Small</h3>\n- [ ] Two\n<h3>not closed\n- [ ] Three\n"),
             (QStringList{u"Kernels: One"_s, u"Kernels/Small: Two"_s, u"Kernels/Small: Three"_s}));
}

void ListsStylesTest::codeAndComments_hideTheirItems()
{
    QCOMPARE(
        titles("<!--\n- [ ] Hidden\n-->\n- [ ] Seen\n~~~\n- [ ] Code\n~~~\n- [ ] Seen too\n  ```\n- [ ] code\n  ```\n").size(),
        2);
}

void ListsStylesTest::kindsOfMarkers_areToldApart()
{
    QList<EntryKind> kinds;
    for (const PaperEntry &entry : parsePapers("- [ ] A\n+ [Small Kernels](a.pdf)\n2) [Large Kernels](b.pdf)\n").entries)
        kinds.append(entry.kind);
    QCOMPARE(kinds, (QList{EntryKind::Task, EntryKind::Bullet, EntryKind::Numbered}));
}

QTEST_APPLESS_MAIN(ListsStylesTest)
#include "tst_lists_styles.moc"
