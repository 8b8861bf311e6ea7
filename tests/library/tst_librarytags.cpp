// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QStringList tagNames(LibraryFixture &fixture)
{
    QStringList names;
    const auto tags = fixture->read().tags();
    if (!tags)
        return {tags.error().message};
    for (const Tag &tag : *tags)
        names.append(u"%1:%2"_s.arg(tag.name).arg(tag.papers + tag.ideas));
    return names;
}

Tag tagNamed(LibraryFixture &fixture, const QString &name)
{
    const auto tags = fixture->read().tags();
    for (const Tag &tag : tags ? *tags : QList<Tag>{}) {
        if (tag.name == name)
            return tag;
    }
    return {};
}

int found(LibraryFixture &fixture, const QString &text)
{
    Query query;
    query.text = text;
    const auto count = fixture->read().count(Status::ToRead, query);
    return count ? *count : -1;
}

} // namespace

class TestLibraryTags final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changeTags_addsAndRemovesForMany();
    void changeTags_nothingToDo_noHistory();
    void changeTags_unknownCard_changesNothing();
    void changeTags_undoRedo_identical();
    void newTags_takeTheLeastUsedColour();
    void addTag_takenNameInAnyCase_isRefused();
    void renameTag_takesNestedOnesAlong();
    void renameTag_onlyCase_isAllowed();
    void renameTag_takenName_isRefused();
    void renameTag_belowItself_isRefused();
    void renameTag_searchFindsTheNewName();
    void mergeTags_movesUsesOnce();
    void mergeTags_undoRedo_identical();
    void removeTag_leavesThePapers();
    void recolourTag_staysInThePalette();
};

void TestLibraryTags::changeTags_addsAndRemovesForMany()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    const IdeaId idea = fixture.addIdea(u"I"_s);
    QVERIFY(fixture->changeTags({a, b}, {idea}, {u"#system/os"_s, u"ml"_s}, {}));
    QCOMPARE(tagNames(fixture), (QStringList{u"ml:3"_s, u"system/os:3"_s}));
    QVERIFY(fixture->changeTags({b}, {idea}, {}, {u"ML"_s}));
    QCOMPARE(tagNames(fixture), (QStringList{u"ml:1"_s, u"system/os:3"_s}));
    QCOMPARE(fixture.idea(idea).tags, QStringList{u"system/os"_s});
}

void TestLibraryTags::changeTags_nothingToDo_noHistory()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->changeTags({a}, {}, {u"x"_s}, {}));
    const int changes = fixture.changes();
    QVERIFY(fixture->changeTags({a}, {}, {u"X"_s}, {u"never"_s}));
    QVERIFY(fixture->changeTags({}, {}, {u"y"_s}, {}));
    QVERIFY(!fixture->changeTags({a}, {}, {u" # / "_s}, {}));
    QCOMPARE(fixture.changes(), changes);
}

void TestLibraryTags::changeTags_unknownCard_changesNothing()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(!fixture->changeTags({a, PaperId{55}}, {}, {u"x"_s}, {}));
    QVERIFY(!fixture->changeTags({}, {IdeaId{55}}, {u"x"_s}, {}));
    QCOMPARE(tagNames(fixture), QStringList());
}

void TestLibraryTags::changeTags_undoRedo_identical()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const IdeaId idea = fixture.addIdea(u"I"_s);
    QCOMPARE(fixture.undoFault([&] { return fixture->changeTags({a}, {idea}, {u"x"_s, u"y"_s}, {}).ok(); }), QString());
    QCOMPARE(fixture.undoFault([&] { return fixture->changeTags({a}, {idea}, {u"z"_s}, {u"x"_s}).ok(); }), QString());
}

void TestLibraryTags::newTags_takeTheLeastUsedColour()
{
    LibraryFixture fixture;
    QVERIFY(fixture->addTag(u"zero"_s, 0));
    QVERIFY(fixture->addTag(u"two"_s, 2));
    QVERIFY(fixture->addTag(u"a"_s, -1));
    QVERIFY(fixture->addTag(u"b"_s, 99));
    QCOMPARE(tagNamed(fixture, u"two"_s).colour, 2);
    QCOMPARE(tagNamed(fixture, u"a"_s).colour, 1);
    QCOMPARE(tagNamed(fixture, u"b"_s).colour, 3);
}

void TestLibraryTags::addTag_takenNameInAnyCase_isRefused()
{
    LibraryFixture fixture;
    const auto id = fixture->addTag(u"System"_s, 1);
    QVERIFY(id && id->isValid());
    const auto again = fixture->addTag(u"#system"_s, 1);
    QVERIFY(!again);
    QVERIFY(again.error().message.contains(u"system"_s));
}

