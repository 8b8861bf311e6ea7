// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DownloaderRig.h"

#include <QStandardPaths>

using namespace cabinet;
using namespace cabinet::test;

class DownloaderTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void wholePdf_isKeptAloneAndPrivate();
    void wholePdf_comesWithoutALength_data();
    void wholePdf_comesWithoutALength();
    void badAnswer_leavesNoFile_data();
    void badAnswer_leavesNoFile();
    void endlessBody_stopsAtTheLimit();
    void bodyWithoutEnd_stopsAtTheDeadline();
    void trickle_stopsForBeingTooSlow();
    void nobodyListening_saysSo();
    void unknownHost_saysSo();
    void redirect_isFollowedToThePdf();
    void redirect_toRefusedAddressIsNeverAsked();
    void redirect_withEndlessBodyIsFollowedAtOnce();
    void request_carriesNothingOfTheUser();
    void defaultRule_refusesThisComputer_data();
    void defaultRule_refusesThisComputer();
    void badScheme_isRefusedWithoutARequest();
    void slowStart_ofAWholePdfIsNoFailure();
};

void DownloaderTest::wholePdf_isKeptAloneAndPrivate()
{
    HttpServer server;
    const QByteArray pdf = smallPdf(300'000);
    server.answer(u"/a.pdf"_s, whole(pdf));
    Rig rig;
    Download *download = rig.downloader.fetchPdf(server.url(u"/a.pdf"_s));
    QSignalSpy progressed(download, &Download::progressed);
    const DownloadResult result = waitFor(download);
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(contents(result.file), pdf);
    QCOMPARE(result.file, rig.downloader.cache().fileFor(server.url(u"/a.pdf"_s)));
    QVERIFY(rig.downloader.cache().has(server.url(u"/a.pdf"_s)));
    QCOMPARE(rig.files().size(), 1);
    QCOMPARE(progressed.last().at(0).toLongLong(), pdf.size());
    QCOMPARE(progressed.last().at(1).toLongLong(), pdf.size());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(result.file) & others));
    QVERIFY(!(QFile::permissions(rig.downloader.cache().folder()) & others));
    QCOMPARE(rig.downloader.running(), 0);
}

void DownloaderTest::wholePdf_comesWithoutALength_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray pdf = smallPdf(5'000);
    QTest::newRow("closed at the end") << okHead + "\r\n" + pdf;
    QTest::newRow("chunked") << okHead + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(pdf.size(), 16) + "\r\n" +
                                    pdf + "\r\n0\r\n\r\n";
    QTest::newRow("identity said") << okHead + "Content-Encoding: identity\r\n\r\n" + pdf;
    QTest::newRow("some bytes before the header") << okHead + "\r\n" + QByteArray(900, '\n') + pdf;
}

