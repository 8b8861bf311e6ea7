// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "storage/Statement.h"
#include "support/LibraryFixture.h"
#include "support/Patience.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

class TestLibraryPapers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addPaper_keepsEveryField();
    void addPaper_unusableTitle_isRefused_data();
    void addPaper_unusableTitle_isRefused();
    void addPaper_controlCharacters_becomeSpaces();
    void addPaper_hostileText_isKeptAndHarmless();
    void addPaper_tooMuch_isASentence();
    void addPaper_done_hasFinished();
    void addPaper_undoRedo_identical();
    void editPaper_changesOnlyWhatIsGiven();
    void editPaper_nothingDifferent_noHistory();
    void editPaper_undoRedo_identical();
    void editPaper_gone_isASentence();
    void remove_takesEverythingAndUndoBringsItBack();
    void setTopic_replacesOwnPlace();
    void setTopic_unusedTopicsGo();
    void readingLimit_isKept();
    void changed_tellsWhatWasTouched();
    void undo_restartsBetween_stillWorks();
    void otherProcess_isNoticed();
};

void TestLibraryPapers::addPaper_keepsEveryField()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"  MLIR: Scaling Compiler Infrastructure  "_s;
    draft.authors = {u"Lattner, Chris"_s, u" "_s, u"Amini, Mehdi"_s};
    draft.venue = u"CGO'21"_s;
    draft.status = Status::Reading;
    draft.topic = {u"MLSys"_s, u"DNN Compiler"_s};
    draft.tags = {u"#compiler"_s, u"Compiler"_s, u"ir"_s};
    draft.links = {{u"Paper"_s, u"https://arxiv.org/abs/2002.11054"_s}, {u"Empty"_s, u"  "_s}};
    draft.notes = u"first line\r\nsecond"_s;
    const auto id = fixture->addPaper(draft);
    QVERIFY(id);
    const Paper paper = fixture.paper(*id);
    QCOMPARE(paper.title, u"MLIR: Scaling Compiler Infrastructure"_s);
    QCOMPARE(paper.authors, (QStringList{u"Lattner, Chris"_s, u"Amini, Mehdi"_s}));
    QCOMPARE(paper.venue.text, u"CGO'21"_s);
    QCOMPARE(paper.venue.name, u"CGO"_s);
    QCOMPARE(paper.venue.year, std::optional(2021));
    QCOMPARE(paper.status, Status::Reading);
    QCOMPARE(paper.topics, QList<TopicPath>{draft.topic});
    QCOMPARE(paper.tags, (QStringList{u"compiler"_s, u"ir"_s}));
    QCOMPARE(paper.links, (Links{{u"Paper"_s, u"https://arxiv.org/abs/2002.11054"_s}}));
    QCOMPARE(paper.notes, u"first line\nsecond"_s);
    QVERIFY(paper.started.isValid());
    QVERIFY(!paper.finished.isValid());
    QCOMPARE(paper.uid.size(), 36);
}

void TestLibraryPapers::addPaper_unusableTitle_isRefused_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" \t\n "_s;
    QTest::newRow("control only") << QString(u"\u0001\u0002"_s);
    QTest::newRow("too long") << QString(2001, u'a');
}

void TestLibraryPapers::addPaper_unusableTitle_isRefused()
{
    QFETCH(const QString, title);
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = title;
    const auto id = fixture->addPaper(draft);
    QVERIFY(!id);
    QVERIFY(id.error().message.endsWith(u'.'));
    QCOMPARE(fixture.changes(), 0);
}

void TestLibraryPapers::addPaper_controlCharacters_becomeSpaces()
{
    LibraryFixture fixture;
    QCOMPARE(fixture.paper(fixture.add(u"one\ntwo\u001b[31m\u2028three"_s)).title, u"one two [31m three"_s);
}

