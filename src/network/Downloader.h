// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/DownloadHistory.h"
#include "network/NetworkSettings.h"
#include "network/PdfCache.h"
#include "network/TextFetch.h"
#include "network/World.h"

#include <QObject>

#include <memory>

namespace cabinet::network {

class Transfer;

// The only owner of a QNetworkAccessManager. GET only, http and https only, HTTP/2 off, identity encoding, no cookies, every redirect
// checked, hosts that resolve to this machine or a private network refused unless the user allowed them by name. Everything waits
// in one queue: at most so many at once per host and in all, hosts that ask for patience get it.
class Downloader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Downloader)
public:
    using AddressRule = network::AddressRule;
    explicit Downloader(PdfCache cache, DownloadLimits limits = {}, World world = {}, QObject *parent = nullptr);
    ~Downloader() override;

    void setSettings(const NetworkSettings &settings); // for what starts from now on
    [[nodiscard]] const NetworkSettings &settings() const;

    // The address of the link; pdfAddress() is applied inside. The same address asked for twice gives the same running Download,
    // and the more urgent priority.
    [[nodiscard]] Download *fetchPdf(const QUrl &url, Priority priority = Priority::Asked);
    [[nodiscard]] TextFetch *fetchText(const TextRequest &request);

    [[nodiscard]] bool isOffline() const; // there is no network at all: what is not in the cache cannot be had now
    [[nodiscard]] const PdfCache &cache() const { return m_cache; }
    [[nodiscard]] const DownloadHistory &history() const { return m_history; }
    // Brings the cache under the limit of the settings and measures it; `cacheMeasured` follows. Also happens after downloads.
    void tidyCache();
    void clearCache(); // what no program has open
    [[nodiscard]] QList<Download *> downloads() const; // not yet ended, in the order they were asked for
    [[nodiscard]] int running() const;                 // how many those are
    void cancelAll();
    // What the last run of the program, or a broken connection, left half done; fetchPdf() goes on with each where the server allows it.
    [[nodiscard]] QList<QUrl> interrupted() const;
    void setPaused(bool paused); // the whole queue, fetchText() excepted; what runs is paused too
    [[nodiscard]] bool isPaused() const;

Q_SIGNALS:
    void started(cabinet::network::Download *download); // was asked for
    void runningChanged(int running);
    void pausedChanged(bool paused);
    void attempted(const cabinet::network::Attempt &attempt); // is in the history now or in a moment
    void cacheMeasured(const cabinet::network::CacheUse &use);

private:
    struct Private;
    void follow(Transfer *transfer, const QString &key);
    void note(const DownloadResult &result, qint64 bytes, const QDateTime &begun);
    void shrinkCache(qint64 bytes, std::chrono::seconds grace);

    PdfCache m_cache;
    DownloadHistory m_history;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::network
