// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// What stands around a value: its brackets, its line.
namespace cabinet::markdown {

// With the brackets, emphasis and code marks that stand on both sides: "ICML" in "(*ICML*)" is the whole.
[[nodiscard]] Span withBrackets(const QByteArray &bytes, Span span, Span within);
[[nodiscard]] const LinkSpan *titleLink(const PaperEntry &entry); // null when the title is none
// The title with its marks, or with the link that it is.
[[nodiscard]] Span wholeTitle(const QByteArray &bytes, const PaperEntry &entry);
[[nodiscard]] qsizetype lineBegin(const QByteArray &bytes, qsizetype at); // a BOM is no part of the first line
[[nodiscard]] qsizetype lineEnd(const QByteArray &bytes, qsizetype at);   // before the line end
[[nodiscard]] qsizetype nextLine(const QByteArray &bytes, qsizetype at);  // after it
// Where the line before it begins; `at` begins a line itself. Of the first one: itself.
[[nodiscard]] qsizetype previousLine(const QByteArray &bytes, qsizetype at);
[[nodiscard]] bool isBlank(const QByteArray &bytes, Span span); // spaces, tabs and line ends only, as for Line
[[nodiscard]] QByteArray lineEndOf(const QByteArray &bytes);    // "\r\n" where the first line ends so

} // namespace cabinet::markdown
