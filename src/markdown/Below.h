// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Brackets.h"
#include "markdown/Lines.h"

// What the lines below an entry's first paragraph hold: authors, a venue, more links, and the reader's own notes.
namespace cabinet::markdown {

struct Below
{
    Span authors;
    Span venue;
    Span notes;   // whole lines, blank ones and those with nothing but links, authors or venue at both ends excluded
    QString text; // of the notes, see PaperEntry::notes
};

enum class FieldKind { None, Links, Authors, Venue };

// What a whole line says: "- Paper: https://…", "[[code](u)]", "*A. Author, B. Author*", "Venue: X".
[[nodiscard]] FieldKind fieldOf(const QByteArray &bytes, const Line &line, const Definitions &definitions);

// The lines from `first` up to `end`.
[[nodiscard]] Below readBelow(const QByteArray &bytes, const Lines &lines, int first, int end, const Definitions &definitions);

} // namespace cabinet::markdown
