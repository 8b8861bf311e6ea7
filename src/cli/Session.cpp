// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Session.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

bool exists(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() || info.isSymLink();
}

Error notFound(const QString &id)
{
    return {QCoreApplication::translate("CommandLine",
                                        "There is nothing called %1 in the library. \"papercabinet list papers\" and "
                                        "\"papercabinet list ideas\" show what there is.")
                .arg(id),
            {}};
}

} // namespace

Session::Session(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Library> library)
    : m_folder(std::move(folder))
    , m_library(std::move(library))
{
}

Result<Session> Session::open(const Arguments &arguments, IfMissing ifMissing)
{
    const QString file = libraryFile(arguments);
    if (!exists(file) && ifMissing != IfMissing::Create) {
        const bool isDefault = arguments.library.isEmpty() && qEnvironmentVariableIsEmpty("PAPERCABINET_LIBRARY");
        return ifMissing == IfMissing::Empty && isDefault ? scratch() : Result<Session>(noLibraryYet(file));
    }
    Result<std::unique_ptr<Library>> library =
        Library::open(file, ifMissing == IfMissing::Create ? Library::Mode::OpenOrCreate : Library::Mode::Open);
    if (!library)
        return library.error();
    return Session(nullptr, std::move(*library));
}

Result<Session> Session::scratch()
{
    auto folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Library>> library =
        Library::open(folder->filePath(u"scratch.papercabinet"_s), Library::Mode::OpenOrCreate);
    if (!library)
        return library.error();
    return Session(std::move(folder), std::move(*library));
}

Result<AnyId> Session::find(const QString &id) const
{
    const Result<AnyId> found = read().find(id);
    if (found && std::holds_alternative<std::monostate>(*found))
        return notFound(id);
    return found;
}

Result<PaperId> Session::findPaper(const QString &id) const
{
    const Result<AnyId> found = find(id);
    if (!found)
        return found.error();
    if (const auto *paper = std::get_if<PaperId>(&*found))
        return *paper;
    return Error{QCoreApplication::translate("CommandLine", "%1 is an idea; this works on papers only.").arg(id), {}};
}

Result<QList<PaperId>> Session::findPapers(const QStringList &ids) const
{
    QList<PaperId> papers;
    for (const QString &id : ids) {
        const Result<PaperId> paper = findPaper(id);
        if (!paper)
            return paper.error();
        if (!papers.contains(*paper))
            papers += *paper;
    }
    return papers;
}

QString libraryFile(const Arguments &arguments)
{
    return QFileInfo(arguments.library.isEmpty() ? defaultLibraryFile() : arguments.library).absoluteFilePath();
}

Error noLibraryYet(const QString &file)
{
    return {QCoreApplication::translate("CommandLine", "There is no library at %1 yet. \"papercabinet import LIST.md\" or "
                                                       "\"papercabinet add TITLE\" makes one.")
                .arg(file),
            {}};
}

} // namespace cabinet::cli
