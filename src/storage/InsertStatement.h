// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SqliteHandle.h"
#include "storage/Statement.h"

namespace cabinet::storage {

// One INSERT, run many times. Where SQLite itself can be reached the values go straight to it: QSqlQuery makes a string and a
// hash look-up of every bound value, which would double the time of an import.
class InsertStatement final
{
    Q_DISABLE_COPY_MOVE(InsertStatement)
public:
    InsertStatement(const Connection &connection, const QString &sql);
    ~InsertStatement();

    // The new row's id. Values are integers, texts, bytes or NULL, as in Statement::run().
    [[nodiscard]] Result<qint64> run(const QVariantList &values);

private:
#ifdef CABINET_SQLITE_HANDLE
    void bind(int position, const QVariant &value);
    [[nodiscard]] Error failure(int code) const;

    const Connection &m_connection;
    sqlite3 *m_sqlite;
    sqlite3_stmt *m_statement = nullptr;
    QString m_sql;
    QList<QByteArray> m_bytes; // what SQLite reads until the step is done
#else
    Statement m_statement;
#endif
};

} // namespace cabinet::storage
