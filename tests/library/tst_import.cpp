// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Importer.h"
#include "library/Library.h"
#include "storage/Statement.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray reading =
    "# Reading\n"
    "\n"
    "## Systems\n"
    "\n"
    "- [x] Rammer: Holistic Compiler[OSDI'20]: [[Paper](https://a.org/rammer.pdf)] [[Note](https://n.org/1)]\n"
    "- [ ] Ray: A Framework[OSDI'18]: [[Paper](https://a.org/ray.pdf)]\n"
    "\n"
    "### Kernels\n"
    "\n"
    "Some prose that stays.\n"
    "\n"
    "- [ ] Theseus: An Experiment[OSDI'20]: [[Paper](https://a.org/theseus.pdf)]\n";

const QByteArray cabinetOfIdeas = "# Cabinet\n"
                                  "\n"
                                  "1. Compiler for FL\n"
                                  "\n"
                                  "2. Carbon-aware compiler\n"
                                  "- [EDEN](https://a.org/eden.pdf) by Koppula, Skanda, MICRO 2019\n"
                                  "\n"
                                  "3. 异构子图优化\n";

QByteArray with(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    return text.replace(from, to);
}

QList<int> counts(const ImportPlan &plan)
{
    return {plan.countOf(ImportAction::Add), plan.countOf(ImportAction::Update), plan.countOf(ImportAction::Unchanged)};
}

PaperId idOf(LibraryFixture &fixture, const QString &title)
{
    const auto id = storage::selectInteger(fixture->read().connection(), u"SELECT id FROM paper WHERE title = ?"_s, {title});
    return PaperId{id ? *id : 0};
}

QByteArray exportedSource(LibraryFixture &fixture)
{
    const auto sources = fixture->read().sources();
    if (!sources || sources->isEmpty())
        return {};
    const auto bytes = fixture->read().sourceBytes(sources->first().id);
    return bytes ? *bytes : QByteArray();
}

} // namespace

class TestImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void papers_areAddedWithEverything();
    void ideas_keepNumbersAndBodies();
    void import_undoRedo_identical();
    void sameFileAgain_addsNothing();
    void twoTopics_oneCardTwoPlaces();
    void twoFiles_oneCard();
    void knownPaper_getsWhatIsMissing();
    void sameAddressOtherTitle_isTheSamePaper();
    void addressOfManyTitles_namesNone();
    void changedStatus_isApplied();
    void unchangedStatus_staysAsTheUserMovedIt();
    void changedTitle_isAnEdit();
    void changedLinks_mergeWithTheUsers();
    void movedHeading_changesTheTopic();
    void editedInLibrary_staysWhenFileDidNotChange();
    void removedFromFile_keepsPaperAndTopic();
    void deletedPaper_isOfferedAgain();
    void changedProseOnly_keepsTheNewBytes();
    void updates_undoRedo_identical();
    void changedIdea_isApplied();
    void ideaNumberTaken_takesTheNextFree();
    void equalIdeasInOneFile_stayTwo();
    void planAppliedTwice_addsNothing();
    void cancel_changesNothing();
    void badFiles_areSentences_data();
    void badFiles_areSentences();
    void nothingUnderstood_isAPlanWithoutEntries();
    void hostileText_isImportedOrSkipped();
    void linkToAFile_isReadOnce();
    void welcomeLists_areUnderstood();
    void seeds_giveTheirCounts();
};

void TestImport::papers_areAddedWithEverything()
{
    LibraryFixture fixture;
    const ImportPlan plan = fixture.import({fixture.write(u"reading.md"_s, reading)});
    QCOMPARE(counts(plan), (QList<int>{3, 0, 0}));
    QCOMPARE(plan.files.first().kind, ListKind::Papers);
    QCOMPARE(fixture.column(Status::Done), QStringList{u"Rammer: Holistic Compiler"_s});
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"Ray: A Framework"_s, u"Theseus: An Experiment"_s}));
    const Paper rammer = fixture.paper(idOf(fixture, u"Rammer: Holistic Compiler"_s));
    QCOMPARE(rammer.venue.text, u"OSDI'20"_s);
    QCOMPARE(rammer.links, (Links{{u"Paper"_s, u"https://a.org/rammer.pdf"_s}, {u"Note"_s, u"https://n.org/1"_s}}));
    QVERIFY(!rammer.finished.isValid()); // the file does not say when
    const Paper theseus = fixture.paper(idOf(fixture, u"Theseus: An Experiment"_s));
    QCOMPARE(theseus.topics, QList<TopicPath>{(TopicPath{u"Systems"_s, u"Kernels"_s})});
    QCOMPARE(exportedSource(fixture), reading);
    QCOMPARE(fixture.changes(), 1);
    Query query;
    query.text = u"rammer"_s;
    const auto found = fixture->read().count(Status::Done, query);
    QVERIFY(found);
    QCOMPARE(*found, 1);
}

