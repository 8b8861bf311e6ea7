// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace cabinet::bench {

// A reading list of `papers` tasks under topics, always the same for the same number.
[[nodiscard]] QByteArray readingList(int papers);

// What a person types to find things in it, letter by letter: "d", "de", "dee", "deep", …
[[nodiscard]] QStringList typedSearches();

} // namespace cabinet::bench
