// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Span.h"

#include <QList>
#include <QString>

namespace cabinet::markdown {

enum class Column { Title, Venue, Year, Authors, Status, Links, Notes, Other };

// How a table, or a list with signs before its titles, writes the three states; empty when it has no word for one.
struct StatusWords
{
    QString toRead;
    QString reading;
    QString done;

    friend bool operator==(const StatusWords &, const StatusWords &) = default;
};

// A pipe table of papers. Its rows are entries; a row may have fewer or more cells than there are columns.
struct Table
{
    int line = 0;            // 1-based, of the header
    Span header;             // the whole lines without their line ends
    Span delimiter;          // "|---|---|"
    QList<Span> headerCells; // without white space around
    QList<Column> columns;   // one for each cell of the header
    StatusWords words;       // of the status column as the rows write it; a usual counterpart where the rows show one only

    [[nodiscard]] qsizetype indexOf(Column column) const { return columns.indexOf(column); }
};

} // namespace cabinet::markdown
