// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Query.h"

#include <QVariant>

namespace cabinet::storage {

// One thing that must hold, with its bound values.
struct Condition
{
    QString sql;
    QVariantList values;

    [[nodiscard]] bool isEmpty() const { return sql.isEmpty(); }
    friend bool operator==(const Condition &, const Condition &) = default;
};

// A Query as SQL: which papers it lets through.
struct QueryFilter
{
    QString match;        // FTS5 expression; empty: no search
    Condition conditions; // on `p`, a row of paper; empty: every paper

    [[nodiscard]] bool isEmpty() const { return match.isEmpty() && conditions.isEmpty(); }
    // A search among some papers only looks them up in temp.base (id), which holds those that selectBase() gives.
    [[nodiscard]] bool needsBase() const { return !match.isEmpty() && !conditions.isEmpty(); }
    [[nodiscard]] Condition selectBase() const;

    // SELECT of (status, position, id). A search gives at most one row more than mostSearchHits.
    [[nodiscard]] Condition select() const;

    friend bool operator==(const QueryFilter &, const QueryFilter &) = default;
};

[[nodiscard]] QueryFilter queryFilter(const Query &query);

// `idColumn` names a row of `table` (paper_tag, idea_tag: `column` is what it tags) that has all of the tags, or any. A tag
// includes those nested below it. Empty when no tag is asked for.
struct TagTable
{
    QLatin1StringView table;
    QLatin1StringView column;
};
[[nodiscard]] Condition taggedWith(const QString &idColumn, TagTable table, const QStringList &tags, bool any);

// Both must hold; an empty one always does.
[[nodiscard]] Condition operator&(const Condition &first, const Condition &second);

} // namespace cabinet::storage
