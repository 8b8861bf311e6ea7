// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Blocks.h"
#include "markdown/Head.h"
#include "markdown/Sections.h"

#include <deque>

// Which items of a list are readings. One reading is an item at its depth that presents one paper; what hangs below it is part of
// it.
namespace cabinet::markdown {

enum class Role {
    Entry,
    Part,  // of the entry above it
    Topic, // a plain item whose children are readings
    Prose,
    Contents, // of a table of contents
    Links,    // tools, people, other lists
    Untitled,
    TooLong
};

// One role for each item; `heads` go with `outline.items`. `elsewhere`: the file has readings that are no items.
[[nodiscard]] std::vector<Role> judge(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections,
                                      const std::deque<Head> &heads, bool elsewhere);

} // namespace cabinet::markdown
