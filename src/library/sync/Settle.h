// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"
#include "library/sync/SourceState.h"

#include <QSet>

// What is noted when a file and the library have met: the text that stands in the file now, and which place each entry of it is.
namespace cabinet {

// Which place an entry is, by its first byte.
using PlacesAt = QHash<qsizetype, PlaceKey>;

struct Settlement
{
    QByteArray latest; // content of the newest version that is kept
    QByteArray text;   // stands in the file now
    storage::VersionCause cause = storage::VersionCause::Written;
    PlacesAt places;
    QHash<qsizetype, markdown::TakenOut> taken; // what was taken out of the base, by first byte
    // What the library wants to say but the file does not yet, because nothing may be written: the fields of these places that
    // differ are still to come.
    bool pending = false;
    QSet<qint64> owing; // places whose status is still to come in any case: the file could not say it, or only can by now
};

// Inside a transaction. `state` and `before` are as they were before anything of this meeting was changed.
void settle(Edits &edits, const SourceState &state, const OwnedPapers &before, const Settlement &settlement);
void settle(Edits &edits, const SourceState &state, const OwnedIdeas &before, const Settlement &settlement);

// Keeps how an entry stood that leaves the text, so that putting it back gives the same bytes.
void noteTaken(Edits &edits, SourceId source, const PlaceKey &place, const TakenOut &taken);

} // namespace cabinet
