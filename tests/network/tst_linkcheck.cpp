// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/LinkCheck.h"
#include "support/Faults.h"
#include "support/HttpServer.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

namespace {

struct Rig
{
    QTemporaryDir home;
    HttpServer server;
    std::unique_ptr<Downloader> downloader;
    QList<LinkVerdict> verdicts;

    explicit Rig(World world = World([](const QHostAddress &address) { return address.isLoopback(); }))
    {
        world.spacing = [](const QString &) { return 0ms; };
        world.resolve = [this](const QString &, QObject *, const Answer &answer) {
            answer({{QHostAddress(QHostAddress::LocalHost)}, server.url({}).port(), {}});
        };
        DownloadLimits limits;
        limits.idle = 500ms;
        limits.tries = 1;
        downloader = std::make_unique<Downloader>(PdfCache(home.path() + u"/pdf"_s), limits, world);
        NetworkSettings settings;
        settings.proxy.kind = ProxySetting::Kind::None;
        downloader->setSettings(settings);
    }

    LinkCheck::End check(const QStringList &urls, std::chrono::milliseconds apart = 0ms)
    {
        Links links;
        for (const QString &url : urls)
            links.append({u"Paper"_s, url});
        LinkCheck check(*downloader, links);
        check.setSpacing(apart);
        QObject::connect(&check, &LinkCheck::checked, [this](const LinkVerdict &verdict) { verdicts.append(verdict); });
        QSignalSpy finished(&check, &LinkCheck::finished);
        check.start();
        if (!finished.wait(20'000) || finished.size() != 1)
            qFatal("the check did not end once");
        return finished.first().first().value<LinkCheck::End>();
    }

    LinkVerdict verdict(const QString &url)
    {
        verdicts.clear();
        check({url});
        return verdicts.value(0);
    }
};

// Every name but those with "up" in them is unknown, as when the line is cut while the network card is up.
World cutOff(quint16 port)
{
    World world([](const QHostAddress &address) { return address.isLoopback(); });
    world.resolve = [port](const QString &host, QObject *, const Answer &answer) {
        const bool isUp = host.contains(u"up"_s);
        answer({isUp ? QList{QHostAddress(QHostAddress::LocalHost)} : QList<QHostAddress>(), port, u"no such name"_s});
    };
    world.spacing = [](const QString &) { return 0ms; };
    return world;
}
struct Outcome
{
    LinkCheck::End end;
    QHash<QString, LinkState> states;
};
Outcome checkCutOff(HttpServer &server, const QStringList &hosts, const QString &witness)
{
    const QTemporaryDir home;
    Downloader downloader(PdfCache(home.path()), {}, cutOff(server.port()));
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    downloader.setSettings(settings);
    Links links;
    for (const QString &host : hosts)
        links.append({{}, u"http://%1.example.org/a"_s.arg(host)});
    LinkCheck check(downloader, links);
    check.setSpacing(0ms);
    check.setWitness(witness);
    Outcome outcome{LinkCheck::End::Cancelled, {}};
    QObject::connect(&check, &LinkCheck::checked,
                     [&](const LinkVerdict &verdict) { outcome.states.insert(QUrl(verdict.url).host().section(u'.', 0, 0), verdict.state); });
    QSignalSpy finished(&check, &LinkCheck::finished);
    check.start();
    if (finished.wait(10'000))
        outcome.end = finished.first().first().value<LinkCheck::End>();
    return outcome;
}

const QByteArray html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";

} // namespace

class LinkCheckTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    // The thread that asks is the window's.
    void manyLinks_areTakenInBitByBit()
    {
        Rig rig;
        constexpr int many = 20'000;
        Links links{{u"Paper"_s, u"javascript:no"_s}};
        for (int i = 0; i < many; ++i)
            links.append({u"Paper"_s, u"http://host%1.example.org/%2"_s.arg(i % 50).arg(i)});
        LinkCheck check(*rig.downloader, links);
        check.setSpacing(0ms);
        QSignalSpy progressed(&check, &LinkCheck::progressed);
        QSignalSpy finished(&check, &LinkCheck::finished);
        check.start();
        QTRY_VERIFY(check.total() > 0);
        QVERIFY(check.total() < many / 2);
        QVERIFY(rig.server.requests().isEmpty());
        QTRY_VERIFY(!progressed.isEmpty());
        QCOMPARE(progressed.first().at(1).toInt(), many); // each address once, and the one that is not for the web not at all
        check.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<LinkCheck::End>(), LinkCheck::End::Cancelled);
    }

    void cancelledBeforeAllIsTakenIn_endsOnce()
    {
        Rig rig;
        LinkCheck check(*rig.downloader, Links(5'000, {u"Paper"_s, u"http://one.example.org/a"_s}));
        QSignalSpy finished(&check, &LinkCheck::finished);
        check.start();
        check.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(rig.server.requests().isEmpty());
    }

    // One connection that breaks is no verdict.
    void brokenConnection_isTriedOnceMore()
    {
        Rig rig;
        rig.server.answer(u"/a"_s, atFirst(raw({}), raw(html)));
        rig.server.answer(u"/b"_s, raw({}));
        QCOMPARE(rig.verdict(u"http://one.example.org/a"_s).state, LinkState::Ok);
        QCOMPARE(rig.verdict(u"http://one.example.org/b"_s).state, LinkState::Unreachable);
        QCOMPARE(rig.verdicts.size(), 1);
    }

    void answers_areJudged_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *path, const Script &script, LinkState state, int status) {
            QTest::newRow(name) << QString::fromUtf8(path) << script << linkStateName(state) << status;
        };
        row("page", "/p", whole("<html>"), LinkState::Ok, 200);
        row("PDF", "/a.pdf", whole(smallPdf()), LinkState::Ok, 200);
        row("part of a PDF", "/a.pdf", whole(smallPdf(), "206 Partial Content", "Content-Range: bytes 0-1023/5000\r\n"),
            LinkState::Ok, 206);
        row("endless", "/p", endless("HTTP/1.1 200 OK\r\n\r\n", QByteArray(65536, 'x')), LinkState::Ok, 200);
        row("page called PDF", "/a.pdf", whole("<html>sign in"), LinkState::NotPdf, 200);
        row("gone", "/p", whole("no", "404 Not Found"), LinkState::Gone, 404);
        row("gone for good", "/p", whole("no", "410 Gone"), LinkState::Gone, 410);
        row("led to the front page", "/p", redirectTo("/"), LinkState::Gone, 200);
        row("forbidden", "/p", whole("no", "403 Forbidden"), LinkState::Refused, 403);
        row("sign in", "/p", whole("no", "401 Unauthorized"), LinkState::Refused, 401);
        row("too often", "/p", whole("no", "429 Too Many Requests"), LinkState::Refused, 429);
        row("ill", "/p", whole("no", "500 Oops"), LinkState::Unreachable, 500);
        row("away for now", "/p", redirectTo("/q"), LinkState::Ok, 200);
        row("moved", "/p", redirectTo("/q", "301 Moved"), LinkState::Moved, 200);
        row("moved and back", "/p", redirectTo("/p/", "308 Moved"), LinkState::Ok, 200);
        row("asks for a person", "/p", whole("<!doctype html><title>Just a moment...</title>", "503 Service Unavailable"),
            LinkState::Refused, 503);
        row("asks for a person instead of the PDF", "/a.pdf", whole("<title>Just a moment...</title>"), LinkState::Refused, 200);
        row("captcha on an error", "/p", whole("<html>solve the CAPTCHA", "500 Oops"), LinkState::Refused, 500);
        row("captcha's script on a good page", "/p", whole("<script src=captcha.js>"), LinkState::Ok, 200);
        row("captcha on a page that is gone", "/p", whole("<html>captcha", "404 Not Found"), LinkState::Gone, 404);
        row("no programs please", "/p", whole("no", "999 Request denied"), LinkState::Refused, 999);
        row("signs in first", "/p", redirectTo("/sso/login.php?return=/p"), LinkState::Refused, 200);
        row("signs in before the PDF", "/a.pdf", redirectTo("/sso/login.php", "301 Moved"), LinkState::Refused, 200);
        row("range not satisfiable", "/p", atFirst(whole("no", "416 Range Not Satisfiable"), whole("<html>")), LinkState::Ok, 200);
        row("ranges not implemented", "/a.pdf", atFirst(whole("no", "501 Not Implemented"), whole(smallPdf())), LinkState::Ok, 200);
        row("never satisfiable", "/p", whole("no", "416 Range Not Satisfiable"), LinkState::Refused, 416);
        row("silent", "/p", silent(), LinkState::Unreachable, 0);
        row("hangs up", "/p", raw(""), LinkState::Unreachable, 0);
        row("leads astray", "/p", redirectTo("file:///etc/passwd", "301 Moved"), LinkState::Refused, 301);
    }
    void answers_areJudged()
    {
        QFETCH(const QString, path);
        QFETCH(const Script, script);
        QFETCH(const QString, state);
        QFETCH(const int, status);
        Rig rig;
        for (const char *other : {"/", "/q", "/p/", "/sso/login.php", "/sso/login.php?return=/p"})
            rig.server.answer(QString::fromUtf8(other), raw(html));
        rig.server.answer(path, script);
        const LinkVerdict verdict = rig.verdict(u"http://papers.example.org"_s + path);
        QCOMPARE(linkStateName(verdict.state), state);
        if (state != u"refused"_s || status != 301)
            QCOMPARE(verdict.status, status);
        QCOMPARE(verdict.resolved, state == u"moved"_s ? u"http://papers.example.org/q"_s : QString());
        QVERIFY(verdict.at.isValid());
    }

    void movedThenElsewhereForNow_isTheMovedAddress()
    {
        Rig rig;
        rig.server.answer(u"/a"_s, redirectTo("/b", "301 Moved"));
        rig.server.answer(u"/b"_s, redirectTo("/login", "302 Found"));
        rig.server.answer(u"/login"_s, raw(html));
        QCOMPARE(rig.verdict(u"http://x.example.org/a"_s).resolved, u"http://x.example.org/b"_s);
    }

    void onlyTheBeginning_isAskedFor()
    {
        Rig rig;
        rig.server.answer(u"/a"_s, raw(html));
        rig.verdict(u"http://x.example.org/a"_s);
        const HttpRequest request = rig.server.requests().value(0);
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.headers.value("range"), QByteArray("bytes=0-1023"));
        QVERIFY(!request.headers.contains("cookie"));
    }

