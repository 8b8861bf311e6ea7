// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

namespace cabinet::gui {

namespace {

QString text(const char *source, qint64 count)
{
    return QCoreApplication::translate("RelativeTime", source, nullptr, int(count));
}

} // namespace

QString relativeTime(const QDateTime &at, const QDateTime &now)
{
    const qint64 minutes = at.secsTo(now) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (minutes < 60)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n minute(s) ago"), minutes);
    if (minutes < 24 * 60)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n hour(s) ago"), minutes / 60);
    const qint64 days = at.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 30)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n day(s) ago"), qMax<qint64>(1, days));
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace cabinet::gui
