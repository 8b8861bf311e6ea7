// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/Portal.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto schemeKey = u"color-scheme"_s;

// Older portals wrap the value in a second variant.
uint plainValue(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

Portal::Portal(QObject *parent)
    : QDBusAbstractInterface(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                             "org.freedesktop.portal.Settings", QDBusConnection::sessionBus(), parent)
{
    connect(this, &Portal::SettingChanged, this, [this](const QString &group, const QString &key, const QDBusVariant &value) {
        if (group == appearanceGroup && key == schemeKey)
            Q_EMIT scheme(plainValue(value.variant()));
    });
}

void Portal::ask()
{
    auto *watcher = new QDBusPendingCallWatcher(asyncCall(u"Read"_s, appearanceGroup, schemeKey), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            Q_EMIT scheme(plainValue(reply.value().variant()));
    });
}

} // namespace cabinet::gui
