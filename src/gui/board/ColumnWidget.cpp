// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/ColumnWidget.h"

#include "gui/board/EmptyState.h"
#include "gui/widgets/StatusText.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

EmptyState::Words wordsForNoPapers(Status status)
{
    switch (status) {
    case Status::ToRead:
        return {u"board"_s,
                ColumnWidget::tr("No papers yet"),
                ColumnWidget::tr("Drop a reading list, a PDF or a web address here, or add a paper with +."),
                {}};
    case Status::Reading:
        return {u"open"_s, ColumnWidget::tr("What you are reading"), ColumnWidget::tr("Cards that you take up go here."), {}};
    case Status::Done:
        return {u"check"_s, ColumnWidget::tr("What you have read"), ColumnWidget::tr("Finished papers keep their day here."), {}};
    }
    return {};
}

EmptyState::Words wordsForNoCards(Status status)
{
    switch (status) {
    case Status::ToRead:
        return {
            u"check"_s, ColumnWidget::tr("All taken up"), ColumnWidget::tr("Add the next paper with +, or drop one here."), {}};
    case Status::Reading:
        return {u"open"_s,
                ColumnWidget::tr("Nothing in progress"),
                ColumnWidget::tr("Drag a card here when you start on it, or select one and press 2."),
                {}};
    case Status::Done:
        return {u"check"_s,
                ColumnWidget::tr("Nothing finished yet"),
                ColumnWidget::tr("Drag a card here when you have read it, or select one and press 3."),
                {}};
    }
    return {};
}

EmptyState::Words wordsFor(ColumnWidget::Why why, Status status)
{
    switch (why) {
    case ColumnWidget::Why::NoPapers:
        return wordsForNoPapers(status);
    case ColumnWidget::Why::NoCards:
        return wordsForNoCards(status);
    case ColumnWidget::Why::NothingMatches:
        if (status == Status::Reading) {
            return {u"search"_s, ColumnWidget::tr("Nothing matches"),
                    ColumnWidget::tr("No paper fits the search and the filters together."), ColumnWidget::tr("Clear filters")};
        }
        return {};
    case ColumnWidget::Why::NoMatchHere:
        return {u"filter"_s, ColumnWidget::tr("No match in this column"), {}, {}};
    }
    return {};
}

} // namespace

ColumnWidget::ColumnWidget(Status status, const Library &library, const network::PdfCache &cache, QWidget *parent)
    : QWidget(parent)
    , m_model(status, library, cache)
    , m_header(new ColumnHeader(status, this))
    , m_view(new ColumnView(m_model, this))
    , m_empty(new EmptyState(m_view->viewport()))
{
    setObjectName(statusText(status));
    setAccessibleName(statusName(status));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    auto *over = new QVBoxLayout(m_view->viewport());
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_empty);
    connect(m_header, &ColumnHeader::addRequested, this, &ColumnWidget::addRequested);
    connect(m_header, &ColumnHeader::limitChosen, this, &ColumnWidget::limitChosen);
    connect(m_empty, &EmptyState::buttonClicked, this, &ColumnWidget::clearFiltersRequested);
}

void ColumnWidget::refresh(int limit, Why why)
{
    const int cards = m_model.rowCount();
    m_header->setCount(cards, limit, !m_model.query().isEmpty());
    m_view->setAccessibleName(tr("%1, %n card(s)", nullptr, cards).arg(statusName(m_model.status())));
    const EmptyState::Words words = cards == 0 ? wordsFor(why, m_model.status()) : EmptyState::Words();
    m_empty->setVisible(!words.title.isEmpty());
    m_empty->setWords(words);
}

} // namespace cabinet::gui
