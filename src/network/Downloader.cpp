// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"

#include "network/ExternalUrl.h"
#include "network/PartNote.h"
#include "network/TextGet.h"
#include "network/Transfer.h"
#include "network/Turns.h"
#include "network/Wire.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>

#include <utility>

namespace cabinet::network {

// Attempts that are to be written to the history. Those that come while the disk is busy are written together.
struct Notes
{
    QMutex mutex;
    QList<Attempt> waiting;

    void write(const DownloadHistory &history)
    {
        QList<Attempt> taken;
        {
            const QMutexLocker lock(&mutex);
            taken.swap(waiting);
        }
        if (!taken.isEmpty())
            (void)history.add(taken); // a full disk is told by what matters more
    }
};

struct Downloader::Private
{
    Private(const DownloadLimits &theLimits, const World &world)
        : limits(theLimits)
        , turns(world.spacing ? world.spacing : Spacing(&politeSpacing))
        , wire(world)
    {
        pool.setMaxThreadCount(4);
        writer.setMaxThreadCount(1);
    }

    DownloadLimits limits;
    NetworkSettings settings;
    QThreadPool pool;  // for what may take seconds on a slow disk; its jobs own nothing but names
    QThreadPool writer; // of the notes
    std::shared_ptr<Notes> notes = std::make_shared<Notes>();
    Turns turns;
    Wire wire;
    QHash<QString, Transfer *> running; // by the key of their address
    QList<Transfer *> order;            // the same, as they were asked for
    QList<QObject *> all;               // texts too, and those that have ended but not yet told it
    qint64 cacheBytes = -1;             // as last measured, and what came since; -1: not measured
    bool swept = false;
    bool paused = false;

    [[nodiscard]] Get::Tools tools() { return {wire, turns, limits}; }
};

Downloader::Downloader(PdfCache cache, DownloadLimits limits, World world, QObject *parent)
    : QObject(parent)
    , m_cache(std::move(cache))
    , m_history(m_cache.folder())
    , d(std::make_unique<Private>(limits, world))
{
    qRegisterMetaType<DownloadResult>();
    qRegisterMetaType<TextResult>();
    setSettings({});
}

// Running transfers end without a word: whoever listened is going away too.
Downloader::~Downloader()
{
    d->pool.waitForDone();
    d->writer.waitForDone();
    const QList<QObject *> all = std::exchange(d->all, {});
    for (QObject *transfer : all) {
        transfer->disconnect(this);
        delete transfer;
    }
}

void Downloader::setSettings(const NetworkSettings &settings)
{
    const bool smaller = settings.cacheBytes < d->settings.cacheBytes;
    d->settings = settings;
    d->wire.setSettings(settings);
    d->turns.setLimits(settings.perHost, settings.inAll);
    if (smaller)
        tidyCache();
}

const NetworkSettings &Downloader::settings() const
{
    return d->settings;
}

Download *Downloader::fetchPdf(const QUrl &url, Priority priority)
{
    const QString key = PdfCache::keyOf(url);
    if (Transfer *known = d->running.value(key)) {
        if (priority == Priority::Asked)
            known->raise();
        return known;
    }
    auto *transfer = new Transfer(url, priority, {d->tools(), d->pool, m_cache}, this);
    follow(transfer, key);
    transfer->start();
    Q_EMIT started(transfer);
    Q_EMIT runningChanged(running());
    return transfer;
}

void Downloader::follow(Transfer *transfer, const QString &key)
{
    d->running.insert(key, transfer);
    d->order.append(transfer);
    d->all.append(transfer);
    connect(transfer, &Transfer::tried, this, &Downloader::note);
    connect(transfer, &Transfer::ended, this, [this, key, transfer] {
        d->running.remove(key);
        d->order.removeOne(transfer);
        Q_EMIT runningChanged(running());
    });
    connect(transfer, &QObject::destroyed, this, [this](QObject *gone) { d->all.removeOne(gone); });
    if (!std::exchange(d->swept, true)) {
        d->pool.start([cache = m_cache] {
            removeOldParts(cache.folder());
            cache.takeOver();
        });
    }
}

void Downloader::note(const DownloadResult &result, qint64 bytes, const QDateTime &begun)
{
    const Attempt attempt{begun,         loggedAddress(result.page), shownHost(result.last),
                          result.failure, result.status,             result.error.message,
                          result.error.detail, bytes,                begun.msecsTo(QDateTime::currentDateTimeUtc())};
    {
        const QMutexLocker lock(&d->notes->mutex);
        d->notes->waiting += attempt;
    }
    d->writer.start([notes = d->notes, history = m_history] { notes->write(history); });
    Q_EMIT attempted(attempt);
    if (!result.ok())
        return;
    d->cacheBytes += d->cacheBytes < 0 ? 0 : bytes;
    if (d->cacheBytes < 0 || d->cacheBytes > d->settings.cacheBytes)
        tidyCache();
}

void Downloader::tidyCache()
{
    shrinkCache(d->settings.cacheBytes, std::chrono::minutes(1));
}

void Downloader::clearCache()
{
    d->pool.start([folder = m_cache.folder()] { removeLeftParts(folder); });
    shrinkCache(0, std::chrono::seconds(0));
}

QList<QUrl> Downloader::interrupted() const
{
    QList<QUrl> urls;
    for (const PartNote &part : leftParts(m_cache.folder())) {
        if (!urls.contains(part.url) && !d->running.contains(PdfCache::keyOf(part.url)))
            urls += part.url;
    }
    return urls;
}

void Downloader::shrinkCache(qint64 bytes, std::chrono::seconds grace)
{
    d->pool.start([this, cache = m_cache, bytes, grace] {
        const CacheUse left = cache.shrinkTo(bytes, grace);
        const auto tell = [this, left] {
            d->cacheBytes = left.bytes;
            Q_EMIT cacheMeasured(left);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

TextFetch *Downloader::fetchText(const TextRequest &request)
{
    auto *fetch = new TextGet(request, d->tools(), this);
    d->all.append(fetch);
    connect(fetch, &QObject::destroyed, this, [this](QObject *gone) { d->all.removeOne(gone); });
    fetch->start();
    return fetch;
}

bool Downloader::isOffline() const
{
    return !d->wire.isOnline();
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
