// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Identifiers.h"
#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/LinkVerdict.h"
#include "domain/Status.h"
#include "domain/Tag.h"
#include "domain/Topic.h"
#include "domain/Venue.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace cabinet {

// A paper, whole. Times are UTC; invalid means never.
struct Paper
{
    PaperId id;
    QString uid; // the same in every export and on every machine
    QString title;
    QStringList authors;
    Venue venue;
    Status status = Status::ToRead;
    QList<TopicPath> topics; // every place it stands in, the first is the main one
    QStringList tags;
    Links links;
    QString notes; // Markdown
    QString abstract;      // as its publisher wrote it
    Identifiers ids;       // beside what the links say
    QList<IdeaId> ideas;
    QDateTime added;
    QDateTime started;  // last moved to Reading
    QDateTime finished; // last moved to Done; invalid unless done
    QDateTime since;    // in this column since
};

// A link that leads nowhere, as it came out when it was last asked.
struct DeadLink
{
    Link link;
    LinkState state = LinkState::Gone;

    friend bool operator==(const DeadLink &, const DeadLink &) = default;
};

// What a card shows: one row of a column's window.
struct PaperCard
{
    PaperId id;
    QString title;
    QString venue;
    Status status = Status::ToRead;
    QList<Tag> tags; // name and colour only
    Links links;
    QList<DeadLink> deadLinks;
    QDateTime since;
    QDateTime finished;
    int ideas = 0;
};

// A paper to add. An empty title is refused.
struct PaperDraft
{
    QString title;
    QStringList authors;
    QString venue;
    Status status = Status::ToRead;
    TopicPath topic;
    QStringList tags;
    Links links;
    QString notes;
    QString abstract;
    Identifiers ids;
};

// A change of some fields; the others stay.
struct PaperEdit
{
    std::optional<QString> title;
    std::optional<QStringList> authors;
    std::optional<QString> venue;
    std::optional<Links> links;
    std::optional<QString> notes;
    std::optional<QString> abstract;
    std::optional<Identifiers> ids;
};

} // namespace cabinet
