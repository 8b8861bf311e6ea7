// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;

namespace {

// The smallest SOCKS5 server (RFC 1928): CONNECT without a password, by name; every name leads to one server.
class SocksServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocksServer)
public:
    explicit SocksServer(quint16 target)
        : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] { greet(m_server.nextPendingConnection()); });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QList<QByteArray> &names() const { return m_names; }

private:
    void greet(QTcpSocket *client)
    {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { answer(client); });
    }

    void answer(QTcpSocket *client)
    {
        const QByteArray bytes = client->peek(512);
        if (bytes.size() >= 3 && bytes.at(1) < 5 && bytes.size() == 2 + bytes.at(1)) {
            client->readAll();
            client->write(QByteArray("\x05\x00", 2));
        } else if (bytes.size() > 5 && bytes.at(1) == 1 && bytes.at(3) == 3) {
            m_names += bytes.mid(5, bytes.at(4));
            client->readAll();
            client->disconnect(this);
            client->write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50", 10));
            pipe(client);
        }
    }

    void pipe(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress(u"127.0.0.1"_s), m_target);
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    }

    QTcpServer m_server;
    quint16 m_target;
    QList<QByteArray> m_names;
};

DownloadResult fetch(Downloader &downloader, const QString &url)
{
    QSignalSpy finished(downloader.fetchPdf(QUrl(url)), &Download::finished);
    return finished.wait(20'000) ? finished.first().first().value<DownloadResult>() : DownloadResult{{}, DownloadFailure::TooSlow};
}

// A world whose names lead nowhere: only a proxy can reach them.
World nowhere()
{
    World world;
    world.resolve = [](const QString &, QObject *, const Answer &answer) { answer({}); };
    return world;
}

} // namespace

class NetworkSettingsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void json_bringsBackEverything();
    void json_nonsenseIsTheDefault();
    void base_isTheServicesUnlessSet();
    void institution_goesBeforeTheAddress_data();
    void institution_goesBeforeTheAddress();
    void httpProxy_isAskedForNames();
    void socksProxy_isAskedForNames();
    void deadProxy_isNotGoneRound();
    void limits_ofTheSettingsHold();
};

void NetworkSettingsTest::json_bringsBackEverything()
{
    NetworkSettings settings;
    settings.proxy = {ProxySetting::Kind::Socks5, u"proxy.example.edu"_s, 1080};
    settings.institutionPrefix = u"https://login.ezproxy.example.edu/login?url="_s;
    settings.allowedHosts = {u"wiki.lan"_s, u"nas"_s};
    settings.cacheBytes = 123'456'789'012;
    settings.perHost = 3;
    settings.inAll = 7;
    settings.mail = u"me@example.edu"_s;
    settings.bases = {{LookUp::Crossref, QUrl(u"http://127.0.0.1:8080/crossref"_s)}};
    settings.pdfOrder = {LookUp::Arxiv, LookUp::LandingPage};
    settings.pdfProgram = u"/usr/bin/okular"_s;
    const QByteArray text = QJsonDocument(toJson(settings)).toJson();
    QVERIFY(settingsFromJson(QJsonDocument::fromJson(text).object()) == settings);
    QVERIFY(settingsFromJson(toJson(NetworkSettings{})) == NetworkSettings{});
}

void NetworkSettingsTest::json_nonsenseIsTheDefault()
{
    const QByteArray text = R"({"proxy": {"kind": "http", "host": "", "port": 99999}, "perHost": 1000, "inAll": -1, "cacheBytes": "much",
        "bases": {"crossref": "file:///etc/passwd", "nobody": "http://a.org"}, "pdfOrder": ["arxiv", "arxiv", "nobody", 3],
        "allowedHosts": 7})";
    const NetworkSettings settings = settingsFromJson(QJsonDocument::fromJson(text).object());
    QCOMPARE(settings.proxy.kind, ProxySetting::Kind::System);
    QCOMPARE(settings.perHost, 6);
    QCOMPARE(settings.inAll, 1);
    QCOMPARE(settings.cacheBytes, NetworkSettings{}.cacheBytes);
    QVERIFY(settings.bases.isEmpty());
    QCOMPARE(settings.pdfOrder, QList<LookUp>{LookUp::Arxiv});
    QVERIFY(settingsFromJson({}) == NetworkSettings{});
}

void NetworkSettingsTest::base_isTheServicesUnlessSet()
{
    NetworkSettings settings;
    QCOMPARE(settings.base(LookUp::Crossref), QUrl(u"https://api.crossref.org"_s));
    settings.bases.insert(LookUp::Crossref, QUrl(u"http://127.0.0.1:1/x/"_s));
    QCOMPARE(settings.base(LookUp::Crossref), QUrl(u"http://127.0.0.1:1/x"_s));
    QVERIFY(settings.base(LookUp::LandingPage).isEmpty());
}

void NetworkSettingsTest::institution_goesBeforeTheAddress_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("through");
    const QString page = u"https://dl.acm.org/doi/10.1145/1?a=b&c"_s;
    QTest::newRow("none") << QString() << page;
    QTest::newRow("url=") << u"https://login.ezproxy.example.edu/login?url="_s << u"https://login.ezproxy.example.edu/login?url="_s + page;
    QTest::newRow("qurl=") << u"https://p.example.edu/login?qurl="_s
                           << u"https://p.example.edu/login?qurl=https%3A%2F%2Fdl.acm.org%2Fdoi%2F10.1145%2F1%3Fa%3Db%26c"_s;
    QTest::newRow("no web address") << u"file:///"_s << page;
}

