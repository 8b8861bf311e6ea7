// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"
#include "library/ImportPlan.h"
#include "library/git/GitHistory.h"
#include "storage/Store.h"

#include <QStringList>

namespace cabinet {

// Card age and the dates of reading out of the git history of the files that cards were read from.
struct GitDates
{
    QString file;                     // the name of the last one
    QHash<qint64, EntryDates> papers; // by id; of a paper in several places the earliest
    QHash<qint64, EntryDates> ideas;
};

// Looks; changes nothing and takes as long as the history is long (see datesInGit). Files that were not imported or never
// committed add nothing.
[[nodiscard]] Result<GitDates> findGitDates(const storage::Reader &reader, const QStringList &files,
                                            const Progress &progress = {});

// Of files that are about to be imported: by file and first byte of each entry. Taken with the import, in one change. An Error when
// git can tell of none of them.
using PlanDates = QHash<QString, QHash<qsizetype, EntryDates>>;
[[nodiscard]] Result<PlanDates> findPlanDates(const ImportPlan &plan, const Progress &progress = {});

// Of several dates of one paper or idea the earliest.
void addDates(QHash<qint64, EntryDates> &all, qint64 owner, const EntryDates &dates);
// Inside a transaction: see applyGitDates.
void takeDates(Edits &edits, const GitDates &dates);

// One change that can be undone: added is never made later, when reading began and ended only where the card is in that column.
[[nodiscard]] Result<storage::Applied> applyGitDates(storage::Store &store, const GitDates &dates);

} // namespace cabinet
