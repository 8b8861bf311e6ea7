// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "network/PartFile.h"
#include "network/PartNote.h"
#include "support/Faults.h"
#include "support/Patience.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

// A PDF half fetched when the program ended, or the line broke for good: another Downloader over the same folder goes on with it by the
// rules of tst_resume, and what nobody asks for again goes after a while. tst_program_open has the program itself killed.
namespace {

QByteArray randomPdf(quint32 seed, qsizetype size)
{
    QRandomGenerator random(seed);
    QByteArray filling;
    while (filling.size() < size)
        filling += QByteArray::number(random.generate(), 36) + '\n';
    return "%PDF-1.4\n" + filling + "\nstartxref\n0\n%%EOF\n";
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes, int daysAgo = 0)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() &&
           file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime);
}

QByteArray noteText(const QUrl &url, const QString &validator, qint64 bytes)
{
    const QJsonObject note{
        {u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"validator"_s, validator}, {u"size"_s, 400'023}, {u"bytes"_s, bytes}};
    return QJsonDocument(note).toJson();
}

std::unique_ptr<Downloader> downloaderOver(const QString &folder)
{
    DownloadLimits limits;
    limits.tries = 1;
    limits.idle = 10s;
    auto made = std::make_unique<Downloader>(PdfCache(folder), limits, [](const QHostAddress &) { return true; });
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    made->setSettings(settings);
    return made;
}

DownloadResult resultOf(Download *download)
{
    QSignalSpy finished(download, &Download::finished);
    return finished.wait(20'000) ? finished.first().first().value<DownloadResult>() : DownloadResult{{}, DownloadFailure::TooSlow};
}

// The first `cut` bytes and then nothing, the connection stays open; asked for the rest, the rest.
Script stallsAt(const QByteArray &pdf, qsizetype cut, const QByteArray &etag)
{
    return [=](QTcpSocket &socket, const HttpRequest &request) {
        if (request.headers.contains("range"))
            return ranged(pdf, etag)(socket, request);
        const QByteArray tag = etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n";
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(pdf.size()) + "\r\n" + tag + "\r\n" + pdf.left(cut));
    };
}

} // namespace

class LeftPartsTest final : public QObject
{
    Q_OBJECT

    const QByteArray m_pdf = randomPdf(7, 400'000);
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_home;

    [[nodiscard]] QString folder() const { return m_home->path(); }
    [[nodiscard]] QUrl url() const { return m_server->url(u"/a.pdf"_s); }
    [[nodiscard]] QStringList parts() const
    {
        return QDir(folder()).entryList({u"fetch-*"_s}, QDir::Files | QDir::Hidden);
    }

    // A downloader fetches the first bytes and goes.
    void fetchSome(const QByteArray &etag = "\"one\"")
    {
        m_server->answer(u"/a.pdf"_s, stallsAt(m_pdf, 150'000, etag));
        const auto first = downloaderOver(folder());
        const Download *download = first->fetchPdf(url());
        QTRY_VERIFY(download->received() >= 150'000);
    }

    // The whole file, and what the server was asked.
    void askAgain(bool forTheRest)
    {
        const auto next = downloaderOver(folder());
        const DownloadResult result = resultOf(next->fetchPdf(url()));
        QVERIFY2(result.ok(), qPrintable(result.error.message));
        QCOMPARE(contents(result.file), m_pdf);
        QCOMPARE(m_server->requests().last().headers.contains("range"), forTheRest);
        QCOMPARE(parts(), QStringList());
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_server = std::make_unique<HttpServer>();
        m_home = std::make_unique<QTemporaryDir>();
    }

    void programEnds_theNextGoesOn()
    {
        fetchSome();
        QCOMPARE(leftParts(folder()).size(), 1);
        QCOMPARE(leftParts(folder()).first().bytes, 150'000);
        QCOMPARE(downloaderOver(folder())->interrupted(), QList<QUrl>{url()});
        askAgain(true);
        QCOMPARE(m_server->requests().last().headers.value("range"), "bytes=150000-");
        QCOMPARE(m_server->requests().last().headers.value("if-range"), "\"one\"");
        QCOMPARE(downloaderOver(folder())->interrupted(), QList<QUrl>());
    }

    void lineBreaks_theNextAskGoesOn()
    {
        m_server->answer(u"/a.pdf"_s, ranged(m_pdf, "\"one\"", 150'000));
        {
            const auto first = downloaderOver(folder());
            QCOMPARE(resultOf(first->fetchPdf(url())).failure, DownloadFailure::Truncated);
            QTRY_COMPARE(first->interrupted(), QList<QUrl>{url()});
        }
        m_server->answer(u"/a.pdf"_s, ranged(m_pdf, "\"one\""));
        askAgain(true);
    }

    // The line breaks and the transfer ends while the disk is busy with something else.
    void bytesNotYetWritten_areKept()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore busy;
        pool.start([&busy] { busy.acquire(); });
        auto part = std::make_unique<PartFile>(folder(), url(), Validator{"\"one\"", m_pdf.size()}, pool, nullptr);
        part->write(m_pdf.left(100'000));
        part->write(m_pdf.mid(100'000, 50'000));
        part.reset();
        busy.release();
        pool.waitForDone();
        QCOMPARE(leftParts(folder()).size(), 1);
        QCOMPARE(leftParts(folder()).first().bytes, 150'000);
    }

    void fileChangedMeanwhile_isFetchedWhole()
    {
        fetchSome();
        const QByteArray other = randomPdf(8, 300'000);
        m_server->answer(u"/a.pdf"_s, ranged(other, "\"two\""));
        const auto next = downloaderOver(folder());
        const DownloadResult result = resultOf(next->fetchPdf(url()));
        QVERIFY2(result.ok(), qPrintable(result.error.message));
        QCOMPARE(contents(result.file), other);
    }

    void withoutAStrongTag_nothingStays()
    {
        fetchSome({});
        QCOMPARE(parts(), QStringList());
        fetchSome("W/\"one\"");
        QCOMPARE(parts(), QStringList());
    }

    void cancelled_nothingStays()
    {
        m_server->answer(u"/a.pdf"_s, stallsAt(m_pdf, 150'000, "\"one\""));
        const auto first = downloaderOver(folder());
        Download *download = first->fetchPdf(url());
        QTRY_VERIFY(download->received() >= 150'000);
        download->cancel();
        QTRY_COMPARE(parts(), QStringList());
    }

    // After a power cut the file may be longer than what was on the disk for sure.
    void bytesBehindTheNoted_areNotTrusted()
    {
        fetchSome();
        const QString part = folder() + u'/' + QDir(folder()).entryList({u"fetch-*.part"_s}).constFirst();
        QFile file(part);
        QVERIFY(file.open(QIODevice::Append));
        file.write(QByteArray(50'000, '\0'));
        file.close();
        askAgain(true);
    }

    void damagedNote_isNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("note");
        const QUrl here(u"http://127.0.0.1:1/"_s); // the test puts its own address there
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("more bytes than there are") << noteText(here, u"\"one\""_s, 399'999);
        QTest::newRow("a header of its own") << noteText(here, u"\"one\"\r\nX: y"_s, 1000);
        QTest::newRow("negative") << noteText(here, u"\"one\""_s, -1);
    }
    void damagedNote_isNotFollowed()
    {
        QFETCH(QByteArray, note);
        fetchSome();
        const QString name = QDir(folder()).entryList({u"fetch-*.part.note"_s}).constFirst();
        QVERIFY(put(folder() + u'/' + name, note.replace("http://127.0.0.1:1/", url().toEncoded())));
        m_server->answer(u"/a.pdf"_s, ranged(m_pdf, "\"one\""));
        const auto next = downloaderOver(folder());
        const DownloadResult result = resultOf(next->fetchPdf(url()));
        QVERIFY2(result.ok(), qPrintable(result.error.message));
        QCOMPARE(contents(result.file), m_pdf);
        QVERIFY(!m_server->requests().last().headers.contains("range"));
    }

    // Only one of them goes on with it; the other fetches all.
    void twoProgramsAtOnce_bothGetTheWholeFile()
    {
        fetchSome();
        m_server->answer(u"/a.pdf"_s, ranged(m_pdf, "\"one\""));
        const auto one = downloaderOver(folder());
        const auto two = downloaderOver(folder());
        QSignalSpy first(one->fetchPdf(url()), &Download::finished);
        QSignalSpy second(two->fetchPdf(url()), &Download::finished);
        QTRY_VERIFY(first.size() == 1 && second.size() == 1);
        for (const QSignalSpy *spy : {&first, &second}) {
            const auto result = spy->first().first().value<DownloadResult>();
            QVERIFY2(result.ok(), qPrintable(result.error.message));
            QCOMPARE(contents(result.file), m_pdf);
        }
    }

    void beingFetched_isNotInterrupted()
    {
        m_server->answer(u"/a.pdf"_s, inPieces("HTTP/1.1 200 OK\r\nETag: \"one\"\r\nContent-Length: " + QByteArray::number(m_pdf.size()) +
                                                   "\r\n\r\n" + m_pdf,
                                               10'000, 100));
        const auto first = downloaderOver(folder());
        QSignalSpy finished(first->fetchPdf(url()), &Download::finished);
        QTRY_VERIFY(!notedParts(folder()).isEmpty()); // some seconds after it began
        QCOMPARE(downloaderOver(folder())->interrupted(), QList<QUrl>());
        removeLeftParts(folder()); // "Empty the cache" in another window
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(finished.first().first().value<DownloadResult>().ok());
    }

    void oldParts_goAfterAWeek()
    {
        const QByteArray note = noteText(QUrl(u"https://example.org/a.pdf"_s), u"\"one\""_s, 5);
        const auto leave = [this, &note](const QString &name, bool noted, int daysAgo) {
            return put(folder() + u'/' + name, "%PDF-", daysAgo) && (!noted || put(folder() + u'/' + name + u".note"_s, note));
        };
        QVERIFY(leave(u"fetch-a.part"_s, true, 6));
        QVERIFY(leave(u"fetch-b.part"_s, true, 8));
        QVERIFY(leave(u"fetch-c.part"_s, false, 2));
        QVERIFY(put(folder() + u"/fetch-d.part.note"_s, note));
        removeOldParts(folder());
        QCOMPARE(parts(), QStringList({u"fetch-a.part"_s, u"fetch-a.part.note"_s}));
    }

    void emptiedCache_hasNoParts()
    {
        fetchSome();
        const auto next = downloaderOver(folder());
        next->clearCache();
        QTRY_COMPARE(parts(), QStringList());
    }
};

QTEST_GUILESS_MAIN(LeftPartsTest)
#include "tst_left_parts.moc"
