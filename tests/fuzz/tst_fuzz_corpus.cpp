// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/Targets.h"

#include <QDirIterator>
#include <QtTest>

using namespace cabinet;
using namespace Qt::StringLiterals;

namespace {

using Check = QByteArray (*)(const QByteArray &);

struct Target
{
    const char *name;
    Check check;
};

constexpr Target targets[] = {
    {"papers", fuzz::checkPapers}, {"ideas", fuzz::checkIdeas}, {"edit", fuzz::checkEdit}, {"merge", fuzz::checkMerge}};

} // namespace

// What the fuzzers once found stays fixed: every file of the corpora, without the fuzzers.
class FuzzCorpusTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFinding_staysFixed_data();
    void everyFinding_staysFixed();
};

void FuzzCorpusTest::everyFinding_staysFixed_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("file");
    for (const Target &target : targets) {
        QDirIterator files(QStringLiteral(CABINET_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(target.name), QDir::Files);
        QVERIFY2(files.hasNext(), target.name);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::addRow("%s/%s", target.name, qPrintable(files.fileName())) << target.check << file;
        }
    }
}

void FuzzCorpusTest::everyFinding_staysFixed()
{
    QFETCH(const Check, check);
    QFETCH(const QString, file);
    QFile in(file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray wrong = check(in.readAll());
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

QTEST_APPLESS_MAIN(FuzzCorpusTest)
#include "tst_fuzz_corpus.moc"
