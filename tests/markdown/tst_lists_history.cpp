// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QDir>
#include <QtTest>

#include <algorithm>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/history/");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int linesThatStartWith(const QByteArray &bytes, const QByteArray &start)
{
    const QList<QByteArray> lines = bytes.split('\n');
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(start); }));
}

} // namespace

// Fifty successive versions of the two founding lists: what their owners really typed from one day to the next.
class ListsHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void version_isReadWhole_data();
    void version_isReadWhole();

private:
    void checkPapers(const QByteArray &bytes, int tasks, int done);
    void checkIdeas(const QByteArray &bytes);
};

void ListsHistoryTest::version_isReadWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("done");
    const QList<QByteArray> rows = read(folder() + u"INDEX.tsv"_s).split('\n');
    if (rows.size() < 2)
        QSKIP("the history of the founding lists is not beside the project (../shared/data/history)");
    for (const QByteArray &row : rows.mid(1)) {
        const QList<QByteArray> columns = row.split('\t');
        if (columns.size() > 7)
            QTest::newRow(columns[0].constData()) << QString::fromUtf8(columns[0]) << columns[6].toInt() << columns[7].toInt();
    }
}

void ListsHistoryTest::version_isReadWhole()
{
    QFETCH(const QString, file);
    QFETCH(const int, tasks);
    QFETCH(const int, done);
    const QByteArray bytes = read(folder() + file);
    QVERIFY(!bytes.isEmpty());
    if (file.contains(u"Curiosities"_s))
        checkIdeas(bytes);
    else
        checkPapers(bytes, tasks, done);
}

void ListsHistoryTest::checkPapers(const QByteArray &bytes, int tasks, int done)
{
    const PaperList list = parsePapers(bytes);
    const auto count = [&](auto wanted) {
        return static_cast<int>(std::count_if(list.entries.begin(), list.entries.end(), wanted));
    };
    QCOMPARE(list.entries.size(), linesThatStartWith(bytes, "- "));
    QCOMPARE(count([](const PaperEntry &entry) { return entry.kind == EntryKind::Task; }), tasks);
    QCOMPARE(count([](const PaperEntry &entry) { return entry.status == Status::Done; }), done);
    QCOMPARE(guessKind(bytes), ListKind::Papers);
    for (const PaperEntry &entry : list.entries) {
        QVERIFY2(entry.title.size() > 10, qPrintable(entry.title));
        QVERIFY2(!entry.title.contains(u'['), qPrintable(entry.title));
        QVERIFY2(!entry.title.endsWith(u':'), qPrintable(entry.title));
        QVERIFY2(!entry.topic.isEmpty() && !entry.topic.contains(u"Paper Reading"_s), qPrintable(entry.title));
    }
}

void ListsHistoryTest::checkIdeas(const QByteArray &bytes)
{
    const IdeaList list = parseIdeas(bytes);
    int numbered = 0;
    for (int number = 1; number < 100; ++number)
        numbered += linesThatStartWith(bytes, QByteArray::number(number) + ". ");
    QCOMPARE(list.entries.size(), numbered);
    for (qsizetype i = 0; i < list.entries.size(); ++i)
        QCOMPARE(list.entries[i].number, static_cast<int>(i) + 1);
    if (numbered > 0)
        QCOMPARE(guessKind(bytes), ListKind::Ideas);
}

QTEST_APPLESS_MAIN(ListsHistoryTest)
#include "tst_lists_history.moc"
