// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shapes.h"

#include <QStringBuilder>

#include <array>
#include <cstdint>

namespace cabinet::bench {

namespace {

// Small and the same everywhere: a linear congruential generator (Knuth's MMIX constants).
class Dice final
{
public:
    int below(int sides)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<std::uint64_t>(sides));
    }

private:
    std::uint64_t m_state = 20260101;
};

QByteArray titleOf(Dice &dice)
{
    static constexpr std::array words{"Adaptive", "Attention", "Caches",     "Compilers", "Consensus", "Data",      "Diffusion",
                                      "Edge",     "Efficient", "Federated",  "Graphs",    "Hardware",  "Inference", "Kernels",
                                      "Large",    "Learning",  "Memory",     "Models",    "Networks",  "Parallel",  "Privacy",
                                      "Queries",  "Robust",    "Scheduling", "Sparse",    "Storage",   "Tensors",   "Vision"};
    static constexpr std::array joints{" ", " ", " ", " ", ": ", " for ", " with ", " of ", "-"};
    QByteArray title = words[static_cast<std::size_t>(dice.below(words.size()))];
    for (int more = 4 + dice.below(6); more > 0; --more) {
        title += joints[static_cast<std::size_t>(dice.below(joints.size()))];
        title += words[static_cast<std::size_t>(dice.below(words.size()))];
    }
    return title;
}

QByteArray nameOf(Dice &dice)
{
    static constexpr std::array first{"Ada", "Bo", "Chen", "Dora", "Émile", "Fei", "Grace", "Hana"};
    static constexpr std::array last{"Abara", "Bengtsson", "Cho", "Dvořák", "Evans", "Fischer", "Guo", "Haddad"};
    return QByteArray(first[static_cast<std::size_t>(dice.below(first.size()))]) + ' ' +
           last[static_cast<std::size_t>(dice.below(last.size()))];
}

QByteArray venueOf(Dice &dice)
{
    static constexpr std::array venues{"OSDI", "SOSP", "NSDI", "ASPLOS", "MLSys", "ICML", "CVPR", "VLDB"};
    return venues[static_cast<std::size_t>(dice.below(venues.size()))];
}

QByteArray addressOf(Dice &dice)
{
    return "https://arxiv.org/abs/" + QByteArray::number(1000 + dice.below(9000)) + '.' +
           QByteArray::number(10000 + dice.below(80000));
}

QByteArray yearOf(Dice &dice)
{
    return QByteArray::number(2010 + dice.below(16));
}

QByteArray rowOf(Dice &dice)
{
    const QByteArray address = addressOf(dice);
    const bool code = dice.below(4) == 0;
    return "|**" + yearOf(dice) + "-0" + QByteArray::number(1 + dice.below(9)) + "-1" + QByteArray::number(dice.below(9)) +
           "**|**" + titleOf(dice) + "**|" + nameOf(dice) + " et.al.|[" + address.last(10) + "](" + address + ")|" +
           (code ? "**[link](https://github.com/somebody/something-" + QByteArray::number(dice.below(9999)) + ")**"
                 : QByteArray("null")) +
           "|\n";
}

constexpr int entriesOfASection = 600;

// Entries one after another below headings, until there are enough.
template<typename Entry>
QByteArray sections(qsizetype bytes, const QByteArray &below, Entry entry)
{
    constexpr int entriesOfATopic = 100;
    Dice dice;
    QByteArray text = "# Papers\n";
    text.reserve(bytes + 1000);
    for (int i = 0; text.size() < bytes; ++i) {
        if (i % entriesOfATopic == 0)
            text += "\n## Topic " + QByteArray::number(i / entriesOfATopic) + "\n\n" + below;
        text += entry(dice);
    }
    return text;
}

constexpr auto tableHead = "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n";

QByteArray tables(qsizetype bytes)
{
    return sections(bytes, tableHead, rowOf);
}

QByteArray bullets(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "- [" + titleOf(dice) + "](" + addressOf(dice) + "). " + nameOf(dice) + ", " + nameOf(dice) + ". *" +
               venueOf(dice) + ' ' + yearOf(dice) + "*. [[Code](https://github.com/somebody/something)]\n";
    });
}

QByteArray plainBullets(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "* " + titleOf(dice) + ", " + nameOf(dice) + " et al., " + venueOf(dice) + ' ' + yearOf(dice) + " [[pdf](" +
               addressOf(dice) + ")]\n";
    });
}

QByteArray taskOf(Dice &dice)
{
    return QByteArray(dice.below(3) == 0 ? "- [x] " : "- [ ] ") + titleOf(dice) + '[' + venueOf(dice) + "'" +
           yearOf(dice).last(2) + "]: [[Paper](" + addressOf(dice) + ")] [[Note](notes/" + QByteArray::number(dice.below(9999)) +
           ".md)]\n";
}

