// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"
#include "domain/Result.h"
#include "domain/Source.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace cabinet {

// When an entry of a list came to be what it is, by the author dates of the file's commits; milliseconds since 1970, UTC.
struct EntryDates
{
    qint64 added = 0;               // the first commit that has it
    std::optional<qint64> started;  // the first in which it was being read
    std::optional<qint64> finished; // the first in which it was done
    qint64 since = 0;               // the one in which it got its present status

    friend bool operator==(const EntryDates &, const EntryDates &) = default;
};

// Walks the commits of a file from the oldest on, through its renames, and finds each entry of `now` (by its first byte) again in
// all of them; an entry that was never committed has no dates. Runs the user's own git (see GitFile.h). Blocks: never in the GUI
// thread. Progress counts commits. Empty when the file was never committed; an Error without a message when cancelled.
[[nodiscard]] Result<QHash<qsizetype, EntryDates>> datesInGit(const QString &file, ListKind kind, const QByteArray &now,
                                                              const Progress &progress = {});

} // namespace cabinet
