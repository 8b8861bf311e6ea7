// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Result.h"

// What may be stored: texts brought into shape, and a sentence for what is too long or missing. Lengths count UTF-16 units.
namespace cabinet {

inline constexpr qsizetype longestTitle = 2'000;
inline constexpr qsizetype longestName = 500; // a venue, an author, a label, one part of a topic
inline constexpr qsizetype longestTag = 100;
inline constexpr qsizetype longestUrl = 8'000;
inline constexpr qsizetype longestText = 1'048'576; // notes, an idea's body
inline constexpr qsizetype mostLinks = 200;
inline constexpr qsizetype mostAuthors = 5'000;
inline constexpr qsizetype deepestTopic = 12;

// One line: control characters and line ends become spaces, outer ones go, broken UTF-16 becomes U+FFFD.
[[nodiscard]] QString oneLine(const QString &text);

[[nodiscard]] Result<QString> cleanTitle(const QString &title);
[[nodiscard]] Result<QString> cleanText(const QString &text); // of several lines; line ends become "\n", NUL becomes U+FFFD
[[nodiscard]] Result<QString> cleanTag(const QString &typed);
[[nodiscard]] Result<TopicPath> cleanTopic(const TopicPath &topic);
[[nodiscard]] Result<Links> cleanLinks(const Links &links); // those without an address are dropped

[[nodiscard]] Result<PaperDraft> cleanDraft(const PaperDraft &draft);
[[nodiscard]] Result<PaperEdit> cleanEdit(const PaperEdit &edit);
[[nodiscard]] Result<IdeaDraft> cleanDraft(const IdeaDraft &draft);
[[nodiscard]] Result<IdeaEdit> cleanEdit(const IdeaEdit &edit);

} // namespace cabinet
