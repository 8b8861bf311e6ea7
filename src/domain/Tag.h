// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QList>
#include <QString>

namespace cabinet {

// A tag of papers and ideas. Names are unique regardless of case; "/" nests ("system/os" belongs to "system").
struct Tag
{
    TagId id;
    QString uid;
    QString name;
    int colour = 0; // index into the theme's tag palette, 0 to 7
    int papers = 0;
    int ideas = 0;

    friend bool operator==(const Tag &, const Tag &) = default;
};

inline constexpr int tagColours = 8;

// What is stored: inner white space simplified, a leading "#" and empty "/" parts dropped. Empty when nothing is left.
[[nodiscard]] QString tagName(const QString &typed);

} // namespace cabinet
