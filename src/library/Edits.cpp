// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Edits.h"

#include "storage/Statement.h"

using namespace Qt::StringLiterals;

namespace cabinet {

qint64 Edits::insert(storage::Table table, const storage::Row &values)
{
    return ok() ? taken(m_writer.insert(table, values)) : 0;
}

void Edits::update(storage::Table table, qint64 id, const storage::Row &values)
{
    if (!ok())
        return;
    if (const Result<void> done = m_writer.update(table, id, values); !done)
        fail(done.error());
}

void Edits::remove(storage::Table table, qint64 id)
{
    if (!ok())
        return;
    if (const Result<void> done = m_writer.remove(table, id); !done)
        fail(done.error());
}

void Edits::removeAll(storage::Table table, const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        remove(table, id);
}

qint64 Edits::keepText(const QByteArray &bytes)
{
    return ok() ? taken(m_writer.keepText(bytes)) : 0;
}

void Edits::note(const QString &sql, const QVariantList &values)
{
    if (ok())
        take(m_writer.note(sql, values));
}

void Edits::addVersion(const QString &source, const QByteArray &before, const QByteArray &now, storage::VersionCause cause)
{
    if (ok())
        take(storage::addVersion(m_writer, source, before, now, cause));
}

QList<QVariantList> Edits::rows(const QString &sql, const QVariantList &values, int columns)
{
    return ok() ? taken(selectRows(m_writer.connection(), sql, values, columns)) : QList<QVariantList>{};
}

QList<qint64> Edits::ids(const QString &sql, const QVariantList &values)
{
    QList<qint64> found;
    for (const QVariantList &row : rows(sql, values, 1))
        found.append(row.first().toLongLong());
    return found;
}

std::optional<qint64> Edits::integer(const QString &sql, const QVariantList &values)
{
    const QList<QVariantList> found = rows(sql, values, 1);
    if (found.isEmpty() || found.first().first().isNull())
        return {};
    return found.first().first().toLongLong();
}

void Edits::fail(const Error &error)
{
    if (ok())
        m_error = error;
}

Result<void> Edits::result() const
{
    return ok() ? Result<void>{} : Result<void>{*m_error};
}

storage::Store::Body Edits::body(std::function<void(Edits &)> steps)
{
    return [steps = std::move(steps)](storage::Writer &writer) -> Result<void> {
        Edits edits(writer);
        steps(edits);
        return edits.result();
    };
}

QString jsonIds(const QList<qint64> &ids)
{
    QString text = u"["_s;
    for (const qint64 id : ids) {
        if (text.size() > 1)
            text.append(u',');
        text.append(QString::number(id));
    }
    return text + u"]"_s;
}

Result<QList<QVariantList>> selectRows(const storage::Connection &connection, const QString &sql, const QVariantList &values,
                                       int columns)
{
    storage::Statement statement(connection, sql);
    if (const Result<void> ran = statement.run(values); !ran)
        return ran.error();
    QList<QVariantList> found;
    while (statement.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(statement.value(column));
        found.append(row);
    }
    return found;
}

} // namespace cabinet
