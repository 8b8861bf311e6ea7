// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reader.h"
#include "storage/Statement.h"
#include "support/SampleLibrary.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cabinet;
using storage::Access;
using storage::Reader;

namespace {

Query searching(const QString &text)
{
    Query query;
    query.text = text;
    return query;
}

Query tagged(const QStringList &tags, bool any = false)
{
    Query query;
    query.tags = tags;
    query.anyTag = any;
    return query;
}

// The titles of a whole column, comma-separated: readable when a comparison fails.
QString column(const Reader &reader, Status status, const Query &query)
{
    const auto cards = reader.cards(status, query, 0, 1000);
    if (!cards)
        return u"error: "_s + cards.error().detail;
    QStringList titles;
    for (const PaperCard &card : *cards)
        titles.append(card.title);
    return titles.join(u',');
}

QString found(const Reader &reader, const Query &query)
{
    return column(reader, Status::ToRead, query);
}

} // namespace

class TestReaderBoard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestReaderBoard)
public:
    TestReaderBoard() = default;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void emptyLibrary_hasEmptyColumns()
    {
        const SampleLibrary library;
        const Reader reader(library.connection());
        for (const Status status : allStatuses) {
            QCOMPARE(*reader.count(status, {}), 0);
            QVERIFY(reader.cards(status, {}, 0, 64)->isEmpty());
            QCOMPARE(*reader.count(status, searching(u"x"_s)), 0);
        }
        QCOMPARE(*reader.rowOf(PaperId{1}, Status::ToRead, {}), -1);
    }

    void columns_areInOrderOfPosition()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        library.add(u"b"_s, Status::Done);
        const PaperId c = library.add(u"c"_s);
        library.run(u"UPDATE paper SET position = 1 WHERE id = ?"_s, {c.value});
        const Reader reader(library.connection());
        QCOMPARE(column(reader, Status::ToRead, {}), u"c,a"_s);
        QCOMPARE(column(reader, Status::Done, {}), u"b"_s);
        QCOMPARE(*reader.count(Status::ToRead, {}), 2);
        QCOMPARE(*reader.count(Status::Reading, {}), 0);
    }

    void equalPositions_areInOrderOfId()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        const PaperId b = library.add(u"b"_s);
        library.add(u"c"_s);
        library.run(u"UPDATE paper SET position = 5"_s);
        const Reader reader(library.connection());
        QCOMPARE(column(reader, Status::ToRead, {}), u"a,b,c"_s);
        QCOMPARE(*reader.rowOf(b, Status::ToRead, {}), 1);
        QCOMPARE(*reader.rowOf(b, Status::ToRead, searching(u"b"_s)), 0);
    }

    void pages_joinToTheColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("whole column") << QString();
        QTest::newRow("search") << u"even"_s;
    }
    void pages_joinToTheColumn()
    {
        QFETCH(QString, text);
        SampleLibrary library;
        for (int i = 0; i < 100; ++i)
            library.add(u"%1 %2"_s.arg(i % 2 == 0 ? u"even"_s : u"odd"_s).arg(i));
        const Reader reader(library.connection());
        const Query query = searching(text);
        const int count = *reader.count(Status::ToRead, query);
        QCOMPARE(count, text.isEmpty() ? 100 : 50);
        QList<PaperId> paged;
        for (int row = 0; row < count; row += 7) {
            for (const PaperCard &card : *reader.cards(Status::ToRead, query, row, 7))
                paged.append(card.id);
        }
        QCOMPARE(paged, *reader.idsBetween(Status::ToRead, query, 0, count - 1));
        for (int row = 0; row < count; ++row)
            QCOMPARE(*reader.rowOf(paged.at(row), Status::ToRead, query), row);
    }

    void pagesOutsideTheColumn_areEmpty()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        library.add(u"b"_s);
        const Reader reader(library.connection());
        QVERIFY(reader.cards(Status::ToRead, {}, 2, 10)->isEmpty());
        QVERIFY(reader.cards(Status::ToRead, {}, 0, 0)->isEmpty());
        QVERIFY(reader.cards(Status::ToRead, {}, 0, -5)->isEmpty());
        QCOMPARE(reader.cards(Status::ToRead, {}, -3, 1)->size(), 1);
        QCOMPARE(reader.idsBetween(Status::ToRead, {}, 1, 1)->size(), 1);
        QCOMPARE(reader.idsBetween(Status::ToRead, {}, 0, 100)->size(), 2);
        QVERIFY(reader.idsBetween(Status::ToRead, {}, 1, 0)->isEmpty());
    }

    void rowOf_paperElsewhere_isMinusOne()
    {
        SampleLibrary library;
        const PaperId a = library.add(u"a"_s);
        const PaperId b = library.add(u"b"_s, Status::Done);
        const Reader reader(library.connection());
        QCOMPARE(*reader.rowOf(b, Status::ToRead, {}), -1);
        QCOMPARE(*reader.rowOf(a, Status::ToRead, searching(u"b"_s)), -1);
        QCOMPARE(*reader.rowOf(b, Status::Done, searching(u"b"_s)), 0);
        QCOMPARE(*reader.rowOf(PaperId{99}, Status::Done, {}), -1);
    }

    void card_hasAllThatIsShown()
    {
        SampleLibrary library;
        PaperDraft draft;
        draft.title = u"Duet"_s;
        draft.venue = u"OSDI'20"_s;
        draft.tags = {u"zeta"_s, u"Alpha"_s};
        draft.links = {{u"Paper"_s, u"https://e.org/a.pdf"_s}, {u"Note"_s, u"n.md"_s}};
        const PaperId paper = library.add(draft);
        library.link(library.addIdea({u"idea"_s, {}, {}, {}}), paper);
        library.run(u"UPDATE paper SET finished = 7000"_s);
        const PaperCard card = Reader(library.connection()).cards(Status::ToRead, {}, 0, 1)->value(0);
        QCOMPARE(card.id, paper);
        QCOMPARE(card.title, u"Duet"_s);
        QCOMPARE(card.venue, u"OSDI'20"_s);
        QCOMPARE(card.links, draft.links);
        QCOMPARE(card.ideas, 1);
        QCOMPARE(card.since, QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
        QCOMPARE(card.finished, QDateTime::fromMSecsSinceEpoch(7000, Qt::UTC));
        QCOMPARE(card.tags.size(), 2);
        QCOMPARE(card.tags.at(0).name, u"Alpha"_s);
        QCOMPARE(card.tags.at(0).colour, 1);
        QCOMPARE(card.tags.at(1).name, u"zeta"_s);
    }

    void search_looksEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hit");
        for (const QString &text :
             {u"duet"_s, u"du"_s, u"bob"_s, u"osdi"_s, u"bottleneck"_s, u"compiler"_s, u"bob duet"_s, u"naïve"_s, u"naive"_s,
              u"类似"_s, u"似"_s, u"的dual"_s, u"  duet "_s, u"osdi'20"_s, u"\"duet\""_s})
            QTest::addRow("%s", qPrintable(text)) << text << true;
        for (const QString &text : {u"uet"_s, u"bob carol"_s, u"类的"_s, u"https"_s, u"duet NOT compiler"_s})
            QTest::addRow("%s", qPrintable(text)) << text << false;
    }
    void search_looksEverywhere()
    {
        QFETCH(QString, text);
        QFETCH(bool, hit);
        SampleLibrary library;
        PaperDraft draft;
        draft.title = u"Duet类似的dual"_s;
        draft.authors = {u"Ann"_s, u"Bob Writer"_s};
        draft.venue = u"OSDI'20"_s;
        draft.notes = u"A naïve bottleneck"_s;
        draft.tags = {u"ml/compiler"_s};
        library.add(draft);
        library.add(u"carol"_s);
        QCOMPARE(found(Reader(library.connection()), searching(text)), hit ? draft.title : QString());
    }

    void searchWithNothingToLookFor_showsAll()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        const Reader reader(library.connection());
        QCOMPARE(found(reader, searching(u" "_s)), u"a"_s);
        QCOMPARE(found(reader, searching(u"*\"("_s)), u"a"_s);
    }

    void hostileText_isNeverAnError_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u"\""_s,    u"a\"b"_s,     u"'; DROP TABLE paper; --"_s,
                                u"a AND"_s, u"NEAR(a b"_s, u"a*b*"_s,
                                u"-a"_s,    u"title:a"_s,  u"%"_s,
                                u"_"_s,     u"😀"_s,        u"a\0b"_s,
                                u"{a}"_s,   u"^a"_s,       u"?1"_s,
                                u":a"_s};
        for (const QString &text : texts)
            QTest::addRow("%s", qPrintable(text)) << text;
        QTest::newRow("half a pair") << QString(QChar(0xd800) + u"a"_s);
        QTest::newRow("a megabyte") << u"word 类似 "_s.repeated(130'000);
    }
    void hostileText_isNeverAnError()
    {
        QFETCH(QString, text);
        SampleLibrary library;
        library.add(u"a"_s);
        library.addIdea({u"a"_s, {}, {}, {}});
        const Reader reader(library.connection());
        Query query = searching(text);
        QVERIFY(reader.count(Status::ToRead, query).ok());
        query.tags = {text, u"/"_s};
        query.topic = {text};
        query.venue = text;
        QVERIFY(reader.count(Status::ToRead, query).ok());
        QVERIFY(reader.suggestPapers(text, 10).ok());
        QVERIFY(reader.ideaCount({text, {text}, true}).ok());
        QVERIFY(reader.find(text).ok());
        QVERIFY(reader.papersWithUrl(text).ok());
        QCOMPARE(*reader.count(Status::ToRead, {}), 1);
    }

    void tagFilter_includesNestedTags()
    {
        SampleLibrary library;
        library.add({u"a"_s, {}, {}, Status::ToRead, {}, {u"system"_s}, {}, {}});
        library.add({u"b"_s, {}, {}, Status::ToRead, {}, {u"system/os"_s, u"ml"_s}, {}, {}});
        library.add({u"c"_s, {}, {}, Status::ToRead, {}, {u"systems"_s}, {}, {}});
        library.add({u"d"_s, {}, {}, Status::ToRead, {}, {u"system-x"_s, u"System0"_s}, {}, {}});
        const Reader reader(library.connection());
        QCOMPARE(found(reader, tagged({u"system"_s})), u"a,b"_s);
        QCOMPARE(found(reader, tagged({u"SYSTEM"_s})), u"a,b"_s);
        QCOMPARE(found(reader, tagged({u"#system "_s})), u"a,b"_s);
        QCOMPARE(found(reader, tagged({u"system/OS"_s})), u"b"_s);
        QCOMPARE(found(reader, tagged({u"system"_s, u"ml"_s})), u"b"_s);
        QCOMPARE(found(reader, tagged({u"systems"_s, u"ml"_s}, true)), u"b,c"_s);
        QCOMPARE(found(reader, tagged({u"sys"_s})), QString());
        QCOMPARE(found(reader, tagged({u"unknown"_s, u"ml"_s})), QString());
        QCOMPARE(found(reader, tagged({u"unknown"_s, u"ml"_s}, true)), u"b"_s);
        QCOMPARE(found(reader, tagged({u" "_s})), u"a,b,c,d"_s);
    }

    void topicFilter_includesDeeperTopics()
    {
        SampleLibrary library;
        library.place(library.add(u"a"_s), {u"MLSys"_s});
        const PaperId b = library.add(u"b"_s);
        library.place(b, {u"MLSys"_s, u"DNN Compiler"_s});
        library.place(b, {u"MLSys"_s, u"Serving"_s});
        library.place(library.add(u"c"_s), {u"MLSys2"_s});
        library.place(library.add(u"d"_s), {u"MLSys extra"_s});
        library.add(u"e"_s);
        const Reader reader(library.connection());
        Query query;
        query.topic = {u"MLSys"_s};
        QCOMPARE(found(reader, query), u"a,b"_s);
        query.topic = {u"MLSys"_s, u"Serving"_s};
        QCOMPARE(found(reader, query), u"b"_s);
        query.topic = {u"Serving"_s};
        QCOMPARE(found(reader, query), QString());
    }

    void otherFilters_workAloneAndTogether()
    {
        SampleLibrary library;
        const Links pdf{{u"Paper"_s, u"https://e.org/a.pdf"_s}};
        library.add({u"alpha one"_s, {}, u"OSDI'20"_s, Status::ToRead, {u"T"_s}, {u"x"_s}, pdf, {}});
        library.add({u"alpha two"_s, {}, u"osdi 2021"_s, Status::ToRead, {u"T"_s}, {u"x"_s}, {}, {}});
        library.add({u"alpha three"_s, {}, u"SOSP'21"_s, Status::ToRead, {u"U"_s}, {u"y"_s}, pdf, {}});
        const Reader reader(library.connection());
        Query query;
        query.venue = u"Osdi"_s;
        QCOMPARE(found(reader, query), u"alpha one,alpha two"_s);
        query.year = 2020;
        QCOMPARE(found(reader, query), u"alpha one"_s);
        query = {};
        query.hasPdf = false;
        QCOMPARE(found(reader, query), u"alpha two"_s);
        query.hasPdf = true;
        QCOMPARE(found(reader, query), u"alpha one,alpha three"_s);
        query.text = u"alpha"_s;
        query.year = 2021;
        QCOMPARE(found(reader, query), u"alpha three"_s);
        query.tags = {u"y"_s, u"x"_s};
        query.anyTag = true;
        query.topic = {u"U"_s};
        query.venue = u"sosp"_s;
        QCOMPARE(found(reader, query), u"alpha three"_s);
        query.anyTag = false;
        QCOMPARE(found(reader, query), QString());
    }

    void manyHits_areCutAndSaidSo()
    {
        SampleLibrary library;
        library.run(u"BEGIN"_s);
        for (int i = 0; i < mostSearchHits + 5; ++i)
            library.add(u"common %1"_s.arg(i % 100 == 0 ? u"rare"_s : u"usual"_s), i % 2 == 0 ? Status::ToRead : Status::Done);
        library.run(u"COMMIT"_s);
        const Reader reader(library.connection());
        QVERIFY(*reader.searchWasCut(searching(u"common"_s)));
        QCOMPARE(*reader.count(Status::ToRead, searching(u"common"_s)) + *reader.count(Status::Done, searching(u"common"_s)),
                 mostSearchHits);
        QVERIFY(!*reader.searchWasCut(searching(u"rare"_s)));
        QCOMPARE(*reader.count(Status::ToRead, searching(u"rare"_s)), 101);
        QVERIFY(!*reader.searchWasCut({}));
        Query all;
        all.hasPdf = false;
        QVERIFY(!*reader.searchWasCut(all));
        QCOMPARE(*reader.count(Status::ToRead, all) + *reader.count(Status::Done, all), mostSearchHits + 5);
    }

    void change_ofAnotherConnection_isNoticed()
    {
        SampleLibrary library;
        library.add(u"alpha one"_s);
        const auto other = library.anotherConnection(Access::ReadOnly);
        const Reader reader(*other);
        const Query query = searching(u"alpha"_s);
        QCOMPARE(found(reader, query), u"alpha one"_s);
        library.add(u"alpha two"_s);
        QCOMPARE(found(reader, query), u"alpha one,alpha two"_s);
        library.run(u"UPDATE paper SET position = 0 WHERE title = 'alpha two'"_s);
        QCOMPARE(found(reader, query), u"alpha two,alpha one"_s);
    }

    void change_ofOwnConnection_isNoticed()
    {
        SampleLibrary library;
        library.add(u"alpha one"_s);
        const Reader reader(library.connection());
        const Query query = searching(u"alpha"_s);
        QCOMPARE(*reader.count(Status::ToRead, query), 1);
        library.add(u"alpha two"_s);
        QCOMPARE(*reader.count(Status::ToRead, query), 2);
        reader.invalidate();
        QCOMPARE(*reader.count(Status::ToRead, query), 2);
    }

    void rolledBackTransaction_doesNotLeaveOldHits()
    {
        SampleLibrary library;
        library.add(u"alpha one"_s);
        library.add(u"beta"_s);
        const Reader reader(library.connection());
        QCOMPARE(found(reader, searching(u"beta"_s)), u"beta"_s);
        library.run(u"BEGIN"_s);
        QCOMPARE(found(reader, searching(u"alpha"_s)), u"alpha one"_s);
        library.run(u"ROLLBACK"_s);
        QCOMPARE(found(reader, searching(u"alpha"_s)), u"alpha one"_s);
    }

    void rolledBackWrite_isForgotten()
    {
        SampleLibrary library;
        library.add({u"alpha one"_s, {}, {}, Status::ToRead, {}, {u"x"_s}, {}, {}});
        const Reader reader(library.connection());
        Query query = tagged({u"x"_s});
        query.text = u"alpha"_s;
        QCOMPARE(*reader.count(Status::ToRead, {}), 1);
        QCOMPARE(found(reader, query), u"alpha one"_s);
        library.run(u"BEGIN"_s);
        library.add({u"alpha two"_s, {}, {}, Status::ToRead, {}, {u"x"_s}, {}, {}});
        QCOMPARE(found(reader, query), u"alpha one,alpha two"_s);
        QCOMPARE(*reader.count(Status::ToRead, {}), 2);
        library.run(u"ROLLBACK"_s);
        QCOMPARE(*reader.count(Status::ToRead, {}), 1);
        QCOMPARE(found(reader, query), u"alpha one"_s);
    }

    void searchAmongTagged_followsTheTags()
    {
        SampleLibrary library;
        library.add({u"alpha one"_s, {}, {}, Status::ToRead, {}, {u"x"_s}, {}, {}});
        const PaperId two = library.add(u"alpha two"_s);
        const auto other = library.anotherConnection(Access::ReadOnly);
        const Reader reader(*other);
        Query query = tagged({u"x"_s});
        for (const QString &text : {u"a"_s, u"al"_s, u"alp"_s}) {
            query.text = text;
            QCOMPARE(found(reader, query), u"alpha one"_s);
        }
        library.run(u"INSERT INTO paper_tag (paper, tag) VALUES (?, ?)"_s, {two.value, library.tag(u"x"_s)});
        QCOMPARE(found(reader, query), u"alpha one,alpha two"_s);
        query.tags = {u"y"_s};
        QCOMPARE(found(reader, query), QString());
        query.tags.clear();
        query.text = u"two"_s;
        QCOMPARE(found(reader, query), u"alpha two"_s);
    }

    void wholeColumnCounts_followEveryChange()
    {
        SampleLibrary library;
        const auto other = library.anotherConnection(Access::ReadOnly);
        const Reader reader(*other);
        const Reader own(library.connection());
        for (int i = 0; i < 9; ++i) {
            library.add(u"paper"_s, allStatuses.at(static_cast<size_t>(i % 3)));
            for (const Status status : allStatuses) {
                const int expected = (i + 3 - int(status)) / 3;
                QCOMPARE(*reader.count(status, {}), expected);
                QCOMPARE(*own.count(status, {}), expected);
            }
        }
    }

    void twoReadersOfOneConnection_doNotMixUp()
    {
        SampleLibrary library;
        library.add(u"alpha"_s);
        library.add(u"beta"_s);
        const Reader first(library.connection());
        const Reader second(library.connection());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(found(first, searching(u"alpha"_s)), u"alpha"_s);
            QCOMPARE(found(second, searching(u"beta"_s)), u"beta"_s);
        }
    }

    void reading_leavesNoLock()
    {
        SampleLibrary library;
        library.add(u"alpha"_s);
        const auto other = library.anotherConnection(Access::ReadOnly);
        const Reader reader(*other);
        QCOMPARE(found(reader, searching(u"alpha"_s)), u"alpha"_s);
        QCOMPARE(found(reader, {}), u"alpha"_s);
        library.run(u"BEGIN EXCLUSIVE"_s); // fails, and ends the program, while a SELECT is open
        library.run(u"COMMIT"_s);
        QCOMPARE(*reader.count(Status::ToRead, {}), 1);
    }

    void damagedTable_isAnErrorNotAnEmptyBoard()
    {
        SampleLibrary library;
        library.add(u"alpha"_s);
        library.run(u"DROP TABLE paper_fts"_s);
        const Reader reader(library.connection());
        QVERIFY(!reader.count(Status::ToRead, searching(u"alpha"_s)).ok());
        QVERIFY(!reader.cards(Status::ToRead, searching(u"alpha"_s), 0, 10).ok());
        QVERIFY(!reader.searchWasCut(searching(u"alpha"_s)).ok());
    }
};

QTEST_GUILESS_MAIN(TestReaderBoard)
#include "tst_readerboard.moc"
