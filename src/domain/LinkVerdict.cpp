// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkVerdict.h"

using namespace Qt::StringLiterals;

namespace cabinet {

QString linkStateName(LinkState state)
{
    switch (state) {
    case LinkState::Ok:
        return u"ok"_s;
    case LinkState::Moved:
        return u"moved"_s;
    case LinkState::Gone:
        return u"gone"_s;
    case LinkState::Refused:
        return u"refused"_s;
    case LinkState::Unreachable:
        return u"unreachable"_s;
    case LinkState::NotPdf:
        break;
    }
    return u"not-pdf"_s;
}

bool needsCare(LinkState state)
{
    return state != LinkState::Ok && state != LinkState::Refused;
}

QString waybackAddress(const QString &url, std::optional<int> year)
{
    const QString when = year && *year >= 1996 && *year <= 9999 ? QString::number(*year) : u"2"_s; // "2": the newest
    return u"https://web.archive.org/web/"_s + when + u'/' + url;
}

} // namespace cabinet
