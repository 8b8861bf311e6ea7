// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/FilterController.h"

#include "gui/board/BoardView.h"
#include "gui/cabinet/CabinetView.h"
#include "gui/filters/ChipRow.h"
#include "gui/filters/FilterState.h"
#include "gui/shell/Sidebar.h"
#include "library/Library.h"

#include <QLocale>

namespace cabinet::gui {

FilterController::FilterController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.filters, &FilterState::changed, this, &FilterController::apply);
    connect(&parts.sidebar, &Sidebar::topicRequested, this, &FilterController::toggleTopic);
    connect(&parts.sidebar, &Sidebar::tagRequested, this, &FilterController::toggleTag);
    connect(&parts.board, &BoardView::clearFiltersRequested, &parts.filters, &FilterState::clear);
    connect(&parts.cabinet, &CabinetView::clearFiltersRequested, &parts.filters, &FilterState::clear);
    apply(parts.filters.query());
}

void FilterController::setCabinetShown(bool shown)
{
    m_cabinetShown = shown;
    apply(m_parts.filters.query());
}

// Asking again for the topic that is filtered by frees it.
void FilterController::toggleTopic(const TopicPath &topic)
{
    Query query = m_parts.filters.query();
    query.topic = query.topic == topic ? TopicPath() : topic;
    m_parts.filters.set(query);
}

void FilterController::followTopic(const TopicPath &from, const TopicPath &to)
{
    Query query = m_parts.filters.query();
    if (query.topic.first(std::min(from.size(), query.topic.size())) != from)
        return;
    query.topic = to + query.topic.mid(from.size());
    m_parts.filters.set(query);
}

void FilterController::toggleTag(const QString &name, bool add)
{
    Query query = m_parts.filters.query();
    const bool there = query.tags.contains(name, Qt::CaseInsensitive);
    if (add && there)
        query.tags.removeIf([&](const QString &tag) { return tag.compare(name, Qt::CaseInsensitive) == 0; });
    else if (add)
        query.tags.append(name);
    else
        query.tags = there && query.tags.size() == 1 ? QStringList() : QStringList{name};
    m_parts.filters.set(query);
}

// Only the view that is on screen is asked to follow at once; the other one follows when it is shown.
void FilterController::apply(const Query &query)
{
    m_parts.sidebar.setActive(m_cabinetShown, query);
    if (m_cabinetShown)
        m_parts.cabinet.setQuery({query.text, query.tags, query.anyTag});
    else
        m_parts.board.setQuery(query);
    noteCut(query);
}

void FilterController::noteCut(const Query &query)
{
    const auto cut = m_cabinetShown || query.text.isEmpty() ? Result<bool>(false) : m_parts.library.read().searchWasCut(query);
    m_parts.chips.setNote(cut && *cut ? tr("The first %1 hits; another word narrows it").arg(QLocale().toString(mostSearchHits))
                                      : QString());
}

} // namespace cabinet::gui
