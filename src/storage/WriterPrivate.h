// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    [[nodiscard]] Result<Statement *> insert(Table table, const Row &values);
    [[nodiscard]] Result<Statement *> select(Table table, const QStringList &columns); // bound: id; then paper and idea
    [[nodiscard]] Result<Statement *> update(Table table, const QStringList &columns); // bound: values, id

private:
    enum class Kind { Insert, Select, Update };
    struct Entry
    {
        Kind kind;
        Table table;
        QStringList columns;
        std::unique_ptr<Statement> statement;
    };

    template<typename Sql>
    Result<Statement *> find(Kind kind, Table table, const QStringList &columns, Sql sql);

    const Connection &m_connection;
    std::vector<Entry> m_entries;
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
