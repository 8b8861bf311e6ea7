// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Elsewhere.h"

#include "storage/Backups.h"
#include "storage/Connection.h"
#include "storage/DurableFile.h"

namespace cabinet {

namespace {

Result<std::unique_ptr<storage::Connection>> toRead(const QString &library)
{
    return storage::Connection::open(library, storage::Access::ReadOnly);
}

} // namespace

Result<std::optional<storage::Applied>> replayElsewhere(const QString &library, Replaying which, const Progress &progress)
{
    const auto store = storage::Store::open(library, storage::Store::Mode::Open);
    if (!store)
        return store.error();
    return which == Replaying::Undo ? (*store)->undo(progress) : (*store)->redo(progress);
}

Result<Exported> exportElsewhere(const QString &library, const ExportOrder &order, const Progress &progress)
{
    const auto connection = toRead(library);
    if (!connection)
        return connection.error();
    const storage::Reader reader(**connection);
    Result<ExportedText> text = ExportedText{};
    if (order.source) {
        const Result<QByteArray> bytes = exportSource(reader, *order.source);
        text = bytes ? Result<ExportedText>(ExportedText{*bytes, 0, 0}) : bytes.error();
    } else {
        text = exportPapers(reader, order.format, order.filter, progress);
    }
    if (!text)
        return text.error();
    if (progress && !progress(text->papers, text->papers))
        return Error{};
    if (const Result<void> written = storage::durableReplace(order.target, text->bytes); !written)
        return written.error();
    return Exported{text->papers, text->ideas};
}

Result<QStringList> checkElsewhere(const QString &library)
{
    const auto store = storage::Store::open(library, storage::Store::Mode::Open); // the search index's own check writes nothing
    return store ? (*store)->check() : store.error();
}

Result<void> backupElsewhere(const QString &library, const QString &target)
{
    const auto connection = toRead(library);
    return connection ? storage::writeBackup(**connection, target) : connection.error();
}

} // namespace cabinet
