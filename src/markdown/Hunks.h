// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Diff.h"

#include <vector>

namespace cabinet::markdown {

struct Places
{
    int begin = 0;
    int end = 0;
};

// What two sides make of one stretch of a base sequence; between two of them nobody changed anything.
struct Hunk
{
    Places base;
    Places ours;
    Places theirs;
    bool oursChanged = false;
    bool theirsChanged = false;
};

// Changes that overlap, and insertions at the same place, are one hunk; those that only touch are two.
[[nodiscard]] std::vector<Hunk> hunksOf(int baseSize, const std::vector<Common> &ours, int oursSize,
                                        const std::vector<Common> &theirs, int theirsSize);

} // namespace cabinet::markdown
