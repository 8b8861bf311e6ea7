// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace cabinet {

// The first four digits that stand alone and can be the year of a paper: "2020", "2020-05-19", "May 2020", "c1998".
[[nodiscard]] std::optional<int> yearIn(const QString &text);
[[nodiscard]] std::optional<int> plausibleYear(int year); // 1400 to 2199

} // namespace cabinet
