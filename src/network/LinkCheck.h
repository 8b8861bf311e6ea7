// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"
#include "network/LinkAnswer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace cabinet::network {

// Asks for many links and reads no more than their beginnings. GET for the first kilobyte, never HEAD, which is often answered wrongly;
// a server that minds the range is asked again without one and the rest is not read. Each address once, at most 4 at a time in all and
// 2 at one host, half a second apart there (more where the site wants it); what a person waits for goes ahead. A host that asks for
// patience is given it once, up to two minutes; after that its other links are left for another time. Whoever keeps the verdicts as they
// come can go on after a cancel or a crash with what is left.
//
// No answer at all says nothing of a link as long as the fault may be on this side: such verdicts are told once another server has
// answered. When three hosts in a row are silent, a link that is known to answer is asked; if it is silent too, or none is known, this
// computer is taken for offline.
class LinkCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkCheck)
public:
    // PutOff: hosts that asked to be left alone were, so links are left to be asked another time. Offline: there was no network, and
    // nothing more was asked.
    enum class End { Complete, PutOff, Cancelled, Offline };
    Q_ENUM(End)

    // Addresses that are not for the web are left out. `downloader` lives longer.
    LinkCheck(Downloader &downloader, const Links &links, QObject *parent = nullptr);
    ~LinkCheck() override; // what is under way is dropped, without a word

    void setSpacing(std::chrono::milliseconds apart) { m_apart = apart; }
    void setWitness(const QString &url) { m_witness = url; } // answered some time ago; empty: none is known
    void start();
    void cancel(); // what is under way is dropped; `finished` follows
    [[nodiscard]] int total() const { return m_total; } // grows for a moment after start(): sorting 200,000 links takes a second
    [[nodiscard]] int done() const { return m_done; }

Q_SIGNALS:
    void checked(const cabinet::LinkVerdict &verdict);
    void progressed(int done, int total);
    void finished(cabinet::network::LinkCheck::End end); // exactly one, never from inside a call

private:
    struct Question
    {
        Link link;
        bool ranged = true;
        bool waited = false; // its host has asked for patience and got it
        bool again = false;  // its connection broke once
    };
    struct Host
    {
        std::deque<Question> waiting;
        int running = 0;
        qint64 notBefore = 0; // on m_clock
    };

    void sortSlice();
    void startWhatMay();
    void ask(Host &host);
    [[nodiscard]] TextFetch *fetch(const QString &url, bool ranged);
    void answered(const QString &site, const Question &question, const TextResult &answer);
    void bePatient(const QString &site, const Question &question, const TextResult &answer);
    void settle(const QString &site, const Link &link, const TextResult &answer);
    void heardNothing(const QString &site);
    void tellHeld();
    void dropRunning();
    void end(End end);

    Downloader &m_downloader;
    std::chrono::milliseconds m_apart{500};
    Links m_links; // as given
    qsizetype m_sorted = 0; // of these stand in m_hosts
    QSet<QString> m_seen;   // addresses, while they are sorted
    QHash<QString, Host> m_hosts; // by site
    QList<TextFetch *> m_running;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QList<LinkVerdict> m_held; // of silent hosts
    QSet<QString> m_silent;    // those, since the last answer of any
    QString m_witness;
    bool m_doubting = false; // the witness is being asked; nothing is begun meanwhile
    int m_total = 0;
    int m_done = 0;
    int m_putOff = 0;
    bool m_ended = false;
};

} // namespace cabinet::network
