// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cabinet::cli {

// Data as it may be shown on a terminal: control characters other than line feed and tab, DEL, C1, bidirectional controls and
// other invisible characters become U+FFFD, so that no title can move the cursor, set the clipboard or hide a part of itself.
[[nodiscard]] QString termSafe(const QString &text);
// The same on one line: line feeds and tabs become spaces.
[[nodiscard]] QString termLine(const QString &text);

// JSON as it may be shown on a terminal: the same characters as \uXXXX, so that it means what it meant.
[[nodiscard]] QByteArray termJson(const QByteArray &json);

// Columns of a terminal that the text takes: two for most East Asian characters, none for combining marks.
[[nodiscard]] int termWidth(const QString &text);

// Rows of cells under one another, two spaces apart, cells made safe; the last column is not padded.
[[nodiscard]] QString termTable(const QList<QStringList> &rows);

} // namespace cabinet::cli
