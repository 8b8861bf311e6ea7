// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "support/Faults.h"
#include "support/Patience.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

// A download that breaks off somewhere and goes on: what is kept is the server's file of one moment, byte for byte, or nothing. Servers
// that get ranges right, and all the ways of getting them wrong.
namespace {

constexpr quint32 seed = 20260;
constexpr int cuts = 1000;

enum class Server {
    Proper,        // 206 with the rest
    CutTwice,      // 206, and the rest breaks off too
    CutSilently,   // 206 without a length, and the rest breaks off: only the first answer's length tells
    IgnoresRange,  // 200 with everything
    ChangedProper, // another file by now, If-Range honoured
    ChangedSloppy, // another file by now, 206 of it all the same, under its own tag
    ChangedSilent, // the same without a tag, its size tells
    WrongStart,    // 206 from another byte than asked for
    WrongEnd,      // 206 of less than the rest
    NoRangeSaid,   // 206 without Content-Range
    Multipart,     // 206 in several parts
    Refuses,       // 416
    WeakTag,       // only a weak tag: must not be asked for a part
    NoTag,         // nothing to tell files apart
    Dated,         // Last-Modified long ago
    DatedNow,      // Last-Modified in the very second
    Count
};

const QByteArray head = "HTTP/1.1 200 OK\r\n";

QByteArray length(qsizetype bytes)
{
    return "Content-Length: " + QByteArray::number(bytes) + "\r\n";
}

Script closing(const QByteArray &bytes)
{
    return raw(bytes);
}

QByteArray contentRange(qsizetype from, qsizetype to, qsizetype size)
{
    return "Content-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' + QByteArray::number(size) + "\r\n";
}

// 206 with bytes `from` to the end of `body`, said to be from `told`.
QByteArray part(const QByteArray &body, qsizetype from, qsizetype told, const QByteArray &etag)
{
    return "HTTP/1.1 206 Partial Content\r\n" + contentRange(told, body.size() - 1, body.size()) + length(body.size() - from) + etag +
           "\r\n" + body.mid(from);
}

struct Case
{
    Server server;
    QByteArray first; // the file at the first request
    QByteArray later; // and at the next ones
    qsizetype cut = 0;
    int asked = 0;
    bool askedForPart = false;
};

// What the server says to a request for the bytes from `from` on.
QByteArray answerToRange(const Case &one, qsizetype from)
{
    const QByteArray tag = "ETag: \"one\"\r\n";
    const QByteArray full = head + length(one.later.size()) + "ETag: \"two\"\r\n\r\n" + one.later;
    switch (one.server) {
    case Server::Proper:
    case Server::Dated:
        return part(one.later, from, from, one.server == Server::Proper ? tag : QByteArray());
    case Server::CutTwice:
        return one.asked == 2 ? part(one.later, from, from, tag).chopped((one.later.size() - from) / 2) : part(one.later, from, from, tag);
    case Server::CutSilently:
        return one.asked > 2 ? part(one.later, from, from, tag)
                             : "HTTP/1.1 206 Partial Content\r\n" + contentRange(from, one.later.size() - 1, one.later.size()) + tag +
                                   "\r\n" + one.later.mid(from).chopped((one.later.size() - from) / 2);
    case Server::ChangedSloppy:
        return part(one.later, from, from, "ETag: \"two\"\r\n");
    case Server::ChangedSilent:
        return part(one.later, from, from, {});
    case Server::WrongStart:
        return part(one.later, std::max<qsizetype>(0, from - 1), std::max<qsizetype>(0, from - 1), tag);
    case Server::WrongEnd:
        return "HTTP/1.1 206 Partial Content\r\n" + contentRange(from, one.later.size() - 2, one.later.size()) +
               length(one.later.size() - 1 - from) + tag + "\r\n" + one.later.mid(from).chopped(1);
    case Server::NoRangeSaid:
        return "HTTP/1.1 206 Partial Content\r\n" + length(one.later.size() - from) + tag + "\r\n" + one.later.mid(from);
    case Server::Multipart:
        return "HTTP/1.1 206 Partial Content\r\nContent-Type: multipart/byteranges; boundary=x\r\n" + length(4) + tag + "\r\n--x\n";
    case Server::Refuses:
        return "HTTP/1.1 416 Range Not Satisfiable\r\n" + length(0) + "\r\n";
    default:
        return full;
    }
}

QByteArray tagOf(Server server)
{
    switch (server) {
    case Server::WeakTag:
        return "ETag: W/\"one\"\r\n";
    case Server::NoTag:
        return {};
    case Server::Dated:
        return "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nDate: Mon, 07 Nov 1994 08:49:37 GMT\r\n";
    case Server::DatedNow:
        return "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    default:
        return "ETag: \"one\"\r\n";
    }
}

Script scriptOf(const std::shared_ptr<Case> &one)
{
    return [one](QTcpSocket &socket, const HttpRequest &request) {
        ++one->asked;
        const QByteArray range = request.headers.value("range");
        if (one->asked == 1)
            closing(head + length(one->first.size()) + tagOf(one->server) + "\r\n" + one->first.left(one->cut))(socket, request);
        else if (range.isEmpty())
            closing(head + length(one->later.size()) + "ETag: \"two\"\r\n\r\n" + one->later)(socket, request);
        else {
            one->askedForPart = true;
            closing(answerToRange(*one, range.mid(6).chopped(1).toLongLong()))(socket, request);
        }
    };
}

bool isChanged(Server server)
{
    return server == Server::ChangedProper || server == Server::ChangedSloppy || server == Server::ChangedSilent;
}

bool mayBeAskedForPart(Server server)
{
    return server != Server::WeakTag && server != Server::NoTag && server != Server::DatedNow;
}

// A PDF whose every stretch differs from that of another number, so that a mixture shows.
QByteArray numberedPdf(quint32 number, qsizetype size)
{
    QRandomGenerator random(number);
    QByteArray filling;
    while (filling.size() < size)
        filling += QByteArray::number(random.generate(), 36) + '\n';
    return "%PDF-1.4\n" + filling.left(size) + "\nstartxref\n0\n%%EOF\n";
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class ResumeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void anyCut_givesTheWholeFileOfOneMoment();
    void pausedDownload_goesOnWhereItStood();
    void pausedDownload_withoutATagStartsAgain();
    void pausedQueue_goesOnToo();
    void later_isTriedAtOnceWhenAsked();

private:
    static std::unique_ptr<Downloader> downloader(const QString &folder);
};

std::unique_ptr<Downloader> ResumeTest::downloader(const QString &folder)
{
    DownloadLimits limits;
    limits.firstPause = 1ms;
    limits.tries = 5; // a connection that the server is just closing may cost one
    limits.idle = 5s;
    auto made = std::make_unique<Downloader>(PdfCache(folder), limits, [](const QHostAddress &) { return true; });
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    settings.perHost = 6;
    settings.inAll = 6;
    made->setSettings(settings);
    return made;
}

void ResumeTest::anyCut_givesTheWholeFileOfOneMoment()
{
    QRandomGenerator random(seed);
    HttpServer server;
    const QTemporaryDir home;
    const auto loader = downloader(home.path());
    std::vector<std::shared_ptr<Case>> cases;
    std::vector<DownloadResult> results(cuts);
    int ended = 0;
    for (int i = 0; i < cuts; ++i) {
        const auto kind = static_cast<Server>(i % static_cast<int>(Server::Count));
        const quint32 number = random.generate();
        const qsizetype size = 2000 + random.bounded(60'000);
        auto one = std::make_shared<Case>();
        one->server = kind;
        one->first = numberedPdf(number, size);
        one->later = isChanged(kind) ? numberedPdf(number + 1, size + (kind == Server::ChangedSilent ? 1 : 0)) : one->first;
        one->cut = random.bounded(static_cast<int>(one->first.size()));
        cases.push_back(one);
        const QString path = u"/%1.pdf"_s.arg(i);
        server.answer(path, scriptOf(one));
        connect(loader->fetchPdf(server.url(path), Priority::Bulk), &Download::finished, this,
                [&results, &ended, i](const DownloadResult &result) {
                    results[static_cast<std::size_t>(i)] = result;
                    ++ended;
                });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, cuts, 120'000);
    int resumed = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case &one = *cases[i];
        const QString what = u"seed %1, row %2, kind %3, cut %4 of %5"_s.arg(seed).arg(i).arg(static_cast<int>(one.server)).arg(one.cut).arg(one.first.size());
        QVERIFY2(results[i].ok(), qPrintable(what + results[i].error.message));
        QVERIFY2(sha256(contents(results[i].file)) == sha256(one.later), qPrintable(what));
        QVERIFY2(!one.askedForPart || mayBeAskedForPart(one.server), qPrintable(what));
        QVERIFY2(one.asked <= 6, qPrintable(what));
        resumed += one.askedForPart && (one.server == Server::Proper || one.server == Server::Dated) && one.asked == 2 ? 1 : 0;
    }
    qInfo("%d of %d cuts, %d files went on where they broke off", ended, cuts, resumed);
    QVERIFY(resumed > cuts / 10);
}

void ResumeTest::pausedDownload_goesOnWhereItStood()
{
    HttpServer server;
    const QByteArray pdf = numberedPdf(1, 400'000);
    server.answer(u"/a.pdf"_s, [&pdf](QTcpSocket &socket, const HttpRequest &request) {
        const bool rest = request.headers.contains("range");
        (rest ? ranged(pdf, "\"a\"") : inPieces(head + length(pdf.size()) + "ETag: \"a\"\r\n\r\n" + pdf, 20'000, 20))(socket, request);
    });
    const QTemporaryDir home;
    const auto loader = downloader(home.path());
    Download *download = loader->fetchPdf(server.url(u"/a.pdf"_s));
    QSignalSpy finished(download, &Download::finished);
    QSignalSpy states(download, &Download::stateChanged);
    QTRY_VERIFY(download->received() > 50'000);
    download->pause();
    QCOMPARE(download->state(), Download::State::Paused);
    const qint64 had = download->received();
    QTest::qWait(100);
    QCOMPARE(download->received(), had);
    QCOMPARE(finished.size(), 0);
    download->resume();
    QVERIFY(finished.wait(10'000));
    const auto result = finished.first().first().value<DownloadResult>();
    QVERIFY2(result.ok(), qPrintable(result.error.message));
    QCOMPARE(sha256(contents(result.file)), sha256(pdf));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().last().headers.value("range"), "bytes=" + QByteArray::number(had) + '-');
    QCOMPARE(server.requests().last().headers.value("if-range"), QByteArray("\"a\""));
}

void ResumeTest::pausedDownload_withoutATagStartsAgain()
{
    HttpServer server;
    const QByteArray pdf = numberedPdf(1, 400'000);
    server.answer(u"/a.pdf"_s, atFirst(inPieces(head + length(pdf.size()) + "\r\n" + pdf, 20'000, 20), whole(pdf)));
    const QTemporaryDir home;
    const auto loader = downloader(home.path());
    Download *download = loader->fetchPdf(server.url(u"/a.pdf"_s));
    QSignalSpy finished(download, &Download::finished);
    QTRY_VERIFY(download->received() > 50'000);
    download->pause();
    download->resume();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(sha256(contents(finished.first().first().value<DownloadResult>().file)), sha256(pdf));
    QVERIFY(!server.requests().last().headers.contains("range"));
}

void ResumeTest::pausedQueue_goesOnToo()
{
    HttpServer server;
    const QByteArray pdf = numberedPdf(1, 400'000);
    for (const QString &path : {u"/a.pdf"_s, u"/b.pdf"_s})
        server.answer(path, [&pdf](QTcpSocket &socket, const HttpRequest &request) {
            const bool rest = request.headers.contains("range");
            (rest ? ranged(pdf, "\"a\"") : inPieces(head + length(pdf.size()) + "ETag: \"a\"\r\n\r\n" + pdf, 20'000, 20))(socket, request);
        });
    const QTemporaryDir home;
    const auto loader = downloader(home.path());
    int ended = 0;
    QList<Download *> all;
    for (const QString &path : {u"/a.pdf"_s, u"/b.pdf"_s}) {
        all += loader->fetchPdf(server.url(path));
        connect(all.last(), &Download::finished, this, [&ended](const DownloadResult &result) { ended += result.ok() ? 1 : 0; });
    }
    QTRY_VERIFY(all[0]->received() > 50'000 && all[1]->received() > 50'000);
    loader->setPaused(true);
    QVERIFY(loader->isPaused());
    QCOMPARE(loader->downloads(), all);
    const auto requests = server.requests().size();
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), requests);
    QCOMPARE(all[0]->state(), Download::State::Waiting);
    loader->setPaused(false);
    QTRY_COMPARE(ended, 2);
    QCOMPARE(server.requests().size(), 4);
}

void ResumeTest::later_isTriedAtOnceWhenAsked()
{
    HttpServer server;
    server.answer(u"/a.pdf"_s, atFirst(whole({}, "503 Busy", "Retry-After: 60\r\n"), whole(numberedPdf(1, 1000))));
    const QTemporaryDir home;
    const auto loader = downloader(home.path());
    Download *download = loader->fetchPdf(server.url(u"/a.pdf"_s));
    QSignalSpy finished(download, &Download::finished);
    QTRY_COMPARE(download->state(), Download::State::Later);
    QVERIFY(download->notBefore() > QDateTime::currentDateTimeUtc().addSecs(50));
    QVERIFY2(download->lastError().message.contains(u"503"_s), qPrintable(download->lastError().message));
    QCOMPARE(finished.size(), 0);
    download->resume();
    QCOMPARE(download->state(), Download::State::Waiting); // the server wanted to be left alone, so its turn comes later
    download->cancel();
    QVERIFY(finished.wait(cabinet::test::patience));
}

QTEST_GUILESS_MAIN(ResumeTest)
#include "tst_resume.moc"
