// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"

#include "gui/board/BoardView.h"
#include "gui/board/ColumnView.h"
#include "gui/board/ColumnWidget.h"
#include "gui/notice/Notifier.h"
#include "support/Patience.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cabinet;
using namespace cabinet::gui;
using namespace Qt::StringLiterals;

namespace {

// The board on a library with a to e to read, x and y in progress and z done, shown and active.
struct Board : test::LibraryFixture
{
    Board()
        : toRead(addMany({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}))
        , reading(addMany({u"x"_s, u"y"_s}, Status::Reading))
        , done(addMany({u"z"_s}, Status::Done))
        , view(library(), cache(), notifier)
        , selections(&view, &BoardView::selectionChanged)
    {
        view.resize(900, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view, cabinet::test::patience));
    }

    [[nodiscard]] ColumnView &column(Status status) { return view.findChild<ColumnWidget *>(statusText(status))->view(); }
    [[nodiscard]] QStringList titles(Status status) { return test::titles(column(status).cards()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view.focusWidget(), key, modifiers); }
    [[nodiscard]] QString announced() const { return view.findChild<QLabel *>(u"announcer"_s)->text(); }
    [[nodiscard]] QAction *action(const QString &name) const { return view.findChild<QAction *>(name); }
    [[nodiscard]] QString count(Status status)
    {
        return view.findChild<ColumnWidget *>(statusText(status))->findChild<QLabel *>(u"count"_s)->text();
    }
    [[nodiscard]] QPoint centre(Status status, int row)
    {
        return column(status).visualRect(column(status).cards().index(row)).center();
    }

    QList<PaperId> toRead, reading, done;
    Notifier notifier;
    BoardView view;
    QSignalSpy selections;
};

QStringList list(const char *letters)
{
    return QString::fromLatin1(letters).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void click_selectsOneCardOfOneColumn();
    void arrows_moveTheSelectionInAndAcrossColumns();
    void sideways_skipsEmptyColumns();
    void shiftArrows_extend();
    void shiftClick_extendsFromTheCardReachedByKeys();
    void controlHomeAndEnd_goToTheEnds();
    void carryDownAndUp_movesTheCardAndFocusFollows();
    void carryAcrossColumns_keepsHeightSelectionAndFocus();
    void carryToTheEnds();
    void carrySeveral_keepsTheirOrder();
    void carryAtTheEdge_changesNothingAndSaysSo();
    void digits_moveToAColumn();
    void moves_areAnnounced();
    void deleteKey_removesAndSelectsTheNeighbour();
    void undoOfDelete_bringsTheCardBack();
    void keys_askTheWindow();
    void doubleClick_opens();
    void typing_neverSearchesTheColumn();
    void selectAll_selectsTheColumn();
    void selection_survivesFiltersAndOthersChanges();
    void selection_followsACardThatIsMovedElsewhere();
    void select_showsAndFocusesTheCard();
    void counts_followTheLibraryAndTheLimit();
    void emptyStates_sayWhatToDo();
    void filterWithoutMatch_offersAWayOut();
    void plusButton_asksToAddToItsColumn();
    void actions_areEnabledBySelection();
    void rightToLeft_mirrorsColumnsAndKeys();
    void readOnlyLibrary_saysWhyNothingMoved();
    void longColumn_readsOnlyWhatItShows();
};

void TestBoard::click_selectsOneCardOfOneColumn()
{
    Board board;
    QTest::mouseClick(board.column(Status::ToRead).viewport(), Qt::LeftButton, {}, board.centre(Status::ToRead, 1));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[1]});
    QTest::mouseClick(board.column(Status::Reading).viewport(), Qt::LeftButton, {}, board.centre(Status::Reading, 0));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.reading[0]});
    QVERIFY(!board.column(Status::ToRead).selectionModel()->hasSelection());
    QCOMPARE(board.selections.size(), 2); // the clearing of the first column is not announced
    QTest::mouseClick(board.column(Status::Reading).viewport(), Qt::LeftButton, Qt::ControlModifier,
                      board.centre(Status::Reading, 1));
    QCOMPARE(board.view.selected(), board.reading);
}

