// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Retry.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace cabinet::network {

namespace {

constexpr qint64 mostSeconds = 365LL * 24 * 3600; // more is nonsense and would not fit

} // namespace

bool statusMayPass(int status)
{
    constexpr std::array passing{408, 425, 429, 502, 503, 504};
    return std::find(passing.begin(), passing.end(), status) != passing.end();
}

QDateTime httpDate(const QByteArray &header)
{
    static const std::array formats{u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s};
    const QString text = QString::fromLatin1(header).simplified();
    for (const QString &format : formats) {
        QDateTime date = QLocale::c().toDateTime(text, format);
        if (!date.isValid())
            continue;
        if (date.date().year() < 1970) // two digits
            date = date.addYears(100);
        return QDateTime(date.date(), date.time(), QTimeZone::utc());
    }
    return {};
}

Pause retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, mostSeconds) : mostSeconds);
    }
    const QDateTime date = httpDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(date), 0, mostSeconds));
}

Pause pauseBeforeNextTry(int tries, int most, const DownloadLimits &limits, const Pause &asked)
{
    if (tries >= most || (asked && *asked > limits.longestRetryAfter))
        return std::nullopt;
    const int doublings = std::clamp(tries - 1, 0, 20);
    const qint64 whole = std::min(limits.longestPause.count(), limits.firstPause.count() << doublings);
    const qint64 chance = QRandomGenerator::global()->bounded(whole / 2 + 1);
    return std::max(milliseconds(whole - whole / 2 + chance), asked.value_or(milliseconds(0)));
}

} // namespace cabinet::network
