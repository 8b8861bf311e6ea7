// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Result.h"
#include "storage/Store.h"
#include "storage/Versions.h"
#include "storage/Writer.h"

#include <QVariantList>

#include <functional>
#include <optional>

namespace cabinet {

// A Writer whose first failure sticks: what comes after it does nothing and answers 0 or nothing, and result() is that failure.
// So a change is written as plain steps; the transaction is given up as a whole. Lives as long as the body of Store::write().
class Edits final
{
    Q_DISABLE_COPY_MOVE(Edits)
public:
    explicit Edits(storage::Writer &writer)
        : m_writer(writer)
    {
    }

    qint64 insert(storage::Table table, const storage::Row &values);
    void update(storage::Table table, qint64 id, const storage::Row &values);
    void remove(storage::Table table, qint64 id);
    void removeAll(storage::Table table, const QList<qint64> &ids);
    qint64 keepText(const QByteArray &bytes);
    void note(const QString &sql, const QVariantList &values); // see Writer::note
    void addVersion(const QString &source, const QByteArray &before, const QByteArray &now, storage::VersionCause cause);

    // Rows inside the transaction: constant SQL, values bound.
    [[nodiscard]] QList<QVariantList> rows(const QString &sql, const QVariantList &values, int columns);
    [[nodiscard]] QList<qint64> ids(const QString &sql, const QVariantList &values);
    [[nodiscard]] std::optional<qint64> integer(const QString &sql, const QVariantList &values = {});

    void fail(const Error &error);
    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] Result<void> result() const;
    [[nodiscard]] storage::Writer &writer() { return m_writer; }

    // A body for Store::write() out of steps.
    [[nodiscard]] static storage::Store::Body body(std::function<void(Edits &)> steps);

    // The value of a step that may fail; an empty one then.
    template<typename T>
    [[nodiscard]] T taken(Result<T> result)
    {
        if (result)
            return *std::move(result);
        fail(result.error());
        return T{};
    }

private:
    void take(const Result<void> &done)
    {
        if (!done)
            fail(done.error());
    }

    storage::Writer &m_writer;
    std::optional<Error> m_error;
};

// "[1,2,3]", for json_each(?).
[[nodiscard]] QString jsonIds(const QList<qint64> &ids);
template<typename Id>
[[nodiscard]] QString jsonIds(const QList<Id> &ids)
{
    QList<qint64> values;
    values.reserve(ids.size());
    for (const Id &id : ids)
        values.append(id.value);
    return jsonIds(values);
}

// The same outside a transaction: what a SELECT answers, at most a few columns of few rows, or an Error.
[[nodiscard]] Result<QList<QVariantList>> selectRows(const storage::Connection &connection, const QString &sql,
                                                     const QVariantList &values, int columns);

} // namespace cabinet
