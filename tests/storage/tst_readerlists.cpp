// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reader.h"
#include "support/SampleLibrary.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using storage::IdeaQuery;
using storage::Reader;

namespace {

QString numbers(const Result<QList<IdeaRow>> &rows)
{
    if (!rows)
        return u"error: "_s + rows.error().detail;
    QStringList list;
    for (const IdeaRow &row : *rows)
        list.append(QString::number(row.number));
    return list.join(u',');
}

QString found(const Reader &reader, const IdeaQuery &query)
{
    const QString list = numbers(reader.ideaRows(query, 0, 100));
    return *reader.ideaCount(query) == (list.isEmpty() ? 0 : list.count(u',') + 1) ? list : u"count differs from "_s + list;
}

// A source at `path` whose bytes are its path, and where `paper` and `idea` (0: none) stand in it.
SourceId addSource(SampleLibrary &library, const QString &path, qint64 paper, qint64 idea)
{
    const qint64 text = library.run(u"INSERT INTO source_text (sha256, bytes) VALUES (?, ?)"_s, {path, path.toUtf8()});
    const qint64 source = library.run(u"INSERT INTO source (uid, path, kind, text, imported) VALUES (?, ?, ?, ?, 9000)"_s,
                                      {path, path, idea > 0 ? 1 : 0, text});
    for (const bool isPaper : {true, false}) {
        const qint64 id = isPaper ? paper : idea;
        if (id > 0)
            library.run(isPaper ? u"INSERT INTO place (paper, source, line) VALUES (?, ?, 1)"_s
                                : u"INSERT INTO place (idea, source, line) VALUES (?, ?, 1)"_s,
                        {id, source});
    }
    return SourceId{source};
}

} // namespace

