// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cabinet {

// Are two titles so close that they are offered as the same paper? Both are title keys (domain/TitleKey.h). Long titles may
// differ by a letter or two, one added, missing or mistyped; numbers (Roman ones at the end too) may not, and of titles in
// Chinese, Japanese or Korean, where a character is a word, only long ones by one. Costs a few steps a letter.
[[nodiscard]] bool closeTitles(const QString &key, const QString &other);

// Do two lists of authors have a family name in common? Yes when one is not known.
[[nodiscard]] bool authorsAgree(const QStringList &one, const QStringList &other);

} // namespace cabinet
