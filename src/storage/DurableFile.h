// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

namespace cabinet::storage {

// Files that are there after a power cut, or not at all. Every step is checked, fsync included (QSaveFile does not check it and
// never syncs the folder); an Error names the file and the reason. Any thread.

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

// Old or new content, never a mixture, never nothing: temporary file in the same folder, write, fsync, rename, fsync of the
// folder. An existing file keeps its permissions; a symbolic link is followed. What is no regular file
// (a folder, a pipe, a device, links in a circle) is refused and stays.
[[nodiscard]] Result<void> durableReplace(const QString &file, const QByteArray &content, QFile::Permissions forNew = ownerOnly);

[[nodiscard]] Result<void> syncFile(const QString &file);
[[nodiscard]] Result<void> syncFolderOf(const QString &file);
[[nodiscard]] Result<void> durableRename(const QString &from,
                                         const QString &to); // from is synced already; replaces what is at to

// With the folders above it, each 0700. One that exists stays as it is.
[[nodiscard]] Result<void> makeFolder(const QString &folder);

// A name beside file that nothing has.
[[nodiscard]] QString temporaryName(const QString &file);
inline constexpr QLatin1StringView temporarySuffix(".partial");
// Those of files whose names begin so, which a crash left. One of today may be another process's that is still being written.
void removeTemporaries(const QDir &folder, const QString &prefix);

} // namespace cabinet::storage
