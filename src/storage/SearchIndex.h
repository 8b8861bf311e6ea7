// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>
#include <utility>

namespace cabinet::storage {

using IdRange = std::pair<qint64, qint64>; // first and last, both in it

// One kind of indexed thing, as constant SQL.
struct IndexSource
{
    QString index;      // the FTS5 table
    QStringList fields; // its columns
    QString rows;       // SELECT id, text of each field ... of a range of ids that is bound, by id; tags by their ids
};

[[nodiscard]] const IndexSource &paperIndex();
[[nodiscard]] const IndexSource &ideaIndex();

// Which rows of one search index no longer fit their table, gathered during a transaction and put right before it is committed.
class SearchIndex final
{
public:
    explicit SearchIndex(const IndexSource &source)
        : m_source(source)
    {
    }

    void added(qint64 id); // a row with an id that was never used: nothing of it is in the index
    void changed(qint64 id) { m_changed.insert(id); }
    void changed(IdRange ids);

    [[nodiscard]] Result<void> apply(const Connection &connection);

private:
    [[nodiscard]] QList<IdRange> pending() const;

    const IndexSource &m_source;
    QList<IdRange> m_added;
    QList<IdRange> m_ranges;
    QSet<qint64> m_changed;
};

// Differences between an index and its table, at most 10 sentences.
[[nodiscard]] Result<QStringList> compareIndex(const Connection &connection, const IndexSource &source);

} // namespace cabinet::storage
