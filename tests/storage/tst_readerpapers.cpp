// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "storage/Reader.h"
#include "support/SampleLibrary.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using storage::AnyId;
using storage::Reader;

namespace {

QString titles(const Result<QList<PaperCard>> &cards)
{
    if (!cards)
        return u"error: "_s + cards.error().detail;
    QStringList list;
    for (const PaperCard &card : *cards)
        list.append(card.title);
    return list.join(u',');
}

QString titles(const Result<QList<Paper>> &papers)
{
    if (!papers)
        return u"error: "_s + papers.error().detail;
    QStringList list;
    for (const Paper &paper : *papers)
        list.append(paper.title);
    return list.join(u',');
}

PaperDraft fullDraft()
{
    PaperDraft draft;
    draft.title = u"Duet"_s;
    draft.authors = {u"Ann Author"_s, u"Bob Writer"_s};
    draft.venue = u"OSDI'20"_s;
    draft.status = Status::Reading;
    draft.topic = {u"MLSys"_s, u"Serving"_s};
    draft.tags = {u"zeta"_s, u"Alpha"_s};
    draft.links = {{u"Paper"_s, u"https://e.org/a.pdf"_s}, {u"Note"_s, u"n.md"_s}, {u"Paper"_s, u"https://e.org/b"_s}};
    draft.notes = u"Line\n- item"_s;
    return draft;
}

} // namespace

