// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "library/Positions.h"
#include "storage/Statement.h"
#include "support/LibraryFixture.h"

#include <QTest>

#include <limits>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

// The library's order, set as another program might.
bool setPosition(LibraryFixture &fixture, PaperId id, qint64 position)
{
    storage::Statement statement(fixture->read().connection(), u"UPDATE paper SET position = ? WHERE id = ?"_s);
    return statement.run({position, id.value}).ok();
}

} // namespace

class TestLibraryMoves final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void positions_betweenTwo_areEvenAndInOrder();
    void positions_noRoom_areNone();
    void move_betweenTwo_keepsOrder();
    void move_several_keepTheirOrderTogether();
    void move_toAnotherColumn_setsTimes();
    void move_whereItIs_noHistory();
    void move_ontoItself_landsWhereItIs();
    void move_beforeCardOfAnotherColumn_isRefused();
    void move_unknownPaper_changesNothing();
    void move_undoRedo_identical();
    void move_intoOneGapForEver_neverRunsOutOfRoom();
    void move_extremePositions_areNumberedAnew();
};

void TestLibraryMoves::positions_betweenTwo_areEvenAndInOrder()
{
    QCOMPARE(positionsBetween({}, {}, 2).value(), (QList<qint64>{positionStep, 2 * positionStep}));
    QCOMPARE(positionsBetween(positionStep, {}, 1).value(), (QList<qint64>{2 * positionStep}));
    QCOMPARE(positionsBetween({}, positionStep, 1).value(), (QList<qint64>{0}));
    QCOMPARE(positionsBetween({}, 0, 2).value(), (QList<qint64>{-2 * positionStep, -positionStep}));
    QCOMPARE(positionsBetween(0, 8, 3).value(), (QList<qint64>{2, 4, 6}));
}

void TestLibraryMoves::positions_noRoom_areNone()
{
    QVERIFY(!positionsBetween(5, 6, 1));
    QVERIFY(!positionsBetween(5, 5, 1));
    QVERIFY(!positionsBetween(0, 3, 3));
    QVERIFY(!positionsBetween(std::numeric_limits<qint64>::max() - 1, {}, 1));
    QVERIFY(!positionsBetween({}, std::numeric_limits<qint64>::min() + 1, 1));
}

void TestLibraryMoves::move_betweenTwo_keepsOrder()
{
    LibraryFixture fixture;
    fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    const PaperId c = fixture.add(u"C"_s);
    QVERIFY(fixture->movePapers({c}, Status::ToRead, b));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    fixture.reopen();
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
}

void TestLibraryMoves::move_several_keepTheirOrderTogether()
{
    LibraryFixture fixture;
    QList<PaperId> ids;
    for (const QString &title : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s})
        ids.append(fixture.add(title));
    QVERIFY(fixture->movePapers({ids.at(4), ids.at(0), ids.at(2), ids.at(0)}, Status::ToRead, ids.at(3)));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"B"_s, u"A"_s, u"C"_s, u"E"_s, u"D"_s}));
    QVERIFY(fixture->movePapers({ids.at(1), ids.at(3)}, Status::ToRead, {}));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"C"_s, u"E"_s, u"B"_s, u"D"_s}));
}

void TestLibraryMoves::move_toAnotherColumn_setsTimes()
{
    LibraryFixture fixture;
    const PaperId id = fixture.add(u"A"_s);
    const auto moved = fixture->movePapers({id}, Status::Reading, {});
    QVERIFY(moved);
    QCOMPARE(moved->kind, u"move"_s);
    QCOMPARE(moved->args, (QStringList{u"1"_s, u"A"_s, u"reading"_s}));
    QVERIFY(fixture.paper(id).started.isValid());
    QVERIFY(!fixture.paper(id).finished.isValid());
    QVERIFY(fixture->movePapers({id}, Status::Done, {}));
    QVERIFY(fixture.paper(id).finished.isValid());
    QCOMPARE(fixture.paper(id).since, fixture.paper(id).finished);
    QVERIFY(fixture->movePapers({id}, Status::ToRead, {}));
    QVERIFY(!fixture.paper(id).finished.isValid());
    QVERIFY(fixture.paper(id).started.isValid());
}

