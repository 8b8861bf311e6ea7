// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Worker.h"
#include "support/Patience.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace cabinet;

class TestWorker final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void job_runsElsewhereAndTellsHere()
    {
        Worker worker;
        QSignalSpy progressed(&worker, &Worker::progressed);
        QThread *ran = nullptr;
        QThread *told = nullptr;
        worker.start([&](const Progress &progress) -> Worker::Tell {
            ran = QThread::currentThread();
            const bool goOn = progress(1, 2);
            return [&, goOn] { told = goOn ? QThread::currentThread() : nullptr; };
        });
        QVERIFY(worker.isBusy());
        QTRY_VERIFY(told != nullptr);
        QCOMPARE(told, QThread::currentThread());
        QVERIFY(ran != told);
        QCOMPARE(progressed.size(), 1);
        QCOMPARE(progressed.first(), (QVariantList{1, 2}));
        QVERIFY(!worker.isBusy());
    }

    void cancelledJob_isToldToStopAndStillTells()
    {
        Worker worker;
        bool told = false;
        worker.start([&](const Progress &progress) -> Worker::Tell {
            while (progress(0, 0))
                QThread::msleep(1);
            return [&told] { told = true; };
        });
        worker.cancel();
        QTRY_VERIFY(told);
        QVERIFY(!worker.isBusy());
    }

    void stoppedJob_isWaitedForAndTellsNothing()
    {
        Worker worker;
        QSignalSpy progressed(&worker, &Worker::progressed);
        bool ended = false;
        bool told = false;
        worker.start([&](const Progress &progress) -> Worker::Tell {
            while (progress(0, 0))
                QThread::msleep(1);
            ended = true;
            return [&told] { told = true; };
        });
        worker.stop();
        QVERIFY(ended);
        QVERIFY(!worker.isBusy());
        QCoreApplication::processEvents();
        QVERIFY(!told);
        QVERIFY(progressed.isEmpty());
    }

    void destroyedWorker_waitsAndTellsNothing()
    {
        bool ended = false;
        bool told = false;
        {
            Worker worker;
            worker.start([&](const Progress &progress) -> Worker::Tell {
                while (progress(0, 0))
                    QThread::msleep(1);
                ended = true;
                return [&told] { told = true; };
            });
        }
        QCoreApplication::processEvents();
        QVERIFY(ended);
        QVERIFY(!told);
    }

    void newJob_takesThePlaceOfTheOneBefore()
    {
        Worker worker;
        QStringList told;
        worker.start([&](const Progress &progress) -> Worker::Tell {
            while (progress(0, 0))
                QThread::msleep(1);
            return [&told] { told << QStringLiteral("first"); };
        });
        worker.start([&](const Progress &) -> Worker::Tell { return [&told] { told << QStringLiteral("second"); }; });
        QTRY_COMPARE(told, QStringList{QStringLiteral("second")});
    }

    void jobBegunWhileTelling_runs()
    {
        Worker worker;
        int rounds = 0;
        std::function<void()> again = [&] {
            worker.start([&](const Progress &) -> Worker::Tell {
                return [&] {
                    if (++rounds < 3)
                        again();
                };
            });
        };
        again();
        QTRY_COMPARE(rounds, 3);
        QVERIFY(!worker.isBusy());
    }

    void jobWithNothingToTell_ends()
    {
        Worker worker;
        worker.start([](const Progress &) { return Worker::Tell(); });
        QTRY_VERIFY(!worker.isBusy());
        worker.cancel(); // nothing to cancel
        worker.stop();
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
