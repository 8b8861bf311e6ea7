// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QStringList>

namespace cabinet::storage {

// SQL texts of the schema, the first makes version 1. Statements end at a line that is only ";".
[[nodiscard]] Result<QStringList> migrationScripts();

// Brings the file from its user_version to scripts.size(), one transaction a script, user_version last in it; stops at the first
// statement that fails. A file with data is copied into its automatic backups first, and is not touched when that fails. Safe
// when several processes do it at once.
[[nodiscard]] Result<void> migrate(const Connection &connection, const QStringList &scripts);

} // namespace cabinet::storage
