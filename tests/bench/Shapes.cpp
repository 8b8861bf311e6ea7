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

} // namespace cabinet::bench
