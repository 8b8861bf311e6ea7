// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Statement.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace cabinet::storage {

// All rows of a SELECT, each made into a value by `read(statement)`. The statement is finished on return.
template<typename Read>
[[nodiscard]] auto selectRows(const Connection &connection, const QString &sql, const QVariantList &values, const Read &read)
    -> Result<QList<decltype(read(std::declval<const Statement &>()))>>
{
    Statement statement(connection, sql);
    if (auto ran = statement.run(values); !ran)
        return ran.error();
    QList<decltype(read(std::as_const(statement)))> rows;
    while (statement.next())
        rows.append(read(std::as_const(statement)));
    if (auto ended = statement.ended(); !ended)
        return ended.error();
    return rows;
}

// The first row of a SELECT, if there is one.
template<typename Read>
[[nodiscard]] auto selectRow(const Connection &connection, const QString &sql, const QVariantList &values, const Read &read)
    -> Result<std::optional<decltype(read(std::declval<const Statement &>()))>>
{
    auto rows = selectRows(connection, sql, values, read);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<decltype(read(std::declval<const Statement &>()))>();
    return std::optional(rows->takeFirst());
}

// The first column of every row as ids of one kind.
template<typename AnId>
[[nodiscard]] Result<QList<AnId>> selectIds(const Connection &connection, const QString &sql, const QVariantList &values)
{
    return selectRows(connection, sql, values, [](const Statement &row) { return AnId{row.integer(0)}; });
}

// Ids as the text of a JSON array: one bound value for json_each().
template<typename AnId>
[[nodiscard]] QString jsonArray(const QList<AnId> &ids)
{
    QString json(1, u'[');
    for (const AnId &id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(id.value);
    }
    return json + u']';
}

// A column of milliseconds since 1970; NULL is an invalid time.
[[nodiscard]] inline QDateTime timeAt(const Statement &row, int column)
{
    return row.value(column).isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

// Where texts that begin with `prefix` end, in SQLite's order of bytes: no character is greater.
[[nodiscard]] inline QString endOfPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010ffff", 1);
}

} // namespace cabinet::storage
