// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "domain/Progress.h"
#include "domain/Result.h"
#include "storage/Connection.h"

#include <QList>

namespace cabinet {

// Why two cards may be one paper, the surest first.
enum class Likeness {
    SameId,      // one DOI, one arXiv id …
    SameAddress, // one address of the paper
    SameTitle,
    CloseTitle, // a letter or two apart
};

struct Duplicate
{
    PaperId paper;
    Likeness likeness = Likeness::SameId; // how it is like the others, at its surest
};
// Cards that are one paper, the oldest first.
using DuplicateGroup = QList<Duplicate>;

// Papers that have two different DOIs (or other ids of one kind), or titles alike but no author in common, are never the same.
// A preprint and what was published of it are. What Library::keepApart was told of is not.

// Papers of the library that this one, about to be added, may be; the surest first, at most ten. Milliseconds at any size.
[[nodiscard]] Result<QList<Duplicate>> duplicatesOf(const storage::Connection &connection, const PaperDraft &draft);

// The same for each of several, over a connection of its own, for another thread.
[[nodiscard]] Result<QList<QList<Duplicate>>> duplicatesOfElsewhere(const QString &libraryFile, const QList<PaperDraft> &drafts,
                                                                    const Progress &progress);

// All groups of the library, the one with the newest paper first. Any thread, with its own connection; one to two seconds of the
// processor for 100,000 papers. An Error without a message: cancelled.
[[nodiscard]] Result<QList<DuplicateGroup>> findDuplicates(const storage::Connection &connection, const Progress &progress = {});

// Of these papers, those that are like another of the library.
[[nodiscard]] Result<QList<DuplicateGroup>> duplicatesAmong(const storage::Connection &connection, const QList<PaperId> &papers,
                                                            const Progress &progress = {});

// The papers that this change brought and that are like another of the library, in order. Over a connection of its own.
[[nodiscard]] Result<QList<PaperId>> twinsBroughtBy(const QString &libraryFile, ChangeId change, const Progress &progress);

// duplicatesAmong() over a connection of its own, for another thread; `among` empty: all of the library.
[[nodiscard]] Result<QList<DuplicateGroup>> duplicatesElsewhere(const QString &libraryFile, const QList<PaperId> &among,
                                                                const Progress &progress);

} // namespace cabinet
