// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet::cli {

// "1 paper", "23 papers": right in English without a translation file.
[[nodiscard]] QString papersText(int papers);
[[nodiscard]] QString ideasText(int ideas);

} // namespace cabinet::cli
