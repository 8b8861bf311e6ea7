// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DownloaderRig.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpSocket>

using namespace cabinet;
using namespace cabinet::test;

class DownloaderCacheTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void finished_isNeverSynchronous();
    void sameAddressTwice_isOneTransfer();
    void cancel_endsOnceAndLeavesNoFile();
    void cancelAll_stopsEveryTransfer();
    void destroyedDownloader_leavesNoFile();
    void secondFetch_usesTheCache();
    void unwritableCache_isADiskError();
    void oldParts_areSweptAndNewOnesKept();
    void everyTry_standsInTheHistory();
    void cache_isKeptUnderItsLimit();
};

void DownloaderCacheTest::finished_isNeverSynchronous()
{
    Rig rig;
    QSignalSpy started(&rig.downloader, &Downloader::started);
    Download *download = nullptr;
    int finishedInside = 0;
    connect(&rig.downloader, &Downloader::started, this,
            [&](Download *d) { connect(d, &Download::finished, this, [&] { ++finishedInside; }); });
    download = rig.downloader.fetchPdf(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(finishedInside, 0);
    QCOMPARE(started.size(), 1);
    QCOMPARE(rig.downloader.running(), 1);
    QCOMPARE(waitFor(download).failure, DownloadFailure::NotAllowed);
    QCOMPARE(finishedInside, 1);
}

void DownloaderCacheTest::sameAddressTwice_isOneTransfer()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole(smallPdf()));
    Rig rig;
    QUrl withFragment = server.url(u"/x.pdf"_s);
    withFragment.setFragment(u"page=3"_s);
    Download *first = rig.downloader.fetchPdf(server.url(u"/x.pdf"_s));
    QCOMPARE(rig.downloader.fetchPdf(server.url(u"/x.pdf"_s)), first);
    QCOMPARE(rig.downloader.fetchPdf(withFragment), first);
    QVERIFY(waitFor(first).ok());
    QCOMPARE(server.requests().size(), 1);
}

void DownloaderCacheTest::cancel_endsOnceAndLeavesNoFile()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, drip(okHead + "\r\n%PDF-1.7\n", QByteArray(500, 'x'), 20));
    Rig rig;
    Download *download = rig.downloader.fetchPdf(server.url(u"/x.pdf"_s));
    QSignalSpy progressed(download, &Download::progressed);
    QSignalSpy gone(download, &QObject::destroyed);
    int finished = 0;
    DownloadFailure failure = DownloadFailure::None;
    connect(download, &Download::finished, this, [&](const DownloadResult &result) {
        ++finished;
        failure = result.failure;
    });
    QTRY_VERIFY(progressed.size() > 2);
    download->cancel();
    download->cancel();
    QCOMPARE(finished, 0);
    QVERIFY(rig.downloader.fetchPdf(server.url(u"/x.pdf"_s)) != download);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(finished, 1);
    QCOMPARE(failure, DownloadFailure::Cancelled);
    rig.downloader.cancelAll();
    QTRY_COMPARE(rig.files(), QStringList());
}

void DownloaderCacheTest::cancelAll_stopsEveryTransfer()
{
    HttpServer server;
    Rig rig;
    int cancelled = 0;
    for (int i = 0; i < 5; ++i) {
        const QString path = u"/%1.pdf"_s.arg(i);
        server.answer(path, silent());
        connect(rig.downloader.fetchPdf(server.url(path)), &Download::finished, this,
                [&](const DownloadResult &result) { cancelled += result.failure == DownloadFailure::Cancelled ? 1 : 0; });
    }
    QCOMPARE(rig.downloader.running(), 5);
    rig.downloader.cancelAll();
    QCOMPARE(rig.downloader.running(), 0);
    QTRY_COMPARE(cancelled, 5);
}

void DownloaderCacheTest::destroyedDownloader_leavesNoFile()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, drip(okHead + "\r\n%PDF-1.7\n", QByteArray(500, 'x'), 20));
    const QTemporaryDir home;
    {
        Downloader downloader(PdfCache(home.path()), quickLimits(), firstLoopback);
        Download *download = downloader.fetchPdf(server.url(u"/x.pdf"_s));
        QSignalSpy progressed(download, &Download::progressed);
        QTRY_VERIFY(progressed.size() > 2);
    }
    QCOMPARE(filesIn(home.path()), QStringList());
}

void DownloaderCacheTest::secondFetch_usesTheCache()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole(smallPdf()));
    Rig rig;
    const DownloadResult first = fetch(rig, server.url(u"/x.pdf"_s));
    const DownloadResult second = fetch(rig, server.url(u"/x.pdf"_s));
    QVERIFY(second.ok());
    QCOMPARE(second.file, first.file);
    QCOMPARE(server.requests().size(), 1);
}

