// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PlanIdeas.h"
#include "library/PlanPapers.h"

#include <QTest>

using namespace cabinet;
using namespace Qt::StringLiterals;

namespace {

using markdown::IdeaEntry;
using markdown::PaperEntry;

PaperEntry paperEntry(const QString &title, const QString &url = {}, const TopicPath &topic = {}, Status status = Status::ToRead)
{
    static int line = 0;
    PaperEntry entry;
    entry.line = ++line;
    entry.span = {line * 100, line * 100 + 50};
    entry.title = title;
    entry.topic = topic;
    entry.status = status;
    entry.statusFrom = markdown::StatusFrom::TaskMark;
    if (!url.isEmpty())
        entry.links.append(markdown::LinkSpan{.link = {u"Paper"_s, url}});
    return entry;
}

IdeaEntry ideaEntry(int number, const QString &title, const QString &body = {})
{
    static int line = 0;
    IdeaEntry entry;
    entry.number = number;
    entry.line = ++line;
    entry.span = {line * 100, line * 100 + 50};
    entry.title = title;
    entry.body = body;
    return entry;
}

// A plan of one more file, without a library's database.
ImportPlan planned(const QList<PaperEntry> &entries, const PaperBase &base = {}, const KnownPapers &known = {})
{
    ImportPlan plan;
    plan.files.append(FilePlan{});
    PaperPlanner planner(plan);
    planner.add(entries, keysOf(entries), base, known);
    return plan;
}

KnownPapers knowing(const KnownPaper &paper)
{
    KnownPapers known;
    known.papers.insert(paper.id, paper);
    return known;
}

} // namespace

class TestPlanPapers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newEntries_keepTheirOrder();
    void sameTitle_isOnePaper_data();
    void sameTitle_isOnePaper();
    void repeated_bringsItsLinksAndStatus();
    void secondFile_knowsWhatTheFirstAdds();
    void twoEntriesOfOneKnownPaper_addUp();
    void fileAndLibraryChangedStatus_fileWins();
    void bothMadeTheSameChange_isUnchanged();
    void ideas_unknownFile_fillsOnlyAnEmptyBody();
    void ideas_hugeNumber_takesAFreeOne();
};

void TestPlanPapers::newEntries_keepTheirOrder()
{
    const ImportPlan plan = planned({paperEntry(u"B"_s), paperEntry(u"A"_s)});
    QCOMPARE(plan.countOf(ImportAction::Add), 2);
    QCOMPARE(plan.files.first().entries.at(0).draft.title, u"B"_s);
    QVERIFY(plan.changesAnything());
    QVERIFY(!planned({}).changesAnything());
}

void TestPlanPapers::sameTitle_isOnePaper_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    QTest::newRow("case and dashes") << u"MLIR: Scaling"_s << u"mlir — scaling"_s << true;
    QTest::newRow("wide letters") << u"ＭＬＩＲ"_s << u"mlir"_s << true;
    QTest::newRow("chinese") << u"机器学习"_s << u"机器 学习"_s << true;
    QTest::newRow("different") << u"MLIR"_s << u"MLIR 2"_s << false;
    QTest::newRow("signs only") << u"C++"_s << u"C"_s << true;
}

void TestPlanPapers::sameTitle_isOnePaper()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, same);
    const ImportPlan plan = planned({paperEntry(first), paperEntry(second)});
    QCOMPARE(plan.files.first().entries.last().sameAs.has_value(), same);
    QCOMPARE(plan.countOf(ImportAction::Add), same ? 1 : 2);
}

void TestPlanPapers::repeated_bringsItsLinksAndStatus()
{
    const ImportPlan plan = planned({paperEntry(u"A"_s, u"https://arxiv.org/abs/1234.56781"_s),
                                     paperEntry(u"A"_s, u"https://arxiv.org/pdf/1234.56781v2"_s),
                                     paperEntry(u"A"_s, u"https://b.org/a.pdf"_s, {}, Status::Done)});
    const PaperDraft &first = plan.files.first().entries.first().draft;
    QCOMPARE(first.status, Status::Done);
    QCOMPARE(first.links.size(), 2); // the version of the same address adds nothing
    QCOMPARE(plan.countOf(ImportAction::Unchanged), 2);
}

