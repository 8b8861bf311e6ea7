// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <vector>

// Pairs of brackets and code within a range, found in one pass.
namespace cabinet::markdown {

struct Bracket
{
    qsizetype open = 0;
    qsizetype close = -1; // -1: never closed
    qsizetype end = 0;    // after "]" or after the ")" of a link
    Span target;
    bool image = false;
    bool link = false; // an address follows, and no link stands inside
    bool holdsLink = false;
};

struct BracketScan
{
    std::vector<Bracket> brackets; // by position of the opening one
    std::vector<Span> code;        // with the backticks
};

[[nodiscard]] BracketScan scanBrackets(const QByteArray &bytes, Span range);

} // namespace cabinet::markdown
