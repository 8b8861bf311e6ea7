// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "domain/Pasted.h"

#include <QList>

namespace cabinet {

// The cards that a pasted text gives without asking anyone: all of a bibliography; of an id or an address one with a title made
// out of it ("arXiv 1706.03762", "DOI 10.1145/3133901"), to be completed by a look-up or by hand.
[[nodiscard]] QList<PaperDraft> draftsOf(const Pasted &pasted);

// Was this title made out of one of the links or ids, by draftsOf() or draftFromAddress()?
[[nodiscard]] bool isMadeTitle(const QString &title, const Links &links, const Identifiers &ids);

} // namespace cabinet