    void rangeRefused_theRestIsNotRead()
    {
        Rig rig;
        qint64 written = 0;
        rig.server.answer(u"/a"_s, [&written](QTcpSocket &socket, const HttpRequest &request) {
            if (request.headers.contains("range")) {
                socket.write("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&](qint64 bytes) {
                written += bytes;
                socket.write(QByteArray(65536, 'x'));
            });
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
        });
        const LinkVerdict verdict = rig.verdict(u"http://x.example.org/a"_s);
        QCOMPARE(verdict.state, LinkState::Ok);
        QCOMPARE(rig.server.requests().size(), 2);
        QTest::qWait(50);
        QVERIFY2(written < 16 * 1024 * 1024, qPrintable(QString::number(written))); // what was in the pipes, not a stream without end
    }

    void verdict_saysWhatExactlyWasAnswered()
    {
        Rig rig;
        rig.server.answer(u"/a"_s, redirectTo("/b", "301 Moved"));
        rig.server.answer(u"/b"_s, raw(html));
        QCOMPARE(rig.verdict(u"http://x.example.org/a"_s).detail, u"HTTP 200, text/html, 301 → http://x.example.org/b"_s);
        QCOMPARE(rig.verdict(u"http://x.example.org/none"_s).detail.section(u',', 0, 0), u"HTTP 404"_s);
    }

