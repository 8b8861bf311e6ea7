// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"

#include <optional>

namespace cabinet {

// Text that is nothing but a web address (http or https, no spaces).
[[nodiscard]] bool isWebAddress(const QString &text);

// A paper to add from an address alone: the address as its Paper link and a title read out of it, to be corrected by the user:
// "https://arxiv.org/abs/1706.03762" → "arXiv 1706.03762", ".../osdi20-ma.pdf" → "osdi20-ma". nullopt: not a web address.
[[nodiscard]] std::optional<PaperDraft> draftFromAddress(const QString &text);

} // namespace cabinet
