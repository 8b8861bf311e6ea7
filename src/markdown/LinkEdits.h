// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Edit.h"

namespace cabinet::markdown {

// How the links of an entry become the wanted ones, in their order. Where new ones go when the entry has none is the caller's to
// know: `end`. Adds to `done`.
void editLinks(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const Links &wanted, const WriteStyle &style,
               qsizetype end, int escape);

} // namespace cabinet::markdown