void TestImport::ideas_keepNumbersAndBodies()
{
    LibraryFixture fixture;
    const ImportPlan plan = fixture.import({fixture.write(u"ideas.md"_s, cabinetOfIdeas)});
    QCOMPARE(plan.files.first().kind, ListKind::Ideas);
    QCOMPARE(fixture.ideas(), (QStringList{u"1 Compiler for FL"_s, u"2 Carbon-aware compiler"_s, u"3 异构子图优化"_s}));
    const auto id = fixture->read().ideaWithNumber(2);
    QVERIFY(id && *id);
    QCOMPARE(fixture.idea(**id).body, u"- [EDEN](https://a.org/eden.pdf) by Koppula, Skanda, MICRO 2019"_s);
}

void TestImport::import_undoRedo_identical()
{
    LibraryFixture fixture;
    const QStringList files{fixture.write(u"reading.md"_s, reading), fixture.write(u"ideas.md"_s, cabinetOfIdeas)};
    QCOMPARE(fixture.undoFault([&] { return fixture.import(files).files.size() == 2; }), QString());
    QCOMPARE(fixture.changes(), 1);
    QVERIFY(fixture->undo());
    QCOMPARE(fixture.column(Status::ToRead), QStringList());
    QCOMPARE(counts(fixture.import(files)), (QList<int>{6, 0, 0}));
}

void TestImport::sameFileAgain_addsNothing()
{
    LibraryFixture fixture;
    const QStringList files{fixture.write(u"reading.md"_s, reading), fixture.write(u"ideas.md"_s, cabinetOfIdeas)};
    fixture.import(files);
    const QStringList before = fixture.dump();
    const ImportPlan again = fixture.import(files);
    QCOMPARE(counts(again), (QList<int>{0, 0, 6}));
    QVERIFY(!again.changesAnything());
    QCOMPARE(fixture.dump(), before);
    QCOMPARE(fixture.changes(), 1);
    const ImportPlan copy = fixture.import({fixture.write(u"copy.md"_s, reading)});
    QCOMPARE(counts(copy), (QList<int>{0, 0, 3}));
    QCOMPARE(fixture->read().sources()->size(), 3); // which can be kept in step
    QCOMPARE(fixture.changes(), 2);
}

void TestImport::twoTopics_oneCardTwoPlaces()
{
    LibraryFixture fixture;
    const QByteArray twice = reading + "\n## Reinforcement Learning\n\n- [x] Ray — a framework: [[Note](https://n.org/ray)]\n";
    const QString file = fixture.write(u"reading.md"_s, twice);
    const ImportPlan plan = fixture.import({file});
    QCOMPARE(counts(plan), (QList<int>{3, 1, 0}));
    QCOMPARE(plan.files.first().entries.last().sameAs, std::optional<qsizetype>(1));
    const Paper ray = fixture.paper(idOf(fixture, u"Ray: A Framework"_s));
    QCOMPARE(ray.topics, (QList<TopicPath>{{u"Systems"_s}, {u"Reinforcement Learning"_s}}));
    QCOMPARE(ray.links.size(), 2);
    QCOMPARE(ray.status, Status::Done);
    QCOMPARE(counts(fixture.import({file})), (QList<int>{0, 0, 4}));
}

void TestImport::twoFiles_oneCard()
{
    LibraryFixture fixture;
    const QString first = fixture.write(u"a.md"_s, reading);
    const QString second =
        fixture.write(u"b.md"_s, "## More\n\n- [ ] Ray: A Framework: [[Paper](https://a.org/ray.pdf)]\n- [ ] New one\n");
    const ImportPlan plan = fixture.import({first, second, first});
    QCOMPARE(plan.files.size(), 2);
    QCOMPARE(counts(plan), (QList<int>{4, 1, 0}));
    QCOMPARE(fixture.column(Status::ToRead).count(u"Ray: A Framework"_s), 1);
    QCOMPARE(counts(fixture.import({first, second})), (QList<int>{0, 0, 5}));
}

