// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardStyle.h"

#include <QFontMetricsF>

#include <cmath>

namespace cabinet::gui {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
    return font;
}

} // namespace

CardStyle cardStyle(const QFont &base)
{
    CardStyle style;
    style.base = base;
    style.title = base;
    style.title.setWeight(QFont::DemiBold);
    style.meta = scaled(base, 0.87);
    style.badge = scaled(base, 0.76);
    style.badge.setWeight(QFont::Bold);
    style.titlePitch = std::ceil(QFontMetricsF(style.title).height() * 1.1);
    style.chipHeight = std::ceil(QFontMetricsF(style.meta).height()) + 4;
    style.height =
        int(std::ceil(style.padding + CardStyle::titleLines * style.titlePitch + 9 + style.chipHeight + style.padding - 1));
    return style;
}

} // namespace cabinet::gui
