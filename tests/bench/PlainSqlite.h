// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet::bench {

// Inserts every row of `library` (read into memory first) into a new file beside it through SQLite's C interface: one
// transaction, one prepared statement a table, the same schema, pragmas and search index. Milliseconds of the inserting alone.
[[nodiscard]] double plainInsertMs(const QString &library);

// The median of `times` durable updates of one row's position, each its own BEGIN IMMEDIATE … COMMIT with the library's pragmas.
[[nodiscard]] double plainUpdateMs(const QString &library, int times);

} // namespace cabinet::bench
