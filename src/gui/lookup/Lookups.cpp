// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lookup/Lookups.h"

#include <utility>

namespace cabinet::gui {

namespace {

constexpr qsizetype atOnce = 2;

} // namespace

Lookups::Lookups(network::Downloader &downloader, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_cache(network::AnswerCache::defaultFolder())
{
    m_cache.removeOld();
}

Lookups::~Lookups()
{
    cancel();
}

void Lookups::start(const QList<LookupTarget> &targets)
{
    if (!isBusy())
        m_done = m_total = 0;
    m_total += static_cast<int>(targets.size());
    m_waiting += targets;
    startWaiting();
}

void Lookups::cancel()
{
    m_waiting.clear();
    for (network::Lookup *lookup : std::exchange(m_running, {})) {
        lookup->disconnect(this);
        lookup->cancel();
    }
}

void Lookups::startWaiting()
{
    while (m_running.size() < atOnce && !m_waiting.isEmpty()) {
        const LookupTarget target = m_waiting.takeFirst();
        auto *lookup = new network::Lookup(m_downloader, m_cache, target.known, target.page);
        m_running.append(lookup);
        connect(lookup, &network::Lookup::asking, this, &Lookups::asking);
        connect(lookup, &network::Lookup::finished, this,
                [this, lookup, paper = target.paper](const network::LookupResult &result) { end(lookup, paper, result); });
        lookup->start();
    }
}

void Lookups::end(QObject *lookup, PaperId paper, const network::LookupResult &result)
{
    m_running.removeIf([lookup](const network::Lookup *one) { return one == lookup; });
    ++m_done;
    startWaiting();
    Q_EMIT told(paper, result);
    if (!isBusy())
        Q_EMIT finished();
}

} // namespace cabinet::gui
