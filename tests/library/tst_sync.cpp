// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Library.h"
#include "library/sync/KeptHere.h"
#include "library/sync/WantedOrder.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

const QByteArray list = "# Reading list\n"
                        "\n"
                        "Some words that are no entry.\n"
                        "\n"
                        "## Compilers\n"
                        "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                        "- [x] Beta Fusion[MLSys'21]: [[Paper](https://a.org/beta.pdf)] [[Note](https://a.org/beta)]\n"
                        "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n"
                        "\n"
                        "## Systems\n"
                        "- [ ] Delta Store[SOSP'19]: [[Paper](https://a.org/delta.pdf)]\n"
                        "- [ ] Epsilon Cache[NSDI'18]: [[Paper](https://a.org/eps.pdf)]\n"
                        "- [ ] Zeta Log[ATC'17]: [[Paper](https://a.org/zeta.pdf)]\n";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

// A list file and the library kept as one.
class TestSync final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();

    void movedOnes_areTheFewest_data();
    void movedOnes_areTheFewest();

    void linkedAndUntouched_writesNothing();
    void firstWrite_asksAndShowsWhatItWouldWrite();
    void movedCard_changesOneByte();
    void movedCardAndUndo_givesTheSameBytes();
    void removedCardAndUndo_givesTheSameBytes();
    void severalRemovedAndUndone_giveTheSameBytes();
    void newPaper_goesUnderItsTopic();
    void newPaperUnderANewSubtopic_makesTheHeading();
    void otherTopic_movesTheLine();
    void editedFields_areWritten();
    void reorderedInAColumn_movesTheLine();
    void reorderedPastAnotherColumnsLine_movesTheLine();
    void movedToAnotherColumn_staysWhereItIsInTheFile();
    void paperInTwoPlaces_changesBoth();

    void paperTwiceUnderOneHeading_isNoChange();

    void tickInTheFile_movesTheCard();
    void lineAddedInTheFile_becomesACard();
    void lineTakenOutOfTheFile_takesTheCard();
    void undoOfWhatTheFileChanged_goesBackIntoTheFile();
    void retitledLine_isTheSamePaper();
    void changesOnBothSides_mergeSilently();
    void sameFieldOnBothSides_asks();
    void textBetweenEntries_isTakenOver();
    void lineEndsFlippedOutside_stayFlipped();

    void missingFile_stopsAndDeletesNothing();
    void emptiedFile_stopsAndDeletesNothing();
    void manyLinesGone_stopsUnlessAllowed();
    void manyCardsGone_stopsUnlessAllowed();
    void conflictMarkers_areNoPapers();
    void readOnlySource_readsAndNeverWrites();
    void askFirst_writesWhatWasAgreed();
    void unwritableFile_readsAndSaysSo();
    void symbolicLinkAndMode_stay();
    void replacedVersions_comeBack();
    void killedBetweenFileAndLibrary_losesNothing();
    void importOfALinkedFile_isLeftToSync();
    void letGo_isNotWrittenAnyMore();
    void reopened_goesOn();

    void ideas_goBothWays();
    void newPaperInPlaceOfARemovedOne_isNotWrittenTwice();
    void newPaperChangedInTheFileBeforeItWasNoted_isOneOnBothSides();
    void ideaThatGoes_doesNotBecomeTheNewOneInItsPlace();
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

private:
    SyncResult sync(const SyncAnswers &answers = {});
    SyncResult syncAgreeing();
    [[nodiscard]] PaperId id(const QString &title);
    [[nodiscard]] QByteArray text() const { return bytesOf(m_path); }
    void rewrite(const QByteArray &from, const QByteArray &to);
    void write(const QByteArray &bytes);
    void link(SourceMode mode = SourceMode::InStep);

    std::unique_ptr<LibraryFixture> m_library;
    QString m_path;
    SourceId m_source;
};

void TestSync::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"reading.md"_s, list);
    QCOMPARE(m_library->import({m_path}).countOf(ImportAction::Add), 6);
    link();
}

void TestSync::link(SourceMode mode)
{
    const auto source = (*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath());
    QVERIFY(source.ok() && *source);
    m_source = (*source)->id;
    const auto linked = (*m_library)->linkSource(m_source, mode);
    QVERIFY2(linked.ok(), linked ? "" : qPrintable(linked.error().detail));
}

