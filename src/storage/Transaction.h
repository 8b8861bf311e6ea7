// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"
#include "storage/Statement.h"

namespace cabinet::storage {

// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)
public:
    explicit Transaction(const Connection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction();

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    const Connection &m_connection;
    bool m_open = false;
};

} // namespace cabinet::storage
