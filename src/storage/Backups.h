// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"
#include "storage/Store.h"

#include <QDate>
#include <QString>

namespace cabinet::storage {

// Copies of a library, each verified before it has its name. The library is only read; nothing here needs the thread that opened
// it, but a Connection of the calling one.

inline constexpr int mostAutomaticBackups = 7;

// See Store::backup().
[[nodiscard]] Result<void> writeBackup(const Connection &connection, const QString &target);

// Into "backups" beside the library, as "<name>-YYYY-MM-DDTHHMMSSZ.papercabinet"; then all but the newest 7 are deleted.
[[nodiscard]] Result<void> makeAutomaticBackup(const Connection &connection);
[[nodiscard]] QList<Backup> automaticBackupsOf(const QString &file); // newest first
// One of today unless there is one or nothing was ever changed.
[[nodiscard]] Result<void> makeBackupOfTheDay(const Connection &connection);
[[nodiscard]] bool hasBackupOf(const QString &file, QDate localDay);

// See Store::restore().
[[nodiscard]] Result<QString> restoreBackup(const QString &backup, const QString &file);

} // namespace cabinet::storage
