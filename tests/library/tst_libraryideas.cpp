// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto edenUrl = "https://dl.acm.org/doi/pdf/10.1145/3352460.3358280";

} // namespace

class TestLibraryIdeas final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addIdea_takesTheNextNumber();
    void addIdea_wishedNumber_isKeptWhenFree();
    void addIdea_removedNumber_isNotGivenAgain();
    void addIdea_withoutTitle_isRefused();
    void addIdea_derivesPlainTextAndLinks();
    void addIdea_undoRedo_identical();
    void editIdea_keepsTheOther();
    void editIdea_undoRedo_identical();
    void moveIdeas_changesOrderNotNumbers();
    void moveIdeas_whereTheyAre_noHistory();
    void removeIdeas_takesEverythingAndUndoBringsItBack();
    void linkPaper_bothWaysAndOnce();
    void unlinkPaper_undoRedo_identical();
    void addPaperFromIdea_readsTheLine();
    void addPaperFromIdea_knownTitle_isLinked();
    void addPaperFromIdea_knownAddress_isLinked();
    void addPaperFromIdea_foreignLink_usesItsLabel();
    void addPaperFromIdea_undoRedo_identical();
};

void TestLibraryIdeas::addIdea_takesTheNextNumber()
{
    LibraryFixture fixture;
    fixture.addIdea(u"first"_s);
    fixture.addIdea(u"second"_s);
    QCOMPARE(fixture.ideas(), (QStringList{u"1 first"_s, u"2 second"_s}));
}

void TestLibraryIdeas::addIdea_wishedNumber_isKeptWhenFree()
{
    LibraryFixture fixture;
    IdeaDraft draft;
    draft.title = u"a"_s;
    draft.number = 7;
    QVERIFY(fixture->addIdea(draft));
    QVERIFY(fixture->addIdea(draft));
    draft.number = -3;
    QVERIFY(fixture->addIdea(draft));
    QCOMPARE(fixture.ideas(), (QStringList{u"7 a"_s, u"8 a"_s, u"9 a"_s}));
}

void TestLibraryIdeas::addIdea_removedNumber_isNotGivenAgain()
{
    LibraryFixture fixture;
    fixture.addIdea(u"a"_s);
    const IdeaId b = fixture.addIdea(u"b"_s);
    QVERIFY(fixture->removeIdeas({b}));
    fixture.addIdea(u"c"_s);
    QCOMPARE(fixture.ideas(), (QStringList{u"1 a"_s, u"3 c"_s}));
}

void TestLibraryIdeas::addIdea_withoutTitle_isRefused()
{
    LibraryFixture fixture;
    QVERIFY(!fixture.addIdea(u" "_s, u"body"_s).isValid());
    QVERIFY(!fixture.addIdea(u"t"_s, QString(1'048'577, u'b')).isValid());
    QCOMPARE(fixture.changes(), 0);
}

void TestLibraryIdeas::addIdea_derivesPlainTextAndLinks()
{
    LibraryFixture fixture;
    const IdeaId id = fixture.addIdea(u"See [MinDOJO](https://a.org/x) *now*"_s, u"\n- [b](https://b.org/y) too\r\n- c"_s);
    const Idea idea = fixture.idea(id);
    QCOMPARE(idea.body, u"\n- [b](https://b.org/y) too\n- c"_s);
    QCOMPARE(idea.links, (Links{{u"MinDOJO"_s, u"https://a.org/x"_s}, {u"b"_s, u"https://b.org/y"_s}}));
    const auto rows = fixture->read().ideaRows({}, 0, 10);
    QVERIFY(rows);
    QCOMPARE(rows->first().title, u"See MinDOJO now"_s);
    QCOMPARE(rows->first().firstLine, u"b too"_s);
    QCOMPARE(rows->first().links, 2);
}

void TestLibraryIdeas::addIdea_undoRedo_identical()
{
    LibraryFixture fixture;
    IdeaDraft draft;
    draft.title = u"碳感知编译器"_s;
    draft.body = u"正文"_s;
    draft.tags = {u"绿色"_s};
    QCOMPARE(fixture.undoFault([&] { return fixture->addIdea(draft).ok(); }), QString());
}

