// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet {

// LaTeX as people write it in bibliographies, as text: accents and named letters become what they look like, braces, dollars and
// commands of style go, "--" becomes a dash. Never fails; what is not known loses its backslash. One pass, no recursion.
[[nodiscard]] QString latexText(const QString &latex);

} // namespace cabinet
