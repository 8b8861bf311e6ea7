// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include "fuzz/Targets.h"

#include <QRandomGenerator>
#include <QtTest>

#include <vector>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray &sampleList()
{
    static const QByteArray list =
        "# Reading\n\n## Systems\n\n"
        "- [x] A Kernel of One's Own: Small Systems[OSDI'20]: [[Paper](https://example.org/a.pdf)] [[Note](notes/a.md)]\n"
        "- [ ] Wrapped Titles and\n  Their Discontents[SOSP'21][Acme]: [[Paper](https://example.org/b.pdf)]\n"
        "- [/] \xE8\xAE\xBA\xE6\x96\x87\xE6\xA0\x87\xE9\xA2\x98[MLSys'22]: [[Paper](https://example.org/c.pdf \"c\")]\n"
        "\t- a note with [code](https://example.org/code)\n\n"
        "### Older\n\n"
        "* [Linked Titles Considered](https://example.org/d.pdf) by Ann Author, Bo Writer, et al., ICML 2019\n"
        "* [EMNLP 2021] ([paper](https://example.org/e.pdf)) Venue First Titles\n"
        "1. **Strong Titles Everywhere.** *Journal of Lists* 2018. [paper](https://example.org/f.pdf)\n\n    *Ann Author, Bo "
        "Writer.*\n\n"
        "| a | b |\n|---|---|\n| `x` | <b>y</b> |\n\n> quoted\n\n```\n- [ ] code\n```\n<!-- - [ ] hidden -->\n\n"
        "[ref]: https://example.org/g.pdf\n";
    return list;
}

// Rows, paragraphs, lines and headings.
const QByteArray &sampleUnits()
{
    static const QByteArray list =
        "# Reading\n\n| Read | Title | Venue | Notes |\n|---|:--|---|---|\n"
        "| \xE2\x9C\x85 | [Small Kernels](https://arxiv.org/abs/1) | OSDI'20 | `a` \\| b |\n|  | **Large \\| Kernels** | - |\n\n"
        "## Paragraphs\n\n**Fast Kernels of Systems** \\\n*Ann Author, Bo Writer* \\\nSOSP 2021. "
        "[[Paper](https://arxiv.org/abs/2)]\n\n"
        "**Slow Kernels**\n\n- Paper: https://arxiv.org/abs/3\n- a note\n\n"
        "## Lines\nKernels at work (Ann, OSDI'20)  \nKernels at home (Bo, SOSP'21)  \n\n"
        "## Headings\n\n### 1. Kernels and Their Makers [ATC'19]\n\nAuthors: Ann Author, Bo Writer\n\n> quoted\n\n"
        "### [Kernels and Their Users](https://arxiv.org/abs/4)\n\n- a note\n  - below\n";
    return list;
}

const QByteArray &sampleIdeas()
{
    static const QByteArray list = "# Cabinet\n\n1. First, with [a link](https://example.org/1)\n\n2. Second\n- bullet one\n"
                                   "- bullet two https://example.org/2\n\nloose words\n\n3. \xE6\x83\xB3\xE6\xB3\x95 [X] third\n";
    return list;
}

QByteArray at(const QByteArray &bytes, Span span)
{
    return bytes.mid(span.begin, span.size());
}

void checkPapers(const QByteArray &bytes)
{
    QCOMPARE(fuzz::checkPapers(bytes), QByteArray());
}

void checkIdeas(const QByteArray &bytes)
{
    QCOMPARE(fuzz::checkIdeas(bytes), QByteArray());
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    static const std::vector<QByteArray> pieces{"[",       "]",      "(",     ")",     "](",   "*",        "**",
                                                "_",       "`",      "```\n", "\n",    "\n\n", "- ",       "  ",
                                                "\t",      "|",      "<",     ">",     "<!--", "\\",       "[ ] ",
                                                "[x] ",    "1. ",    "# ",    "---\n", "\xFF", "\xE2\x80", QByteArray(1, '\0'),
                                                "http://", "[a](b)", "\r",    "&amp;", "![",   ":"};
    for (int edits = random.bounded(1, 8); edits > 0; --edits) {
        const int place = random.bounded(static_cast<int>(bytes.size()) + 1);
        switch (random.bounded(3)) {
        case 0:
            bytes.insert(place, pieces[random.bounded(static_cast<quint32>(pieces.size()))]);
            break;
        case 1:
            bytes.remove(place, random.bounded(12));
            break;
        default:
            bytes.insert(place, bytes.mid(random.bounded(static_cast<int>(bytes.size()) + 1), random.bounded(60)));
            break;
        }
    }
    return bytes;
}

QByteArray randomBytes(QRandomGenerator &random)
{
    QByteArray bytes(random.bounded(400), Qt::Uninitialized);
    static const QByteArray likely = "[]()*_`-+#|<>!\\ \t\n\n123.:xhttp/";
    for (char &byte : bytes) {
        const bool any = random.bounded(8) == 0;
        byte = any ? static_cast<char>(random.bounded(256)) : likely[random.bounded(static_cast<int>(likely.size()))];
    }
    return bytes;
}

