// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

// Lists to measure with, of any size and the same in every run.
namespace cabinet::bench {

struct ListShape
{
    const char *name;
    std::function<QByteArray(qsizetype bytes)> text; // at least so many bytes, and not much more
};

[[nodiscard]] const std::vector<ListShape> &ordinaryShapes();
// What a careless parser needs the square of its size for, to be read as papers and as ideas.
[[nodiscard]] const std::vector<ListShape> &hostileShapes();

// So many papers under headings, as long as those of the longest real list: a table with a column for the status, and tasks.
[[nodiscard]] QByteArray paperTable(int rows);
[[nodiscard]] QByteArray paperTasks(int tasks);

} // namespace cabinet::bench
