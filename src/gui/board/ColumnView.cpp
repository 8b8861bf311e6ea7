// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/ColumnView.h"

#include "gui/board/CardDelegate.h"
#include "gui/widgets/Kind.h"

#include <QContextMenuEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

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
    m_dragScroll.setInterval(16);
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

} // namespace cabinet::gui
