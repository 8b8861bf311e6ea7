// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncSequence.h"

#include <QHashSeed>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using syncmodel::Sabotage;
using syncmodel::Sequence;

class TestSyncModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void randomHistories_loseNothing();
    void sabotage_isNoticed_data();
    void sabotage_isNoticed();

private:
    static QString faultOf(quint32 seed, int steps, Sabotage sabotage, QStringList *log = nullptr);
};

void TestSyncModel::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QHashSeed::setDeterministicGlobalSeed();
}

QString TestSyncModel::faultOf(quint32 seed, int steps, Sabotage sabotage, QStringList *log)
{
    Sequence sequence(seed, sabotage);
    const QString fault = sequence.run(steps);
    if (log != nullptr)
        *log = sequence.log() + sequence.texts().split(u'\n');
    return fault;
}

// CABINET_SYNC_SEQUENCES: how many (else a few, or very many where CABINET_SYNC_LONG is set), CABINET_SYNC_SEED: the first,
// CABINET_SYNC_STEPS: of each, CABINET_SYNC_ALL: go on after one that fails.
void TestSyncModel::randomHistories_loseNothing()
{
    const auto number = [](const char *name, int otherwise) {
        const int given = qEnvironmentVariableIntValue(name);
        return given > 0 ? given : otherwise;
    };
    const int wanted = number("CABINET_SYNC_SEQUENCES", qEnvironmentVariableIsSet("CABINET_SYNC_LONG") ? 50'000 : 20);
    const auto first = static_cast<quint32>(number("CABINET_SYNC_SEED", 0));
    const int length = number("CABINET_SYNC_STEPS", 40);
    const bool all = qEnvironmentVariableIsSet("CABINET_SYNC_ALL");
    int done = 0;
    int failed = 0;
    for (; done < wanted; ++done) {
        const quint32 seed = first + static_cast<quint32>(done);
        QStringList log;
        QString fault = faultOf(seed, length, Sabotage::None, &log);
        if (fault.isEmpty())
            continue;
        int shortest = length;
        for (int fewer = 0; fewer < length && shortest == length; ++fewer) {
            QStringList shorter;
            if (const QString sooner = faultOf(seed, fewer, Sabotage::None, &shorter); !sooner.isEmpty()) {
                shortest = fewer;
                fault = sooner;
                log = shorter;
            }
        }
        const QString report = u"seed %1, %2 steps: %3\n    %4"_s.arg(seed).arg(shortest).arg(fault, log.join(u"\n    "_s));
        if (!all)
            QFAIL(qPrintable(report));
        ++failed;
        qWarning().noquote() << report;
    }
    qInfo("%d histories of %d steps, %d failed", done, length, failed);
    QCOMPARE(failed, 0);
}

void TestSyncModel::sabotage_isNoticed_data()
{
    QTest::addColumn<int>("sabotage");
    QTest::newRow("what others wrote is dropped") << int(Sabotage::DropTheirs);
    QTest::newRow("a status is changed by itself") << int(Sabotage::TickOne);
    QTest::newRow("words between entries are lost") << int(Sabotage::LoseLine);
    QTest::newRow("what is replaced is not kept") << int(Sabotage::NoVersions);
    QTest::newRow("a line comes under another heading") << int(Sabotage::MoveLine);
    QTest::newRow("a paper is forgotten") << int(Sabotage::ForgetPaper);
}

void TestSyncModel::sabotage_isNoticed()
{
    QFETCH(int, sabotage);
    QString fault;
    for (quint32 seed = 0; seed < 12 && fault.isEmpty(); ++seed)
        fault = faultOf(seed, 40, static_cast<Sabotage>(sabotage));
    QVERIFY2(!fault.isEmpty(), "nobody noticed");
}

QTEST_GUILESS_MAIN(TestSyncModel)
#include "tst_sync_model.moc"
