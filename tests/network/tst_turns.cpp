// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Turns.h"
#include "support/Patience.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds noSpacing(const QString &)
{
    return 0ms;
}

// Asks for turns and writes down who got one, in order.
struct Queue
{
    Turns turns{&noSpacing};
    QStringList got;

    quint64 ask(const QString &name, const QString &host, Priority priority = Priority::Asked, quint64 held = 0, bool always = false)
    {
        return turns.ask({host, priority, always, held}, [this, name] { got += name; });
    }

    void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
};

} // namespace

class TurnsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobody_startsInsideTheCall();
    void twoPerHost_andFourInAll();
    void asked_goesBeforeBulk();
    void raised_goesBeforeBulkToo();
    void starts_areApartAsTheSiteAsks();
    void resting_delaysOneHostOnly();
    void paused_startsOnlyWhatIsAlwaysServed();
    void redirect_keepsItsPlaceAmongAll();
    void givingBackTwice_isHarmless();
    void manyTurns_neverPassTheLimits();
    void spacing_isWhatSitesAskFor();
};

void TurnsTest::nobody_startsInsideTheCall()
{
    Queue queue;
    QVERIFY(queue.ask(u"a"_s, u"h"_s) != 0);
    QCOMPARE(queue.got, QStringList());
    queue.settle();
    QCOMPARE(queue.got, QStringList{u"a"_s});
}

void TurnsTest::twoPerHost_andFourInAll()
{
    Queue queue;
    QList<quint64> turns;
    for (const QString &host : {u"h"_s, u"H"_s, u"h"_s, u"i"_s, u"j"_s, u"k"_s})
        turns += queue.ask(QString::number(turns.size()), host);
    queue.settle();
    QCOMPARE(queue.got, (QStringList{u"0"_s, u"1"_s, u"3"_s, u"4"_s}));
    queue.turns.giveBack(turns[3]);
    queue.settle();
    QCOMPARE(queue.got.last(), u"5"_s); // host h is still full
    queue.turns.giveBack(turns[0]);
    queue.settle();
    QCOMPARE(queue.got.last(), u"2"_s);
    QCOMPARE(queue.got.size(), 6);
}

void TurnsTest::asked_goesBeforeBulk()
{
    Queue queue;
    queue.turns.setLimits(1, 1);
    const quint64 first = queue.ask(u"first"_s, u"h"_s);
    queue.settle();
    const quint64 bulk1 = queue.ask(u"bulk1"_s, u"i"_s, Priority::Bulk);
    (void)queue.ask(u"bulk2"_s, u"h"_s, Priority::Bulk);
    const quint64 asked = queue.ask(u"asked"_s, u"h"_s);
    for (const quint64 turn : {first, asked, bulk1}) {
        queue.turns.giveBack(turn);
        queue.settle();
    }
    QCOMPARE(queue.got, (QStringList{u"first"_s, u"asked"_s, u"bulk1"_s, u"bulk2"_s}));
}

void TurnsTest::raised_goesBeforeBulkToo()
{
    Queue queue;
    queue.turns.setLimits(1, 1);
    const quint64 first = queue.ask(u"first"_s, u"h"_s);
    queue.settle();
    (void)queue.ask(u"bulk1"_s, u"h"_s, Priority::Bulk);
    const quint64 bulk2 = queue.ask(u"bulk2"_s, u"h"_s, Priority::Bulk);
    queue.turns.raise(bulk2);
    queue.turns.raise(first); // has its turn: nothing to do
    queue.turns.giveBack(first);
    queue.settle();
    QCOMPARE(queue.got, (QStringList{u"first"_s, u"bulk2"_s}));
}

void TurnsTest::starts_areApartAsTheSiteAsks()
{
    Turns turns([](const QString &host) { return host == u"arxiv.org"_s ? 60ms : 0ms; });
    QElapsedTimer clock;
    clock.start();
    QList<qint64> times;
    for (const QString &host : {u"arxiv.org"_s, u"export.arxiv.org"_s, u"www.arxiv.org"_s}) {
        auto turn = std::make_shared<quint64>();
        *turn = turns.ask({host}, [&, turn] {
            times += clock.elapsed();
            turns.giveBack(*turn);
        });
    }
    bool other = false;
    (void)turns.ask({u"other.org"_s}, [&] { other = times.size() == 1; });
    QTRY_COMPARE(times.size(), 3);
    QVERIFY2(other, "another host does not wait");
    QVERIFY(times[1] - times[0] >= 60);
    QVERIFY(times[2] - times[1] >= 60);
}

