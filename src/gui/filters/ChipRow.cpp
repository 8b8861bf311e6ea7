// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filters/ChipRow.h"

#include "gui/filters/FilterState.h"
#include "gui/links/LinkText.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLocale>

namespace cabinet::gui {

namespace {

template<typename Change>
Query changed(Query query, Change change)
{
    change(query);
    return query;
}

} // namespace

ChipRow::ChipRow(FilterState &filters, QWidget *parent)
    : QWidget(parent)
    , m_filters(filters)
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(tr("Active filters"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    connect(&filters, &FilterState::changed, this, &ChipRow::rebuild);
    rebuild();
}

void ChipRow::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    rebuild();
}

void ChipRow::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the chip whose click this is
        }
        delete item;
    }
    const Query &query = m_filters.query();
    if (!query.topic.isEmpty())
        addChip(tr("Topic: %1").arg(topicText(query.topic)), tr("Remove the topic filter"),
                changed(query, [](Query &q) { q.topic.clear(); }));
    addTagChips(query);
    if (!query.venue.isEmpty())
        addChip(tr("Venue: %1").arg(query.venue), tr("Remove the venue filter"),
                changed(query, [](Query &q) { q.venue.clear(); }));
    if (query.year)
        addChip(tr("Year: %1").arg(*query.year), tr("Remove the year filter"), changed(query, [](Query &q) { q.year.reset(); }));
    if (query.hasPdf)
        addChip(*query.hasPdf ? tr("Has PDF") : tr("No PDF"), tr("Remove the PDF filter"),
                changed(query, [](Query &q) { q.hasPdf.reset(); }));
    if (!query.linkStates.isEmpty())
        addChip(tr("Links: %1").arg(linkStatesText(query.linkStates)), tr("Remove the filter by links"),
                changed(query, [](Query &q) { q.linkStates.clear(); }));
    if (!m_note.isEmpty())
        m_layout->addWidget(withKind(new PlainLabel(m_note, this), "faint"));
}

void ChipRow::addChip(const QString &text, const QString &removeText, const Query &without)
{
    auto *chip = new Chip(text, this);
    chip->setAccented(true);
    chip->setRemovable(removeText);
    chip->setToolTip(removeText);
    const auto remove = [this, without] { m_filters.set(without); };
    connect(chip, &Chip::removeRequested, this, remove);
    connect(chip, &Chip::clicked, this, remove);
    m_layout->addWidget(chip);
}

void ChipRow::addTagChips(const Query &query)
{
    for (const QString &tag : query.tags)
        addChip(tr("Tag: %1").arg(tag), tr("Remove the filter by tag %1").arg(tag),
                changed(query, [&](Query &q) { q.tags.removeAll(tag); }));
    if (query.tags.size() < 2)
        return;
    auto *mode = new Chip(query.anyTag ? tr("Any tag") : tr("All tags"), this);
    mode->setToolTip(query.anyTag ? tr("One of the tags is enough. Click to ask for all of them.")
                                  : tr("All of the tags must be there. Click to let one be enough."));
    mode->setAccessibleDescription(mode->toolTip());
    const Query other = changed(query, [](Query &q) { q.anyTag = !q.anyTag; });
    connect(mode, &Chip::clicked, this, [this, other] { m_filters.set(other); });
    m_layout->addWidget(mode);
}

} // namespace cabinet::gui