void TestImport::knownPaper_getsWhatIsMissing()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"rammer holistic compiler"_s;
    draft.links = {{u"Code"_s, u"https://c.org/r"_s}};
    const auto id = fixture->addPaper(draft);
    const ImportPlan plan = fixture.import({fixture.write(u"reading.md"_s, reading)});
    QCOMPARE(counts(plan), (QList<int>{2, 1, 0}));
    const Paper paper = fixture.paper(*id);
    QCOMPARE(paper.title, u"rammer holistic compiler"_s); // the user's own words stay
    QCOMPARE(paper.status, Status::Done);
    QVERIFY(paper.finished.isValid());
    QCOMPARE(paper.venue.text, u"OSDI'20"_s);
    QCOMPARE(paper.links.size(), 3);
    QCOMPARE(paper.links.first().label, u"Code"_s);
    QCOMPARE(paper.topics, QList<TopicPath>{TopicPath{u"Systems"_s}});
}

void TestImport::sameAddressOtherTitle_isTheSamePaper()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"BERT"_s;
    draft.links = {{u"PDF"_s, u"http://arxiv.org/abs/1810.04805v2"_s}};
    const auto id = fixture->addPaper(draft);
    const QString file = fixture.write(u"a.md"_s, "- [ ] BERT: Pre-training: [[Paper](https://arxiv.org/pdf/1810.04805.pdf)]\n");
    const ImportPlan plan = fixture.import({file});
    QCOMPARE(plan.files.first().entries.first().paper, std::optional(*id));
    QCOMPARE(plan.countOf(ImportAction::Add), 0);
}

void TestImport::addressOfManyTitles_namesNone()
{
    LibraryFixture fixture;
    const QByteArray text = "- [ ] One: [[Paper](https://a.org/book.pdf)]\n- [ ] Two: [[Paper](https://a.org/book.pdf)]\n"
                            "- [ ] Three: [[Paper](https://a.org/book.pdf)]\n";
    QCOMPARE(counts(fixture.import({fixture.write(u"a.md"_s, text)})), (QList<int>{3, 0, 0}));
}

void TestImport::changedStatus_isApplied()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const QByteArray now = with(reading, "- [ ] Ray", "- [x] Ray");
    const ImportPlan plan = fixture.import({fixture.write(u"reading.md"_s, now)});
    QCOMPARE(counts(plan), (QList<int>{0, 1, 2}));
    QCOMPARE(fixture.paper(idOf(fixture, u"Ray: A Framework"_s)).status, Status::Done);
    QVERIFY(fixture.paper(idOf(fixture, u"Ray: A Framework"_s)).finished.isValid());
    QCOMPARE(exportedSource(fixture), now);
    QCOMPARE(counts(fixture.import({fixture.path(u"reading.md"_s)})), (QList<int>{0, 0, 3}));
}

void TestImport::unchangedStatus_staysAsTheUserMovedIt()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const PaperId ray = idOf(fixture, u"Ray: A Framework"_s);
    QVERIFY(fixture->movePapers({ray}, Status::Reading, {}));
    QCOMPARE(counts(fixture.import({fixture.path(u"reading.md"_s)})), (QList<int>{0, 0, 3}));
    const QByteArray now = with(reading, "Some prose", "- [ ] Another\n\nSome prose");
    QCOMPARE(counts(fixture.import({fixture.write(u"reading.md"_s, now)})), (QList<int>{1, 0, 3}));
    QCOMPARE(fixture.paper(ray).status, Status::Reading);
}

void TestImport::changedTitle_isAnEdit()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const PaperId ray = idOf(fixture, u"Ray: A Framework"_s);
    const QByteArray now = with(with(reading, "Ray: A Framework", "Ray: A Distributed Framework"), "OSDI'18", "OSDI 2018");
    QCOMPARE(counts(fixture.import({fixture.write(u"reading.md"_s, now)})), (QList<int>{0, 1, 2}));
    QCOMPARE(fixture.paper(ray).title, u"Ray: A Distributed Framework"_s);
    QCOMPARE(fixture.paper(ray).venue.text, u"OSDI 2018"_s);
}

