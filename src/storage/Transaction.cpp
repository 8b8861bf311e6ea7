// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Transaction.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

// Not through a Statement: SQLite has already rolled back after some failures, and says so, which is no failure here.
void rollBack(const Connection &connection)
{
    QSqlQuery(connection.database()).exec(u"ROLLBACK"_s);
}

} // namespace

Transaction::~Transaction()
{
    if (m_open)
        rollBack(m_connection);
}

Result<void> Transaction::begin()
{
    auto begun = execute(m_connection, u"BEGIN IMMEDIATE"_s);
    m_open = begun.ok();
    return begun;
}

Result<void> Transaction::commit()
{
    auto committed = execute(m_connection, u"COMMIT"_s);
    m_open = !committed.ok();
    return committed;
}

} // namespace cabinet::storage