void TurnsTest::resting_delaysOneHostOnly()
{
    Queue queue;
    QElapsedTimer clock;
    clock.start();
    queue.turns.rest(u"h"_s, 80ms);
    (void)queue.ask(u"h"_s, u"h"_s);
    (void)queue.ask(u"i"_s, u"i"_s);
    queue.settle();
    QCOMPARE(queue.got, QStringList{u"i"_s});
    QTRY_COMPARE(queue.got.size(), 2);
    QVERIFY(clock.elapsed() >= 80);
}

void TurnsTest::paused_startsOnlyWhatIsAlwaysServed()
{
    Queue queue;
    queue.turns.setPaused(true);
    (void)queue.ask(u"pdf"_s, u"h"_s);
    (void)queue.ask(u"text"_s, u"h"_s, Priority::Bulk, 0, true);
    queue.settle();
    QCOMPARE(queue.got, QStringList{u"text"_s});
    queue.turns.setPaused(false);
    queue.settle();
    QCOMPARE(queue.got, (QStringList{u"text"_s, u"pdf"_s}));
}

void TurnsTest::redirect_keepsItsPlaceAmongAll()
{
    Queue queue;
    queue.turns.setLimits(1, 2);
    const quint64 a = queue.ask(u"a"_s, u"h"_s);
    const quint64 b = queue.ask(u"b"_s, u"i"_s);
    queue.settle();
    (void)queue.ask(u"waiting"_s, u"k"_s);
    const quint64 moved = queue.ask(u"a at i"_s, u"i"_s, Priority::Bulk, a);
    queue.settle();
    QCOMPARE(queue.got.size(), 2); // i is busy, and nobody takes the place of a
    queue.turns.giveBack(b);
    queue.settle();
    QCOMPARE(queue.got, (QStringList{u"a"_s, u"b"_s, u"a at i"_s, u"waiting"_s}));
    queue.turns.giveBack(moved);
}

void TurnsTest::givingBackTwice_isHarmless()
{
    Queue queue;
    queue.turns.setLimits(1, 1);
    const quint64 a = queue.ask(u"a"_s, u"h"_s);
    queue.settle();
    for (const quint64 turn : {a, a, quint64(0), quint64(999)})
        queue.turns.giveBack(turn);
    (void)queue.ask(u"b"_s, u"h"_s);
    (void)queue.ask(u"c"_s, u"h"_s);
    queue.settle();
    QCOMPARE(queue.got, (QStringList{u"a"_s, u"b"_s}));
}

// Random asking, moving, giving back: the limits hold at every moment, and in the end everybody was served.
void TurnsTest::manyTurns_neverPassTheLimits()
{
    QRandomGenerator random(20261);
    Turns turns(&noSpacing);
    turns.setLimits(2, 4);
    struct One
    {
        QString host;
        quint64 turn = 0;
        bool running = false;
    };
    std::vector<std::shared_ptr<One>> all;
    QHash<QString, int> atHost;
    int served = 0;
    bool held = true;
    const auto run = [&](const std::shared_ptr<One> &one) {
        one->running = true;
        ++served;
        held = held && ++atHost[one->host] <= 2;
        int inAll = 0;
        for (const auto &other : all)
            inAll += other->running ? 1 : 0;
        held = held && inAll <= 4;
    };
    for (int step = 0; step < 3000; ++step) {
        const auto one = std::make_shared<One>();
        one->host = QString::number(random.bounded(6));
        all.push_back(one);
        one->turn = turns.ask({one->host, random.bounded(2) == 0 ? Priority::Asked : Priority::Bulk}, [&run, one] { run(one); });
        QCoreApplication::processEvents();
        const auto some = all[static_cast<std::size_t>(random.bounded(static_cast<int>(all.size())))];
        if (some->running) {
            --atHost[some->host];
            some->running = false;
            turns.giveBack(std::exchange(some->turn, 0));
        }
    }
    for (int rounds = 0; served < 3000 && rounds < 10'000; ++rounds) {
        for (const auto &one : all) {
            if (std::exchange(one->running, false)) {
                --atHost[one->host];
                turns.giveBack(one->turn);
            }
        }
        QCoreApplication::processEvents();
    }
    QVERIFY(held);
    QCOMPARE(served, 3000);
}

void TurnsTest::spacing_isWhatSitesAskFor()
{
    for (const QString &host : {u"arxiv.org"_s, u"export.arxiv.org"_s, u"WWW.ARXIV.ORG"_s})
        QCOMPARE(politeSpacing(host), 3000ms);
    QCOMPARE(politeSpacing(u"arxiv.org.evil.example"_s), 0ms);
    QCOMPARE(politeSpacing(u"notarxiv.org"_s), 0ms);
    QCOMPARE(politeSpacing(u"www.usenix.org"_s), 0ms);
}

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
