// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/IdeaList.h"

#include "gui/cabinet/IdeaDelegate.h"
#include "gui/models/IdeaModel.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "library/Library.h"

#include <algorithm>

namespace cabinet::gui {

IdeaList::IdeaList(Library &library, Notifier &notifier, IdeaModel *model, QWidget *parent)
    : QListView(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_model(model)
{
    setAccessibleName(tr("Ideas"));
    setItemDelegate(new IdeaDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    withKind(this, "flat")->setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &IdeaList::remember);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &IdeaList::restore);
    connect(model, &IdeaModel::moveRequested, this, &IdeaList::move);
}

QList<IdeaId> IdeaList::selectedIdeas() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<IdeaId> ideas;
    for (const int row : rows)
        ideas.append(m_model->idAt(row));
    return ideas;
}

IdeaId IdeaList::current() const
{
    return m_model->idAt(currentIndex().row());
}

void IdeaList::select(IdeaId idea)
{
    const int row = m_model->rowOf(idea);
    if (row < 0)
        return;
    // Not setCurrentIndex(): with Ctrl held, as after Ctrl+Return, that would toggle the selection.
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(currentIndex());
}

// The card to land before is the one above the block (up) or the second below it (down).
void IdeaList::carry(int rows)
{
    const QList<IdeaId> ideas = selectedIdeas();
    if (ideas.isEmpty())
        return;
    const int first = m_model->rowOf(ideas.first());
    const int last = m_model->rowOf(ideas.last());
    if ((rows < 0 && first == 0) || (rows > 0 && last == m_model->rowCount() - 1))
        return;
    const int landing = rows < 0 ? first - 1 : last + 2;
    move(ideas, landing < m_model->rowCount() ? std::optional(m_model->idAt(landing)) : std::nullopt);
}

void IdeaList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_restoring)
        Q_EMIT currentIdeaChanged(m_model->idAt(current.row()));
}

void IdeaList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_restoring)
        Q_EMIT selectionEdited();
}

void IdeaList::remember()
{
    m_restoring = true;
    m_current = current();
    m_row = currentIndex().row();
    m_selected = selectedIdeas();
}

// What was selected stays selected; if the current idea is gone, the one that took its place is current.
void IdeaList::restore()
{
    QItemSelection selection;
    for (const IdeaId idea : std::as_const(m_selected)) {
        if (const int row = m_model->rowOf(idea); row >= 0)
            selection.select(m_model->index(row), m_model->index(row));
    }
    int row = m_model->rowOf(m_current);
    if (row < 0)
        row = std::clamp(m_row, 0, std::max(0, m_model->rowCount() - 1));
    const QModelIndex index = m_model->index(row);
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, selection.isEmpty() ? QItemSelectionModel::ClearAndSelect
                                                                     : QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    Q_EMIT currentIdeaChanged(current());
    Q_EMIT selectionEdited();
}

void IdeaList::move(const QList<IdeaId> &ideas, std::optional<IdeaId> before)
{
    if (const Library::Changed moved = m_library.moveIdeas(ideas, before); !moved)
        m_notifier.fail(moved.error());
    scrollTo(currentIndex());
}

} // namespace cabinet::gui
