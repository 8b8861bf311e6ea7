// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"
#include "markdown/List.h"

namespace cabinet {

// Entries of a file in the shape a library stores them. What is too long or says nothing is left out and added to `skipped`.
[[nodiscard]] QList<markdown::PaperEntry> storablePapers(const QList<markdown::PaperEntry> &entries, QList<SkippedLine> &skipped);
[[nodiscard]] QList<markdown::IdeaEntry> storableIdeas(const QList<markdown::IdeaEntry> &entries, QList<SkippedLine> &skipped);

// Why the parser passed over a line, for people.
[[nodiscard]] QString reasonText(markdown::Skipped::Reason reason);

} // namespace cabinet
