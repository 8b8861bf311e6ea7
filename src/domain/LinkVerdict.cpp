// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkVerdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr std::array<const char16_t *, 6> names{u"ok", u"moved", u"gone", u"refused", u"unreachable", u"not-pdf"};

} // namespace

QString linkStateName(LinkState state)
{
    return QString::fromUtf16(names.at(static_cast<std::size_t>(state)));
}

std::optional<LinkState> linkStateFrom(const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QStringView(names.at(i)))
            return static_cast<LinkState>(i);
    }
    return {};
}

bool isDead(LinkState state)
{
    return std::find(deadLinkStates.begin(), deadLinkStates.end(), state) != deadLinkStates.end();
}

QString waybackAddress(const QString &url, std::optional<int> year)
{
    const QString when = year && *year >= 1996 && *year <= 9999 ? QString::number(*year) : u"2"_s; // "2": the newest
    return u"https://web.archive.org/web/"_s + when + u'/' + url;
}

} // namespace cabinet