    void hostThatAsksForPatience_isAskedAgainAfterIt()
    {
        Rig rig;
        QElapsedTimer clock;
        QList<qint64> times;
        clock.start();
        for (const QString &path : {u"/a"_s, u"/b"_s}) {
            rig.server.answer(path, [&](QTcpSocket &socket, const HttpRequest &) {
                times.append(clock.elapsed());
                if (times.size() == 1)
                    socket.write("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
                else
                    socket.write(html);
            });
        }
        QCOMPARE(rig.check({u"http://x.example.org/a"_s, u"http://x.example.org/b"_s}, 200ms), LinkCheck::End::Complete);
        QCOMPARE(rig.verdicts.size(), 2);
        for (const LinkVerdict &verdict : std::as_const(rig.verdicts))
            QCOMPARE(verdict.state, LinkState::Ok);
        QCOMPARE(times.size(), 3);
        QVERIFY2(times.at(1) - times.at(0) >= 950, qPrintable(QString::number(times.at(1) - times.at(0))));
    }

    void hostThatKeepsRefusing_isLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("asked");
        QTest::newRow("does not say how long") << QByteArray() << 1;
        QTest::newRow("wants too long") << QByteArray("Retry-After: 4000\r\n") << 1;
        QTest::newRow("again and again") << QByteArray("Retry-After: 0\r\n") << 2;
    }
    void hostThatKeepsRefusing_isLeftAlone()
    {
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const int, asked);
        Rig rig;
        QStringList urls;
        for (int i = 0; i < 9; ++i) {
            urls.append(u"http://busy.example.org/%1"_s.arg(i));
            rig.server.answer(u"/%1"_s.arg(i), whole("no", "429 Too Many Requests", retryAfter));
        }
        urls.append(u"http://calm.example.org/calm"_s);
        rig.server.answer(u"/calm"_s, raw(html));
        QCOMPARE(rig.check(urls, 300ms), LinkCheck::End::PutOff);
        QCOMPARE(rig.server.requests().size(), asked + 1);
        QCOMPARE(rig.verdicts.size(), 2); // of the first and of the calm one; the others are left for another time
    }

