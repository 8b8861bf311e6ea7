// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"

#include "network/PartFile.h"
#include "network/TextGet.h"
#include "network/Transfer.h"
#include "network/Turns.h"
#include "network/Wire.h"

#include <QHash>
#include <QThreadPool>

#include <utility>

namespace cabinet::network {

struct Downloader::Private
{
    Private(const DownloadLimits &theLimits, const World &world)
        : limits(theLimits)
        , turns(world.spacing ? world.spacing : Spacing(&politeSpacing))
        , wire(world, pool)
    {
    }

    DownloadLimits limits;
    NetworkSettings settings;
    QThreadPool pool; // for what may take seconds on a slow disk; its jobs own nothing but names
    Turns turns;
    Wire wire;
    QHash<QString, Transfer *> running; // by the address they are cached under
    QList<Transfer *> order;            // the same, as they were asked for
    QList<QObject *> all;               // texts too, and those that have ended but not yet told it
    bool swept = false;
    bool paused = false;

    [[nodiscard]] Get::Tools tools() { return {wire, turns, limits}; }
};

Downloader::Downloader(PdfCache cache, DownloadLimits limits, World world, QObject *parent)
    : QObject(parent)
    , m_cache(std::move(cache))
    , d(std::make_unique<Private>(limits, world))
{
    d->pool.setMaxThreadCount(2);
    qRegisterMetaType<DownloadResult>();
    qRegisterMetaType<TextResult>();
    setSettings({});
}

// Running transfers end without a word: whoever listened is going away too.
Downloader::~Downloader()
{
    d->pool.waitForDone();
    const QList<QObject *> all = std::exchange(d->all, {});
    for (QObject *transfer : all) {
        transfer->disconnect(this);
        delete transfer;
    }
}

void Downloader::setSettings(const NetworkSettings &settings)
{
    d->settings = settings;
    d->wire.setSettings(settings);
    d->turns.setLimits(settings.perHost, settings.inAll);
}

const NetworkSettings &Downloader::settings() const
{
    return d->settings;
}

Download *Downloader::fetchPdf(const QUrl &url, Priority priority)
{
    const QString key = m_cache.fileFor(url);
    if (Transfer *known = d->running.value(key)) {
        if (priority == Priority::Asked)
            known->raise();
        return known;
    }
    if (!std::exchange(d->swept, true))
        removeOldParts(m_cache.folder());
    auto *transfer = new Transfer(url, priority, {d->tools(), d->pool, m_cache}, this);
    d->running.insert(key, transfer);
    d->order.append(transfer);
    d->all.append(transfer);
    connect(transfer, &Transfer::ended, this, [this, key, transfer] {
        d->running.remove(key);
        d->order.removeOne(transfer);
        Q_EMIT runningChanged(running());
    });
    connect(transfer, &QObject::destroyed, this, [this](QObject *gone) { d->all.removeOne(gone); });
    transfer->start();
    Q_EMIT started(transfer);
    Q_EMIT runningChanged(running());
    return transfer;
}

TextFetch *Downloader::fetchText(const TextRequest &request)
{
    auto *fetch = new TextGet(request, d->tools(), this);
    d->all.append(fetch);
    connect(fetch, &QObject::destroyed, this, [this](QObject *gone) { d->all.removeOne(gone); });
    fetch->start();
    return fetch;
}

QList<Download *> Downloader::downloads() const
{
    return {d->order.begin(), d->order.end()};
}

int Downloader::running() const
{
    return static_cast<int>(d->order.size());
}

void Downloader::cancelAll()
{
    const QList<Transfer *> running = d->order;
    for (Transfer *transfer : running)
        transfer->cancel();
}

void Downloader::setPaused(bool paused)
{
    if (std::exchange(d->paused, paused) == paused)
        return;
    d->turns.setPaused(paused);
    if (paused) {
        const QList<Transfer *> running = d->order;
        for (Transfer *transfer : running)
            transfer->requeue();
    }
    Q_EMIT pausedChanged(paused);
}

bool Downloader::isPaused() const
{
    return d->paused;
}

} // namespace cabinet::network
