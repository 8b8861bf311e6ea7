// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>

namespace cabinet::gui {

using Launcher = std::function<bool(const QUrl &)>;

// The only calls of QDesktopServices::openUrl. A web address that passes network::checkedWebUrl(), or a local file that the
// caller stored or checked itself. False: refused, or the system has no program for it.
[[nodiscard]] bool openExternal(const QUrl &url);
// A file in this program, by its absolute path and without a shell.
[[nodiscard]] bool openWith(const QString &program, const QString &file);
// A folder of this computer, in the file manager.
[[nodiscard]] bool openFolder(const QUrl &url);
// A file of this computer, selected in the file manager where that can be asked for it, else its folder.
[[nodiscard]] bool showInFolder(const QUrl &file);

} // namespace cabinet::gui
