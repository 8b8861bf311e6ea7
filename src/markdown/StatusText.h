// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <optional>

// Words and signs that people use for to read, reading and done.
namespace cabinet::markdown {

// Of a task: x and check marks are done, "/" is reading, anything else to read.
[[nodiscard]] Status statusOfMark(const QString &mark);
// Of a cell of a status column: "✅", "done", "yes", "⬜", "reading"; none for words that say nothing.
[[nodiscard]] std::optional<Status> statusOfCell(const QString &cell);
// Of a heading: "Done", "Papers to read", "已读".
[[nodiscard]] std::optional<Status> statusOfHeading(const QString &heading);
// The sign or word beside one that a file uses: the empty box beside the ticked one.
[[nodiscard]] QString counterpart(const QString &word, Status wanted);

} // namespace cabinet::markdown
