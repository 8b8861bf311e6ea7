// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace cabinet::gui {

struct Theme;

// Where what is dragged over a column would go: between two cards (cards), onto one (a PDF that belongs to it), or anywhere in
// the column (new cards).
struct DropSpot
{
    enum class Kind { None, Between, Card, Column };
    Kind kind = Kind::None;
    int row = -1; // Between: the card below; Card: that card

    friend bool operator==(const DropSpot &, const DropSpot &) = default;
};

// The bar between two cards, `width` wide, its middle at `y`.
void paintLandingBar(QPainter &painter, qreal y, int width, const Theme &theme);
// Over a card or a column: a frame, a veil and what a drop would do, as a pill.
void paintDropFrame(QPainter &painter, const QRectF &around, const QString &words, const QFont &font, const Theme &theme);

} // namespace cabinet::gui
