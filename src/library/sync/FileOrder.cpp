// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/FileOrder.h"

#include "library/Positions.h"
#include "library/sync/ListText.h"
#include "library/sync/WantedOrder.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;

// An entry that ours had, too.
struct Line
{
    qint64 owner = 0;
    qsizetype inOurs = 0; // its first byte there
    TopicPath topic;
};

QList<Line> linesOf(const FilePlan &agreed, const PlacesAt &places)
{
    QList<Line> lines;
    for (const ImportEntry &entry : agreed.entries) {
        const auto place = places.constFind(entry.firstByte);
        if (entry.baseByte && place != places.constEnd())
            lines.append({place->second, *entry.baseByte, entry.draft.topic});
    }
    return lines;
}

// `lines` as the file has them; those that were moved go in front of what follows them there, from the last one on.
void follow(Edits &edits, Order order, const QList<Line> &lines)
{
    QList<std::pair<qint64, qint64>> formerAndNow;
    for (qsizetype i = 0; i < lines.size(); ++i)
        formerAndNow.append({lines.at(i).inOurs, i});
    const QList<qsizetype> moved = movedOnes(formerAndNow);
    for (qsizetype i = moved.size() - 1; i >= 0 && edits.ok(); --i) {
        const qsizetype at = moved.at(i);
        qsizetype stands = at - 1; // one that was not moved
        for (qsizetype j = i - 1; j >= 0 && moved.at(j) == stands; --j)
            --stands;
        const std::optional<qint64> next =
            at + 1 < lines.size() ? lines.at(at + 1).owner : behind(edits, order, lines.at(stands).owner);
        const qint64 owner = lines.at(at).owner;
        if (next == owner) // a paper that stands here twice
            continue;
        if (const auto positions = placeBefore(edits, order, {owner}, next))
            edits.update(order == Order::Ideas ? storage::Table::Idea : storage::Table::Paper, owner,
                         {{"position"_L1, positions->first()}});
    }
}

// Of each paper the column it is in.
QHash<qint64, Order> ordersOf(Edits &edits, const QList<Line> &lines, const OwnedPapers &before)
{
    QList<qint64> ids;
    for (const Line &line : lines)
        ids.append(line.owner);
    QHash<qint64, Order> orders;
    for (const QVariantList &row :
         edits.rows(u"SELECT id, status FROM paper WHERE id IN (SELECT value FROM json_each(?))"_s, {jsonIds(ids)}, 2)) {
        const auto known = before.constFind(row.at(0).toLongLong());
        if (known != before.constEnd() && static_cast<int>(known->text.status) == row.at(1).toInt())
            orders.insert(known.key(), static_cast<Order>(row.at(1).toInt()));
    }
    return orders;
}

QHash<qint64, Order> ordersOf(Edits &, const QList<Line> &lines, const OwnedIdeas &)
{
    QHash<qint64, Order> orders;
    for (const Line &line : lines)
        orders.insert(line.owner, Order::Ideas);
    return orders;
}

template<typename Text>
void followOrder(Edits &edits, const FilePlan &agreed, const PlacesAt &places, const Rendered &ours,
                 const QHash<qint64, Owned<Text>> &before)
{
    const QList<Line> lines = linesOf(agreed, places);
    if (std::is_sorted(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.inOurs < b.inOurs; }))
        return;
    QHash<qsizetype, TopicPath> topicInOurs;
    for (const auto &entry : listOf<Text>(ours.bytes).entries)
        topicInOurs.insert(entry.span.begin, topicOf(entry));
    const QHash<qint64, Order> orders = ordersOf(edits, lines, before);
    std::map<std::pair<Order, TopicPath>, QList<Line>> groups;
    for (const Line &line : lines) {
        const auto order = orders.constFind(line.owner);
        if (order != orders.constEnd() && topicInOurs.value(line.inOurs) == line.topic)
            groups[{*order, line.topic}].append(line);
    }
    for (const auto &[group, members] : groups)
        follow(edits, group.first, members);
}

} // namespace

void followFileOrder(Edits &edits, const FilePlan &agreed, const PlacesAt &places, const Rendered &ours,
                     const OwnedPapers &before)
{
    followOrder<PaperText>(edits, agreed, places, ours, before);
}

void followFileOrder(Edits &edits, const FilePlan &agreed, const PlacesAt &places, const Rendered &ours,
                     const OwnedIdeas &before)
{
    followOrder<IdeaText>(edits, agreed, places, ours, before);
}

} // namespace cabinet
