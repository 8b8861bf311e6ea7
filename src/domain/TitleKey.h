// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet {

// What makes two titles the same paper: compatibility-normalised (NFKC), case-folded, letters and digits of any script only.
// "MLIR: Scaling  Compilers" and "mlir — scaling compilers" have one key; Chinese text keeps its characters.
[[nodiscard]] QString titleKey(const QString &title);

} // namespace cabinet
