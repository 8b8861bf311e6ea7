// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace cabinet::storage {

class OpenFile;

enum class Access { ReadWrite, ReadOnly, Create };

// One SQLite connection of one thread, with the pragmas of a library set and read back (reliability rule 4): foreign_keys on,
// trusted_schema off, cell_size_check on, mmap off, synchronous EXTRA, journal DELETE. Never opens anything but a regular file,
// and creates one only with Access::Create. The path is made absolute, so that SQLite cannot take it for a URI.
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();

    [[nodiscard]] QSqlDatabase database() const; // fetched by name: never keep it
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    // An Error when the path no longer leads to the file that was opened (deleted, replaced, renamed). Asked before every write.
    [[nodiscard]] Result<void> sameFile() const;

    // A Statement tells every failure here. After one that makes further writing unsafe (I/O error, damage, moved file) the
    // connection has to be opened anew before anything more is written.
    void noteFailure(int extendedCode) const;
    [[nodiscard]] bool mustReopen() const { return m_mustReopen; }

private:
    Connection(std::unique_ptr<OpenFile> open, QString file, bool readOnly);
    [[nodiscard]] Result<void> openDatabase();

    QString m_name;
    QString m_file;
    std::unique_ptr<OpenFile> m_open;
    bool m_readOnly;
    mutable bool m_mustReopen = false;
};

// Words for the user about a file, shared by everything in this folder.
[[nodiscard]] QString shownPath(const QString &file);

} // namespace cabinet::storage
