// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Blocks.h"
#include "markdown/Sections.h"

// Pipe tables: a row of a table of papers is a reading.
namespace cabinet::markdown {

// Adds the table, an entry for each row and what it cannot read. Of the entries everything is set but the topic and heading.
void readTable(const QByteArray &bytes, const Outline &outline, const Loose &block, Section section, PaperList &list);
// Tables with one and the same header have one way to tell the status: what the rows of one do not show the others do.
void shareStatusWords(const QByteArray &bytes, QList<Table> &tables);

} // namespace cabinet::markdown
