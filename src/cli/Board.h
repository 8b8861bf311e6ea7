// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Reader.h"

#include <QString>
#include <QStringList>

namespace cabinet::cli {

// The three columns one under another, titles and venues, at most so many cards of each; safe for a terminal.
[[nodiscard]] Result<QString> boardText(const storage::Reader &reader, int mostCards = 50);

// What the window would have shown, for a computer without a display: the library named, or the lists named as a board that is
// not kept, or the user's own library. Answers the exit status.
[[nodiscard]] int printBoard(const QStringList &arguments);

} // namespace cabinet::cli
