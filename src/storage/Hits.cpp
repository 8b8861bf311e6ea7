// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Hits.h"

#include "storage/Select.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

// The mark is a row of status -1 with the number as its position. Temporary tables can be written on a read-only connection too.
Result<void> ensureTable(const Connection &connection)
{
    return execute(connection, u"CREATE TEMP TABLE IF NOT EXISTS hit (status INTEGER NOT NULL, position INTEGER NOT NULL, "
                               "id INTEGER NOT NULL, PRIMARY KEY (status, position, id)) WITHOUT ROWID"_s);
}

} // namespace

struct Hits::State
{
    qint64 dataVersion = 0;
    qint64 totalChanges = 0;
    bool marked = false;
};

Result<Hits::State> Hits::state() const
{
    const auto row = selectRow(m_connection,
                               u"SELECT (SELECT data_version FROM pragma_data_version), total_changes(), "
                               "EXISTS (SELECT 1 FROM temp.hit WHERE status = -1 AND position = ?)"_s,
                               {m_mark}, [](const Statement &values) {
                                   return State{values.integer(0), values.integer(1), values.integer(2) != 0};
                               });
    if (!row)
        return row.error();
    return row->value_or(State());
}

Result<QString> Hits::tableFor(const Query &query)
{
    const QueryFilter filter = queryFilter(query);
    if (filter.isEmpty())
        return u"paper"_s;
    if (auto ensured = ensureTable(m_connection); !ensured)
        return ensured.error();
    const auto now = state();
    if (!now)
        return now.error();
    const bool same =
        m_filter == filter && now->marked && now->dataVersion == m_dataVersion && now->totalChanges == m_totalChanges;
    if (!same) {
        if (auto filled = fill(filter, *now); !filled)
            return filled.error();
    }
    return u"temp.hit"_s;
}

Result<bool> Hits::wasCut(const Query &query)
{
    const auto table = tableFor(query);
    if (!table)
        return table.error();
    return m_filter == queryFilter(query) && m_cut;
}

Result<void> Hits::fill(const QueryFilter &filter, const State &before)
{
    invalidate();
    if (auto emptied = execute(m_connection, u"DELETE FROM temp.hit"_s); !emptied)
        return emptied;
    const auto cut = insertHits(filter);
    if (!cut)
        return cut.error();
    m_mark = static_cast<qint64>(QRandomGenerator::global()->generate64() >> 1);
    if (auto marked = execute(m_connection, u"INSERT INTO temp.hit VALUES (-1, ?, 0)"_s, {m_mark}); !marked)
        return marked;
    const auto after = state();
    if (!after)
        return after.error();
    m_dataVersion = before.dataVersion; // of before: a commit meanwhile must be noticed
    m_totalChanges = after->totalChanges;
    m_cut = *cut;
    m_filter = filter;
    return {};
}

// Whether a search found more than mostSearchHits; one of those is then taken out again.
Result<bool> Hits::insertHits(const QueryFilter &filter) const
{
    const Condition select = filter.select();
    Statement insert(m_connection, u"INSERT INTO temp.hit (status, position, id) "_s + select.sql);
    if (auto inserted = insert.run(select.values); !inserted)
        return inserted.error();
    if (filter.match.isEmpty() || insert.rowsChanged() <= mostSearchHits)
        return false;
    insert.finish();
    const auto trimmed = execute(m_connection, u"DELETE FROM temp.hit WHERE id = (SELECT max(id) FROM temp.hit)"_s);
    return trimmed ? Result<bool>(true) : Result<bool>(trimmed.error());
}

} // namespace cabinet::storage
