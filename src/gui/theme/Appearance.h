// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/Theme.h"

#include <QObject>
#include <QString>

#include <optional>

class QApplication;

namespace cabinet::gui {

// Light or dark for the whole program: what the user chose, else what the desktop prefers. The desktop is asked through the
// freedesktop portal (org.freedesktop.portal.Settings, color-scheme) where there is one, else by the platform theme's own
// palette.
class Appearance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)
public:
    enum class Choice { System, Light, Dark };

    explicit Appearance(QApplication &application, QObject *parent = nullptr);

    void start(Choice choice); // sets style, palette and style sheet; follows the desktop from then on
    void choose(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    void platformThemeChanged(); // a window received QEvent::ThemeChange

Q_SIGNALS:
    void changed(bool dark);
    void chosen(cabinet::gui::Appearance::Choice choice); // by the user

private:
    void followPortal();
    void notePortal(uint scheme); // 0: no preference, 1: dark, 2: light
    void apply();

    QApplication &m_application;
    Choice m_choice = Choice::System;
    bool m_paletteDark = false;
    std::optional<bool> m_portalDark;
    bool m_dark = false;
    bool m_applied = false;
};

// "system", "light", "dark": as remembered in the settings; anything else is the system's.
[[nodiscard]] QString appearanceText(Appearance::Choice choice);
[[nodiscard]] Appearance::Choice appearanceFromText(const QString &text);

} // namespace cabinet::gui