void NetworkSettingsTest::institution_goesBeforeTheAddress()
{
    QFETCH(QString, prefix);
    QFETCH(QString, through);
    NetworkSettings settings;
    settings.institutionPrefix = prefix;
    QCOMPARE(throughInstitution(settings, QUrl(u"https://dl.acm.org/doi/10.1145/1?a=b&c"_s)).toString(QUrl::FullyEncoded), through);
}

void NetworkSettingsTest::httpProxy_isAskedForNames()
{
    HttpServer proxy;
    proxy.answerAll(whole(smallPdf()));
    const QTemporaryDir home;
    Downloader downloader(PdfCache(home.path()), {}, nowhere());
    NetworkSettings settings;
    settings.proxy = {ProxySetting::Kind::Http, u"127.0.0.1"_s, proxy.port()};
    downloader.setSettings(settings);
    const DownloadResult result = fetch(downloader, u"http://papers.example.org/a.pdf"_s);
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(proxy.requests().size(), 1);
    QCOMPARE(proxy.requests().first().path, QByteArray("http://papers.example.org/a.pdf"));
    QCOMPARE(proxy.requests().first().headers.value("host"), QByteArray("papers.example.org"));
    for (const QString &local : {u"http://printer/"_s, u"http://router.lan/"_s, u"http://10.0.0.1/"_s, u"http://localhost/"_s})
        QCOMPARE(fetch(downloader, local).failure, DownloadFailure::NotAllowed);
    QCOMPARE(proxy.requests().size(), 1);
}

void NetworkSettingsTest::socksProxy_isAskedForNames()
{
    HttpServer server;
    server.answerAll(whole(smallPdf()));
    const SocksServer proxy(server.port());
    const QTemporaryDir home;
    Downloader downloader(PdfCache(home.path()), {}, nowhere());
    NetworkSettings settings;
    settings.proxy = {ProxySetting::Kind::Socks5, u"127.0.0.1"_s, proxy.port()};
    downloader.setSettings(settings);
    const DownloadResult result = fetch(downloader, u"http://papers.example.org/a.pdf"_s);
    QVERIFY2(result.ok(), qPrintable(result.error.message + result.error.detail));
    QCOMPARE(proxy.names(), QList<QByteArray>{"papers.example.org"});
}

// What was to go through a proxy does not go without it.
void NetworkSettingsTest::deadProxy_isNotGoneRound()
{
    HttpServer server;
    server.answerAll(whole(smallPdf()));
    World world([](const QHostAddress &) { return true; });
    world.resolve = [&server](const QString &, QObject *, const Answer &answer) { answer({{QHostAddress(u"127.0.0.1"_s)}, server.port()}); };
    DownloadLimits limits;
    limits.tries = 1;
    const QTemporaryDir home;
    Downloader downloader(PdfCache(home.path()), limits, world);
    NetworkSettings settings;
    settings.proxy = {ProxySetting::Kind::Http, u"127.0.0.1"_s, 1};
    downloader.setSettings(settings);
    const DownloadResult result = fetch(downloader, u"http://papers.example.org/a.pdf"_s);
    QCOMPARE(result.failure, DownloadFailure::NoNetwork);
    QVERIFY2(result.error.message.contains(u"proxy"_s), qPrintable(result.error.message));
    QCOMPARE(server.requests().size(), 0);
}

void NetworkSettingsTest::limits_ofTheSettingsHold()
{
    HttpServer server;
    int open = 0;
    int most = 0;
    server.answerAll([&](QTcpSocket &socket, const HttpRequest &request) {
        most = std::max(most, ++open);
        QTimer::singleShot(30, &socket, [&open, &socket, request] {
            --open;
            whole(smallPdf() + request.path)(socket, request);
        });
    });
    World world([](const QHostAddress &) { return true; });
    world.resolve = [&server](const QString &, QObject *, const Answer &answer) { answer({{QHostAddress(u"127.0.0.1"_s)}, server.port()}); };
    const QTemporaryDir home;
    Downloader downloader(PdfCache(home.path()), {}, world);
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    downloader.setSettings(settings);
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        const QString url = u"http://host%1.example.org/%2.pdf"_s.arg(i % 3).arg(i);
        connect(downloader.fetchPdf(QUrl(url), Priority::Bulk), &Download::finished, this, [&order, i] { order += QString::number(i); });
    }
    connect(downloader.fetchPdf(QUrl(u"http://asked.example.org/a.pdf"_s)), &Download::finished, this, [&order] { order += u"asked"_s; });
    QTRY_COMPARE(order.size(), 13);
    QVERIFY2(most <= 4 && most >= 3, qPrintable(QString::number(most)));
    QVERIFY2(order.indexOf(u"asked"_s) < 6, qPrintable(order.join(u' ')));
}

QTEST_GUILESS_MAIN(NetworkSettingsTest)
#include "tst_networksettings.moc"
