// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// What an entry's notes say, apart from how the list sets them: of "- so slow" below a paper the note is "so slow". Pure.
namespace cabinet::markdown {

// What stands before the first and before every other line of a note: the one bullet or the quote that holds all of it.
struct NoteShape
{
    QString first; // "- ", "> ", ""
    QString rest;  // "  ", "> ", ""

    friend bool operator==(const NoteShape &, const NoteShape &) = default;
};
[[nodiscard]] NoteShape shapeOfNote(const QString &notes);
// Begins with a bullet that does not hold all of it: it is set as it is.
[[nodiscard]] bool isListNote(const QString &notes);

// The entry's notes without their shape; of a cell with "<br>" as a line end and "\|" as a bar.
[[nodiscard]] QString noteOf(const PaperEntry &entry);
// A text as it would be read again, however it was typed: without outer blank lines, shared indent and a shape.
[[nodiscard]] QString plainNote(const QString &text);
// Without outer blank lines and shared indent.
[[nodiscard]] QString trimmedNote(const QString &text);

} // namespace cabinet::markdown
