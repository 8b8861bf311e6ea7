// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Validator.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace cabinet::network {

// What a later run of the program must know to go on with the first bytes of a PDF. It stands beside them:
//     <folder>/fetch-….part         the bytes, locked by the program that still adds to them
//     <folder>/fetch-….part.note    this, as JSON of mode 0600
struct PartNote
{
    QUrl url; // that was asked for
    Validator validator;
    qint64 bytes = 0; // these are on the disk; what follows them in the file may be anything after a power cut
};

[[nodiscard]] std::optional<PartNote> readPartNote(const QString &part);
[[nodiscard]] bool writePartNote(const QString &part, const PartNote &note);
void removePartNote(const QString &part);

[[nodiscard]] QString newPartName(const QString &folder);
[[nodiscard]] QStringList notedParts(const QString &folder); // paths of parts that have a note, whoever works on them
[[nodiscard]] QList<PartNote> leftParts(const QString &folder); // of those that no program works on
// What killed programs left behind: parts that nobody can go on with after a day, the others after a week.
void removeOldParts(const QString &folder);
void removeLeftParts(const QString &folder); // however new

} // namespace cabinet::network
