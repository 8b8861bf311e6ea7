// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "network/ExternalUrl.h"
#include "support/HttpServer.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

// Addresses made to lead where they should not: every scheme, spelling of an address, place of a user name, port, hidden letter and
// kind of host against each other, given as they are and as the target of a redirect. And as many good ones that must pass.
namespace {

// Nothing of these may reach a browser or the network.
QStringList otherSchemes()
{
    QStringList all;
    for (const QString &scheme :
         {u"file"_s,     u"ftp"_s,        u"ftps"_s,     u"sftp"_s,    u"smb"_s,    u"nfs"_s,       u"javascript"_s, u"vbscript"_s,
          u"data"_s,     u"blob"_s,       u"qrc"_s,      u"mailto"_s,  u"tel"_s,    u"ssh"_s,       u"telnet"_s,     u"ldap"_s,
          u"gopher"_s,   u"dict"_s,       u"about"_s,    u"chrome"_s,  u"resource"_s, u"view-source"_s, u"jar"_s,     u"ms-msdt"_s,
          u"ms-word"_s,  u"search-ms"_s,  u"intent"_s,   u"steam"_s,   u"ws"_s,     u"wss"_s,       u"httpx"_s,      u"http+unix"_s,
          u"attachment"_s, u"x-apple"_s,  u"help"_s,     u"man"_s,     u"info"_s,   u"trash"_s,     u"admin"_s,      u"dav"_s}) {
        all += scheme + u":x"_s;
        all += scheme + u"://example.org/a.pdf"_s;
        all += scheme.toUpper() + u":///etc/passwd"_s;
        all += u" \n"_s + scheme + u"://127.0.0.1/"_s;
    }
    return all;
}

QStringList withUsers()
{
    QStringList all;
    for (const QString &user : {u"me"_s, u"me:secret"_s, u":"_s, u""_s, u"good.org"_s, u"good.org:443"_s, u"good.org%2f"_s, u"a%40b"_s}) {
        for (const QString &rest : {u"evil.example/"_s, u"127.0.0.1/"_s, u"[::1]/"_s, u"evil.example:8080/a.pdf"_s, u"evil.example?q"_s})
            all += {u"http://"_s + user + u'@' + rest, u"https://"_s + user + u'@' + rest};
    }
    return all;
}

QStringList withHiddenLetters()
{
    QStringList all;
    for (const char32_t code : {0x00U, 0x01U, 0x07U, 0x08U, 0x0aU, 0x0dU, 0x1bU, 0x7fU, 0x80U, 0x85U, 0x9fU, 0xadU, 0x61cU, 0x200bU, 0x200eU,
                                0x200fU, 0x2028U, 0x2029U, 0x202aU, 0x202eU, 0x2066U, 0x2069U, 0xfeffU, 0xfffeU, 0xe0001U}) {
        const QString letter = QStringView(QChar::fromUcs4(code)).toString(); // QString::fromUcs4() takes U+FEFF for a mark
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(letter));
        all += u"http://example.org/a"_s + letter + u".pdf"_s;
        all += u"http://exa"_s + letter + u"mple.org/a.pdf"_s;
        if (!encoded.isEmpty())
            all += {u"http://example.org/a"_s + encoded + u".pdf"_s, u"http://example.org/?q="_s + encoded};
    }
    return all;
}

