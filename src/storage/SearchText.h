// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet::storage {

// Text as it is put into the full-text index (FTS5, tokenizer unicode61, which would take a whole Chinese sentence for one word):
// compatibility-normalised, control characters as spaces, each run of Chinese, Japanese or Korean characters as its overlapping
// pairs and then its last character alone. "Duet类似的dual" becomes "Duet 类似 似的 的 dual".
[[nodiscard]] QString searchText(const QString &plain);

// What a person typed, as an FTS5 expression that every searchText() with all of the words matches: words as prefixes, a run of
// Chinese, Japanese or Korean characters wherever it stands in a longer run. Punctuation is never syntax. Only the beginning of
// an overlong text is looked at. Empty when there is nothing to search for.
[[nodiscard]] QString matchExpression(const QString &typed);

} // namespace cabinet::storage
