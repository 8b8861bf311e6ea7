// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace cabinet::markdown {

// A thing that stands in both of two sequences, by its places.
struct Common
{
    int before = 0;
    int now = 0;

    friend bool operator==(const Common &, const Common &) = default;
};

// What two sequences of symbols (0 to weights.size() - 1) have in common, in order. Symbols that stand once in both are taken
// first, the heavier ones before the lighter; what lies between them is compared in full when it is short. Near-linear.
[[nodiscard]] std::vector<Common> commonOf(const std::vector<int> &before, const std::vector<int> &now,
                                           const std::vector<int> &weights);

} // namespace cabinet::markdown
