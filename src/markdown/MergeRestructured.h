// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeUnit.h"

namespace cabinet::markdown {

// Has one side made another kind of entry of it (a row of a table of a task), or have both added it as another kind? Then their
// texts have no places in common.
[[nodiscard]] bool isRestructured(const Versions &versions, const EntryUnits &units);

// The text of the side that did, or theirs where both added it, with the fields that the other side changed written into it.
[[nodiscard]] QByteArray mergeRestructured(const Versions &versions, const EntryUnits &units, ClashBook &book);

} // namespace cabinet::markdown
