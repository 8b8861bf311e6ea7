// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"
#include "domain/Result.h"
#include "storage/LinkChecks.h"

namespace cabinet {

// What checking some links comes to: which are to be asked, how many there are in all, and one that is known to answer.
struct LinkPlan
{
    Links due;
    int all = 0;
    QString witness; // empty: none is known
};

// What was asked is not asked again for so long, so that a check that was broken off goes on where it stood.
inline constexpr int daysVerdictsHold = 7;

// `again`: also what was asked in those days. Any thread.
[[nodiscard]] Result<LinkPlan> planLinkCheck(const storage::Connection &connection, storage::LinkScope scope, bool again);
[[nodiscard]] Result<LinkPlan> planLinkCheckElsewhere(const QString &libraryFile, const storage::LinkScope &scope, bool again);

} // namespace cabinet