void TestLibraryPapers::addPaper_hostileText_isKeptAndHarmless()
{
    LibraryFixture fixture;
    const QString title = u"'); DROP TABLE paper; -- \" %_ <b>x</b> = { NEAR( * "_s + QChar(0x202e) + u"笔记"_s;
    const PaperId id = fixture.add(title);
    QCOMPARE(fixture.paper(id).title, title);
    const PaperId broken = fixture.add(u"half "_s + QChar(0xd800) + u" pair"_s);
    QVERIFY(broken.isValid());
    QVERIFY(fixture.paper(broken).title.isValidUtf16());
    const auto faults = fixture->check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

void TestLibraryPapers::addPaper_tooMuch_isASentence()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.notes = QString(1'048'577, u'n');
    QVERIFY(!fixture->addPaper(draft));
    draft.notes.clear();
    draft.links = {{u"Paper"_s, QString(8'001, u'u')}};
    QVERIFY(!fixture->addPaper(draft));
    draft.links.clear();
    draft.topic = TopicPath(13, u"deep"_s);
    QVERIFY(!fixture->addPaper(draft));
    draft.topic.clear();
    draft.tags = {QString(101, u't')};
    QVERIFY(!fixture->addPaper(draft));
    draft.tags.clear();
    QVERIFY(fixture->addPaper(draft));
}

void TestLibraryPapers::addPaper_done_hasFinished()
{
    LibraryFixture fixture;
    const Paper paper = fixture.paper(fixture.add(u"A"_s, Status::Done));
    QVERIFY(paper.finished.isValid());
    QCOMPARE(paper.finished, paper.added);
}

void TestLibraryPapers::addPaper_undoRedo_identical()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.topic = {u"T"_s};
    draft.tags = {u"x"_s};
    draft.links = {{u"Paper"_s, u"https://a.org/b.pdf"_s}};
    QCOMPARE(fixture.undoFault([&] { return fixture->addPaper(draft).ok(); }), QString());
}

void TestLibraryPapers::editPaper_changesOnlyWhatIsGiven()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.venue = u"OSDI'20"_s;
    draft.links = {{u"Paper"_s, u"https://a.org/1.pdf"_s}, {u"Note"_s, u"https://a.org/n"_s}};
    const auto id = fixture->addPaper(draft);
    PaperEdit edit;
    edit.venue = u"SOSP 2021"_s;
    QVERIFY(fixture->editPaper(*id, edit));
    const Paper paper = fixture.paper(*id);
    QCOMPARE(paper.title, u"A"_s);
    QCOMPARE(paper.venue.year, std::optional(2021));
    QCOMPARE(paper.links.size(), 2);
    edit = {};
    edit.links = Links{{u"Note"_s, u"https://a.org/n"_s}};
    QVERIFY(fixture->editPaper(*id, edit));
    QCOMPARE(fixture.paper(*id).links, *edit.links);
    Query withPdf;
    withPdf.hasPdf = true;
    const auto count = fixture->read().count(Status::ToRead, withPdf);
    QVERIFY(count);
    QCOMPARE(*count, 0);
}

void TestLibraryPapers::editPaper_nothingDifferent_noHistory()
{
    LibraryFixture fixture;
    const PaperId id = fixture.add(u"A"_s);
    const int changes = fixture.changes();
    PaperEdit edit;
    edit.title = u" A "_s;
    edit.notes = QString();
    edit.links = Links();
    const auto done = fixture->editPaper(id, edit);
    QVERIFY(done);
    QVERIFY(!done->id.isValid());
    QCOMPARE(fixture.changes(), changes);
}

void TestLibraryPapers::editPaper_undoRedo_identical()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.links = {{u"Paper"_s, u"https://a.org/1.pdf"_s}, {u"Note"_s, u"https://a.org/n"_s}};
    const auto id = fixture->addPaper(draft);
    const PaperEdit edit{u"B"_s, QStringList{u"X Y"_s}, u"ICLR'24"_s, Links{{u"Code"_s, u"https://g.org/c"_s}}, u"笔记 notes"_s};
    QCOMPARE(fixture.undoFault([&] { return fixture->editPaper(*id, edit).ok(); }), QString());
}

void TestLibraryPapers::editPaper_gone_isASentence()
{
    LibraryFixture fixture;
    PaperEdit edit;
    edit.title = u"B"_s;
    const auto done = fixture->editPaper(PaperId{77}, edit);
    QVERIFY(!done);
    QVERIFY(done.error().message.endsWith(u'.'));
}

void TestLibraryPapers::remove_takesEverythingAndUndoBringsItBack()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.topic = {u"T"_s};
    draft.tags = {u"x"_s};
    draft.links = {{u"Paper"_s, u"https://a.org/b.pdf"_s}};
    const auto id = fixture->addPaper(draft);
    const IdeaId idea = fixture.addIdea(u"Idea"_s);
    QVERIFY(fixture->linkPaper(idea, *id));
    QCOMPARE(fixture.undoFault([&] { return fixture->removePapers({*id}).ok(); }), QString());
    QCOMPARE(fixture.column(Status::ToRead), QStringList());
    QVERIFY(fixture.idea(idea).papers.isEmpty());
    const auto undone = fixture->undo();
    QVERIFY(undone && *undone);
    QCOMPARE(fixture.paper(*id).tags, QStringList{u"x"_s});
    QCOMPARE(fixture.idea(idea).papers, QList<PaperId>{*id});
}

