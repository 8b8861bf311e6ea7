// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>

namespace cabinet::storage {

// A prepared statement: constant text, every value bound, forward only, finished when it goes out of scope (an open SELECT would
// block the writer). A failure is logged with the statement's text and becomes a sentence that names the library's file.
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)
public:
    Statement(const Connection &connection, const QString &sql);

    // Binds, executes; may be called again with other values. A null QString or QByteArray is bound as empty text or bytes:
    // only an invalid QVariant is NULL.
    Result<void> run(const QVariantList &values = {});
    [[nodiscard]] bool next();                // the next row of a SELECT
    [[nodiscard]] Result<void> ended() const; // after next() said false: whether the rows came to their end
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int rowsChanged() const { return m_query.numRowsAffected(); }
    void finish() { m_query.finish(); }

private:
    [[nodiscard]] Error failure() const;

    const Connection &m_connection;
    QSqlQuery m_query;
    bool m_prepared = false;
};

// One statement whose answer is a single integer (COUNT, PRAGMA); 0 for no row.
[[nodiscard]] Result<qint64> selectInteger(const Connection &connection, const QString &sql, const QVariantList &values = {});

// One statement without an answer that matters.
[[nodiscard]] Result<void> execute(const Connection &connection, const QString &sql, const QVariantList &values = {});

// What a SQLite failure means to the user, by its extended code: disk full, read-only, busy, moved, damaged.
[[nodiscard]] Error sqlError(const QSqlError &error, const QString &file, const QString &sql);

} // namespace cabinet::storage
