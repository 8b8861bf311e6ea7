// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Source.h"

#include <QByteArray>
#include <QString>

namespace cabinet {

// What changed in a list, as one line for a commit: "Done: Rammer (OSDI'20); 2 papers added". English, as commits are. "Update
// README.md" when only text between entries differs. Pure.
[[nodiscard]] QString commitMessage(const QByteArray &before, const QByteArray &now, ListKind kind, const QString &fileName);

} // namespace cabinet
