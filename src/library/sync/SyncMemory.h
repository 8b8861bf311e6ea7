// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Settle.h"
#include "library/sync/SourceState.h"
#include "library/sync/Sync.h"
#include "markdown/List.h"

#include <memory>

// What an attempt that left a list in step has read, kept so that the next one looks only at what has changed since. History says
// which rows that is. Where they say no more than that papers stand in another column, and the file is still the text last in
// step, the marks are written and noted without reading anything else: a tick in a file of thousands of entries takes little
// longer than writing the file. Everything else goes the whole way (syncSource).
namespace cabinet {

struct HistoryStamp
{
    qint64 newest = 0; // change
    qint64 done = 0;   // the newest change that is not undone

    friend bool operator==(const HistoryStamp &, const HistoryStamp &) = default;
};

// Read before anything else of an attempt: what is changed meanwhile is seen again by the next one.
[[nodiscard]] Result<HistoryStamp> historyStamp(const storage::Connection &connection);

// A list of papers and the library as they were in step.
struct InStep
{
    struct Standing
    {
        qint64 place = 0;
        qsizetype entry = 0; // index into list.entries
    };

    Source source;
    HistoryStamp stamp;
    qint64 version = 0;   // of the text
    bool written = false; // by the program before, so nobody has to be asked
    QByteArray text;
    markdown::PaperList list; // in the text
    markdown::WriteStyle style;
    QHash<qint64, QList<Standing>> standing; // by paper
    OwnedPapers papers;
};

class SyncMemory final
{
    Q_DISABLE_COPY_MOVE(SyncMemory)
public:
    SyncMemory() = default;

    // Nothing: the whole way has to be gone. What was done until then is seen by it as what it is.
    [[nodiscard]] std::optional<SyncResult> quickly(storage::Store &store, const Source &source);

    void learn(const storage::Connection &connection, const Source &source, HistoryStamp stamp, const QByteArray &text,
               const PlacesAt &places, const OwnedPapers &papers);
    void forget(SourceId source) { m_known.remove(source); }

private:
    QHash<SourceId, std::shared_ptr<InStep>> m_known;
};

} // namespace cabinet