SyncResult TestSync::sync(const SyncAnswers &answers)
{
    const Result<SyncResult> result = (*m_library)->sync(m_source, answers);
    if (!result) {
        qWarning().noquote() << result.error().message << result.error().detail;
        return {.state = State::Vanished, .trouble = result.error()};
    }
    return *result;
}

// As a person does who agrees with what is shown.
SyncResult TestSync::syncAgreeing()
{
    const SyncResult first = sync();
    if (first.state != State::AsksLeave)
        return first;
    return sync({.agreed = storage::sha256Of(first.wanted)});
}

PaperId TestSync::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

void TestSync::write(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSync::rewrite(const QByteArray &from, const QByteArray &to)
{
    QByteArray bytes = text();
    QVERIFY(bytes.contains(from));
    write(bytes.replace(from, to));
}

void TestSync::movedOnes_areTheFewest_data()
{
    QTest::addColumn<QList<int>>("now");
    QTest::addColumn<int>("moved");
    QTest::newRow("none") << QList<int>{1, 2, 3, 4} << 0;
    QTest::newRow("last to the front") << QList<int>{2, 3, 4, 1} << 1;
    QTest::newRow("first to the end") << QList<int>{4, 1, 2, 3} << 1;
    QTest::newRow("two changed places") << QList<int>{2, 1, 3, 4} << 1;
    QTest::newRow("turned round") << QList<int>{4, 3, 2, 1} << 3;
    QTest::newRow("one twice") << QList<int>{1, 2, 2, 3} << 0;
    QTest::newRow("one twice, one moved") << QList<int>{3, 2, 2, 4} << 1;
    QTest::newRow("nothing there") << QList<int>{} << 0;
}

void TestSync::movedOnes_areTheFewest()
{
    QFETCH(QList<int>, now);
    QFETCH(int, moved);
    QList<std::pair<qint64, qint64>> positions;
    for (qsizetype i = 0; i < now.size(); ++i)
        positions.append({i, now.at(i)});
    QCOMPARE(movedOnes(positions).size(), moved);
}

void TestSync::linkedAndUntouched_writesNothing()
{
    const SyncResult result = sync();
    QCOMPARE(result.state, State::InStep);
    QVERIFY(!result.wrote);
    QCOMPARE(text(), list);
}

void TestSync::firstWrite_asksAndShowsWhatItWouldWrite()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult result = sync();
    QCOMPARE(result.state, State::AsksLeave);
    QCOMPARE(text(), list);
    QCOMPARE(result.present, list);
    QCOMPARE(result.wanted, QByteArray(list).replace("- [ ] Alpha", "- [x] Alpha"));
    QVERIFY(sync({.agreed = storage::sha256Of(result.wanted)}).wrote);
    QCOMPARE(text(), result.wanted);
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote); // never again
}

