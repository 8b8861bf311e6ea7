// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Merge.h"

#include "markdown/Around.h"
#include "markdown/Match.h"
#include "markdown/MergeEntries.h"
#include "markdown/MergeLines.h"
#include "markdown/MergeLoss.h"
#include "markdown/MergeRestyle.h"
#include "markdown/MergeTopics.h"
#include "markdown/MergeUnit.h"

namespace cabinet::markdown {

namespace {

using WhoIsWho = QList<std::optional<qsizetype>>; // of each entry written

template<typename Entries>
WhoIsWho entriesAt(const Entries &written, const MergedLines &lines)
{
    WhoIsWho ids;
    for (const auto &entry : written) {
        const auto id = lines.entryAt.constFind(lineBegin(lines.bytes, entry.span.begin));
        ids.append(id == lines.entryAt.cend() ? std::nullopt : std::optional<qsizetype>(*id));
    }
    return ids;
}

// Which of the merged entries each of `now` is, which is `lines` with some of them under other headings.
WhoIsWho whoIsWho(const MergedLines &lines, const QList<PaperEntry> &written, const QByteArray &now, ListKind kind)
{
    if (kind == ListKind::Ideas)
        return entriesAt(parseIdeas(lines.bytes).entries, lines);
    const WhoIsWho ids = entriesAt(written, lines);
    if (now == lines.bytes)
        return ids;
    WhoIsWho moved;
    for (const qsizetype was : matchEntries(written, parsePapers(now).entries))
        moved.append(was < 0 ? std::nullopt : ids.value(was));
    return moved;
}

WhoIsWho sideOf(const WhoIsWho &who, const MergedEntries &entries, const TextUnit *EntryUnits::*side)
{
    WhoIsWho there;
    for (const std::optional<qsizetype> &id : who) {
        const TextUnit *const unit = id ? entries.entries[static_cast<std::size_t>(*id)].units.*side : nullptr;
        there.append(!id ? std::nullopt : std::optional<qsizetype>(unit == nullptr ? -1 : unit->entry));
    }
    return there;
}

Merged mergeEach(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, ListKind kind,
                 const QList<MergeChoice> &choices, const std::optional<QList<qsizetype>> &oursKnown)
{
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
    const PaperList written = kind == ListKind::Papers ? parsePapers(lines.bytes) : PaperList();
    const QByteArray bytes = withTopicsKept(lines.bytes, written, versions, entries, lines.entryAt);
    const WhoIsWho who = whoIsWho(lines, written.entries, bytes, kind);
    return {finished(bytes, styles), book.clashes(), sideOf(who, entries, &EntryUnits::ours),
            sideOf(who, entries, &EntryUnits::theirs)};
}

// The last resort: one of the two as it is.
Merged mergeWhole(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const QList<MergeChoice> &choices)
{
    FieldClash clash;
    clash.baseLine = clash.oursLine = clash.theirsLine = 1;
    clash.base = QString::fromUtf8(base);
    clash.ours = QString::fromUtf8(ours);
    clash.theirs = QString::fromUtf8(theirs);
    return {choices.value(0) == MergeChoice::Theirs ? theirs : ours, {clash}, {}, {}};
}

} // namespace

Merged merge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, ListKind kind,
             const QList<MergeChoice> &choices, const std::optional<QList<qsizetype>> &oursKnown)
{
    if (theirs == base || ours == theirs)
        return {ours, {}, {}, {}};
    if (ours == base)
        return {theirs, {}, {}, {}};
    const Merged merged = mergeEach(base, ours, theirs, kind, {}, oursKnown);
    if (losesWords(base, ours, theirs, merged))
        return mergeWhole(base, ours, theirs, choices);
    return choices.isEmpty() || merged.clashes.isEmpty() ? merged : mergeEach(base, ours, theirs, kind, choices, oursKnown);
}

} // namespace cabinet::markdown
