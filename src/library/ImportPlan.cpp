// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImportPlan.h"

#include <algorithm>

namespace cabinet {

bool ImportEntry::changesPaper() const
{
    return newPlace || newStatus || edit.title || edit.authors || edit.venue || edit.links || edit.notes;
}

int FilePlan::countOf(ImportAction action) const
{
    const auto count =
        std::count_if(entries.begin(), entries.end(), [action](const ImportEntry &entry) { return entry.action == action; });
    return static_cast<int>(count);
}

int ImportPlan::countOf(ImportAction action) const
{
    int count = 0;
    for (const FilePlan &file : files)
        count += file.countOf(action);
    return count;
}

bool ImportPlan::changesAnything() const
{
    return std::any_of(files.begin(), files.end(), [](const FilePlan &file) { return file.textChanged || file.newSource; }) ||
           countOf(ImportAction::Add) > 0 || countOf(ImportAction::Update) > 0;
}

} // namespace cabinet