void TestLibraryIdeas::editIdea_keepsTheOther()
{
    LibraryFixture fixture;
    const IdeaId id = fixture.addIdea(u"t"_s, u"b"_s);
    IdeaEdit edit;
    edit.body = u"b2 [l](https://a.org/x)"_s;
    QVERIFY(fixture->editIdea(id, edit));
    QCOMPARE(fixture.idea(id).title, u"t"_s);
    QCOMPARE(fixture.idea(id).links.size(), 1);
    const int changes = fixture.changes();
    QVERIFY(fixture->editIdea(id, edit));
    QCOMPARE(fixture.changes(), changes);
    edit.title = QString();
    QVERIFY(!fixture->editIdea(id, edit));
    QVERIFY(!fixture->editIdea(IdeaId{9}, {}));
}

void TestLibraryIdeas::editIdea_undoRedo_identical()
{
    LibraryFixture fixture;
    const IdeaId id = fixture.addIdea(u"t"_s, u"b"_s);
    QCOMPARE(fixture.undoFault([&] { return fixture->editIdea(id, {u"T"_s, u"B"_s}).ok(); }), QString());
}

void TestLibraryIdeas::moveIdeas_changesOrderNotNumbers()
{
    LibraryFixture fixture;
    const IdeaId a = fixture.addIdea(u"a"_s);
    fixture.addIdea(u"b"_s);
    const IdeaId c = fixture.addIdea(u"c"_s);
    QCOMPARE(fixture.undoFault([&] { return fixture->moveIdeas({c}, a).ok(); }), QString());
    QCOMPARE(fixture.ideas(), (QStringList{u"3 c"_s, u"1 a"_s, u"2 b"_s}));
    QVERIFY(fixture->moveIdeas({c, a}, {}));
    QCOMPARE(fixture.ideas(), (QStringList{u"2 b"_s, u"3 c"_s, u"1 a"_s}));
}

void TestLibraryIdeas::moveIdeas_whereTheyAre_noHistory()
{
    LibraryFixture fixture;
    const IdeaId a = fixture.addIdea(u"a"_s);
    const IdeaId b = fixture.addIdea(u"b"_s);
    const int changes = fixture.changes();
    QVERIFY(fixture->moveIdeas({a}, b));
    QVERIFY(fixture->moveIdeas({a, b}, {}));
    QVERIFY(!fixture->moveIdeas({a}, IdeaId{77}));
    QCOMPARE(fixture.changes(), changes);
}

void TestLibraryIdeas::removeIdeas_takesEverythingAndUndoBringsItBack()
{
    LibraryFixture fixture;
    const PaperId paper = fixture.add(u"P"_s);
    const IdeaId a = fixture.addIdea(u"a"_s);
    const IdeaId b = fixture.addIdea(u"b"_s);
    QVERIFY(fixture->linkPaper(a, paper));
    QVERIFY(fixture->changeTags({}, {a, b}, {u"x"_s}, {}));
    QCOMPARE(fixture.undoFault([&] { return fixture->removeIdeas({a, b}).ok(); }), QString());
    QCOMPARE(fixture.ideas(), QStringList());
    QVERIFY(fixture.paper(paper).ideas.isEmpty());
}

void TestLibraryIdeas::linkPaper_bothWaysAndOnce()
{
    LibraryFixture fixture;
    const PaperId paper = fixture.add(u"P"_s);
    const IdeaId idea = fixture.addIdea(u"a"_s);
    QVERIFY(fixture->linkPaper(idea, paper));
    const int changes = fixture.changes();
    QVERIFY(fixture->linkPaper(idea, paper));
    QCOMPARE(fixture.changes(), changes);
    QCOMPARE(fixture.paper(paper).ideas, QList<IdeaId>{idea});
    QCOMPARE(fixture.idea(idea).papers, QList<PaperId>{paper});
    QVERIFY(!fixture->linkPaper(idea, PaperId{99}));
    QVERIFY(!fixture->linkPaper(IdeaId{99}, paper));
}

