// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/QueryFilter.h"
#include "storage/Statement.h"

#include <optional>

namespace cabinet::storage {

// The papers that a filter lets through, worked out once into a temporary table in the order of the columns, so that counting,
// paging and finding a row cost nothing that grows with the library. Used again until the filter or the library changes, whether
// by this connection or another. Several may live on one connection: each notices when another has taken the table.
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
    [[nodiscard]] Result<bool> wasCut(const Query &query);
    void invalidate() { m_filter.reset(); }

private:
    struct State;
    [[nodiscard]] Result<State> state() const;
    [[nodiscard]] Result<void> fill(const QueryFilter &filter, const State &before);
    [[nodiscard]] Result<bool> insertHits(const QueryFilter &filter) const;

    const Connection &m_connection;
    std::optional<QueryFilter> m_filter; // what the table holds
    bool m_cut = false;
    qint64 m_mark = 0;         // a random number that stands in the table: it is still ours, no rollback took it
    qint64 m_dataVersion = 0;  // changes when another connection commits
    qint64 m_totalChanges = 0; // rows changed by this connection
};

} // namespace cabinet::storage
