// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Conflicts.h"

#include <QtTest>

using namespace cabinet::markdown;

class ConflictsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markers_giveTheVersions();
    void diff3Markers_giveTheBaseToo();
    void severalConflicts_haveTheBaseThatIsShown();
    void lineEndsAndByteOrderMark_stay();
    void brokenMarkers_areText_data();
    void brokenMarkers_areText();
};

void ConflictsTest::markers_giveTheVersions()
{
    const auto versions =
        splitConflicts("# A\n<<<<<<< HEAD\n- [x] one\n=======\n- [ ] one [[Note](n)]\n>>>>>>> branch\n- [ ] two\n");
    QVERIFY(versions);
    QCOMPARE(versions->ours, QByteArray("# A\n- [x] one\n- [ ] two\n"));
    QCOMPARE(versions->theirs, QByteArray("# A\n- [ ] one [[Note](n)]\n- [ ] two\n"));
    QCOMPARE(versions->base, QByteArray("# A\n- [ ] two\n"));
    QCOMPARE(versions->firstLine, 2);
    QCOMPARE(versions->oursLines, (QList<int>{1, 3, 7}));
}

void ConflictsTest::diff3Markers_giveTheBaseToo()
{
    const auto versions = splitConflicts("a\n<<<<<<< ours\nb\n||||||| 123abc\nc\n=======\n>>>>>>> theirs\n");
    QVERIFY(versions);
    QCOMPARE(versions->ours, QByteArray("a\nb\n"));
    QCOMPARE(versions->base, QByteArray("a\nc\n"));
    QCOMPARE(versions->theirs, QByteArray("a\n"));
}

void ConflictsTest::severalConflicts_haveTheBaseThatIsShown()
{
    const auto versions = splitConflicts("<<<<<<<\na\n|||||||\nb\n=======\nc\n>>>>>>>\nd\n<<<<<<<\ne\n=======\nf\n>>>>>>>");
    QVERIFY(versions);
    QCOMPARE(versions->ours, QByteArray("a\nd\ne\n"));
    QCOMPARE(versions->theirs, QByteArray("c\nd\nf\n"));
    QCOMPARE(versions->base, QByteArray("b\nd\n"));
}

void ConflictsTest::lineEndsAndByteOrderMark_stay()
{
    const auto versions = splitConflicts("\xEF\xBB\xBF<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\nend");
    QVERIFY(versions);
    QCOMPARE(versions->ours, QByteArray("\xEF\xBB\xBF"
                                        "a\r\nend"));
    QCOMPARE(versions->theirs, QByteArray("\xEF\xBB\xBF"
                                          "b\r\nend"));
}

void ConflictsTest::brokenMarkers_areText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray("# A\n=======\n- [ ] one\n");
    QTest::newRow("never closed") << QByteArray("<<<<<<< HEAD\na\n=======\nb\n");
    QTest::newRow("no middle") << QByteArray("<<<<<<< HEAD\na\n>>>>>>> x\n");
    QTest::newRow("one within another") << QByteArray("<<<<<<< a\n<<<<<<< b\n=======\nc\n>>>>>>> d\n");
    QTest::newRow("only in words") << QByteArray("what <<<<<<< and >>>>>>> mean\n");
    QTest::newRow("longer") << QByteArray("<<<<<<<<\na\n=======\nb\n>>>>>>>>\n");
    QTest::newRow("empty") << QByteArray();
}

void ConflictsTest::brokenMarkers_areText()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!splitConflicts(bytes));
}

QTEST_APPLESS_MAIN(ConflictsTest)
#include "tst_conflicts.moc"
