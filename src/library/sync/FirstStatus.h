// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"
#include "library/sync/Render.h"
#include "markdown/Merge.h"

#include <QSet>

// A list whose bullets became tasks can say a status for the first time. Until then the column of a card was the library's alone,
// as if the file had said "to read": where the file goes on saying that, the card's own move is still to be written; where the file
// says something else and the card was moved too, a person is asked. Pure.
namespace cabinet {

// What must be asked, in the order of the plan.
[[nodiscard]] QList<markdown::FieldClash> firstStatusClashes(const ImportPlan &plan, const OwnedPapers &papers);
// `choices`: one for each of them. Where the library's is chosen the plan leaves the card where it is.
void chooseFirstStatuses(ImportPlan &plan, const OwnedPapers &papers, const QList<markdown::MergeChoice> &choices);

// The places whose status the file does not say yet though it could.
[[nodiscard]] QSet<qint64> placesOwingStatus(const ImportPlan &plan, const OwnedPapers &papers, const Rendered &ours);

} // namespace cabinet
