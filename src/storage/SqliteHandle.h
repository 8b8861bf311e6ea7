// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

// Debian's driver plug-in uses the system's SQLite, the one linked here. Qt's own builds for Windows and macOS have a copy inside
// the plug-in, where a handle must not be given to another copy: build those with CABINET_NO_SQLITE_HANDLE.
#if defined(Q_OS_LINUX) && !defined(CABINET_NO_SQLITE_HANDLE)
#define CABINET_SQLITE_HANDLE
#include <sqlite3.h>

namespace cabinet::storage {

[[nodiscard]] sqlite3 *sqliteHandle(const Connection &connection); // null: the driver has none

} // namespace cabinet::storage
#endif
