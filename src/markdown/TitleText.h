// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// Cutting a title out of running text, on bytes, so that every part keeps its place.
namespace cabinet::markdown {

struct TitleParts
{
    Span title;
    Span authors;
    Span venue;
};

[[nodiscard]] bool holdsWords(QByteArrayView text); // letters or digits of any script
[[nodiscard]] int wordCount(QByteArrayView text);
[[nodiscard]] Span trimmedSpan(const QByteArray &bytes, Span span);
// Without white space, emphasis marks, separators at its ends: "**Title**:" is "Title".
[[nodiscard]] Span trimTitle(const QByteArray &bytes, Span span);
// The first byte after icons, ":scroll:" words, numbers, dates and separators.
[[nodiscard]] qsizetype skipLeadText(const QByteArray &bytes, Span span);
// "Title (ICML 2019)", "Title, ICML 2019", "Title. Authors. *Venue* 2020."
[[nodiscard]] TitleParts splitTitle(const QByteArray &bytes, Span span);
// The same of a linked title, which keeps whatever is no known venue with its year: "Title, Author et al., ICCV 2015".
[[nodiscard]] TitleParts splitLinkedTitle(const QByteArray &bytes, Span title);
// What stands before a title and is none of it: "16-ATC-Title", "OSDI'06-Title", "[2009][Name] Title".
struct LeadTag
{
    Span venue;
    qsizetype end = 0; // where the title begins
};

[[nodiscard]] LeadTag venueTag(const QByteArray &bytes, Span span);
// Leaves such tags, and "(@Somebody)" behind, out of a title of words enough; gives the venue.
Span cutTags(const QByteArray &bytes, Span &title);
// Written the way titles are: "Towards X: A Study of Y"; some words, capitals, no full stop.
[[nodiscard]] bool looksLikeTitle(const QByteArray &bytes, Span span);
// "A. Author, Bob Author and Carol Author": two names or more and nothing else.
[[nodiscard]] bool looksLikeNames(const QByteArray &bytes, Span span);
// "by A, B, et al." in the text beside a title; empty when there is none.
[[nodiscard]] Span findAuthors(const QByteArray &bytes, Span span);
// Names out of such a span: "Koppula, Skanda, et al." and "A. Author, B. Author and C. Author".
[[nodiscard]] QStringList authorNames(const QByteArray &bytes, Span span);

} // namespace cabinet::markdown
