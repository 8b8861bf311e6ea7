// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cabinet {

// The version of a file that both sides of a merge git has not finished come from: stage 1 of its index (git help ls-files, "git
// show :1:./file"). None where git knows of no such merge, has no such version (both sides added the file) or does not answer.
// Waits for git; not for the GUI thread.
[[nodiscard]] std::optional<QByteArray> ancestorInGit(const QString &path);

} // namespace cabinet
