// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Blocks.h"
#include "markdown/Head.h"
#include "markdown/Sections.h"

// Readings that are no list items: a paragraph, a line of one, or a heading, each with what hangs below it. Which of these a file
// uses shows in what it repeats.
namespace cabinet::markdown {

struct Unit
{
    EntryKind kind = EntryKind::Paragraph;
    int line = 0;     // index into Outline::lines
    int headEnd = 0;  // index after the last line that `head` was read from
    int end = 0;      // index after the last line that belongs to it
    int heading = -1; // that it stands under, index into Outline::headings
    Head head;
};

// In the order of the file. Marks what belongs to them as claimed.
[[nodiscard]] std::vector<Unit> findUnits(const QByteArray &bytes, Outline &outline, const std::vector<Section> &sections);

// The two kinds of them. A heading above a paragraph that is a reading is a topic.
[[nodiscard]] std::vector<Unit> findParagraphUnits(const QByteArray &bytes, const Outline &outline,
                                                   const std::vector<Section> &sections);
[[nodiscard]] std::vector<Unit> findHeadingUnits(const QByteArray &bytes, const Outline &outline,
                                                 const std::vector<Section> &sections, const std::vector<Unit> &paragraphs);

// A paragraph, a line or a heading that tells by itself that it is a paper: a venue or an address of a paper beside a title.
[[nodiscard]] bool namesPaper(const QByteArray &bytes, const Head &head);
[[nodiscard]] bool holdsPaperLink(const Head &head);

} // namespace cabinet::markdown
