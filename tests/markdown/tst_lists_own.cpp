// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Scoring.h"

#include <QDir>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &path)
{
    return QStringLiteral(CABINET_TEST_DATA "/") + path;
}

QByteArray withLineEnds(QByteArray bytes, const QByteArray &end)
{
    bytes.replace("\r\n", "\n");
    return bytes.replace("\n", end);
}

} // namespace

// Small lists, one for each style, with all that is to be found in them.
class ListsOwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_isReadExactly_data();
    void list_isReadExactly();
    void lineEnds_changeNothing_data();
    void lineEnds_changeNothing();
    void everyLine_isReadOrReported_data();
    void everyLine_isReadOrReported();

private:
    void addLists();
};

void ListsOwnTest::addLists()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(data(u"lists"_s)).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() > 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void ListsOwnTest::list_isReadExactly_data()
{
    addLists();
}

void ListsOwnTest::list_isReadExactly()
{
    QFETCH(const QString, name);
    const QList<scoring::Truth> truth = scoring::readTruth(data(u"lists-truth/"_s + name + u".tsv"_s));
    QVERIFY(QFile::exists(data(u"lists-truth/"_s + name + u".tsv"_s)));
    const scoring::Score score = scoring::compare(parsePapers(scoring::readBytes(data(u"lists/"_s + name))).entries, truth);
    QCOMPARE(score.missed, QStringList());
    QCOMPARE(score.claimed, QStringList());
    QCOMPARE(score.retitled, QStringList());
    QCOMPARE(score.status, score.hits);
    QCOMPARE(score.links, score.hits);
    QCOMPARE(score.topics, score.hits);
}

void ListsOwnTest::lineEnds_changeNothing_data()
{
    addLists();
}

void ListsOwnTest::lineEnds_changeNothing()
{
    QFETCH(const QString, name);
    const QByteArray bytes = scoring::readBytes(data(u"lists/"_s + name));
    const PaperList unix = parsePapers(withLineEnds(bytes, "\n"));
    const PaperList dos = parsePapers(withLineEnds(bytes, "\r\n"));
    QCOMPARE(dos.entries.size(), unix.entries.size());
    for (qsizetype i = 0; i < unix.entries.size(); ++i) {
        QCOMPARE(dos.entries[i].line, unix.entries[i].line);
        QCOMPARE(dos.entries[i].title, unix.entries[i].title);
        QCOMPARE(dos.entries[i].venue, unix.entries[i].venue);
        QCOMPARE(dos.entries[i].authors, unix.entries[i].authors);
        QCOMPARE(dos.entries[i].notes, unix.entries[i].notes);
        QCOMPARE(dos.entries[i].links.size(), unix.entries[i].links.size());
    }
}

void ListsOwnTest::everyLine_isReadOrReported_data()
{
    addLists();
}

// A line that holds words is a heading's, an entry's, a table's, or at or below one that is reported.
void ListsOwnTest::everyLine_isReadOrReported()
{
    QFETCH(const QString, name);
    const QByteArray bytes = scoring::readBytes(data(u"lists/"_s + name));
    const PaperList list = parsePapers(bytes);
    QVERIFY(!list.entries.isEmpty() || !list.skipped.isEmpty());
    int line = 0;
    for (const Skipped &skipped : list.skipped) {
        QVERIFY(skipped.line >= line);
        line = skipped.line;
        for (const PaperEntry &entry : list.entries)
            QVERIFY(entry.line != skipped.line);
    }
}

QTEST_APPLESS_MAIN(ListsOwnTest)
#include "tst_lists_own.moc"
