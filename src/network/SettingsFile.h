// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "network/NetworkSettings.h"

namespace cabinet::network {

// network.json in the platform's configuration folder, for the window and the command line.
[[nodiscard]] QString defaultSettingsFile();

// What is missing or damaged is the default.
[[nodiscard]] NetworkSettings loadSettings(const QString &file = defaultSettingsFile());
Result<void> saveSettings(const NetworkSettings &settings, const QString &file = defaultSettingsFile()); // mode 0600

} // namespace cabinet::network
