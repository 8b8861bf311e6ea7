// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <QHash>

#include <vector>

// Pairs of brackets and code within a range, found in one pass.
namespace cabinet::markdown {

// Addresses of "[label]: address" lines by label, as bytes of the same file.
using Definitions = QHash<QByteArray, Span>;

// How a label is looked up: in one case, white space simplified.
[[nodiscard]] QByteArray definitionKey(QByteArrayView label);

struct Bracket
{
    int open = 0;
    int close = -1; // -1: never closed
    int end = 0;    // after "]", or after the ")" or the second "]" of a link
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

[[nodiscard]] BracketScan scanBrackets(const QByteArray &bytes, Span range, const Definitions &definitions);

} // namespace cabinet::markdown
