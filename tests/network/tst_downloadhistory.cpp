// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/DownloadHistory.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace cabinet::network;

namespace {

Attempt attempt(int number)
{
    Attempt made;
    made.time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
    made.address = u"https://example.org/%1.pdf"_s.arg(number);
    made.host = u"example.org"_s;
    made.failure = number % 2 == 0 ? DownloadFailure::None : DownloadFailure::Truncated;
    made.status = 200;
    made.message = made.ok() ? QString() : u"It broke off — “ab”\nbefore its end."_s;
    made.bytes = number * 1000LL;
    made.milliseconds = number;
    return made;
}

} // namespace

class DownloadHistoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attempts_comeBackNewestFirst();
    void file_isBounded();
    void brokenLines_areLeftOut();
    void manyWriters_loseNothing();
    void addresses_areKeptWithoutSecrets();
    void file_isPrivate();
};

void DownloadHistoryTest::attempts_comeBackNewestFirst()
{
    const QTemporaryDir home;
    const DownloadHistory history(home.path());
    QVERIFY(history.newest(10).isEmpty());
    for (int i = 0; i < 5; ++i)
        QVERIFY(history.add({attempt(i)}));
    const QList<Attempt> newest = DownloadHistory(home.path()).newest(3);
    QCOMPARE(newest.size(), 3);
    for (int i = 0; i < 3; ++i) {
        const Attempt wanted = attempt(4 - i);
        QCOMPARE(newest[i].time, wanted.time);
        QCOMPARE(newest[i].address, wanted.address);
        QCOMPARE(newest[i].host, wanted.host);
        QCOMPARE(newest[i].failure, wanted.failure);
        QCOMPARE(newest[i].status, wanted.status);
        QCOMPARE(newest[i].message, wanted.message);
        QCOMPARE(newest[i].bytes, wanted.bytes);
        QCOMPARE(newest[i].milliseconds, wanted.milliseconds);
    }
    history.clear();
    QVERIFY(history.newest(10).isEmpty());
}

void DownloadHistoryTest::file_isBounded()
{
    const QTemporaryDir home;
    const DownloadHistory history(home.path(), 10'000);
    for (int i = 0; i < 500; ++i)
        QVERIFY(history.add({attempt(i)}));
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(home.path()).entryInfoList(QDir::Files))
        bytes += file.size();
    QVERIFY2(bytes < 21'000, qPrintable(QString::number(bytes)));
    const QList<Attempt> newest = history.newest(1000);
    QVERIFY(newest.size() > 30);
    for (qsizetype i = 0; i < newest.size(); ++i)
        QCOMPARE(newest[i].milliseconds, 499 - i); // no gap where the file changed
}

void DownloadHistoryTest::brokenLines_areLeftOut()
{
    const QTemporaryDir home;
    const DownloadHistory history(home.path());
    QVERIFY(history.add({attempt(1)}));
    QFile file(home.path() + u"/history.jsonl"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"time\":\"2026-01-01T00:00:00.000Z\",\"outcome\":\"Nonsense\"}\n{}\n[1]\n\xff\xfe\n{\"time\":\"2026-"); // killed while writing
    file.close();
    QVERIFY(history.add({attempt(2)}));
    const QList<Attempt> newest = history.newest(10);
    QCOMPARE(newest.size(), 2);
    QCOMPARE(newest.first().milliseconds, 2);
}

void DownloadHistoryTest::manyWriters_loseNothing()
{
    const QTemporaryDir home;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 8; ++writer) {
        writers.emplace_back([&home, writer] {
            for (int i = 0; i < 50; ++i)
                (void)DownloadHistory(home.path()).add({attempt(writer * 50 + i)});
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QSet<qint64> seen;
    for (const Attempt &one : DownloadHistory(home.path()).newest(1000))
        seen.insert(one.milliseconds);
    QCOMPARE(seen.size(), 400);
}

void DownloadHistoryTest::addresses_areKeptWithoutSecrets()
{
    QCOMPARE(loggedAddress(QUrl(u"https://me:canary@example.org:8080/a%20b.pdf?token=canary#canary"_s)),
             u"https://example.org:8080/a%20b.pdf"_s);
}

void DownloadHistoryTest::file_isPrivate()
{
    const QTemporaryDir home;
    QVERIFY(DownloadHistory(home.path()).add({attempt(1)}));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(home.path() + u"/history.jsonl"_s) & others));
}

QTEST_GUILESS_MAIN(DownloadHistoryTest)
#include "tst_downloadhistory.moc"
