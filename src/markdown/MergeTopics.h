// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeEntries.h"

#include <QHash>

namespace cabinet::markdown {

// Lines that were put together one after the other may leave an entry under a heading where neither side has it: its own moved,
// was taken out, or its neighbours went elsewhere. Such entries go back below their heading, which is written again if it must
// be. `list`: `merged` as it is read; `entryAt`: first byte of what was written of an entry -> its place in `entries`.
[[nodiscard]] QByteArray withTopicsKept(const QByteArray &merged, const PaperList &list, const Versions &versions,
                                        const MergedEntries &entries, const QHash<qsizetype, int> &entryAt);

} // namespace cabinet::markdown