void TestBoard::arrows_moveTheSelectionInAndAcrossColumns()
{
    Board board;
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_Down);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[1]});
    board.key(Qt::Key_Right);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.reading[1]}); // the same height
    QVERIFY(board.column(Status::Reading).hasFocus());
    board.key(Qt::Key_Right);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.done[0]}); // the nearest there is
    board.key(Qt::Key_Right);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.done[0]});
    board.key(Qt::Key_Left);
    board.key(Qt::Key_Left);
    board.key(Qt::Key_Up);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[0]});
}

void TestBoard::sideways_skipsEmptyColumns()
{
    Board board;
    QVERIFY(board.library().removePapers(board.reading));
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_Right);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.done[0]});
}

void TestBoard::shiftArrows_extend()
{
    Board board;
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Down, Qt::ShiftModifier);
    board.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(board.view.selected(), board.toRead.mid(1, 3));
    board.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(board.view.selected(), board.toRead.mid(1, 2));
    board.key(Qt::Key_Up, Qt::ShiftModifier);
    board.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(board.view.selected(), board.toRead.mid(0, 2)); // turned around at where it began
}

void TestBoard::shiftClick_extendsFromTheCardReachedByKeys()
{
    Board board;
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_Down);
    QTest::mouseClick(board.column(Status::ToRead).viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      board.centre(Status::ToRead, 3));
    QCOMPARE(board.view.selected(), board.toRead.mid(1, 3));
}

void TestBoard::controlHomeAndEnd_goToTheEnds()
{
    Board board;
    board.view.select(board.toRead[2]);
    board.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[4]});
    board.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[0]});
}

void TestBoard::carryDownAndUp_movesTheCardAndFocusFollows()
{
    Board board;
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("b a c d e"));
    board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("b c a d e"));
    board.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("b a c d e"));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[0]});
    QCOMPARE(board.column(Status::ToRead).currentIndex().row(), 1);
    QVERIFY(board.column(Status::ToRead).hasFocus());
}

void TestBoard::carryAcrossColumns_keepsHeightSelectionAndFocus()
{
    Board board;
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::Reading), list("x b y"));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[1]});
    QVERIFY(board.column(Status::Reading).hasFocus());
    board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::Done), list("z b"));
    board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("a b c d e"));
    QVERIFY(board.column(Status::ToRead).hasFocus());
}

void TestBoard::carryToTheEnds()
{
    Board board;
    board.view.select(board.toRead[2]);
    board.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("a b d e c"));
    board.key(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("c a b d e"));
}

void TestBoard::carrySeveral_keepsTheirOrder()
{
    Board board;
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Down, Qt::ShiftModifier);
    board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::ToRead), list("a d b c e"));
    QCOMPARE(board.view.selected(), board.toRead.mid(1, 2));
    board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.titles(Status::Reading), list("x y b c"));
    QCOMPARE(board.view.selected(), board.toRead.mid(1, 2));
}

void TestBoard::carryAtTheEdge_changesNothingAndSaysSo()
{
    Board board;
    QSignalSpy changed(&board.library(), &Library::changed);
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.announced(), u"Already at the top."_s);
    board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    board.view.select(board.toRead[4]);
    board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.announced(), u"Already at the bottom."_s);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(board.titles(Status::ToRead), list("a b c d e"));
}

void TestBoard::digits_moveToAColumn()
{
    Board board;
    board.view.select(board.toRead[3]);
    board.key(Qt::Key_3);
    QCOMPARE(board.titles(Status::Done), list("d z"));
    QVERIFY(board.column(Status::Done).hasFocus());
    board.key(Qt::Key_2);
    QCOMPARE(board.titles(Status::Reading), list("d x y"));
    board.key(Qt::Key_1);
    QCOMPARE(board.titles(Status::ToRead), list("d a b c e"));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[3]});
}

void TestBoard::moves_areAnnounced()
{
    Board board;
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_3);
    QCOMPARE(board.announced(), u"a moved to Done, position 1 of 2."_s);
    board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(board.announced(), u"a moved to Done, position 2 of 2."_s);
}

void TestBoard::deleteKey_removesAndSelectsTheNeighbour()
{
    Board board;
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Delete);
    QCOMPARE(board.titles(Status::ToRead), list("a c d e"));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[2]});
    QVERIFY(board.column(Status::ToRead).hasFocus());
    board.view.select(board.toRead[4]);
    board.key(Qt::Key_Delete);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[3]}); // the last went: the one above it
}

