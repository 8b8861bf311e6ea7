// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cabinet {

// A paper's column. The numbers stand in the library file: never renumber.
enum class Status { ToRead = 0, Reading = 1, Done = 2 };

inline constexpr std::array allStatuses{Status::ToRead, Status::Reading, Status::Done};

// "to-read", "reading", "done": the words of the command line, JSON and exports; never translated.
[[nodiscard]] QString statusText(Status status);
[[nodiscard]] std::optional<Status> statusFromText(QStringView text);

} // namespace cabinet
