// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Inline.h"

// What the first paragraph of a list item says: a title, a venue, authors, links, and how much it looks like a reading at all.
namespace cabinet::markdown {

constexpr qsizetype longestHead = 16 * 1024; // bytes; nobody presents a paper in more

struct Head
{
    Span title; // empty when there is none
    Span venue;
    Span authors;
    QList<LinkSpan> links;
    bool linkedTitle = false; // the title is the label of a link
    bool strongTitle = false; // the title is set in bold
    bool labelled = false;    // at least one link after the title carries a word like "Paper" or stands in brackets
    bool sentence = false;    // text goes on around links in the middle of it
    bool described = false;   // text follows a linked title that is neither venue nor authors
    int fragments = 0;        // links into this very file
};

[[nodiscard]] Head readHead(const QByteArray &bytes, Span range, const Definitions &definitions);

} // namespace cabinet::markdown
