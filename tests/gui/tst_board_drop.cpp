// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"

#include "gui/board/BoardView.h"
#include "gui/board/ColumnView.h"
#include "gui/board/ColumnWidget.h"
#include "gui/board/DropUrls.h"
#include "gui/notice/Notifier.h"
#include "support/Patience.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace cabinet;
using namespace cabinet::gui;
using namespace Qt::StringLiterals;

namespace {

// Drags over a column as the platform would: enter, move, drop, with real data.
class Drag
{
public:
    Drag(ColumnView &over, QMimeData *data)
        : m_over(over)
        , m_data(data)
    {
    }

    bool enter(const QPoint &at)
    {
        QDragEnterEvent event(at, m_actions, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_over.viewport(), &event);
        return event.isAccepted();
    }
    bool move(const QPoint &at)
    {
        QDragMoveEvent event(at, m_actions, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_over.viewport(), &event);
        return event.isAccepted();
    }
    void leave()
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(m_over.viewport(), &event);
    }
    Qt::DropAction drop(const QPoint &at)
    {
        enter(at); // Qt hands a drop only to what was entered
        QDropEvent event(at, m_actions, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_over.viewport(), &event);
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    }

private:
    ColumnView &m_over;
    std::unique_ptr<QMimeData> m_data;
    Qt::DropActions m_actions = Qt::MoveAction | Qt::CopyAction | Qt::LinkAction;
};

struct Board : test::LibraryFixture
{
    Board()
        : toRead(addMany({u"a"_s, u"b"_s, u"c"_s, u"d"_s}))
        , reading(addMany({u"x"_s, u"y"_s, u"z"_s}, Status::Reading))
        , view(library(), cache(), notifier)
    {
        view.resize(900, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view, cabinet::test::patience));
    }

    [[nodiscard]] ColumnView &column(Status status) { return view.findChild<ColumnWidget *>(statusText(status))->view(); }
    [[nodiscard]] QStringList titles(Status status) { return test::titles(column(status).cards()); }
    [[nodiscard]] QMimeData *data(const QList<PaperId> &papers) { return column(Status::ToRead).cards().mimeDataOf(papers); }
    // Just above the card `row`, or below the last one.
    [[nodiscard]] QPoint gapBefore(Status status, int row)
    {
        const ColumnView &cards = column(status);
        return {cards.viewport()->width() / 2, row * cards.sizeHintForRow(0) + 2};
    }

    QList<PaperId> toRead, reading;
    Notifier notifier;
    BoardView view;
};

QStringList list(const char *letters)
{
    return QString::fromLatin1(letters).split(u' ', Qt::SkipEmptyParts);
}

QMimeData *urls(const QStringList &addresses)
{
    auto *data = new QMimeData;
    QList<QUrl> parsed;
    for (const QString &address : addresses)
        parsed += QUrl(address);
    data->setUrls(parsed);
    return data;
}

} // namespace

class TestBoardDrop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropBetweenTwoCards_keepsOrder();
    void dropAtTheEnds_landsFirstOrLast();
    void dropOfSeveral_landsAsABlockInOrder();
    void dropWithinColumn_movesBesideItself();
    void dropOntoItsOwnPlace_changesNothing();
    void drop_actsOnlyAfterTheDragEnded();
    void dropIntoAnEmptyColumn_lands();
    void droppedCards_areSelectedAndFocused();
    void order_staysAfterReopening();
    void landingBar_followsTheCursorAndGoesAway();
    void cancelledDrag_changesNothing();
    void nearTheEdge_scrolls();
    void cardsOfAnotherLibrary_areRefused();
    void onlyMoving_isOffered();
    void foreignUrls_data();
    void foreignUrls();
    void droppedAddress_asksTheWindow();
    void dragPicture_isLargerThanTheCard();
};

void TestBoardDrop::dropBetweenTwoCards_keepsOrder()
{
    Board board;
    Drag drag(board.column(Status::Reading), board.data({board.toRead[1]}));
    const QPoint at = board.gapBefore(Status::Reading, 1);
    QVERIFY(drag.enter(at));
    QVERIFY(drag.move(at));
    QCOMPARE(drag.drop(at), Qt::MoveAction);
    QTRY_COMPARE(board.titles(Status::Reading), list("x b y z"));
    QCOMPARE(board.titles(Status::ToRead), list("a c d"));
}

void TestBoardDrop::dropAtTheEnds_landsFirstOrLast()
{
    Board board;
    Drag(board.column(Status::Reading), board.data({board.toRead[0]})).drop(board.gapBefore(Status::Reading, 0));
    QTRY_COMPARE(board.titles(Status::Reading), list("a x y z"));
    Drag(board.column(Status::Reading), board.data({board.toRead[3]})).drop(QPoint(20, 650));
    QTRY_COMPARE(board.titles(Status::Reading), list("a x y z d"));
}

