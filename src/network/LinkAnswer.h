// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"
#include "domain/LinkVerdict.h"
#include "network/TextFetch.h"

namespace cabinet::network {

// What an answer to a GET for the beginning says of the link it was asked for. Refused, not gone or "no PDF": sign-in pages, and what
// stands in the way of programs (403, 429, 999; "Just a moment…", captchas, whatever status they come with).
[[nodiscard]] LinkVerdict verdictOf(const Link &link, const TextResult &answer);

// The server minds the range and not the question (416; 501 of servers that know no ranges): to be asked again without one.
[[nodiscard]] bool mindsTheRange(const TextResult &answer);

// The server wants to be left alone for a while (429, or 503 that says how long).
[[nodiscard]] bool wantsPatience(const TextResult &answer);

} // namespace cabinet::network