QByteArray tasks(qsizetype bytes)
{
    return sections(bytes, {}, taskOf);
}

QByteArray numbers(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "1. **" + titleOf(dice) + "** " + venueOf(dice) + ' ' + yearOf(dice) + ". [paper](" + addressOf(dice) +
               ")\n\n    *" + nameOf(dice) + ", " + nameOf(dice) + " and " + nameOf(dice) + ".*\n\n";
    });
}

QByteArray notedTasks(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "- [ ] [" + titleOf(dice) + "](" + addressOf(dice) + ")\n  - Authors: " + nameOf(dice) + ", " + nameOf(dice) +
               "\n  - What it says: " + titleOf(dice).toLower() + ", and why.\n\n    More of " + titleOf(dice).toLower() + ".\n";
    });
}

QByteArray paragraphs(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "**" + titleOf(dice) + "** \\\n*" + nameOf(dice) + ", " + nameOf(dice) + "* \\\n" + venueOf(dice) + ' ' +
               yearOf(dice) + ". [[Paper](" + addressOf(dice) + ")] [[Github](https://github.com/somebody/something)]\n\n";
    });
}

QByteArray headings(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return "### " + titleOf(dice) + "\n\n- Paper: " + addressOf(dice) +
               "\n- Code: https://github.com/somebody/something\n- Authors: " + nameOf(dice) + ", " + nameOf(dice) + "\n\n";
    });
}

QByteArray ideas(qsizetype bytes)
{
    return sections(bytes, {}, [](Dice &dice) -> QByteArray {
        return QByteArray::number(1 + dice.below(999)) + ". " + titleOf(dice) + "\n- [" + titleOf(dice) + "](" + addressOf(dice) +
               ") by " + nameOf(dice) + ", " + venueOf(dice) + ' ' + yearOf(dice) + "\n\n";
    });
}

QByteArray repeated(QByteArrayView piece, qsizetype bytes)
{
    QByteArray text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text.append(piece.data(), piece.size());
    return text;
}

// So many levels that the indents alone make up the text.
QByteArray stairs(qsizetype bytes)
{
    QByteArray text;
    for (qsizetype depth = 0; text.size() < bytes; ++depth)
        text += QByteArray(2 * depth, ' ') + "- [a](https://a.org/" + QByteArray::number(depth) + ".pdf)\n";
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

// Runs of 1, 2, 3, … marks, none of which closes another.
QByteArray growingRuns(char mark, qsizetype bytes)
{
    QByteArray text = "- ";
    for (qsizetype length = 1; text.size() < bytes; ++length)
        text += QByteArray(length, mark) + " a ";
    return text;
}

QByteArray detailsNested(qsizetype bytes)
{
    return repeated("<details><summary>More</summary>\n\n- [A title of some words](https://a.org/p.pdf)\n\n", bytes / 2) +
           repeated("</details>\n", bytes / 2);
}

} // namespace

QByteArray paperTable(int rows)
{
    Dice dice;
    QByteArray text = "# Papers\n";
    for (int i = 0; i < rows; ++i) {
        if (i % entriesOfASection == 0)
            text += "\n## Topic " + QByteArray::number(i / entriesOfASection) +
                    "\n\n|Read|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|---|\n";
        text += (dice.below(3) == 0 ? "|✅" : "|⬜") + rowOf(dice);
    }
    return text;
}

QByteArray paperTasks(int tasks)
{
    Dice dice;
    QByteArray text = "# Papers\n";
    for (int i = 0; i < tasks; ++i) {
        if (i % entriesOfASection == 0)
            text += "\n## Topic " + QByteArray::number(i / entriesOfASection) + "\n\n";
        text += taskOf(dice);
    }
    return text;
}

const std::vector<ListShape> &ordinaryShapes()
{
    static const std::vector<ListShape> shapes{
        {"tables", tables},         {"bullets", bullets},   {"plain bullets", plainBullets},
        {"tasks", tasks},           {"numbers", numbers},   {"tasks with notes", notedTasks},
        {"paragraphs", paragraphs}, {"headings", headings}, {"ideas", ideas},
    };
    return shapes;
}

