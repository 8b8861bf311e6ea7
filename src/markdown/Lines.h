// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <vector>

// Lines of a list and what each of them looks like on its own. Offsets are bytes of the whole file. Small, as a line may be a
// single byte.
namespace cabinet::markdown {

struct Line
{
    int begin = 0;
    int text = 0;       // first byte that is not white space; end when blank
    int end = 0;        // before the line end
    quint16 indent = 0; // columns before text, a tab reaches the next multiple of four; no more than 65,535
    quint8 ending = 0;  // bytes of the line end

    [[nodiscard]] int next() const { return end + ending; }
    [[nodiscard]] bool isBlank() const { return text == end; }
};

using Lines = std::vector<Line>;

// LF, CRLF and a lone CR end a line; a BOM is no part of the first one.
[[nodiscard]] Lines splitLines(const QByteArray &bytes);

struct Marker
{
    bool ordered = false;
    int number = 0;
    Span span;                // "-", "12."
    int content = 0;          // first byte after the marker, a task mark and white space
    std::optional<Span> mark; // the character between the brackets of a task
};

// A letter other than x makes a task only when asked for: "[A] Title" is the tag of a reference.
[[nodiscard]] std::optional<Marker> itemMarker(const QByteArray &bytes, const Line &line, bool letters = false);
// "## Topic ##": level and the text without the hashes.
[[nodiscard]] std::optional<Heading> atxHeading(const QByteArray &bytes, const Line &line);
// "<h2 id="a">Topic</h2>" on one line.
[[nodiscard]] std::optional<Heading> htmlHeading(const QByteArray &bytes, const Line &line);
// 1 or 2 for a line of "=" or "-" below a heading's text, else 0.
[[nodiscard]] int setextLevel(const QByteArray &bytes, const Line &line);
[[nodiscard]] bool isRule(const QByteArray &bytes, const Line &line);
[[nodiscard]] bool isTableDelimiter(const QByteArray &bytes, const Line &line);
[[nodiscard]] bool isHtmlLine(const QByteArray &bytes, const Line &line);
// The run of backticks or tildes that opens or closes code; empty when there is none.
[[nodiscard]] QByteArrayView fence(const QByteArray &bytes, const Line &line);

} // namespace cabinet::markdown
