// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportApply.h"
#include "library/sync/Render.h"
#include "library/sync/Settle.h"

#include <optional>

// Which place each entry of a file is, through the texts of one meeting: the base, what the library wants (ours), what is agreed.
namespace cabinet {

template<typename Text>
class SourcePlaces final
{
public:
    explicit SourcePlaces(const SourceState &state);

    [[nodiscard]] PlacesAt rendered(const Rendered &ours) const;
    [[nodiscard]] QHash<qsizetype, qint64> owners(const Rendered &ours) const;

    // For each entry of ours its index in the base, or -1: what the library knows, however little it looks alike.
    [[nodiscard]] QList<qsizetype> inBase(const Rendered &ours) const;

    // Entries of ours that the agreed text, as planned, has no more.
    [[nodiscard]] int goneFrom(const Rendered &ours, const FilePlan &agreed) const;

    // Before anything comes in: what goes is noted, and ideas that go leave their numbers to those that come.
    void makeWay(Edits &edits, const Rendered &ours, const FilePlan &agreed) const;

    // Makes the rows of the agreed text's places: new entries get one, what is gone loses its own (and a paper that stands
    // nowhere else goes with it), a paper under another heading changes its topic. Answers the places of the agreed text.
    [[nodiscard]] PlacesAt change(Edits &edits, ImportApply &apply, const FilePlan &agreed, const Rendered &ours) const;
    [[nodiscard]] PlacesAt unchanged(const FilePlan &agreed, const Rendered &ours) const;

    // The places of a text that stands in the file though another is wanted; `inText`: of each entry of `wanted` which of the text
    // it is, see markdown::Merged.
    [[nodiscard]] PlacesAt carried(const QByteArray &text, const QByteArray &wanted, const PlacesAt &inWanted,
                                   const QList<std::optional<qsizetype>> &inText) const;

private:
    [[nodiscard]] QList<qint64> gone(const Rendered &ours, const FilePlan &agreed) const;
    [[nodiscard]] QList<qint64> goneFirst(const Rendered &ours, const FilePlan &agreed) const;
    void noteGone(Edits &edits, const Rendered &ours, const QList<qint64> &places) const;
    void removeGone(Edits &edits, const QList<qint64> &places) const;

    const SourceState &m_state;
    QHash<qint64, const PlaceState *> m_places;
};

} // namespace cabinet
