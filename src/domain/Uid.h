// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet {

// A new name that no other row on any machine has: a UUID version 7 (RFC 9562) in lower case without braces. Later ones of this
// process sort after earlier ones, so that rows inserted one after another land side by side in the unique index. Any thread.
[[nodiscard]] QString newUid();

} // namespace cabinet
