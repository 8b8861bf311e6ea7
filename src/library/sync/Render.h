// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/SourceState.h"
#include "markdown/List.h"

#include <QSet>

// What the library says, written into the text last in step as the smallest edits. Only what the library changed since then is
// written: where it and the text differed all along, the text stays.
namespace cabinet {

struct Rendered
{
    QByteArray bytes;
    QHash<qsizetype, qint64> placeAt;           // first byte of an entry in `bytes` -> its place
    QHash<qsizetype, markdown::TakenOut> taken; // first byte of an entry of the base that was taken out -> what it was
    QSet<qint64> unsaid;                        // places whose status cannot be said here
    int entries = 0;                            // understood in the base
    int removed = 0;                            // of them no longer in the library
    bool safe = true; // false: what was to be written would be read as something else, so `bytes` is the base
};

[[nodiscard]] Rendered render(const SourceState &state, const OwnedPapers &papers);
[[nodiscard]] Rendered render(const SourceState &state, const OwnedIdeas &ideas);

// `now` with every field that did not change since `said` as it stands in the file.
[[nodiscard]] markdown::PaperText wantedText(const markdown::PaperText &inFile, const markdown::PaperText &said,
                                             const markdown::PaperText &now);
[[nodiscard]] markdown::IdeaText wantedText(const markdown::IdeaText &inFile, const markdown::IdeaText &said,
                                            const markdown::IdeaText &now);

} // namespace cabinet
