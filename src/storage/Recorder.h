// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Effects.h"
#include "storage/Statement.h"
#include "storage/Writer.h"

#include <QDateTime>
#include <QMap>

namespace cabinet::storage {

// Writes history: one row of "change" as soon as there is something to tell, and its rows in an order that, walked backwards,
// never meets a row that is in the way: of one table, rows stand in the order in which they were changed.
class Recorder final
{
    Q_DISABLE_COPY_MOVE(Recorder)
public:
    Recorder(const Connection &connection, QString kind, QStringList args);

    // Rows with consecutive ids are kept back and told as one range, without their content.
    Result<void> inserted(Table table, qint64 id, Concerns concerns);
    Result<void> updated(Table table, qint64 id, Concerns concerns, const QString &before, const QString &after);
    Result<void> removed(Table table, qint64 id, Concerns concerns, const QString &before);

    // What was kept back, too; and what had been undone can no longer be redone.
    Result<void> finish();

    [[nodiscard]] const ChangeSummary &summary() const { return m_summary; } // id 0: nothing was changed

private:
    enum class Op { Insert, Update, Remove };
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0;
        Concerns concerns;
    };

    Result<void> begin();
    Result<void> flush(Table table);
    Result<void> write(Table table, const Range &range, Op op, const QVariant &before, const QVariant &after);

    const Connection &m_connection;
    ChangeSummary m_summary;
    Statement m_insert;
    QMap<Table, Range> m_open;
};

[[nodiscard]] QString toJson(const QStringList &args);

} // namespace cabinet::storage
