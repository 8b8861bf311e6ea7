// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Diff.h"
#include "markdown/MergeUnit.h"

#include <vector>

namespace cabinet::markdown {

// One paper or idea of any of the versions: where it stands, where it is to stand, and what it says merged.
struct MergedEntry
{
    EntryUnits units;
    QByteArray text;
    bool movedByOurs = false; // against the order of the base
    bool movedByTheirs = false;
    bool atOurs = false; // which of its places it takes; none: it is gone, both: it stands twice
    bool atTheirs = false;
};

struct MergedEntries
{
    std::vector<MergedEntry> entries;
    std::vector<int> baseIds; // of each unit its place in `entries`, -1 for lines
    std::vector<int> oursIds;
    std::vector<int> theirsIds;
    std::vector<int> baseSymbols; // of each unit: equal ones are the same entry or the same line
    std::vector<int> oursSymbols;
    std::vector<int> theirsSymbols;
    std::vector<int> weights;         // by symbol
    std::vector<Common> oursCommon;   // units of the base that ours has in place
    std::vector<Common> theirsCommon; // the same for theirs
};

// Who is who, who moved, and what each entry says. Nothing is asked about lines here. `oursKnown`: see merge().
[[nodiscard]] MergedEntries mergeEntries(const Versions &versions, ClashBook &book,
                                         const std::optional<QList<qsizetype>> &oursKnown = {});

} // namespace cabinet::markdown
