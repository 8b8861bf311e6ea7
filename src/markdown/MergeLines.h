// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeEntries.h"

#include <QHash>

namespace cabinet::markdown {

// The merged text: entries where they are to stand, and of the lines between them what either side has added or kept. A line
// that both sides changed stands in both shapes, ours first, unless something else is chosen.
struct MergedLines
{
    QByteArray bytes;
    QHash<qsizetype, int> entryAt; // first byte of the lines of an entry -> its place among the entries
};

[[nodiscard]] MergedLines mergeLines(const Versions &versions, const MergedEntries &entries, ClashBook &book);

} // namespace cabinet::markdown