void TestSync::movedCard_changesOneByte()
{
    QVERIFY((*m_library)->movePapers({id(u"Delta Store"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("- [ ] Delta", "- [x] Delta"));
    QCOMPARE(sync().wrote, false);
}

void TestSync::movedCardAndUndo_givesTheSameBytes()
{
    QVERIFY((*m_library)->movePapers({id(u"Delta Store"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::removedCardAndUndo_givesTheSameBytes()
{
    QVERIFY((*m_library)->removePapers({id(u"Beta Fusion"_s)}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(!text().contains("Beta"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::severalRemovedAndUndone_giveTheSameBytes()
{
    for (const QString &title : {u"Delta Store"_s, u"Alpha Compiler"_s, u"Epsilon Cache"_s}) {
        QVERIFY((*m_library)->removePapers({id(title)}).ok());
        syncAgreeing();
    }
    QVERIFY(!text().contains("Delta") && !text().contains("Alpha") && !text().contains("Epsilon"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY((*m_library)->undo().ok());
        syncAgreeing();
    }
    QCOMPARE(text(), list);
}

void TestSync::newPaper_goesUnderItsTopic()
{
    PaperDraft draft;
    draft.title = u"Eta Kernel"_s;
    draft.venue = u"OSDI'23"_s;
    draft.topic = {u"Compilers"_s};
    draft.links = {{u"Paper"_s, u"https://a.org/eta.pdf"_s}};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY(syncAgreeing().wrote);
    const QByteArray line = "- [ ] Eta Kernel[OSDI'23]: [[Paper](https://a.org/eta.pdf)]\n";
    QCOMPARE(text(), QByteArray(list).replace("gamma.pdf)]\n", QByteArray("gamma.pdf)]\n" + line)));
    QCOMPARE(sync().wrote, false);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::newPaperUnderANewSubtopic_makesTheHeading()
{
    PaperDraft draft;
    draft.title = u"Eta Kernel"_s;
    draft.topic = {u"Compilers"_s, u"Polyhedral"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("### Polyhedral\n"), text().constData());
    QVERIFY(text().indexOf("Polyhedral") < text().indexOf("## Systems"));
    const QByteArray written = text();
    QCOMPARE(sync().wrote, false);
    QCOMPARE(text(), written);
}

void TestSync::otherTopic_movesTheLine()
{
    QVERIFY((*m_library)->setTopic({id(u"Alpha Compiler"_s)}, {u"Systems"_s}).ok());
    QVERIFY(syncAgreeing().wrote);
    const QByteArray line = "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n";
    QCOMPARE(text(), QByteArray(list).replace(line, "") + line);
    QVERIFY((*m_library)->undo().ok());
    syncAgreeing();
    QVERIFY(text().indexOf("Alpha") < text().indexOf("## Systems"));
}

void TestSync::editedFields_areWritten()
{
    PaperEdit edit;
    edit.title = u"Beta Fusion, Revisited"_s;
    edit.venue = u"MLSys'22"_s;
    edit.links = Links{
        {u"Paper"_s, u"https://a.org/beta2.pdf"_s}, {u"Note"_s, u"https://a.org/beta"_s}, {u"Code"_s, u"https://a.org/c"_s}};
    QVERIFY((*m_library)->editPaper(id(u"Beta Fusion"_s), edit).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("- [x] Beta Fusion, Revisited[MLSys'22]: [[Paper](https://a.org/beta2.pdf)] "
                             "[[Note](https://a.org/beta)] [[Code](https://a.org/c)]\n"),
             text().constData());
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::reorderedInAColumn_movesTheLine()
{
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::ToRead, id(u"Delta Store"_s)).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().indexOf("Zeta") < text().indexOf("Delta"));
    QCOMPARE(text().size(), list.size());
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::reorderedPastAnotherColumnsLine_movesTheLine()
{
    const QByteArray alpha = "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n";
    const QByteArray beta = list.mid(list.indexOf("- [x] Beta"), list.indexOf("- [ ] Gamma") - list.indexOf("- [x] Beta"));
    const QByteArray gamma = "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n";
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::ToRead, id(u"Alpha Compiler"_s)).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace(QByteArray(alpha + beta + gamma), QByteArray(gamma + beta + alpha)));
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::ToRead, id(u"Gamma Tiling"_s)).ok());
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::ToRead, id(u"Gamma Tiling"_s)).ok());
    QVERIFY(sync().wrote); // a card of another topic stands between
    QVERIFY(text().indexOf("Alpha") < text().indexOf("Gamma"));
}

void TestSync::movedToAnotherColumn_staysWhereItIsInTheFile()
{
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Done, id(u"Beta Fusion"_s)).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("- [ ] Zeta", "- [x] Zeta"));
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::ToRead, id(u"Alpha Compiler"_s)).ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), list);
}

void TestSync::paperInTwoPlaces_changesBoth()
{
    write(list + "\n## Again\n- [ ] Alpha Compiler: [[Paper](https://a.org/alpha.pdf)]\n");
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).topics.size(), 2);
    const QByteArray before = text();
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(before).replace("- [ ] Alpha", "- [x] Alpha")); // and no venue where there was none
}

void TestSync::paperTwiceUnderOneHeading_isNoChange()
{
    const QByteArray twice = "# L\n\n## A\n- [ ] One[OSDI'20]\n- [ ] Two\n- [ ] One\n- [ ] Three\n- [ ] Two\n\n## B\n- [ ] Two\n";
    m_path = m_library->write(u"twice.md"_s, twice);
    m_library->import({m_path});
    link();
    QCOMPARE(sync().state, State::InStep);
    QVERIFY((*m_library)->movePapers({id(u"Three"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(twice).replace("- [ ] Three", "- [x] Three"));
}

void TestSync::tickInTheFile_movesTheCard()
{
    rewrite("- [ ] Gamma", "- [x] Gamma");
    const SyncResult result = sync();
    QCOMPARE(result.state, State::InStep);
    QVERIFY(result.applied.summary.id.isValid() && !result.wrote);
    QCOMPARE(m_library->paper(id(u"Gamma Tiling"_s)).status, Status::Done);
    QVERIFY(!sync().applied.summary.id.isValid());
}

void TestSync::lineAddedInTheFile_becomesACard()
{
    rewrite("## Systems\n", "## Systems\n- [x] Theta Net[SIGCOMM'20]\n");
    QVERIFY(sync().applied.summary.id.isValid());
    const Paper paper = m_library->paper(id(u"Theta Net"_s));
    QCOMPARE(paper.status, Status::Done);
    QCOMPARE(paper.topics, QList<TopicPath>{{u"Systems"_s}});
    QVERIFY((*m_library)->movePapers({paper.id}, Status::ToRead, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [ ] Theta Net"));
}

void TestSync::lineTakenOutOfTheFile_takesTheCard()
{
    rewrite("- [ ] Zeta Log[ATC'17]: [[Paper](https://a.org/zeta.pdf)]\n", "");
    QVERIFY(sync().applied.summary.id.isValid());
    QVERIFY(!id(u"Zeta Log"_s).isValid());
    QCOMPARE(m_library->column(Status::ToRead).size(), 4);
}

void TestSync::undoOfWhatTheFileChanged_goesBackIntoTheFile()
{
    rewrite("- [ ] Zeta Log[ATC'17]: [[Paper](https://a.org/zeta.pdf)]\n", "");
    rewrite("- [ ] Gamma", "- [x] Gamma");
    sync();
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), list);
}

void TestSync::retitledLine_isTheSamePaper()
{
    const PaperId alpha = id(u"Alpha Compiler"_s);
    QVERIFY((*m_library)->changeTags({alpha}, {}, {u"keep"_s}, {}).ok());
    rewrite("Alpha Compiler[OSDI'20]", "Alpha: A Compiler for All[OSDI'20]");
    sync();
    QCOMPARE(m_library->paper(alpha).title, u"Alpha: A Compiler for All"_s);
    QCOMPARE(m_library->paper(alpha).tags, QStringList{u"keep"_s});
}

void TestSync::changesOnBothSides_mergeSilently()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    rewrite("- [ ] Alpha Compiler[OSDI'20]", "- [ ] Alpha Compiler[OSDI'21]");
    rewrite("- [ ] Zeta", "- [x] Zeta");
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Alpha Compiler[OSDI'21]"));
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).venue.text, u"OSDI'21"_s);
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
}

void TestSync::sameFieldOnBothSides_asks()
{
    PaperEdit edit;
    edit.venue = u"EuroSys'20"_s;
    QVERIFY((*m_library)->editPaper(id(u"Alpha Compiler"_s), edit).ok());
    rewrite("Alpha Compiler[OSDI'20]", "Alpha Compiler[OSDI'21]");
    const SyncResult result = sync();
    QCOMPARE(result.state, State::Clashes);
    QCOMPARE(result.clashes.size(), 1);
    QCOMPARE(result.clashes.first().ours, u"EuroSys'20"_s);
    QCOMPARE(result.clashes.first().theirs, u"OSDI'21"_s);
    QVERIFY(text().contains("OSDI'21"));
    QCOMPARE(sync({.choices = {markdown::MergeChoice::Theirs}}).state, State::InStep);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).venue.text, u"OSDI'21"_s);
}

