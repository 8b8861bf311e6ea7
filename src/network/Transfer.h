// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Get.h"
#include "network/PartFile.h"
#include "network/PdfCache.h"
#include "network/Retry.h"
#include "network/Speed.h"
#include "network/Validator.h"

namespace cabinet::network {

// One PDF: try after try, each a Get whose bytes go into a PartFile; when all have arrived, look at it, fsync and rename on `pool`. A try
// goes on where the one before broke off only if Validator is sure that it is the same file, and so does the first try after an earlier
// Transfer of this address, perhaps of an earlier run of the program. Every way out is end().
class Transfer final : public Download
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transfer)
public:
    struct Tools
    {
        Get::Tools get;
        QThreadPool &pool; // of the Downloader, which waits for it before transfers are destroyed
        const PdfCache &cache;
    };

    Transfer(const QUrl &url, Priority priority, const Tools &tools, QObject *parent);
    ~Transfer() override;

    [[nodiscard]] QUrl url() const override { return m_url; }
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Priority priority() const override { return m_priority; }
    [[nodiscard]] qint64 received() const override { return m_received; }
    [[nodiscard]] qint64 total() const override { return m_total; }
    [[nodiscard]] qint64 bytesPerSecond() const override { return m_state == State::Running ? m_speed.perSecond() : 0; }
    [[nodiscard]] int tries() const override { return m_tries; }
    [[nodiscard]] QDateTime notBefore() const override { return m_notBefore; }
    [[nodiscard]] Error lastError() const override { return m_lastError; }
    void cancel() override;
    void pause() override;
    void resume() override;
    void raise() override;

    void start();
    void requeue(); // breaks off what runs and waits for its turn again

Q_SIGNALS:
    void ended(); // at once; `finished` follows from the event loop
    void tried(const cabinet::network::DownloadResult &result, qint64 bytes, const QDateTime &begun);

private:
    void begin();
    void readHead();
    void readPartialHead();
    void startAgain();
    void take(const QByteArray &bytes);
    void keepBytes(const QByteArray &bytes);
    void takeUpPart();
    void openPart();
    void watchPart();
    void dropPart(bool wanted = false);
    void showProgress();
    void tryEnded(const GetEnd &end);
    void failTry(DownloadFailure failure, const Error &error, bool mayPass = false);
    void dropGet();
    void keep(const QString &part, const QByteArray &sha256);
    void kept(const Kept &kept);
    void setState(State state);
    void fail(DownloadFailure failure, const Error &error);
    void end(const DownloadResult &result);
    [[nodiscard]] DownloadResult result(DownloadFailure failure, const Error &error) const;

    QUrl m_url;
    Priority m_priority;
    Tools m_tools;
    State m_state = State::Waiting;
    Get *m_get = nullptr;
    PartFile *m_part = nullptr;
    Validator m_validator; // of what is in m_part
    QByteArray m_head;     // the first bytes, until they were seen to be a PDF's
    bool m_isPdf = false;
    bool m_resuming = false; // this try asked for the rest only
    bool m_keeping = false;  // every byte has arrived; the pool makes a file of it
    bool m_ended = false;
    qint64 m_received = 0;
    qint64 m_total = -1;
    int m_status = 0;
    int m_tries = 0;
    Pause m_retryAfter;
    Speed m_speed;
    QDateTime m_begun; // this try
    QUrl m_last;       // where this try's redirects led
    QDateTime m_notBefore;
    Error m_lastError;
    QTimer m_later;
    QElapsedTimer m_shown; // since progress was told
};

} // namespace cabinet::network
