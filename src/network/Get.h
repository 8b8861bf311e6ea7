// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/TextFetch.h"
#include "network/Turns.h"
#include "network/Wire.h"

#include <QNetworkReply>
#include <QTimer>

namespace cabinet::network {

struct GetRequest
{
    QUrl url;
    HeaderList headers;          // every hop
    HeaderList firstHostHeaders; // not sent on to another host
    bool secret = false;         // a redirect is a failure
    Priority priority = Priority::Asked;
    bool always = false; // also while the queue is paused
    std::chrono::milliseconds total{};
};

struct GetEnd
{
    DownloadFailure failure = DownloadFailure::None;
    Error error;
    bool mayPass = false; // the same request may go well a little later
};

// One GET as a row of steps, each asynchronous: check the address → wait for a turn at its host → resolve it and check every answer →
// request → at a redirect from the start, else head, bytes and end. It holds a turn for as long as it runs. Nothing is announced after
// stop(); every announcement comes from the event loop.
class Get final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Get)
public:
    struct Tools
    {
        Wire &wire;
        Turns &turns;
        const DownloadLimits &limits;
    };

    Get(const GetRequest &request, const Tools &tools, QObject *parent);
    ~Get() override;

    void start();
    void stop();
    void raise();
    void setTaking(bool taking); // false: what arrives waits at the server, and no time-out runs

    // What the last hop said.
    [[nodiscard]] const QList<Hop> &hops() const { return m_hops; }
    [[nodiscard]] int status() const { return m_hops.isEmpty() ? 0 : m_hops.last().status; }
    [[nodiscard]] QByteArray header(const char *name) const { return m_reply ? m_reply->rawHeader(name).trimmed() : QByteArray(); }
    [[nodiscard]] qint64 length() const { return m_length; } // -1: not told
    [[nodiscard]] QString host() const;                      // of the hop, as shown

Q_SIGNALS:
    void running(); // its first turn has come
    void head();    // no redirect: status, headers and length are there
    void bytes(const QByteArray &bytes);
    void ended(const cabinet::network::GetEnd &end);

private:
    void visit(const QUrl &url);
    void go();
    void found(const Way &way);
    void request();
    void requestSent();
    void unanswered(QNetworkReply::NetworkError code);
    void tryNextAddress();
    [[nodiscard]] bool hasNextAddress() const;
    void readHead();
    void redirect(const QUrl &target);
    void readBody();
    void replyFinished();
    void checkRate();
    void dropReply();
    void fail(DownloadFailure failure, const Error &error, bool mayPass = false);
    void end(const GetEnd &end);

    GetRequest m_request;
    Tools m_tools;
    QList<Hop> m_hops;
    Way m_way;
    qsizetype m_address = 0; // of m_way
    int m_sent = 0;          // how often this request went out
    quint64 m_turn = 0;
    QNetworkReply *m_reply = nullptr;
    bool m_headSeen = false;
    bool m_taking = true;
    bool m_stopped = false;
    qint64 m_length = -1;
    qint64 m_received = 0;
    qint64 m_receivedBefore = 0; // at the start of the rate window
    QTimer m_connect;
    QTimer m_idle;
    QTimer m_total;
    QTimer m_rate;
};

} // namespace cabinet::network
