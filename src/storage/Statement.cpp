// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"

#include "storage/OpenFile.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

Q_LOGGING_CATEGORY(lcStorage, "cabinet.storage")

QVariant bound(const QVariant &value)
{
    if (value.isNull()) // a NULL that was read has a type
        return {};
    if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull())
        return u""_s;
    if (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

const char *meaning(int extendedCode)
{
    constexpr int moved = 1032;
    if (extendedCode == moved)
        return QT_TRANSLATE_NOOP("Storage", "%1 was moved, replaced or deleted by another program while it was open. Nothing was "
                                            "changed; open the library again.");
    switch (extendedCode & 0xff) {
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
        return QT_TRANSLATE_NOOP("Storage",
                                 "%1 can only be read: it, its folder or its disk is write-protected. Nothing was changed; "
                                 "allow writing there, or copy the library to another folder.");
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return QT_TRANSLATE_NOOP("Storage", "Another program is writing to %1; nothing was changed. Try again in a moment.");
    case 10: // SQLITE_IOERR
        return QT_TRANSLATE_NOOP("Storage",
                                 "The disk reported an error with %1. Nothing was changed; check the disk, then open the "
                                 "library again.");
    case 13: // SQLITE_FULL
        return QT_TRANSLATE_NOOP("Storage", "The disk that holds %1 is full. Nothing was changed; make room and try again.");
    case 14: // SQLITE_CANTOPEN
        return QT_TRANSLATE_NOOP("Storage",
                                 "%1 could not be opened. Nothing was changed; check that you may read and write it and its "
                                 "folder.");
    default:
        return QT_TRANSLATE_NOOP("Storage",
                                 "The change does not fit what is in %1; nothing was changed. Please report this, with the "
                                 "log.");
    }
}

} // namespace

Statement::Statement(const Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_query(connection.database())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
    if (!m_prepared)
        qCWarning(lcStorage).noquote() << "cannot prepare" << sql << m_query.lastError().text();
}

Result<void> Statement::run(const QVariantList &values)
{
    if (!m_prepared)
        return failure();
    m_query.finish();
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(static_cast<int>(i), bound(values.at(i)));
    if (m_query.exec())
        return {};
    return failure();
}

bool Statement::next()
{
    return m_query.next();
}

Result<void> Statement::ended() const
{
    return m_query.lastError().isValid() ? Result<void>(failure()) : Result<void>();
}

Error Statement::failure() const
{
    const QSqlError error = m_query.lastError();
    m_connection.noteFailure(error.nativeErrorCode().toInt());
    return sqlError(error, m_connection.file(), m_query.lastQuery());
}

Result<void> execute(const Connection &connection, const QString &sql, const QVariantList &values)
{
    return Statement(connection, sql).run(values);
}

Result<qint64> selectInteger(const Connection &connection, const QString &sql, const QVariantList &values)
{
    Statement statement(connection, sql);
    if (auto ran = statement.run(values); !ran)
        return ran.error();
    return statement.next() ? statement.integer(0) : 0;
}

Error sqlError(const QSqlError &error, const QString &file, const QString &sql)
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail = u"SQLite %1: %2; %3"_s.arg(error.nativeErrorCode(), error.databaseText(), sql);
    qCWarning(lcStorage).noquote() << file << detail;
    if ((code & 0xff) == 11) // SQLITE_CORRUPT
        return damagedLibrary(file, detail);
    if ((code & 0xff) == 26) // SQLITE_NOTADB
        return {notALibrary(file).message, detail};
    return {QCoreApplication::translate("Storage", meaning(code)).arg(shownPath(file)), detail};
}

} // namespace cabinet::storage
