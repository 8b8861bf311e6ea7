// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Positions.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qint64 farthest = qint64{1} << 61; // beyond it sums could overflow; 2^29 steps away from the first card

// Not by qAbs(): the smallest number of a damaged file has no positive counterpart.
bool isTooFar(qint64 position)
{
    return position > farthest || position < -farthest;
}

struct Place
{
    qint64 id = 0;
    qint64 position = 0;
};

bool isIdeas(Order order)
{
    return order == Order::Ideas;
}

storage::Table tableOf(Order order)
{
    return isIdeas(order) ? storage::Table::Idea : storage::Table::Paper;
}

int columnOf(Order order)
{
    return isIdeas(order) ? 0 : static_cast<int>(order); // ideas: "0 = ?" in the statements
}

QList<Place> places(Edits &edits, const QString &sql, const QVariantList &values)
{
    QList<Place> found;
    for (const QVariantList &row : edits.rows(sql, values, 2))
        found.append({row.at(0).toLongLong(), row.at(1).toLongLong()});
    return found;
}

// From `from` on, `from` itself included, without `ids`.
QList<Place> following(Edits &edits, Order order, const Place &from, const QString &ids, qsizetype most)
{
    const QString papers = u"SELECT id, position FROM paper WHERE status = ? AND (position, id) >= (?, ?)"
                           " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position, id LIMIT ?"_s;
    const QString ideas = u"SELECT id, position FROM idea WHERE 0 = ? AND (position, id) >= (?, ?)"
                          " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position, id LIMIT ?"_s;
    return places(edits, isIdeas(order) ? ideas : papers, {columnOf(order), from.position, from.id, ids, most});
}

std::optional<Place> preceding(Edits &edits, Order order, const Place &from, const QString &ids)
{
    const QString papers = u"SELECT id, position FROM paper WHERE status = ? AND (position, id) < (?, ?)"
                           " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position DESC, id DESC LIMIT 1"_s;
    const QString ideas = u"SELECT id, position FROM idea WHERE 0 = ? AND (position, id) < (?, ?)"
                          " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position DESC, id DESC LIMIT 1"_s;
    const QList<Place> found = places(edits, isIdeas(order) ? ideas : papers, {columnOf(order), from.position, from.id, ids});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

// The whole order without `ids`.
QList<Place> everything(Edits &edits, Order order, const QString &ids)
{
    return following(edits, order, {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min()}, ids, -1);
}

std::optional<Place> placeOf(Edits &edits, Order order, qint64 id)
{
    const QString papers = u"SELECT id, position FROM paper WHERE status = ? AND id = ?"_s;
    const QString ideas = u"SELECT id, position FROM idea WHERE 0 = ? AND id = ?"_s;
    const QList<Place> found = places(edits, isIdeas(order) ? ideas : papers, {columnOf(order), id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void renumber(Edits &edits, Order order, const QList<Place> &rows, const QList<qint64> &positions, qsizetype first)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).position != positions.at(first + i))
            edits.update(tableOf(order), rows.at(i).id, {{"position"_L1, positions.at(first + i)}});
    }
}

// Every row of the order anew: when numbers have run out of their range.
QList<qint64> renumberAll(Edits &edits, Order order, const QString &ids, qsizetype count, std::optional<qint64> before)
{
    const QList<Place> rows = everything(edits, order, ids);
    qsizetype index = rows.size();
    for (qsizetype i = 0; before && i < rows.size(); ++i) {
        if (rows.at(i).id == *before)
            index = i;
    }
    const QList<qint64> positions = positionsBetween({}, {}, rows.size() + count).value_or(QList<qint64>{});
    renumber(edits, order, rows.first(index), positions, 0);
    renumber(edits, order, rows.sliced(index), positions, index + count);
    return positions.mid(index, count);
}

