// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"
#include "library/ImportPlan.h"
#include "library/sync/Render.h"
#include "library/sync/Settle.h"

// Where lines of a file were put in another order, the cards of a column, or the ideas, follow: each that was moved goes to where
// its neighbours in the file stand.
namespace cabinet {

// Inside a transaction, when what others changed has come in: `agreed`, whose places are `places`, against what the library
// wanted before. Only lines that stay under their heading count, and only papers that stay in their column.
void followFileOrder(Edits &edits, const FilePlan &agreed, const PlacesAt &places, const Rendered &ours,
                     const OwnedPapers &before);
void followFileOrder(Edits &edits, const FilePlan &agreed, const PlacesAt &places, const Rendered &ours,
                     const OwnedIdeas &before);

} // namespace cabinet