void TestLibraryPapers::setTopic_replacesOwnPlace()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const PaperId b = fixture.add(u"B"_s);
    const TopicPath nested{u"X"_s, u"Y"_s};
    QCOMPARE(fixture.undoFault([&] { return fixture->setTopic({a, b}, nested).ok(); }), QString());
    QCOMPARE(fixture.paper(a).topics, QList<TopicPath>{nested});
    QVERIFY(fixture->setTopic({a}, {u"Z"_s}));
    QCOMPARE(fixture.paper(a).topics, QList<TopicPath>{TopicPath{u"Z"_s}});
    const int changes = fixture.changes();
    QVERIFY(fixture->setTopic({a}, {u" Z "_s}));
    QCOMPARE(fixture.changes(), changes);
    QVERIFY(fixture->setTopic({a}, {}));
    QVERIFY(fixture.paper(a).topics.isEmpty());
}

void TestLibraryPapers::setTopic_unusedTopicsGo()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->setTopic({a}, {u"Typo"_s}));
    QCOMPARE(fixture.undoFault([&] { return fixture->setTopic({a}, {u"Right"_s}).ok(); }), QString());
    const auto topics = fixture->read().topics();
    QVERIFY(topics);
    QCOMPARE(topics->size(), 1);
    QCOMPARE(topics->first().path, TopicPath{u"Right"_s});
}

void TestLibraryPapers::readingLimit_isKept()
{
    LibraryFixture fixture;
    QCOMPARE(fixture->readingLimit(), 0);
    QVERIFY(fixture->setReadingLimit(0));
    QCOMPARE(fixture.changes(), 0);
    QCOMPARE(fixture.undoFault([&] { return fixture->setReadingLimit(3).ok(); }), QString());
    fixture.reopen();
    QCOMPARE(fixture->readingLimit(), 3);
    QVERIFY(fixture->setReadingLimit(-5));
    QCOMPARE(fixture->readingLimit(), 0);
}

void TestLibraryPapers::changed_tellsWhatWasTouched()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QSignalSpy spy(&fixture.library(), &Library::changed);
    QVERIFY(fixture->movePapers({a}, Status::Done, {}));
    QVERIFY(fixture->movePapers({a}, Status::Done, {}));
    QCOMPARE(spy.count(), 1);
    const auto touched = spy.first().at(1).value<Touched>();
    QVERIFY(touched.papers.contains(a));
    QVERIFY(!touched.everything);
    QVERIFY(fixture->undo());
    QCOMPARE(spy.count(), 2);
    QVERIFY(fixture->undo());
    QCOMPARE(spy.count(), 3);
    const auto nothing = fixture->undo();
    QVERIFY(nothing);
    QVERIFY(!*nothing);
    QCOMPARE(spy.count(), 3);
}

void TestLibraryPapers::undo_restartsBetween_stillWorks()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    QVERIFY(fixture->movePapers({a}, Status::Done, {}));
    fixture.reopen();
    const auto undone = fixture->undo();
    QVERIFY(undone && *undone);
    QCOMPARE((*undone)->kind, u"move"_s);
    QCOMPARE(fixture.column(Status::ToRead), QStringList{u"A"_s});
    fixture.reopen();
    QVERIFY(fixture->redo());
    QCOMPARE(fixture.column(Status::Done), QStringList{u"A"_s});
}

void TestLibraryPapers::otherProcess_isNoticed()
{
    LibraryFixture fixture;
    fixture.add(u"A"_s);
    fixture->watchOtherProcesses();
    QSignalSpy spy(&fixture.library(), &Library::changed);
    auto other = Library::open(fixture.file(), Library::Mode::Open);
    QVERIFY(other);
    PaperDraft draft;
    draft.title = u"B"_s;
    QVERIFY((*other)->addPaper(draft));
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(spy.first().at(1).value<Touched>().everything);
    QVERIFY(!spy.first().at(0).value<ChangeSummary>().id.isValid());
    QCOMPARE(fixture.column(Status::ToRead), (QStringList{u"A"_s, u"B"_s}));
}

QTEST_GUILESS_MAIN(TestLibraryPapers)
#include "tst_librarypapers.moc"
