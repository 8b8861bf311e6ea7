// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Replay.h"

#include "storage/Tables.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

Error doesNotFit(const Connection &connection, const QString &detail)
{
    return {QCoreApplication::translate("Storage",
                                        "The history of %1 does not fit what is in it, so this cannot be undone or redone. "
                                        "Nothing was changed; check the library, or restore one of its backups.")
                .arg(shownPath(connection.file())),
            detail};
}

} // namespace

struct Replay::Step
{
    qint64 row = 0; // of change_row
    Table table = Table::Paper;
    IdRange ids;
    int op = 0;
};

bool ReplayProgress::did(qint64 rows)
{
    m_done += rows;
    return tell();
}

bool ReplayProgress::tell()
{
    const auto scaled = [](qint64 rows) { return int(std::min<qint64>(rows, std::numeric_limits<int>::max())); };
    m_cancelled = m_cancelled || (m_progress && !m_progress(scaled(m_done), scaled(m_total + m_total / 3)));
    return !m_cancelled;
}

Replay::Replay(const Connection &connection, Effects &effects, ReplayProgress &progress)
    : m_connection(connection)
    , m_effects(effects)
    , m_progress(progress)
    , m_statements(connection)
{
}

Result<void> Replay::undo(qint64 change)
{
    const auto list = steps(change, u"DESC"_s);
    if (!list)
        return list.error();
    for (const Step &step : *list) {
        auto did = step.op == 0 ? keep(step) : step.op == 1 ? this->change(step, u"before"_s) : putBack(step, u"before"_s);
        if (did)
            did = done(step);
        if (!did)
            return did;
    }
    return {};
}

Result<void> Replay::redo(qint64 change)
{
    const auto list = steps(change, u"ASC"_s);
    if (!list)
        return list.error();
    for (const Step &step : *list) {
        auto did = step.op == 0 ? putBack(step, u"after"_s) : step.op == 1 ? this->change(step, u"after"_s) : takeAway(step);
        if (did)
            did = done(step);
        if (!did)
            return did;
    }
    return execute(m_connection, u"UPDATE change_row SET after = NULL WHERE change = ? AND op = 0"_s, {change});
}

Result<void> Replay::done(const Step &step)
{
    return m_progress.did(step.ids.second - step.ids.first + 1) ? Result<void>() : Error{};
}

Result<QList<Replay::Step>> Replay::steps(qint64 change, const QString &order) const
{
    QList<Step> list;
    Statement rows(m_connection, u"SELECT id, tbl, first, last, op FROM change_row WHERE change = ? ORDER BY id "_s + order);
    if (auto ran = rows.run({change}); !ran)
        return ran.error();
    while (rows.next()) {
        const auto table = tableNamed(rows.text(1));
        const IdRange ids{rows.integer(2), rows.integer(3)};
        if (!table || ids.first > ids.second)
            return doesNotFit(m_connection, u"row %1 of the history"_s.arg(rows.integer(0)));
        list.append({rows.integer(0), *table, ids, static_cast<int>(rows.integer(4))});
        m_progress.expect(ids.second - ids.first + 1);
    }
    if (auto ended = rows.ended(); !ended)
        return ended.error();
    return list;
}

// Inserted rows go away: only now is their content copied into the history, for redo.
Result<void> Replay::keep(const Step &step)
{
    const TableInfo &table = tableInfo(step.table);
    const QString sql =
        u"UPDATE change_row SET after = (SELECT json_group_array(%1) FROM %2 WHERE id BETWEEN first AND last) WHERE id = ?"_s;
    if (auto kept = execute(m_connection, sql.arg(jsonOfRow(table), table.name), {step.row}); !kept)
        return kept;
    return takeAway(step);
}

Result<void> Replay::takeAway(const Step &step)
{
    if (auto concerned = concernRows(step); !concerned)
        return concerned;
    Statement remove(m_connection, u"DELETE FROM %1 WHERE id BETWEEN ? AND ?"_s.arg(tableInfo(step.table).name));
    if (auto ran = remove.run({step.ids.first, step.ids.second}); !ran)
        return ran;
    return inStep(remove.rowsChanged() == step.ids.second - step.ids.first + 1, step);
}

Result<void> Replay::putBack(const Step &step, const QString &from)
{
    const auto rows = content(step, from);
    if (!rows)
        return rows.error();
    Statement insert(m_connection, insertFromJson(tableInfo(step.table)));
    if (auto ran = insert.run({rows->startsWith(u'[') ? *rows : QString(u'[' + *rows + u']')}); !ran)
        return ran;
    if (auto fits = inStep(insert.rowsChanged() == step.ids.second - step.ids.first + 1, step); !fits)
        return fits;
    return concernRows(step);
}

Result<void> Replay::change(const Step &step, const QString &from)
{
    const auto json = content(step, from);
    if (!json)
        return json.error();
    const QJsonObject values = QJsonDocument::fromJson(json->toUtf8()).object();
    QVariantList bound;
    for (const QJsonValue &value : values)
        bound.append(value.isNull() ? QVariant() : value.toVariant());
    auto update = m_statements.update(step.table, values.keys()); // unknown names are refused
    if (!update)
        return doesNotFit(m_connection, update.error().detail);
    if (auto concerned = concernChanged(step, values.keys()); !concerned)
        return concerned;
    if (auto ran = (*update)->run(bound + QVariantList{step.ids.first}); !ran)
        return ran;
    if (auto fits = inStep((*update)->rowsChanged() == 1, step); !fits)
        return fits;
    return concernChanged(step, values.keys());
}

Result<void> Replay::concernRows(const Step &step)
{
    m_effects.changedRows(step.table, step.ids);
    const TableInfo &table = tableInfo(step.table);
    if (step.table == Table::Paper || step.table == Table::Idea)
        return {};
    Statement rows(m_connection,
                   u"SELECT DISTINCT %1, %2 FROM %3 WHERE id BETWEEN ? AND ?"_s.arg(table.paper, table.idea, table.name));
    if (auto ran = rows.run({step.ids.first, step.ids.second}); !ran)
        return ran;
    while (rows.next())
        m_effects.concerned(step.table, {rows.integer(0), rows.integer(1)});
    return rows.ended();
}

// Before and after: a row may have moved from one paper to another.
Result<void> Replay::concernChanged(const Step &step, const QStringList &columns)
{
    auto row = m_statements.select(step.table, {});
    if (!row)
        return row.error();
    if (auto ran = (*row)->run({step.ids.first}); !ran)
        return ran;
    if (!(*row)->next())
        return inStep(false, step);
    const Concerns concerns{(*row)->integer(0), (*row)->integer(1)};
    (*row)->finish();
    return m_effects.updated(step.table, step.ids.first, concerns, columns);
}

Result<void> Replay::inStep(bool fits, const Step &step) const
{
    return fits ? Result<void>() : doesNotFit(m_connection, u"row %1 of the history"_s.arg(step.row));
}

Result<QString> Replay::content(const Step &step, const QString &from) const
{
    Statement row(m_connection, u"SELECT %1 FROM change_row WHERE id = ?"_s.arg(from));
    if (auto ran = row.run({step.row}); !ran)
        return ran.error();
    if (!row.next() || row.value(0).isNull())
        return doesNotFit(m_connection, u"row %1 of the history has no content"_s.arg(step.row));
    return row.text(0);
}

} // namespace cabinet::storage
