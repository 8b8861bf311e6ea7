// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/WriteStyle.h"

#include <optional>

// Plain values as Markdown that reads back as exactly them. None where no way of writing does: a title with a line break.
namespace cabinet::markdown {

// How much is escaped: what is needed, all that could mean something, all punctuation.
constexpr int mostEscaped = 2;

struct Place
{
    int escape = 0;
    bool cell = false; // of a table, where "|" ends the text
};

[[nodiscard]] std::optional<QByteArray> encodedText(const QString &text, Place place);
[[nodiscard]] std::optional<QByteArray> encodedNames(const QStringList &names, Place place);
// An address as it stands between "(" and ")".
[[nodiscard]] std::optional<QByteArray> encodedAddress(const QString &url, Place place);
// The whole link in the list's own brackets; an address alone when there is no label.
[[nodiscard]] std::optional<QByteArray> encodedLink(const Link &link, const WriteStyle &style, Place place);

} // namespace cabinet::markdown
