// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Identifiers.h"

#include <QList>
#include <QString>

namespace cabinet {

// What a piece of pasted or typed text is.
enum class PastedKind {
    Nothing,    // blank, or more than anyone's title
    Identifier, // `ids` says which paper; `url` is its address when one was pasted
    Page,       // an address that says no more: `url`
    Bibtex,     // `text` is BibTeX, one entry or several
    Ris,        // `text` is RIS
    Title,      // `text` is a title, on one line
};

struct Pasted
{
    PastedKind kind = PastedKind::Nothing;
    Identifiers ids;
    QString url;
    QString text;

    friend bool operator==(const Pasted &, const Pasted &) = default;
};

// Without asking anyone. Spaces around, quotes, angle brackets, "arXiv:", "doi:", "PMID:", a missing "https://" do not matter.
[[nodiscard]] Pasted recognise(const QString &text);

// The same for text of several papers: BibTeX, and of the other lines one for each identifier or address, also among other words or behind
// a bullet. Lines that say nothing of the kind are Nothing with their `text` when others do; when none does, recognise().
[[nodiscard]] QList<Pasted> recogniseAll(const QString &text);

} // namespace cabinet
