// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QString>

#include <memory>
#include <utility>

namespace cabinet::storage {

using FileIdentity = std::pair<quint64, quint64>; // device, file number; both 0: the path leads nowhere

[[nodiscard]] FileIdentity fileIdentity(const QString &path);

// A library file that this process has open, looked at before SQLite sees it: what is not a library of ours, or is newer, is
// refused without SQLite touching it (it would roll back journals and check-point logs of other programs' files).
//
// The header is read with plain reads only while no connection of this process has the file open: closing any descriptor of a
// file gives up SQLite's locks on it (sqlite.org/howtocorrupt.html, 2.2). The set of open files is what makes that certain.
class OpenFile final
{
    Q_DISABLE_COPY_MOVE(OpenFile)
public:
    // `path` is absolute. Creates an empty file, mode 0600, only for Access::Create and only where nothing is.
    [[nodiscard]] static Result<std::unique_ptr<OpenFile>> open(const QString &path, Access access);
    ~OpenFile();

    [[nodiscard]] bool isStillAt(const QString &path) const;
    [[nodiscard]] static bool isOpen(const QString &path); // by any connection of this process

private:
    explicit OpenFile(FileIdentity identity)
        : m_identity(std::move(identity))
    {
    }

    FileIdentity m_identity;
};

// The sentences for what is not a library, for finding it out before and after SQLite looked.
[[nodiscard]] Error notALibrary(const QString &path);
[[nodiscard]] Error newerLibrary(const QString &path);
[[nodiscard]] Error damagedLibrary(const QString &path, const QString &detail);

} // namespace cabinet::storage
