// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Brackets.h"
#include "markdown/Lines.h"

// The shape of a list: headings, list items in a tree, and everything else. Deliberately not CommonMark where people's lists mean
// something else: an item indented by two columns or more is nested, whatever the width of its parent's marker.
namespace cabinet::markdown {

struct Item
{
    int line = 0;    // index into Outline::lines
    int headEnd = 0; // index after the last line of its own first paragraph
    int unitEnd = 0; // index after the last line that belongs to it, nested items included, trailing blank lines not
    int parent = -1; // index into Outline::items
    int depth = 0;
    int heading = -1;     // index into Outline::headings
    int run = 0;          // top-level items with nothing but blank lines between them share one
    bool claimed = false; // part of a reading that is no item (see Units.h)
    Marker marker;
};

struct Loose // what belongs to no item
{
    enum class Kind { Paragraph, Quote, Table, Code, Html };
    Kind kind = Kind::Paragraph;
    int line = 0;
    int end = 0;
    int heading = -1;
    int nextItem = -1;    // index of the first item below it, which need not exist
    bool claimed = false; // part of a reading
};

struct Outline
{
    Lines lines;
    QList<Heading> headings;
    std::vector<Item> items; // in the order of the file: a parent stands before its children
    std::vector<Loose> loose;
    Definitions definitions; // of links, wherever they stand

    [[nodiscard]] Span head(const Item &item) const;
    [[nodiscard]] Span unit(const Item &item) const;
};

[[nodiscard]] Outline readOutline(const QByteArray &bytes);

} // namespace cabinet::markdown
