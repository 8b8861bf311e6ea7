// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/Year.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet {

std::optional<int> plausibleYear(int year)
{
    return year >= 1400 && year < 2200 ? std::optional(year) : std::nullopt;
}

std::optional<int> yearIn(const QString &text)
{
    static const QRegularExpression digits(u"(?<!\\d)(\\d{4})(?!\\d)"_s);
    const QRegularExpressionMatch match = digits.match(text);
    return match.hasMatch() ? plausibleYear(match.captured(1).toInt()) : std::nullopt;
}

} // namespace cabinet