const std::vector<ListShape> &hostileShapes()
{
    static const std::vector<ListShape> shapes{
        {"[[[[", [](qsizetype bytes) -> QByteArray { return "- " + repeated("[", bytes); }},
        {"[[[[ in short items", [](qsizetype bytes) -> QByteArray { return repeated("- [[[[[[[[[[ [ [ [\n", bytes); }},
        {"[[ ]] nested",
         [](qsizetype bytes) -> QByteArray { return "- " + repeated("[", bytes / 2) + repeated("]", bytes / 2); }},
        {"[a](", [](qsizetype bytes) -> QByteArray { return "- " + repeated("[a](", bytes); }},
        {"[a](b \"", [](qsizetype bytes) -> QByteArray { return "- " + repeated("[a](b \"", bytes); }},
        {"[a](<b", [](qsizetype bytes) -> QByteArray { return "- " + repeated("[a](<b", bytes); }},
        {"![[]()", [](qsizetype bytes) -> QByteArray { return "- " + repeated("![[]()", bytes); }},
        {"* a ** b", [](qsizetype bytes) -> QByteArray { return "- " + repeated("*a **a ", bytes); }},
        {"a**b_c", [](qsizetype bytes) -> QByteArray { return "- " + repeated("a**b_c~~", bytes); }},
        {"growing runs of *", [](qsizetype bytes) -> QByteArray { return growingRuns('*', bytes); }},
        {"growing runs of `", [](qsizetype bytes) -> QByteArray { return growingRuns('`', bytes); }},
        {"` without end", [](qsizetype bytes) -> QByteArray { return "- " + repeated("`a ``b ```c ", bytes); }},
        {"> > > >", [](qsizetype bytes) -> QByteArray { return repeated("> ", bytes); }},
        {"> quoted items",
         [](qsizetype bytes) -> QByteArray { return repeated("> > > - [A title of words](https://a.org/p.pdf)\n", bytes); }},
        {"tables of one row",
         [](qsizetype bytes) -> QByteArray {
             return repeated("|a|b|\n|-|-|\n|A title of words|[pdf](https://a.org/p.pdf)|\n\n", bytes);
         }},
        {"one wide row",
         [](qsizetype bytes) -> QByteArray { return "|Title|Link|\n|---|---|\n|" + repeated("a|", bytes) + "\n"; }},
        {"wide rows",
         [](qsizetype bytes) -> QByteArray {
             return "|Title|Link|\n|---|---|\n" + repeated(QByteArray(repeated("|a", 300) + "|\n"), bytes);
         }},
        {"||||", [](qsizetype bytes) -> QByteArray { return repeated("|", bytes); }},
        {"stairs of items", stairs},
        {"- - - -", [](qsizetype bytes) -> QByteArray { return repeated("- ", bytes); }},
        {"one long item",
         [](qsizetype bytes) -> QByteArray { return "- A title of words\n" + repeated("  and more of it, 2019\n", bytes); }},
        {"notes below one item",
         [](qsizetype bytes) -> QByteArray {
             return "- [A title](https://a.org/p.pdf)\n" + repeated("\n    Paper: see below\n", bytes);
         }},
        {"definitions", definitions},
        {"[a]: without target", [](qsizetype bytes) -> QByteArray { return repeated("[a]:\n\n", bytes); }},
        {"<!-- without end", [](qsizetype bytes) -> QByteArray { return "- a\n\n" + repeated("<!-- a\n", bytes); }},
        {"a <!-- without end", [](qsizetype bytes) -> QByteArray { return "- " + repeated("a <!-- b ", bytes); }},
        {"<details> nested", detailsNested},
        {"<details> without end", [](qsizetype bytes) -> QByteArray { return repeated("<details>\n", bytes); }},
        {"<a <a <a", [](qsizetype bytes) -> QByteArray { return "- " + repeated("<a ", bytes); }},
        {"``` without end", [](qsizetype bytes) -> QByteArray { return repeated("```\n~~~\n- a\n", bytes); }},
        {"headings only", [](qsizetype bytes) -> QByteArray { return repeated("# a\n###### b\n", bytes); }},
        {"underlines", [](qsizetype bytes) -> QByteArray { return repeated("a\n===\n", bytes); }},
        {"one long line", [](qsizetype bytes) -> QByteArray { return repeated("a title of words, by A. B, 2019 ", bytes); }},
        {"one heading of it",
         [](qsizetype bytes) -> QByteArray {
             return "## " + repeated("a title of words, by A. B, 2019 ", bytes) + "\n\n- a b c d\n";
         }},
        {"paragraph of lines", [](qsizetype bytes) -> QByteArray { return repeated("A Title of Words, ICML 2019\n", bytes); }},
        {"\\\\\\\\", [](qsizetype bytes) -> QByteArray { return "- " + repeated("\\", bytes); }},
        {"http://http://", [](qsizetype bytes) -> QByteArray { return "- " + repeated("http://", bytes); }},
        {"blank lines", [](qsizetype bytes) -> QByteArray { return "- a\n" + repeated("\n", bytes) + "b\n"; }},
        {"NUL", [](qsizetype bytes) -> QByteArray { return QByteArray(bytes, '\0'); }},
        {"not UTF-8", [](qsizetype bytes) -> QByteArray { return repeated("- \xFF\xC3 a \xE8\xAE\n", bytes); }},
    };
    return shapes;
}

} // namespace cabinet::bench
