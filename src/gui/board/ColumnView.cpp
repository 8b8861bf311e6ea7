// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/ColumnView.h"

#include "gui/board/CardDelegate.h"
#include "gui/board/DragPicture.h"
#include "gui/board/DropUrls.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Kind.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QHoverEvent>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int scrollEdge = 48; // pixels from the edge where a drag begins to scroll
constexpr auto scrollTick = std::chrono::milliseconds(16);

// Pixels per tick: faster the nearer to the edge, and beyond it.
int scrollStep(int y, int height)
{
    const int above = scrollEdge - y;
    const int below = y - (height - scrollEdge);
    if (above > 0)
        return -std::min(24, 2 + above / 3);
    return below > 0 ? std::min(24, 2 + below / 3) : 0;
}

QItemSelection rowsAsSelection(const QAbstractItemModel &model, const QList<int> &rows)
{
    QItemSelection selection;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(model.index(rows[i], 0), model.index(rows[end - 1], 0)));
        i = end;
    }
    return selection;
}

} // namespace

ColumnView::ColumnView(ColumnModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new CardDelegate(this))
{
    withKind(this, "bare");
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setDragDropOverwriteMode(false);
    setAutoScroll(false);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setModel(&model); // last: any layout before the delegate and the equal sizes are known would ask for every card
    m_dragScroll.setInterval(scrollTick);
    connect(&m_dragScroll, &QTimer::timeout, this, &ColumnView::scrollWhileDragging);
    connect(&model, &ColumnModel::modelAboutToBeReset, this, [this] { m_scrolledTo = verticalScrollBar()->value(); });
}

ColumnView::~ColumnView() = default;

void ColumnView::keyboardSearch(const QString &) {}

void ColumnView::reset()
{
    QListView::reset();
    if (!testAttribute(Qt::WA_WState_Polished)) // never shown: it is laid out once, when its size is known
        return;
    doItemsLayout();
    verticalScrollBar()->setValue(m_scrolledTo);
}

// Selecting

QList<int> ColumnView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::ranges::sort(rows);
    return rows;
}

QList<PaperId> ColumnView::selectedPapers() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<PaperId> papers;
    for (const QItemSelectionRange &range : ranges)
        papers += m_model.idsBetween(range.top(), range.bottom());
    papers.removeAll(PaperId());
    return papers;
}

void ColumnView::selectRows(const QList<int> &rows, int current)
{
    const QModelIndex index = m_model.index(current);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(rowsAsSelection(m_model, rows), QItemSelectionModel::ClearAndSelect);
    m_anchor = index;
}

void ColumnView::selectOnly(int row)
{
    selectRows({row}, row);
    scrollTo(m_model.index(row));
}

void ColumnView::extendTo(int row)
{
    if (!m_anchor.isValid())
        m_anchor = currentIndex().isValid() ? currentIndex() : m_model.index(row);
    const int first = std::min(m_anchor.row(), row);
    const int last = std::max(m_anchor.row(), row);
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(m_model.index(first), m_model.index(last)), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(row));
}

int ColumnView::rowNear(int y) const
{
    const int count = m_model.rowCount();
    const int height = sizeHintForRow(0);
    return count == 0 || height <= 0 ? -1 : std::clamp((y + verticalOffset()) / height, 0, count - 1);
}

int ColumnView::heightOf(int row) const
{
    return visualRect(m_model.index(row)).center().y();
}

void ColumnView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectedChanged();
}

// Keys and mouse

std::optional<int> ColumnView::rowForKey(const QKeyEvent *event) const
{
    const int last = m_model.rowCount() - 1;
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / std::max(1, sizeHintForRow(0)) - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return row < 0 ? last : row - 1;
    case Qt::Key_Down:
        return row + 1;
    case Qt::Key_PageUp:
        return row - page;
    case Qt::Key_PageDown:
        return row + page;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return {};
    }
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers() & ~(Qt::KeypadModifier | Qt::ControlModifier))
        return event->ignore();
    if (sideways) {
        const bool forward = (event->key() == Qt::Key_Right) == isLeftToRight();
        Q_EMIT leftSideways(forward ? 1 : -1);
        return;
    }
    const std::optional<int> row = rowForKey(event);
    if (!row || m_model.rowCount() == 0) // Space selects, Escape is the window's
        return event->key() == Qt::Key_Space ? QListView::keyPressEvent(event) : event->ignore();
    const int target = std::clamp(*row, 0, m_model.rowCount() - 1);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        extendTo(target);
    else
        selectOnly(target);
}

