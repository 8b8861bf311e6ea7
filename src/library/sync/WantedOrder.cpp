// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/WantedOrder.h"

#include <algorithm>
#include <numeric>

namespace cabinet {

// What is not in the longest run of things whose present order is their former one.
QList<qsizetype> movedOnes(const QList<std::pair<qint64, qint64>> &formerAndNow)
{
    QList<qsizetype> order(formerAndNow.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return formerAndNow.at(a).first < formerAndNow.at(b).first; });
    const auto now = [&](qsizetype i) { return formerAndNow.at(order.at(i)).second; };
    QList<qsizetype> ends; // of the best run of each length: index into `order`
    QList<qsizetype> before(order.size(), -1);
    for (qsizetype i = 0; i < order.size(); ++i) {
        // equal positions are one paper that stands here twice: they are in order
        const auto at = std::upper_bound(ends.begin(), ends.end(), i, [&](qsizetype a, qsizetype b) { return now(a) < now(b); });
        if (at != ends.begin())
            before[i] = *(at - 1);
        if (at == ends.end())
            ends.append(i);
        else
            *at = i;
    }
    QList<bool> stays(order.size(), false);
    for (qsizetype i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before.at(i))
        stays[i] = true;
    QList<qsizetype> moved;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (!stays.at(i))
            moved.append(order.at(i));
    }
    std::sort(moved.begin(), moved.end(),
              [&](qsizetype a, qsizetype b) { return formerAndNow.at(a).second < formerAndNow.at(b).second; });
    return moved;
}

} // namespace cabinet