QByteArray repeated(const char *piece, qsizetype bytes)
{
    const QByteArray once(piece);
    return once.repeated(bytes / once.size() + 1);
}

QByteArray nested(qsizetype bytes)
{
    QByteArray list;
    for (int depth = 0; list.size() < bytes; depth = (depth + 1) % 900)
        list += QByteArray(depth, '\t') + "- [ ] Level\n";
    return list;
}

} // namespace

// What holds for any bytes whatever.
class ListsPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansOfTheSample_reproduceWhatWasRead();
    void sampleOfUnits_isReadWhole();
    void lineEndsAndBom_changeNoValue();
    void missingFinalNewline_changesNoValue();
    void mutations_keepEverySpanInside();
    void randomBytes_keepEverySpanInside();
    void everyPrefix_isRead();
    void hostileShape_isReadInOneGo_data();
    void hostileShape_isReadInOneGo();
};

void ListsPropertiesTest::spansOfTheSample_reproduceWhatWasRead()
{
    const QByteArray &bytes = sampleList();
    checkPapers(bytes);
    const PaperList list = parsePapers(bytes);
    QCOMPARE(list.entries.size(), 6);
    for (const PaperEntry &entry : list.entries) {
        QCOMPARE(QString::fromUtf8(at(bytes, entry.venueSpan)), entry.venue);
        for (const LinkSpan &link : entry.links) {
            QCOMPARE(QString::fromUtf8(at(bytes, link.target)), link.link.url);
            if (link.label != entry.titleSpan)
                QCOMPARE(QString::fromUtf8(at(bytes, link.label)), link.link.label);
        }
    }
    for (const Heading &heading : list.headings)
        QCOMPARE(QString::fromUtf8(at(bytes, heading.textSpan)), heading.text);
}

void ListsPropertiesTest::sampleOfUnits_isReadWhole()
{
    checkPapers(sampleUnits());
    const PaperList list = parsePapers(sampleUnits());
    QCOMPARE(list.entries.size(), 8);
    QCOMPARE(list.tables.size(), 1);
    QVERIFY(list.skipped.isEmpty());
}

void ListsPropertiesTest::lineEndsAndBom_changeNoValue()
{
    QByteArray crlf = sampleList();
    crlf.replace("\n", "\r\n");
    crlf.prepend("\xEF\xBB\xBF");
    const PaperList plain = parsePapers(sampleList());
    const PaperList other = parsePapers(crlf);
    QCOMPARE(other.entries.size(), plain.entries.size());
    for (qsizetype i = 0; i < plain.entries.size(); ++i) {
        QCOMPARE(other.entries[i].title, plain.entries[i].title);
        QCOMPARE(other.entries[i].venue, plain.entries[i].venue);
        QCOMPARE(other.entries[i].authors, plain.entries[i].authors);
        QCOMPARE(other.entries[i].topic, plain.entries[i].topic);
        QCOMPARE(other.entries[i].line, plain.entries[i].line);
        QCOMPARE(other.entries[i].status, plain.entries[i].status);
        QCOMPARE(other.entries[i].links.size(), plain.entries[i].links.size());
        for (qsizetype k = 0; k < plain.entries[i].links.size(); ++k)
            QCOMPARE(other.entries[i].links[k].link, plain.entries[i].links[k].link);
    }
    QCOMPARE(other.skipped.size(), plain.skipped.size());
    QByteArray ideas = sampleIdeas();
    ideas.replace("\n", "\r\n");
    const IdeaList numbered = parseIdeas(sampleIdeas());
    const IdeaList same = parseIdeas(ideas);
    QCOMPARE(same.entries.size(), numbered.entries.size());
    for (qsizetype i = 0; i < numbered.entries.size(); ++i) {
        QCOMPARE(same.entries[i].title, numbered.entries[i].title);
        QCOMPARE(same.entries[i].body, numbered.entries[i].body);
    }
}

void ListsPropertiesTest::missingFinalNewline_changesNoValue()
{
    const QByteArray list = "- [ ] One\n- [x] Two: [[Paper](https://example.org/2.pdf)]";
    const PaperList entries = parsePapers(list);
    QCOMPARE(entries.entries.size(), 2);
    QCOMPARE(entries.entries[1].span.end, list.size());
    QCOMPARE(entries.entries[1].links.size(), 1);
}

void ListsPropertiesTest::mutations_keepEverySpanInside()
{
    QRandomGenerator random(20260801);
    for (int round = 0; round < 3000 && !QTest::currentTestFailed(); ++round) {
        const QByteArray papers = mutated(sampleList(), random);
        const QByteArray ideas = mutated(sampleIdeas(), random);
        checkPapers(papers);
        checkPapers(mutated(sampleUnits(), random));
        checkIdeas(papers);
        checkPapers(ideas);
        checkIdeas(ideas);
        (void)guessKind(papers);
        if (QTest::currentTestFailed())
            qWarning() << round << papers << ideas;
    }
}