void ColumnView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && index.isValid()) {
        setFocus(Qt::MouseFocusReason);
        return extendTo(index.row());
    }
    QListView::mousePressEvent(event);
    if (index.isValid())
        m_anchor = index;
}

void ColumnView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && currentIndex().isValid())
        scrollTo(currentIndex());
    const QPoint at = byKey && currentIndex().isValid() ? visualRect(currentIndex()).center() : event->pos();
    if (!byKey && !indexAt(event->pos()).isValid())
        return;
    Q_EMIT menuRequested(viewport()->mapToGlobal(at));
}

void ColumnView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && m_model.rowCount() > 0 && !selectionModel()->hasSelection())
        selectOnly(currentIndex().isValid() ? currentIndex().row() : rowNear(0));
}

// Dragging away

QPixmap ColumnView::cardPicture(int row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), visualRect(m_model.index(row)).size());
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(option.rect.size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    m_delegate->paint(&painter, option, m_model.index(row));
    return pixmap;
}

void ColumnView::startDrag(Qt::DropActions)
{
    const QList<PaperId> papers = selectedPapers();
    if (papers.isEmpty())
        return;
    const QModelIndex gripped = currentIndex();
    const QPoint grip = viewport()->mapFromGlobal(QCursor::pos()) - visualRect(gripped).topLeft();
    const DragPicture picture = dragPicture(cardPicture(gripped.row()), grip, papers.size() - 1, font(), themeOf(palette()));
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeDataOf(papers));
    drag->setPixmap(picture.pixmap);
    drag->setHotSpot(picture.hotSpot);
    const QPointer<ColumnView> alive(this);
    Q_EMIT dragBegan();
    drag->exec(Qt::MoveAction, Qt::MoveAction);
    if (!alive)
        return;
    QHoverEvent left(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(-1, -1)); // the platform's drag swallowed it
    viewportEvent(&left);
    Q_EMIT dragEnded();
}

// Dropping

bool ColumnView::isForUs(const QMimeData *mime) const
{
    return !m_model.papersIn(mime).isEmpty() || !droppedUrls(*mime).isEmpty();
}

void ColumnView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isForUs(event->mimeData()))
        return event->ignore();
    landAt(event->position().toPoint());
    m_dragScroll.start();
    event->accept();
}

void ColumnView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!isForUs(event->mimeData()))
        return event->ignore();
    landAt(event->position().toPoint());
    if (!m_dragScroll.isActive())
        m_dragScroll.start();
    if (!m_model.papersIn(event->mimeData()).isEmpty())
        event->setDropAction(Qt::MoveAction);
    event->accept();
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent *)
{
    setLanding(-1);
}

void ColumnView::dropEvent(QDropEvent *event)
{
    landAt(event->position().toPoint());
    const int row = m_landing;
    setLanding(-1);
    const QList<PaperId> papers = m_model.papersIn(event->mimeData());
    if (!papers.isEmpty()) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        Q_EMIT papersDropped(papers, cardAfter(row, papers));
        return;
    }
    const QList<QUrl> urls = droppedUrls(*event->mimeData());
    if (urls.isEmpty())
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT urlsDropped(urls);
}

std::optional<PaperId> ColumnView::cardAfter(int row, const QList<PaperId> &moved) const
{
    const QSet<PaperId> own(moved.cbegin(), moved.cend());
    for (; row < m_model.rowCount(); ++row) {
        const PaperId paper = m_model.idAt(row);
        if (paper.isValid() && !own.contains(paper))
            return paper;
    }
    return {};
}

void ColumnView::landAt(const QPoint &position)
{
    m_dragAt = position;
    const int height = sizeHintForRow(0);
    const int y = position.y() + verticalOffset();
    setLanding(height <= 0 ? 0 : std::clamp((y + height / 2) / height, 0, m_model.rowCount()));
}

void ColumnView::setLanding(int row)
{
    if (row < 0)
        m_dragScroll.stop();
    if (m_landing == row)
        return;
    m_landing = row;
    m_delegate->setGapBefore(row);
    viewport()->update();
}

void ColumnView::scrollWhileDragging()
{
    const int step = scrollStep(m_dragAt.y(), viewport()->height());
    if (step == 0)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    landAt(m_dragAt);
}

void ColumnView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_landing < 0)
        return;
    const int y = m_landing * std::max(0, sizeHintForRow(0)) - verticalOffset();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(palette()).accent);
    const qreal top = std::clamp<qreal>(y - 1.5, 0, viewport()->height() - 3);
    painter.drawRoundedRect(QRectF(CardStyle::side + 2, top, viewport()->width() - 2 * CardStyle::side - 4, 3), 1.5, 1.5);
}

} // namespace cabinet::gui
