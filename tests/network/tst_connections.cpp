// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DownloaderRig.h"
#include "support/Faults.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>

using namespace cabinet;
using namespace cabinet::test;

namespace {

DownloadLimits oneTry()
{
    DownloadLimits limits = quickLimits();
    limits.tries = 1;
    limits.idle = 10s;
    return limits;
}

// Of this process; 0 where the system does not tell.
qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot).size();
}

Script half(const QByteArray &pdf)
{
    return raw(okHead + "Content-Length: " + QByteArray::number(pdf.size()) + "\r\n\r\n" + pdf.left(pdf.size() / 2));
}

} // namespace

// What Qt does with connections behind our back does not show.
class ConnectionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void oneBreaks_theOthersAtItsServerDoNot();
    void endsBeforeItAnswers_isNotAskedOnAndOn();
    void everyRequest_comesOnAConnectionOfItsOwn();
    void cancelledAtAnyMoment_leavesNothingBehind();
};

void ConnectionsTest::oneBreaks_theOthersAtItsServerDoNot()
{
    HttpServer server;
    Rig rig(oneTry());
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    settings.perHost = 6;
    settings.inAll = 16;
    rig.downloader.setSettings(settings);
    QHash<QString, DownloadFailure> ends;
    constexpr int files = 400;
    for (int i = 0; i < files; ++i) {
        const QByteArray pdf = smallPdf(20'000) + "%" + QByteArray::number(i) + "\n%%EOF\n";
        const QString path = (i % 2 == 0 ? u"/whole%1.pdf"_s : u"/half%1.pdf"_s).arg(i);
        server.answer(path, i % 2 == 0 ? whole(pdf) : half(pdf));
        connect(rig.downloader.fetchPdf(server.url(path)), &Download::finished, this,
                [&ends, path](const DownloadResult &result) { ends.insert(path, result.failure); });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), files, 30'000);
    for (auto end = ends.cbegin(); end != ends.cend(); ++end)
        QVERIFY2(end.value() == (end.key().startsWith(u"/whole"_s) ? DownloadFailure::None : DownloadFailure::Truncated),
                 qPrintable(end.key()));
}

void ConnectionsTest::endsBeforeItAnswers_isNotAskedOnAndOn()
{
    HttpServer server;
    server.answer(u"/x.pdf"_s, raw({}));
    Rig rig(oneTry());
    Download *download = rig.downloader.fetchPdf(server.url(u"/x.pdf"_s));
    QCOMPARE(waitFor(download).failure, DownloadFailure::NoNetwork);
    QVERIFY2(server.requests().size() <= 2, qPrintable(QString::number(server.requests().size())));
    QTRY_COMPARE(rig.downloader.history().newest(10).size(), 1);
}

void ConnectionsTest::everyRequest_comesOnAConnectionOfItsOwn()
{
    HttpServer server;
    QSet<quint16> ports;
    server.answerAll([&ports](QTcpSocket &socket, const HttpRequest &request) {
        ports.insert(socket.peerPort());
        whole(smallPdf() + request.path + "\n%%EOF\n")(socket, request);
    });
    Rig rig(oneTry());
    for (const QString &path : {u"/a.pdf"_s, u"/b.pdf"_s, u"/c.pdf"_s})
        QVERIFY(fetch(rig, server.url(path)).ok());
    QCOMPARE(ports.size(), 3);
    for (const HttpRequest &request : server.requests())
        QCOMPARE(request.headers.value("connection"), "close");
}

void ConnectionsTest::cancelledAtAnyMoment_leavesNothingBehind()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    const QByteArray pdf = smallPdf(200'000);
    HttpServer server;
    server.answerAll([scripts = QList<Script>{whole(pdf), half(pdf), resetAfter(okHead), raw({}), redirectTo("/0")}](
                         QTcpSocket &socket, const HttpRequest &request) { scripts.at(request.path.right(1).toInt())(socket, request); });
    Rig rig(oneTry());
    const qsizetype before = openFiles();
    QRandomGenerator random(4);
    for (int i = 0; i < 200; ++i) {
        for (int script = 0; script < 5; ++script)
            (void)rig.downloader.fetchPdf(server.url(u"/%1/%2"_s.arg(i).arg(script)));
        for (int turns = random.bounded(40); turns > 0; --turns)
            QCoreApplication::processEvents();
        rig.downloader.cancelAll();
    }
    QTRY_VERIFY(openFiles() <= before + 5);
}

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
