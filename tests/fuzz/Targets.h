// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// What must hold for any bytes whatever. Each says what does not hold, or nothing.
namespace cabinet::fuzz {

// Every span lies within the bytes and says what was read there; the same for ideas.
[[nodiscard]] QByteArray checkPapers(const QByteArray &bytes);
[[nodiscard]] QByteArray checkIdeas(const QByteArray &bytes);

// A list, a line "%%%%", and wishes of one line each (see EditTarget.cpp): rewritten and read again it says what was wanted, or what
// was left out; other lines are as they were; undone it is the same bytes.
[[nodiscard]] QByteArray checkEdit(const QByteArray &input);

// A list, a line "%%%%", what ours does to its lines, "%%%%", what theirs does, "%%%%", one choice for each clash (see
// MergeTarget.cpp): a side without changes gives the other, and no word of either side is lost without a word.
[[nodiscard]] QByteArray checkMerge(const QByteArray &input);

// The parts of an input.
[[nodiscard]] QList<QByteArray> partsOf(const QByteArray &input);

} // namespace cabinet::fuzz
