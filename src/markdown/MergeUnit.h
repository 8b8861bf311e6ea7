// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Merge.h"
#include "markdown/MergeVersion.h"

namespace cabinet::markdown {

// The clashes found so far, each with what was chosen for it.
class ClashBook final
{
public:
    explicit ClashBook(const QList<MergeChoice> &choices)
        : m_choices(choices)
    {
    }

    // Never Default.
    MergeChoice add(const FieldClash &clash);
    [[nodiscard]] const QList<FieldClash> &clashes() const { return m_clashes; }

private:
    const QList<MergeChoice> &m_choices;
    QList<FieldClash> m_clashes;
};

// The units one entry has in the versions; null where it is not. Both `ours` and `theirs` have it.
struct EntryUnits
{
    const TextUnit *base = nullptr;
    const TextUnit *ours = nullptr;
    const TextUnit *theirs = nullptr;
};

struct Versions
{
    const Version &base;
    const Version &ours;
    const Version &theirs;
};

// The text of an entry that both sides have, of which either may have changed anything.
[[nodiscard]] QByteArray mergeUnit(const Versions &versions, const EntryUnits &units, ClashBook &book);

} // namespace cabinet::markdown