QStringList malformed()
{
    QStringList all{u""_s,          u" "_s,           u"http:"_s,         u"http:/"_s,        u"http://"_s,       u"http:///a.pdf"_s,
                    u"http://?q"_s, u"http://#f"_s,   u"http://:80/"_s,   u"http://."_s,      u"http://../"_s,    u"http://.a.org/"_s,
                    u"//a.org/"_s,  u"/etc/passwd"_s, u"../a.pdf"_s,      u"C:\\a.pdf"_s,     u"\\\\server\\a"_s, u"www.example.org"_s,
                    u"--help"_s,    u"a.pdf"_s,       u"http:a.org"_s,    u"http://a..b/"_s,  u"http://[/"_s,     u"http://[]/"_s,
                    u"http://[::1"_s, u"http://[v1.x]/"_s, u"http://[fe80::1%25eth0]/"_s, u"http://[::g]/"_s, u"http://a]b/"_s,
                    u"http:\\\\a.org\\"_s, u"http://a.org\\@b.org/"_s, u"http://a.org/\\..\\"_s, u"://a.org"_s, u"http://a b/"_s,
                    u"http://a%00.org/"_s, u"http://a%2fb/"_s, u"http://a%0ab/"_s, u"http://<a>/"_s, u"http://a|b/"_s, u"http://a^b/"_s,
                    u"http://"_s + QString(300, u'a') + u"/"_s, u"http://a.org/"_s + QString(5000, u'a')};
    for (const QString &port : {u"0"_s, u"65536"_s, u"99999"_s, u"-1"_s, u"abc"_s, u"80a"_s, u"4294967376"_s, u"0x50"_s, u"８０"_s, u" 80"_s})
        all += {u"http://example.org:"_s + port + u"/"_s, u"https://127.0.0.1:"_s + port + u"/a.pdf"_s};
    return all;
}

// Every way of writing an IPv4 address that a URL library may understand.
QStringList spellings(quint32 v4)
{
    const quint32 a = v4 >> 24;
    const quint32 b = (v4 >> 16) & 255;
    const quint32 c = (v4 >> 8) & 255;
    const quint32 d = v4 & 255;
    const QString dotted = u"%1.%2.%3.%4"_s.arg(a).arg(b).arg(c).arg(d);
    const auto hex = [](quint32 number) { return QString::number(number, 16); };
    const auto octal = [](quint32 number) -> QString { return u'0' + QString::number(number, 8); };
    QString wide = dotted;
    for (QChar &letter : wide) {
        if (letter.isDigit())
            letter = QChar(letter.unicode() - u'0' + 0xff10);
    }
    const QString high = hex(v4 >> 16);
    const QString low = hex(v4 & 0xffff);
    return {dotted,
            QString::number(v4),
            u"0x"_s + hex(v4),
            octal(a) + u'.' + octal(b) + u'.' + octal(c) + u'.' + octal(d),
            u"0x%1.0x%2.0x%3.0x%4"_s.arg(hex(a), hex(b), hex(c), hex(d)),
            u"%1.%2.%3"_s.arg(a).arg(b).arg(c * 256 + d),
            u"%1.%2"_s.arg(a).arg(v4 & 0xffffff),
            wide,
            u"%3"_s + dotted, // "%31" is a 1
            dotted + u'.',
            u"[::ffff:%1]"_s.arg(dotted),
            u"[::ffff:%1:%2]"_s.arg(high, low),
            u"[::%1]"_s.arg(dotted),
            u"[64:ff9b::%1:%2]"_s.arg(high, low),
            u"[2002:%1:%2::1]"_s.arg(high, low),
            u"[0:0:0:0:0:ffff:%1:%2]"_s.arg(high, low)};
}

// Well-formed, so a browser may be shown them; a download must not go there.
QStringList privateAddresses()
{
    QStringList all;
    for (const char *text : {"127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.5.4", "172.31.255.255", "192.168.1.1", "169.254.169.254",
                             "100.64.0.1", "0.0.0.0", "192.0.0.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255"}) {
        for (const QString &host : spellings(QHostAddress(QString::fromLatin1(text)).toIPv4Address()))
            all += u"http://"_s + host + u"/a.pdf"_s;
    }
    for (const QString &host : {u"[::1]"_s, u"[::]"_s, u"[fe80::1]"_s, u"[fc00::1]"_s, u"[fd12:3456::1]"_s, u"[ff02::1]"_s, u"[2001:db8::1]"_s,
                                u"[3fff::1]"_s, u"[100::1]"_s, u"localhost"_s, u"LOCALHOST"_s, u"localhost."_s, u"a.localhost"_s, u"printer"_s,
                                u"router.lan"_s, u"intranet.corp"_s, u"metadata.google.internal"_s, u"xn--e1afmkfd.test"_s, u"пример.test"_s,
                                u"①②⑦.⓪.⓪.①"_s, u"ｌｏｃａｌｈｏｓｔ"_s, u"127.0.0.1.nip.example"_s})
        all += {u"http://"_s + host + u"/"_s, u"https://"_s + host + u":8443/a.pdf?x=1"_s};
    return all;
}

