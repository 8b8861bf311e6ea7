// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Edit.h"

#include <QHash>

// A list's bytes and what its entries should now be: the smallest edits that make the file say so. What is wanted twice is done
// once: the same again gives no edits. Pure; the result is read back before it is given, and what would not read back as wanted
// is left out and named.
namespace cabinet::markdown {

// An entry's own bytes, whole lines with the blank lines that went with them, and the lines around: what puts it back exactly.
struct TakenOut
{
    QByteArray text;
    QByteArray before;
    QByteArray after;
};

struct WantedPaper
{
    std::optional<qsizetype> entry; // index into the list's entries; none: new in this file
    PaperText text;
    TopicPath topic;
    std::optional<TakenOut> raw; // as it once stood here; used where it says `text`
};

struct RenamedTopic
{
    TopicPath from;
    QString to; // the new last name
};
[[nodiscard]] TopicPath renamedPath(const TopicPath &path, const QList<RenamedTopic> &renamed);

// Entries that no paper names are taken out.
struct Wanted
{
    QList<WantedPaper> papers;         // the order counts within a topic
    QList<RenamedTopic> renamedTopics; // papers below them are wanted under the new name
    QList<TopicPath> droppedTopics;    // their headings go when nothing is left below them
};

struct WantedIdea
{
    std::optional<qsizetype> entry;
    IdeaText text;
    std::optional<TakenOut> raw;
};

struct LeftOut
{
    qsizetype wanted = -1; // index into what was wanted; -1: an entry that could not be taken out
    qsizetype entry = -1;  // index into the list's entries; -1: new
    Unwritten what;
};

struct Rewritten
{
    QList<TextEdit> edits;
    QList<LeftOut> leftOut;
    QHash<qsizetype, TakenOut> taken; // by entry: those that were removed, moved or changed
};

[[nodiscard]] Rewritten rewrite(const QByteArray &bytes, const PaperList &list, const Wanted &wanted, const WriteStyle &style);
[[nodiscard]] Rewritten rewrite(const QByteArray &bytes, const IdeaList &list, const QList<WantedIdea> &wanted,
                                const WriteStyle &style);

// The list as it is: what to start from.
[[nodiscard]] Wanted wantedOf(const PaperList &list);
[[nodiscard]] QList<WantedIdea> wantedOf(const IdeaList &list);

} // namespace cabinet::markdown
