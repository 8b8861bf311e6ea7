// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"
#include "markdown/Rewrite.h"
#include "storage/Reader.h"

namespace cabinet {

// Inside a transaction, before the papers themselves change: places of `others` become places of `keep`, which will say `merged`
// and stand at `position`. Lines in files stay as they are, but for the status that they share from now on.
void mergePlaces(Edits &edits, const storage::Reader &reader, PaperId keep, const QList<PaperId> &others,
                 const markdown::PaperText &merged, qint64 position);

} // namespace cabinet
