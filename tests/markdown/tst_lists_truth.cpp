// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

struct Truth
{
    QString kind;
    bool done = false;
    int links = 0;
    QString section;
};

struct Score
{
    int truth = 0;
    int found = 0;
    int hits = 0;
    int done = 0;   // hits with the right mark
    int links = 0;  // hits with as many links
    int topics = 0; // hits in the right topic

    void add(const Score &other)
    {
        truth += other.truth;
        found += other.found;
        hits += other.hits;
        done += other.done;
        links += other.links;
        topics += other.topics;
    }
    [[nodiscard]] double precision() const { return found == 0 ? 0.0 : double(hits) / found; }
    [[nodiscard]] double recall() const { return truth == 0 ? 0.0 : double(hits) / truth; }
};

QString sharedData()
{
    return QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Columns: line, kind, done, links_in_unit, section, title.
QHash<int, Truth> readTruth(const QString &path)
{
    QHash<int, Truth> truth;
    const QList<QByteArray> rows = read(path).split('\n');
    for (const QByteArray &row : rows.mid(1)) {
        const QList<QByteArray> columns = row.split('\t');
        if (columns.size() < 6)
            continue;
        truth.insert(columns[0].toInt(),
                     {QString::fromUtf8(columns[1]), columns[2] == "1", columns[3].toInt(), QString::fromUtf8(columns[4])});
    }
    return truth;
}

// The truth's section keeps the file's title and a heading's raw anchors; the parser's topic leaves both out.
bool sameTopic(const TopicPath &topic, const QString &section)
{
    const QString path = topic.join(u" > "_s);
    return path == section || section.endsWith(u" > "_s + path) || (topic.isEmpty() && !section.contains(u" > "_s));
}

Score compare(const QList<PaperEntry> &entries, const QHash<int, Truth> &truth)
{
    Score score;
    score.truth = static_cast<int>(truth.size());
    score.found = static_cast<int>(entries.size());
    for (const PaperEntry &entry : entries) {
        const auto expected = truth.constFind(entry.line);
        if (expected == truth.constEnd())
            continue;
        ++score.hits;
        score.done += (entry.status == Status::Done) == expected->done ? 1 : 0;
        score.links += entry.links.size() == expected->links ? 1 : 0;
        score.topics += sameTopic(entry.topic, expected->section) ? 1 : 0;
    }
    return score;
}

void print(const QString &name, const Score &score)
{
    qInfo("%-62s truth %5d found %5d P %.4f R %.4f | done %d links %d topic %d", qPrintable(name.left(62)), score.truth,
          score.found, score.precision(), score.recall(), score.done, score.links, score.topics);
}

} // namespace

// Other people's lists against what a careful reader counts in them.
class ListsTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itemLists_areFoundWithPrecisionAndRecall();
    void tablesAndParagraphs_claimNoTableRowOrContents();

private:
    QStringList files(const QSet<QString> &kinds);
};

void ListsTruthTest::initTestCase()
{
    if (!QDir(sharedData() + u"lists-truth"_s).exists())
        QSKIP("the lists with known entries are not beside the project (../shared/data/lists-truth)");
}

QStringList ListsTruthTest::files(const QSet<QString> &kinds)
{
    QStringList found;
    const QDir folder(sharedData() + u"lists-truth"_s);
    for (const QString &name : folder.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name)) {
        const QHash<int, Truth> truth = readTruth(folder.filePath(name));
        if (!truth.isEmpty() && kinds.contains(truth.constBegin()->kind))
            found.append(name.chopped(4));
    }
    return found;
}

void ListsTruthTest::itemLists_areFoundWithPrecisionAndRecall()
{
    Score total;
    for (const QString &name : files({u"item"_s})) {
        const PaperList list = parsePapers(read(sharedData() + u"lists/"_s + name));
        const Score score = compare(list.entries, readTruth(sharedData() + u"lists-truth/"_s + name + u".tsv"_s));
        print(name, score);
        total.add(score);
        QVERIFY2(score.precision() >= 0.9 && score.recall() >= 0.95, qPrintable(name));
        QVERIFY2(score.done == score.hits, qPrintable(name));
    }
    print(u"TOTAL"_s, total);
    QVERIFY(total.found > 0);
    QVERIFY(total.precision() >= 0.95);
    QVERIFY(total.recall() >= 0.95);
    QVERIFY(total.topics >= total.hits * 0.99);
}

void ListsTruthTest::tablesAndParagraphs_claimNoTableRowOrContents()
{
    for (const QString &name : files({u"row"_s, u"para"_s, u"line"_s})) {
        const QByteArray bytes = read(sharedData() + u"lists/"_s + name);
        const PaperList list = parsePapers(bytes);
        print(name, compare(list.entries, readTruth(sharedData() + u"lists-truth/"_s + name + u".tsv"_s)));
        for (const PaperEntry &entry : list.entries) {
            const QByteArray text = bytes.mid(entry.span.begin, entry.span.size());
            QVERIFY2(!text.startsWith('|'), text.constData());
            QVERIFY2(!text.contains("](#"), text.constData());
        }
        QVERIFY(!list.skipped.isEmpty());
    }
}

QTEST_APPLESS_MAIN(ListsTruthTest)
#include "tst_lists_truth.moc"
