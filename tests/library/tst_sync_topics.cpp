// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncFixture.h"

#include "library/sync/KeptHere.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

// Ideas, headings and what stands in the place of something else, kept as one.
class TestSyncTopics final : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { begin(); }

    void ideas_goBothWays();
    void newPaperInPlaceOfARemovedOne_isNotWrittenTwice();
    void newPaperChangedInTheFileBeforeItWasNoted_isOneOnBothSides();
    void ideaThatGoes_doesNotBecomeTheNewOneInItsPlace();
    void newIdeaUnderTheNumberOfOneThatGoes_hasThatNumber();
    void newIdeaUnderATakenNumber_getsTheNextOne();
    void neighbourRemovedAndRetitled_areNotMixedUp();
    void thoughtBelowATitleThatClashes_stays();
    void headingRenamedInTheFile_renamesTheTopic();
    void renamedTopic_changesTheHeading_data();
    void renamedTopic_changesTheHeading();
    void renamedTopicAndUndo_givesTheSameBytes();
    void renamedParent_keepsWhatIsBelow();
    void renamedTwiceBeforeTheFileIsWritten_isOneHeading();
    void topicRenamedToOneThatIsThere_becomesOne();
    void renamedHereWhileALineIsAddedThere_isBoth();
    void allPapersToAnotherTopic_renameNoHeading();
    void ideasRenumbered_changeTheNumbersInTheFile();
    void ideasOfOneNumber_areLeftAloneUntilAsked();
    void readingOnAPlainList_isAsChosen();
    void readingInATable_isTheFilesOwnWord();
    void whatTheFileCannotSay_isTold();
};

