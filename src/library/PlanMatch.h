// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace cabinet {

// Pairs entries of a file with those of its earlier text: each of `now` with the first of `before` of the same key that is not
// paired yet. `match` holds an index into `before` or -1, `taken` those indices that are paired; empty keys pair with nothing.
inline void matchByKey(const QStringList &now, const QStringList &before, QList<qsizetype> &match, QSet<qsizetype> &taken)
{
    QHash<QString, QList<qsizetype>> open;
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (!taken.contains(i) && !before.at(i).isEmpty())
            open[before.at(i)].append(i);
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        const auto found = match.at(i) < 0 ? open.find(now.at(i)) : open.end();
        if (found == open.end() || found->isEmpty())
            continue;
        match[i] = found->takeLast();
        taken.insert(match.at(i));
    }
}

} // namespace cabinet
