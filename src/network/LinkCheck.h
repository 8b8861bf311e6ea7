// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"
#include "domain/LinkVerdict.h"
#include "network/Downloader.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>

namespace cabinet::network {

// What an answer says of the link it was asked for.
[[nodiscard]] LinkVerdict verdictOf(const Link &link, const TextResult &answer);

// Asks for many links and reads no more than their beginnings (GET for the first kilobyte: HEAD is often answered wrongly). Each
// address once, at most 4 at a time in all and 2 at one host, half a second apart there (more where the site wants it); what a
// person waits for goes ahead. Whoever keeps the verdicts as they come can go on after a cancel or a crash with what is left.
class LinkCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkCheck)
public:
    // Addresses that are not for the web are left out. `downloader` lives longer.
    LinkCheck(Downloader &downloader, const Links &links, QObject *parent = nullptr);

    void setSpacing(std::chrono::milliseconds apart) { m_apart = apart; }
    void start();
    void cancel(); // what is under way is dropped; `finished` follows
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }

Q_SIGNALS:
    void checked(const cabinet::LinkVerdict &verdict);
    void progressed(int done, int total);
    // Exactly one, never from inside a call. Offline: there was no network, and nothing more was asked.
    void finished(bool complete, bool offline);

private:
    struct Host
    {
        std::deque<Link> waiting;
        int running = 0;
        qint64 notBefore = 0; // on m_clock
    };

    void startWhatMay();
    void ask(Host &host);
    void answered(const QString &host, const Link &link, const TextResult &answer);
    void end(bool complete, bool offline);

    Downloader &m_downloader;
    std::chrono::milliseconds m_apart{500};
    QHash<QString, Host> m_hosts;
    QList<TextFetch *> m_running;
    QElapsedTimer m_clock;
    QTimer m_timer;
    int m_total = 0;
    int m_done = 0;
    bool m_ended = false;
};

} // namespace cabinet::network
