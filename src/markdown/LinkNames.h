// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

namespace cabinet::markdown {

// The label of a paper's link: "Paper" for the link that is its title; for a bare address the word before it ("Code: https://…");
// else as written.
void nameLink(const QByteArray &bytes, LinkSpan &link, Span title);

} // namespace cabinet::markdown
