// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ExternalUrl.h"
#include "support/HttpServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;

namespace {

void rows(const QStringList &addresses)
{
    QTest::addColumn<QString>("text");
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QByteArray name = QByteArray::number(i) + ' ' + addresses.at(i).left(60).toUtf8().toPercentEncoding(":/@?#[] .");
        QTest::newRow(name.constData()) << addresses.at(i);
    }
}

bool put(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return QDir().mkpath(QFileInfo(file).absolutePath()) && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

// A list in notes/, files beside it, and files where it may not reach.
struct Shelf
{
    QTemporaryDir home;
    QString root = QDir(home.path()).canonicalPath();
    QString source = root + u"/notes/list.md"_s;

    Shelf()
    {
        for (const char *name :
             {"notes/list.md", "notes/a.md", "notes/b.markdown", "notes/c.txt", "notes/sub/d e.md", "notes/100%.md",
              "notes/run.sh", "notes/x.desktop", "notes/page.html", "secret.md", "notes-other/e.md"})
            put(root + u'/' + QString::fromLatin1(name), "text");
        put(root + u"/notes/sub/paper.pdf"_s, test::smallPdf());
        put(root + u"/notes/fake.pdf"_s, "<html>");
        put(root + u"/notes/UPPER.PDF"_s, test::smallPdf());
        QFile::link(root + u"/secret.md"_s, root + u"/notes/out.md"_s);
        QFile::link(root + u"/notes/a.md"_s, root + u"/notes/in.md"_s);
        QFile::link(root, root + u"/notes/up"_s);
        QDir().mkpath(root + u"/notes/folder.md"_s);
    }
};

} // namespace

class ExternalUrlTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileAddress_isRefused_data();
    void hostileAddress_isRefused();
    void webAddress_isAllowed_data();
    void webAddress_isAllowed();
    void longAddress_isRefusedAboveFourKiB();
    void refusal_showsNothingHidden();
    void shownHost_isPunycode();
    void fileBeside_isFound_data();
    void fileBeside_isFound();
    void fileElsewhere_isRefused_data();
    void fileElsewhere_isRefused();
    void fifo_isRefusedWithoutBeingOpened();
    void sourceGone_isRefused();
};

void ExternalUrlTest::hostileAddress_isRefused_data()
{
    rows({
        // other schemes
        u""_s,
        u" "_s,
        u"file:///etc/passwd"_s,
        u"FILE:///etc/passwd"_s,
        u"file://server/share"_s,
        u"ftp://example.org/a.pdf"_s,
        u"smb://server/share"_s,
        u"javascript:alert(1)"_s,
        u"JaVaScRiPt://example.org/%0aalert(1)"_s,
        u"data:text/html,<b>"_s,
        u"vbscript:msgbox(1)"_s,
        u"mailto:a@example.org"_s,
        u"ssh://example.org"_s,
        u"tel:123"_s,
        u"qrc:/x"_s,
        u"about:blank"_s,
        u"view-source:http://example.org"_s,
        u"ms-msdt:/id"_s,
        u"search-ms:query=x"_s,
        u"jar:http://example.org!/"_s,
        u"blob:http://a/b"_s,
        u"chrome://settings"_s,
        u"httpx://example.org"_s,
        u"http+unix://socket"_s,
        u"ws://example.org"_s,
        u"attachment:abc.pdf"_s,
        // no scheme, no server
        u"example.org/a.pdf"_s,
        u"www.example.org"_s,
        u"//example.org/a.pdf"_s,
        u"/etc/passwd"_s,
        u"../a.md"_s,
        u"C:\\a.pdf"_s,
        u"http:"_s,
        u"http:/"_s,
        u"http://"_s,
        u"http:///a.pdf"_s,
        u"https:example.org"_s,
        u"http://?q"_s,
        u"http://#f"_s,
        u"http://:80/"_s,
        u"http://."_s,
        u"http://../"_s,
        u"http://.example.org/"_s,
        u"http://a..example.org/"_s,
        u"://example.org"_s,
        u"--help"_s,
        // user names
        u"http://user@example.org/"_s,
        u"http://user:secret@example.org/"_s,
        u"https://good.org@evil.example/"_s,
        u"http://@example.org/"_s,
        u"http://:@example.org/"_s,
        u"https://good.org%2f@evil.example/"_s,
        u"https://good.org:443@evil.example/"_s,
        // backslashes and spaces
        u"http:\\\\example.org"_s,
        u"https://good.org\\@evil.example/"_s,
        u"https://good.org\\.evil.example/"_s,
        u"http://exa mple.org/"_s,
        u"http://example.org\\..\\x"_s,
        // hidden characters, plain and encoded
        u"http://example.org/\na"_s,
        u"http://exam\tple.org/"_s,
        u"\x01"
        u"http://example.org/"_s,
        u"http://example.org/\x7f"_s,
        u"http://example.org/\u009fx"_s,
        u"http://example.org/\u202egpj.exe"_s,
        u"http://example.org/\u2066x"_s,
        u"http://exam\u200bple.org/"_s,
        u"http://example.org/\ufeff"_s,
        u"http://example.org/\u200e"_s,
        u"http://example.org/\u2028x"_s,
        u"http://example.org/%00"_s,
        u"http://example.org/a%0d%0aSet-Cookie:x"_s,
        u"http://example.org/?q=%1b[2J"_s,
        u"http://example.org/#%7f"_s,
        u"http://example.org/%e2%80%aegpj"_s,
        u"http://example.org/%E2%80%8B"_s,
        u"http://example.org/\u00adx"_s,
        // ports and hosts
        u"http://example.org:0/"_s,
        u"http://example.org:99999/"_s,
        u"http://example.org:-1/"_s,
        u"http://example.org:80a/"_s,
        u"http://javascript:alert(1)"_s,
        u"http://[::1"_s,
        u"http://[fe80::1%25eth0]/"_s,
        u"http://[v1.x]/"_s,
        u"http://exa%00mple.org/"_s,
        u"http://example.org%2f/"_s,
        u"http://example.org%0a/"_s,
        u"http://<script>/"_s,
        u"http://exa\"mple.org/"_s,
        u"http://a|b/"_s,
    });
}

