// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Recorder.h"

#include "storage/Tables.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

// A range's content becomes one JSON text when it is undone; this keeps that to some megabytes.
constexpr qint64 longestRange = 4096;

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

} // namespace

Recorder::Recorder(const Connection &connection, QString kind, QStringList args)
    : m_connection(connection)
    , m_insert(connection, u"INSERT INTO change_row (change, tbl, first, last, op, paper, idea, before, after) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
{
    m_summary.kind = std::move(kind);
    m_summary.args = std::move(args);
}

Result<void> Recorder::inserted(Table table, qint64 id, Concerns concerns)
{
    const auto open = m_open.find(table);
    if (open != m_open.end() && open->last == id - 1 && id - open->first < longestRange) {
        open->last = id;
        return {};
    }
    if (auto flushed = flush(table); !flushed)
        return flushed;
    m_open.insert(table, {id, id, concerns});
    return begin();
}

Result<void> Recorder::updated(Table table, qint64 id, Concerns concerns, const QString &before, const QString &after)
{
    if (auto flushed = flush(table); !flushed)
        return flushed;
    return write(table, {id, id, concerns}, Op::Update, before, after);
}

Result<void> Recorder::removed(Table table, qint64 id, Concerns concerns, const QString &before)
{
    if (auto flushed = flush(table); !flushed)
        return flushed;
    return write(table, {id, id, concerns}, Op::Remove, before, {});
}

Result<void> Recorder::finish()
{
    for (const Table table : m_open.keys()) {
        if (auto flushed = flush(table); !flushed)
            return flushed;
    }
    if (!m_summary.id.isValid())
        return {};
    return execute(
        m_connection,
        u"UPDATE change SET state = 2 WHERE state = 1 AND id > coalesce((SELECT id FROM change WHERE state = 0 AND id < ? "
        "ORDER BY id DESC LIMIT 1), 0)"_s,
        {m_summary.id.value});
}

Result<void> Recorder::begin()
{
    if (m_summary.id.isValid())
        return {};
    m_summary.at = QDateTime::currentDateTimeUtc();
    Statement insert(m_connection, u"INSERT INTO change (at, kind, args) VALUES (?, ?, ?)"_s);
    if (auto ran = insert.run({m_summary.at.toMSecsSinceEpoch(), m_summary.kind, toJson(m_summary.args)}); !ran)
        return ran;
    m_summary.id.value = insert.lastInsertId();
    return {};
}

Result<void> Recorder::flush(Table table)
{
    const auto open = m_open.constFind(table);
    if (open == m_open.constEnd())
        return {};
    const Range range = *open;
    m_open.erase(open);
    return write(table, range, Op::Insert, {}, {});
}

Result<void> Recorder::write(Table table, const Range &range, Op op, const QVariant &before, const QVariant &after)
{
    if (auto begun = begin(); !begun)
        return begun;
    const Concerns concerns = range.first == range.last ? range.concerns : Concerns{};
    return m_insert.run({m_summary.id.value, tableInfo(table).name, range.first, range.last, static_cast<int>(op),
                         orNull(concerns.paper), orNull(concerns.idea), before, after});
}

QString toJson(const QStringList &args)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(args)).toJson(QJsonDocument::Compact));
}

} // namespace cabinet::storage
