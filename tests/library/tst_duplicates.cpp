// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards are one paper, and what becomes of them when they are made one.

#include "library/Completion.h"
#include "library/Duplicates.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

PaperDraft draft(const QString &title, const QString &url = {}, const QStringList &authors = {})
{
    PaperDraft draft{.title = title, .authors = authors};
    if (!url.isEmpty())
        draft.links = {{u"Paper"_s, url}};
    return draft;
}

const QByteArray list = "## Compilers\n"
                        "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                        "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n"
                        "\n"
                        "## Systems\n"
                        "- [x] Alpha  Compilers (preprint)[arXiv]: [[Paper](https://arxiv.org/abs/2002.03794)]\n"
                        "- [ ] Delta Store[SOSP'19]: [[Paper](https://a.org/delta.pdf)]\n";

} // namespace

class DuplicatesTest final : public QObject
{
    Q_OBJECT

private:
    QList<PaperId> add(LibraryFixture &fixture, const QList<PaperDraft> &drafts)
    {
        const auto ids = fixture->addPapers(drafts);
        return ids ? *ids : QList<PaperId>{};
    }
    // The groups as indices into `ids`.
    QString found(LibraryFixture &fixture, const QList<PaperId> &ids)
    {
        const auto groups = findDuplicates(fixture->read().connection());
        QStringList texts;
        for (const DuplicateGroup &group : groups ? *groups : QList<DuplicateGroup>{}) {
            QStringList members;
            for (const Duplicate &one : group)
                members.append(QString::number(ids.indexOf(one.paper)));
            texts.append(members.join(u'='));
        }
        std::sort(texts.begin(), texts.end());
        return texts.join(u' ');
    }

