// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Effects.h"
#include "storage/Statement.h"
#include "storage/WriterPrivate.h"

namespace cabinet::storage {

// Applies a recorded change backwards or forwards, inside a transaction whose foreign keys are deferred. Every row has to be as
// the history says; anything else is an Error, and the transaction is rolled back.
class Replay final
{
    Q_DISABLE_COPY_MOVE(Replay)
public:
    Replay(const Connection &connection, Effects &effects);

    [[nodiscard]] Result<void> undo(qint64 change);
    [[nodiscard]] Result<void> redo(qint64 change);

private:
    struct Step;
    [[nodiscard]] Result<QList<Step>> steps(qint64 change, const QString &order) const;
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
    StatementCache m_statements;
};

} // namespace cabinet::storage
