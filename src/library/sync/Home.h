// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"
#include "library/Edits.h"

// Which linked file something new belongs into: none is a fine answer, it then lives in the library only.
namespace cabinet {

// The linked list of papers that has this topic, else the topic above it and so on; 0: none.
[[nodiscard]] qint64 homeOfTopic(Edits &edits, const TopicPath &topic);
// The linked list of papers most of which have no topic (a board of Obsidian's, a list without headings), when there is just one
// such; 0: none or several.
[[nodiscard]] qint64 homeWithoutTopics(Edits &edits);
// The linked cabinet, when there is just one; 0: none or several.
[[nodiscard]] qint64 homeOfIdeas(Edits &edits);

// The first place that a paper has in a linked list; 0: none.
[[nodiscard]] qint64 linkedPlaceOf(Edits &edits, PaperId paper);

} // namespace cabinet
