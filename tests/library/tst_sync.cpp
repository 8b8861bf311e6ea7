// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncFixture.h"

#include "library/sync/WantedOrder.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

// A list file and the library kept as one: what changes on one side comes to the other.
class TestSync final : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { begin(); }

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
    void undoneLink_goesThoughTheFileHasOneBesideIt();
    void changesOnBothSides_mergeSilently();
    void sameFieldOnBothSides_asks();
    void textBetweenEntries_isTakenOver();
    void lineEndsFlippedOutside_stayFlipped();
};

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

void TestSync::undoneLink_goesThoughTheFileHasOneBesideIt()
{
    PaperEdit edit;
    edit.links = Links{{u"Paper"_s, u"https://a.org/alpha.pdf"_s}, {u"Code"_s, u"https://a.org/code"_s}};
    QVERIFY((*m_library)->editPaper(id(u"Alpha Compiler"_s), edit).ok());
    QVERIFY(syncAgreeing().wrote);
    rewrite("[[Code](https://a.org/code)]", "[[Code](https://a.org/code), [Data](https://a.org/data)]");
    QVERIFY((*m_library)->undo().ok());
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), QByteArray(list).replace("alpha.pdf)]", "alpha.pdf)] [[Data](https://a.org/data)]"));
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).links.last(), (Link{u"Data"_s, u"https://a.org/data"_s}));
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

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