void TestBoardDrop::dropOfSeveral_landsAsABlockInOrder()
{
    Board board;
    Drag(board.column(Status::Reading), board.data({board.toRead[0], board.toRead[2], board.toRead[3]}))
        .drop(board.gapBefore(Status::Reading, 2));
    QTRY_COMPARE(board.titles(Status::Reading), list("x y a c d z"));
    QVERIFY(board.library().undo());
    QCOMPARE(board.titles(Status::ToRead), list("a b c d")); // one step
}

void TestBoardDrop::dropWithinColumn_movesBesideItself()
{
    Board board;
    Drag(board.column(Status::ToRead), board.data({board.toRead[0]})).drop(board.gapBefore(Status::ToRead, 3));
    QTRY_COMPARE(board.titles(Status::ToRead), list("b c a d"));
    Drag(board.column(Status::ToRead), board.data({board.toRead[3]})).drop(board.gapBefore(Status::ToRead, 0));
    QTRY_COMPARE(board.titles(Status::ToRead), list("d b c a"));
}

void TestBoardDrop::dropOntoItsOwnPlace_changesNothing()
{
    Board board;
    QSignalSpy changed(&board.library(), &Library::changed);
    for (const int row : {1, 2})
        Drag(board.column(Status::ToRead), board.data({board.toRead[1]})).drop(board.gapBefore(Status::ToRead, row));
    QTest::qWait(20);
    QCOMPARE(board.titles(Status::ToRead), list("a b c d"));
    QCOMPARE(changed.size(), 0);
}

void TestBoardDrop::drop_actsOnlyAfterTheDragEnded()
{
    Board board;
    QSignalSpy changed(&board.library(), &Library::changed);
    Q_EMIT board.column(Status::ToRead).dragBegan(); // what a real drag says before the platform takes over
    Drag(board.column(Status::Reading), board.data({board.toRead[0]})).drop(board.gapBefore(Status::Reading, 0));
    QTest::qWait(20);
    QCOMPARE(changed.size(), 0);
    Q_EMIT board.column(Status::ToRead).dragEnded();
    QCOMPARE(changed.size(), 0); // and then not from inside the drag's own code
    QTRY_COMPARE(changed.size(), 1);
}

void TestBoardDrop::dropIntoAnEmptyColumn_lands()
{
    Board board;
    Drag drag(board.column(Status::Done), board.data({board.reading[1]}));
    QVERIFY(drag.enter(QPoint(50, 300)));
    drag.drop(QPoint(50, 300));
    QTRY_COMPARE(board.titles(Status::Done), list("y"));
}

void TestBoardDrop::droppedCards_areSelectedAndFocused()
{
    Board board;
    board.view.select(board.toRead[1]);
    Drag(board.column(Status::Reading), board.data({board.toRead[1]})).drop(board.gapBefore(Status::Reading, 1));
    QTRY_COMPARE(board.titles(Status::Reading), list("x b y z"));
    QCOMPARE(board.view.selected(), QList<PaperId>{board.toRead[1]});
    QVERIFY(board.column(Status::Reading).hasFocus());
}

void TestBoardDrop::order_staysAfterReopening()
{
    Board board;
    Drag(board.column(Status::Reading), board.data({board.toRead[2]})).drop(board.gapBefore(Status::Reading, 1));
    QTRY_COMPARE(board.titles(Status::Reading), list("x c y z"));
    auto other = Library::open(board.file(), storage::Store::Mode::Open);
    QVERIFY(other.ok());
    const ColumnModel model(Status::Reading, **other, board.cache());
    QCOMPARE(test::titles(model), list("x c y z"));
}

void TestBoardDrop::landingBar_followsTheCursorAndGoesAway()
{
    Board board;
    ColumnView &column = board.column(Status::Reading);
    Drag drag(column, board.data({board.toRead[0]}));
    QCOMPARE(column.dropSpot().row, -1);
    drag.enter(board.gapBefore(Status::Reading, 1));
    QCOMPARE(column.dropSpot().row, 1);
    drag.move(board.gapBefore(Status::Reading, 2));
    QCOMPARE(column.dropSpot().row, 2);
    drag.move(QPoint(20, 600));
    QCOMPARE(column.dropSpot().row, 3);
    drag.leave();
    QCOMPARE(column.dropSpot().row, -1);
}

void TestBoardDrop::cancelledDrag_changesNothing()
{
    Board board;
    QSignalSpy changed(&board.library(), &Library::changed);
    Q_EMIT board.column(Status::ToRead).dragBegan();
    Drag drag(board.column(Status::Reading), board.data({board.toRead[0]}));
    drag.enter(board.gapBefore(Status::Reading, 1));
    drag.leave();
    Q_EMIT board.column(Status::ToRead).dragEnded();
    QTest::qWait(20);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(board.titles(Status::ToRead), list("a b c d"));
}