void ListsPropertiesTest::randomBytes_keepEverySpanInside()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 4000 && !QTest::currentTestFailed(); ++round) {
        const QByteArray bytes = randomBytes(random);
        checkPapers(bytes);
        checkIdeas(bytes);
        (void)guessKind(bytes);
        if (QTest::currentTestFailed())
            qWarning() << round << bytes;
    }
}

void ListsPropertiesTest::everyPrefix_isRead()
{
    for (qsizetype length = 0; length <= sampleList().size() && !QTest::currentTestFailed(); ++length)
        checkPapers(sampleList().left(length));
    for (qsizetype length = 0; length <= sampleUnits().size() && !QTest::currentTestFailed(); ++length)
        checkPapers(sampleUnits().left(length));
    for (qsizetype length = 0; length <= sampleIdeas().size() && !QTest::currentTestFailed(); ++length)
        checkIdeas(sampleIdeas().left(length));
}

// A quadratic step would need hours for these; the test's time limit is what fails it.
void ListsPropertiesTest::hostileShape_isReadInOneGo_data()
{
    constexpr qsizetype big = 1024 * 1024;
    constexpr qsizetype medium = big / 4;
    constexpr qsizetype small = big / 16;
    QTest::addColumn<QByteArray>("shape");
    const char *pieces[] = {"[",
                            "]",
                            "*",
                            "**a ",
                            "_",
                            "`",
                            "`` ` ",
                            "~~",
                            "![",
                            "[a](",
                            "[](a",
                            "[](",
                            "]([",
                            "[[a](b) ",
                            "[a][b] ",
                            "<",
                            "<a ",
                            "http://",
                            "\\",
                            "&",
                            "> ",
                            "- ",
                            "- a\n",
                            "- [ ] a\n",
                            "1. a\n",
                            "a\n\n",
                            "|a|b|\n",
                            "# a\n",
                            "a\n---\n",
                            "```\n",
                            "<!-- ",
                            "<b>\n",
                            "\r",
                            "(a ",
                            "[x]: y\n",
                            "[x][x] ",
                            "**[a](b)** ",
                            "- [a](b): c, d. e (f 2019)\n",
                            "\"",
                            "'20 ",
                            "**A b** \\\n",
                            "A b c (OSDI'20)  \n",
                            "> - a\n",
                            "### [A b c](https://arxiv.org/abs/1)\n",
                            "- A b\n  - [pdf](u)\n",
                            "### A b c\n- Paper: https://arxiv.org/abs/1\n",
                            "**A b**\n\n- Code: u\n\n",
                            "A b c\nhttps://arxiv.org/abs/1\n\n"};
    for (const char *piece : pieces) {
        QTest::addRow("%s, one line after another", QByteArray(piece).toPercentEncoding().constData()) << repeated(piece, medium);
        QTest::addRow("%s in an item", QByteArray(piece).toPercentEncoding().constData())
            << QByteArray("- ") + repeated(piece, small);
        QTest::addRow("%s in an idea", QByteArray(piece).toPercentEncoding().constData())
            << QByteArray("1. a\n") + repeated(piece, small);
    }
    for (const char *piece : {"[", "*", "`", "_", "](", "[a](", "> ", "|a|b|\n"})
        QTest::addRow("a mebibyte of %s", QByteArray(piece).toPercentEncoding().constData()) << repeated(piece, big);
    QTest::newRow("a table") << QByteArray("| Title | Venue |\n|---|---|\n") +
                                    repeated("| [A b](https://arxiv.org/abs/1) | OSDI |\n", medium);
    QTest::newRow("a row") << QByteArray("| Title | Venue |\n|---|---|\n") + repeated("| a ", medium);
    QTest::newRow("a wide table") << repeated("| Title ", medium) + '\n' + repeated("|---", medium) + '\n' +
                                         repeated("| a ", medium);
    QTest::newRow("NUL") << QByteArray(big, '\0');
    QTest::newRow("bytes beyond ASCII") << QByteArray(big, '\xFF');
    QTest::newRow("deep nesting") << nested(medium);
    QTest::newRow("long lines of items")
        << repeated("- [x] A title that goes on and on, by A. Author et al. 2019, [a](b) ", 12000).append('\n').repeated(20);
    QTest::newRow("references") << repeated("[a]: b\n", medium) + repeated("[a] ", medium);
    QTest::newRow("tabs") << QByteArray(big, '\t') + "- a";
}

void ListsPropertiesTest::hostileShape_isReadInOneGo()
{
    QFETCH(const QByteArray, shape);
    const PaperList papers = parsePapers(shape);
    for (const PaperEntry &entry : papers.entries)
        QVERIFY(entry.span.end <= shape.size());
    const IdeaList ideas = parseIdeas(shape);
    for (const IdeaEntry &entry : ideas.entries)
        QVERIFY(entry.span.end <= shape.size());
    (void)findLinks(shape);
    (void)guessKind(shape);
    (void)plainText(QString::fromLatin1(shape));
}

QTEST_APPLESS_MAIN(ListsPropertiesTest)
#include "tst_lists_properties.moc"
