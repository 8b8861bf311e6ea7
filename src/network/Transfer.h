// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"
#include "network/PartFile.h"

#include <QHostInfo>
#include <QNetworkReply>
#include <QThreadPool>
#include <QTimer>

namespace cabinet::network {

// One download as a row of steps, each asynchronous: check the address → look its host up and check every answer → request → at a
// redirect from the start, else body into a PartFile → look at it, fsync and rename on `pool`. Every way out is end().
class Transfer final : public Download
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transfer)
public:
    struct Tools
    {
        QNetworkAccessManager &network;
        QThreadPool &pool; // of the Downloader, which waits for it before transfers are destroyed
        const PdfCache &cache;
        const DownloadLimits &limits;
        const Downloader::AddressRule &allowed;
    };

    Transfer(const QUrl &url, const Tools &tools, QObject *parent);
    ~Transfer() override;

    [[nodiscard]] QUrl url() const override { return m_url; }
    void cancel() override;
    void start();

Q_SIGNALS:
    void ended(); // at once; `finished` follows from the event loop

private:
    void visit(const QUrl &url);
    void lookUp(const QString &host);
    void resolved(const QHostInfo &info);
    void request();
    void readHead();
    void redirect(const QUrl &target);
    void readBody();
    bool keepBytes(const QByteArray &bytes);
    void replyFinished();
    void keep();
    void kept(const Kept &kept);
    void checkRate();
    void dropReply();
    void fail(DownloadFailure failure, const Error &error);
    void end(const DownloadResult &result);
    [[nodiscard]] QString host() const;

    QUrl m_url;
    Tools m_tools;
    QUrl m_hop; // where the transfer is now
    int m_redirects = 0;
    int m_lookUp = -1;
    QNetworkReply *m_reply = nullptr;
    PartFile m_part;
    QByteArray m_head; // the first bytes, until they were seen to be a PDF's
    bool m_isPdf = false;
    bool m_keeping = false; // every byte has arrived; the pool works on the file
    bool m_ended = false;
    qint64 m_received = 0;
    qint64 m_receivedBefore = 0; // at the start of the rate window
    qint64 m_expected = -1;
    QTimer m_idle;
    QTimer m_total;
    QTimer m_rate;
};

} // namespace cabinet::network