void TestSyncTopics::ideas_goBothWays()
{
    const QByteArray cabinet = "# Cabinet\n\n1. First idea\n   - a thought\n\n2. Second idea\n\n3. Third idea\n";
    m_path = m_library->write(u"cabinet.md"_s, cabinet);
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), cabinet);
    const auto first = (*m_library)->read().ideaWithNumber(1);
    IdeaEdit edit;
    edit.title = u"First idea, better"_s;
    QVERIFY((*m_library)->editIdea(**first, edit).ok());
    QVERIFY((*m_library)->addIdea({.title = u"Fourth idea"_s}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("1. First idea, better\n   - a thought\n"), text().constData());
    QVERIFY2(text().contains("4. Fourth idea"), text().constData());
    rewrite("2. Second idea\n", "2. Second idea, from the editor\n");
    QVERIFY(sync().applied.summary.id.isValid());
    QVERIFY(m_library->ideas().contains(u"2 Second idea, from the editor"_s));
    QVERIFY((*m_library)->removeIdeas({**first}).ok());
    QVERIFY(sync().wrote);
    QVERIFY(!text().contains("First idea"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("1. First idea, better\n   - a thought\n"));
}

void TestSyncTopics::newPaperInPlaceOfARemovedOne_isNotWrittenTwice()
{
    PaperDraft draft;
    draft.title = u"Eta Log"_s;
    draft.topic = {u"Systems"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    write(sync().wanted); // killed before the library noted it
    QVERIFY((*m_library)->removePapers({id(u"Zeta Log"_s)}).ok());
    QCOMPARE(syncAgreeing().state, State::InStep);
    QCOMPARE(text().count("Eta Log"), 1);
    QVERIFY(!text().contains("Zeta"));
    QCOMPARE(m_library->column(Status::ToRead).count(u"Eta Log"_s), 1);
}

void TestSyncTopics::newPaperChangedInTheFileBeforeItWasNoted_isOneOnBothSides()
{
    PaperDraft draft;
    draft.title = u"Eta Log"_s;
    draft.topic = {u"Systems"_s};
    draft.status = Status::Done;
    QVERIFY((*m_library)->addPaper(draft).ok());
    write(sync().wanted.replace("[x] Eta", "[ ] Eta")); // killed before the library noted it
    QCOMPARE(syncAgreeing().state, State::InStep);
    QVERIFY2(text().contains("- [x] Eta Log"), text().constData());
    QCOMPARE((*m_library).paper(id(u"Eta Log"_s)).status, Status::Done);
    QVERIFY(!sync().wrote);
}

void TestSyncTopics::ideaThatGoes_doesNotBecomeTheNewOneInItsPlace()
{
    m_path = m_library->write(u"cabinet.md"_s, "# Cabinet\n\n1. Caches that learn\n\n2. Compilers that explain\n");
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    const auto gone = (*m_library)->read().ideaWithNumber(2);
    IdeaEdit edit;
    edit.body = u"- and why"_s;
    QVERIFY((*m_library)->editIdea(**gone, edit).ok());
    rewrite("2. Compilers that explain\n", "2. Compilers of songs\n");
    QCOMPARE(sync().state, State::Clashes);
    const SyncResult chosen = sync({.choices = {markdown::MergeChoice::Theirs}});
    QCOMPARE(chosen.state, State::InStep);
    QCOMPARE(m_library->ideas().size(), 2);
    const auto rows = (*m_library)->read().ideaRows({}, 0, 2);
    QVERIFY(rows->last().id != **gone);
    QCOMPARE(m_library->idea(rows->last().id).title, u"Compilers of songs"_s);
    QCOMPARE(m_library->idea(rows->last().id).body, QString());
}

void TestSyncTopics::newIdeaUnderTheNumberOfOneThatGoes_hasThatNumber()
{
    const QByteArray cabinet = "# Cabinet\n\n1. Caches that learn\n\n2. Compilers that explain\n\n3. Kernels that sleep\n";
    m_path = m_library->write(u"cabinet.md"_s, cabinet);
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    rewrite("2. Compilers that explain\n", "2. Songs of old sailors\n");
    const QString fault = m_library->undoFault([this] { return sync().applied.summary.id.isValid(); });
    QCOMPARE(fault, QString());
    QCOMPARE(m_library->ideas(), (QStringList{u"1 Caches that learn"_s, u"3 Kernels that sleep"_s, u"2 Songs of old sailors"_s}));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("\n2. Compilers that explain\n") && !text().contains("Songs"), text().constData());
    QVERIFY(m_library->ideas().contains(u"2 Compilers that explain"_s));
    QVERIFY((*m_library)->removeIdeas({**(*m_library)->read().ideaWithNumber(3)}).ok());
    QVERIFY((*m_library)->addIdea({.title = u"Networks that forget"_s}).ok());
    QVERIFY(sync().wrote);
    QVERIFY2(text().contains("\n4. Networks that forget\n"), text().constData()); // here no number is given twice
}

// Only what goes leaves its number: an idea that stands in another list too, or nowhere else, keeps it.
void TestSyncTopics::newIdeaUnderATakenNumber_getsTheNextOne()
{
    QVERIFY((*m_library)->addIdea({.title = u"Mine alone"_s}).ok());
    const QByteArray cabinet = "# Cabinet\n\n2. Compilers that explain\n\n3. Kernels that sleep\n";
    m_path = m_library->write(u"cabinet.md"_s, cabinet);
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    rewrite("2. Compilers that explain\n", "1. Songs of old sailors\n");
    QVERIFY(sync().applied.summary.id.isValid());
    QCOMPARE(m_library->ideas(), (QStringList{u"1 Mine alone"_s, u"3 Kernels that sleep"_s, u"4 Songs of old sailors"_s}));
    QVERIFY2(text().contains("\n1. Songs of old sailors\n"), text().constData()); // renumbered only when asked
    QVERIFY(!sync().wrote);
}

// The library knows which of its lines is which, however little they look alike.
void TestSyncTopics::neighbourRemovedAndRetitled_areNotMixedUp()
{
    write(list + "- [x] Kebab Timer Tiller[OSDI'17]\n- [ ] Nykebab Losun Keran\n");
    QCOMPARE(sync().state, State::InStep);
    PaperEdit edit;
    edit.venue = u"EuroSys'15"_s;
    QVERIFY((*m_library)->editPaper(id(u"Kebab Timer Tiller"_s), edit).ok());
    rewrite("- [x] Kebab Timer Tiller[OSDI'17]\n", "");
    rewrite("Nykebab Losun Keran", "Nykebab Losun Keran Lokesu");
    const SyncResult result = sync();
    QCOMPARE(result.state, State::Clashes);
    QCOMPARE(result.clashes.size(), 1);
    QCOMPARE(result.clashes.first().field, markdown::MergeField::Removed);
    QVERIFY((*m_library)->sync(m_source, {.choices = {markdown::MergeChoice::Theirs}}).ok());
    QVERIFY(!text().contains("Kebab Timer"));
    QVERIFY(id(u"Nykebab Losun Keran Lokesu"_s).isValid());
}

void TestSyncTopics::thoughtBelowATitleThatClashes_stays()
{
    m_path = m_library->write(u"cabinet.md"_s, "# Cabinet\n\n1. First idea\n\n2. Second idea\n");
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    const auto first = (*m_library)->read().ideaWithNumber(1);
    IdeaEdit edit;
    edit.title = u"First idea, ours"_s;
    QVERIFY((*m_library)->editIdea(**first, edit).ok());
    rewrite("1. First idea\n", "1. First idea, theirs\n   - a thought\n");
    QCOMPARE(sync().state, State::Clashes);
    const SyncResult chosen = sync({.choices = {markdown::MergeChoice::Ours}});
    QVERIFY2(chosen.wanted.contains("1. First idea, ours\n   - a thought\n"), chosen.wanted.constData());
}

void TestSyncTopics::headingRenamedInTheFile_renamesTheTopic()
{
    rewrite("## Systems", "## Storage");
    QVERIFY(sync().applied.summary.id.isValid());
    const auto topics = (*m_library)->read().topics();
    QVERIFY(topics.ok());
    QCOMPARE(topics->size(), 2);
    QCOMPARE(topics->last().path, TopicPath{u"Storage"_s});
    PaperDraft draft;
    draft.title = u"Eta Log"_s;
    draft.topic = {u"Storage"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [ ] Eta Log"));
}

void TestSyncTopics::renamedTopic_changesTheHeading_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("plain") << QByteArray("## Compilers") << QByteArray("## Kernels");
    QTest::newRow("closed") << QByteArray("## Compilers ##") << QByteArray("## Kernels ##");
    QTest::newRow("underlined") << QByteArray("Compilers\n---------") << QByteArray("Kernels\n---------");
    QTest::newRow("emphasis") << QByteArray("## **Compilers**") << QByteArray("## **Kernels**");
    QTest::newRow("link") << QByteArray("## [Compilers](#compilers)") << QByteArray("## [Kernels](#compilers)");
}

void TestSyncTopics::renamedTopic_changesTheHeading()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n")}) {
        const QByteArray styled = QByteArray(list).replace("## Compilers", before).replace("\n", end);
        write(styled);
        sync();
        QCOMPARE(m_library->paper(id(u"Beta Fusion"_s)).topics.first(), TopicPath{u"Compilers"_s});
        QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
        QVERIFY(syncAgreeing().wrote);
        QCOMPARE(text(), QByteArray(list).replace("## Compilers", after).replace("\n", end));
        QVERIFY(!sync().wrote);
        QVERIFY((*m_library)->undo().ok());
        QVERIFY(sync().wrote);
        QCOMPARE(text(), styled);
    }
}