// Pushes as few of the rows that follow apart as give all of them room to spare.
QList<qint64> makeRoom(Edits &edits, Order order, const QString &ids, qsizetype count, qint64 low, const Place &next)
{
    constexpr qint64 roomy = 1 << 16;
    for (qsizetype window = 64;; window *= 8) {
        QList<Place> rows = following(edits, order, next, ids, window + 1);
        const bool toTheEnd = rows.size() <= window;
        std::optional<qint64> high;
        if (!toTheEnd)
            high = rows.takeLast().position;
        const qsizetype all = rows.size() + count;
        if (high && (*high - low) / (all + 1) < roomy)
            continue;
        const std::optional<QList<qint64>> positions = positionsBetween(low, high, all);
        if (!positions)
            return renumberAll(edits, order, ids, count, next.id);
        renumber(edits, order, rows, *positions, count);
        return positions->first(count);
    }
}

bool alreadyThere(Edits &edits, Order order, const QList<qint64> &ids, const std::optional<Place> &low,
                  const std::optional<Place> &high)
{
    qint64 last = low ? low->position : std::numeric_limits<qint64>::min();
    for (const qint64 id : ids) {
        const std::optional<Place> place = placeOf(edits, order, id);
        if (!place || place->position <= last || (high && place->position >= high->position))
            return false;
        last = place->position;
    }
    return true;
}

// The row in front of which `ids` land, itself not one of them; none: the end.
std::optional<Place> landing(Edits &edits, Order order, const QString &ids, std::optional<qint64> before)
{
    if (!before)
        return {};
    const std::optional<Place> place = placeOf(edits, order, *before);
    if (!place) {
        edits.fail(
            {QCoreApplication::translate("Positions", "The place to put this has just changed. Look again and repeat the move."),
             u"no row %1 in order %2"_s.arg(*before).arg(static_cast<int>(order))});
        return {};
    }
    const QList<Place> rows = following(edits, order, *place, ids, 1);
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

} // namespace

std::optional<QList<qint64>> positionsBetween(std::optional<qint64> low, std::optional<qint64> high, qsizetype count)
{
    if ((low && isTooFar(*low)) || (high && isTooFar(*high)) || count > farthest / positionStep)
        return {};
    qint64 first = 0;
    qint64 step = positionStep;
    if (low && high) {
        step = (*high - *low) / (count + 1);
        first = *low;
    } else if (high) {
        first = *high - positionStep * (count + 1);
    } else if (low) {
        first = *low;
    }
    if (step < 1)
        return {};
    QList<qint64> positions;
    positions.reserve(count);
    for (qsizetype i = 1; i <= count; ++i)
        positions.append(first + step * i);
    return positions;
}

qint64 lastPosition(Edits &edits, Order order)
{
    const QString papers = u"SELECT max(position) FROM paper WHERE status = ?"_s;
    const QString ideas = u"SELECT max(position) FROM idea WHERE 0 = ?"_s;
    return edits.integer(isIdeas(order) ? ideas : papers, {columnOf(order)}).value_or(0);
}

std::optional<qint64> behind(Edits &edits, Order order, qint64 id)
{
    const std::optional<Place> own = placeOf(edits, order, id);
    const QList<Place> rows = own ? following(edits, order, *own, jsonIds(QList<qint64>{id}), 1) : QList<Place>();
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first().id);
}

std::optional<QList<qint64>> placeBefore(Edits &edits, Order order, const QList<qint64> &ids, std::optional<qint64> before)
{
    const QString moved = jsonIds(ids);
    const std::optional<Place> high = landing(edits, order, moved, before);
    const qint64 most = std::numeric_limits<qint64>::max();
    const std::optional<Place> low = preceding(edits, order, high.value_or(Place{most, most}), moved);
    if (!edits.ok() || alreadyThere(edits, order, ids, low, high))
        return {};
    std::optional<qint64> lowest = low ? std::optional(low->position) : std::nullopt;
    const std::optional<qint64> highest = high ? std::optional(high->position) : std::nullopt;
    if (std::optional<QList<qint64>> positions = positionsBetween(lowest, highest, ids.size()))
        return positions;
    if (high && lowest && !isTooFar(*lowest) && !isTooFar(*highest))
        return makeRoom(edits, order, moved, ids.size(), *lowest, *high);
    return renumberAll(edits, order, moved, ids.size(), high ? std::optional(high->id) : std::nullopt);
}

} // namespace cabinet
