// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/SourceState.h"

// What the library says of a linked file's entries that the file does not: it has no place for it, or it was chosen so.
namespace cabinet {

struct KeptHere
{
    QString title;
    QString what; // "status, topic", for people
};

// Any thread, with a connection of its own; reads the text last in step. Empty for ideas and for a file that is not linked.
[[nodiscard]] Result<QList<KeptHere>> keptHere(const QString &libraryFile, const Source &source);

} // namespace cabinet
