// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/InsertStatement.h"
#include "storage/Recorder.h"
#include "storage/Tables.h"

#include <memory>
#include <vector>

namespace cabinet::storage {

// Statements of one transaction, each prepared once for a table and a list of columns.
class StatementCache final
{
    Q_DISABLE_COPY_MOVE(StatementCache)
public:
    explicit StatementCache(const Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<InsertStatement *> insert(Table table, const Row &values);
    [[nodiscard]] Result<Statement *> select(Table table, const QStringList &columns); // bound: id; then paper and idea
    [[nodiscard]] Result<Statement *> update(Table table, const QStringList &columns); // bound: values, id

private:
    template<typename Prepared>
    struct Entry
    {
        Table table;
        QStringList columns;
        std::unique_ptr<Prepared> statement;
    };
    template<typename Prepared>
    using Entries = std::vector<Entry<Prepared>>;

    template<typename Prepared, typename Sql>
    Result<Prepared *> find(Entries<Prepared> &entries, Table table, const QStringList &columns, Sql sql);

    const Connection &m_connection;
    Entries<InsertStatement> m_inserts;
    Entries<Statement> m_selects;
    Entries<Statement> m_updates;
};

struct Writer::Private
{
    Private(const Connection &c, Effects &e, const QString &kind, const QStringList &args)
        : connection(c)
        , effects(e)
        , recorder(c, kind, args)
        , statements(c)
    {
    }

    const Connection &connection;
    Effects &effects;
    Recorder recorder;
    StatementCache statements;
};

} // namespace cabinet::storage