void TestSync::textBetweenEntries_isTakenOver()
{
    rewrite("Some words", "Other words");
    QVERIFY(!sync().applied.summary.id.isValid());
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("Other words") && text().contains("- [x] Alpha"));
}

void TestSync::lineEndsFlippedOutside_stayFlipped()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    write(QByteArray(list).replace("\n", "\r\n"));
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("- [ ] Alpha", "- [x] Alpha").replace("\n", "\r\n"));
}

void TestSync::missingFile_stopsAndDeletesNothing()
{
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(sync().state, State::Vanished);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
    write(list);
    QCOMPARE(sync().state, State::InStep);
}

void TestSync::emptiedFile_stopsAndDeletesNothing()
{
    write("\n");
    QCOMPARE(sync().state, State::Emptied);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
}

void TestSync::manyLinesGone_stopsUnlessAllowed()
{
    write("# Reading list\n\n## Compilers\n- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n");
    const SyncResult result = sync();
    QCOMPARE(result.state, State::LostEntries);
    QCOMPARE(result.lost, 5);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
    QCOMPARE(sync({.loseEntries = true}).state, State::InStep);
    QCOMPARE(m_library->column(Status::ToRead).size(), 1);
}

void TestSync::manyCardsGone_stopsUnlessAllowed()
{
    QList<PaperId> ids;
    for (const QString &title : m_library->column(Status::ToRead))
        ids.append(id(title));
    QVERIFY((*m_library)->removePapers(ids).ok());
    QCOMPARE(sync().state, State::LosesEntries);
    QCOMPARE(text(), list);
}

