// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Sync.h"

#include <QString>

// How an attempt to bring a file and the library in step ended.
namespace cabinet::cli {

[[nodiscard]] QString syncStateName(SyncResult::State state); // for --json
[[nodiscard]] QString syncSentence(const SyncResult &result); // behind "file: "
[[nodiscard]] QString clashText(const QList<markdown::FieldClash> &clashes);

} // namespace cabinet::cli