class TestReaderLists final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestReaderLists)
public:
    TestReaderLists() = default;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void ideas_areInTheirOrder()
    {
        SampleLibrary library;
        library.addIdea({u"one"_s, {}, {}, 1});
        library.addIdea({u"two"_s, {}, {}, 2});
        const IdeaId three = library.addIdea({u"three"_s, {}, {}, 3});
        library.run(u"UPDATE idea SET position = 0 WHERE id = ?"_s, {three.value});
        const Reader reader(library.connection());
        QCOMPARE(found(reader, {}), u"3,1,2"_s);
        QCOMPARE(numbers(reader.ideaRows({}, 1, 1)), u"1"_s);
        QCOMPARE(numbers(reader.ideaRows({}, 3, 5)), QString());
        QCOMPARE(numbers(reader.ideaRows({}, 0, -1)), QString());
    }

    void ideaRow_hasAllThatIsShown()
    {
        SampleLibrary library;
        const IdeaId id = library.addIdea({u"A thought"_s, u"first [a](b) line\nsecond [c](d)"_s, {u"zeta"_s, u"Alpha"_s}, 5});
        library.link(id, library.add(u"p"_s));
        const IdeaRow row = Reader(library.connection()).ideaRows({}, 0, 1)->value(0);
        QCOMPARE(row.id, id);
        QCOMPARE(row.number, 5);
        QCOMPARE(row.title, u"A thought"_s);
        QCOMPARE(row.firstLine, u"first [a](b) line"_s);
        QCOMPARE(row.links, 2);
        QCOMPARE(row.papers, 1);
        QCOMPARE(row.tags.size(), 2);
        QCOMPARE(row.tags.at(0).name, u"Alpha"_s);
    }

    void ideas_areFoundByTextAndTags()
    {
        SampleLibrary library;
        library.addIdea({u"Naïve caching"_s, u"与Duet类似的"_s, {u"system/os"_s}, 1});
        library.addIdea({u"Graphs"_s, u"caches again"_s, {u"graph"_s, u"system"_s}, 2});
        library.addIdea({u"None"_s, {}, {}, 3});
        const Reader reader(library.connection());
        QCOMPARE(found(reader, {u"cach"_s, {}, false}), u"1,2"_s);
        QCOMPARE(found(reader, {u"naive"_s, {}, false}), u"1"_s);
        QCOMPARE(found(reader, {u"类似"_s, {}, false}), u"1"_s);
        QCOMPARE(found(reader, {u"似"_s, {}, false}), u"1"_s);
        QCOMPARE(found(reader, {{}, {u"System"_s}, false}), u"1,2"_s);
        QCOMPARE(found(reader, {{}, {u"system"_s, u"graph"_s}, false}), u"2"_s);
        QCOMPARE(found(reader, {{}, {u"system/os"_s, u"graph"_s}, true}), u"1,2"_s);
        QCOMPARE(found(reader, {u"again"_s, {u"system"_s}, false}), u"2"_s);
        QCOMPARE(found(reader, {u"again"_s, {u"unknown"_s}, false}), QString());
    }

    void idea_isWhole()
    {
        SampleLibrary library;
        const IdeaId id = library.addIdea({u"**A** thought"_s, u"body"_s, {u"b"_s, u"a"_s}, 5});
        const PaperId first = library.add(u"p"_s);
        const PaperId second = library.add(u"q"_s, Status::Done);
        library.link(id, second);
        library.link(id, first);
        const Reader reader(library.connection());
        const Idea idea = reader.idea(id)->value();
        QCOMPARE(idea.number, 5);
        QCOMPARE(idea.title, u"**A** thought"_s);
        QCOMPARE(idea.body, u"body"_s);
        QCOMPARE(idea.tags, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(idea.papers, (QList<PaperId>{second, first}));
        QVERIFY(!idea.uid.isEmpty());
        QVERIFY(!reader.idea(IdeaId{99})->has_value());
        QCOMPARE(reader.ideaWithNumber(5)->value(), id);
        QVERIFY(!reader.ideaWithNumber(6)->has_value());
    }

    void ideasAndPapers_areLinkedBothWays()
    {
        SampleLibrary library;
        const IdeaId idea = library.addIdea({u"i"_s, {}, {u"t"_s}, 1});
        const PaperId paper = library.add(u"p"_s, Status::Done);
        const PaperId other = library.add(u"q"_s);
        library.link(idea, paper);
        const Reader reader(library.connection());
        QCOMPARE(reader.papersOfIdea(idea)->size(), 1);
        QCOMPARE(reader.papersOfIdea(idea)->at(0).status, Status::Done);
        QCOMPARE(numbers(reader.ideasOfPaper(paper)), u"1"_s);
        QCOMPARE(reader.ideasOfPaper(paper)->at(0).tags.size(), 1);
        QVERIFY(reader.ideasOfPaper(other)->isEmpty());
        QVERIFY(reader.papersOfIdea(IdeaId{9})->isEmpty());
    }

    void topics_countPapersThatStandExactlyThere()
    {
        SampleLibrary library;
        const PaperId a = library.add(u"a"_s);
        library.place(a, {u"MLSys"_s, u"Serving"_s});
        library.place(a, {u"MLSys"_s, u"Serving"_s});
        library.place(library.add(u"b"_s), {u"MLSys"_s, u"Serving"_s});
        library.place(a, {u"MLSys"_s});
        library.place(a, {u"Aside"_s});
        library.run(u"INSERT INTO topic (path) VALUES ('Empty')"_s);
        const auto topics = Reader(library.connection()).topics();
        QStringList lines;
        for (const Topic &topic : *topics)
            lines.append(u"%1=%2"_s.arg(topicText(topic.path)).arg(topic.papers));
        QCOMPARE(lines.join(u','), u"Aside=1,Empty=0,MLSys=1,MLSys › Serving=2"_s);
    }

    void topicTree_countsEachPaperOnceAndAsManyAsTheFilterFinds()
    {
        SampleLibrary library;
        const PaperId a = library.add(u"a"_s);
        library.place(a, {u"MLSys"_s, u"Serving"_s});
        library.place(a, {u"MLSys"_s}); // in a topic and in the one below it
        library.place(a, {u"MLSys"_s, u"Serving"_s, u"Batching"_s});
        library.place(library.add(u"b"_s), {u"MLSys"_s, u"Serving"_s});
        library.place(library.add(u"c"_s, Status::Done), {u"MLSys"_s, u"Compilers"_s});
        library.place(library.add(u"d"_s), {u"Only"_s, u"Below"_s, u"Deep"_s}); // nothing stands in the two above
        library.place(library.add(u"e"_s), {u"MLSystems"_s});                   // no part of MLSys
        const Reader reader(library.connection());
        const auto topics = reader.topicTree();
        QVERIFY(topics);
        QStringList lines;
        for (const Topic &topic : *topics) {
            lines.append(u"%1=%2"_s.arg(topicText(topic.path)).arg(topic.papers));
            Query query;
            query.topic = topic.path;
            int found = 0;
            for (const Status status : allStatuses)
                found += *reader.count(status, query);
            QCOMPARE(found, topic.papers);
            QCOMPARE(topic.id.isValid(), topic.path.first() != u"Only"_s || topic.path.size() == 3);
        }
        QCOMPARE(lines,
                 (QStringList{u"MLSys=3"_s, u"MLSys › Compilers=1"_s, u"MLSys › Serving=2"_s, u"MLSys › Serving › Batching=1"_s,
                              u"MLSystems=1"_s, u"Only=1"_s, u"Only › Below=1"_s, u"Only › Below › Deep=1"_s}));
    }

    void topicTree_isEmptyWithoutTopics()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        const auto topics = Reader(library.connection()).topicTree();
        QVERIFY(topics && topics->isEmpty());
    }

    void tags_countPapersAndIdeas()
    {
        SampleLibrary library;
        library.add({u"a"_s, {}, {}, Status::ToRead, {}, {u"ml"_s, u"Graph"_s}, {}, {}});
        library.add({u"b"_s, {}, {}, Status::ToRead, {}, {u"ml"_s}, {}, {}});
        library.addIdea({u"i"_s, {}, {u"ml"_s}, 1});
        library.tag(u"unused"_s);
        const auto tags = Reader(library.connection()).tags();
        QStringList lines;
        for (const Tag &tag : *tags)
            lines.append(u"%1=%2+%3"_s.arg(tag.name).arg(tag.papers).arg(tag.ideas));
        QCOMPARE(lines.join(u','), u"Graph=1+0,ml=2+1,unused=0+0"_s);
        QCOMPARE(tags->at(0).colour, 1);
        QCOMPARE(tags->at(0).uid, u"tag-Graph"_s);
    }

    void venuesAndYears_areCounted()
    {
        SampleLibrary library;
        for (const QString &venue : {u"OSDI'20"_s, u"osdi'22"_s, u"SOSP'21"_s, u"ATC'22"_s, u"arXiv"_s, u""_s})
            library.add({u"t"_s, {}, venue, Status::ToRead, {}, {}, {}, {}});
        const Reader reader(library.connection());
        const auto venues = reader.venues();
        QCOMPARE(venues->size(), 4);
        QCOMPARE(venues->at(0).first.toLower(), u"osdi"_s);
        QCOMPARE(venues->at(0).second, 2);
        QCOMPARE(venues->at(1), std::pair(u"arXiv"_s, 1));
        QCOMPARE(*reader.years(), (QList<std::pair<int, int>>{{2022, 2}, {2021, 1}, {2020, 1}}));
    }

    void counts_ofEverything()
    {
        SampleLibrary library;
        library.add(u"a"_s);
        library.add(u"b"_s, Status::Done);
        library.addIdea({u"i"_s, {}, {}, {}});
        const auto counts = Reader(library.connection()).counts();
        QCOMPARE(counts->papers, 2);
        QCOMPARE(counts->ideas, 1);
    }

    void settings_areEmptyUntilSet()
    {
        SampleLibrary library;
        library.run(u"INSERT INTO setting (name, value) VALUES ('limit', '3')"_s);
        const Reader reader(library.connection());
        QCOMPARE(*reader.setting(u"limit"_s), u"3"_s);
        QCOMPARE(*reader.setting(u"other"_s), QString());
    }

    void sources_knowTheirEntries()
    {
        SampleLibrary library;
        const PaperId paper = library.add(u"a"_s);
        const IdeaId idea = library.addIdea({u"i"_s, {}, {}, {}});
        const SourceId papers = addSource(library, u"/z/papers.md"_s, paper.value, 0);
        const SourceId ideas = addSource(library, u"/a/ideas.md"_s, 0, idea.value);
        addSource(library, u"/b/both.md"_s, paper.value, 0);
        const Reader reader(library.connection());
        QCOMPARE(reader.sources()->size(), 3);
        QCOMPARE(reader.sources()->at(0).path, u"/a/ideas.md"_s);
        const Source source = reader.sourceAt(u"/z/papers.md"_s)->value();
        QCOMPARE(source.id, papers);
        QCOMPARE(source.kind, ListKind::Papers);
        QCOMPARE(source.entries, 1);
        QCOMPARE(source.imported, QDateTime::fromMSecsSinceEpoch(9000, Qt::UTC));
        QVERIFY(!reader.sourceAt(u"/none"_s)->has_value());
        QCOMPARE(*reader.sourceBytes(papers), "/z/papers.md"_qba);
        QVERIFY(reader.sourceBytes(SourceId{99})->isEmpty());
        QCOMPARE(reader.sourceOf(paper)->value().id, papers);
        QCOMPARE(reader.sourceOf(idea)->value().id, ideas);
        QCOMPARE(reader.sourceOf(idea)->value().kind, ListKind::Ideas);
        QVERIFY(!reader.sourceOf(library.add(u"typed"_s))->has_value());
    }
};

QTEST_GUILESS_MAIN(TestReaderLists)
#include "tst_readerlists.moc"
