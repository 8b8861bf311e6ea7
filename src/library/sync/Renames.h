// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/SourceState.h"
#include "markdown/List.h"

// Topics that the library calls otherwise than the file: the same topic under a new name, not papers under another topic. Pure.
namespace cabinet {

struct TopicRenames
{
    QList<markdown::RenamedTopic> renamed; // headings to be written anew
    QList<TopicPath> dropped;              // headings whose papers went under one that stands in the file already
};

[[nodiscard]] TopicRenames topicRenames(const SourceState &state, const markdown::PaperList &list);

} // namespace cabinet
