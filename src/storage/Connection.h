// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace cabinet::storage {

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

private:
    Connection(QString name, QString file, bool readOnly);

    QString m_name;
    QString m_file;
    bool m_readOnly;
};

} // namespace cabinet::storage
