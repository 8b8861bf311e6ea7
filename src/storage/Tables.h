// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Writer.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cabinet::storage {

// A table whose rows history follows: the only source of identifiers in the SQL that the writer and the history build.
struct TableInfo
{
    QString name;
    QStringList columns;  // without id
    QString paper;        // expression for the paper a row concerns; "NULL": none
    QString idea;         // the same for ideas
    QStringList searched; // columns that the search index is made of
};

[[nodiscard]] const TableInfo &tableInfo(Table table);
[[nodiscard]] std::optional<Table> tableNamed(const QString &name);

// A row as a JSON object of all its columns, id included, and rows made of such objects again.
[[nodiscard]] QString jsonOfRow(const TableInfo &table);
[[nodiscard]] QString insertFromJson(const TableInfo &table); // of every object in an array that is bound

} // namespace cabinet::storage