void TestBoardDrop::nearTheEdge_scrolls()
{
    Board board;
    QStringList more;
    for (int i = 0; i < 20; ++i)
        more += QString::number(i);
    board.addMany(more, Status::Reading);
    ColumnView &column = board.column(Status::Reading);
    QTRY_VERIFY(column.verticalScrollBar()->maximum() > 0);
    Drag drag(column, board.data({board.toRead[0]}));
    const QPoint edge(40, column.viewport()->height() - 3);
    drag.enter(edge);
    drag.move(edge);
    QTRY_COMPARE(column.verticalScrollBar()->value(), column.verticalScrollBar()->maximum());
    QCOMPARE(column.dropSpot().row, column.cards().rowCount()); // it follows what scrolled under the cursor
    drag.move(QPoint(40, 3));
    QTRY_COMPARE(column.verticalScrollBar()->value(), 0);
    drag.leave();
}

void TestBoardDrop::cardsOfAnotherLibrary_areRefused()
{
    Board board;
    test::LibraryFixture other;
    const ColumnModel foreign(Status::ToRead, other.library(), other.cache());
    Drag drag(board.column(Status::Reading), foreign.mimeDataOf({board.toRead[0]}));
    QVERIFY(!drag.enter(QPoint(40, 40)));
    QCOMPARE(drag.drop(QPoint(40, 40)), Qt::IgnoreAction);
}

void TestBoardDrop::onlyMoving_isOffered()
{
    Board board;
    QCOMPARE(board.column(Status::ToRead).cards().supportedDragActions(), Qt::MoveAction);
    QCOMPARE(board.column(Status::ToRead).defaultDropAction(), Qt::MoveAction);
    QVERIFY(!board.column(Status::ToRead).cards().removeRows(0, 1)); // a view whose drag ended must not delete
}

void TestBoardDrop::foreignUrls_data()
{
    QTest::addColumn<QStringList>("dropped");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("taken");
    QTest::newRow("web address") << QStringList{u"https://example.org/a.pdf"_s} << QString() << 1;
    QTest::newRow("pdf file") << QStringList{u"file:///tmp/a.PDF"_s} << QString() << 1;
    QTest::newRow("markdown files") << QStringList{u"file:///tmp/a.md"_s, u"file:///tmp/b.markdown"_s} << QString() << 2;
    QTest::newRow("picture") << QStringList{u"file:///tmp/a.png"_s} << QString() << 0;
    QTest::newRow("script address") << QStringList{u"javascript:alert(1)"_s} << QString() << 0;
    QTest::newRow("mixed") << QStringList{u"file:///tmp/a.png"_s, u"http://example.org"_s} << QString() << 1;
    QTest::newRow("address as text") << QStringList() << u" https://arxiv.org/abs/1234.5678\n"_s << 1;
    QTest::newRow("sentence") << QStringList() << u"see https://arxiv.org"_s << 0;
    QTest::newRow("file as text") << QStringList() << u"file:///etc/passwd.md"_s << 0;
    QTest::newRow("endless text") << QStringList() << (u"https://e.org/"_s + QString(5000, u'a')) << 0;
}

void TestBoardDrop::foreignUrls()
{
    QFETCH(QStringList, dropped);
    QFETCH(QString, text);
    QFETCH(int, taken);
    const std::unique_ptr<QMimeData> data(dropped.isEmpty() ? new QMimeData : urls(dropped));
    if (!text.isEmpty())
        data->setText(text);
    QCOMPARE(droppedUrls(*data).size(), taken);
}

void TestBoardDrop::droppedAddress_asksTheWindow()
{
    Board board;
    QSignalSpy dropped(&board.view, &BoardView::dropped);
    Drag drag(board.column(Status::Done), urls({u"https://example.org/a.pdf"_s}));
    QVERIFY(drag.enter(QPoint(40, 200)));
    QVERIFY(drag.drop(QPoint(40, 200)) != Qt::IgnoreAction);
    QTRY_COMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().value<QList<QUrl>>().size(), 1);
    QCOMPARE(dropped.first().at(1).value<Status>(), Status::Done);
}

void TestBoardDrop::dragPicture_isLargerThanTheCard()
{
    Board board;
    const QPixmap card = board.column(Status::ToRead).cardPicture(0);
    QVERIFY(!card.isNull());
    QVERIFY(card.toImage().pixelColor(card.width() / 2, card.height() / 2).alpha() == 255);
    QCOMPARE(card.toImage().pixelColor(0, 0).alpha(), 0);
}

QTEST_MAIN(TestBoardDrop)
#include "tst_board_drop.moc"
