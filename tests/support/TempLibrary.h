// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace cabinet::test {

// A library of its own in a folder of its own, gone at the end.
class TempLibrary final
{
    Q_DISABLE_COPY_MOVE(TempLibrary)
public:
    TempLibrary();

    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("test.papercabinet")); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] storage::Store &store() { return *m_store; }
    [[nodiscard]] storage::Store *operator->() { return m_store.get(); }

    void close() { m_store.reset(); }
    bool reopen();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<storage::Store> m_store;
};

// Every row of the tables that undo brings back, one a line, search indexes included; history too when asked for.
[[nodiscard]] QStringList dump(const storage::Connection &connection, bool history = false);
[[nodiscard]] QStringList dump(const QString &file, bool history = false);

// Runs statements as another program would, without the pragmas of a library.
bool runRaw(const QString &file, const QStringList &statements);

[[nodiscard]] QByteArray bytesOf(const QString &file);

// Rows with sensible values, for tests that do not care.
[[nodiscard]] storage::Row paperRow(const QString &title, int status = 0, qint64 position = 0);
[[nodiscard]] storage::Row linkRow(qint64 paper, const QString &label, const QString &url);
[[nodiscard]] storage::Row tagRow(const QString &name);
[[nodiscard]] storage::Row ideaRow(int number, const QString &title, const QString &body = {});

// One change that adds a paper with a link; its id, 0 when it failed.
qint64 addPaper(storage::Store &store, const QString &title);

} // namespace cabinet::test
