// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"

#include "network/AddressRules.h"
#include "network/PartFile.h"
#include "network/Transfer.h"
#include "network/TransferText.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QThreadPool>

#include <utility>

namespace cabinet::network {

struct Downloader::Private
{
    DownloadLimits limits;
    AddressRule allowed;
    QNetworkAccessManager network;
    QThreadPool pool;                   // for the checked fsync at the end; its jobs own nothing but names
    QHash<QString, Transfer *> running; // by the file they will become
    QList<Transfer *> all;              // those that have ended but not yet told it included
    bool swept = false;
};

Downloader::Downloader(PdfCache cache, DownloadLimits limits, AddressRule addressAllowed, QObject *parent)
    : QObject(parent)
    , m_cache(std::move(cache))
    , d(std::make_unique<Private>())
{
    d->limits = limits;
    d->allowed = addressAllowed ? std::move(addressAllowed) : AddressRule(&isPublicAddress);
    d->pool.setMaxThreadCount(1);
    qRegisterMetaType<DownloadResult>();
}

// Running transfers end without a word: whoever listened is going away too.
Downloader::~Downloader()
{
    d->pool.waitForDone();
    const QList<Transfer *> all = std::exchange(d->all, {});
    for (Transfer *transfer : all) {
        transfer->disconnect(this);
        delete transfer;
    }
}

Download *Downloader::fetchPdf(const QUrl &url)
{
    const QString file = m_cache.fileFor(url);
    if (Transfer *known = d->running.value(file))
        return known;
    if (!std::exchange(d->swept, true))
        removeOldParts(m_cache.folder());
    const Transfer::Tools tools{d->network, d->pool, m_cache, d->limits, d->allowed};
    auto *transfer = new Transfer(url, tools, this);
    d->running.insert(file, transfer);
    d->all.append(transfer);
    connect(transfer, &Transfer::ended, this, [this, file] {
        d->running.remove(file);
        Q_EMIT runningChanged(running());
    });
    connect(transfer, &QObject::destroyed, this, [this, transfer] { d->all.removeOne(transfer); });
    transfer->start();
    Q_EMIT started(transfer);
    Q_EMIT runningChanged(running());
    return transfer;
}

int Downloader::running() const
{
    return static_cast<int>(d->running.size());
}

void Downloader::cancelAll()
{
    const QList<Transfer *> running = d->running.values();
    for (Transfer *transfer : running)
        transfer->cancel();
}

} // namespace cabinet::network
