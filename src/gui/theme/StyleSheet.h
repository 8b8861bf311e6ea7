// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/Theme.h"

#include <QString>

namespace cabinet::gui {

// The one style sheet of the program, made of the theme's colours, over the Fusion style. A widget asks for one of its looks with
// the dynamic property "kind" (widgets/Kind.h); beyond those there: QWidget "surface" and "sidebar" (plain backgrounds), QFrame
// "notice", QLineEdit "search", QLabel "key", item views and scroll areas "bare" (no frame, no background).
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace cabinet::gui
