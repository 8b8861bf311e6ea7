// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/board/CardLayout.h"

#include <optional>

class QPainter;

namespace cabinet::gui {

struct Theme;

struct CardState
{
    bool selected = false;
    bool focused = false; // the keyboard is here
    bool hovered = false;
    std::optional<double> progress; // of a download, 0..1; -1 busy

    friend bool operator==(const CardState &, const CardState &) = default;
};

// Paints a laid out card into `rect`. Knows nothing of models or views: the delegate and the dragged picture share it.
void paintCard(QPainter &painter, const QRectF &rect, const QList<CardPiece> &pieces, const CardState &state, const Theme &theme,
               Qt::LayoutDirection direction);

} // namespace cabinet::gui
