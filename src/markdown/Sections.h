// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <vector>

// What the headings of a list promise.
namespace cabinet::markdown {

enum class Section : quint8 {
    Unknown,
    Papers,
    Contents,
    Links,     // whatever stands there
    Resources, // links, but papers among papers
    Datasets
};

[[nodiscard]] Section sectionOf(const QString &heading);
// "Papers", "My reading list", and nothing else.
[[nodiscard]] bool namesPapers(const QString &heading);
// "TODO", "Roadmap": what is to be done about the list itself.
[[nodiscard]] bool namesWork(const QString &heading);
// One for each heading: a heading passes what it is on to those below it, unless they say something themselves.
[[nodiscard]] std::vector<Section> sectionsOf(const QList<Heading> &headings);
// The topic that each heading is. The only heading of level one, when it opens the file, is the file's title and no topic.
class HeadingPaths final
{
public:
    explicit HeadingPaths(const QList<Heading> &headings); // must outlive this

    // One text for those that are asked for in a row.
    [[nodiscard]] const TopicPath &of(int heading);

private:
    const QList<Heading> &m_headings;
    std::vector<int> m_parents; // -1: none
    qsizetype m_title = -1;
    int m_last = -1;
    TopicPath m_path;
};
// Index of the file's title, -1: none.
[[nodiscard]] qsizetype titleHeading(const QList<Heading> &headings);
// Headings that say whether the papers below them are read.
[[nodiscard]] QList<StatusOffer> statusOffers(const QList<Heading> &headings);

} // namespace cabinet::markdown
