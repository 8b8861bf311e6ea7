// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/LinkVerdict.h"
#include "domain/Status.h"
#include "domain/Topic.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cabinet {

// Which papers are on screen. Everything given must hold; a default Query is the whole library.
struct Query
{
    QString text;        // words of a search, all of them; never a query language
    TopicPath topic;     // this topic and all below it
    QStringList tags;    // by name; a tag includes those nested below it
    bool anyTag = false; // any of the tags instead of all of them
    QString venue;       // venue name, regardless of case ("OSDI")
    std::optional<int> year;
    std::optional<bool> hasPdf; // has a link that may be a PDF
    QList<LinkState> linkStates; // has a link that came to one of these when it was last asked; empty: whatever they came to

    [[nodiscard]] bool isEmpty() const { return *this == Query{}; }
    friend bool operator==(const Query &, const Query &) = default;
};

// A search stops after this many hits; what is shown then says so.
inline constexpr int mostSearchHits = 10'000;

} // namespace cabinet
