// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sync/Render.h"

// An undone change gives the file's bytes back as they were, also where an edit cannot be turned round ("[?]" became "[x]").
namespace cabinet {

// When something was undone: one of the texts that only the program has replaced since, if it says just what `ours` says. None
// is the usual answer.
[[nodiscard]] std::optional<Rendered> textBeforeUndone(const storage::Connection &connection, const SourceState &state,
                                                       const Rendered &ours);

} // namespace cabinet
