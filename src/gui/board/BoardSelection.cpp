// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/BoardSelection.h"

#include "gui/board/ColumnView.h"

#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>

namespace cabinet::gui {

namespace {

constexpr qsizetype fewPapers = 64; // more are looked up through the ids of the whole column

QList<int> rowsOf(const ColumnModel &model, const QList<PaperId> &papers)
{
    QList<int> rows;
    if (papers.size() <= fewPapers) {
        for (const PaperId paper : papers) {
            const int row = model.rowOf(paper);
            if (row >= 0)
                rows += row;
        }
    } else {
        const QSet<PaperId> wanted(papers.cbegin(), papers.cend());
        const QList<PaperId> all = model.rowCount() > 0 ? model.idsBetween(0, model.rowCount() - 1) : QList<PaperId>();
        for (qsizetype row = 0; row < all.size(); ++row) {
            if (wanted.contains(all[row]))
                rows += int(row);
        }
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace

BoardSelection::BoardSelection(const ColumnViews &views, QObject *parent)
    : QObject(parent)
    , m_views(views)
{
    for (ColumnView *view : views)
        connect(view, &ColumnView::selectedChanged, this, [this, view] { follow(view); });
}

PaperId BoardSelection::current() const
{
    const QModelIndex index = view()->currentIndex();
    const PaperId paper = view()->cards().idAt(index.row());
    return m_papers.contains(paper) || m_papers.isEmpty() ? paper : m_papers.first();
}

ColumnView *BoardSelection::view() const
{
    for (ColumnView *view : m_views) {
        if (view->selectionModel()->hasSelection())
            return view;
    }
    const auto focused = std::ranges::find_if(m_views, [](const ColumnView *view) { return view->hasFocus(); });
    return focused == m_views.end() ? m_views.front() : *focused;
}

// Selecting in one column clears the others.
void BoardSelection::follow(ColumnView *view)
{
    if (m_quiet)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    if (view->selectionModel()->hasSelection()) {
        for (ColumnView *other : m_views) {
            if (other != view)
                other->clearSelection();
        }
    }
    announce();
    m_chosen = memory();
}

void BoardSelection::announce()
{
    const QList<PaperId> papers = view()->selectedPapers();
    if (papers == m_papers)
        return;
    m_papers = papers;
    Q_EMIT changed(m_papers);
}

ColumnView *BoardSelection::columnOf(PaperId paper, int *row) const
{
    for (ColumnView *view : m_views) {
        *row = paper.isValid() ? view->cards().rowOf(paper) : -1;
        if (*row >= 0)
            return view;
    }
    return nullptr;
}

void BoardSelection::select(const QList<PaperId> &papers, PaperId current)
{
    int row = -1;
    ColumnView *view = columnOf(current, &row);
    if (!view)
        return;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (ColumnView *other : m_views) {
            if (other != view)
                other->clearSelection();
        }
        view->selectRows(rowsOf(view->cards(), papers), row);
    }
    follow(view);
}

void BoardSelection::focusOn(ColumnView *view) const
{
    view->setFocus(Qt::OtherFocusReason);
    if (view->currentIndex().isValid())
        view->scrollTo(view->currentIndex());
}

void BoardSelection::goSideways(int columns)
{
    ColumnView *from = view();
    const int y = from->currentIndex().isValid() ? from->heightOf(from->currentIndex().row()) : 0;
    const auto size = int(m_views.size());
    const auto at = int(std::ranges::find(m_views, from) - m_views.begin());
    for (int i = at + columns; i >= 0 && i < size; i += columns) {
        ColumnView *next = m_views[size_t(i)];
        const int row = next->rowNear(y);
        if (row < 0)
            continue;
        next->setFocus(Qt::OtherFocusReason);
        next->selectOnly(row);
        return;
    }
}

// Around changes

BoardSelection::Memory BoardSelection::memory() const
{
    ColumnView *at = view();
    return {m_papers, current(), at, at->currentIndex().row(), at->hasFocus()};
}

BoardSelection::Memory BoardSelection::take()
{
    m_quiet = true;
    return memory();
}

void BoardSelection::restore(const Memory &memory, IfGone ifGone)
{
    QList<PaperId> papers = memory.papers;
    int row = -1;
    ColumnView *view = columnOf(memory.current, &row);
    for (qsizetype i = 0; !view && i < std::min(fewPapers, papers.size()); ++i)
        view = columnOf(papers[i], &row);
    if (!view && ifGone == IfGone::Neighbour && memory.view && !papers.isEmpty() && memory.view->cards().rowCount() > 0) {
        view = memory.view;
        row = std::clamp(memory.row, 0, view->cards().rowCount() - 1);
        papers = {view->cards().idAt(row)};
    }
    for (ColumnView *other : m_views) {
        if (other != view)
            other->clearSelection();
    }
    if (view) {
        view->selectRows(rowsOf(view->cards(), papers), row);
        if (memory.focused && !view->hasFocus())
            focusOn(view);
    }
    m_quiet = false;
    announce();
    if (ifGone == IfGone::Neighbour && !m_papers.isEmpty())
        m_chosen = this->memory();
}

} // namespace cabinet::gui
