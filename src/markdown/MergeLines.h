// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeEntries.h"

namespace cabinet::markdown {

// The merged text: entries where they are to stand, and of the lines between them what either side has added or kept. A line
// that both sides changed stands in both shapes, ours first, unless something else is chosen.
[[nodiscard]] QByteArray mergeLines(const Versions &versions, const MergedEntries &entries, ClashBook &book);

} // namespace cabinet::markdown
