// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"

#include <QList>

#include <optional>

// Order within a column or among the ideas: sparse numbers, so that landing between two rows changes one row only.
namespace cabinet {

inline constexpr qint64 positionStep = qint64{1} << 32;

// `count` numbers in order, spread evenly strictly between `low` and `high`; a side that is not given is open. nullopt: no room.
[[nodiscard]] std::optional<QList<qint64>> positionsBetween(std::optional<qint64> low, std::optional<qint64> high,
                                                            qsizetype count);

// Which rows are ordered together: one column of the board, or all ideas.
enum class Order { ToRead = 0, Reading = 1, Done = 2, Ideas = 3 };

// The largest position in use; 0 when there is none.
[[nodiscard]] qint64 lastPosition(Edits &edits, Order order);

// The row behind this one; nullopt: it is the last, or not in this order.
[[nodiscard]] std::optional<qint64> behind(Edits &edits, Order order, qint64 id);

// Where rows are to land: numbers for `ids` (in the order they shall have) in front of the row `before`, or at the end. Rows
// around are numbered anew when there is no room left. nullopt: they already stand there. Fails when `before` is not in this
// order.
[[nodiscard]] std::optional<QList<qint64>> placeBefore(Edits &edits, Order order, const QList<qint64> &ids,
                                                       std::optional<qint64> before);

} // namespace cabinet
