// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Lines.h"
#include "markdown/List.h"
#include "markdown/Merge.h"
#include "markdown/WriteStyle.h"

#include <optional>
#include <vector>

// One of the versions that are merged, taken apart: the lines of each entry together, every other line by itself.
namespace cabinet::markdown {

struct TextUnit
{
    Span span;      // whole lines, their ends included
    int line = 0;   // 1-based
    int entry = -1; // index into the list's entries; -1: a line between them
    bool blank = false;
    bool heading = false;
};

struct Version
{
    QByteArray bytes;
    ListKind kind = ListKind::Papers;
    PaperList papers; // the one that is not of this kind is empty
    IdeaList ideas;
    std::vector<TextUnit> units;
    std::vector<int> unitOf; // of each entry; -1: within the unit of another

    mutable std::optional<WriteStyle> style; // worked out when something is written

    [[nodiscard]] QByteArrayView text(Span span) const { return QByteArrayView(bytes).sliced(span.begin, span.size()); }
    [[nodiscard]] int entryCount() const;
    [[nodiscard]] Span spanOf(int entry) const; // as the parser gives it
    [[nodiscard]] QString titleOf(int entry) const;
    [[nodiscard]] QString topicOf(int entry) const;
};

[[nodiscard]] Version readVersion(const QByteArray &bytes, ListKind kind);

// A piece of a unit's text that is changed as a whole.
struct UnitToken
{
    QByteArrayView text;
    std::optional<MergeField> field; // none: marks, white space, line ends
    QByteArrayView indent;           // of a whole line of notes
};
// They cover the unit without gaps. The title, the venue, a link are one token each, so is a line below the first ones.
[[nodiscard]] std::vector<UnitToken> tokensOf(const Version &version, const TextUnit &unit);

} // namespace cabinet::markdown
