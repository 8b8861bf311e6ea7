// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace cabinet::gui {

// One of resources/icons/ by its file name without ".svg", drawn in `colour` at any size and scale.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);
// For delegates: kept in QPixmapCache, square, `size` logical pixels at device pixel ratio `ratio`.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

} // namespace cabinet::gui
