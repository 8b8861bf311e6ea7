// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"
#include "network/PdfCache.h"
#include "support/HttpServer.h"

#include <QHostAddress>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::test;

namespace {

QString cacheFolder()
{
    return cabinet::network::PdfCache::defaultFolder();
}

} // namespace

class OpenTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QVERIFY(QDir(cacheFolder()).removeRecursively()); }
    void cleanupTestCase() { QDir(cacheFolder()).removeRecursively(); }

    void pdf_isFetchedOnceAndOpened();
    void firstLinkFails_theOthersAreTried();
    void notAPdf_isToldAndNotOpened();
    void thisComputer_isRefusedByDefault();
    void note_opensInTheBrowser();
    void relativeNote_opensTheFileBesideItsList();
    void relativeNote_outsideTheFolderIsRefused();
    void ideaLink_opensByLabel();
    void badAddress_isRefused_data();
    void badAddress_isRefused();
    void missingLink_isTold();
    void openerThatFails_isTold();
};

void OpenTest::pdf_isFetchedOnceAndOpened()
{
    HttpServer server;
    const QByteArray pdf = smallPdf(5000);
    server.answer(u"/a.pdf"_s, whole(pdf));
    Cli cli;
    cli.stayHere();
    QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/a.pdf"_s).toString()}).status, 0);
    const Ran first = cli("open p1 --json");
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(cli("open p1").status, 0);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(cli.opened.size(), 2);
    QFile file(cli.opened.first().toLocalFile());
    QCOMPARE(first.object()[u"opened"_s].toString(), file.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), pdf);
}

// As a double-click does; a link that was named is the one that is meant.
void OpenTest::firstLinkFails_theOthersAreTried()
{
    HttpServer server;
    server.answer(u"/mirror.pdf"_s, whole(smallPdf()));
    Cli cli;
    cli.stayHere();
    QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/gone.pdf"_s).toString(), u"--link"_s,
                  u"PDF="_s + server.url(u"/mirror.pdf"_s).toString()})
                 .status,
             0);
    QCOMPARE(cli("open p1 --link Paper").status, 1);
    QCOMPARE(cli.opened.size(), 0);
    const Ran ran = cli("open p1");
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(cli.opened.size(), 1);
    QVERIFY(cli.opened.first().isLocalFile());
}

void OpenTest::notAPdf_isToldAndNotOpened()
{
    HttpServer server;
    server.answer(u"/a.pdf"_s, whole("<html>Please sign in</html>"));
    Cli cli;
    cli.stayHere();
    QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/a.pdf"_s).toString()}).status, 0);
    const Ran ran = cli("open p1");
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("not a PDF") && ran.err.contains(server.url(u"/a.pdf"_s).toEncoded()), ran.err.constData());
    QCOMPARE(cli.opened.size(), 0);
    QCOMPARE(cabinet::network::PdfCache(cacheFolder()).use().files, 0);
}

void OpenTest::thisComputer_isRefusedByDefault()
{
    HttpServer server;
    Cli cli;
    QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/a.pdf"_s).toString()}).status, 0);
    const Ran ran = cli("open p1 --json");
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.object()[u"error"_s].toString().contains(u"private network"_s));
    QCOMPARE(server.requests().size(), 0);
}

void OpenTest::note_opensInTheBrowser()
{
    Cli cli;
    QCOMPARE(cli("add T --link Paper=https://example.org/a.pdf --link Note=https://例子.中国/x").status, 0);
    const Ran ran = cli("open p1 --link note --json");
    QCOMPARE(ran.status, 0);
    QCOMPARE(cli.opened, QList<QUrl>{QUrl(u"https://例子.中国/x"_s)});
    QCOMPARE(ran.object()[u"opened"_s].toString(), u"https://xn--fsqu00a.xn--fiqs8s/x"_s);
}

void OpenTest::relativeNote_opensTheFileBesideItsList()
{
    Cli cli;
    const QString note = cli.list("# note\n", u"note.md"_s);
    QCOMPARE(
        cli({u"import"_s, cli.list("# T\n\n- [ ] A Kernel: [[Paper](https://example.org/a.pdf)] [[Note](./note.md)]\n")}).status,
        0);
    const Ran ran = cli("open p1 --link Note");
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(cli.opened.first().toLocalFile(), QFileInfo(note).canonicalFilePath());
}

void OpenTest::relativeNote_outsideTheFolderIsRefused()
{
    Cli cli;
    QVERIFY(QDir(cli.path(u"."_s)).mkpath(u"lists"_s));
    QVERIFY(!cli.list("secret", u"secret.md"_s).isEmpty());
    QCOMPARE(cli({u"import"_s, cli.list("# T\n\n- [ ] A Kernel: [[Paper](https://example.org/a.pdf)] [[Note](../secret.md)]\n",
                                        u"lists/l.md"_s)})
                 .status,
             0);
    QCOMPARE(cli("open p1 --link Note").status, 1);
    QCOMPARE(cli.opened.size(), 0);
}

void OpenTest::ideaLink_opensByLabel()
{
    Cli cli;
    QCOMPARE(cli({u"import"_s, u"--as"_s, u"ideas"_s,
                  cli.list("1. See [one](https://example.org/1) and [two](https://example.org/2)\n")})
                 .status,
             0);
    QCOMPARE(cli("open i1 --link two").status, 0);
    QCOMPARE(cli.opened, QList<QUrl>{QUrl(u"https://example.org/2"_s)});
}

void OpenTest::badAddress_isRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "smb://server/x", "https://user@example.org/",
                                "/etc/passwd", "../../etc/passwd", "//example.org/x", "attachment:../../etc/passwd"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void OpenTest::badAddress_isRefused()
{
    QFETCH(QString, address);
    Cli cli;
    QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Page="_s + address}).status, 0);
    const Ran ran = cli("open p1 --link Page");
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.startsWith("papercabinet: "));
    QCOMPARE(cli.opened.size(), 0);
}

void OpenTest::missingLink_isTold()
{
    Cli cli;
    QCOMPARE(cli("add None").status, 0);
    QCOMPARE(cli("add OnlyNote --link Note=https://example.org/n").status, 0);
    QVERIFY(cli("open p1").err.contains("has no link yet"));
    const Ran noPdf = cli("open p2");
    QCOMPARE(noPdf.status, 1);
    QVERIFY2(noPdf.err.contains("no PDF link") && noPdf.err.contains("Note"), noPdf.err.constData());
    QVERIFY(cli("open p2 --link Slides").err.contains("Slides"));
    QCOMPARE(cli.opened.size(), 0);
}

void OpenTest::openerThatFails_isTold()
{
    Cli cli;
    cli.environment.openUrl = [](const QUrl &) { return cabinet::Result<void>(cabinet::Error{u"No browser here."_s, {}}); };
    QCOMPARE(cli("add T --link Note=https://example.org/n").status, 0);
    const Ran ran = cli("open p1 --link Note");
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.err, QByteArray("papercabinet: No browser here.\n"));
}

QTEST_GUILESS_MAIN(OpenTest)
#include "tst_open.moc"
