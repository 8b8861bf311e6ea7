// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/Appearance.h"

#include "gui/theme/Portal.h"
#include "gui/theme/StyleSheet.h"

#include <QApplication>
#include <QDBusConnection>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Appearance::Appearance(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
}

void Appearance::start(Choice choice)
{
    m_paletteDark = isDarkPalette(QApplication::palette()); // still the platform's own
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_choice = choice;
    apply();
    QTimer::singleShot(0, this, &Appearance::followPortal); // the window is not kept waiting for it
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    apply();
    Q_EMIT chosen(choice);
}

void Appearance::platformThemeChanged()
{
    QApplication::setPalette(QPalette()); // an empty palette brings back the platform's, which can then be read
    m_paletteDark = isDarkPalette(QApplication::palette());
    m_applied = false;
    apply();
}

void Appearance::followPortal()
{
    // Without a session bus, asking for it would start one.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || !QDBusConnection::sessionBus().isConnected())
        return;
    auto *portal = new Portal(this);
    connect(portal, &Portal::scheme, this, &Appearance::notePortal);
    portal->ask();
}

void Appearance::notePortal(uint scheme)
{
    m_portalDark = scheme == 0 ? std::optional<bool>() : scheme == 1;
    apply();
}

void Appearance::apply()
{
    const bool dark = m_choice == Choice::System ? m_portalDark.value_or(m_paletteDark) : m_choice == Choice::Dark;
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    const Theme &theme = dark ? darkTheme() : lightTheme();
    QPixmapCache::clear();
    QApplication::setPalette(paletteOf(theme));
    m_application.setStyleSheet(styleSheet(theme));
    Q_EMIT changed(dark);
}

QString appearanceText(Appearance::Choice choice)
{
    switch (choice) {
    case Appearance::Choice::Light:
        return u"light"_s;
    case Appearance::Choice::Dark:
        return u"dark"_s;
    case Appearance::Choice::System:
        break;
    }
    return u"system"_s;
}

Appearance::Choice appearanceFromText(const QString &text)
{
    if (text == u"light"_s)
        return Appearance::Choice::Light;
    if (text == u"dark"_s)
        return Appearance::Choice::Dark;
    return Appearance::Choice::System;
}

} // namespace cabinet::gui
