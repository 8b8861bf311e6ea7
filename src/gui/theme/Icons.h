// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/Theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace cabinet::gui {

// One of resources/icons/ by its file name without ".svg", sharp at any size and scale, in this colour of the theme that is on
// while it is drawn: a switch between light and dark needs no new icon.
[[nodiscard]] QIcon icon(const QString &name, QColor Theme::*colour);
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour); // the same colour in light and dark
// For delegates: kept in QPixmapCache, square, `size` logical pixels at device pixel ratio `ratio`.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

// For painters: the dot below fills `rect`.
void drawDot(QPainter &painter, const QRectF &rect, const QColor &colour);
// A round dot that fills `part` of the icon's width; like icon() it follows the theme that is on.
inline constexpr qreal usualDot = 0.5;
[[nodiscard]] QIcon statusDot(Status status, qreal part = usualDot);
[[nodiscard]] QIcon tagDot(int colour, qreal part = usualDot);
[[nodiscard]] QString tagColourName(int colour); // any number, as Theme::tag()

} // namespace cabinet::gui
