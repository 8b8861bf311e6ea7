// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Source.h"
#include "markdown/Rewrite.h"
#include "storage/Reader.h"

#include <QHash>

#include <optional>
#include <utility>

// What the library knows of one list file: the text it was last in step with, and where in it each paper or idea stands.
namespace cabinet {

using PlaceKey = std::pair<qint64, qint64>; // place and owner: a place's number may be given out again, an owner's never

// One place of a paper or an idea in a source.
struct PlaceState
{
    qint64 id = 0;
    qint64 owner = 0; // the paper or the idea
    TopicPath topic;
    std::optional<qsizetype> firstByte; // of its entry in the base; none: it is not in the text yet
    std::optional<qint64> position;     // of the owner in its column or in the cabinet when last in step; none: unknown
    QString said;                       // see Said; empty: as the text says
};

struct TakenOut
{
    qint64 after = 0; // the place it stood behind, 0: it was the first
    markdown::TakenOut raw;
};

struct SourceState
{
    Source source;
    bool linked = false; // it has been kept in step: there are versions and anchors
    QByteArray base;
    QList<PlaceState> places;
    QHash<qsizetype, PlaceKey> lost; // entries of the base, by first byte, whose place is gone from the library: which it was
    QHash<PlaceKey, TakenOut> takenOut;
    QList<markdown::RenamedTopic> renamed; // what topics were called before, in order: the file may say any of it
};

// What the library says now of everything that stands in a source.
template<typename Text>
struct Owned
{
    Text text;
    qint64 position = 0;
};
using OwnedPapers = QHash<qint64, Owned<markdown::PaperText>>;
using OwnedIdeas = QHash<qint64, Owned<markdown::IdeaText>>;

// Of a linked source the newest version and its anchors, of one that was only imported what stood in it then.
[[nodiscard]] Result<SourceState> sourceState(const storage::Reader &reader, const Source &source);
[[nodiscard]] Result<OwnedPapers> papersIn(const storage::Connection &connection, SourceId source);
[[nodiscard]] Result<OwnedPapers> papersAmong(const storage::Connection &connection, const QList<qint64> &ids);
[[nodiscard]] Result<OwnedIdeas> ideasIn(const storage::Connection &connection, SourceId source);

// What the library said of an owner when it was last in step, kept only where the text says something else (a paper in two
// places has one set of fields, its two lines may differ).
// `owed`: its status could not be said there, and is as soon as it can.
[[nodiscard]] QString saidText(const markdown::PaperText &said, const markdown::PaperText &inFile,
                               bool owed = false); // empty: the same
[[nodiscard]] QString saidText(const markdown::IdeaText &said, const markdown::IdeaText &inFile, bool owed = false);
[[nodiscard]] bool owesStatus(const QString &said);
[[nodiscard]] markdown::PaperText saidOf(const QString &said, const markdown::PaperText &inFile);
[[nodiscard]] markdown::IdeaText saidOf(const QString &said, const markdown::IdeaText &inFile);

} // namespace cabinet
