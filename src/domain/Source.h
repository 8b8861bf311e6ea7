// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDateTime>
#include <QString>

namespace cabinet {

enum class ListKind { Papers, Ideas };

// What is done about the file after it was read. The numbers stand in the library file.
enum class SourceMode {
    Once = 0,     // read when it is imported, never by itself
    InStep = 1,   // changes go both ways within a second
    AskFirst = 2, // what others write is read, what the library changes is written when the user says so
    ReadOnly = 3, // what others write is read, nothing is ever written
};

// How a card in the column Reading is written into a list. Auto: as the file already does it, else only in the library, so that
// the file stays what GitHub understands.
enum class ReadingMark { Auto = 0, TaskSlash = 1, LibraryOnly = 2, Word = 3 };

// A Markdown file that the library was read from. Its bytes as last seen are kept in the library.
struct Source
{
    SourceId id;
    QString uid;
    QString path; // absolute
    ListKind kind = ListKind::Papers;
    QDateTime imported; // UTC
    int entries = 0;
    SourceMode mode = SourceMode::Once;
    ReadingMark reading = ReadingMark::Auto;
};

} // namespace cabinet