void TestLibraryIdeas::unlinkPaper_undoRedo_identical()
{
    LibraryFixture fixture;
    const PaperId paper = fixture.add(u"P"_s);
    const IdeaId idea = fixture.addIdea(u"a"_s);
    QVERIFY(fixture->linkPaper(idea, paper));
    QCOMPARE(fixture.undoFault([&] { return fixture->unlinkPaper(idea, paper).ok(); }), QString());
}

void TestLibraryIdeas::addPaperFromIdea_readsTheLine()
{
    LibraryFixture fixture;
    const QString url = QString::fromLatin1(edenUrl);
    const IdeaId idea =
        fixture.addIdea(u"Carbon"_s, u"- [EDEN: Approximate DRAM](%1) by Koppula, Skanda, et al., MICRO 2019\n- x"_s.arg(url));
    const auto id = fixture->addPaperFromIdea(idea, {u"EDEN: Approximate DRAM"_s, url});
    QVERIFY(id);
    const Paper paper = fixture.paper(*id);
    QCOMPARE(paper.title, u"EDEN: Approximate DRAM"_s);
    QCOMPARE(paper.venue.text, u"MICRO 2019"_s);
    QVERIFY(!paper.authors.isEmpty());
    QCOMPARE(paper.links, (Links{{u"Paper"_s, url}}));
    QCOMPARE(paper.ideas, QList<IdeaId>{idea});
}

void TestLibraryIdeas::addPaperFromIdea_knownTitle_isLinked()
{
    LibraryFixture fixture;
    const PaperId known = fixture.add(u"EDEN — approximate dram"_s);
    const IdeaId idea = fixture.addIdea(u"See [EDEN: Approximate DRAM](https://x.org/e)"_s);
    const auto id = fixture->addPaperFromIdea(idea, {u"EDEN: Approximate DRAM"_s, u"https://x.org/e"_s});
    QVERIFY(id);
    QCOMPARE(*id, known);
    QCOMPARE(fixture.column(Status::ToRead).size(), 1);
}

void TestLibraryIdeas::addPaperFromIdea_knownAddress_isLinked()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"Diffusion Models"_s;
    draft.links = {{u"Paper"_s, u"https://arxiv.org/abs/2209.00796v3"_s}};
    const auto known = fixture->addPaper(draft);
    const IdeaId idea = fixture.addIdea(u"[A survey of them](http://www.arxiv.org/pdf/2209.00796.pdf)"_s);
    const auto id = fixture->addPaperFromIdea(idea, {u"A survey of them"_s, u"http://www.arxiv.org/pdf/2209.00796.pdf"_s});
    QVERIFY(id);
    QCOMPARE(*id, *known);
}

void TestLibraryIdeas::addPaperFromIdea_foreignLink_usesItsLabel()
{
    LibraryFixture fixture;
    const IdeaId idea = fixture.addIdea(u"a"_s);
    const auto labelled = fixture->addPaperFromIdea(idea, {u"Label"_s, u"https://a.org/1"_s});
    QVERIFY(labelled);
    QCOMPARE(fixture.paper(*labelled).title, u"Label"_s);
    const auto bare = fixture->addPaperFromIdea(idea, {QString(), u"https://a.org/2"_s});
    QVERIFY(bare);
    QCOMPARE(fixture.paper(*bare).title, u"https://a.org/2"_s);
    QVERIFY(!fixture->addPaperFromIdea(idea, {u"no address"_s, QString()}));
    QVERIFY(!fixture->addPaperFromIdea(IdeaId{9}, {u"x"_s, u"https://a.org/3"_s}));
}

void TestLibraryIdeas::addPaperFromIdea_undoRedo_identical()
{
    LibraryFixture fixture;
    const IdeaId idea = fixture.addIdea(u"See [P](https://a.org/p.pdf)"_s);
    QCOMPARE(fixture.undoFault([&] {
        return fixture->addPaperFromIdea(idea, {u"P"_s, u"https://a.org/p.pdf"_s}).ok();
    }),
             QString());
}

QTEST_GUILESS_MAIN(TestLibraryIdeas)
#include "tst_libraryideas.moc"