void TestImport::changedLinks_mergeWithTheUsers()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const PaperId rammer = idOf(fixture, u"Rammer: Holistic Compiler"_s);
    PaperEdit own;
    own.links = fixture.paper(rammer).links;
    own.links->prepend({u"Code"_s, u"https://c.org/r"_s});
    QVERIFY(fixture->editPaper(rammer, own));
    const QByteArray now = with(with(reading, "https://a.org/rammer.pdf", "https://a.org/rammer-v2.pdf"),
                                "[[Note](https://n.org/1)]", "[[Slides](https://s.org/1)]");
    QCOMPARE(counts(fixture.import({fixture.write(u"reading.md"_s, now)})), (QList<int>{0, 1, 2}));
    QCOMPARE(fixture.paper(rammer).links, (Links{{u"Code"_s, u"https://c.org/r"_s},
                                                 {u"Paper"_s, u"https://a.org/rammer-v2.pdf"_s},
                                                 {u"Slides"_s, u"https://s.org/1"_s}}));
}

void TestImport::movedHeading_changesTheTopic()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const QByteArray now = with(reading, "### Kernels", "## Operating Systems");
    QCOMPARE(counts(fixture.import({fixture.write(u"reading.md"_s, now)})), (QList<int>{0, 1, 2}));
    QCOMPARE(fixture.paper(idOf(fixture, u"Theseus: An Experiment"_s)).topics,
             QList<TopicPath>{TopicPath{u"Operating Systems"_s}});
    const auto topics = fixture->read().topics();
    QVERIFY(topics);
    QCOMPARE(topics->size(), 2); // the old one is gone
}

void TestImport::editedInLibrary_staysWhenFileDidNotChange()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const PaperId ray = idOf(fixture, u"Ray: A Framework"_s);
    PaperEdit edit;
    edit.title = u"My Ray"_s;
    edit.links = Links();
    QVERIFY(fixture->editPaper(ray, edit));
    const QByteArray now = with(reading, "- [ ] Theseus", "- [x] Theseus");
    QCOMPARE(counts(fixture.import({fixture.write(u"reading.md"_s, now)})), (QList<int>{0, 1, 2}));
    QCOMPARE(fixture.paper(ray).title, u"My Ray"_s);
    QVERIFY(fixture.paper(ray).links.isEmpty());
}

void TestImport::removedFromFile_keepsPaperAndTopic()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const PaperId theseus = idOf(fixture, u"Theseus: An Experiment"_s);
    const QByteArray now = reading.left(reading.indexOf("- [ ] Theseus"));
    const ImportPlan plan = fixture.import({fixture.write(u"reading.md"_s, now)});
    QVERIFY(plan.changesAnything());
    QCOMPARE(counts(plan), (QList<int>{0, 0, 2}));
    QCOMPARE(fixture.paper(theseus).topics, QList<TopicPath>{(TopicPath{u"Systems"_s, u"Kernels"_s})});
    const auto source = fixture->read().sourceOf(theseus);
    QVERIFY(source);
    QVERIFY(!*source);
}

void TestImport::deletedPaper_isOfferedAgain()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"reading.md"_s, reading);
    fixture.import({file});
    QVERIFY(fixture->removePapers({idOf(fixture, u"Ray: A Framework"_s)}));
    QCOMPARE(counts(fixture.import({file})), (QList<int>{1, 0, 2}));
    QCOMPARE(counts(fixture.import({file})), (QList<int>{0, 0, 3}));
}

void TestImport::changedProseOnly_keepsTheNewBytes()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const QByteArray now = with(reading, "Some prose", "Some other prose");
    const QString file = fixture.write(u"reading.md"_s, now);
    QCOMPARE(fixture.undoFault([&] { return fixture.import({file}).changesAnything(); }), QString());
    QCOMPARE(exportedSource(fixture), now);
}

void TestImport::updates_undoRedo_identical()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"reading.md"_s, reading)});
    const QByteArray now =
        with(with(with(reading, "- [ ] Ray", "- [/] Ray"), "### Kernels", "### OS"), "https://n.org/1", "https://n.org/2") +
        "- [ ] More[ATC'22]\n";
    const QString file = fixture.write(u"reading.md"_s, now);
    QCOMPARE(fixture.undoFault([&] { return fixture.import({file}).countOf(ImportAction::Update) == 3; }), QString());
}

