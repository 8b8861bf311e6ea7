// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Edit.h"

namespace cabinet::markdown {

// How the lines below an entry, or its cell, must change for its note to be the wanted one. A note that was there keeps its
// indent and its bullet or quote, a new one is set as the others of the list. `escape` asks for other ways to set it. Adds to
// `done`.
void editNotes(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const QString &wanted, const WriteStyle &style,
               const Table *table, int escape);

// The lines of a note below a new entry of this kind whose line begins with `indent` and whose text begins so much further in.
[[nodiscard]] QByteArray composeNote(const QString &note, EntryKind kind, const QByteArray &indent, qsizetype textIndent,
                                     const WriteStyle &style, int escape);
// As the content of a cell.
[[nodiscard]] QByteArray noteCell(const QString &note);

} // namespace cabinet::markdown
