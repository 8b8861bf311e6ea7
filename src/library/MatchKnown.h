// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Match.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace cabinet {

// Of each of `now` its index in `before`, or -1: as `knownAt` tells it by first bytes, what it does not tell as it looks.
template<typename Entries>
[[nodiscard]] QList<qsizetype> matchKnown(const Entries &before, const Entries &now, const QHash<qsizetype, qsizetype> &knownAt)
{
    QList<qsizetype> match = markdown::matchEntries(before, now);
    if (knownAt.isEmpty())
        return match;
    QHash<qsizetype, qsizetype> indexAt;
    for (qsizetype i = 0; i < before.size(); ++i)
        indexAt.insert(before.at(i).span.begin, i);
    QSet<qsizetype> taken;
    for (const auto &entry : now)
        taken.insert(indexAt.value(knownAt.value(entry.span.begin, -1), -1));
    for (qsizetype i = 0; i < now.size(); ++i) {
        const auto known = knownAt.constFind(now.at(i).span.begin);
        if (known != knownAt.constEnd())
            match[i] = indexAt.value(*known, -1);
        else if (taken.contains(match.at(i)))
            match[i] = -1;
    }
    return match;
}

} // namespace cabinet
