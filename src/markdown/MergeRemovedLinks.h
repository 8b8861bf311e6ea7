// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeVersion.h"

namespace cabinet::markdown {

// Of a piece of an entry that both sides changed: one side took links out of it and did nothing else, so the other's text goes
// without these. None: the other changed the very same ones, or more than links was taken out.
[[nodiscard]] std::optional<QByteArray>
withoutRemovedLinks(const std::vector<UnitToken> &base, const std::vector<UnitToken> &ours, const std::vector<UnitToken> &theirs);

} // namespace cabinet::markdown
