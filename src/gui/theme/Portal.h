// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace cabinet::gui {

// org.freedesktop.portal.Settings, as far as it says light or dark:
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class Portal final : public QDBusAbstractInterface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Portal)
public:
    explicit Portal(QObject *parent);

    void ask(); // answers with `scheme`, or not at all when there is no portal

Q_SIGNALS:
    // The portal's own signal, by its D-Bus name.
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    void scheme(uint value); // 0: no preference, 1: dark, 2: light
};

} // namespace cabinet::gui
