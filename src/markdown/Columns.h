// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Head.h"
#include "markdown/Sections.h"
#include "markdown/Table.h"

#include <limits>
#include <vector>

// What the columns of a table hold, by the words of its header and by what stands in its rows.
namespace cabinet::markdown {

struct Row
{
    int line = 0; // index into Outline::lines
    QList<Span> cells;
    std::vector<Head> heads; // one for each cell of the first rows, none for the others
};

constexpr std::size_t sampledRows = 60; // that tell what the columns hold

struct Shape
{
    QList<Column> columns;
    bool papers = false; // the rows are readings
};

// The content of every cell without white space around it; "\|" separates nothing. Of a line with more cells than `most` no more
// than one beyond that.
[[nodiscard]] QList<Span> cellsOf(const QByteArray &bytes, Span line, qsizetype most = std::numeric_limits<qsizetype>::max() - 1);

// `section` is the one the table stands in.
[[nodiscard]] Shape shapeOf(const QByteArray &bytes, const QList<Span> &header, const std::vector<Row> &rows, Section section);

} // namespace cabinet::markdown
