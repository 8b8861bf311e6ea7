// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardDelegate.h"
#include "gui/board/ColumnView.h"
#include "gui/board/DragPicture.h"
#include "gui/board/DropUrls.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/StatusText.h"

#include <QDrag>
#include <QHoverEvent>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

// What leaves a column by dragging and what is dropped on it.
namespace cabinet::gui {

namespace {

constexpr int scrollEdge = 48; // pixels from the edge where a drag begins to scroll

// Pixels per tick: faster the nearer to the edge, and beyond it.
int scrollStep(int y, int height)
{
    const int above = scrollEdge - y;
    const int below = y - (height - scrollEdge);
    if (above > 0)
        return -std::min(24, 2 + above / 3);
    return below > 0 ? std::min(24, 2 + below / 3) : 0;
}

bool isPdf(const QUrl &url)
{
    return url.isLocalFile() && url.path().endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

} // namespace

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

// Cards move within the board; to other programs go copies of their PDFs, and then copying is what is proposed.
QMimeData *ColumnView::dataOf(const QList<PaperId> &papers) const
{
    QMimeData *dragged = m_model.mimeDataOf(papers);
    if (const QList<QUrl> files = m_filesOf ? m_filesOf(papers) : QList<QUrl>(); !files.isEmpty())
        dragged->setUrls(files);
    return dragged;
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
    drag->setMimeData(dataOf(papers));
    drag->setPixmap(picture.pixmap);
    drag->setHotSpot(picture.hotSpot);
    const QPointer<ColumnView> alive(this);
    Q_EMIT dragBegan();
    if (drag->mimeData()->hasUrls())
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    else
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
    landAt(event->position().toPoint(), event->mimeData());
    m_dragScroll.start();
    if (m_dragged == Dragged::Cards)
        event->setDropAction(Qt::MoveAction);
    event->accept();
}

void ColumnView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!isForUs(event->mimeData()))
        return event->ignore();
    landAt(event->position().toPoint(), event->mimeData());
    if (!m_dragScroll.isActive())
        m_dragScroll.start();
    if (m_dragged == Dragged::Cards)
        event->setDropAction(Qt::MoveAction);
    event->accept();
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent *)
{
    setSpot({});
}

void ColumnView::dropEvent(QDropEvent *event)
{
    landAt(event->position().toPoint(), event->mimeData());
    const DropSpot spot = m_spot;
    setSpot({});
    const QList<PaperId> papers = m_model.papersIn(event->mimeData());
    if (!papers.isEmpty()) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        Q_EMIT papersDropped(papers, cardAfter(spot.row, papers));
        return;
    }
    const QList<QUrl> urls = droppedUrls(*event->mimeData());
    if (urls.isEmpty())
        return event->ignore();
    event->acceptProposedAction();
    if (spot.kind == DropSpot::Kind::Card)
        Q_EMIT pdfDropped(m_model.idAt(spot.row), urls.first().toLocalFile(), event->dropAction() == Qt::LinkAction);
    else
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

void ColumnView::landAt(const QPoint &position, const QMimeData *mime)
{
    m_dragAt = position;
    const QList<QUrl> urls = m_model.papersIn(mime).isEmpty() ? droppedUrls(*mime) : QList<QUrl>();
    m_dragged = urls.isEmpty() ? Dragged::Cards : urls.size() == 1 && isPdf(urls.first()) ? Dragged::OnePdf : Dragged::Others;
    setSpot(spotAt(position));
}

// A PDF belongs to the card it is dropped on, and makes a new one where cards meet or end.
DropSpot ColumnView::spotAt(const QPoint &position) const
{
    const int height = sizeHintForRow(0);
    const int y = position.y() + verticalOffset();
    const int cards = m_model.rowCount();
    if (m_dragged == Dragged::Cards)
        return {DropSpot::Kind::Between, height <= 0 ? 0 : std::clamp((y + height / 2) / height, 0, cards)};
    const int row = height <= 0 ? cards : y / height;
    const int within = height <= 0 ? 0 : y % height;
    if (m_dragged == Dragged::OnePdf && row < cards && within >= height / 6 && within < height - height / 6)
        return {DropSpot::Kind::Card, row};
    return {DropSpot::Kind::Column, -1};
}

void ColumnView::setSpot(const DropSpot &spot)
{
    if (spot.kind == DropSpot::Kind::None)
        m_dragScroll.stop();
    if (m_spot == spot)
        return;
    m_spot = spot;
    m_delegate->setGapBefore(spot.kind == DropSpot::Kind::Between ? spot.row : -1);
    viewport()->update();
}

void ColumnView::scrollWhileDragging()
{
    const int step = scrollStep(m_dragAt.y(), viewport()->height());
    if (step == 0)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    setSpot(spotAt(m_dragAt));
}

void ColumnView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_spot.kind == DropSpot::Kind::None)
        return;
    QPainter painter(viewport());
    const Theme &theme = themeOf(palette());
    if (m_spot.kind == DropSpot::Kind::Card) {
        const QRect card = CardDelegate::cardRect(visualRect(m_model.index(m_spot.row)));
        return paintDropFrame(painter, card, tr("Attach to this card"), font(), theme);
    }
    if (m_spot.kind == DropSpot::Kind::Column) {
        const QRect column = viewport()->rect().adjusted(CardStyle::side, CardStyle::gap / 2, -CardStyle::side, -CardStyle::gap);
        return paintDropFrame(painter, column, tr("New card in %1").arg(statusName(m_model.status())), font(), theme);
    }
    const qreal y = m_spot.row * std::max(0, sizeHintForRow(0)) - verticalOffset();
    painter.translate(CardStyle::side + 2, 0);
    paintLandingBar(painter, std::clamp<qreal>(y, 1.5, viewport()->height() - 1.5), viewport()->width() - 2 * CardStyle::side - 4,
                    theme);
}

} // namespace cabinet::gui
