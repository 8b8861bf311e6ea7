// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Inline.h"

namespace cabinet::markdown {

// A run of "*", "_" or "~~", a Text token until it finds its partner.
struct Delimiter
{
    int token = 0;
    char mark = '*';
    bool canOpen = false;
    bool canClose = false;
};

// Turns the runs that have a partner into Strong and Emphasis tokens; what is left over stays text.
[[nodiscard]] Tokens pairEmphasis(Tokens tokens, const std::vector<Delimiter> &delimiters);

} // namespace cabinet::markdown
