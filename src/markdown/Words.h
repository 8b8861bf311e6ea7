// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// What words mean in lists of papers: which labels name a link, which headings hold no papers, what looks like a venue.
namespace cabinet::markdown {

// "Paper", "code", "NIPS paper", "论文": a label that says what a link is, never a title.
[[nodiscard]] bool isLinkWord(const QString &label);

// "Title:", "To read:": the title follows.
[[nodiscard]] bool isTitleWord(const QString &text);

// "Paper title", "Title of the paper 1": of a template, where a title is to be filled in.
[[nodiscard]] bool isPlaceholder(const QString &title);

enum class Site { Paper, Other, Unknown };
// Papers: PDFs, preprint servers, publishers, digital libraries. Other: code, videos, social pages, this very file.
[[nodiscard]] Site siteOf(const QString &url);

// "OSDI'20", "ICML 2019", "arXiv": a tag in brackets or parentheses that names a venue or a year.
[[nodiscard]] bool isVenue(QByteArrayView text);
// The same, and nothing else: "Fast Diffusion Models" begins like one and is a title.
[[nodiscard]] bool isOnlyVenue(QByteArrayView text);
// The last part of a line that names a venue, after a comma, a dash or in parentheses; empty when there is none.
[[nodiscard]] Span findVenue(const QByteArray &bytes, Span range);

} // namespace cabinet::markdown
