// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/InsertStatement.h"

#include <QSqlDriver>
#include <QSqlError>

namespace cabinet::storage {

#ifdef CABINET_SQLITE_HANDLE

sqlite3 *sqliteHandle(const Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

InsertStatement::InsertStatement(const Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_sqlite(sqliteHandle(connection))
    , m_sql(sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_prepare_v2(m_sqlite, text.constData(), static_cast<int>(text.size()), &m_statement, nullptr);
}

InsertStatement::~InsertStatement()
{
    sqlite3_finalize(m_statement);
}

Result<qint64> InsertStatement::run(const QVariantList &values)
{
    if (m_statement == nullptr || values.size() != sqlite3_bind_parameter_count(m_statement))
        return failure(sqlite3_extended_errcode(m_sqlite));
    m_bytes.clear();
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        bind(i + 1, values.at(i));
    const int stepped = sqlite3_step(m_statement);
    const int code = sqlite3_reset(m_statement);
    if (stepped != SQLITE_DONE)
        return failure(code);
    return sqlite3_last_insert_rowid(m_sqlite);
}

void InsertStatement::bind(int position, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(m_statement, position);
    } else if (value.typeId() == QMetaType::QString) {
        m_bytes.append(static_cast<const QString *>(value.constData())->toUtf8());
        const QByteArray &text = m_bytes.last();
        sqlite3_bind_text64(m_statement, position, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC,
                            SQLITE_UTF8);
    } else if (value.typeId() == QMetaType::QByteArray) {
        m_bytes.append(value.toByteArray());
        const QByteArray &bytes = m_bytes.last();
        sqlite3_bind_blob64(m_statement, position, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_int64(m_statement, position, value.toLongLong());
    }
}

Error InsertStatement::failure(int code) const
{
    m_connection.noteFailure(code);
    const QString words = QString::fromUtf8(sqlite3_errmsg(m_sqlite));
    return sqlError(QSqlError({}, words, QSqlError::StatementError, QString::number(code)), m_connection.file(), m_sql);
}

#else

InsertStatement::InsertStatement(const Connection &connection, const QString &sql)
    : m_statement(connection, sql)
{
}

InsertStatement::~InsertStatement() = default;

Result<qint64> InsertStatement::run(const QVariantList &values)
{
    if (auto ran = m_statement.run(values); !ran)
        return ran.error();
    return m_statement.lastInsertId();
}

#endif

} // namespace cabinet::storage
