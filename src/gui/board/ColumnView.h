// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "gui/board/DropSpot.h"
#include "gui/models/ColumnModel.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace cabinet::gui {

class CardDelegate;

// One column's cards. Selects, shows where a drop lands and says what was dropped; changes nothing by itself. The keys that leave
// the column (left, right) are signals; those that change cards are actions of the board.
class ColumnView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnView)
public:
    explicit ColumnView(ColumnModel &model, QWidget *parent = nullptr);
    ~ColumnView() override;

    [[nodiscard]] ColumnModel &cards() const { return m_model; }
    [[nodiscard]] QList<int> selectedRows() const; // ascending
    [[nodiscard]] QList<PaperId> selectedPapers() const;
    // Selects these rows and makes `current` the one that keys act on.
    void selectRows(const QList<int> &rows, int current);
    void selectOnly(int row);                  // and scrolls to it
    [[nodiscard]] int rowNear(int y) const;    // the card at or nearest to this height of the viewport; -1: no cards
    [[nodiscard]] int heightOf(int row) const; // the middle of its card in the viewport
    [[nodiscard]] const DropSpot &dropSpot() const { return m_spot; } // while something is dragged over
    [[nodiscard]] QPixmap cardPicture(int row) const;
    // The first card from `row` on that is not itself moved: what Library::movePapers calls `before`. None: the end.
    [[nodiscard]] std::optional<PaperId> cardAfter(int row, const QList<PaperId> &moved) const;

    // What other programs get when these cards are dragged to them.
    using FilesOf = std::function<QList<QUrl>(const QList<PaperId> &papers)>;
    void setFilesOf(const FilesOf &filesOf) { m_filesOf = filesOf; }
    [[nodiscard]] QMimeData *dataOf(const QList<PaperId> &papers) const; // what a drag of these cards carries

    void keyboardSearch(const QString &search) override; // does nothing: it would read the whole column
    void reset() override;                               // keeps the place it is scrolled to

Q_SIGNALS:
    void selectedChanged();
    // `before`: the card to land in front of; none at the end.
    void papersDropped(const QList<cabinet::PaperId> &papers, std::optional<cabinet::PaperId> before);
    void urlsDropped(const QList<QUrl> &urls);
    void pdfDropped(cabinet::PaperId onto, const QString &file, bool leaveInPlace); // the other program offers a link only
    void dragBegan();
    void dragEnded();               // after the platform's drag is over, whatever became of it
    void leftSideways(int columns); // -1 towards To read, 1 towards Done
    void menuRequested(const QPoint &globalPos);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    [[nodiscard]] bool isForUs(const QMimeData *mime) const;
    void setSpot(const DropSpot &spot);
    void landAt(const QPoint &position, const QMimeData *mime);
    [[nodiscard]] DropSpot spotAt(const QPoint &position) const;
    void scrollWhileDragging();
    void extendTo(int row);
    [[nodiscard]] std::optional<int> rowForKey(const QKeyEvent *event) const;

    ColumnModel &m_model;
    CardDelegate *m_delegate;
    QPersistentModelIndex m_anchor; // where a selection by Shift began
    DropSpot m_spot;
    enum class Dragged { Cards, OnePdf, Others };
    Dragged m_dragged = Dragged::Cards; // what is dragged over
    FilesOf m_filesOf;
    int m_scrolledTo = 0; // while the model resets
    QPoint m_dragAt;
    QTimer m_dragScroll;
};

} // namespace cabinet::gui
