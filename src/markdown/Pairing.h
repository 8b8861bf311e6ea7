// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

namespace cabinet::markdown {

// Pairs the things of two lists one to one, step by step; what is paired stays so.
class Pairing final
{
public:
    using KeysOf = std::function<QStringList(qsizetype index)>;
    using MayPair = std::function<bool(qsizetype before, qsizetype now)>;

    using Likeness = std::function<double(qsizetype before, qsizetype now)>; // 0 to 1

    Pairing(qsizetype before, qsizetype now);

    // Each of `now`, in order, with the first of `before` that shares a key with it. Empty keys pair with nothing.
    void byKeys(const KeysOf &before, const KeysOf &now, const MayPair &mayPair = {});
    // Unpaired things between the same paired neighbours: those that are nearly the same, then of what is left as many on both
    // sides one by one when they are alike.
    void byPlace(const Likeness &likeness);

    [[nodiscard]] const QList<qsizetype> &match() const { return m_match; }

private:
    void pair(qsizetype before, qsizetype now);
    [[nodiscard]] QList<qsizetype> openBetween(qsizetype now, qsizetype end) const;
    void eachRun(const std::function<void(qsizetype now, qsizetype end)> &pairRun) const;
    void pairOneByOne(qsizetype now, qsizetype end, const Likeness &likeness);
    void pairNearlySame(qsizetype now, qsizetype end, const Likeness &likeness);

    QList<qsizetype> m_match; // of each of `now` its index in `before`, or -1
    QList<bool> m_taken;      // of each of `before`
};

} // namespace cabinet::markdown
