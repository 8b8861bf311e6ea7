// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Turns.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet::network {

Turns::Turns(Spacing spacing, QObject *parent)
    : QObject(parent)
    , m_spacing(std::move(spacing))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Turns::startWhatMay);
}

quint64 Turns::ask(const Ask &ask, const Go &go)
{
    const bool placed = dropPlace(ask.held);
    const quint64 turn = ++m_last;
    m_entries.insert(turn, {siteOf(ask.host), ask.priority, ask.always, placed, false, go});
    m_placed += placed ? 1 : 0;
    enqueue(turn);
    schedule();
    return turn;
}

void Turns::giveBack(quint64 turn)
{
    dropPlace(turn);
    schedule();
}

// Did it count among all?
bool Turns::dropPlace(quint64 turn)
{
    const auto found = m_entries.constFind(turn);
    if (found == m_entries.constEnd())
        return false;
    Site &site = siteAt(found->site);
    if (found->running)
        --site.running;
    else
        std::erase(site.waiting, turn);
    const bool placed = found->placed;
    m_placed -= placed ? 1 : 0;
    m_entries.erase(found);
    return placed;
}

void Turns::raise(quint64 turn)
{
    const auto found = m_entries.find(turn);
    if (found == m_entries.end() || found->running)
        return;
    found->priority = Priority::Asked;
    std::erase(siteAt(found->site).waiting, turn);
    enqueue(turn);
    schedule();
}

void Turns::rest(const QString &host, std::chrono::milliseconds time)
{
    Site &site = siteAt(siteOf(host));
    site.notBefore = std::max(site.notBefore, m_clock.elapsed() + time.count());
}

void Turns::setLimits(int perHost, int inAll)
{
    m_perHost = perHost;
    m_inAll = inAll;
    schedule();
}

void Turns::setPaused(bool paused)
{
    m_paused = paused;
    schedule();
}

Turns::Site &Turns::siteAt(const QString &name)
{
    const auto known = m_sites.find(name);
    if (known != m_sites.end())
        return *known;
    Site made;
    made.spacing = m_spacing(name);
    return *m_sites.insert(name, made);
}

int Turns::rankOf(quint64 turn) const
{
    const Entry &entry = *m_entries.constFind(turn);
    return entry.placed ? 0 : entry.priority == Priority::Asked ? 1 : 2;
}

// Behind everything that is as urgent.
void Turns::enqueue(quint64 turn)
{
    std::deque<quint64> &waiting = siteAt(m_entries.constFind(turn)->site).waiting;
    const auto place =
        std::upper_bound(waiting.begin(), waiting.end(), rankOf(turn), [this](int rank, quint64 other) { return rank < rankOf(other); });
    waiting.insert(place, turn);
}

// 0: nobody may.
quint64 Turns::nextAt(const Site &site) const
{
    if (site.running >= m_perHost)
        return 0;
    const auto may = [this](quint64 turn) {
        const Entry &entry = *m_entries.constFind(turn);
        return (!m_paused || entry.always) && (entry.placed || m_placed < m_inAll);
    };
    if (!m_paused) // the first is the most urgent, and what keeps it waiting keeps the others waiting too
        return !site.waiting.empty() && may(site.waiting.front()) ? site.waiting.front() : 0;
    const auto first = std::find_if(site.waiting.begin(), site.waiting.end(), may);
    return first == site.waiting.end() ? 0 : *first;
}

void Turns::startWhatMay()
{
    for (;;) {
        const qint64 now = m_clock.elapsed();
        qint64 wake = std::numeric_limits<qint64>::max();
        quint64 best = 0;
        for (const Site &site : std::as_const(m_sites)) {
            const quint64 next = nextAt(site);
            if (next != 0 && site.notBefore > now)
                wake = std::min(wake, site.notBefore);
            else if (next != 0 && (best == 0 || std::pair(rankOf(next), next) < std::pair(rankOf(best), best)))
                best = next;
        }
        if (best == 0) {
            if (wake != std::numeric_limits<qint64>::max())
                m_timer.start(std::chrono::milliseconds(wake - now));
            return;
        }
        start(best);
    }
}

void Turns::start(quint64 turn)
{
    Entry &entry = m_entries[turn];
    Site &site = siteAt(entry.site);
    std::erase(site.waiting, turn);
    site.notBefore = m_clock.elapsed() + site.spacing.count();
    ++site.running;
    m_placed += entry.placed ? 0 : 1;
    entry.placed = true;
    entry.running = true;
    const Go go = std::exchange(entry.go, {});
    go(); // may ask and give back
}

} // namespace cabinet::network
