// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Status.h"

#include <QString>

namespace cabinet::gui {

// A column's name for people, translated.
[[nodiscard]] QString statusName(Status status);

} // namespace cabinet::gui
