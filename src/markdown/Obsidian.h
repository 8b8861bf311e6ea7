// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// Boards of Obsidian's Kanban plugin: Markdown whose front matter says so, a heading for each column, one of which may be marked
// "**Complete**", and an archive below "***". The columns are the status. Moving a card is not written: the status stays in the
// library, and the file as it is.
namespace cabinet::markdown {

[[nodiscard]] bool isObsidianBoard(const QByteArray &bytes);
// Gives the cards of columns that name a state that status.
void readColumns(const QByteArray &bytes, PaperList &list);

} // namespace cabinet::markdown
