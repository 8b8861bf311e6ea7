// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

namespace {

bool firstLoopback(const QHostAddress &address)
{
    return address == QHostAddress(u"127.0.0.1"_s);
}

struct Rig
{
    QTemporaryDir home;
    Downloader downloader;

    explicit Rig(const World &world = World(&firstLoopback), DownloadLimits limits = quick())
        : downloader(PdfCache(home.path() + u"/pdf"_s), limits, world)
    {
        NetworkSettings settings;
        settings.proxy.kind = ProxySetting::Kind::None;
        downloader.setSettings(settings);
    }

    static DownloadLimits quick()
    {
        DownloadLimits limits;
        limits.idle = 700ms;
        limits.rateWindow = 5s;
        limits.firstPause = 5ms;
        return limits;
    }

    TextResult fetch(const TextRequest &request)
    {
        QSignalSpy finished(downloader.fetchText(request), &TextFetch::finished);
        if (!finished.wait(20'000) || finished.size() != 1)
            return {DownloadFailure::Disk, {u"no single finished signal"_s, {}}};
        return finished.first().first().value<TextResult>();
    }

    TextResult fetch(const QUrl &url)
    {
        TextRequest request;
        request.url = url;
        return fetch(request);
    }
};

} // namespace

class TextFetchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void body_comesWithItsTypeAndItsHops();
    void errorAnswer_keepsItsBody();
    void largeBody_isRefused_data();
    void largeBody_isRefused();
    void beginning_isEnoughWhenOneSaysSo();
    void packedBody_isRefused();
    void tryAgain_waitsAsLongAsTheServerWants();
    void tryAgain_endsAfterTheLastTry();
    void headers_goToTheFirstHostOnly();
    void secret_isNeverSentOn();
    void name_isAskedForButTheCheckedAddressIsConnected();
    void nameOfAPrivateAddress_isRefusedUnlessAllowedByName();
    void secondAddress_isTriedWhenTheFirstIsDead();
    void unknownName_isOfflineWhenNoNetworkIsUp();
    void pausedQueue_doesNotStopTexts();
    void cancel_endsOnce();
};

void TextFetchTest::body_comesWithItsTypeAndItsHops()
{
    HttpServer server;
    server.answer(u"/a"_s, redirectTo("/b", "301 Moved"));
    server.answer(u"/b"_s, whole("{\"x\": 1}", "200 OK", "Content-Type: application/json\r\n"));
    Rig rig;
    const TextResult result = rig.fetch(server.url(u"/a"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(result.body, QByteArray("{\"x\": 1}"));
    QCOMPARE(result.contentType, QByteArray("application/json"));
    QCOMPARE(result.hops.size(), 2);
    QCOMPARE(result.hops.first().status, 301);
    QCOMPARE(result.last(), server.url(u"/b"_s));
    QCOMPARE(result.status, 200);
}

void TextFetchTest::errorAnswer_keepsItsBody()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("Rate exceeded.", "404 Not Found"));
    Rig rig;
    const TextResult result = rig.fetch(server.url(u"/a"_s));
    QCOMPARE(result.failure, DownloadFailure::HttpStatus);
    QCOMPARE(result.status, 404);
    QCOMPARE(result.body, QByteArray("Rate exceeded."));
    QVERIFY2(result.error.message.contains(u"nothing at this address"_s), qPrintable(result.error.message));
}

void TextFetchTest::largeBody_isRefused_data()
{
    QTest::addColumn<Script>("script");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("told") << whole(QByteArray(1001, 'x'));
    QTest::newRow("not told") << raw(head + "\r\n" + QByteArray(1001, 'x'));
    QTest::newRow("endless") << endless(head + "\r\n", QByteArray(8192, 'x'));
    QTest::newRow("lied about") << raw(head + "Content-Length: 99999999999999\r\n\r\nx");
}

void TextFetchTest::largeBody_isRefused()
{
    QFETCH(Script, script);
    HttpServer server;
    server.answer(u"/a"_s, script);
    server.answer(u"/fits"_s, whole(QByteArray(1000, 'x')));
    Rig rig;
    TextRequest request;
    request.url = server.url(u"/a"_s);
    request.mostBytes = 1000;
    const TextResult result = rig.fetch(request);
    QCOMPARE(result.failure, DownloadFailure::TooLarge);
    QVERIFY(result.body.size() <= 1000);
    request.url = server.url(u"/fits"_s);
    QVERIFY(rig.fetch(request).ok());
}

void TextFetchTest::beginning_isEnoughWhenOneSaysSo()
{
    HttpServer server;
    server.answer(u"/a"_s, whole(smallPdf(100'000)));
    Rig rig;
    TextRequest request;
    request.url = server.url(u"/a"_s);
    request.mostBytes = 1024;
    request.beginningIsEnough = true;
    const TextResult result = rig.fetch(request);
    QVERIFY(result.ok());
    QCOMPARE(result.body, smallPdf(100'000).left(1024));
    QVERIFY(result.length > 100'000);
}

void TextFetchTest::packedBody_isRefused()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("\x1f\x8b junk", "200 OK", "Content-Encoding: gzip\r\n"));
    Rig rig;
    const TextResult result = rig.fetch(server.url(u"/a"_s));
    QCOMPARE(result.failure, DownloadFailure::NotPdf);
    QVERIFY(result.body.isEmpty());
}

void TextFetchTest::tryAgain_waitsAsLongAsTheServerWants()
{
    HttpServer server;
    int asked = 0;
    QElapsedTimer clock;
    qint64 waited = 0;
    server.answer(u"/a"_s, [&](QTcpSocket &socket, const HttpRequest &request) {
        if (++asked == 1) {
            clock.start();
            return whole("slow down", "429 Too Many Requests", "Retry-After: 1\r\n")(socket, request);
        }
        waited = clock.elapsed();
        whole("there")(socket, request);
    });
    Rig rig;
    const TextResult result = rig.fetch(server.url(u"/a"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(result.body, QByteArray("there"));
    QCOMPARE(asked, 2);
    QVERIFY2(waited >= 990, qPrintable(QString::number(waited)));
}

void TextFetchTest::tryAgain_endsAfterTheLastTry()
{
    HttpServer server;
    server.answer(u"/busy"_s, whole("no", "503 Service Unavailable"));
    server.answer(u"/tomorrow"_s, whole("no", "503 Service Unavailable", "Retry-After: 86400\r\n"));
    Rig rig;
    QCOMPARE(rig.fetch(server.url(u"/busy"_s)).status, 503);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(rig.fetch(server.url(u"/tomorrow"_s)).status, 503);
    QCOMPARE(server.requests().size(), 4);
}

void TextFetchTest::headers_goToTheFirstHostOnly()
{
    HttpServer server;
    HttpServer other;
    server.answer(u"/a"_s, redirectTo("/b"));
    server.answer(u"/b"_s, redirectTo("http://other.test:" + QByteArray::number(other.url({}).port()) + "/c"));
    other.answer(u"/c"_s, whole("here"));
    World world(&firstLoopback);
    world.resolve = [](const QString &, QObject *, const Answer &answer) { answer({{QHostAddress(u"127.0.0.1"_s)}}); };
    Rig rig(world);
    TextRequest request;
    request.url = server.url(u"/a"_s);
    request.headers = {{"X-Canary", "tweet"}, {"Accept", "application/json"}};
    QVERIFY(rig.fetch(request).ok());
    for (const HttpRequest &seen : server.requests())
        QCOMPARE(seen.headers.value("x-canary"), QByteArray("tweet"));
    QVERIFY(!other.requests().first().headers.contains("x-canary"));
}

void TextFetchTest::secret_isNeverSentOn()
{
    HttpServer server;
    server.answer(u"/a"_s, redirectTo("/b"));
    server.answer(u"/b"_s, whole("here"));
    Rig rig;
    TextRequest request;
    request.url = server.url(u"/a"_s);
    request.headers = {{"Authorization", "Bearer canary"}};
    request.secret = true;
    QCOMPARE(rig.fetch(request).failure, DownloadFailure::NotAllowed);
    QCOMPARE(server.requests().size(), 1);
}

void TextFetchTest::name_isAskedForButTheCheckedAddressIsConnected()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("here"));
    World world(&firstLoopback);
    int asked = 0;
    world.resolve = [&](const QString &host, QObject *, const Answer &answer) {
        ++asked;
        QCOMPARE(host, u"papers.example.org"_s);
        answer({{QHostAddress(u"127.0.0.1"_s)}, server.url({}).port()});
    };
    Rig rig(world);
    const TextResult result = rig.fetch(QUrl(u"http://papers.example.org/a"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(asked, 1);
    QCOMPARE(server.requests().first().headers.value("host"), QByteArray("papers.example.org"));
}

void TextFetchTest::nameOfAPrivateAddress_isRefusedUnlessAllowedByName()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("here"));
    World world;
    world.resolve = [&](const QString &, QObject *, const Answer &answer) {
        answer({{QHostAddress(u"127.0.0.1"_s)}, server.url({}).port()});
    };
    Rig rig(world);
    QCOMPARE(rig.fetch(QUrl(u"http://wiki.example.org/a"_s)).failure, DownloadFailure::NotAllowed);
    QCOMPARE(server.requests().size(), 0);
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    settings.allowedHosts = {u"Wiki.example.org"_s};
    rig.downloader.setSettings(settings);
    QVERIFY(rig.fetch(QUrl(u"http://wiki.example.org/a"_s)).ok());
    QCOMPARE(rig.fetch(QUrl(u"http://other.example.org/a"_s)).failure, DownloadFailure::NotAllowed);
    QCOMPARE(server.requests().size(), 1);
}

void TextFetchTest::secondAddress_isTriedWhenTheFirstIsDead()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("here"));
    World world([](const QHostAddress &address) { return address.isLoopback(); });
    world.resolve = [&](const QString &, QObject *, const Answer &answer) {
        answer({{QHostAddress(u"127.0.0.9"_s), QHostAddress(u"127.0.0.1"_s)}, server.url({}).port()});
    };
    Rig rig(world);
    const TextResult result = rig.fetch(QUrl(u"http://papers.example.org/a"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
}

void TextFetchTest::unknownName_isOfflineWhenNoNetworkIsUp()
{
    for (const bool online : {true, false}) {
        World world;
        world.resolve = [](const QString &, QObject *, const Answer &answer) { answer({}); };
        world.online = [online] { return online; };
        Rig rig(world);
        const TextResult result = rig.fetch(QUrl(u"http://papers.example.org/a"_s));
        QCOMPARE(result.failure, DownloadFailure::NoNetwork);
        QCOMPARE(result.error.message.contains(u"not connected"_s), !online);
        QVERIFY2(result.error.message.contains(u"papers.example.org"_s), qPrintable(result.error.message));
    }
}

void TextFetchTest::pausedQueue_doesNotStopTexts()
{
    HttpServer server;
    server.answer(u"/a"_s, whole("here"));
    server.answer(u"/a.pdf"_s, whole(smallPdf()));
    Rig rig;
    rig.downloader.setPaused(true);
    Download *download = rig.downloader.fetchPdf(server.url(u"/a.pdf"_s));
    QSignalSpy finished(download, &Download::finished);
    QVERIFY(rig.fetch(server.url(u"/a"_s)).ok());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(download->state(), Download::State::Waiting);
    rig.downloader.setPaused(false);
    QVERIFY(finished.wait(cabinet::test::patience));
}

void TextFetchTest::cancel_endsOnce()
{
    HttpServer server;
    server.answer(u"/a"_s, silent());
    Rig rig;
    TextRequest request;
    request.url = server.url(u"/a"_s);
    TextFetch *fetch = rig.downloader.fetchText(request);
    QSignalSpy finished(fetch, &TextFetch::finished);
    QTRY_COMPARE(server.requests().size(), 1);
    fetch->cancel();
    fetch->cancel();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait(cabinet::test::patience));
    QCOMPARE(finished.first().first().value<TextResult>().failure, DownloadFailure::Cancelled);
}

QTEST_GUILESS_MAIN(TextFetchTest)
#include "tst_textfetch.moc"
