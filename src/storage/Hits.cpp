// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Hits.h"

#include "storage/Select.h"

#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

// Temporary tables can be written on a read-only connection too.
Result<void> ensureTables(const Connection &connection)
{
    auto base = execute(connection, u"CREATE TEMP TABLE IF NOT EXISTS base (id INTEGER PRIMARY KEY)"_s);
    if (!base)
        return base;
    return execute(connection, u"CREATE TEMP TABLE IF NOT EXISTS hit (status INTEGER NOT NULL, position INTEGER NOT NULL, "
                               "id INTEGER NOT NULL, PRIMARY KEY (status, position, id)) WITHOUT ROWID"_s);
}

} // namespace

void Hits::invalidate()
{
    m_filter.reset();
    m_base.reset();
    m_counts.reset();
}

Result<Hits::State> Hits::state() const
{
    const auto row = selectRow(m_connection,
                               u"SELECT (SELECT data_version FROM pragma_data_version), total_changes(), "
                               "EXISTS (SELECT 1 FROM temp.hit WHERE status = -1 AND position = ?)"_s,
                               {m_mark}, [](const Statement &values) {
                                   return State{values.integer(0), values.integer(1), values.integer(2) != 0};
                               });
    return row ? Result<State>(row->value_or(State())) : Result<State>(row.error());
}

Result<void> Hits::forgetWhenStale()
{
    if (auto ensured = ensureTables(m_connection); !ensured)
        return ensured;
    const auto now = state();
    if (!now)
        return now.error();
    const bool written = now->dataVersion != m_state.dataVersion || now->totalChanges != m_state.totalChanges;
    if (written || ((m_filter || m_counts) && !now->marked))
        invalidate();
    m_state = *now;
    return {};
}

Result<QString> Hits::tableFor(const Query &query)
{
    const QueryFilter filter = queryFilter(query);
    if (filter.isEmpty())
        return u"paper"_s;
    if (auto fresh = forgetWhenStale(); !fresh)
        return fresh.error();
    if (m_filter != filter) {
        if (auto filled = fill(filter); !filled) {
            invalidate();
            return filled.error();
        }
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

Result<int> Hits::count(Status status, const Query &query)
{
    if (queryFilter(query).isEmpty()) {
        const auto columns = wholeColumns();
        return columns ? Result<int>((*columns)[static_cast<size_t>(status)]) : Result<int>(columns.error());
    }
    const auto table = tableFor(query);
    if (!table)
        return table.error();
    const auto found = selectInteger(m_connection, u"SELECT count(*) FROM %1 WHERE status = ?"_s.arg(*table), {int(status)});
    return found ? Result<int>(static_cast<int>(*found)) : Result<int>(found.error());
}

// SQLite counts a whole table by its pages and part of one row by row; the first column is the long one.
Result<Hits::ColumnCounts> Hits::wholeColumns()
{
    if (auto fresh = forgetWhenStale(); !fresh)
        return fresh.error();
    if (m_counts)
        return *m_counts;
    const auto counts = selectRow(m_connection,
                                  u"SELECT (SELECT count(*) FROM paper), (SELECT count(*) FROM paper WHERE status = 1), "
                                  "(SELECT count(*) FROM paper WHERE status = 2)"_s,
                                  {}, [](const Statement &row) {
                                      const int reading = row.value(1).toInt();
                                      const int done = row.value(2).toInt();
                                      return ColumnCounts{row.value(0).toInt() - reading - done, reading, done};
                                  });
    if (!counts)
        return counts.error();
    if (auto marked = mark(); !marked)
        return marked.error();
    m_counts = counts->value_or(ColumnCounts());
    return *m_counts;
}

Result<void> Hits::fill(const QueryFilter &filter)
{
    m_filter.reset();
    if (auto filled = fillBase(filter); !filled)
        return filled;
    if (auto filled = fillHits(filter); !filled)
        return filled;
    if (auto marked = mark(); !marked)
        return marked;
    m_filter = filter;
    return {};
}

Result<void> Hits::fillBase(const QueryFilter &filter)
{
    if (!filter.needsBase() || m_base == filter.conditions)
        return {};
    m_base.reset();
    if (auto emptied = execute(m_connection, u"DELETE FROM temp.base"_s); !emptied)
        return emptied;
    const Condition select = filter.selectBase();
    if (auto inserted = execute(m_connection, u"INSERT INTO temp.base (id) "_s + select.sql, select.values); !inserted)
        return inserted;
    m_base = filter.conditions;
    return {};
}

Result<void> Hits::fillHits(const QueryFilter &filter)
{
    if (auto emptied = execute(m_connection, u"DELETE FROM temp.hit"_s); !emptied)
        return emptied;
    const Condition select = filter.select();
    Statement insert(m_connection, u"INSERT INTO temp.hit (status, position, id) "_s + select.sql);
    if (auto inserted = insert.run(select.values); !inserted)
        return inserted;
    m_cut = !filter.match.isEmpty() && insert.rowsChanged() > mostSearchHits;
    insert.finish();
    if (!m_cut)
        return {};
    return execute(m_connection, u"DELETE FROM temp.hit WHERE id = (SELECT max(id) FROM temp.hit)"_s); // the one too many
}

// What is kept from now on is as good as this mark.
Result<void> Hits::mark()
{
    if (auto removed = execute(m_connection, u"DELETE FROM temp.hit WHERE status = -1"_s); !removed)
        return removed;
    m_mark = static_cast<qint64>(QRandomGenerator::global()->generate64() >> 1);
    const auto inserted = execute(m_connection, u"INSERT INTO temp.hit (status, position, id) VALUES (-1, ?, 0)"_s, {m_mark});
    const auto after = inserted ? state() : Result<State>(inserted.error());
    if (!after)
        return after.error();
    m_state.totalChanges = after->totalChanges; // and the data version of before: a commit meanwhile must be noticed
    return {};
}

} // namespace cabinet::storage
