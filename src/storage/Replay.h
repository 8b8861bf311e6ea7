// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"
#include "storage/Effects.h"
#include "storage/Statement.h"
#include "storage/WriterPrivate.h"

namespace cabinet::storage {

// How far a Replay is, in rows; the search index, which follows, counts as a third of them.
class ReplayProgress final
{
    Q_DISABLE_COPY_MOVE(ReplayProgress)
public:
    explicit ReplayProgress(const Progress &progress)
        : m_progress(progress)
    {
    }

    void expect(qint64 rows) { m_total += rows; }
    bool did(qint64 rows);
    bool tell(); // false: cancelled
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    const Progress &m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_cancelled = false;
};

// Applies a recorded change backwards or forwards, inside a transaction whose foreign keys are deferred. Every row has to be as
// the history says; anything else is an Error, and the transaction is rolled back.
class Replay final
{
    Q_DISABLE_COPY_MOVE(Replay)
public:
    Replay(const Connection &connection, Effects &effects, ReplayProgress &progress);

    [[nodiscard]] Result<void> undo(qint64 change);
    [[nodiscard]] Result<void> redo(qint64 change);

private:
    struct Step;
    [[nodiscard]] Result<QList<Step>> steps(qint64 change, const QString &order) const;
    [[nodiscard]] Result<void> done(const Step &step);
    [[nodiscard]] Result<void> keep(const Step &step);
    [[nodiscard]] Result<void> takeAway(const Step &step);
    [[nodiscard]] Result<void> putBack(const Step &step, const QString &from);
    [[nodiscard]] Result<void> change(const Step &step, const QString &from);
    [[nodiscard]] Result<void> concernRows(const Step &step);
    [[nodiscard]] Result<void> concernChanged(const Step &step, const QStringList &columns);
    [[nodiscard]] Result<void> inStep(bool fits, const Step &step) const;
    [[nodiscard]] Result<QString> content(const Step &step, const QString &from) const;

    const Connection &m_connection;
    Effects &m_effects;
    ReplayProgress &m_progress;
    StatementCache m_statements;
};

} // namespace cabinet::storage