    void sameAddressAndWhatIsNoWebAddress_areNotAsked()
    {
        Rig rig;
        const QString url = u"http://x.example.org/a"_s;
        const LinkCheck::End end =
            rig.check({url, url, u"papers/x.pdf"_s, u"attachment:1.pdf"_s, u"javascript:alert(1)"_s, QString()});
        QCOMPARE(end, LinkCheck::End::Complete);
        QCOMPARE(rig.server.requests().size(), 1);
        QCOMPARE(rig.verdicts.size(), 1);
    }

    void nothingToAsk_isComplete()
    {
        Rig rig;
        QCOMPARE(rig.check({}), LinkCheck::End::Complete);
    }

    void atMostTwoAtOneHostAndFourInAll()
    {
        Rig rig;
        QHash<QByteArray, int> now;
        int most = 0, mostAtOne = 0;
        QStringList urls;
        for (const char *host : {"a", "b", "c", "d"}) {
            for (int i = 0; i < 6; ++i) {
                const QString path = u"/%1"_s.arg(i);
                urls.append(u"http://%1.example.org"_s.arg(QLatin1StringView(host)) + path);
                rig.server.answer(path, [&](QTcpSocket &socket, const HttpRequest &request) {
                    const QByteArray name = request.headers.value("host");
                    mostAtOne = std::max(mostAtOne, ++now[name]);
                    int all = 0;
                    for (const int count : std::as_const(now))
                        all += count;
                    most = std::max(most, all);
                    QTimer::singleShot(20, &socket, [&now, &socket, name] {
                        --now[name];
                        socket.write(html);
                    });
                });
            }
        }
        QCOMPARE(rig.check(urls), LinkCheck::End::Complete);
        QCOMPARE(rig.verdicts.size(), 24);
        QVERIFY2(mostAtOne <= 2, qPrintable(QString::number(mostAtOne)));
        QVERIFY2(most <= 4, qPrintable(QString::number(most)));
    }

