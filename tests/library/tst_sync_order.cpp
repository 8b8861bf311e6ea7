// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncFixture.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

QByteArray line(const char *name)
{
    return QByteArray("- [ ] The ") + name + " Paper[OSDI'20]: [[Paper](https://a.org/" + name + ".pdf)]\n";
}

QByteArray listOf(std::initializer_list<const char *> names)
{
    QByteArray list = "# Reading\n\n## Rays\n\n";
    for (const char *name : names)
        list += line(name);
    return list;
}

QByteArray withMore(const QByteArray &list)
{
    return list + "\n## Logs\n\n" + line("Omega") + line("Sigma");
}

} // namespace

// Lines put in another order outside: the cards follow.
class TestSyncOrder final : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();

    void movedLine_movesTheCard_data();
    void movedLine_movesTheCard();
    void undone_putsTheLinesBack();
    void cardsInOtherColumns_stay();
    void cardMovedHereToo_keepsBothMoves();
    void lineUnderAnotherHeading_leavesTheOrder();
    void boardOfAnotherOrder_movesOnlyWhatWasMoved();
    void movedIdea_movesInTheCabinet();
    void removedOutsideAndUndone_comesBackWhereItStood();
    void ideaRemovedOutsideAndUndone_comesBackWhereItStood();

private:
    [[nodiscard]] QString board() { return letters(m_library->column(Status::ToRead)); }
    [[nodiscard]] static QString letters(const QStringList &titles)
    {
        QString all;
        for (const QString &title : titles)
            all += title.at(4);
        return all;
    }
    [[nodiscard]] bool move(const QString &name, Status status, const QString &before = {})
    {
        const auto titled = [](const QString &one) { return u"The %1 Paper"_s.arg(one); };
        const std::optional<PaperId> next = before.isEmpty() ? std::nullopt : std::optional(id(titled(before)));
        return (*m_library)->movePapers({id(titled(name))}, status, next).ok();
    }
    void takeOver(const QByteArray &bytes)
    {
        write(bytes);
        QCOMPARE(sync().state, State::InStep);
        QCOMPARE(text(), bytes);
        QVERIFY(!sync().applied.summary.id.isValid());
        QCOMPARE(text(), bytes);
    }
};

void TestSyncOrder::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"list.md"_s, withMore(listOf({"Alpha", "Beta", "Chi", "Delta", "Eta"})));
    QCOMPARE(m_library->import({m_path}).countOf(ImportAction::Add), 7);
    link();
    QCOMPARE(board(), u"ABCDEOS"_s);
}

void TestSyncOrder::movedLine_movesTheCard_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("cards");
    QTest::newRow("up") << listOf({"Alpha", "Eta", "Beta", "Chi", "Delta"}) << u"AEBCDOS"_s;
    QTest::newRow("to the top") << listOf({"Eta", "Alpha", "Beta", "Chi", "Delta"}) << u"EABCDOS"_s;
    QTest::newRow("down") << listOf({"Alpha", "Chi", "Delta", "Beta", "Eta"}) << u"ACDBEOS"_s;
    QTest::newRow("to the end") << listOf({"Beta", "Chi", "Delta", "Eta", "Alpha"}) << u"BCDEAOS"_s;
    QTest::newRow("two to the end") << listOf({"Alpha", "Delta", "Eta", "Chi", "Beta"}) << u"ADECBOS"_s;
    QTest::newRow("turned round") << listOf({"Eta", "Delta", "Chi", "Beta", "Alpha"}) << u"EDCBAOS"_s;
    QTest::newRow("with a new one between") << listOf({"Alpha", "Eta", "Beta", "Xi", "Chi", "Delta"}) << u"AEBCDOSX"_s;
    QTest::newRow("and another gone") << listOf({"Delta", "Alpha", "Chi", "Eta"}) << u"DACEOS"_s;
}

void TestSyncOrder::movedLine_movesTheCard()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, cards);
    takeOver(withMore(file));
    QCOMPARE(board(), cards);
}

void TestSyncOrder::undone_putsTheLinesBack()
{
    const QByteArray before = text();
    takeOver(withMore(listOf({"Eta", "Alpha", "Chi", "Beta", "Delta"})));
    QVERIFY((*m_library)->undo().ok());
    QCOMPARE(board(), u"ABCDEOS"_s);
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), before);
}

