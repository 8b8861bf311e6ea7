// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Identifiers.h"
#include "domain/Paper.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cabinet {

// What a catalogue or a bibliography says of one paper. Plain text on one line each (the abstract may have paragraphs), free of
// control and bidirectional characters; empty: not said.
struct Metadata
{
    QString title;
    QStringList authors; // "Given Family", as they sign
    QString venue;       // without the year
    std::optional<int> year;
    QString abstract;
    Identifiers ids;
    QString landing; // address of its page, when no id says it
    QString pdf;     // address of a PDF that anyone may read

    friend bool operator==(const Metadata &, const Metadata &) = default;
};

// "OSDI 2020"; the venue alone when it names the year already.
[[nodiscard]] QString venueText(const Metadata &metadata);
// Its pages and its PDF, best first: both the preprint and what was published when both are known.
[[nodiscard]] Links linksOf(const Metadata &metadata);
[[nodiscard]] PaperDraft draftOf(const Metadata &metadata);

// The same paper by what both say: an id in common, else titles that are one and authors that do not speak against it.
[[nodiscard]] bool samePaper(const Metadata &one, const Metadata &other);
// What `from` knows and `into` does not. A name of where it was published replaces "arXiv".
void complete(Metadata &into, const Metadata &from);

} // namespace cabinet
