// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>

namespace cabinet::network {

// What one request may take. Shortened in tests; people get the defaults.
struct DownloadLimits
{
    qint64 bytes = 200LL * 1024 * 1024;
    std::chrono::milliseconds idle{30'000};
    std::chrono::milliseconds connect{8'000}; // to one of a host's addresses, when there is another one to try
    std::chrono::milliseconds total{600'000}; // one try, without waiting for its turn
    qint64 leastBytesPerSecond = 1024;        // over each `rateWindow`
    std::chrono::milliseconds rateWindow{30'000};
    int redirects = 5;
    int tries = 3;                               // in all, when what went wrong may pass (429, 5xx, broken connections)
    std::chrono::milliseconds firstPause{1'000}; // before the second try; doubles each time, half of it is chance
    std::chrono::milliseconds longestPause{60'000};
    std::chrono::milliseconds longestRetryAfter{120'000}; // a server that wants more is not asked again by itself
};

Q_NAMESPACE

// Why a transfer ended without a file. The names stand in history files.
enum class DownloadFailure { None, Cancelled, NotAllowed, NoNetwork, HttpStatus, NotPdf, Truncated, TooLarge, TooSlow, Disk };
Q_ENUM_NS(DownloadFailure)

struct DownloadResult
{
    QString file; // absolute, when it succeeded
    DownloadFailure failure = DownloadFailure::None;
    Error error;         // a sentence, when it did not
    QUrl page;           // what to offer in the browser (the address that was asked for)
    int status = 0;      // what the server answered; 0: it was not reached, or the file was in the cache
    QUrl last;           // where redirects led
    QString privateHost; // PdfSearch only: refused because it is in a private network; the user may allow it by this name

    [[nodiscard]] bool ok() const { return failure == DownloadFailure::None; }
};

// Asked: somebody waits for it and it goes ahead of everything that is Bulk.
enum class Priority { Asked, Bulk };

// One PDF on its way, through every try. Exactly one `finished`, never from inside the call that started it; deletes itself
// afterwards.
class Download : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Download)
public:
    // Waiting: for its turn. Later: will be tried again at notBefore().
    enum class State { Waiting, Running, Paused, Later, Ended };
    Q_ENUM(State)

    [[nodiscard]] virtual QUrl url() const = 0;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual Priority priority() const = 0;
    [[nodiscard]] virtual qint64 received() const = 0;
    [[nodiscard]] virtual qint64 total() const = 0; // -1: not known
    [[nodiscard]] virtual qint64 bytesPerSecond() const = 0;
    [[nodiscard]] virtual int tries() const = 0;           // begun so far
    [[nodiscard]] virtual QDateTime notBefore() const = 0; // UTC; only while Later
    [[nodiscard]] virtual Error lastError() const = 0;     // of the try before this one

    virtual void cancel() = 0;
    virtual void pause() = 0;  // what has arrived is kept; the connection is not
    virtual void resume() = 0; // goes on where it stood if the server allows it; also tries at once what is Later
    virtual void raise() = 0;  // somebody waits for it now: Bulk becomes Asked

Q_SIGNALS:
    void stateChanged(cabinet::network::Download::State state);
    void progressed(qint64 received, qint64 total); // total -1: not known
    void finished(const cabinet::network::DownloadResult &result);

protected:
    explicit Download(QObject *parent)
        : QObject(parent)
    {
    }
};

} // namespace cabinet::network
