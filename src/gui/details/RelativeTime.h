// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace cabinet::gui {

// "just now", "5 minutes ago", "2 days ago", then the date by the locale; tool tips show the whole time.
[[nodiscard]] QString relativeTime(const QDateTime &at, const QDateTime &now);

} // namespace cabinet::gui
