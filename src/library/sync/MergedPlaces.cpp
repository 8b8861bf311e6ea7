// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/MergedPlaces.h"

#include "library/sync/ListText.h"
#include "library/sync/SourceState.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::PaperText;
using storage::Table;

// What is still to be written of a place stays so; of the rest the library goes on as if it had always said `merged`.
PaperText saidNow(const PaperText &said, const PaperText &before, const PaperText &merged)
{
    PaperText text = said;
    if (before.title == said.title)
        text.title = merged.title;
    if (before.venue == said.venue)
        text.venue = merged.venue;
    if (before.authors == said.authors)
        text.authors = merged.authors;
    if (before.links == said.links)
        text.links = merged.links;
    if (before.notes == said.notes)
        text.notes = merged.notes;
    return text;
}

class Merging final
{
public:
    Merging(Edits &edits, const storage::Reader &reader, PaperId keep, const PaperText &merged, qint64 position)
        : m_edits(edits)
        , m_reader(reader)
        , m_keep(keep)
        , m_merged(merged)
        , m_position(position)
    {
    }

    void source(const Source &source, const QSet<qint64> &papers);
    void ownPlaces(const QList<PaperId> &others);

private:
    void linkedPlace(const PlaceState &place, const QString &said, SourceId source);
    void importedPlace(const PlaceState &place, const QString &said);

    Edits &m_edits;
    const storage::Reader &m_reader;
    PaperId m_keep;
    const PaperText &m_merged;
    qint64 m_position;
};

void Merging::source(const Source &source, const QSet<qint64> &papers)
{
    const SourceState state = m_edits.taken(sourceState(m_reader, source));
    const OwnedPapers before = m_edits.taken(papersIn(m_edits.writer().connection(), source.id));
    QHash<qsizetype, PaperText> textAt;
    for (const markdown::PaperEntry &entry : listOf<PaperText>(state.base).entries)
        textAt.insert(entry.span.begin, textOf(entry));
    for (const PlaceState &place : state.places) {
        if (!papers.contains(place.owner) || !m_edits.ok())
            continue;
        QString said;
        if (place.firstByte && textAt.contains(*place.firstByte)) {
            const PaperText inFile = textAt.value(*place.firstByte);
            const PaperText now = saidNow(saidOf(place.said, inFile), before.value(place.owner).text, m_merged);
            said = saidText(now, inFile, owesStatus(place.said));
        }
        if (state.linked)
            linkedPlace(place, said, source.id);
        else
            importedPlace(place, said);
    }
}

void Merging::linkedPlace(const PlaceState &place, const QString &said, SourceId source)
{
    const qint64 keep = m_keep.value;
    m_edits.note(u"UPDATE anchor SET owner = ?, position = ?, said = ? WHERE place = ? AND source = ?"_s,
                 {keep, m_position, said.isEmpty() ? QVariant() : QVariant(said), place.id, source.value});
    if (place.owner == keep)
        return;
    m_edits.note(u"INSERT OR IGNORE INTO merged_place (place, kept, former) SELECT ?, ?, former FROM merged_place "
                 "WHERE place = ? AND kept = ?"_s,
                 {place.id, keep, place.id, place.owner});
    m_edits.note(u"INSERT OR IGNORE INTO merged_place (place, kept, former) VALUES (?, ?, ?)"_s, {place.id, keep, place.owner});
    m_edits.update(Table::Place, place.id, {{"paper"_L1, keep}});
}

void Merging::importedPlace(const PlaceState &place, const QString &said)
{
    m_edits.update(Table::Place, place.id,
                   {{"paper"_L1, m_keep.value}, {"said"_L1, said.isEmpty() ? QVariant() : QVariant(said)}});
}

// Places in no file: under each topic once.
void Merging::ownPlaces(const QList<PaperId> &others)
{
    QSet<qint64> topics;
    for (const qint64 topic : m_edits.ids(u"SELECT topic FROM place WHERE paper = ? AND topic IS NOT NULL"_s, {m_keep.value}))
        topics.insert(topic);
    const QString sql =
        u"SELECT id, topic FROM place WHERE paper IN (SELECT value FROM json_each(?)) AND source IS NULL ORDER BY id"_s;
    for (const QVariantList &row : m_edits.rows(sql, {jsonIds(others)}, 2)) {
        const qint64 topic = row.at(1).toLongLong();
        if (topics.contains(topic))
            continue; // it goes with its paper
        topics.insert(topic);
        m_edits.update(Table::Place, row.at(0).toLongLong(), {{"paper"_L1, m_keep.value}});
    }
}

} // namespace

void mergePlaces(Edits &edits, const storage::Reader &reader, PaperId keep, const QList<PaperId> &others, const PaperText &merged,
                 qint64 position)
{
    Merging merging(edits, reader, keep, merged, position);
    QSet<qint64> papers{keep.value};
    for (const PaperId other : others)
        papers.insert(other.value);
    const QList<Source> sources = edits.taken(reader.sources());
    const QList<qint64> touched =
        edits.ids(u"SELECT DISTINCT source FROM place WHERE paper IN (SELECT value FROM json_each(?)) AND source IS NOT NULL"_s,
                  {jsonIds(QList<PaperId>{keep} + others)});
    for (const Source &source : sources) {
        if (touched.contains(source.id.value))
            merging.source(source, papers);
    }
    merging.ownPlaces(others);
}

} // namespace cabinet