void TestSync::conflictMarkers_areNoPapers()
{
    rewrite("- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n",
            "<<<<<<< HEAD\n- [ ] Alpha One\n=======\n- [ ] Alpha Two\n>>>>>>> other\n");
    QCOMPARE(sync().state, State::HasConflicts);
    QVERIFY(!id(u"Alpha One"_s).isValid() && id(u"Alpha Compiler"_s).isValid());
}

void TestSync::readOnlySource_readsAndNeverWrites()
{
    link(SourceMode::ReadOnly);
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    rewrite("- [ ] Zeta", "- [x] Zeta");
    const QByteArray theirs = text();
    QVERIFY(sync().applied.summary.id.isValid());
    QCOMPARE(text(), theirs);
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done);
    rewrite("- [x] Zeta", "- [ ] Zeta");
    sync();
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::ToRead);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done); // the library's own change stays
    link(SourceMode::InStep);
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Alpha"));
}

void TestSync::askFirst_writesWhatWasAgreed()
{
    link(SourceMode::AskFirst);
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult first = sync();
    QCOMPARE(first.state, State::AsksLeave);
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QCOMPARE(sync({.agreed = storage::sha256Of(first.wanted)}).state, State::AsksLeave); // it is another text by now
    QCOMPARE(text(), list);
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Alpha") && text().contains("- [x] Gamma"));
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Done, {}).ok());
    rewrite("Some words", "Other words");
    QCOMPARE(sync().state, State::AsksLeave); // each time
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Zeta") && text().contains("Other words"));
}

void TestSync::unwritableFile_readsAndSaysSo()
{
    if (::geteuid() == 0)
        QSKIP("a folder cannot be made unwritable for root");
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult ask = sync();
    const QString folder = QFileInfo(m_path).absolutePath();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const SyncResult result = sync({.agreed = storage::sha256Of(ask.wanted)});
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(result.state, State::CannotWrite);
    QVERIFY(result.trouble && result.trouble->message.contains(u"reading.md"_s));
    QCOMPARE(text(), list);
}

void TestSync::symbolicLinkAndMode_stay()
{
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const QString alias = m_library->path(u"alias.md"_s);
    QVERIFY(QFile::link(m_path, alias));
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(QFileInfo(alias).isSymLink());
    QVERIFY(bytesOf(alias).contains("- [x] Alpha"));
    QVERIFY(QFileInfo(m_path).permissions().testFlag(QFile::ReadGroup));
    QVERIFY(!QFileInfo(m_path).permissions().testFlag(QFile::ReadOther));
}

void TestSync::replacedVersions_comeBack()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    const auto versions = (*m_library)->versionsOf(m_source);
    QCOMPARE(versions->size(), 3);
    QCOMPARE(*(*m_library)->versionText(m_source, versions->last().id), list);
    QVERIFY((*m_library)->restoreVersion(m_source, versions->last().id).ok());
    QCOMPARE(text(), list);
    sync();
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::ToRead);
    QCOMPARE(text(), list);
}

void TestSync::killedBetweenFileAndLibrary_losesNothing()
{
    PaperDraft draft;
    draft.title = u"Eta Kernel"_s;
    draft.topic = {u"Compilers"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY((*m_library)->removePapers({id(u"Zeta Log"_s)}).ok());
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult ask = sync();
    write(ask.wanted); // as if the program had been killed after the file and before the library
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), ask.wanted);
    QCOMPARE(m_library->column(Status::Done), (QStringList{u"Beta Fusion"_s, u"Alpha Compiler"_s}));
    QCOMPARE(m_library->column(Status::ToRead).count(u"Eta Kernel"_s), 1);
    QCOMPARE(sync().wrote, false);
}