void TestBoard::undoOfDelete_bringsTheCardBack()
{
    Board board;
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Delete);
    QVERIFY(board.library().undo());
    QCOMPARE(board.titles(Status::ToRead), list("a b c d e"));
    QCOMPARE(board.view.selected().size(), 1);
}

void TestBoard::keys_askTheWindow()
{
    Board board;
    QSignalSpy open(&board.view, &BoardView::openRequested);
    QSignalSpy note(&board.view, &BoardView::noteRequested);
    QSignalSpy edit(&board.view, &BoardView::editRequested);
    QSignalSpy tags(&board.view, &BoardView::tagsRequested);
    board.view.select(board.toRead[1]);
    board.key(Qt::Key_Return);
    board.key(Qt::Key_Enter);
    board.key(Qt::Key_N);
    board.key(Qt::Key_F2);
    board.key(Qt::Key_E);
    board.key(Qt::Key_T);
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().first().value<PaperId>(), board.toRead[1]);
    QCOMPARE(note.size(), 1);
    QCOMPARE(edit.size(), 2);
    QCOMPARE(tags.first().first().value<QList<PaperId>>(), QList<PaperId>{board.toRead[1]});
}

void TestBoard::doubleClick_opens()
{
    Board board;
    QSignalSpy open(&board.view, &BoardView::openRequested);
    QTest::mouseClick(board.column(Status::Done).viewport(), Qt::LeftButton, {}, board.centre(Status::Done, 0));
    QTest::mouseDClick(board.column(Status::Done).viewport(), Qt::LeftButton, {}, board.centre(Status::Done, 0));
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().first().value<PaperId>(), board.done[0]);
}

void TestBoard::typing_neverSearchesTheColumn()
{
    Board board;
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_C);
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[0]});
}

void TestBoard::selectAll_selectsTheColumn()
{
    Board board;
    board.view.select(board.toRead[2]);
    board.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(board.view.selected(), board.toRead);
    board.key(Qt::Key_2);
    QCOMPARE(board.titles(Status::Reading), list("a b c d e x y"));
    QCOMPARE(board.view.selected(), board.toRead);
}

void TestBoard::selection_survivesFiltersAndOthersChanges()
{
    Board board;
    board.view.select(board.toRead[2]);
    board.add(u"another"_s);
    QVERIFY(board.library().movePapers({board.toRead[0]}, Status::Done, {}));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[2]});
    Query query;
    query.text = u"z"_s;
    board.view.setQuery(query);
    QVERIFY(board.view.selected().isEmpty());
    board.view.setQuery({});
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[2]});
}

void TestBoard::selection_followsACardThatIsMovedElsewhere()
{
    Board board;
    board.view.select(board.toRead[2]);
    QVERIFY(board.library().movePapers({board.toRead[2]}, Status::Reading, {}));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[2]});
    QVERIFY(board.column(Status::Reading).selectionModel()->hasSelection());
    QVERIFY(board.library().undo());
    QVERIFY(board.column(Status::ToRead).selectionModel()->hasSelection());
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[2]});
}

void TestBoard::select_showsAndFocusesTheCard()
{
    Board board;
    QStringList more;
    for (int i = 0; i < 30; ++i)
        more += QString::number(i);
    const QList<PaperId> papers = board.addMany(more, Status::Done);
    const PaperId last = board.column(Status::Done).cards().idAt(30);
    board.view.select(last);
    ColumnView &column = board.column(Status::Done);
    QVERIFY(column.hasFocus());
    QVERIFY(column.viewport()->rect().intersects(column.visualRect(column.currentIndex())));
    QCOMPARE(board.view.selected(), QList<PaperId>{last});
    Q_UNUSED(papers)
}

void TestBoard::counts_followTheLibraryAndTheLimit()
{
    Board board;
    QCOMPARE(board.count(Status::ToRead), u"5"_s);
    QCOMPARE(board.count(Status::Reading), u"2"_s);
    QVERIFY(board.library().setReadingLimit(2));
    QCOMPARE(board.count(Status::Reading), u"2 / 2"_s);
    board.view.select(board.toRead[0]);
    board.key(Qt::Key_2);
    QCOMPARE(board.count(Status::Reading), u"3 / 2"_s);
    QCOMPARE(board.count(Status::ToRead), u"4"_s);
    const auto *label = board.view.findChild<ColumnWidget *>(u"reading"_s)->findChild<QLabel *>(u"count"_s);
    QCOMPARE(label->property("kind").toByteArray(), QByteArray("danger"));
    QCOMPARE(label->accessibleName(), u"3 card(s) of at most 2"_s);
}

