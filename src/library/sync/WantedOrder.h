// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"
#include "markdown/Rewrite.h"

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

// The order in which the entries of a file are wanted: that of the file, but for what was moved, put back or is new. Pure.
namespace cabinet {

template<typename Text>
struct OrderedItem
{
    std::optional<qsizetype> entry;
    Text text;
    TopicPath topic;
    std::optional<markdown::TakenOut> raw;
    qint64 place = 0;
    std::optional<qint64> former; // position on the board when last in step; none: it has come into this column since
    qint64 position = 0;          // and now
    bool arrives = false;         // it comes into a lane of the file that is in the order of the board
    int group = 0;                // only what shares topic and group is put in the order of the board
};

// Of things in an order, given as their former and their present positions: those that must be taken out and put elsewhere, the
// fewest, so that the others are in the present order. Indices into the list, in their present order.
[[nodiscard]] QList<qsizetype> movedOnes(const QList<std::pair<qint64, qint64>> &formerAndNow);

template<typename Text>
class WantedOrder final
{
public:
    using Item = OrderedItem<Text>;

    void keep(const Item &item) { m_kept.append(item); }
    void moveTo(const TopicPath &topic, Item item)
    {
        item.topic = topic;
        if (!m_tails.contains(topic))
            m_topics.append(topic);
        m_tails[topic].append(item);
    }
    void putBack(qint64 after, const Item &item) { m_back[after].append(item); }

    [[nodiscard]] QList<Item> take();

private:
    void emitBack(qint64 after);
    void emitTail(const TopicPath &topic);
    void reorder();
    void reorder(const QList<qsizetype> &slots_);

    QList<Item> m_kept;
    QList<TopicPath> m_topics; // of m_tails, in the order they came
    QHash<TopicPath, QList<Item>> m_tails;
    QHash<qint64, QList<Item>> m_back;
    QList<Item> m_out;
};

template<typename Text>
QList<OrderedItem<Text>> WantedOrder<Text>::take()
{
    QHash<TopicPath, qsizetype> last;
    for (qsizetype i = 0; i < m_kept.size(); ++i)
        last.insert(m_kept.at(i).topic, i);
    emitBack(0);
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        const Item &item = m_kept.at(i);
        m_out.append(item);
        emitBack(item.place);
        if (last.value(item.topic) == i)
            emitTail(item.topic);
    }
    for (const TopicPath &topic : std::as_const(m_topics))
        emitTail(topic);
    while (!m_back.isEmpty()) // what they stood behind is gone too
        emitBack(m_back.constBegin().key());
    reorder();
    return m_out;
}

// What stood behind a place, and what stood behind that, without recursion.
template<typename Text>
void WantedOrder<Text>::emitBack(qint64 after)
{
    QList<Item> waiting = m_back.take(after);
    while (!waiting.isEmpty()) {
        m_out.append(waiting.takeFirst());
        if (const qint64 place = m_out.last().place; place != 0)
            waiting = m_back.take(place) + waiting;
    }
}

template<typename Text>
void WantedOrder<Text>::emitTail(const TopicPath &topic)
{
    for (const Item &item : m_tails.take(topic)) {
        m_out.append(item);
        emitBack(item.place);
    }
}

template<typename Text>
void WantedOrder<Text>::reorder()
{
    QHash<std::pair<TopicPath, int>, QList<qsizetype>> groups;
    for (qsizetype i = 0; i < m_out.size(); ++i) {
        if (m_out.at(i).former || m_out.at(i).arrives)
            groups[{m_out.at(i).topic, m_out.at(i).group}].append(i);
    }
    for (const QList<qsizetype> &group : std::as_const(groups)) {
        if (group.size() > 1)
            reorder(group);
    }
}

// The items of one topic and column among the slots they have in the file.
template<typename Text>
void WantedOrder<Text>::reorder(const QList<qsizetype> &slots_)
{
    QList<std::pair<qint64, qint64>> positions;
    QList<std::pair<qint64, qint64>> standing;
    QList<qsizetype> standingAt;
    QList<qsizetype> moved;
    for (qsizetype i = 0; i < slots_.size(); ++i) {
        const Item &item = m_out.at(slots_.at(i));
        positions.append({item.former.value_or(0), item.position});
        if (item.former) {
            standing.append(positions.last());
            standingAt.append(i);
        } else {
            moved.append(i);
        }
    }
    for (const qsizetype i : movedOnes(standing))
        moved.append(standingAt.at(i));
    if (moved.isEmpty())
        return;
    QList<qsizetype> order; // indices into slots_, as the file has them
    for (qsizetype i = 0; i < slots_.size(); ++i) {
        if (!moved.contains(i))
            order.append(i);
    }
    for (const qsizetype item : moved) { // in front of the first that follows it on the board
        qsizetype at = 0;
        while (at < order.size() && positions.at(order.at(at)).second < positions.at(item).second)
            ++at;
        order.insert(at, item);
    }
    QList<Item> arranged;
    for (const qsizetype i : std::as_const(order))
        arranged.append(m_out.at(slots_.at(i)));
    for (qsizetype i = 0; i < slots_.size(); ++i)
        m_out[slots_.at(i)] = arranged.at(i);
}

} // namespace cabinet
