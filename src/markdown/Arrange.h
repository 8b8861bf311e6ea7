// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Rewrite.h"

#include <optional>
#include <vector>

// Whole entries taken out, put in and moved, whatever they say.
namespace cabinet::markdown {

struct UnitSlot // an entry as it stands
{
    Span lines; // whole lines
    int group = 0;
};

struct UnitWish
{
    int slot = -1; // where it stands now, -1: new
    int group = 0;
    QByteArray text; // its lines, each with its end, for where it does not stay
    const TakenOut *raw = nullptr;
};

struct GroupPlace // where the first entry of a group goes that has none
{
    qsizetype begin = 0; // of the text below its heading
    qsizetype end = 0;
    QByteArray heading;            // to be written first, with the header of a table where rows follow
    std::optional<qsizetype> rows; // right below these lines of a table, with nothing between
    bool isTable = false;          // what follows the heading are rows
    qsizetype first = -1;          // of the text below the first heading of that name, where there are several
    std::optional<qsizetype> top;  // where the first entry goes if not at the end
};

struct Arranged
{
    struct Insertion
    {
        TextEdit edit;
        int wish = -1;
        qsizetype blank = 0; // bytes at its end that only keep it apart from what follows
    };
    std::vector<Insertion> insertions; // in order at one place
    QList<TextEdit> cuts;
    std::vector<bool> stays;          // by wish
    QHash<qsizetype, TakenOut> taken; // by slot
};

struct Arrangement
{
    std::vector<UnitSlot> slots; // in the order of the file, not overlapping
    std::vector<UnitWish> wishes;
    std::vector<GroupPlace> groups;
    QByteArray lineEnd = "\n";
    bool loose = false;
    bool exact = false; // blank lines stay, none come
};

// `bytes` ends with a line end.
[[nodiscard]] Arranged arrange(const QByteArray &bytes, const Arrangement &wanted);
// An entry's lines without the blank ones around, and with what stands around it.
[[nodiscard]] QByteArray withoutBlankEnds(const QByteArray &text);
// What makes an entry's lines say again what they were, blank lines below them left alone.
[[nodiscard]] TextEdit restoring(const QByteArray &bytes, Span lines, const TakenOut &raw, const QByteArray &lineEnd);
[[nodiscard]] TakenOut taken(const QByteArray &bytes, Span span);

} // namespace cabinet::markdown
