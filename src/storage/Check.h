// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QStringList>

namespace cabinet::storage {

// See Store::check(). Reads the whole library.
[[nodiscard]] Result<QStringList> checkLibrary(const Connection &connection);

} // namespace cabinet::storage