void DownloaderTest::wholePdf_comesWithoutALength()
{
    QFETCH(QByteArray, answer);
    HttpServer server;
    server.answer(u"/a.pdf"_s, raw(answer));
    Rig rig;
    const DownloadResult result = fetch(rig, server.url(u"/a.pdf"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(rig.files().size(), 1);
}

void DownloaderTest::badAnswer_leavesNoFile_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<DownloadFailure>("failure");
    QTest::addColumn<QString>("words");
    const QByteArray pdf = smallPdf(20'000);
    const QByteArray html = "<!doctype html><title>Sign in</title>" + QByteArray(4000, 'x');
    using F = DownloadFailure;
    QTest::newRow("404") << whole(html, "404 Not Found") << F::HttpStatus << u"answered 404: the PDF is not there any more"_s;
    QTest::newRow("410") << whole({}, "410 Gone") << F::HttpStatus << u"not there any more"_s;
    QTest::newRow("404 with a PDF body") << whole(pdf, "404 Not Found") << F::HttpStatus << u"404"_s;
    QTest::newRow("401") << whole(html, "401 Unauthorized", "WWW-Authenticate: Basic realm=x\r\n") << F::HttpStatus
                         << u"sign in"_s;
    QTest::newRow("403") << whole(html, "403 Forbidden") << F::HttpStatus << u"sign in"_s;
    QTest::newRow("429") << whole({}, "429 Too Many Requests") << F::HttpStatus << u"asked too often"_s;
    QTest::newRow("500") << whole({}, "500 Oops") << F::HttpStatus << u"problem of its own"_s;
    QTest::newRow("503 endless") << endless("HTTP/1.1 503 No\r\n\r\n", QByteArray(8192, 'x')) << F::HttpStatus << u"503"_s;
    QTest::newRow("204") << raw("HTTP/1.1 204 No Content\r\n\r\n") << F::HttpStatus << u"204"_s;
    QTest::newRow("206") << whole(pdf, "206 Partial Content") << F::HttpStatus << u"206"_s;
    QTest::newRow("304") << raw("HTTP/1.1 304 Not Modified\r\n\r\n") << F::HttpStatus << u"304"_s;
    QTest::newRow("302 without a place") << whole({}, "302 Found") << F::HttpStatus << u"302"_s;
    QTest::newRow("HTML as PDF") << whole(html, "200 OK", "Content-Type: application/pdf\r\n") << F::NotPdf << u"not a PDF"_s;
    QTest::newRow("short HTML") << whole("<html></html>") << F::NotPdf << u"not a PDF"_s;
    QTest::newRow("endless HTML") << endless(okHead + "\r\n", QByteArray(8192, 'x')) << F::NotPdf << u"not a PDF"_s;
    QTest::newRow("nothing") << whole({}) << F::NotPdf << u"not a PDF"_s;
    QTest::newRow("header too late") << whole(QByteArray(1100, '\n') + pdf) << F::NotPdf << u"not a PDF"_s;
    QTest::newRow("gzip not asked for") << whole(pdf, "200 OK", "Content-Encoding: gzip\r\n") << F::NotPdf << u"packed"_s;
    QTest::newRow("br not asked for") << whole(pdf, "200 OK", "Content-Encoding: br\r\n") << F::NotPdf << u"packed"_s;
    QTest::newRow("short of its length") << raw(okHead + "Content-Length: 20000\r\n\r\n" + pdf.left(9000)) << F::Truncated
                                         << u"broke off"_s;
    QTest::newRow("short by one, trailer there")
        << raw(okHead + "Content-Length: " + QByteArray::number(pdf.size() + 1) + "\r\n\r\n" + pdf) << F::Truncated
        << u"broke off"_s;
    QTest::newRow("chunks cut") << raw(okHead + "Transfer-Encoding: chunked\r\n\r\n4000\r\n" + pdf.left(9000)) << F::Truncated
                                << u"broke off"_s;
    QTest::newRow("chunks without the last")
        << raw(okHead + "Transfer-Encoding: chunked\r\n\r\n5\r\n%PDF-\r\n") << F::Truncated << u"Try again"_s;
    QTest::newRow("no length, closed early") << raw(okHead + "\r\n" + pdf.left(9000)) << F::Truncated << u"broke off"_s;
    QTest::newRow("right length, no trailer") << whole(pdf.left(9000)) << F::Truncated << u"broke off"_s;
    QTest::newRow("only the header") << whole("%PDF-1.7\n") << F::Truncated << u"broke off"_s;
    QTest::newRow("huge length") << raw(okHead + "Content-Length: 999999999999\r\n\r\n" + pdf) << F::TooLarge << u"larger than"_s;
    QTest::newRow("silent") << silent() << F::TooSlow << u"sent nothing"_s;
    QTest::newRow("silent after the head") << endless(okHead + "\r\n", {}) << F::TooSlow << u"sent nothing"_s;
    QTest::newRow("silent in the middle") << endless(okHead + "\r\n%PDF-1.7", {}) << F::TooSlow << u"sent nothing"_s;
    QTest::newRow("closed before answering") << raw({}) << F::NoNetwork << u"Check the network"_s;
    QTest::newRow("not HTTP") << raw("SSH-2.0-OpenSSH_9.2\r\n") << F::NoNetwork << u"failed"_s;
    QTest::newRow("redirect to file") << redirectTo("file:///etc/passwd") << F::NotAllowed << u"not safe to follow"_s;
    QTest::newRow("redirect to ftp") << redirectTo("ftp://127.0.0.1/a.pdf") << F::NotAllowed << u"not safe to follow"_s;
    QTest::newRow("redirect to data") << redirectTo("data:application/pdf,%25PDF-") << F::NotAllowed << u"not safe to follow"_s;
    QTest::newRow("redirect to javascript") << redirectTo("javascript:alert(1)") << F::NotAllowed << u"not safe"_s;
    QTest::newRow("redirect with a user") << redirectTo("http://me:secret@127.0.0.1/") << F::NotAllowed << u"not safe"_s;
    QTest::newRow("redirect to itself") << redirectTo("/x.pdf") << F::NotAllowed << u"without end"_s;
    QTest::newRow("redirect to itself, 308")
        << redirectTo("/x.pdf", "308 Permanent Redirect") << F::NotAllowed << u"without end"_s;
}

void DownloaderTest::badAnswer_leavesNoFile()
{
    QFETCH(Script, script);
    QFETCH(DownloadFailure, failure);
    QFETCH(QString, words);
    HttpServer server;
    server.answer(u"/x.pdf"_s, script);
    Rig rig;
    const QUrl url = server.url(u"/x.pdf"_s);
    const DownloadResult result = fetch(rig, url);
    QCOMPARE(result.failure, failure);
    QVERIFY2(result.error.message.contains(words), qPrintable(result.error.message));
    QVERIFY2(result.error.message.contains(u"127.0.0.1"_s), qPrintable(result.error.message));
    QVERIFY(result.file.isEmpty());
    QCOMPARE(result.page, url);
    QTRY_COMPARE(rig.files(), QStringList());
    QVERIFY(server.requests().size() <= 3 * quickLimits().tries); // Qt may ask again once or twice before it is stopped
    QCOMPARE(rig.downloader.running(), 0);
}

void DownloaderTest::endlessBody_stopsAtTheLimit()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, endless(okHead + "\r\n%PDF-1.7\n", QByteArray(64 * 1024, 'x')));
    Rig rig;
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QCOMPARE(result.failure, DownloadFailure::TooLarge);
    QTRY_COMPARE(rig.files(), QStringList());
}

