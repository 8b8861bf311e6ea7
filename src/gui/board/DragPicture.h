// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPixmap>
#include <QPoint>

namespace cabinet::gui {

struct Theme;

// A card lifted off the board: tilted, with a shadow, and "+2" when others come along.
struct DragPicture
{
    QPixmap pixmap;
    QPoint hotSpot; // in logical pixels
};

// `card` is the card as painted, `grip` where the mouse took it, both in logical pixels.
[[nodiscard]] DragPicture dragPicture(const QPixmap &card, const QPoint &grip, qsizetype others, const QFont &font,
                                      const Theme &theme);

} // namespace cabinet::gui
