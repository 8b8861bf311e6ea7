// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Arrange.h"

namespace cabinet::markdown {

// The end of a table's header and its "|---|---|", when they stand at `at`; else `at`.
[[nodiscard]] qsizetype behindTableHead(const QByteArray &bytes, qsizetype at);

// Where the rows of a section go that has none: below a header that stands there alone, else, in a list that is mostly tables,
// below one like the last of the list, which `place` then brings along. Answers an entry that is a row of such a table; -1: no
// place for rows. `bytes` ends with a line end.
[[nodiscard]] int findRowHome(const QByteArray &bytes, const PaperList &list, const WriteStyle &style, GroupPlace &place);

} // namespace cabinet::markdown
