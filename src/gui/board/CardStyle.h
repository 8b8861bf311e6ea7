// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace cabinet::gui {

// A card's fonts and heights, all from the view's own font, in logical pixels. Every card of a column is equally high.
struct CardStyle
{
    QFont title;
    QFont meta;
    QFont badge;
    qreal titlePitch = 0; // from one title line's baseline to the next
    qreal chipHeight = 0;
    qreal padding = 12;
    int height = 0; // the card itself, without the gap to the next
    QFont base;     // what it was made from

    static constexpr int gap = 10; // between two cards: room for the landing bar
    static constexpr int side = 3; // room beside a card for its focus ring
    static constexpr int titleLines = 2;
};

[[nodiscard]] CardStyle cardStyle(const QFont &base);

} // namespace cabinet::gui
