// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "markdown/Merge.h"

#include <QStringList>

namespace cabinet {

struct MergedFile
{
    QString path; // of ours, links resolved
    QList<markdown::FieldClash> clashes;
};

// Merges three files as git hands them to a merge driver and puts the result, clashes by their defaults, durably in the place of
// `ours`. On an error nothing was written. Any thread; needs no library.
[[nodiscard]] Result<MergedFile> mergeFiles(const QString &base, const QString &ours, const QString &theirs);

// One sentence: what both sides changed, and what the merged text has.
[[nodiscard]] QString clashText(const markdown::FieldClash &clash);

} // namespace cabinet