void TestLibraryTags::renameTag_takesNestedOnesAlong()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->changeTags({a}, {}, {u"sys"_s, u"sys/os"_s, u"SYS/os/linux"_s, u"system"_s}, {}));
    const TagId sys = tagNamed(fixture, u"sys"_s).id;
    QCOMPARE(fixture.undoFault([&] { return fixture->renameTag(sys, u"core"_s).ok(); }), QString());
    QCOMPARE(tagNames(fixture), (QStringList{u"core:1"_s, u"core/os:1"_s, u"core/os/linux:1"_s, u"system:1"_s}));
}

void TestLibraryTags::renameTag_onlyCase_isAllowed()
{
    LibraryFixture fixture;
    const auto id = fixture->addTag(u"ml"_s, 1);
    QVERIFY(fixture->renameTag(*id, u"ML"_s));
    QCOMPARE(tagNames(fixture), QStringList{u"ML:0"_s});
}

void TestLibraryTags::renameTag_takenName_isRefused()
{
    LibraryFixture fixture;
    const auto a = fixture->addTag(u"a"_s, 1);
    QVERIFY(fixture->addTag(u"a/x"_s, 1));
    QVERIFY(fixture->addTag(u"b/x"_s, 1));
    const QStringList before = tagNames(fixture);
    const auto renamed = fixture->renameTag(*a, u"b"_s); // "a/x" would become "b/x"
    QVERIFY(!renamed);
    QVERIFY(renamed.error().message.contains(u"b/x"_s));
    QCOMPARE(tagNames(fixture), before);
}

void TestLibraryTags::renameTag_belowItself_isRefused()
{
    LibraryFixture fixture;
    const auto a = fixture->addTag(u"a"_s, 1);
    QVERIFY(!fixture->renameTag(*a, u"a/b"_s));
    QVERIFY(!fixture->renameTag(*a, u" "_s));
    QVERIFY(!fixture->renameTag(TagId{44}, u"b"_s));
}

void TestLibraryTags::renameTag_searchFindsTheNewName()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->changeTags({a}, {}, {u"quantum"_s}, {}));
    QCOMPARE(found(fixture, u"quantum"_s), 1);
    QVERIFY(fixture->renameTag(tagNamed(fixture, u"quantum"_s).id, u"photonic"_s));
    QCOMPARE(found(fixture, u"quantum"_s), 0);
    QCOMPARE(found(fixture, u"photonic"_s), 1);
    QVERIFY(fixture->undo());
    QCOMPARE(found(fixture, u"quantum"_s), 1);
}

void TestLibraryTags::mergeTags_movesUsesOnce()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    QVERIFY(fixture->changeTags({a, b}, {}, {u"ml"_s}, {}));
    QVERIFY(fixture->changeTags({b}, {}, {u"machine learning"_s}, {}));
    const TagId from = tagNamed(fixture, u"machine learning"_s).id;
    const TagId into = tagNamed(fixture, u"ml"_s).id;
    QVERIFY(fixture->mergeTags({from, into}, into));
    QCOMPARE(tagNames(fixture), QStringList{u"ml:2"_s});
    QVERIFY(!fixture->mergeTags({from}, into));
}

void TestLibraryTags::mergeTags_undoRedo_identical()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const IdeaId idea = fixture.addIdea(u"I"_s);
    QVERIFY(fixture->changeTags({a}, {idea}, {u"x"_s, u"y"_s, u"z"_s}, {}));
    const QList<TagId> from{tagNamed(fixture, u"x"_s).id, tagNamed(fixture, u"y"_s).id};
    const TagId into = tagNamed(fixture, u"z"_s).id;
    QCOMPARE(fixture.undoFault([&] { return fixture->mergeTags(from, into).ok(); }), QString());
}

void TestLibraryTags::removeTag_leavesThePapers()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->changeTags({a}, {}, {u"x"_s}, {}));
    const TagId x = tagNamed(fixture, u"x"_s).id;
    QCOMPARE(fixture.undoFault([&] { return fixture->removeTag(x).ok(); }), QString());
    QCOMPARE(fixture.column(Status::ToRead), QStringList{u"A"_s});
    QVERIFY(!fixture->removeTag(x));
}

void TestLibraryTags::recolourTag_staysInThePalette()
{
    LibraryFixture fixture;
    const auto id = fixture->addTag(u"x"_s, 1);
    QCOMPARE(fixture.undoFault([&] { return fixture->recolourTag(*id, 5).ok(); }), QString());
    QVERIFY(fixture->recolourTag(*id, 500));
    QCOMPARE(tagNamed(fixture, u"x"_s).colour, tagColours - 1);
}

QTEST_GUILESS_MAIN(TestLibraryTags)
#include "tst_librarytags.moc"