void TestLibraryMoves::move_whereItIs_noHistory()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    const PaperId c = fixture.add(u"C"_s);
    const int changes = fixture.changes();
    for (const auto &done : {fixture->movePapers({a}, Status::ToRead, b), fixture->movePapers({c}, Status::ToRead, {}),
                             fixture->movePapers({b, a}, Status::ToRead, c), fixture->movePapers({}, Status::Done, {})}) {
        QVERIFY(done);
        QVERIFY(!done->id.isValid());
    }
    QCOMPARE(fixture.changes(), changes);
}

void TestLibraryMoves::move_ontoItself_landsWhereItIs()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    fixture.add(u"B"_s);
    const auto done = fixture->movePapers({a}, Status::ToRead, a);
    QVERIFY(done);
    QVERIFY(!done->id.isValid());
}

void TestLibraryMoves::move_beforeCardOfAnotherColumn_isRefused()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    QVERIFY(!fixture->movePapers({a}, Status::Done, b));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"B"_s}));
}

void TestLibraryMoves::move_unknownPaper_changesNothing()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(!fixture->movePapers({a, PaperId{99}}, Status::Done, {}));
    QCOMPARE(fixture.column(Status::ToRead), QStringList{u"A"_s});
}

void TestLibraryMoves::move_undoRedo_identical()
{
    LibraryFixture fixture;
    QList<PaperId> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(fixture.add(u"P%1"_s.arg(i), i % 2 ? Status::Reading : Status::ToRead));
    QCOMPARE(fixture.undoFault([&] { return fixture->movePapers(ids.first(12), Status::Done, {}).ok(); }), QString());
    QCOMPARE(fixture.undoFault([&] { return fixture->movePapers(ids.mid(12), Status::Done, ids.at(3)).ok(); }), QString());
    QCOMPARE(fixture.column(Status::Done).size(), 20);
}

// Each card lands directly behind the first one, so that the gap halves every time.
void TestLibraryMoves::move_intoOneGapForEver_neverRunsOutOfRoom()
{
    LibraryFixture fixture;
    QHash<QString, PaperId> ids;
    for (int i = 0; i < 60; ++i) {
        const QString title = u"P%1"_s.arg(i);
        ids.insert(title, fixture.add(title));
    }
    QStringList expected = fixture.column(Status::ToRead);
    for (int i = 0; i < 45; ++i) {
        const PaperId second = ids.value(expected.at(1));
        const PaperId moved = ids.value(expected.last());
        expected.insert(1, expected.takeLast());
        const auto move = [&] { return fixture->movePapers({moved}, Status::ToRead, second).ok(); };
        if (i >= 30 && i <= 34)
            QCOMPARE(fixture.undoFault(move), QString()); // the room runs out here for the first time
        else
            QVERIFY(move());
    }
    QCOMPARE(fixture.column(Status::ToRead), expected);
}

void TestLibraryMoves::move_extremePositions_areNumberedAnew()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    const PaperId c = fixture.add(u"C"_s);
    QVERIFY(setPosition(fixture, a, std::numeric_limits<qint64>::min()));
    QVERIFY(setPosition(fixture, b, std::numeric_limits<qint64>::max()));
    QVERIFY(setPosition(fixture, c, std::numeric_limits<qint64>::max()));
    QVERIFY(fixture->movePapers({c}, Status::ToRead, b));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    QVERIFY(fixture->movePapers({a}, Status::ToRead, {}));
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
    QVERIFY(fixture.add(u"D"_s).isValid());
    QCOMPARE(fixture.column(Status::ToRead).last(), u"D"_s);
}

QTEST_GUILESS_MAIN(TestLibraryMoves)
#include "tst_librarymoves.moc"
