// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Storable.h"
#include "markdown/Edit.h"
#include "markdown/List.h"

// Lists of papers and lists of ideas under one name, for code that treats both alike.
namespace cabinet {

template<typename Text>
[[nodiscard]] auto listOf(const QByteArray &bytes)
{
    if constexpr (std::is_same_v<Text, markdown::PaperText>)
        return markdown::parsePapers(bytes);
    else
        return markdown::parseIdeas(bytes);
}

[[nodiscard]] inline QList<markdown::PaperEntry> storable(const QList<markdown::PaperEntry> &entries)
{
    QList<SkippedLine> ignored;
    return storablePapers(entries, ignored);
}

[[nodiscard]] inline QList<markdown::IdeaEntry> storable(const QList<markdown::IdeaEntry> &entries)
{
    QList<SkippedLine> ignored;
    return storableIdeas(entries, ignored);
}

[[nodiscard]] inline TopicPath topicOf(const markdown::PaperEntry &entry)
{
    return entry.topic;
}

[[nodiscard]] inline TopicPath topicOf(const markdown::IdeaEntry &)
{
    return {};
}

} // namespace cabinet
