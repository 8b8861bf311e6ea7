// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

// How new text is written. The defaults are the program's own shape: "- [ ] Title[Venue]: [[Label](url)]".
namespace cabinet::markdown {

// How "reading" is written. LibraryOnly: the file only says read or not read, so that it stays plain GitHub Markdown.
enum class ReadingMark { Auto, TaskSlash, LibraryOnly, Word };

struct WriteStyle
{
    ReadingMark reading = ReadingMark::TaskSlash;
    char doneMark = 'x';
    QByteArray lineEnd = "\n";
    QByteArray venueOpen = "[";
    QByteArray venueClose = "]";
    QByteArray linkOpen = "[["; // "[": [label](url)
    QByteArray linkClose = ")]";
    QByteArray beforeFirstLink = " ";
    QByteArray beforeLink = " "; // the others
};

} // namespace cabinet::markdown