class TestReaderPapers final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestReaderPapers)
public:
    TestReaderPapers() = default;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void paper_isWhole()
    {
        SampleLibrary library;
        library.add(u"other"_s);
        const PaperDraft draft = fullDraft();
        const PaperId id = library.add(draft);
        library.place(id, {u"Graphs"_s});
        library.place(id, {u"MLSys"_s, u"Serving"_s}); // once more, from another file
        const IdeaId idea = library.addIdea({u"idea"_s, {}, {}, {}});
        library.link(idea, id);
        library.run(u"UPDATE paper SET started = 5000 WHERE id = ?"_s, {id.value});
        const auto found = Reader(library.connection()).paper(id);
        QVERIFY(found.ok() && found->has_value());
        const Paper paper = **found;
        QCOMPARE(paper.id, id);
        QCOMPARE(paper.uid, u"00000002-paper"_s);
        QCOMPARE(paper.title, draft.title);
        QCOMPARE(paper.authors, draft.authors);
        QVERIFY((paper.venue == Venue{u"OSDI'20"_s, u"OSDI"_s, 2020}));
        QCOMPARE(paper.status, Status::Reading);
        QCOMPARE(paper.topics, (QList<TopicPath>{{u"MLSys"_s, u"Serving"_s}, {u"Graphs"_s}}));
        QCOMPARE(paper.tags, (QStringList{u"Alpha"_s, u"zeta"_s}));
        QCOMPARE(paper.links, draft.links);
        QCOMPARE(paper.notes, draft.notes);
        QCOMPARE(paper.ideas, QList<IdeaId>{idea});
        QCOMPARE(paper.added, QDateTime::fromMSecsSinceEpoch(2000, Qt::UTC));
        QCOMPARE(paper.started, QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC));
        QVERIFY(!paper.finished.isValid());
        QCOMPARE(paper.since, paper.added);
    }

    void plainPaper_hasNothingElse()
    {
        SampleLibrary library;
        const PaperId id = library.add(u"plain"_s);
        const Paper paper = Reader(library.connection()).paper(id)->value();
        QVERIFY(paper.authors.isEmpty() && paper.tags.isEmpty() && paper.links.isEmpty() && paper.topics.isEmpty());
        QVERIFY(!paper.venue.year);
    }

    void missingPaper_isNothing()
    {
        const SampleLibrary library;
        const auto found = Reader(library.connection()).paper(PaperId{7});
        QVERIFY(found.ok());
        QVERIFY(!found->has_value());
    }

    void cardsOf_keepsTheOrderAsked()
    {
        SampleLibrary library;
        const PaperId a = library.add(u"a"_s);
        const PaperId b = library.add(fullDraft());
        const PaperId c = library.add(u"c"_s, Status::Done);
        const Reader reader(library.connection());
        QCOMPARE(titles(reader.cardsOf({c, PaperId{99}, b, a})), u"c,Duet,a"_s);
        QCOMPARE(titles(reader.cardsOf({})), QString());
        QCOMPARE(reader.cardsOf({c, b})->at(1).links.size(), 3);
        QVERIFY(reader.cardsOf({c, b})->at(0).links.isEmpty());
    }

    void papers_goThroughTheColumns()
    {
        SampleLibrary library;
        library.add(u"d"_s, Status::Done);
        library.add(u"a"_s);
        library.add(u"r"_s, Status::Reading);
        library.add(u"b"_s);
        const Reader reader(library.connection());
        QCOMPARE(titles(reader.papers({}, std::nullopt, 0, 100)), u"a,b,r,d"_s);
        QCOMPARE(titles(reader.papers({}, std::nullopt, 1, 2)), u"b,r"_s);
        QCOMPARE(titles(reader.papers({}, std::nullopt, 4, 2)), QString());
        QCOMPARE(titles(reader.papers({}, Status::ToRead, 0, 100)), u"a,b"_s);
        QCOMPARE(titles(reader.papers({}, std::nullopt, 0, 0)), QString());
    }

    void papers_ofAFilter()
    {
        SampleLibrary library;
        library.add(u"d word"_s, Status::Done);
        library.add(u"a"_s);
        library.add(u"b word"_s);
        const Reader reader(library.connection());
        Query query;
        query.text = u"word"_s;
        QCOMPARE(titles(reader.papers(query, std::nullopt, 0, 100)), u"b word,d word"_s);
        QCOMPARE(titles(reader.papers(query, std::nullopt, 1, 100)), u"d word"_s);
        QCOMPARE(titles(reader.papers(query, Status::Done, 0, 100)), u"d word"_s);
        QCOMPARE(titles(reader.papers(query, Status::Reading, 0, 100)), QString());
    }

    void samePapers_areFoundByTitleAndAddress()
    {
        SampleLibrary library;
        const PaperId a = library.add(u"MLIR: Scaling  Compilers"_s);
        const PaperId b = library.add(fullDraft());
        const Reader reader(library.connection());
        QCOMPARE(*reader.papersWithTitleKey(titleKey(u"mlir — scaling compilers"_s)), QList<PaperId>{a});
        QVERIFY(reader.papersWithTitleKey(u"x"_s)->isEmpty());
        QCOMPARE(*reader.papersWithUrl(u"https://e.org/a.pdf"_s), QList<PaperId>{b});
        QVERIFY(reader.papersWithUrl(u"https://e.org/"_s)->isEmpty());
    }

    void suggestions_ofNothing_areTheNewest()
    {
        SampleLibrary library;
        for (const QString &title : {u"a"_s, u"b"_s, u"c"_s})
            library.add(title);
        const Reader reader(library.connection());
        QCOMPARE(titles(reader.suggestPapers({}, 2)), u"c,b"_s);
        QCOMPARE(titles(reader.suggestPapers(u" "_s, 10)), u"c,b,a"_s);
        QCOMPARE(titles(reader.suggestPapers({}, 0)), QString());
        QCOMPARE(titles(reader.suggestPapers({}, -1)), QString());
    }

    void suggestions_putTitlesThatBeginSoFirst()
    {
        SampleLibrary library;
        PaperDraft noted;
        noted.title = u"Other"_s;
        noted.notes = u"about graph databases"_s;
        library.add(u"Graph Mining"_s);
        library.add(u"A Graph"_s);
        library.add(noted);
        library.add(u"graph: learning"_s);
        const Reader reader(library.connection());
        QCOMPARE(titles(reader.suggestPapers(u"graph"_s, 10)), u"graph: learning,Graph Mining,A Graph,Other"_s);
        QCOMPARE(titles(reader.suggestPapers(u"graph"_s, 2)), u"graph: learning,Graph Mining"_s);
        QCOMPARE(titles(reader.suggestPapers(u"graph m"_s, 10)), u"Graph Mining"_s);
        QCOMPARE(titles(reader.suggestPapers(u"nowhere"_s, 10)), QString());
    }

    void names_ofScripts_areFound()
    {
        SampleLibrary library;
        const PaperId paper = library.add(u"a"_s);
        const IdeaId idea = library.addIdea({u"i"_s, {}, {}, {}});
        library.run(u"UPDATE paper SET uid = 'abcdef01-2345' WHERE id = ?"_s, {paper.value});
        library.run(u"UPDATE idea SET uid = 'abcdef99-2345' WHERE id = ?"_s, {idea.value});
        const Reader reader(library.connection());
        QCOMPARE(*reader.find(idText(paper)), AnyId(paper));
        QCOMPARE(*reader.find(idText(idea)), AnyId(idea));
        QCOMPARE(*reader.find(u" P1 "_s), AnyId(PaperId{1}));
        QCOMPARE(*reader.find(u"abcdef01-2345"_s), AnyId(paper));
        QCOMPARE(*reader.find(u"ABCDEF9"_s), AnyId(idea));
        for (const QString &nothing :
             {u"abcdef"_s, u"abcde"_s, u"p99"_s, u"i99"_s, u"p0"_s, u"p-1"_s, u""_s, u"abcdef02"_s, u"p99999999999999999999"_s})
            QCOMPARE(*reader.find(nothing), AnyId());
    }
};

QTEST_GUILESS_MAIN(TestReaderPapers)
#include "tst_readerpapers.moc"
