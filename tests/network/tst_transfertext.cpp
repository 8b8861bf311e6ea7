// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/TransferText.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;
using namespace std::chrono_literals;

namespace {

const QString host = u"papers.example.org"_s;

} // namespace

// What people read when a PDF could not be fetched: a whole sentence that names the server and says what to do.
class TransferTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyError_isASentenceThatNamesTheServer_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("private address") << text::privateAddress(host).message;
        QTest::newRow("unsafe redirect") << text::unsafeRedirect(host, u"d"_s).message;
        QTest::newRow("many redirects") << text::tooManyRedirects(host).message;
        QTest::newRow("no such server") << text::noSuchServer(host, u"d"_s).message;
        for (const int status : {301, 400, 401, 402, 403, 404, 407, 410, 418, 429, 451, 500, 503, 599})
            QTest::addRow("status %d", status) << text::httpStatus(host, status).message;
        QTest::newRow("packed") << text::packed(host, u"gzip"_s).message;
        QTest::newRow("not a PDF") << text::notPdf(host, u"d"_s).message;
        QTest::newRow("truncated") << text::truncated(host, u"d"_s).message;
        QTest::newRow("too large") << text::tooLarge(host, 200'000'000).message;
        QTest::newRow("idle") << text::idle(host, 30s).message;
        QTest::newRow("too long") << text::tooLong(host, 10min).message;
        QTest::newRow("too slow") << text::tooSlow(host).message;
        for (const auto code :
             {QNetworkReply::HostNotFoundError, QNetworkReply::SslHandshakeFailedError, QNetworkReply::ConnectionRefusedError,
              QNetworkReply::TimeoutError, QNetworkReply::UnknownNetworkError})
            QTest::addRow("network error %d", int(code)) << text::network(host, code, u"d"_s).message;
    }

    void everyError_isASentenceThatNamesTheServer()
    {
        QFETCH(QString, message);
        QVERIFY2(message.contains(host), qPrintable(message));
        QVERIFY2(message.endsWith(u'.') || message.endsWith(u'?'), qPrintable(message));
        QVERIFY2(!message.contains(u'%'), qPrintable(message)); // nothing is left unfilled
        QVERIFY2(!message.contains(u'\n'), qPrintable(message));
    }

    void statuses_areToldApartByWhatToDo_data()
    {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QString>("words");
        QTest::newRow("gone") << QList<int>{404, 410} << u"change the link"_s;
        QTest::newRow("closed") << QList<int>{401, 402, 403, 407} << u"sign in"_s;
        QTest::newRow("asked too often") << QList<int>{429} << u"in a few minutes"_s;
        QTest::newRow("server's fault") << QList<int>{500, 502, 503, 504} << u"problem of its own"_s;
        QTest::newRow("anything else") << QList<int>{300, 304, 400, 405, 418} << u"instead of sending the PDF"_s;
    }

    void statuses_areToldApartByWhatToDo()
    {
        QFETCH(QList<int>, statuses);
        QFETCH(QString, words);
        for (const int status : statuses) {
            const Error error = text::httpStatus(host, status);
            QVERIFY2(error.message.contains(words), qPrintable(error.message));
            QVERIFY(error.message.contains(QString::number(status)));
            QCOMPARE(error.detail, u"HTTP %1"_s.arg(status));
        }
    }

    void limits_areTimesPeopleRead_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("limit");
        QTest::addColumn<QString>("words");
        QTest::newRow("less than a second") << std::chrono::milliseconds(1) << u"1 second"_s;
        QTest::newRow("one") << std::chrono::milliseconds(1'000) << u"1 second"_s;
        QTest::newRow("rounded up") << std::chrono::milliseconds(1'001) << u"2 seconds"_s;
        QTest::newRow("half a minute") << std::chrono::milliseconds(30s) << u"30 seconds"_s;
        QTest::newRow("below two minutes") << std::chrono::milliseconds(119s) << u"119 seconds"_s;
        QTest::newRow("two minutes") << std::chrono::milliseconds(2min) << u"2 minutes"_s;
        QTest::newRow("ten minutes") << std::chrono::milliseconds(10min) << u"10 minutes"_s;
    }

    void limits_areTimesPeopleRead()
    {
        QFETCH(std::chrono::milliseconds, limit);
        QFETCH(QString, words);
        QVERIFY2(text::idle(host, limit).message.contains(u"for "_s + words), qPrintable(text::idle(host, limit).message));
        QVERIFY2(text::tooLong(host, limit).message.contains(u"after "_s + words),
                 qPrintable(text::tooLong(host, limit).message));
    }

    void detailsGoToTheLogOnly()
    {
        const QString detail = u"redirect to file:///etc/passwd"_s;
        for (const Error &error : {text::unsafeRedirect(host, detail), text::notPdf(host, detail), text::truncated(host, detail),
                                   text::noSuchServer(host, detail), text::network(host, QNetworkReply::TimeoutError, detail)}) {
            QVERIFY(!error.message.contains(u"passwd"_s));
            QVERIFY(error.detail.contains(detail));
        }
        QCOMPARE(text::packed(host, u"br"_s).detail, u"Content-Encoding: br"_s);
    }

    void networkErrors_areToldApart()
    {
        QSet<QString> messages;
        for (const auto code : {QNetworkReply::HostNotFoundError, QNetworkReply::SslHandshakeFailedError,
                                QNetworkReply::ConnectionRefusedError, QNetworkReply::TimeoutError})
            messages.insert(text::network(host, code, {}).message);
        QCOMPARE(messages.size(), 4);
        QCOMPARE(text::network(host, QNetworkReply::HostNotFoundError, {}).message, text::noSuchServer(host, {}).message);
        QVERIFY(text::network(host, QNetworkReply::TimeoutError, u"slow"_s).detail.contains(u"slow"_s));
    }

    void diskError_namesFolderAndReason()
    {
        const Error error = text::disk(u"/cache/pdf"_s, u"No space left on device"_s);
        QVERIFY(error.message.contains(u"/cache/pdf"_s));
        QVERIFY(error.message.contains(u"No space left on device"_s));
        QVERIFY(!text::cancelled().message.isEmpty());
    }

    // A server's name may hold what looks like a placeholder.
    void hostileHost_fillsOnlyItsPlace()
    {
        const QString hostile = u"%2.example.org"_s;
        const QString message = text::httpStatus(hostile, 404).message;
        QVERIFY2(message.contains(hostile), qPrintable(message));
        QVERIFY2(message.contains(u"answered 404"_s), qPrintable(message));
        QVERIFY(text::tooLarge(hostile, 1'000).message.contains(hostile));
        QVERIFY(text::idle(hostile, 3s).message.contains(hostile));
    }
};

QTEST_GUILESS_MAIN(TransferTextTest)
#include "tst_transfertext.moc"