void TestSyncTopics::renamedTopicAndUndo_givesTheSameBytes()
{
    QVERIFY((*m_library)->renameTopic({u"Systems"_s}, u"Systems & Storage"_s).ok());
    QVERIFY((*m_library)->movePapers({id(u"Delta Store"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("## Systems", "## Systems & Storage").replace("- [ ] Delta", "- [x] Delta"));
    for (int i = 0; i < 2; ++i)
        QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
    for (int i = 0; i < 2; ++i)
        QVERIFY((*m_library)->redo().ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("## Systems & Storage\n- [x] Delta"));
}

void TestSyncTopics::renamedParent_keepsWhatIsBelow()
{
    const QByteArray nested = QByteArray(list).replace("## Systems\n", "### Tiling\n- [ ] Eta Loop\n\n## Systems\n");
    write(nested);
    sync();
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
    QCOMPARE(m_library->paper(id(u"Eta Loop"_s)).topics.first(), (TopicPath{u"Kernels"_s, u"Tiling"_s}));
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(nested).replace("## Compilers", "## Kernels"));
    QVERIFY(!sync().wrote);
}

void TestSyncTopics::renamedTwiceBeforeTheFileIsWritten_isOneHeading()
{
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
    QVERIFY((*m_library)->renameTopic({u"Kernels"_s}, u"Loops"_s).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("## Compilers", "## Loops"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("## Compilers", "## Kernels"));
}

void TestSyncTopics::topicRenamedToOneThatIsThere_becomesOne()
{
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Systems"_s).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(!text().contains("## Compilers") && text().count("## Systems") == 1, text().constData());
    QVERIFY(text().indexOf("Alpha") > text().indexOf("## Systems"));
    QVERIFY(text().contains("Some words that are no entry."));
    QVERIFY(!sync().wrote);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSyncTopics::renamedHereWhileALineIsAddedThere_isBoth()
{
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
    const QByteArray added = QByteArray(list).replace("\n## Systems", "- [ ] Eta Loop\n\n## Systems");
    write(added);
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(added).replace("## Compilers", "## Kernels"));
    QCOMPARE(m_library->paper(id(u"Eta Loop"_s)).topics.first(), TopicPath{u"Kernels"_s});
}

void TestSyncTopics::allPapersToAnotherTopic_renameNoHeading()
{
    const QList<PaperId> all{id(u"Alpha Compiler"_s), id(u"Beta Fusion"_s), id(u"Gamma Tiling"_s)};
    QVERIFY((*m_library)->setTopic(all, {u"Kernels"_s}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("## Compilers") && text().contains("## Kernels"), text().constData());
}

void TestSyncTopics::ideasRenumbered_changeTheNumbersInTheFile()
{
    const QByteArray cabinet = "# Ideas\n\n1. First thought\n- see idea 3\n\n3. Second thought\n\n4. Third thought\n";
    m_path = m_library->write(u"cabinet.md"_s, cabinet);
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    QVERIFY((*m_library)->removeIdeas({**(*m_library)->read().ideaWithNumber(3)}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("4. Third thought"));
    QVERIFY((*m_library)->renumberIdeas().ok());
    QCOMPARE(m_library->ideas(), (QStringList{u"1 First thought"_s, u"2 Third thought"_s}));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray("# Ideas\n\n1. First thought\n- see idea 3\n\n2. Third thought\n"));
    QVERIFY(!sync().wrote);
    for (int i = 0; i < 2; ++i) {
        QVERIFY((*m_library)->undo().ok());
        QVERIFY(sync().wrote);
    }
    QCOMPARE(text(), cabinet);
}

void TestSyncTopics::ideasOfOneNumber_areLeftAloneUntilAsked()
{
    const QByteArray cabinet = "# Ideas\n\n1. First thought\n\n1. Second thought\n\n7. Third thought\n";
    m_path = m_library->write(u"cabinet.md"_s, cabinet);
    m_library->import({m_path}, ImportAs::Ideas);
    link();
    QVERIFY(!sync().wrote);
    QVERIFY((*m_library)->renumberIdeas().ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray("# Ideas\n\n1. First thought\n\n2. Second thought\n\n3. Third thought\n"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), cabinet);
    QVERIFY(!sync().wrote);
}

void TestSyncTopics::readingOnAPlainList_isAsChosen()
{
    const PaperId delta = id(u"Delta Store"_s);
    QVERIFY((*m_library)->movePapers({delta}, Status::Reading, {}).ok());
    QVERIFY(!syncAgreeing().wrote); // the list knows no "reading"
    QCOMPARE(text(), list);
    QCOMPARE(m_library->paper(delta).status, Status::Reading);
    QVERIFY((*m_library)->setReadingMark(m_source, ReadingMark::TaskSlash).ok());
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Reading, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [/] Zeta Log"));
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [x] Zeta Log"));
}

void TestSyncTopics::readingInATable_isTheFilesOwnWord()
{
    const QByteArray table = "# List\n\n| Paper | Status |\n|---|---|\n| Theta Graph | done |\n| Iota Stream | todo |\n";
    m_path = m_library->write(u"table.md"_s, table);
    m_library->import({m_path}, ImportAs::Papers);
    link();
    QVERIFY((*m_library)->movePapers({id(u"Iota Stream"_s)}, Status::Reading, {}).ok());
    QVERIFY(!syncAgreeing().wrote); // as the file does it: no row is being read
    QVERIFY((*m_library)->setReadingMark(m_source, ReadingMark::Word).ok());
    QVERIFY((*m_library)->movePapers({id(u"Theta Graph"_s)}, Status::Reading, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    // With a word for it, the one that waited goes along.
    QCOMPARE(text(), QByteArray(table).replace("| done", "| doing").replace("| todo", "| doing"));
    QVERIFY(!sync().wrote);
}

void TestSyncTopics::whatTheFileCannotSay_isTold()
{
    const auto told = [this] {
        QStringList lines;
        const Result<QList<KeptHere>> kept = keptHere((*m_library)->file(), *(*m_library)->source(m_source));
        for (const KeptHere &one : kept ? *kept : QList<KeptHere>())
            lines.append(one.title + u": "_s + one.what);
        return lines;
    };
    QCOMPARE(told(), QStringList());
    QVERIFY((*m_library)->movePapers({id(u"Delta Store"_s)}, Status::Reading, {}).ok());
    PaperEdit edit;
    edit.authors = QStringList{u"Ada Lovelace"_s};
    QVERIFY((*m_library)->editPaper(id(u"Beta Fusion"_s), edit).ok());
    syncAgreeing();
    QCOMPARE(told(), (QStringList{u"Beta Fusion: authors"_s, u"Delta Store: status"_s}));
    QVERIFY((*m_library)->movePapers({id(u"Delta Store"_s)}, Status::ToRead, {}).ok());
    syncAgreeing();
    QCOMPARE(told(), QStringList{u"Beta Fusion: authors"_s});
}

QTEST_GUILESS_MAIN(TestSyncTopics)
#include "tst_sync_topics.moc"