void TestSyncOrder::cardsInOtherColumns_stay()
{
    QVERIFY(move(u"Chi"_s, Status::Done) && move(u"Alpha"_s, Status::Done));
    QVERIFY(syncAgreeing().wrote);
    QByteArray file = withMore(listOf({"Delta", "Chi", "Beta", "Eta", "Alpha"}));
    takeOver(file.replace("[ ] The Chi", "[x] The Chi").replace("[ ] The Alpha", "[x] The Alpha"));
    QCOMPARE(board(), u"DBEOS"_s);
    QCOMPARE(letters(m_library->column(Status::Done)), u"CA"_s); // as they came there, which is the file's order by now
}

void TestSyncOrder::cardMovedHereToo_keepsBothMoves()
{
    QVERIFY(move(u"Omega"_s, Status::ToRead, u"Beta"_s));
    QVERIFY(move(u"Delta"_s, Status::ToRead, u"Chi"_s));
    write(withMore(listOf({"Eta", "Alpha", "Beta", "Chi", "Delta"})));
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), withMore(listOf({"Eta", "Alpha", "Beta", "Delta", "Chi"})));
    QCOMPARE(board(), u"EAOBDCS"_s);
    QVERIFY(!sync().wrote);
}

void TestSyncOrder::lineUnderAnotherHeading_leavesTheOrder()
{
    takeOver(listOf({"Alpha", "Chi", "Delta", "Eta"}) + "\n## Logs\n\n" + line("Omega") + line("Beta") + line("Sigma"));
    QCOMPARE(board(), u"ABCDEOS"_s);
}

// A card that was put into the column again stands at its end, the file has it where it was.
void TestSyncOrder::boardOfAnotherOrder_movesOnlyWhatWasMoved()
{
    QVERIFY(move(u"Beta"_s, Status::Done));
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(move(u"Beta"_s, Status::ToRead));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), withMore(listOf({"Alpha", "Beta", "Chi", "Delta", "Eta"})));
    QCOMPARE(board(), u"ACDEOSB"_s);
    takeOver(withMore(listOf({"Alpha", "Beta", "Chi", "Eta", "Delta"})));
    QCOMPARE(board(), u"ACEDOSB"_s);
}

void TestSyncOrder::movedIdea_movesInTheCabinet()
{
    m_path = m_library->write(u"ideas.md"_s, "# Ideas\n\n1. The first\n\n2. The second\n- with a body\n\n3. The third\n");
    QCOMPARE(m_library->import({m_path}, ImportAs::Ideas).countOf(ImportAction::Add), 3);
    link();
    takeOver("# Ideas\n\n2. The second\n- with a body\n\n3. The third\n\n1. The first\n");
    QCOMPARE(m_library->ideas(), (QStringList{u"2 The second"_s, u"3 The third"_s, u"1 The first"_s}));
}

// Though the text between the entries is another by then.
void TestSyncOrder::removedOutsideAndUndone_comesBackWhereItStood()
{
    const QByteArray odd = QByteArray(line("Beta")).replace("- [ ] ", "*   [ ]  ").replace("]]\n", "]]  \n");
    rewrite(line("Beta"), odd);
    QCOMPARE(sync().state, State::InStep);
    const QByteArray whole = text();
    rewrite(odd, {});
    QVERIFY(sync().applied.summary.id.isValid());
    QCOMPARE(board(), u"ACDEOS"_s);
    rewrite("# Reading\n", "# Reading\n\nWhat we read.\n");
    QCOMPARE(sync().state, State::InStep);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(whole).replace("# Reading\n", "# Reading\n\nWhat we read.\n"));
}

void TestSyncOrder::ideaRemovedOutsideAndUndone_comesBackWhereItStood()
{
    const QByteArray whole = "# Ideas\n\n1. The first\n\n2. The second\n* with a body\n\n3. The third\n";
    m_path = m_library->write(u"ideas.md"_s, whole);
    QCOMPARE(m_library->import({m_path}, ImportAs::Ideas).countOf(ImportAction::Add), 3);
    link();
    rewrite("2. The second\n* with a body\n\n", {});
    QVERIFY(sync().applied.summary.id.isValid());
    rewrite("# Ideas\n", "# Many ideas\n");
    QCOMPARE(sync().state, State::InStep);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(syncAgreeing().wrote);
    QCOMPARE(text(), QByteArray(whole).replace("# Ideas", "# Many ideas"));
}

QTEST_GUILESS_MAIN(TestSyncOrder)
#include "tst_sync_order.moc"