void ExternalUrlTest::hostileAddress_isRefused()
{
    QFETCH(QString, text);
    const Result<QUrl> result = checkedWebUrl(text);
    QVERIFY2(!result, qPrintable(result.ok() ? result->toString() : QString()));
    QVERIFY(result.error().message.size() > 20);
}

void ExternalUrlTest::webAddress_isAllowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QString &text, const QByteArray &encoded) {
        QTest::newRow(name) << text << encoded;
    };
    const auto same = [&row](const QString &text) { row(text.toUtf8().constData(), text, text.toUtf8()); };
    same(u"https://example.org/a.pdf"_s);
    same(u"http://example.org"_s);
    same(u"http://example.org/"_s);
    same(u"https://arxiv.org/abs/2002.11054"_s);
    same(u"https://arxiv.org/pdf/2002.11054v2#page=3"_s);
    same(u"https://www.usenix.org/system/files/osdi20-zheng.pdf"_s);
    same(u"https://dl.acm.org/doi/pdf/10.1145/3341301.3359630"_s);
    same(u"https://example.org/~me/paper.pdf"_s);
    same(u"https://example.org/a?b=c&d=%2Fe%20f#g"_s);
    same(u"https://example.org/@user/post"_s);
    same(u"https://example.org/?mail=a@b.org"_s);
    same(u"https://example.org:8443/x"_s);
    same(u"http://localhost:8888/notes"_s);
    same(u"http://192.168.1.10/wiki"_s);
    same(u"http://[::1]:8080/x"_s);
    same(u"https://sub_domain.example.org/"_s);
    same(u"https://example.org./x"_s);
    same(u"https://example.org/a(b)c"_s);
    same(u"https://example.org/%25zz"_s);
    same(u"https://en.wikipedia.org/wiki/B%2B_tree"_s);
    row("upper case", u"HTTPS://Example.ORG/A"_s, "https://example.org/A");
    row("spaces around", u"  https://example.org/a  "_s, "https://example.org/a");
    row("space in the path", u"https://example.org/a b.pdf"_s, "https://example.org/a%20b.pdf");
    row("Chinese path", u"https://example.org/论文.pdf"_s, "https://example.org/%E8%AE%BA%E6%96%87.pdf");
    row("Chinese host", u"https://例子.中国/a"_s, "https://xn--fsqu00a.xn--fiqs8s/a");
    row("umlaut host", u"https://bücher.example/a"_s, "https://xn--bcher-kva.example/a");
    row("look-alike host", u"https://exаmple.org/"_s, "https://xn--exmple-4nf.org/");
}

void ExternalUrlTest::webAddress_isAllowed()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);
    const Result<QUrl> result = checkedWebUrl(text);
    QVERIFY2(result, qPrintable(result.ok() ? QString() : result.error().message));
    QCOMPARE(result->toEncoded(), encoded);
}

