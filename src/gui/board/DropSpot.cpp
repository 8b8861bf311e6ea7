// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/DropSpot.h"

#include "gui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cabinet::gui {

namespace {

constexpr qreal barHeight = 3;
constexpr qreal frameWidth = 2;
constexpr qreal pillPadding = 14;

QColor withAlpha(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

void paintPill(QPainter &painter, const QRectF &around, const QString &words, QFont font, const Theme &theme)
{
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF sizes(font);
    const qreal most = around.width() - 2 * pillPadding;
    const QString text = sizes.elidedText(words, Qt::ElideRight, most - 2 * pillPadding);
    const qreal height = sizes.height() + 10;
    QRectF pill(0, 0, std::min(most, sizes.horizontalAdvance(text) + 2 * pillPadding), height);
    pill.moveCenter(around.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setPen(theme.onAccent);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

void paintLandingBar(QPainter &painter, qreal y, int width, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(0, y - barHeight / 2, width, barHeight), barHeight / 2, barHeight / 2);
}

void paintDropFrame(QPainter &painter, const QRectF &around, const QString &words, const QFont &font, const Theme &theme)
{
    constexpr qreal half = frameWidth / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, frameWidth));
    painter.setBrush(withAlpha(theme.accentSoft, 0.82F));
    painter.drawRoundedRect(around.adjusted(half, half, -half, -half), metrics::cardRadius, metrics::cardRadius);
    paintPill(painter, around, words, font, theme);
}

} // namespace cabinet::gui
