// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <QStringList>

// How well the papers found in a list agree with what a careful reader counted in it, line by line.
namespace cabinet::scoring {

struct Truth // one row of a .tsv: line, kind, done, links_in_unit, section, title
{
    int line = 0;
    QString kind;
    bool done = false;
    int links = 0;
    QString section;
    QString title;
};

struct Score
{
    int truth = 0;
    int found = 0;
    int hits = 0;
    int status = 0;      // hits with the right status
    int titles = 0;      // hits with the right title
    int links = 0;       // hits with as many links
    int topics = 0;      // hits in the right topic
    QStringList missed;  // "line: title" of what was not found
    QStringList claimed; // of what is no entry
    QStringList retitled;

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
    [[nodiscard]] double ratio(int part) const; // of the hits
};

[[nodiscard]] QByteArray readBytes(const QString &path);
[[nodiscard]] QList<Truth> readTruth(const QString &path);
[[nodiscard]] Score compare(const QList<markdown::PaperEntry> &entries, const QList<Truth> &truth);
[[nodiscard]] QString row(const QString &name, const Score &score);

} // namespace cabinet::scoring
