// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/NoteText.h"

#include <QHash>

// How new text is written. The defaults are the program's own shape: "- [ ] Title[Venue]: [[Label](url)]".
namespace cabinet::markdown {

struct NoteStyle
{
    QByteArray indent; // further in than the entry's own line
    NoteShape shape;
    bool blankBefore = false;
};

struct WriteStyle
{
    ReadingMark reading = ReadingMark::TaskSlash; // never Auto in what styleOf gives
    char doneMark = 'x';
    StatusWords words; // of the entry's table
    QByteArray lineEnd = "\n";
    bool loose = false; // a blank line between entries

    EntryKind kind = EntryKind::Task; // what most entries are
    QByteArray bullet = "-";
    QByteArray afterBullet = " ";
    bool linkedTitle = false; // [Title](url)
    QByteArray titleOpen;     // "**"
    QByteArray titleClose;
    bool venueFirst = false;
    QByteArray venueOpen = "["; // with what stands between title and venue: ", *"
    QByteArray venueClose = "]";
    QByteArray linkOpen = "[["; // "[": [label](url)
    QByteArray linkClose = ")]";
    QByteArray beforeFirstLink = ": ";
    QByteArray beforeLink = " "; // the others
    QByteArray afterLastLink;
    QHash<QString, QString> labels; // a label in small letters: as this list spells it
    QHash<int, NoteStyle> notes;    // by family() of the entries: as most of those have it that have notes
};

// As most entries of the list have it.
[[nodiscard]] WriteStyle styleOf(const QByteArray &bytes, const PaperList &list, ReadingMark reading = ReadingMark::Auto);
[[nodiscard]] WriteStyle styleOf(const QByteArray &bytes, const IdeaList &list);

// What a file in this style says of a paper of this status.
[[nodiscard]] Status statusInFile(Status status, const PaperEntry &entry, const WriteStyle &style);

} // namespace cabinet::markdown
