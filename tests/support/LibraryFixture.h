// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Library.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace cabinet::test {

// A Library in a folder of its own, gone at the end.
class LibraryFixture final
{
    Q_DISABLE_COPY_MOVE(LibraryFixture)
public:
    LibraryFixture();

    [[nodiscard]] Library *operator->() { return m_library.get(); }
    [[nodiscard]] Library &library() { return *m_library; }
    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("test.papercabinet")); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes); // the file's path
    void reopen();
    void close() { m_library.reset(); } // nothing else may be asked before it is reopened

    PaperId add(const QString &title, Status status = Status::ToRead); // invalid when it failed
    IdeaId addIdea(const QString &title, const QString &body = {});
    [[nodiscard]] Paper paper(PaperId id); // empty when there is none
    [[nodiscard]] Idea idea(IdeaId id);
    [[nodiscard]] QStringList column(Status status); // titles in order
    [[nodiscard]] QStringList ideas();               // "number title" in order
    [[nodiscard]] int changes();                     // how many are in history

    // Imports files; the plan that was applied. Empty when planning or applying failed.
    ImportPlan import(const QStringList &files, ImportAs as = ImportAs::Auto);

    [[nodiscard]] qint64 rowsWritten(); // so far through this library, whatever the table
    [[nodiscard]] QStringList dump() const;
    // Runs `change` and answers what is wrong with undoing and redoing it: empty when undo gives what was before, redo what was
    // after, and undo once more what was before; a change that changes nothing is wrong too. The change is done at the end.
    [[nodiscard]] QString undoFault(const std::function<bool()> &change);

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
};

} // namespace cabinet::test
