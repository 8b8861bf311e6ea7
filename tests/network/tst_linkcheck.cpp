// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/LinkCheck.h"
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

    // finished(complete, offline)
    QList<QVariant> check(const QStringList &urls, std::chrono::milliseconds apart = 0ms)
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
            return {};
        return finished.first();
    }

    LinkVerdict verdict(const QString &url)
    {
        verdicts.clear();
        check({url});
        return verdicts.value(0);
    }
};

const QByteArray html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";

} // namespace

class LinkCheckTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

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
        for (const char *other : {"/", "/q", "/p/"})
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

    void sameAddressAndWhatIsNoWebAddress_areNotAsked()
    {
        Rig rig;
        const QString url = u"http://x.example.org/a"_s;
        const QList<QVariant> end =
            rig.check({url, url, u"papers/x.pdf"_s, u"attachment:1.pdf"_s, u"javascript:alert(1)"_s, QString()});
        QCOMPARE(end, (QList<QVariant>{true, false}));
        QCOMPARE(rig.server.requests().size(), 1);
        QCOMPARE(rig.verdicts.size(), 1);
    }

    void nothingToAsk_isComplete()
    {
        Rig rig;
        QCOMPARE(rig.check({}), (QList<QVariant>{true, false}));
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
        QCOMPARE(rig.check(urls), (QList<QVariant>{true, false}));
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
        QCOMPARE(finished.first(), (QList<QVariant>{false, false}));
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
        QCOMPARE(rig.check({u"http://x.example.org/a"_s}), (QList<QVariant>{false, true}));
        QVERIFY(rig.verdicts.isEmpty());
        QVERIFY(rig.server.requests().isEmpty());
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
