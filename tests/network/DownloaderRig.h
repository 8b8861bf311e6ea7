// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

// One downloader over a cache folder of its own, and a server on this computer that it may ask.
namespace cabinet::test {

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace std::chrono_literals;

inline const QByteArray okHead = "HTTP/1.1 200 OK\r\n";

inline bool firstLoopback(const QHostAddress &address)
{
    return address == QHostAddress(u"127.0.0.1"_s);
}

inline DownloadLimits quickLimits()
{
    DownloadLimits limits;
    limits.bytes = 1024 * 1024;
    limits.idle = 3s; // a busy machine keeps them waiting, too
    limits.total = 20s;
    limits.rateWindow = 5s;
    limits.firstPause = 5ms;
    return limits;
}

// PDFs and parts of them.
inline QStringList filesIn(const QString &folder)
{
    QStringList names;
    for (const QString &path : {folder, QString(folder + u"/files"_s)})
        names += QDir(path).entryList({u"*.pdf"_s, u"*.part"_s}, QDir::Files | QDir::Hidden | QDir::System);
    return names;
}

struct Rig
{
    QTemporaryDir home;
    Downloader downloader;

    explicit Rig(DownloadLimits limits = quickLimits(), const Downloader::AddressRule &rule = firstLoopback)
        : downloader(PdfCache(home.path() + u"/cache/pdf"_s), limits, rule)
    {
    }

    [[nodiscard]] QStringList files() const
    {
        return filesIn(downloader.cache().folder());
    }
};

inline DownloadResult waitFor(Download *download)
{
    QSignalSpy finished(download, &Download::finished);
    if (!finished.wait(30'000) || finished.size() != 1)
        return {{}, DownloadFailure::None, {u"no single finished signal"_s, {}}, {}};
    return finished.first().first().value<DownloadResult>();
}

inline DownloadResult fetch(Rig &rig, const QUrl &url)
{
    return waitFor(rig.downloader.fetchPdf(url));
}

inline QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace cabinet::test