void TestPlanPapers::secondFile_knowsWhatTheFirstAdds()
{
    ImportPlan plan;
    PaperPlanner planner(plan);
    for (const QList<PaperEntry> &entries : {QList<PaperEntry>{paperEntry(u"X"_s), paperEntry(u"A"_s, {}, {u"T"_s})},
                                             QList<PaperEntry>{paperEntry(u"a"_s, {}, {u"U"_s})}}) {
        plan.files.append(FilePlan{});
        planner.add(entries, keysOf(entries), {}, {});
    }
    QCOMPARE(plan.files.last().entries.first().sameAs, std::optional<qsizetype>(1));
    QVERIFY(plan.files.last().entries.first().newPlace);
}

void TestPlanPapers::twoEntriesOfOneKnownPaper_addUp()
{
    KnownPaper paper;
    paper.id = PaperId{5};
    paper.title = u"A"_s;
    KnownPapers known = knowing(paper);
    known.byTitle.insert(u"a"_s, paper.id);
    const ImportPlan plan =
        planned({paperEntry(u"A"_s, u"https://a.org/1.pdf"_s, {u"T"_s}), paperEntry(u"A"_s, u"https://a.org/2.pdf"_s, {u"T"_s})},
                {}, known);
    const auto &entries = plan.files.first().entries;
    QCOMPARE(entries.at(0).edit.links->size(), 1);
    QCOMPARE(entries.at(1).edit.links->size(), 2);
    QVERIFY(entries.at(0).newPlace);
    QVERIFY(!entries.at(1).newPlace);
}

void TestPlanPapers::fileAndLibraryChangedStatus_fileWins()
{
    KnownPaper paper;
    paper.id = PaperId{5};
    paper.title = u"A"_s;
    paper.status = Status::Reading;
    PaperBase base;
    base.entries = {paperEntry(u"A"_s)};
    base.paperAt.insert(base.entries.first().span.begin, paper.id);
    const ImportPlan plan = planned({paperEntry(u"A"_s, {}, {}, Status::Done)}, base, knowing(paper));
    QCOMPARE(plan.files.first().entries.first().newStatus, std::optional(Status::Done));
    QVERIFY(!planned({paperEntry(u"A"_s)}, base, knowing(paper)).changesAnything());
}

void TestPlanPapers::bothMadeTheSameChange_isUnchanged()
{
    KnownPaper paper;
    paper.id = PaperId{5};
    paper.title = u"A"_s;
    paper.venue = u"OSDI'20"_s;
    paper.status = Status::Done;
    PaperBase base;
    base.entries = {paperEntry(u"A"_s)};
    base.paperAt.insert(base.entries.first().span.begin, paper.id);
    PaperEntry now = paperEntry(u"A"_s, {}, {}, Status::Done);
    now.venue = u"OSDI'20"_s;
    QCOMPARE(planned({now}, base, knowing(paper)).countOf(ImportAction::Unchanged), 1);
}

void TestPlanPapers::ideas_unknownFile_fillsOnlyAnEmptyBody()
{
    ImportPlan plan;
    plan.files.append(FilePlan{});
    IdeaPlanner planner(plan, {{IdeaId{1}, 1, u"empty"_s, {}}, {IdeaId{2}, 2, u"full"_s, u"mine"_s}});
    planner.add({ideaEntry(1, u"*Empty*"_s, u"body"_s), ideaEntry(5, u"full"_s, u"theirs"_s)}, {});
    const auto &entries = plan.files.first().entries;
    QCOMPARE(entries.at(0).ideaEdit.body, std::optional(u"body"_s));
    QCOMPARE(entries.at(1).knownIdea, std::optional(IdeaId{2}));
    QCOMPARE(entries.at(1).action, ImportAction::Unchanged);
}

void TestPlanPapers::ideas_hugeNumber_takesAFreeOne()
{
    ImportPlan plan;
    plan.files.append(FilePlan{});
    IdeaPlanner planner(plan, {});
    planner.add(
        {ideaEntry(std::numeric_limits<int>::max(), u"a"_s), ideaEntry(0, u"b"_s), ideaEntry(-4, u"c"_s), ideaEntry(4, u"d"_s)},
        {});
    QSet<int> numbers;
    for (const ImportEntry &entry : plan.files.first().entries) {
        QVERIFY(*entry.idea.number > 0 && *entry.idea.number < std::numeric_limits<int>::max());
        numbers.insert(*entry.idea.number);
    }
    QCOMPARE(numbers.size(), 4);
    QVERIFY(numbers.contains(4));
}

QTEST_GUILESS_MAIN(TestPlanPapers)
#include "tst_planpapers.moc"