void TestSync::importOfALinkedFile_isLeftToSync()
{
    rewrite("- [ ] Zeta", "- [x] Zeta");
    const ImportPlan plan = m_library->import({m_path});
    QVERIFY(plan.files.isEmpty());
    QCOMPARE(plan.linked, QStringList{QFileInfo(m_path).canonicalFilePath()});
}

void TestSync::letGo_isNotWrittenAnyMore()
{
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::Once).ok());
    QCOMPARE((*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->mode, SourceMode::Once);
    QVERIFY((*m_library)->undo().ok());
    QCOMPARE((*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->mode, SourceMode::InStep);
}

void TestSync::reopened_goesOn()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    m_library->reopen();
    rewrite("- [ ] Zeta", "- [x] Zeta"); // while it was closed
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [x] Alpha") && text().contains("- [x] Zeta") && text().contains("- [x] Gamma"));
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
}

void TestSync::ideas_goBothWays()
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

void TestSync::newPaperInPlaceOfARemovedOne_isNotWrittenTwice()
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

void TestSync::newPaperChangedInTheFileBeforeItWasNoted_isOneOnBothSides()
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

void TestSync::ideaThatGoes_doesNotBecomeTheNewOneInItsPlace()
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

// The library knows which of its lines is which, however little they look alike.
void TestSync::neighbourRemovedAndRetitled_areNotMixedUp()
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

void TestSync::thoughtBelowATitleThatClashes_stays()
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

void TestSync::headingRenamedInTheFile_renamesTheTopic()
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

void TestSync::renamedTopic_changesTheHeading_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("plain") << QByteArray("## Compilers") << QByteArray("## Kernels");
    QTest::newRow("closed") << QByteArray("## Compilers ##") << QByteArray("## Kernels ##");
    QTest::newRow("underlined") << QByteArray("Compilers\n---------") << QByteArray("Kernels\n---------");
    QTest::newRow("emphasis") << QByteArray("## **Compilers**") << QByteArray("## **Kernels**");
    QTest::newRow("link") << QByteArray("## [Compilers](#compilers)") << QByteArray("## [Kernels](#compilers)");
}

void TestSync::renamedTopic_changesTheHeading()
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

void TestSync::renamedTopicAndUndo_givesTheSameBytes()
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

void TestSync::renamedParent_keepsWhatIsBelow()
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

void TestSync::renamedTwiceBeforeTheFileIsWritten_isOneHeading()
{
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
    QVERIFY((*m_library)->renameTopic({u"Kernels"_s}, u"Loops"_s).ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(list).replace("## Compilers", "## Loops"));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("## Compilers", "## Kernels"));
}

void TestSync::topicRenamedToOneThatIsThere_becomesOne()
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

void TestSync::renamedHereWhileALineIsAddedThere_isBoth()
{
    QVERIFY((*m_library)->renameTopic({u"Compilers"_s}, u"Kernels"_s).ok());
    const QByteArray added = QByteArray(list).replace("\n## Systems", "- [ ] Eta Loop\n\n## Systems");
    write(added);
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(added).replace("## Compilers", "## Kernels"));
    QCOMPARE(m_library->paper(id(u"Eta Loop"_s)).topics.first(), TopicPath{u"Kernels"_s});
}

void TestSync::ideasRenumbered_changeTheNumbersInTheFile()
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

void TestSync::ideasOfOneNumber_areLeftAloneUntilAsked()
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

void TestSync::readingOnAPlainList_isAsChosen()
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

void TestSync::readingInATable_isTheFilesOwnWord()
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

void TestSync::whatTheFileCannotSay_isTold()
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

void TestSync::allPapersToAnotherTopic_renameNoHeading()
{
    const QList<PaperId> all{id(u"Alpha Compiler"_s), id(u"Beta Fusion"_s), id(u"Gamma Tiling"_s)};
    QVERIFY((*m_library)->setTopic(all, {u"Kernels"_s}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY2(text().contains("## Compilers") && text().contains("## Kernels"), text().constData());
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
