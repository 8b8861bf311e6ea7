// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"
#include "domain/Result.h"
#include "library/Library.h"

#include <QList>
#include <QTemporaryDir>

#include <memory>
#include <variant>

namespace cabinet::cli {

using AnyId = storage::AnyId;

// What to do when the library was never made.
enum class IfMissing {
    Create, // import and add make it
    Empty,  // for the default library: as if it were there and empty; one that was named must exist
    Fail,
};

// The library one command works on.
class Session final
{
public:
    [[nodiscard]] static Result<Session> open(const Arguments &arguments, IfMissing ifMissing);
    // An empty library that goes away with the session: for looking at lists without keeping anything.
    [[nodiscard]] static Result<Session> scratch();

    [[nodiscard]] Library &library() const { return *m_library; }
    [[nodiscard]] const storage::Reader &read() const { return m_library->read(); }
    [[nodiscard]] bool isScratch() const { return m_folder != nullptr; }

    [[nodiscard]] Result<AnyId> find(const QString &id) const; // an Error when there is none
    [[nodiscard]] Result<PaperId> findPaper(const QString &id) const;
    [[nodiscard]] Result<QList<PaperId>> findPapers(const QStringList &ids) const;

private:
    Session(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Library> library);

    std::unique_ptr<QTemporaryDir> m_folder; // outlives the library in it
    std::unique_ptr<Library> m_library;
};

[[nodiscard]] QString libraryFile(const Arguments &arguments); // absolute
[[nodiscard]] Error noLibraryYet(const QString &file);

} // namespace cabinet::cli
