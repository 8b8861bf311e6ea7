// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"

#include <optional>

namespace cabinet {

// May this link lead to the paper's PDF? By label ("PDF", "Paper") and by what is known of its address (domain/LinkTarget.h),
// without asking anyone.
[[nodiscard]] bool mayBePdf(const Link &link);

// Is it labelled as something that stands beside a paper: notes, code, slides, a video?
[[nodiscard]] bool isAboutPaper(const Link &link);

// Which link a double-click opens: an attachment, then a PDF's address, then arXiv, then a page whose PDF is known, then one
// labelled PDF or Paper, then a page about one paper; the first of the best kind. None when no link can be a PDF (a Note, a code
// repository).
[[nodiscard]] std::optional<Link> choosePdfLink(const Links &links);

// Which link the N key opens: the first labelled Note (also 笔记), in any case of letters.
[[nodiscard]] std::optional<Link> chooseNoteLink(const Links &links);

} // namespace cabinet