void DownloaderCacheTest::unwritableCache_isADiskError()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole(smallPdf()));
    const QTemporaryDir home;
    QFile blocker(home.path() + u"/pdf"_s);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Downloader downloader(PdfCache(blocker.fileName()), quickLimits(), firstLoopback);
    const DownloadResult result = waitFor(downloader.fetchPdf(server.url(u"/x.pdf"_s)));
    QCOMPARE(result.failure, DownloadFailure::Disk);
    QVERIFY2(result.error.message.contains(blocker.fileName()), qPrintable(result.error.message));
}

void DownloaderCacheTest::oldParts_areSweptAndNewOnesKept()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole(smallPdf()));
    Rig rig;
    QVERIFY(rig.downloader.cache().makeFolder().ok());
    const auto leave = [&rig](const QString &name, int daysAgo) {
        QFile file(rig.downloader.cache().folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush() &&
               file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime);
    };
    QVERIFY(leave(u"fetch-old.part"_s, 2));
    QVERIFY(leave(u"fetch-new.part"_s, 0));
    QVERIFY(leave(u"mine.txt"_s, 9));
    QVERIFY(fetch(rig, server.url(u"/x.pdf"_s)).ok());
    QTRY_VERIFY(!rig.files().contains(u"fetch-old.part"_s));
    QVERIFY(rig.files().contains(u"fetch-new.part"_s));
    QVERIFY(QFileInfo::exists(rig.downloader.cache().folder() + u"/mine.txt"_s));
}

void DownloaderCacheTest::everyTry_standsInTheHistory()
{
    HttpServer server;
    int asked = 0;
    server.answer(u"/x.pdf?token=canary"_s, [&asked](QTcpSocket &socket, const HttpRequest &request) {
        (++asked == 1 ? whole("busy", "503 Busy") : whole(smallPdf(5000)))(socket, request);
    });
    server.answer(u"/slow.pdf"_s, drip(okHead + "\r\n%PDF-1.7\n", QByteArray(500, 'x'), 20));
    Rig rig;
    QSignalSpy attempted(&rig.downloader, &Downloader::attempted);
    QVERIFY(fetch(rig, QUrl(server.url(u"/x.pdf"_s).toString() + u"?token=canary"_s)).ok());
    (void)fetch(rig, server.url(u"/gone.pdf"_s));
    Download *slow = rig.downloader.fetchPdf(server.url(u"/slow.pdf"_s));
    QTRY_VERIFY(slow->received() > 500);
    slow->cancel();
    QTRY_COMPARE(rig.downloader.history().newest(10).size(), 4);
    const QList<Attempt> newest = rig.downloader.history().newest(10);
    QCOMPARE(attempted.size(), 4);
    QCOMPARE(newest[0].failure, DownloadFailure::Cancelled);
    QCOMPARE(newest[1].status, 404);
    QVERIFY(newest[2].ok());
    QCOMPARE(newest[2].bytes, smallPdf(5000).size());
    QCOMPARE(newest[3].status, 503);
    QVERIFY(newest[3].message.contains(u"503"_s));
    for (const Attempt &attempt : newest) {
        QCOMPARE(attempt.host, u"127.0.0.1"_s);
        QVERIFY(attempt.time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }
    QFile file(rig.downloader.cache().folder() + u"/history.jsonl"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
}

void DownloaderCacheTest::cache_isKeptUnderItsLimit()
{
    HttpServer server;
    Rig rig;
    NetworkSettings settings;
    settings.cacheBytes = 3 * smallPdf(10'000).size() + 100;
    rig.downloader.setSettings(settings);
    QSignalSpy measured(&rig.downloader, &Downloader::cacheMeasured);
    for (int i = 0; i < 5; ++i) {
        const QString path = u"/%1.pdf"_s.arg(i);
        server.answer(path, whole(smallPdf(10'000) + QByteArray::number(i)));
        const DownloadResult result = fetch(rig, server.url(path));
        QVERIFY(result.ok());
        QFile file(result.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(i - 1000), QFileDevice::FileModificationTime));
    }
    rig.downloader.tidyCache();
    QTRY_COMPARE(rig.downloader.cache().use().files, 3);
    QVERIFY(!rig.downloader.cache().has(server.url(u"/0.pdf"_s)));
    QVERIFY(rig.downloader.cache().has(server.url(u"/4.pdf"_s)));
    QTRY_VERIFY(!measured.isEmpty() && measured.last().first().value<CacheUse>().files == 3);
    const auto asked = server.requests().size();
    QVERIFY(fetch(rig, server.url(u"/0.pdf"_s)).ok());
    QCOMPARE(server.requests().size(), asked + 1);
    rig.downloader.clearCache();
    QTRY_COMPARE(rig.downloader.cache().use().files, 0);
}

QTEST_GUILESS_MAIN(DownloaderCacheTest)
#include "tst_downloader_cache.moc"
