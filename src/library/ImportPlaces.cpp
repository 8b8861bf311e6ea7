// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImportApply.h"
#include "library/Rows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Row;
using storage::Table;

QVariant orNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant();
}

Row placeColumns(qint64 source, const PlaceRow &place)
{
    return {{"paper"_L1, orNull(place.paper)}, {"idea"_L1, orNull(place.idea)},
            {"topic"_L1, orNull(place.topic)}, {"source"_L1, source},
            {"line"_L1, place.line},           {"first_byte"_L1, place.firstByte},
            {"end_byte"_L1, place.endByte}};
}

using Owner = std::pair<qint64, qint64>; // paper and idea, one of them 0

QHash<Owner, QList<PlaceRow>> presentPlaces(Edits &edits, qint64 source)
{
    QHash<Owner, QList<PlaceRow>> present;
    const QString sql =
        u"SELECT id, paper, idea, topic, line, first_byte, end_byte FROM place WHERE source = ? ORDER BY id DESC"_s;
    for (const QVariantList &row : edits.rows(sql, {source}, 7)) {
        const PlaceRow place{row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toLongLong(), row.at(3).toLongLong(),
                             row.at(4).toLongLong(), row.at(5).toLongLong(), row.at(6).toLongLong()};
        present[{place.paper, place.idea}].append(place);
    }
    return present;
}

// No longer in the file: the paper stays, and so does its topic, now as its own.
void leaveFile(Edits &edits, const PlaceRow &place)
{
    const QString elsewhere = u"SELECT id FROM place WHERE paper = ? AND topic = ? AND id <> ?"_s;
    if (place.paper == 0 || place.topic == 0 || edits.integer(elsewhere, {place.paper, place.topic, place.id})) {
        edits.remove(Table::Place, place.id);
        return;
    }
    edits.update(
        Table::Place, place.id,
        {{"source"_L1, QVariant()}, {"line"_L1, QVariant()}, {"first_byte"_L1, QVariant()}, {"end_byte"_L1, QVariant()}});
}

bool sameText(const PlaceRow &a, const PlaceRow &b)
{
    return a.topic == b.topic && a.line == b.line && a.firstByte == b.firstByte && a.endByte == b.endByte;
}

} // namespace

void replacePlaces(Edits &edits, qint64 source, const QList<PlaceRow> &wanted)
{
    QHash<Owner, QList<PlaceRow>> present = presentPlaces(edits, source);
    QList<qint64> topics;
    for (const PlaceRow &place : wanted) {
        QList<PlaceRow> *rows = present.isEmpty() ? nullptr : &present[{place.paper, place.idea}];
        if (!rows || rows->isEmpty()) {
            edits.insert(Table::Place, placeColumns(source, place));
            continue;
        }
        const PlaceRow old = rows->takeLast();
        if (old.topic != place.topic && old.topic != 0)
            topics.append(old.topic);
        if (!sameText(old, place))
            edits.update(Table::Place, old.id, placeColumns(source, place));
    }
    for (const QList<PlaceRow> &rows : std::as_const(present)) {
        for (const PlaceRow &place : rows)
            leaveFile(edits, place);
    }
    dropUnusedTopics(edits, topics);
}

} // namespace cabinet
