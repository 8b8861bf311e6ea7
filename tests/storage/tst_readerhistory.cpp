// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reader.h"
#include "support/SampleLibrary.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using storage::Reader;

namespace {

ChangeId addChange(SampleLibrary &library, const QString &kind, int state = 0)
{
    return ChangeId{
        library.run(u"INSERT INTO change (at, kind, args, state) VALUES (4000, ?, '[\"a\", \"12\"]', ?)"_s, {kind, state})};
}

void addRow(SampleLibrary &library, ChangeId change, const QString &table, qint64 first, qint64 last, const QVariant &paper)
{
    library.run(u"INSERT INTO change_row (change, tbl, first, last, op, paper) VALUES (?, ?, ?, ?, 0, ?)"_s,
                {change.value, table, first, last, paper});
}

QString kinds(const Result<QList<ChangeSummary>> &changes)
{
    if (!changes)
        return u"error: "_s + changes.error().detail;
    QStringList list;
    for (const ChangeSummary &change : *changes)
        list.append(change.kind);
    return list.join(u',');
}

QString kind(const Result<std::optional<ChangeSummary>> &change)
{
    if (!change)
        return u"error: "_s + change.error().detail;
    return *change ? (*change)->kind : u"none"_s;
}

} // namespace

class TestReaderHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestReaderHistory)
public:
    TestReaderHistory() = default;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void history_isNewestFirst()
    {
        SampleLibrary library;
        const Reader reader(library.connection());
        QVERIFY(reader.history(10)->isEmpty());
        addChange(library, u"add"_s);
        const ChangeId moved = addChange(library, u"move"_s);
        addChange(library, u"tag"_s, 1);
        QCOMPARE(kinds(reader.history(10)), u"tag,move,add"_s);
        QCOMPARE(kinds(reader.history(2)), u"tag,move"_s);
        QCOMPARE(kinds(reader.history(-1)), QString());
        const ChangeSummary change = reader.history(10)->at(1);
        QCOMPARE(change.id, moved);
        QCOMPARE(change.at, QDateTime::fromMSecsSinceEpoch(4000, Qt::UTC));
        QCOMPARE(change.args, (QStringList{u"a"_s, u"12"_s}));
        QVERIFY(!change.undone);
        QVERIFY(reader.history(10)->at(0).undone);
    }

    void undoAndRedo_knowTheNextStep()
    {
        SampleLibrary library;
        const Reader reader(library.connection());
        QCOMPARE(kind(reader.nextUndo()), u"none"_s);
        QCOMPARE(kind(reader.nextRedo()), u"none"_s);
        addChange(library, u"given up"_s, 2);
        addChange(library, u"one"_s);
        addChange(library, u"two"_s);
        QCOMPARE(kind(reader.nextUndo()), u"two"_s);
        QCOMPARE(kind(reader.nextRedo()), u"none"_s);
        library.run(u"UPDATE change SET state = 1 WHERE kind = 'two'"_s);
        QCOMPARE(kind(reader.nextUndo()), u"one"_s);
        QCOMPARE(kind(reader.nextRedo()), u"two"_s);
        library.run(u"UPDATE change SET state = 1 WHERE kind = 'one'"_s);
        QCOMPARE(kind(reader.nextUndo()), u"none"_s);
        QCOMPARE(kind(reader.nextRedo()), u"one"_s);
        addChange(library, u"three"_s);
        QCOMPARE(kind(reader.nextUndo()), u"three"_s);
        QCOMPARE(kind(reader.nextRedo()), u"none"_s);
    }

    void historyOfAPaper_hasItsRowsAndRanges()
    {
        SampleLibrary library;
        const ChangeId import = addChange(library, u"import"_s);
        addRow(library, import, u"paper"_s, 5, 9, {});
        addRow(library, import, u"link"_s, 1, 100, {});
        const ChangeId moved = addChange(library, u"move"_s);
        addRow(library, moved, u"paper"_s, 7, 7, 7);
        addRow(library, moved, u"link"_s, 3, 3, 7);
        const ChangeId tagged = addChange(library, u"tag"_s);
        addRow(library, tagged, u"paper_tag"_s, 7, 7, 8);
        const Reader reader(library.connection());
        QCOMPARE(kinds(reader.historyOf(PaperId{7}, 10)), u"move,import"_s);
        QCOMPARE(kinds(reader.historyOf(PaperId{7}, 1)), u"move"_s);
        QCOMPARE(kinds(reader.historyOf(PaperId{8}, 10)), u"tag,import"_s);
        QCOMPARE(kinds(reader.historyOf(PaperId{5}, 10)), u"import"_s);
        QCOMPARE(kinds(reader.historyOf(PaperId{9}, 10)), u"import"_s);
        QCOMPARE(kinds(reader.historyOf(PaperId{4}, 10)), QString());
        QCOMPARE(kinds(reader.historyOf(PaperId{10}, 10)), QString());
    }

    void damagedFacts_areLeftOut()
    {
        SampleLibrary library;
        library.run(u"INSERT INTO change (at, kind, args) VALUES (1, 'odd', 'no JSON')"_s);
        QVERIFY(Reader(library.connection()).history(1)->at(0).args.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReaderHistory)
#include "tst_readerhistory.moc"
