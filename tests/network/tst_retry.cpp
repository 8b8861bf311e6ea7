// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Retry.h"
#include "network/Validator.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace std::chrono_literals;

class RetryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retryAfter_isReadInAllItsForms_data();
    void retryAfter_isReadInAllItsForms();
    void pause_doublesAndIsPartlyChance();
    void pause_honoursTheServerUnlessItIsTooLong();
    void status_tellsWhatMayPass();
    void validator_isStrongOrNone_data();
    void validator_isStrongOrNone();
    void rest_isExactOrRefused_data();
    void rest_isExactOrRefused();
};

void RetryTest::retryAfter_isReadInAllItsForms_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds"); // -1: none
    const auto row = [](const char *header, qint64 seconds) { QTest::newRow(header) << QByteArray(header) << seconds; };
    row("120", 120);
    row(" 7 ", 7);
    row("0", 0);
    row("99999999999999999999", 365LL * 24 * 3600);
    row("Sun, 06 Nov 1994 08:49:37 GMT", 37);
    row("Sunday, 06-Nov-94 08:49:37 GMT", 37);
    row("Sun Nov  6 08:49:37 1994", 37);
    row("Sun, 06 Nov 1994 07:00:00 GMT", 0);
    row("", -1);
    row("-5", -1);
    row("1.5", -1);
    row("soon", -1);
    row("Mon, 06 Nov 1994 08:49:37 GMT", -1); // it was a Sunday
    row("Sun, 06 Nov 1994 25:49:37 GMT", -1);
}

void RetryTest::retryAfter_isReadInAllItsForms()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, seconds);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49), QTimeZone::utc());
    const Pause pause = retryAfter(header, now);
    QCOMPARE(pause ? std::chrono::duration_cast<std::chrono::seconds>(*pause).count() : -1, seconds);
}

void RetryTest::pause_doublesAndIsPartlyChance()
{
    DownloadLimits limits;
    limits.firstPause = 1000ms;
    limits.longestPause = 6000ms;
    QSet<qint64> seen;
    for (int i = 0; i < 200; ++i) {
        for (const auto &[tries, most] : {std::pair(1, 1000), std::pair(2, 2000), std::pair(3, 4000), std::pair(4, 6000), std::pair(60, 6000)}) {
            const Pause pause = pauseBeforeNextTry(tries, 99, limits, {});
            QVERIFY(pause && pause->count() >= most / 2 && pause->count() <= most);
            if (tries == 1)
                seen.insert(pause->count());
        }
    }
    QVERIFY(seen.size() > 50);
    QVERIFY(!pauseBeforeNextTry(3, 3, limits, {}));
    QVERIFY(pauseBeforeNextTry(2, 3, limits, {}));
}

void RetryTest::pause_honoursTheServerUnlessItIsTooLong()
{
    DownloadLimits limits;
    limits.longestRetryAfter = 100s;
    QCOMPARE(*pauseBeforeNextTry(1, 3, limits, 90s), 90s);
    QVERIFY(!pauseBeforeNextTry(1, 3, limits, 101s));
    QVERIFY(*pauseBeforeNextTry(1, 3, limits, 0s) >= 500ms);
}

void RetryTest::status_tellsWhatMayPass()
{
    for (const int status : {408, 425, 429, 502, 503, 504})
        QVERIFY(statusMayPass(status));
    for (const int status : {200, 301, 400, 401, 403, 404, 410, 500, 501, 505})
        QVERIFY(!statusMayPass(status));
}

void RetryTest::validator_isStrongOrNone_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("modified");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("ranges");
    QTest::addColumn<QByteArray>("value");
    const QByteArray old = "Sun, 06 Nov 1994 08:00:00 GMT";
    const QByteArray soon = "Sun, 06 Nov 1994 08:00:30 GMT";
    const QByteArray later = "Sun, 06 Nov 1994 08:01:00 GMT";
    const auto row = [](const char *name, const QByteArray &etag, const QByteArray &modified, const QByteArray &date,
                        const QByteArray &ranges, const QByteArray &value) {
        QTest::newRow(name) << etag << modified << date << ranges << value;
    };
    row("strong tag", "\"a\"", {}, {}, {}, "\"a\"");
    row("strong tag before the date", "\"a\"", old, later, "bytes", "\"a\"");
    row("weak tag", "W/\"a\"", {}, {}, {}, {});
    row("weak tag beside a date", "W/\"a\"", old, later, {}, {});
    row("tag without quotes", "a", {}, {}, {}, {});
    row("quote inside", "\"a\"b\"", {}, {}, {}, {});
    row("date a minute older", {}, old, later, {}, old);
    row("date too fresh", {}, old, soon, {}, {});
    row("no Date to compare with", {}, old, {}, {}, {});
    row("nonsense", {}, "yesterday", later, {}, {});
    row("no ranges", "\"a\"", {}, {}, "none", {});
    row("nothing", {}, {}, {}, {}, {});
}

void RetryTest::validator_isStrongOrNone()
{
    QFETCH(QByteArray, etag);
    QFETCH(QByteArray, modified);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, ranges);
    QFETCH(QByteArray, value);
    const Validator validator = validatorOf(etag, modified, date, ranges, 1000);
    QCOMPARE(validator.value, value);
    QCOMPARE(validator.isUsable(), !value.isEmpty());
    QVERIFY(!validatorOf(etag, modified, date, ranges, -1).isUsable());
}

void RetryTest::rest_isExactOrRefused_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("is");
    const auto row = [](const char *range, qint64 length, const char *etag, bool is) {
        QTest::addRow("%s, %lld, %s", range, length, etag) << QByteArray(range) << length << QByteArray(etag) << is;
    };
    row("bytes 400-999/1000", 600, "\"a\"", true);
    row("Bytes 400-999/1000", 600, "\"a\"", true);
    row("bytes 400-999/1000", -1, "", true);
    row("bytes 399-999/1000", 601, "\"a\"", false);
    row("bytes 401-999/1000", 599, "\"a\"", false);
    row("bytes 400-998/1000", 599, "\"a\"", false);
    row("bytes 400-999/1001", 600, "\"a\"", false);
    row("bytes 400-999/*", 600, "\"a\"", false);
    row("bytes 400-999/1000", 500, "\"a\"", false);
    row("bytes 400-999/1000", 600, "\"b\"", false);
    row("bytes 400-999/1000", 600, "W/\"a\"", false);
    row("400-999/1000", 600, "\"a\"", false);
    row("", 600, "\"a\"", false);
}

void RetryTest::rest_isExactOrRefused()
{
    QFETCH(QByteArray, range);
    QFETCH(qint64, length);
    QFETCH(QByteArray, etag);
    QFETCH(bool, is);
    QCOMPARE(isTheRest({"\"a\"", 1000}, 400, range, length, etag, {}), is);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"