    void requestsToOneHost_areApart()
    {
        Rig rig;
        QList<qint64> times;
        QElapsedTimer clock;
        clock.start();
        QStringList urls;
        for (int i = 0; i < 4; ++i) {
            const QString path = u"/%1"_s.arg(i);
            urls.append(u"http://x.example.org"_s + path);
            rig.server.answer(path, [&](QTcpSocket &socket, const HttpRequest &) {
                times.append(clock.elapsed());
                socket.write(html);
            });
        }
        rig.check(urls, 60ms);
        QCOMPARE(times.size(), 4);
        QVERIFY(times.last() - times.first() >= 150); // three gaps of 60, less the time the first took to arrive
    }

    void cancel_endsOnceAndAsksNoMore()
    {
        Rig rig;
        Links links;
        for (int i = 0; i < 20; ++i)
            links.append({{}, u"http://x.example.org/%1"_s.arg(i)});
        LinkCheck check(*rig.downloader, links);
        check.setSpacing(0ms);
        QSignalSpy finished(&check, &LinkCheck::finished);
        connect(&check, &LinkCheck::checked, &check, [&] {
            if (check.done() == 3)
                check.cancel();
        });
        check.start();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.first().first().value<LinkCheck::End>(), LinkCheck::End::Cancelled);
        const qsizetype asked = rig.server.requests().size();
        QTest::qWait(100);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(check.done(), 3);
        QVERIFY(rig.server.requests().size() <= asked + 2); // those that were on their way
    }

    void offline_nothingIsJudged()
    {
        World world([](const QHostAddress &) { return true; });
        world.online = [] { return false; };
        Rig rig(world);
        QCOMPARE(rig.check({u"http://x.example.org/a"_s}), LinkCheck::End::Offline);
        QVERIFY(rig.verdicts.isEmpty());
        QVERIFY(rig.server.requests().isEmpty());
    }

    void oneUnknownName_isUnreachable()
    {
        HttpServer server;
        const Outcome outcome = checkCutOff(server, {u"down"_s}, {});
        QCOMPARE(outcome.end, LinkCheck::End::Complete);
        QCOMPARE(outcome.states.value(u"down"_s), LinkState::Unreachable);
    }

    void nobodyAnswers_isTakenForOfflineAndNothingIsJudged()
    {
        HttpServer server;
        for (const QString &witness : {QString(), u"http://known.example.org/"_s}) {
            const Outcome outcome = checkCutOff(server, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, witness);
            QCOMPARE(outcome.end, LinkCheck::End::Offline);
            QVERIFY(outcome.states.isEmpty());
        }
    }

    void manyUnknownNames_areUnreachableWhenAWitnessAnswers()
    {
        HttpServer server;
        server.answer(u"/known"_s, raw(html));
        const Outcome outcome =
            checkCutOff(server, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}, u"http://up.example.org/known"_s);
        QCOMPARE(outcome.end, LinkCheck::End::Complete);
        QCOMPARE(outcome.states.size(), 7);
        QCOMPARE(outcome.states.value(u"g"_s), LinkState::Unreachable);
        QVERIFY(!outcome.states.contains(u"up"_s)); // the witness is not judged
    }

    void privateAddress_isRefusedAndNotAsked()
    {
        Rig rig(World([](const QHostAddress &) { return false; }));
        QCOMPARE(rig.verdict(u"http://x.example.org/a"_s).state, LinkState::Refused);
        QVERIFY(rig.server.requests().isEmpty());
    }

    void waybackAddress_isOfTheYear()
    {
        QCOMPARE(waybackAddress(u"http://x.org/a?b"_s, 2019), u"https://web.archive.org/web/2019/http://x.org/a?b"_s);
        QCOMPARE(waybackAddress(u"http://x.org/"_s, {}), u"https://web.archive.org/web/2/http://x.org/"_s);
        QCOMPARE(waybackAddress(u"http://x.org/"_s, 12), u"https://web.archive.org/web/2/http://x.org/"_s);
    }
};

QTEST_GUILESS_MAIN(LinkCheckTest)
#include "tst_linkcheck.moc"
