// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Sync.h"
#include "library/sync/SyncMemory.h"

#include <QObject>

#include <memory>

namespace cabinet {

// The part of a Syncer that lives in its thread: one attempt after another, with a connection of that thread.
class SyncWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncWorker)
public:
    explicit SyncWorker(const QString &libraryFile)
        : m_file(libraryFile)
    {
    }

    void sync(const Source &source, const SyncAnswers &answers);

Q_SIGNALS:
    void done(cabinet::SourceId source, const cabinet::Result<cabinet::SyncResult> &result);

private:
    QString m_file;
    std::unique_ptr<storage::Store> m_store; // opened with the first attempt
    SyncMemory m_memory;
};

} // namespace cabinet
