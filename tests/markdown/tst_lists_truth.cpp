// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Scoring.h"

#include <QDir>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QString sharedData()
{
    return QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/");
}

// Lists whose known titles are the whole text of the line.
bool hasIndicativeTitles(const QString &name)
{
    const QStringList starts{u"Duan-JM"_s, u"thunlp"_s, u"dennybritz"_s, u"Vincentqyw__cv-arxiv-daily__docs"_s};
    return std::any_of(starts.begin(), starts.end(), [&name](const QString &start) { return name.startsWith(start); });
}

} // namespace

// Other people's lists against what a careful reader counts in them.
class ListsTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void list_isReadAsAReaderWould_data();
    void list_isReadAsAReaderWould();
    void lists_reachTheAimOnAverage();
    void listsOfNoPapers_giveNone();

private:
    double m_sum = 0;
    int m_files = 0;
};

void ListsTruthTest::initTestCase()
{
    if (!QDir(sharedData() + u"lists-truth"_s).exists())
        QSKIP("the lists with known entries are not beside the project (../shared/data/lists-truth)");
}

void ListsTruthTest::list_isReadAsAReaderWould_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(sharedData() + u"lists-truth"_s);
    for (const QString &file : folder.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.chopped(4))) << file.chopped(4);
}

void ListsTruthTest::list_isReadAsAReaderWould()
{
    QFETCH(const QString, name);
    const PaperList list = parsePapers(scoring::readBytes(sharedData() + u"lists/"_s + name));
    const scoring::Score score =
        scoring::compare(list.entries, scoring::readTruth(sharedData() + u"lists-truth/"_s + name + u".tsv"_s));
    qInfo("%s", qPrintable(scoring::row(name, score)));
    m_sum += score.f1();
    ++m_files;
    QVERIFY(score.f1() >= 0.9);
    QCOMPARE(score.status, score.hits);
    QVERIFY(score.ratio(score.topics) >= 0.98 || name.startsWith(u"kudofaye"_s)); // its topics are not in the truth
    QVERIFY(hasIndicativeTitles(name) || score.ratio(score.titles) >= 0.95);
}

void ListsTruthTest::lists_reachTheAimOnAverage()
{
    QVERIFY(m_files > 20);
    qInfo("mean F1 of %d lists: %.4f", m_files, m_sum / m_files);
    QVERIFY(m_sum / m_files >= 0.98);
}

void ListsTruthTest::listsOfNoPapers_giveNone()
{
    const PaperList list = parsePapers(scoring::readBytes(sharedData() + u"lists/papers-we-love__papers-we-love__README.md"_s));
    QVERIFY(list.entries.isEmpty());
    QVERIFY(!list.skipped.isEmpty());
}

QTEST_APPLESS_MAIN(ListsTruthTest)
#include "tst_lists_truth.moc"
