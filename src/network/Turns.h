// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"
#include "network/World.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <deque>
#include <functional>

namespace cabinet::network {

// Who may send a request now. At most `inAll` transfers are under way and `perHost` of them at one site, starts at one site are apart as
// it asks, Asked goes before Bulk, and else first come, first served. A transfer that a redirect leads elsewhere keeps its place among
// all and waits for its turn there.
class Turns final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Turns)
public:
    using Go = std::function<void()>; // from the event loop, at most once

    struct Ask
    {
        QString host;
        Priority priority = Priority::Asked;
        bool always = false; // also while paused
        quint64 held = 0;    // a turn that is given back for this one
    };

    explicit Turns(Spacing spacing, QObject *parent = nullptr);

    [[nodiscard]] quint64 ask(const Ask &ask, const Go &go); // never 0
    void giveBack(quint64 turn);                             // waiting or had; 0 and unknown ones are ignored
    void raise(quint64 turn);                                // to Asked
    void rest(const QString &host, std::chrono::milliseconds time); // no start there for so long
    void setLimits(int perHost, int inAll);
    void setPaused(bool paused);

private:
    struct Entry
    {
        QString site;
        Priority priority = Priority::Asked;
        bool always = false;
        bool placed = false;  // counts among all
        bool running = false; // counts at its site
        Go go;
    };
    struct Site
    {
        int running = 0;
        qint64 notBefore = 0; // on m_clock
        std::chrono::milliseconds spacing{};
        std::deque<quint64> waiting; // most urgent first
    };

    Site &siteAt(const QString &name);
    void enqueue(quint64 turn);
    bool dropPlace(quint64 turn);
    void schedule() { m_timer.start(0); }
    void startWhatMay();
    [[nodiscard]] quint64 nextAt(const Site &site) const;
    void start(quint64 turn);
    [[nodiscard]] int rankOf(quint64 turn) const;

    Spacing m_spacing;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QHash<QString, Site> m_sites;
    QHash<quint64, Entry> m_entries;
    quint64 m_last = 0;
    int m_placed = 0;
    int m_perHost = 2;
    int m_inAll = 4;
    bool m_paused = false;
};

} // namespace cabinet::network
