// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"

#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace cabinet::network {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

// A small body that is wanted in memory: a page, JSON, XML, the first bytes of anything. Same rules as a PDF: GET, http and https,
// every hop's addresses checked, five redirects, time limits, nothing packed, at most 2 at once per host.
struct TextRequest
{
    QUrl url;
    qint64 mostBytes = 8LL * 1024 * 1024;
    bool beginningIsEnough = false; // more than mostBytes is then no failure: the rest is not read
    HeaderList headers; // "Accept" and keys; they go to the first host only
    bool secret = false; // the headers or the address hold a key: a redirect is then a failure
    Priority priority = Priority::Asked;
    std::chrono::milliseconds total{60'000}; // each try
    int tries = 0;                           // 0: as DownloadLimits says
};

struct Hop
{
    QUrl url;
    int status = 0; // 301, 302 … of the redirects, then what the last one answered
};

struct TextResult
{
    DownloadFailure failure = DownloadFailure::None; // HttpStatus: anything but 2xx; `body` is what came with it, if anything
    Error error;
    int status = 0;
    QByteArray body;        // as sent, never decoded
    QByteArray contentType; // the header, as sent
    QList<Hop> hops;        // the address that was asked for first
    qint64 length = -1;     // Content-Length, -1: not told
    bool mayPass = false;   // a failure that the same request may not meet a little later
    std::optional<std::chrono::milliseconds> retryAfter; // how long the server wants to be left alone; none: it did not say

    [[nodiscard]] bool ok() const { return failure == DownloadFailure::None; }
    [[nodiscard]] QUrl last() const { return hops.isEmpty() ? QUrl() : hops.last().url; }
};

// Exactly one `finished`, never from inside the call that started it; deletes itself afterwards.
class TextFetch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextFetch)
public:
    virtual void cancel() = 0;

Q_SIGNALS:
    void finished(const cabinet::network::TextResult &result);

protected:
    explicit TextFetch(QObject *parent) : QObject(parent) {}
};

} // namespace cabinet::network
