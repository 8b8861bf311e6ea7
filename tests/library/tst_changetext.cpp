// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ChangeText.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

class TestChangeText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void everyKind_hasWordsOfItsOwn();
};

void TestChangeText::text_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("expected");
    QTest::newRow("move one") << u"move"_s << QStringList{u"1"_s, u"Rammer %1"_s, u"done"_s} << u"Moved “Rammer %1” to Done"_s;
    QTest::newRow("move many") << u"move"_s << QStringList{u"12"_s, QString(), u"to-read"_s} << u"Moved 12 cards to To read"_s;
    QTest::newRow("delete one") << u"remove-papers"_s << QStringList{u"1"_s, u"A"_s} << u"Deleted “A”"_s;
    QTest::newRow("delete many") << u"remove-papers"_s << QStringList{u"3"_s, QString()} << u"Deleted 3 papers"_s;
    QTest::newRow("topic") << u"set-topic"_s << QStringList{u"2"_s, QString(), u"A › B"_s} << u"Put 2 cards under A › B"_s;
    QTest::newRow("no topic") << u"set-topic"_s << QStringList{u"1"_s, u"A"_s, QString()} << u"Took 1 card out of its topic"_s;
    QTest::newRow("import papers") << u"import"_s << QStringList{u"23"_s, u"0"_s, u"0"_s, u"paper-reading.md"_s, u"1"_s}
                                   << u"Imported 23 papers from paper-reading.md"_s;
    QTest::newRow("import one idea") << u"import"_s << QStringList{u"0"_s, u"1"_s, u"4"_s, u"i.md"_s, u"1"_s}
                                     << u"Imported 1 idea from i.md"_s;
    QTest::newRow("import both") << u"import"_s << QStringList{u"23"_s, u"13"_s, u"0"_s, u"a.md"_s, u"2"_s}
                                 << u"Imported 36 entries from 2 files"_s;
    QTest::newRow("import update") << u"import"_s << QStringList{u"0"_s, u"0"_s, u"1"_s, u"a.md"_s, u"1"_s}
                                   << u"Updated 1 entry from a.md"_s;
    QTest::newRow("import text") << u"import"_s << QStringList{u"0"_s, u"0"_s, u"0"_s, u"a.md"_s, u"1"_s} << u"Read a.md again"_s;
    QTest::newRow("idea") << u"edit-idea"_s << QStringList{u"1"_s, u"5"_s, u"Carbon"_s} << u"Edited idea 5, “Carbon”"_s;
    QTest::newRow("ideas") << u"remove-ideas"_s << QStringList{u"4"_s} << u"Deleted 4 ideas"_s;
    QTest::newRow("tags") << u"tag"_s << QStringList{u"1"_s, u"+ml −os"_s} << u"Changed tags of 1 card: +ml −os"_s;
    QTest::newRow("missing args") << u"move"_s << QStringList{} << u"Moved 0 cards to To read"_s;
    QTest::newRow("unknown") << u"from-the-future"_s << QStringList{} << u"Changed the library"_s;
    QTest::newRow("long title") << u"add-paper"_s << QStringList{QString(100, u'x')}
                                << u"Added “"_s + QString(59, u'x') + u"…”"_s;
}

void TestChangeText::text()
{
    QFETCH(const QString, kind);
    QFETCH(const QStringList, args);
    QFETCH(const QString, expected);
    ChangeSummary summary;
    summary.kind = kind;
    summary.args = args;
    QCOMPARE(changeText(summary), expected);
}

// Every change a Library can make, made once: none falls back to the words for an unknown kind.
void TestChangeText::everyKind_hasWordsOfItsOwn()
{
    LibraryFixture fixture;
    const QString unknown = changeText({});
    const QString file = fixture.write(u"list.md"_s, "- [ ] From a file\n");
    QStringList kinds;
    connect(&fixture.library(), &Library::changed, this, [&](const ChangeSummary &summary) {
        kinds.append(summary.kind);
        QVERIFY2(changeText(summary) != unknown, qPrintable(summary.kind));
    });
    const PaperId a = fixture.add(u"A"_s);
    const IdeaId idea = fixture.addIdea(u"I [x](https://a.org/x)"_s);
    const IdeaId second = fixture.addIdea(u"J"_s);
    const auto tag = fixture->addTag(u"t"_s, 1);
    const auto other = fixture->addTag(u"u"_s, 1);
    QVERIFY(tag && other);
    QVERIFY(fixture->editPaper(a, {u"B"_s, {}, {}, {}, {}}));
    QVERIFY(fixture->movePapers({a}, Status::Done, {}));
    QVERIFY(fixture->setTopic({a}, {u"T"_s}));
    QVERIFY(fixture->changeTags({a}, {}, {u"t"_s}, {}));
    QVERIFY(fixture->setReadingLimit(2));
    QVERIFY(fixture->renameTag(*tag, u"tt"_s));
    QVERIFY(fixture->recolourTag(*tag, 3));
    QVERIFY(fixture->mergeTags({*tag}, *other));
    QVERIFY(fixture->removeTag(*other));
    QVERIFY(fixture->editIdea(idea, {{}, u"body"_s}));
    QVERIFY(fixture->moveIdeas({second}, idea));
    QVERIFY(fixture->linkPaper(idea, a));
    QVERIFY(fixture->unlinkPaper(idea, a));
    QVERIFY(fixture->addPaperFromIdea(idea, {u"x"_s, u"https://a.org/x"_s}));
    QVERIFY(fixture->removeIdeas({second}));
    QVERIFY(fixture->removePapers({a}));
    fixture.import({file});
    QCOMPARE(kinds.size(), 22);
}

QTEST_GUILESS_MAIN(TestChangeText)
#include "tst_changetext.moc"