void ExternalUrlTest::longAddress_isRefusedAboveFourKiB()
{
    const QString start = u"https://example.org/"_s;
    QVERIFY(checkedWebUrl(start + QString(4096 - start.size(), u'a')).ok());
    QVERIFY(!checkedWebUrl(start + QString(4097 - start.size(), u'a')).ok());
    QVERIFY(!checkedWebUrl(start + QString(1400, u'论')).ok()); // three times as long once encoded
}

void ExternalUrlTest::refusal_showsNothingHidden()
{
    const Result<QUrl> result = checkedWebUrl(u"x\u202e\x1b[2J\n"_s + QString(5000, u'y'));
    QVERIFY(!result.ok());
    const QString message = result.error().message;
    QVERIFY(message.size() < 200);
    for (const QChar c : message)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
}

void ExternalUrlTest::shownHost_isPunycode()
{
    QCOMPARE(shownHost(QUrl(u"https://exаmple.org/a"_s)), u"xn--exmple-4nf.org"_s);
    QCOMPARE(shownHost(QUrl(u"https://例子.中国/a"_s)), u"xn--fsqu00a.xn--fiqs8s"_s);
    QCOMPARE(shownHost(QUrl(u"https://Example.org:81/a"_s)), u"example.org"_s);
}

void ExternalUrlTest::fileBeside_isFound_data()
{
    QTest::addColumn<QString>("relative");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *relative, const char *found) {
        QTest::newRow(relative) << QString::fromUtf8(relative) << QString::fromUtf8(found);
    };
    row("a.md", "a.md");
    row("./a.md", "a.md");
    row("b.markdown", "b.markdown");
    row("c.txt", "c.txt");
    row("sub/d e.md", "sub/d e.md");
    row("sub/d%20e.md", "sub/d e.md");
    row("100%.md", "100%.md");
    row("sub/../a.md", "a.md");
    row("a.md#part-two", "a.md");
    row("sub/paper.pdf", "sub/paper.pdf");
    row("UPPER.PDF", "UPPER.PDF");
    row("in.md", "a.md");
    row("up/notes/a.md", "a.md");
}

void ExternalUrlTest::fileBeside_isFound()
{
    QFETCH(QString, relative);
    QFETCH(QString, found);
    const Shelf shelf;
    const Result<QString> file = fileBesideSource(relative, shelf.source);
    QVERIFY2(file, qPrintable(file.ok() ? QString() : file.error().message));
    QCOMPARE(*file, shelf.root + u"/notes/"_s + found);
}

void ExternalUrlTest::fileElsewhere_isRefused_data()
{
    rows({u""_s,
          u"."_s,
          u".."_s,
          u"../secret.md"_s,
          u"%2e%2e/secret.md"_s,
          u"..%2fsecret.md"_s,
          u"sub/../../secret.md"_s,
          u"up/secret.md"_s,
          u"out.md"_s,
          u"../notes-other/e.md"_s,
          u"/etc/passwd"_s,
          u"~/x.md"_s,
          u"file:a.md"_s,
          u"file:///etc/hosts.txt"_s,
          u"C:a.md"_s,
          u"..\\secret.md"_s,
          u"run.sh"_s,
          u"x.desktop"_s,
          u"page.html"_s,
          u"fake.pdf"_s,
          u"folder.md"_s,
          u"gone.md"_s,
          u"sub"_s,
          u"a.md\n"_s,
          u"a.md%00"_s,
          u"a\u202e.md"_s,
          u"#top"_s,
          u"?x"_s,
          u"//server/a.md"_s});
}

void ExternalUrlTest::fileElsewhere_isRefused()
{
    QFETCH(QString, text);
    const Shelf shelf;
    const Result<QString> file = fileBesideSource(text, shelf.source);
    QVERIFY2(!file, qPrintable(file.ok() ? *file : QString()));
    QVERIFY(!file.error().message.isEmpty());
}

void ExternalUrlTest::fifo_isRefusedWithoutBeingOpened()
{
#ifdef Q_OS_UNIX
    const Shelf shelf;
    QCOMPARE(::mkfifo(QFile::encodeName(shelf.root + u"/notes/pipe.pdf"_s).constData(), 0600), 0);
    QVERIFY(!fileBesideSource(u"pipe.pdf"_s, shelf.source).ok()); // opening it would never come back
#else
    QSKIP("no FIFOs here");
#endif
}

void ExternalUrlTest::sourceGone_isRefused()
{
    QVERIFY(!fileBesideSource(u"a.md"_s, u"/no/such/folder/list.md"_s).ok());
    QVERIFY(!fileBesideSource(u"a.md"_s, QString()).ok() || QDir::current().exists(u"a.md"_s));
}

QTEST_GUILESS_MAIN(ExternalUrlTest)
#include "tst_externalurl.moc"
