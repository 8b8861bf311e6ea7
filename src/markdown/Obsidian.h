// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// Boards of Obsidian's Kanban plugin: Markdown whose front matter says so, a heading for each lane ("Reading (5)" takes at most
// five), one of which may be marked "**Complete**" (in the user's language), and an archive below "***". Where a lane names a
// status the lanes are the status and no topics; a board whose lanes all name something else is a list under headings.
namespace cabinet::markdown {

[[nodiscard]] bool isObsidianBoard(const QByteArray &bytes);
// Finds the lanes and gives their cards the status of theirs.
void readLanes(const QByteArray &bytes, PaperList &list);

} // namespace cabinet::markdown
