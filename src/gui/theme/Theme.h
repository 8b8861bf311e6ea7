// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Status.h"

#include <QColor>
#include <QPalette>

#include <array>

class QApplication;

namespace cabinet::gui {

// A tag's chip: text on background keeps 4.5:1.
struct TagColour
{
    QColor background;
    QColor text;
    QColor dot;
};

// Every colour of the program. Widgets ask for it with their own palette when they paint, so that a switch between light and dark
// reaches them as an ordinary palette change and nobody keeps a theme.
struct Theme
{
    bool dark = false;
    QColor window, panel, sidebar, line, text, soft, faint, accent, accentSoft, onAccent, toRead, reading, done, danger, chip,
        shadow, notice, onNotice;
    std::array<TagColour, 8> tags;

    [[nodiscard]] QColor status(Status status) const;
    [[nodiscard]] const TagColour &tag(int colour) const; // any number: taken modulo the palette's size
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
[[nodiscard]] const Theme &themeOf(const QPalette &palette); // by how dark its Mid is: style sheets leave that one alone
[[nodiscard]] QPalette paletteOf(const Theme &theme);

// Sizes in logical pixels; everything is a multiple of `step`.
namespace metrics {
inline constexpr int step = 4;
inline constexpr int cardRadius = 9;
inline constexpr int controlRadius = 7;
} // namespace metrics

} // namespace cabinet::gui
