// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>

namespace cabinet::gui {

using Launcher = std::function<bool(const QUrl &)>;

// The only call of QDesktopServices::openUrl: a web address that passes network::checkedWebUrl(), or a local file that the caller
// stored or checked itself. False: refused, or the system has no program for it.
[[nodiscard]] bool openExternal(const QUrl &url);

} // namespace cabinet::gui