QStringList goodAddresses()
{
    QStringList all;
    for (const QString &host : {u"arxiv.org"_s, u"www.usenix.org"_s, u"dl.acm.org"_s, u"proceedings.mlsys.org"_s, u"sites.cs.example.edu"_s,
                                u"xn--fiqs8s.example"_s, u"bücher.example"_s, u"a-b_c.example.org"_s, u"EXAMPLE.org"_s, u"example.org."_s}) {
        for (const QString &rest : {u"/a.pdf"_s, u"/~me/papers/a%20b.pdf"_s, u"/论文/注意力.pdf"_s, u"/a.pdf?download=1&x=y"_s, u"/a(1).pdf#page=3"_s,
                                    u"/doi/10.1145/3341301.3359630"_s, u"/a;b,c/'d'/e!.pdf"_s, u""_s, u":8080/a.pdf"_s, u"/%7Eme/%E8%AE%BA.pdf"_s,
                                    u"/a//b/../c.pdf"_s})
            all += u"http://"_s + host + rest;
    }
    return all;
}

} // namespace

class HostileUrlsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void thereAreEnough();
    void gate_refusesWhatIsNoWebAddress();
    void downloader_refusesAll();
    void downloader_refusesAllBehindARedirect();
    void proxy_changesNothingAboutNumbersAndLocalNames();
    void goodAddresses_passBoth();

private:
    static QStringList forNobody() { return otherSchemes() + withUsers() + withHiddenLetters() + malformed(); }
    static QStringList hostile() { return forNobody() + privateAddresses(); }
    void expectRefused(Downloader &downloader, const QList<QUrl> &urls, const QStringList &shown);
    [[nodiscard]] World world();

    HttpServer m_trap{QHostAddress(u"127.0.0.2"_s)};
    HttpServer m_first;
    QTemporaryDir m_home;
};

// Every name leads to the trap, as a name of somebody else's may.
World HostileUrlsTest::world()
{
    World world;
    world.spacing = [](const QString &) { return 0ms; };
    world.resolve = [this](const QString &host, QObject *, const Answer &answer) {
        const bool first = host == u"first.test"_s;
        answer({{QHostAddress(first ? u"127.0.0.1"_s : u"127.0.0.2"_s)}, first ? m_first.port() : m_trap.port()});
    };
    return world;
}

void HostileUrlsTest::thereAreEnough()
{
    const QStringList all = hostile();
    const auto different = QSet<QString>(all.begin(), all.end()).size();
    qInfo("%lld hostile addresses, %lld good ones", static_cast<long long>(different), static_cast<long long>(goodAddresses().size()));
    QVERIFY(different >= 600);
    QVERIFY(goodAddresses().size() >= 100);
}

void HostileUrlsTest::gate_refusesWhatIsNoWebAddress()
{
    for (const QString &text : forNobody()) {
        const auto checked = checkedWebUrl(text);
        QVERIFY2(!checked.ok(), qPrintable(text.left(200)));
        QVERIFY(!checked.error().message.isEmpty());
    }
}