void DownloaderTest::bodyWithoutEnd_stopsAtTheDeadline()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, drip(okHead + "\r\n%PDF-1.7\n", QByteArray(500, 'x'), 20));
    DownloadLimits limits = quickLimits();
    limits.total = 900ms;
    Rig rig(limits);
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QCOMPARE(result.failure, DownloadFailure::TooSlow);
    QVERIFY2(result.error.message.contains(u"was not done after"_s), qPrintable(result.error.message));
    QTRY_COMPARE(rig.files(), QStringList());
}

void DownloaderTest::trickle_stopsForBeingTooSlow()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, drip(okHead + "\r\n%PDF-1.7\n", "x", 100));
    DownloadLimits limits = quickLimits();
    limits.rateWindow = 600ms;
    Rig rig(limits);
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QCOMPARE(result.failure, DownloadFailure::TooSlow);
    QVERIFY2(result.error.message.contains(u"too slow"_s), qPrintable(result.error.message));
    QTRY_COMPARE(rig.files(), QStringList());
}

void DownloaderTest::nobodyListening_saysSo()
{
    QUrl url;
    {
        const HttpServer gone;
        url = gone.url(u"/x.pdf"_s);
    }
    Rig rig;
    const DownloadResult result = fetch(rig, url);
    QCOMPARE(result.failure, DownloadFailure::NoNetwork);
    QVERIFY2(result.error.message.contains(u"does not take connections"_s), qPrintable(result.error.message));
}

void DownloaderTest::unknownHost_saysSo()
{
    Rig rig;
    const DownloadResult result = fetch(rig, QUrl(u"http://no-such-host.invalid/x.pdf"_s));
    QCOMPARE(result.failure, DownloadFailure::NoNetwork);
    QVERIFY2(result.error.message.contains(u"no-such-host.invalid"_s), qPrintable(result.error.message));
}

