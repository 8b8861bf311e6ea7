// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Edit.h"

namespace cabinet::markdown {

struct NewUnit
{
    QByteArray text; // whole lines; empty: cannot be written
    QList<Unwritten> unwritten;
};

// A new entry beside `model`, in its kind and indent; null: in what the list mostly has. `table` is the model's.
[[nodiscard]] NewUnit composePaper(const QByteArray &bytes, const PaperEntry *model, const Table *table, const PaperText &text,
                                   const WriteStyle &style, int escape);
[[nodiscard]] NewUnit composeIdea(const IdeaText &text, const WriteStyle &style);

// Items of lists are one family: a bullet may stand among numbers.
[[nodiscard]] int family(EntryKind kind);

// Where papers of a topic go: the paths of all headings, as the parser gives them to entries.
[[nodiscard]] QList<TopicPath> headingTopics(const QList<Heading> &headings);
// A heading of the file's own kind at that level.
[[nodiscard]] QByteArray composeHeading(const QByteArray &bytes, const QList<Heading> &headings, int level,
                                        const QByteArray &text, const QByteArray &lineEnd);

} // namespace cabinet::markdown