void TestBoard::emptyStates_sayWhatToDo()
{
    test::LibraryFixture fixture;
    Notifier notifier;
    BoardView view(fixture.library(), fixture.cache(), notifier);
    view.resize(900, 600);
    view.show();
    QStringList shown;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            shown += label->text();
    }
    QVERIFY(shown.contains(u"No papers yet"_s));
    fixture.add(u"a"_s);
    auto *column = view.findChild<ColumnWidget *>(u"to-read"_s);
    for (const QLabel *label : column->view().viewport()->findChildren<QLabel *>())
        QVERIFY(!label->isVisible());
}

void TestBoard::filterWithoutMatch_offersAWayOut()
{
    Board board;
    QSignalSpy clear(&board.view, &BoardView::clearFiltersRequested);
    Query query;
    query.text = u"nowhere"_s;
    board.view.setQuery(query);
    QPushButton *shown = nullptr;
    for (QPushButton *button : board.view.findChildren<QPushButton *>()) {
        if (button->isVisible())
            shown = button;
    }
    QVERIFY(shown);
    QTest::mouseClick(shown, Qt::LeftButton);
    QCOMPARE(clear.size(), 1);
}

void TestBoard::plusButton_asksToAddToItsColumn()
{
    Board board;
    QSignalSpy add(&board.view, &BoardView::addRequested);
    for (QToolButton *button : board.view.findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Add to Reading"_s)
            button->click();
    }
    QCOMPARE(add.size(), 1);
    QCOMPARE(add.first().first().value<Status>(), Status::Reading);
}

void TestBoard::actions_areEnabledBySelection()
{
    Board board;
    QVERIFY(!board.action(u"openPdf"_s)->isEnabled());
    QVERIFY(board.action(u"selectAll"_s)->isEnabled());
    board.view.select(board.toRead[0]);
    for (const QAction *action : board.view.cardActions()) {
        QVERIFY(action->isEnabled());
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
        QVERIFY2(action->isSeparator() || !action->shortcut().isEmpty(), qPrintable(action->text()));
    }
}

void TestBoard::rightToLeft_mirrorsColumnsAndKeys()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Board board;
        QVERIFY(board.column(Status::ToRead).mapTo(&board.view, QPoint()).x() >
                board.column(Status::Done).mapTo(&board.view, QPoint()).x());
        board.view.select(board.toRead[0]);
        board.key(Qt::Key_Left);
        QCOMPARE(board.view.selected(), QList<PaperId>{board.reading[0]});
        board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.titles(Status::Done), list("x z"));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestBoard::readOnlyLibrary_saysWhyNothingMoved()
{
    test::LibraryFixture fixture;
    const PaperId paper = fixture.add(u"a"_s);
    auto readOnly = Library::open(fixture.file(), storage::Store::Mode::ReadOnly);
    QVERIFY(readOnly.ok());
    Notifier notifier;
    QSignalSpy said(&notifier, &Notifier::said);
    BoardView view(**readOnly, fixture.cache(), notifier);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view, cabinet::test::patience));
    view.select(paper);
    QTest::keyClick(view.focusWidget(), Qt::Key_2);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().value<Notice>().isError);
    QCOMPARE(view.selected(), QList<PaperId>{paper});
}

void TestBoard::longColumn_readsOnlyWhatItShows()
{
    test::LibraryFixture fixture;
    fixture.fill(3000, Status::ToRead);
    Notifier notifier;
    BoardView view(fixture.library(), fixture.cache(), notifier);
    view.resize(900, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view, cabinet::test::patience));
    const ColumnModel &cards = view.findChild<ColumnWidget *>(u"to-read"_s)->model();
    QCOMPARE(cards.rowCount(), 3000);
    QTRY_VERIFY(cards.cardsKept() > 0);
    QVERIFY(cards.cardsKept() <= 128); // two pages at most
    view.select(cards.idAt(0));
    QTest::keyClick(view.focusWidget(), Qt::Key_2);
    QVERIFY(cards.cardsKept() <= 128);
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
