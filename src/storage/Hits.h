// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Status.h"
#include "storage/QueryFilter.h"
#include "storage/Statement.h"

#include <array>
#include <optional>

namespace cabinet::storage {

// The papers that a filter lets through, worked out once into a temporary table in the order of the columns, so that counting,
// paging and finding a row cost nothing that grows with the library. Used again until the filter or the library changes, whether
// by this connection or another. Several may live on one connection: each notices when another has taken the tables.
class Hits final
{
    Q_DISABLE_COPY_MOVE(Hits)
public:
    explicit Hits(const Connection &connection)
        : m_connection(connection)
    {
    }

    // The table to read: `paper` itself, or the temporary one. Both have status, position and id; rows of papers have status >=
    // 0.
    [[nodiscard]] Result<QString> tableFor(const Query &query);
    [[nodiscard]] Result<int> count(Status status, const Query &query);
    [[nodiscard]] Result<bool> wasCut(const Query &query);
    void invalidate();

private:
    using ColumnCounts = std::array<int, allStatuses.size()>;

    // What tells whether anything was written since. The mark is a random number that stands in the temporary table: it goes with
    // a transaction that was rolled back, or when another Hits fills the table.
    struct State
    {
        qint64 dataVersion = 0;  // of SQLite: changes when another connection commits
        qint64 totalChanges = 0; // rows changed by this connection, those of the temporary tables included
        bool marked = false;
    };
    [[nodiscard]] Result<State> state() const;
    [[nodiscard]] Result<void> forgetWhenStale();
    [[nodiscard]] Result<void> fill(const QueryFilter &filter);
    [[nodiscard]] Result<void> fillBase(const QueryFilter &filter);
    [[nodiscard]] Result<void> fillHits(const QueryFilter &filter);
    [[nodiscard]] Result<void> mark();
    [[nodiscard]] Result<ColumnCounts> wholeColumns();

    const Connection &m_connection;
    std::optional<QueryFilter> m_filter; // what temp.hit holds
    std::optional<Condition> m_base;     // what temp.base holds
    std::optional<ColumnCounts> m_counts;
    bool m_cut = false;
    qint64 m_mark = 0;
    State m_state;
};

} // namespace cabinet::storage