void DownloaderTest::redirect_isFollowedToThePdf()
{
    HttpServer server;
    HttpServer other;
    server.answer(u"/start"_s, redirectTo("middle?x=1", "301 Moved"));
    server.answer(u"/middle?x=1"_s, redirectTo(other.url(u"/end.pdf"_s).toEncoded(), "307 Temporary Redirect"));
    other.answer(u"/end.pdf"_s, whole(smallPdf()));
    Rig rig;
    const DownloadResult result = fetch(rig, server.url(u"/start"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(result.file, rig.downloader.cache().fileFor(server.url(u"/start"_s)));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(other.requests().size(), 1);
}

void DownloaderTest::redirect_toRefusedAddressIsNeverAsked()
{
    HttpServer server;
    HttpServer inner(QHostAddress(u"127.0.0.2"_s));
    QVERIFY(inner.isListening());
    server.answer(u"/x.pdf"_s, redirectTo(inner.url(u"/secret.pdf"_s).toEncoded()));
    inner.answer(u"/secret.pdf"_s, whole(smallPdf()));
    Rig rig;
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QCOMPARE(result.failure, DownloadFailure::NotAllowed);
    QVERIFY2(result.error.message.contains(u"private network"_s), qPrintable(result.error.message));
    QCOMPARE(inner.requests().size(), 0);
    QTRY_COMPARE(rig.files(), QStringList());
}

void DownloaderTest::redirect_withEndlessBodyIsFollowedAtOnce()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, endless("HTTP/1.1 302 Found\r\nLocation: /end.pdf\r\n\r\n", QByteArray(8192, 'x')));
    server.answer(u"/end.pdf"_s, whole(smallPdf()));
    Rig rig;
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
}

void DownloaderTest::request_carriesNothingOfTheUser()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole({}, "302 Found", "Location: /end.pdf\r\nSet-Cookie: who=me\r\n"));
    server.answer(u"/end.pdf"_s, whole(smallPdf(), "200 OK", "Set-Cookie: who=me; Max-Age=99999\r\n"));
    server.answer(u"/again.pdf"_s, whole(smallPdf()));
    Rig rig;
    QVERIFY(fetch(rig, server.url(u"/x.pdf"_s)).ok());
    QVERIFY(fetch(rig, server.url(u"/again.pdf"_s)).ok());
    QCOMPARE(server.requests().size(), 3);
    for (const HttpRequest &request : server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.headers.value("user-agent"), QByteArray("PaperCabinet/1.2.3"));
        QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
        QCOMPARE(request.headers.value("accept-language"), QByteArray("*"));
        for (const char *name : {"cookie", "referer", "authorization", "upgrade", "http2-settings"})
            QVERIFY2(!request.headers.contains(name), name);
    }
}

void DownloaderTest::defaultRule_refusesThisComputer_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void DownloaderTest::defaultRule_refusesThisComputer()
{
    QFETCH(QString, host);
    HttpServer server;
    server.answer(u"/x.pdf"_s, whole(smallPdf()));
    Rig rig(quickLimits(), {});
    const DownloadResult result = fetch(rig, QUrl(u"http://%1:%2/x.pdf"_s.arg(host).arg(server.url({}).port())));
    QCOMPARE(result.failure, DownloadFailure::NotAllowed);
    QCOMPARE(server.requests().size(), 0);
    QVERIFY2(result.error.message.contains(u"private network"_s), qPrintable(result.error.message));
}

void DownloaderTest::badScheme_isRefusedWithoutARequest()
{
    Rig rig;
    for (const QString &address :
         {u"file:///etc/passwd"_s, u"qrc:/x.pdf"_s, u"data:application/pdf,x"_s, u"ftp://example.org/x.pdf"_s, QString()}) {
        const DownloadResult result = fetch(rig, QUrl(address));
        QCOMPARE(result.failure, DownloadFailure::NotAllowed);
        QVERIFY(!result.error.message.isEmpty());
    }
    QTRY_COMPARE(rig.files(), QStringList());
}

// Time before the first byte belongs to the idle limit, not to the rate.
void DownloaderTest::slowStart_ofAWholePdfIsNoFailure()
{
    HttpServer server;
    const QByteArray pdf = smallPdf(4000);
    server.answer(u"/x.pdf"_s, drip({}, okHead + "Content-Length: " + QByteArray::number(pdf.size()) + "\r\n\r\n" + pdf, 400));
    DownloadLimits limits = quickLimits();
    limits.idle = 5s;
    limits.rateWindow = 100ms;
    Rig rig(limits);
    const DownloadResult result = fetch(rig, server.url(u"/x.pdf"_s));
    QVERIFY2(result.ok(), qPrintable(result.error.message));
}

QTEST_GUILESS_MAIN(DownloaderTest)
#include "tst_downloader.moc"
