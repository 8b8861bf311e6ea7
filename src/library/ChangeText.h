// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"

namespace cabinet {

// "Moved 12 cards to Done", "Imported 23 papers from reading.md": a translated phrase for the bar, the undo action and `history`.
[[nodiscard]] QString changeText(const ChangeSummary &summary);

} // namespace cabinet