void TestImport::changedIdea_isApplied()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"ideas.md"_s, cabinetOfIdeas)});
    const auto two = fixture->read().ideaWithNumber(2);
    QVERIFY(two && *two);
    QVERIFY(fixture->editIdea(**two, {u"My own title"_s, {}}));
    const QByteArray now =
        with(with(cabinetOfIdeas, "MICRO 2019", "MICRO'19"), "Compiler for FL", "Compilers for federated learning");
    const QString file = fixture.write(u"ideas.md"_s, now);
    ImportPlan plan;
    QCOMPARE(fixture.undoFault([&] {
        plan = fixture.import({file});
        return plan.changesAnything();
    }),
             QString());
    QCOMPARE(counts(plan), (QList<int>{0, 2, 1}));
    QCOMPARE(fixture.ideas(), (QStringList{u"1 Compilers for federated learning"_s, u"2 My own title"_s, u"3 异构子图优化"_s}));
    QVERIFY(fixture.idea(**two).body.endsWith(u"MICRO'19"_s));
}

void TestImport::ideaNumberTaken_takesTheNextFree()
{
    LibraryFixture fixture;
    fixture.addIdea(u"My first"_s);
    const QString file = fixture.write(u"ideas.md"_s, cabinetOfIdeas);
    QCOMPARE(counts(fixture.import({file}, ImportAs::Ideas)), (QList<int>{3, 0, 0}));
    QCOMPARE(fixture.ideas(),
             (QStringList{u"1 My first"_s, u"4 Compiler for FL"_s, u"2 Carbon-aware compiler"_s, u"3 异构子图优化"_s}));
    QCOMPARE(counts(fixture.import({file})), (QList<int>{0, 0, 3}));
}

void TestImport::equalIdeasInOneFile_stayTwo()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"ideas.md"_s, "1. TODO\n- a\n\n2. TODO\n- b\n\n2. TODO\n- c\n\n2. TODO\n- d\n");
    QCOMPARE(counts(fixture.import({file}, ImportAs::Ideas)), (QList<int>{4, 0, 0}));
    QCOMPARE(counts(fixture.import({file}, ImportAs::Ideas)), (QList<int>{0, 0, 4}));
    QCOMPARE(fixture.ideas().size(), 4);
}

void TestImport::planAppliedTwice_addsNothing()
{
    LibraryFixture fixture;
    const QStringList files{fixture.write(u"reading.md"_s, reading), fixture.write(u"ideas.md"_s, cabinetOfIdeas)};
    const auto plan = planImport(fixture->read(), files, ImportAs::Auto);
    QVERIFY(plan);
    QVERIFY(fixture->applyImport(*plan));
    const QStringList once = fixture.dump();
    const auto again = fixture->applyImport(*plan);
    QVERIFY(again);
    QVERIFY(!again->id.isValid());
    QCOMPARE(fixture.dump(), once);
}

void TestImport::cancel_changesNothing()
{
    LibraryFixture fixture;
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += "- [ ] Paper number " + QByteArray::number(i) + "\n";
    const auto plan = planImport(fixture->read(), {fixture.write(u"many.md"_s, many)}, ImportAs::Papers);
    QVERIFY(plan);
    const QStringList before = fixture.dump();
    auto store = storage::Store::open(fixture.file(), storage::Store::Mode::Open);
    QVERIFY(store);
    int calls = 0;
    const auto applied = runImport(**store, *plan, [&calls](int, int) { return ++calls < 3; });
    QVERIFY(!applied);
    QVERIFY(applied.error().message.isEmpty());
    QCOMPARE(calls, 3);
    QCOMPARE(fixture.dump(), before);
    const auto planned =
        planImport(fixture->read(), {fixture.path(u"many.md"_s)}, ImportAs::Papers, [](int, int) { return false; });
    QVERIFY(!planned);
    QVERIFY(planned.error().message.isEmpty());
}

void TestImport::badFiles_areSentences_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << u"nowhere.md"_s;
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("device") << u"/dev/zero"_s;
    QTest::newRow("dangling link") << u"dangling.md"_s;
}

void TestImport::badFiles_areSentences()
{
    QFETCH(const QString, file);
    LibraryFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path(u"folder"_s)));
    QVERIFY(QFile::link(fixture.path(u"gone"_s), fixture.path(u"dangling.md"_s)));
    const QString path = file.startsWith(u'/') ? file : fixture.path(file);
    const auto plan = planImport(fixture->read(), {path}, ImportAs::Auto);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(file), qPrintable(plan.error().message));
    QVERIFY(plan.error().message.endsWith(u'.'));
    QVERIFY(!planImport(fixture->read(), {QString()}, ImportAs::Auto));
}

