// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/BoardMoves.h"

#include "gui/board/Announcer.h"
#include "gui/board/ColumnView.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"

#include <QLocale>

#include <algorithm>

namespace cabinet::gui {

namespace {

bool isOneBlock(const QList<int> &rows)
{
    return rows.last() - rows.first() == rows.size() - 1;
}

QString titleAt(const ColumnModel &model, int row)
{
    return model.data(model.index(row), Qt::DisplayRole).toString();
}

} // namespace

BoardMoves::BoardMoves(Library &library, Notifier &notifier, const ColumnViews &views, BoardSelection &selection,
                       Announcer &announcer, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_views(views)
    , m_selection(selection)
    , m_announcer(announcer)
{
}

void BoardMoves::carryUp()
{
    const QList<int> rows = m_selection.view()->selectedRows();
    if (rows.isEmpty())
        return;
    if (rows.first() == 0 && isOneBlock(rows))
        return m_announcer.say(tr("Already at the top."));
    carryBefore(std::max(0, rows.first() - 1));
}

void BoardMoves::carryDown()
{
    const ColumnView &view = *m_selection.view();
    const QList<int> rows = view.selectedRows();
    if (rows.isEmpty())
        return;
    if (rows.last() == view.cards().rowCount() - 1 && isOneBlock(rows))
        return m_announcer.say(tr("Already at the bottom."));
    carryBefore(rows.last() + 2);
}

void BoardMoves::carryToTop()
{
    carryBefore(0);
}

void BoardMoves::carryToBottom()
{
    carryBefore(m_selection.view()->cards().rowCount());
}

void BoardMoves::carryBefore(int row)
{
    const ColumnView &view = *m_selection.view();
    const QList<PaperId> papers = m_selection.papers();
    move(papers, m_selection.current(), view.cards().status(), view.cardAfter(row, papers));
}

void BoardMoves::carrySideways(int columns)
{
    const ColumnView &from = *m_selection.view();
    const QList<int> rows = from.selectedRows();
    const int target = int(from.cards().status()) + columns;
    if (rows.isEmpty())
        return;
    if (target < 0 || target >= int(m_views.size()))
        return m_announcer.say(tr("There is no column on that side."));
    const ColumnView &to = *m_views[size_t(target)];
    const int y = from.heightOf(rows.first());
    const int near = to.rowNear(y);
    const bool below = near < 0 || y > to.visualRect(to.cards().index(near)).bottom();
    move(m_selection.papers(), m_selection.current(), Status(target),
         to.cardAfter(below ? near + 1 : near, m_selection.papers()));
}

void BoardMoves::moveTo(Status status)
{
    const QList<PaperId> papers = m_selection.papers();
    if (m_selection.view()->cards().status() != status)
        move(papers, m_selection.current(), status, viewOf(status).cardAfter(0, papers));
}

void BoardMoves::drop(const QList<PaperId> &papers, Status status, std::optional<PaperId> before)
{
    const PaperId current = m_selection.current();
    move(papers, papers.contains(current) ? current : papers.first(), status, before);
}

void BoardMoves::move(const QList<PaperId> &papers, PaperId current, Status status, std::optional<PaperId> before)
{
    if (papers.isEmpty())
        return;
    const Library::Changed moved = m_library.movePapers(papers, status, before);
    if (!moved)
        return m_notifier.fail(moved.error());
    m_selection.select(papers, current);
    m_selection.focusOn(m_selection.view());
    announce(papers, current, status);
}

void BoardMoves::announce(const QList<PaperId> &papers, PaperId current, Status status)
{
    const ColumnModel &model = viewOf(status).cards();
    const int row = model.rowOf(current);
    if (papers.size() > 1)
        return m_announcer.say(tr("%n card(s) moved to %1.", nullptr, int(papers.size())).arg(statusName(status)));
    if (row < 0)
        return m_announcer.say(tr("Card moved to %1; the filters hide it now.").arg(statusName(status)));
    const QLocale locale;
    m_announcer.say(
        tr("%1 moved to %2, position %3 of %4.")
            .arg(titleAt(model, row), statusName(status), locale.toString(row + 1), locale.toString(model.rowCount())));
}

void BoardMoves::removeSelected()
{
    const QList<PaperId> papers = m_selection.papers();
    if (papers.isEmpty())
        return;
    const Library::Changed removed = m_library.removePapers(papers);
    if (!removed)
        return m_notifier.fail(removed.error());
    m_announcer.say(tr("%n card(s) deleted.", nullptr, int(papers.size())));
}

} // namespace cabinet::gui
