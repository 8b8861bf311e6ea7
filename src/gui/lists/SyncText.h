// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Sync.h"

namespace cabinet::gui {

// How a list file and the board stand, as a sentence. `file` is its name.
[[nodiscard]] QString stateText(const SyncResult &result, const QString &file);

} // namespace cabinet::gui
