// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Wayback.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;

namespace {

const QUrl base(u"https://archive.org"_s);

TextResult answerOf(const QByteArray &body)
{
    TextResult answer;
    answer.status = 200;
    answer.body = body;
    return answer;
}

} // namespace

class WaybackTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void question_holdsTheWholeAddressEncoded()
    {
        QCOMPARE(waybackQuestion(base, u"http://x.org/a?b=c&d#e"_s, 2019).toString(QUrl::FullyEncoded),
                 u"https://archive.org/wayback/available?url=http%3A%2F%2Fx.org%2Fa%3Fb%3Dc%26d%23e&timestamp=20190701"_s);
        QVERIFY(!waybackQuestion(base, u"http://x.org/"_s, {}).query().contains(u"timestamp"_s));
        QVERIFY(!waybackQuestion(base, u"http://x.org/"_s, 12).query().contains(u"timestamp"_s));
    }

    void answers_areRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("copy"); // empty: none
        const auto closest = [](const QByteArray &fields) {
            return QByteArray("{\"url\":\"x.org\",\"archived_snapshots\":{\"closest\":{" + fields + "}}}");
        };
        QTest::newRow("a copy, by https") << closest("\"available\":true,\"status\":\"200\",\"url\":\"http://web.archive.org/web/2013/http://x.org/\"")
                                          << u"https://web.archive.org/web/2013/http://x.org/"_s;
        QTest::newRow("nothing kept") << QByteArray("{\"url\":\"x.org\",\"archived_snapshots\":{}}") << QString();
        QTest::newRow("not available") << closest("\"available\":false,\"status\":\"200\",\"url\":\"http://web.archive.org/web/2/x\"") << QString();
        QTest::newRow("a copy of an error page") << closest("\"available\":true,\"status\":\"404\",\"url\":\"http://web.archive.org/web/2/x\"") << QString();
        QTest::newRow("another host") << closest("\"available\":true,\"status\":\"200\",\"url\":\"https://web.archive.org.evil.example/x\"") << QString();
        QTest::newRow("no web address") << closest("\"available\":true,\"status\":\"200\",\"url\":\"file:///etc/passwd\"") << QString();
        QTest::newRow("no JSON") << QByteArray("<html>busy") << QString();
        QTest::newRow("another shape") << QByteArray("{\"archived_snapshots\":[1,2]}") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void answers_areRead()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, copy);
        const Result<QString> read = waybackCopy(base, u"http://x.org/paper"_s, answerOf(body));
        QCOMPARE(read.ok(), !copy.isEmpty());
        if (read)
            QCOMPARE(*read, copy);
        else
            QVERIFY(read.error().message.contains(u"x.org"_s));
    }

    void failure_isTheServicesOwn()
    {
        TextResult answer;
        answer.failure = DownloadFailure::HttpStatus;
        answer.error = {u"It is busy."_s, {}};
        QCOMPARE(waybackCopy(base, u"http://x.org/"_s, answer).error().message, u"It is busy."_s);
    }
};

QTEST_GUILESS_MAIN(WaybackTest)
#include "tst_wayback.moc"