    // As the window does: the first write is agreed to.
    bool inStep(LibraryFixture &fixture, SourceId source)
    {
        for (int round = 0; round < 3; ++round) {
            auto result = fixture->sync(source);
            if (result && result->state == State::AsksLeave)
                result = fixture->sync(source, {.agreed = storage::sha256Of(result->wanted)});
            if (!result || result->state != State::InStep)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void papersKeptApart_areNotFoundAgainUntilUndone()
    {
        LibraryFixture fixture;
        const QList<PaperId> ids = add(fixture, {draft(u"One and Only"_s), draft(u"One and only!"_s), draft(u"Twin"_s), draft(u"Twin"_s)});
        QCOMPARE(findDuplicates(fixture->read().connection())->size(), 2);
        const auto done = fixture->keepApart({ids.at(1), ids.at(0)});
        QVERIFY(done && done->id.isValid());
        QCOMPARE(findDuplicates(fixture->read().connection())->size(), 1);
        QVERIFY(!fixture->keepApart({ids.at(0), ids.at(1)})->id.isValid()); // known: no second change
        QVERIFY(fixture->undo());
        QCOMPARE(findDuplicates(fixture->read().connection())->size(), 2);
        QVERIFY(fixture->redo());
        QCOMPARE(findDuplicates(fixture->read().connection())->size(), 1);
    }

    void paperLikeBothOfTwoKeptApart_bringsThemNotTogether()
    {
        LibraryFixture fixture;
        const QList<PaperId> ids = add(fixture, {draft(u"Twin"_s), draft(u"Twin"_s), draft(u"Twin"_s)});
        QVERIFY(fixture->keepApart({ids.at(0), ids.at(1)}));
        const auto groups = findDuplicates(fixture->read().connection());
        QCOMPARE(groups->size(), 1);
        QCOMPARE(groups->first().size(), 2);
        QVERIFY(fixture->keepApart({ids.at(0), ids.at(1), ids.at(2)}));
        QVERIFY(findDuplicates(fixture->read().connection())->isEmpty());
    }

    void mergedAndRemovedPapers_takeWhatTheyAreNotAlong()
    {
        LibraryFixture fixture;
        const QList<PaperId> ids = add(fixture, {draft(u"Twin"_s), draft(u"Twin"_s), draft(u"Twin"_s)});
        QVERIFY(fixture->keepApart({ids.at(1), ids.at(2)}));
        QVERIFY(fixture->mergePapers(ids.at(0), {ids.at(1)}));
        QVERIFY(findDuplicates(fixture->read().connection())->isEmpty()); // 2 is not what 1 became either
        QVERIFY(fixture->removePapers({ids.at(2)}));
        QVERIFY(fixture->check()->isEmpty());
        QVERIFY(fixture->undo());
        QVERIFY(findDuplicates(fixture->read().connection())->isEmpty());
        QVERIFY(fixture->undo());
        QVERIFY(fixture->check()->isEmpty());
        QCOMPARE(findDuplicates(fixture->read().connection())->size(), 1);
    }

    void cards_areOnePaperBecause_data()
    {
        QTest::addColumn<QList<PaperDraft>>("papers");
        QTest::addColumn<QString>("groups");
        const auto row = [](const char *name, const QList<PaperDraft> &papers, const QString &groups) {
            QTest::newRow(name) << papers << groups;
        };
        PaperDraft withId = draft(u"C"_s);
        withId.ids.doi = u"10.1145/3133901"_s;
        row("one DOI, written in two ways",
            {draft(u"A"_s, u"https://doi.org/10.1145/3133901"_s), draft(u"B"_s, u"https://dl.acm.org/doi/pdf/10.1145/3133901"_s),
             withId},
            u"0=1=2"_s);
        row("versions of one preprint",
            {draft(u"A"_s, u"https://arxiv.org/abs/1706.03762v1"_s), draft(u"B"_s, u"https://arxiv.org/pdf/1706.03762v5.pdf"_s)},
            u"0=1"_s);
        row("one address", {draft(u"A"_s, u"http://www.a.org/x.pdf"_s), draft(u"B"_s, u"https://a.org/x.pdf"_s)}, u"0=1"_s);
        row("one title", {draft(u"MLIR: Scaling Compilers"_s), draft(u"Other"_s), draft(u"mlir — scaling compilers"_s)},
            u"0=2"_s);
        row("a slip in the middle",
            {draft(u"Enabling Holistic Deep Learning Compiler Optimization"_s),
             draft(u"Enabling Holistic Deep Lerning Compiler Optimization"_s)},
            u"0=1"_s);
        row("a slip at the beginning",
            {draft(u"Enabling Holistic Deep Learning Compilers"_s), draft(u"Enablng Holistic Deep Learning Compilers"_s)},
            u"0=1"_s);
        row("a slip at the end",
            {draft(u"Enabling Holistic Deep Learning Compilers"_s), draft(u"Enabling Holistic Deep Learning Compiler"_s)},
            u"0=1"_s);
        row("Chinese", {draft(u"图神经网络综述"_s), draft(u"《图神经网络：综述》"_s), draft(u"树神经网络综述"_s)}, u"0=1"_s);
        row("preprint and published",
            {draft(u"Attention Is All You Need"_s, u"https://arxiv.org/abs/1706.03762"_s),
             draft(u"Attention is All you Need"_s, u"https://doi.org/10.5555/3295222"_s)},
            u"0=1"_s);
        row("two DOIs",
            {draft(u"Proceedings of X"_s, u"https://doi.org/10.5555/1"_s),
             draft(u"Proceedings of X"_s, u"https://doi.org/10.5555/2"_s)},
            QString());
        row("other authors",
            {draft(u"Introduction"_s, {}, {u"Ada Lovelace"_s}), draft(u"Introduction"_s, {}, {u"Alan Turing"_s})}, QString());
        row("a note's address",
            {PaperDraft{.title = u"A"_s, .links = {{u"Note"_s, u"https://n.org/x"_s}}},
             PaperDraft{.title = u"B"_s, .links = {{u"Note"_s, u"https://n.org/x"_s}}}},
            QString());
        row("a page of proceedings",
            {draft(u"A"_s, u"https://p.org/all"_s), draft(u"B"_s, u"https://p.org/all"_s), draft(u"C"_s, u"https://p.org/all"_s)},
            QString());
        row("parts", {draft(u"The Design of Operating Systems, Part 1"_s), draft(u"The Design of Operating Systems, Part 2"_s)},
            QString());
    }
    void cards_areOnePaperBecause()
    {
        QFETCH(const QList<PaperDraft>, papers);
        QFETCH(const QString, groups);
        LibraryFixture fixture;
        const QList<PaperId> ids = add(fixture, papers);
        QCOMPARE(ids.size(), papers.size());
        QCOMPARE(found(fixture, ids), groups);
        if (!groups.startsWith(u"0=1"_s) || papers.size() != 2)
            return;
        LibraryFixture other; // and when the second is about to be added
        const QList<PaperId> known = add(other, {papers.first()});
        const auto twins = duplicatesOf(other->read().connection(), papers.last());
        QVERIFY(twins);
        if (QByteArray(QTest::currentDataTag()) != "a slip at the beginning") {
            QCOMPARE(twins->size(), 1);
            QCOMPARE(twins->first().paper, known.first());
        }
    }

    void duplicatesAmong_leavesTheOthersOut()
    {
        LibraryFixture fixture;
        const QList<PaperId> ids =
            add(fixture, {draft(u"One and Only"_s), draft(u"One and only"_s), draft(u"Two"_s), draft(u"Two!"_s)});
        const auto groups = duplicatesAmong(fixture->read().connection(), {ids.at(3)});
        QVERIFY(groups);
        QCOMPARE(groups->size(), 1);
        QCOMPARE(groups->first().first().paper, ids.at(2));
        QCOMPARE(int(groups->first().first().likeness), int(Likeness::SameTitle));
    }

    void merge_keepsWhatBothSay()
    {
        LibraryFixture fixture;
        const IdeaId idea = fixture.addIdea(u"Why?"_s);
        PaperDraft first = draft(u"Attention Is All You Need"_s, u"https://arxiv.org/abs/1706.03762"_s);
        first.tags = {u"nlp"_s};
        first.notes = u"mine"_s;
        first.topic = {u"ML"_s};
        PaperDraft second = draft(u"Attention is all you need"_s, u"https://doi.org/10.5555/3295222"_s, {u"Ashish Vaswani"_s});
        second.venue = u"NIPS'17"_s;
        second.status = Status::Done;
        second.tags = {u"NLP"_s, u"classic"_s};
        second.notes = u"theirs"_s;
        second.topic = {u"Systems"_s};
        second.abstract = u"We propose."_s;
        second.ids.doi = u"10.5555/3295222"_s;
        const QList<PaperId> ids = add(fixture, {first, second});
        QVERIFY(fixture->linkPaper(idea, ids.at(1)));
        const Paper old = fixture.paper(ids.at(1));
        QCOMPARE(fixture.undoFault([&] { return fixture->mergePapers(ids.at(0), {ids.at(1), ids.at(0)}).ok(); }), QString());
        const Paper paper = fixture.paper(ids.at(0));
        QCOMPARE(paper.title, first.title);
        QCOMPARE(paper.authors, second.authors);
        QCOMPARE(paper.venue.text, second.venue);
        QCOMPARE(paper.status, Status::Done);
        QCOMPARE(paper.finished, old.finished);
        QCOMPARE(paper.since, old.since);
        QCOMPARE(paper.links, first.links + Links{second.links.first()});
        QCOMPARE(paper.tags, (QStringList{u"classic"_s, u"nlp"_s}));
        QCOMPARE(paper.notes, u"mine\n\ntheirs"_s);
        QCOMPARE(paper.topics, (QList<TopicPath>{{u"ML"_s}, {u"Systems"_s}}));
        QCOMPARE(paper.abstract, second.abstract);
        QCOMPARE(paper.ids, second.ids);
        QCOMPARE(paper.ideas, QList<IdeaId>{idea});
        QVERIFY(fixture.paper(ids.at(1)).title.isEmpty());
        QVERIFY(fixture->check() && fixture->check()->isEmpty());
    }

    void merge_ofItselfOrOfNobody_changesNothing()
    {
        LibraryFixture fixture;
        const PaperId id = fixture.add(u"A"_s);
        const int before = fixture.changes();
        QVERIFY(fixture->mergePapers(id, {id}));
        QVERIFY(fixture->mergePapers(id, {}));
        QVERIFY(!fixture->mergePapers(id, {PaperId{99}}));
        QCOMPARE(fixture.changes(), before);
    }

    // A linked list in which one paper stands under two names.
    void merge_inALinkedFile_ticksBothLinesAndChangesNoWord()
    {
        LibraryFixture fixture;
        const QString file = fixture.write(u"list.md"_s, list);
        fixture.import({file});
        const SourceId source = (*fixture->read().sources()).first().id;
        QVERIFY(fixture->linkSource(source, SourceMode::InStep));
        const QStringList toRead = fixture.column(Status::ToRead);
        const auto idOf = [&](Status status, qsizetype row) {
            return (*fixture->read().idsBetween(status, {}, int(row), int(row))).first();
        };
        const PaperId published = idOf(Status::ToRead, toRead.indexOf(u"Alpha Compiler"_s));
        const PaperId preprint = idOf(Status::Done, 0);
        QVERIFY(fixture->mergePapers(published, {preprint}));
        QCOMPARE(fixture.paper(published).links.size(), 2);

        QVERIFY(inStep(fixture, source));
        const QByteArray ticked = QByteArray(list).replace("- [ ] Alpha Compiler", "- [x] Alpha Compiler");
        QCOMPARE(bytesOf(file), ticked);

        QVERIFY(fixture->movePapers({published}, Status::ToRead, {}));
        QVERIFY(fixture->sync(source));
        QCOMPARE(bytesOf(file), QByteArray(list).replace("- [x]", "- [ ]"));
        QVERIFY(fixture->undo());
        QVERIFY(fixture->sync(source));
        QCOMPARE(bytesOf(file), ticked);

        QVERIFY(fixture->undo()); // two cards again, each with its line
        QVERIFY(fixture->sync(source));
        QCOMPARE(bytesOf(file), list);
        QCOMPARE(fixture.paper(preprint).status, Status::Done);
        QVERIFY(fixture->movePapers({preprint}, Status::ToRead, {}));
        QVERIFY(fixture->sync(source));
        QCOMPARE(bytesOf(file), QByteArray(list).replace("- [x]", "- [ ]"));
        QVERIFY(fixture->check() && fixture->check()->isEmpty());
    }

    void mergedPaperTickedInTheFile_isDone()
    {
        LibraryFixture fixture;
        const QByteArray open = QByteArray(list).replace("- [x]", "- [ ]");
        const QString file = fixture.write(u"list.md"_s, open);
        fixture.import({file});
        const SourceId source = (*fixture->read().sources()).first().id;
        QVERIFY(fixture->linkSource(source, SourceMode::InStep));
        const QStringList titles = fixture.column(Status::ToRead);
        const auto ids = *fixture->read().idsBetween(Status::ToRead, {}, 0, 3);
        const PaperId published = ids.at(titles.indexOf(u"Alpha Compiler"_s));
        const qsizetype other = titles.indexOf(QRegularExpression(u"^Alpha.*[^r]$"_s));
        QVERIFY(fixture->mergePapers(published, {ids.at(other)}));
        QVERIFY(fixture->sync(source));
        QCOMPARE(bytesOf(file), open);
        fixture.write(u"list.md"_s, QByteArray(open).replace("- [ ] Alpha  Compilers", "- [x] Alpha  Compilers"));
        QVERIFY(inStep(fixture, source));
        QCOMPARE(fixture.paper(published).status, Status::Done);
        QCOMPARE(fixture.column(Status::ToRead).size(), 2); // no card came back
    }

    void mergedInAnImportedFile_isKnownWhenItIsImportedAgain()
    {
        LibraryFixture fixture;
        const QString file = fixture.write(u"list.md"_s, list);
        fixture.import({file});
        const auto toRead = *fixture->read().idsBetween(Status::ToRead, {}, 0, 0);
        const auto done = *fixture->read().idsBetween(Status::Done, {}, 0, 0);
        QVERIFY(fixture->mergePapers(toRead.first(), {done.first()}));
        const QStringList before = fixture.dump();
        const ImportPlan again = fixture.import({file});
        QCOMPARE(again.countOf(ImportAction::Add), 0);
        QCOMPARE(fixture.dump(), before);
    }

    void abstract_isSearchedAndUndone()
    {
        LibraryFixture fixture;
        const PaperId id = fixture.add(u"Rammer"_s);
        QVERIFY(fixture
                    .undoFault([&] {
                        return fixture
                            ->completePapers({{id, PaperEdit{.abstract = u"holistic scheduling 图优化"_s,
                                                             .ids = Identifiers{.doi = u"10.5555/1"_s}}}})
                            .ok();
                    })
                    .isEmpty());
        QCOMPARE(fixture.paper(id).abstract, u"holistic scheduling 图优化"_s);
        QCOMPARE(*fixture->read().count(Status::ToRead, Query{.text = u"holistic"_s}), 1);
        QCOMPARE(*fixture->read().count(Status::ToRead, Query{.text = u"优化"_s}), 1);
        QVERIFY(fixture->undo());
        QCOMPARE(*fixture->read().count(Status::ToRead, Query{.text = u"holistic"_s}), 0);
        QVERIFY(fixture->redo());
        QVERIFY(fixture.undoFault([&] { return fixture->removePapers({id}).ok(); }).isEmpty());
        QVERIFY(fixture->check() && fixture->check()->isEmpty());
    }

    void completion_fillsAndNeverOverwritesSilently()
    {
        Paper paper;
        paper.id = PaperId{1};
        paper.title = u"Attention"_s;
        paper.venue = parseVenue(u"NIPS'17"_s);
        paper.links = {{u"Paper"_s, u"https://arxiv.org/abs/1706.03762v1"_s}};
        const Metadata found{.title = u"Attention Is All You Need"_s,
                             .authors = {u"A B"_s},
                             .venue = u"NeurIPS"_s,
                             .year = 2017,
                             .abstract = u"We."_s,
                             .ids = {.doi = u"10.5555/1"_s, .arxiv = u"1706.03762"_s}};
        const CompletionProposal proposal = proposeCompletion(paper, found);
        QCOMPARE(fillingFields(proposal), (QList{CompletedField::Authors, CompletedField::Abstract, CompletedField::Identifiers,
                                                 CompletedField::WebLinks}));
        QCOMPARE(proposal.fields.size(), 6);
        const PaperEdit edit = editFor(paper, found, fillingFields(proposal));
        QVERIFY(!edit.title && !edit.venue);
        QCOMPARE(*edit.links, (paper.links + Links{{u"DOI"_s, u"https://doi.org/10.5555/1"_s}}));
        QVERIFY(proposeCompletion(paper, {}).fields.isEmpty());
    }

    void titleMadeOfAnAddressAndVenueArxiv_areNobodysWords()
    {
        Paper paper;
        paper.title = u"arXiv 1706.03762"_s;
        paper.venue = parseVenue(u"arXiv"_s);
        paper.links = {{u"Paper"_s, u"https://arxiv.org/abs/1706.03762"_s}};
        const Metadata found{.title = u"Attention Is All You Need"_s, .venue = u"NeurIPS"_s, .year = 2017};
        QCOMPARE(fillingFields(proposeCompletion(paper, found)), (QList{CompletedField::Title, CompletedField::Venue}));
        QVERIFY(metadataOf(paper).title.isEmpty());
        QCOMPARE(metadataOf(paper).ids.arxiv, u"1706.03762"_s);
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "tst_duplicates.moc"
