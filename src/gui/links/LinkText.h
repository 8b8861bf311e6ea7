// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/LinkVerdict.h"
#include "domain/Paper.h"

// What became of links, in words.
namespace cabinet::gui {

[[nodiscard]] QString linkStateText(LinkState state); // "Gone"
[[nodiscard]] QString linkStatesText(const QList<LinkState> &states); // for filters: "Dead" for all that are, else "Gone, Moved"
// "x.org says that there is nothing at this address any more."
[[nodiscard]] QString linkSentence(LinkState state, const QString &url);
// "The link “Paper” is dead: x.org says …", one a line; empty: none is.
[[nodiscard]] QString deadLinksText(const QList<DeadLink> &links);

} // namespace cabinet::gui