void TestImport::nothingUnderstood_isAPlanWithoutEntries()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"prose.md"_s, "Just a paragraph of words.\n\nAnd one more.\n");
    const auto plan = planImport(fixture->read(), {file}, ImportAs::Papers);
    QVERIFY(plan);
    QVERIFY(plan->files.first().entries.isEmpty());
    QVERIFY(!plan->files.first().skipped.isEmpty());
    QVERIFY(!plan->files.first().skipped.first().reason.isEmpty());
    QVERIFY(!plan->changesAnything());
    const auto applied = fixture->applyImport(*plan);
    QVERIFY(applied);
    QVERIFY(!applied->id.isValid());
    const auto empty = planImport(fixture->read(), {fixture.write(u"empty.md"_s, {})}, ImportAs::Auto);
    QVERIFY(empty);
    QVERIFY(!empty->changesAnything());
}

void TestImport::hostileText_isImportedOrSkipped()
{
    LibraryFixture fixture;
    QByteArray text = "- [ ] '); DROP TABLE paper; --\n- [ ] <img "
                      "src=x onerror=alert(1)>\n";
    text += "- [ ] " + QByteArray(5'000, 'a') + "\n";
    text += "- [ ] [link](javascript:alert(1))\n- [ ] \xe2\x80\xae override: [[Paper](file:///etc/passwd)]\n";
    const QString file = fixture.write(u"hostile.md"_s, text);
    const ImportPlan plan = fixture.import({file}, ImportAs::Papers);
    QVERIFY(plan.countOf(ImportAction::Add) >= 2);
    QVERIFY(!plan.files.first().skipped.isEmpty());
    const auto faults = fixture->check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
    QVERIFY(!fixture.import({file}, ImportAs::Papers).changesAnything());
    QCOMPARE(exportedSource(fixture), text);
}

void TestImport::linkToAFile_isReadOnce()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"reading.md"_s, reading);
    QVERIFY(QFile::link(file, fixture.path(u"link.md"_s)));
    QCOMPARE(counts(fixture.import({fixture.path(u"link.md"_s), file})), (QList<int>{3, 0, 0}));
    const auto sources = fixture->read().sources();
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->first().entries, 3);
}

void TestImport::welcomeLists_areUnderstood()
{
    LibraryFixture fixture;
    for (const auto &[name, papers, ideas] :
         {std::tuple(u":/welcome/welcome-papers.md"_s, 5, 0), std::tuple(u":/welcome/welcome-ideas.md"_s, 0, 3)}) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const auto plan = planImportText(fixture->read(), file.readAll(), name, ImportAs::Auto);
        QVERIFY(plan);
        QCOMPARE(plan->countOf(ImportAction::Add), papers + ideas);
        QCOMPARE(plan->files.first().kind, papers > 0 ? ListKind::Papers : ListKind::Ideas);
        QVERIFY(fixture->applyImport(*plan));
    }
    QCOMPARE(fixture.column(Status::Reading), QStringList{u"Attention Is All You Need"_s});
    QCOMPARE(fixture.ideas().size(), 3);
}

void TestImport::seeds_giveTheirCounts()
{
    const QDir seeds(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/seeds"));
    if (!seeds.exists(u"paper-reading.md"_s))
        QSKIP("the founding lists are not beside the project");
    LibraryFixture fixture;
    const QStringList files{seeds.filePath(u"paper-reading.md"_s), seeds.filePath(u"cabinet-of-curiosities.md"_s)};
    const ImportPlan plan = fixture.import(files);
    QCOMPARE(plan.files.at(0).countOf(ImportAction::Add), 23);
    QCOMPARE(plan.files.at(1).countOf(ImportAction::Add), 13);
    QCOMPARE(fixture.column(Status::Done).size(), 11);
    QCOMPARE(fixture.column(Status::ToRead).size(), 12);
    QCOMPARE(fixture.ideas().size(), 13);
    QCOMPARE(fixture.changes(), 1);
    QVERIFY(!fixture.import(files).changesAnything());
    QCOMPARE(fixture.changes(), 1);
    const auto undone = fixture->undo();
    QVERIFY(undone && *undone);
    QCOMPARE(fixture.column(Status::Done).size() + fixture.ideas().size(), 0);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
