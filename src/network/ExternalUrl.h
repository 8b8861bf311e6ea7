// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QUrl>

namespace cabinet::network {

// The one gate before anything leaves the program for the browser: http and https only, a host, no user info, no control or
// bidirectional characters, at most 4 KiB. The host of the answer is in its ASCII (punycode) form.
[[nodiscard]] Result<QUrl> checkedWebUrl(const QString &text);

// Host as shown to the user before opening: punycode when it has letters beyond ASCII.
[[nodiscard]] QString shownHost(const QUrl &url);

// A link relative to the Markdown file it stands in: an existing regular file (.pdf with a PDF header, .md, .markdown, .txt) inside
// that file's folder, symbolic links resolved; anything else is an Error. Returns the absolute path.
[[nodiscard]] Result<QString> fileBesideSource(const QString &relative, const QString &sourceFile);

} // namespace cabinet::network
