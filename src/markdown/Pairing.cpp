// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Pairing.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// How many of one key are tried before a thing is left unpaired: bounds the time when thousands share a key and none may pair.
constexpr int mostTried = 16;
constexpr double alike = 0.4;
constexpr double nearlySame = 0.7;
constexpr qsizetype mostCompared = 1024; // pairs of one place

} // namespace

Pairing::Pairing(qsizetype before, qsizetype now)
    : m_match(now, -1)
    , m_taken(before, false)
{
}

void Pairing::pair(qsizetype before, qsizetype now)
{
    m_match[now] = before;
    m_taken[before] = true;
}

void Pairing::byKeys(const KeysOf &before, const KeysOf &now, const MayPair &mayPair)
{
    QHash<QString, QList<qsizetype>> open; // last first, so that the first is taken off the end
    for (qsizetype i = m_taken.size() - 1; i >= 0; --i) {
        if (m_taken.at(i))
            continue;
        for (const QString &key : before(i)) {
            if (!key.isEmpty())
                open[key].append(i);
        }
    }
    const auto candidate = [&](QList<qsizetype> &indices, qsizetype index) {
        while (!indices.isEmpty() && m_taken.at(indices.last())) // by another key
            indices.removeLast();
        int tried = 0;
        for (qsizetype i = indices.size() - 1; i >= 0 && tried < mostTried; --i, ++tried) {
            if (!m_taken.at(indices.at(i)) && (!mayPair || mayPair(indices.at(i), index)))
                return indices.at(i);
        }
        return qsizetype(-1);
    };
    for (qsizetype i = 0; i < m_match.size(); ++i) {
        if (m_match.at(i) >= 0 || open.isEmpty())
            continue;
        for (const QString &key : now(i)) {
            const auto found = key.isEmpty() ? open.end() : open.find(key);
            const qsizetype partner = found == open.end() ? -1 : candidate(*found, i);
            if (partner < 0)
                continue;
            pair(partner, i);
            break;
        }
    }
}

void Pairing::byPlace(const Likeness &likeness)
{
    eachRun([&](qsizetype now, qsizetype end) { pairNearlySame(now, end, likeness); });
    eachRun([&](qsizetype now, qsizetype end) { pairOneByOne(now, end, likeness); });
}

void Pairing::eachRun(const std::function<void(qsizetype now, qsizetype end)> &pairRun) const
{
    for (qsizetype i = 0; i < m_match.size();) {
        if (m_match.at(i) >= 0) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < m_match.size() && m_match.at(end) < 0)
            ++end;
        pairRun(i, end);
        i = end;
    }
}

// What is unpaired between the partners of the neighbours; where these have changed their order, right after the first.
QList<qsizetype> Pairing::openBetween(qsizetype now, qsizetype end) const
{
    const qsizetype first = now == 0 ? 0 : m_match.at(now - 1) + 1;
    const qsizetype last = end == m_match.size() ? m_taken.size() : m_match.at(end);
    QList<qsizetype> open;
    for (qsizetype i = first; i < std::min(m_taken.size(), first + mostCompared); ++i) {
        if (last >= first ? i == last : m_taken.at(i))
            break;
        if (!m_taken.at(i))
            open.append(i);
    }
    return open;
}

void Pairing::pairOneByOne(qsizetype now, qsizetype end, const Likeness &likeness)
{
    const QList<qsizetype> before = openBetween(now, end);
    if (before.size() != end - now)
        return;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (likeness(before.at(i), now + i) >= alike)
            pair(before.at(i), now + i);
    }
}

// In their order, each with the one it is most like.
void Pairing::pairNearlySame(qsizetype now, qsizetype end, const Likeness &likeness)
{
    const QList<qsizetype> before = openBetween(now, end);
    if (before.size() > mostCompared / (end - now))
        return;
    for (qsizetype first = 0; now < end; ++now) {
        qsizetype best = -1;
        double most = nearlySame;
        for (qsizetype i = first; i < before.size(); ++i) {
            const double like = likeness(before.at(i), now);
            if (like < most || (best >= 0 && like <= most))
                continue;
            best = i;
            most = like;
        }
        if (best < 0)
            continue;
        pair(before.at(best), now);
        first = best + 1;
    }
}

} // namespace cabinet::markdown
