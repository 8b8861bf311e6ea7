// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "network/PdfCache.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QHostAddress;
class QNetworkAccessManager;

namespace cabinet::network {

struct DownloadLimits
{
    qint64 bytes = 200LL * 1024 * 1024;
    std::chrono::milliseconds idle{30'000};
    std::chrono::milliseconds total{600'000};
    qint64 leastBytesPerSecond = 1024; // over each `rateWindow`
    std::chrono::milliseconds rateWindow{30'000};
    int redirects = 5;
};

// Why a transfer ended without a file.
enum class DownloadFailure { None, Cancelled, NotAllowed, NoNetwork, HttpStatus, NotPdf, Truncated, TooLarge, TooSlow, Disk };

struct DownloadResult
{
    QString file;     // absolute, when it succeeded
    DownloadFailure failure = DownloadFailure::None;
    Error error;      // a sentence, when it did not
    QUrl page;        // what to offer in the browser (the address that was asked for)

    [[nodiscard]] bool ok() const { return failure == DownloadFailure::None; }
};

// One transfer. Exactly one `finished`, never from inside the call that started it; deletes itself afterwards.
class Download : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Download)
public:
    [[nodiscard]] virtual QUrl url() const = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(qint64 received, qint64 total); // total -1: not known
    void finished(const cabinet::network::DownloadResult &result);

protected:
    explicit Download(QObject *parent) : QObject(parent) {}
};

// The only owner of a QNetworkAccessManager. GET only, http and https only, HTTP/2 off, identity encoding, no cookies, every redirect
// checked, hosts that resolve to this machine or a private network refused (unless `addressAllowed` of a test says otherwise).
// The same address asked for twice gives the same running Download.
class Downloader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Downloader)
public:
    using AddressRule = std::function<bool(const QHostAddress &)>;
    explicit Downloader(PdfCache cache, DownloadLimits limits = {}, AddressRule addressAllowed = {}, QObject *parent = nullptr);
    ~Downloader() override;

    [[nodiscard]] Download *fetchPdf(const QUrl &url); // the address of the link; pdfAddress() is applied inside
    [[nodiscard]] const PdfCache &cache() const { return m_cache; }
    [[nodiscard]] int running() const;
    void cancelAll();

Q_SIGNALS:
    void started(cabinet::network::Download *download);
    void runningChanged(int running);

private:
    struct Private;
    PdfCache m_cache;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::network