void HostileUrlsTest::expectRefused(Downloader &downloader, const QList<QUrl> &urls, const QStringList &shown)
{
    NetworkSettings settings = downloader.settings();
    settings.allowedHosts = {u"first.test"_s};
    settings.perHost = 6;
    settings.inAll = 16;
    downloader.setSettings(settings);
    QStringList passed;
    int ended = 0;
    for (qsizetype i = 0; i < urls.size(); ++i) {
        TextRequest request; // the way every request goes, PDFs too, and each of these gets its own
        request.url = urls[i];
        connect(downloader.fetchText(request), &TextFetch::finished, this, [&, i](const TextResult &result) {
            ++ended;
            if (result.failure != DownloadFailure::NotAllowed || result.error.message.isEmpty())
                passed += shown[i].left(200) + u": "_s + result.error.message;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, urls.size(), 60'000);
    QVERIFY2(passed.isEmpty(), qPrintable(passed.join(u'\n')));
    QCOMPARE(m_trap.requests().size(), 0);
}

void HostileUrlsTest::downloader_refusesAll()
{
    Downloader downloader(PdfCache(m_home.path()), {}, world());
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    downloader.setSettings(settings);
    QList<QUrl> urls;
    for (const QString &text : hostile())
        urls += QUrl(text, QUrl::TolerantMode);
    expectRefused(downloader, urls, hostile());
}

void HostileUrlsTest::downloader_refusesAllBehindARedirect()
{
    Downloader downloader(PdfCache(m_home.path()), {}, world());
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    downloader.setSettings(settings);
    QList<QUrl> urls;
    QStringList shown;
    for (const QString &text : otherSchemes() + withUsers() + privateAddresses()) {
        const QString path = u"/%1"_s.arg(urls.size());
        m_first.answer(path, redirectTo(text.trimmed().toUtf8()));
        urls += QUrl(u"http://first.test"_s + path);
        shown += text;
    }
    expectRefused(downloader, urls, shown);
    QCOMPARE(m_first.requests().size(), urls.size());
}

// A proxy resolves names itself; what needs no resolving is refused all the same, and the proxy is never asked.
void HostileUrlsTest::proxy_changesNothingAboutNumbersAndLocalNames()
{
    Downloader downloader(PdfCache(m_home.path()), {}, world());
    NetworkSettings settings;
    settings.proxy = {ProxySetting::Kind::Http, u"127.0.0.2"_s, m_trap.port()};
    downloader.setSettings(settings);
    QList<QUrl> urls;
    QStringList shown;
    for (const QString &text : privateAddresses()) {
        const QUrl url(text, QUrl::TolerantMode);
        if (url.host().endsWith(u".test"_s) || url.host().endsWith(u".example"_s) || url.host().endsWith(u"1."_s))
            continue;
        const QHostAddress literal(url.host());
        if (literal.isNull() && url.host().contains(u'.') && !url.host().contains(u"local"_s) && !url.host().endsWith(u".lan"_s) &&
            !url.host().endsWith(u".corp"_s) && !url.host().endsWith(u".internal"_s))
            continue;
        urls += url;
        shown += text;
    }
    QVERIFY(urls.size() > 150);
    expectRefused(downloader, urls, shown);
}

void HostileUrlsTest::goodAddresses_passBoth()
{
    HttpServer server;
    server.answerAll(whole(smallPdf()));
    World open([](const QHostAddress &) { return true; });
    open.spacing = [](const QString &) { return 0ms; };
    open.resolve = [&server](const QString &, QObject *, const Answer &answer) {
        answer({{QHostAddress(u"127.0.0.1"_s)}, server.port()});
    };
    Downloader downloader(PdfCache(m_home.path() + u"/good"_s), {}, open);
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    settings.inAll = 16;
    downloader.setSettings(settings);
    int ended = 0;
    QStringList refused;
    for (const QString &text : goodAddresses()) {
        const auto checked = checkedWebUrl(text);
        QVERIFY2(checked.ok(), qPrintable(text));
        TextRequest request;
        request.url = *checked;
        connect(downloader.fetchText(request), &TextFetch::finished, this, [&, text](const TextResult &result) {
            ++ended;
            if (!result.ok())
                refused += text + u": "_s + result.error.message;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, goodAddresses().size(), 60'000);
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
}

QTEST_GUILESS_MAIN(HostileUrlsTest)
#include "tst_hostileurls.moc"
