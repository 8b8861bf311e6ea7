// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Merge.h"

#include "markdown/MergeEntries.h"
#include "markdown/MergeLines.h"
#include "markdown/MergeRestyle.h"
#include "markdown/MergeTopics.h"
#include "markdown/MergeUnit.h"

namespace cabinet::markdown {

Merged merge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, ListKind kind,
             const QList<MergeChoice> &choices, const std::optional<QList<qsizetype>> &oursKnown)
{
    if (theirs == base || ours == theirs)
        return {ours, {}};
    if (ours == base)
        return {theirs, {}};
    FileStyles styles{styleOf(base), styleOf(ours), styleOf(theirs)};
    Version baseVersion = readVersion(prepared(base, styles, styles.base), kind);
    Version oursVersion = readVersion(prepared(ours, styles, styles.ours), kind);
    Version theirsVersion = readVersion(prepared(theirs, styles, styles.theirs), kind);
    adoptBullets(baseVersion, oursVersion, theirsVersion);
    adoptBullets(baseVersion, theirsVersion, oursVersion);
    const Versions versions{baseVersion, oursVersion, theirsVersion};
    ClashBook book(choices);
    const MergedEntries entries = mergeEntries(versions, book, oursKnown);
    const MergedLines lines = mergeLines(versions, entries, book);
    const QByteArray bytes = withTopicsKept(lines.bytes, versions, entries, lines.entryAt);
    return {finished(bytes, styles), book.clashes()};
}

} // namespace cabinet::markdown
