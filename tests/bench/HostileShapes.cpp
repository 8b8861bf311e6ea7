// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shapes.h"

#include <QStringBuilder>

namespace cabinet::bench {

namespace {

QByteArray repeated(QByteArrayView piece, qsizetype bytes)
{
    QByteArray text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text.append(piece.data(), piece.size());
    return text;
}

// What stands in a line, where such text is read to its end: in a note below a paper or an idea, which may have any length, and
// in first lines that are just not too long to be titles.
ListShape inLines(const char *name, const std::function<QByteArray(qsizetype)> &fill)
{
    return {name, [fill](qsizetype bytes) -> QByteArray {
                constexpr qsizetype longTitle = 15'000;
                QByteArray text = "1. [A title of some words](https://a.org/p.pdf)\n\n   " + fill(bytes / 2) + "\n\n";
                const QByteArray line = "1. " + fill(longTitle) + '\n';
                while (text.size() < bytes)
                    text += line;
                return text;
            }};
}

ListShape inLines(const char *name, const char *piece)
{
    return inLines(name, [piece](qsizetype bytes) { return repeated(piece, bytes); });
}

ListShape lines(const char *name, const char *piece)
{
    return {name, [piece](qsizetype bytes) { return repeated(piece, bytes); }};
}

ListShape lines(const char *name, const char *first, const char *piece)
{
    return {name, [first, piece](qsizetype bytes) -> QByteArray { return first + repeated(piece, bytes); }};
}

// Runs of 1, 2, 3, … marks, none of which closes another.
std::function<QByteArray(qsizetype)> growingRuns(char mark)
{
    return [mark](qsizetype bytes) {
        QByteArray text;
        for (qsizetype length = 1; text.size() < bytes; ++length)
            text += QByteArray(length, mark) + " a ";
        return text;
    };
}

// So many levels that the indents alone make up the text.
QByteArray stairs(qsizetype bytes)
{
    QByteArray text;
    for (qsizetype depth = 0; text.size() < bytes; ++depth)
        text += QByteArray(2 * depth, ' ') + "- [a](https://a.org/" + QByteArray::number(depth) + ".pdf)\n";
    return text;
}

// Each level holds a paper and the next one.
QByteArray stairsOfTopics(qsizetype bytes)
{
    QByteArray text;
    for (qsizetype depth = 0; text.size() < bytes; ++depth)
        text += QByteArray(2 * depth, ' ') + "- Topic\n" + QByteArray(2 * depth + 2, ' ') + "- [ ] A title of some words\n";
    return text;
}

QByteArray definitions(qsizetype bytes)
{
    QByteArray text;
    for (int i = 0; text.size() < bytes; ++i)
        text += "- [A title of some words][p" + QByteArray::number(i) + "]\n\n[p" + QByteArray::number(i) + "]: https://a.org/" +
                QByteArray::number(i) + ".pdf\n\n";
    return text;
}

QByteArray detailsNested(qsizetype bytes)
{
    return repeated("<details><summary>More</summary>\n\n- [A title of some words](https://a.org/p.pdf)\n\n", bytes / 2) +
           repeated("</details>\n", bytes / 2);
}

// As many columns as there is room for, then as many rows.
QByteArray wideHeader(qsizetype bytes)
{
    return "|Title" + repeated("|Venue|a", bytes / 2) + "|\n|---" + repeated("|-", bytes / 8) + "|\n" +
           repeated("|A title of words|[pdf](https://a.org/p.pdf)|\n", bytes / 2 - bytes / 8);
}

QByteArray lanes(qsizetype bytes)
{
    return "---\n\nkanban-plugin: basic\n\n---\n\n" + repeated("## Done\n\n- [x] A title of words\n\n", bytes);
}

QByteArray spaceAfter(const char *open, const char *close, qsizetype bytes)
{
    return repeated(open, bytes / 2) + close + QByteArray(bytes / 2, ' ');
}

std::vector<ListShape> withinLines()
{
    return {
        inLines("[[[[", "["),
        inLines("[[ ]] nested",
                [](qsizetype bytes) -> QByteArray { return repeated("[", bytes / 2) + repeated("]", bytes / 2); }),
        inLines("[a](", "[a]("),
        inLines("[a](b \"", "[a](b \""),
        inLines("[a](<b", "[a](<b"),
        inLines("[a](<b … >", [](qsizetype bytes) { return spaceAfter("[a](<b", ">", bytes); }),
        inLines("[a](b \" … \"", [](qsizetype bytes) { return spaceAfter("[a](b '", "'", bytes); }),
        inLines("[a](\\(", "[a](\\("),
        inLines("![[]()", "![[]()"),
        inLines("* a ** b", "*a **a "),
        inLines("* opened and closed",
                [](qsizetype bytes) -> QByteArray { return repeated("*a ", bytes / 2) + repeated("a* ", bytes / 2); }),
        inLines("a**b_c", "a**b_c~~"),
        inLines("growing runs of *", growingRuns('*')),
        inLines("growing runs of `", growingRuns('`')),
        inLines("` without end", "`a ``b ```c "),
        inLines("[****a](u)",
                [](qsizetype bytes) -> QByteArray { return "[" + QByteArray(bytes, '*') + "a](https://a.org/p.pdf)"; }),
        inLines("> > > >", "> "),
        inLines("- - - -", "- "),
        inLines("a <!-- without end", "a <!-- b "),
        inLines("<a <a <a", "<a "),
        inLines("\\\\\\\\", "\\"),
        inLines("http://http://", "http://"),
        inLines("http://a.org/((", "http://a.org/(("),
        inLines("one long line", "a title of words, by A. B, 2019 "),
        inLines("names without end", "Ada Abara, "),
        inLines("initials without end", "Abara, A. B. C. "),
        inLines("blanks in a title",
                [](qsizetype bytes) -> QByteArray { return "A title, " + QByteArray(bytes, ' ') + "of Abara et al."; }),
        inLines("&amp;&amp;", "&amp;"),
    };
}

std::vector<ListShape> ofLines()
{
    return {
        lines("[[[[ in short items", "- [[[[[[[[[[ [ [ [\n"),
        lines("> quoted items", "> > > - [A title of words](https://a.org/p.pdf)\n"),
        lines("tables of one row", "|a|b|\n|-|-|\n|A title of words|[pdf](https://a.org/p.pdf)|\n\n"),
        lines("one wide row", "|Title|Link|\n|---|---|\n|", "a|"),
        {"wide rows",
         [](qsizetype bytes) -> QByteArray {
             return "|Title|Link|\n|---|---|\n" + repeated(QByteArray(repeated("|a", 300) + "|\n"), bytes);
         }},
        {"wide header", wideHeader},
        lines("||||", "|"),
        {"stairs of items", stairs},
        {"stairs of topics", stairsOfTopics},
        {"lanes", lanes},
        lines("names that stand behind brackets", "- [A title of words](https://a.org/p.pdf), a): https://b.org/c\n"),
        lines("one long item", "- A title of words\n", "  and more of it, 2019\n"),
        lines("notes below one item", "- [A title](https://a.org/p.pdf)\n", "\n    Paper: see below\n"),
        {"definitions", definitions},
        lines("[a]: without target", "[a]:\n\n"),
        lines("[[ ]] and a definition", "[a]: https://a.org\n\n- A title of words\n",
              "  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"),
        lines("<!-- without end", "- a\n\n", "<!-- a\n"),
        {"<details> nested", detailsNested},
        lines("<details> without end", "<details>\n"),
        lines("``` without end", "```\n~~~\n- a\n"),
        lines("headings only", "# a\n###### b\n"),
        lines("underlines", "a\n===\n"),
        {"one heading of it",
         [](qsizetype bytes) -> QByteArray {
             return "## " + repeated("a title of words, by A. B, 2019 ", bytes) + "\n\n- a b c d\n";
         }},
        lines("paragraph of lines", "A Title of Words, ICML 2019\n"),
        lines("titles above paragraphs", "A Title of Words\n\n[[pdf](https://a.org/p.pdf)]\n\n"),
        lines("blank lines", "- a\n", "\n"),
        {"NUL", [](qsizetype bytes) { return QByteArray(bytes, '\0'); }},
        lines("not UTF-8", "- \xFF\xC3 a \xE8\xAE\n"),
    };
}

} // namespace

const std::vector<ListShape> &hostileShapes()
{
    static const std::vector<ListShape> shapes = [] {
        std::vector<ListShape> all = withinLines();
        const std::vector<ListShape> others = ofLines();
        all.insert(all.end(), others.begin(), others.end());
        return all;
    }();
    return shapes;
}

} // namespace cabinet::bench
