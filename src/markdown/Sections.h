// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <vector>

// What the headings of a list promise.
namespace cabinet::markdown {

enum class Section {
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
// Topics of every heading. The only heading of level one, when it opens the file, is the file's title and no topic.
[[nodiscard]] std::vector<TopicPath> headingPaths(const QList<Heading> &headings);
// Index of the file's title, -1: none.
[[nodiscard]] qsizetype titleHeading(const QList<Heading> &headings);
// Headings that say whether the papers below them are read.
[[nodiscard]] QList<StatusOffer> statusOffers(const QList<Heading> &headings);

} // namespace cabinet::markdown
