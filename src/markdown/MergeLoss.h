// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Merge.h"

namespace cabinet::markdown {

// Is a word of either side, that neither took away, neither in the merged text nor in what is asked about? Only words with Latin
// letters are looked at, of three characters and more: numbers are counted on, and other scripts have no gaps between their
// words.
[[nodiscard]] bool losesWords(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const Merged &merged);

} // namespace cabinet::markdown
