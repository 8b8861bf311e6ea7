// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/DragPicture.h"

#include "gui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qreal tilt = 2;         // degrees
constexpr qreal shadowReach = 14; // logical pixels
constexpr qreal margin = 22;

// Rounded rectangles on top of each other, each a little larger and fainter, stand for a blur.
void paintShadow(QPainter &painter, const QRectF &card, const Theme &theme)
{
    QColor colour = theme.dark ? QColor(Qt::black) : QColor(28, 36, 48);
    colour.setAlphaF(theme.dark ? 0.05F : 0.018F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qreal reach = shadowReach; reach > 0; reach -= 1) {
        const qreal radius = metrics::cardRadius + reach;
        painter.drawRoundedRect(card.translated(0, 6).adjusted(-reach, -reach, reach, reach), radius, radius);
    }
}

void paintBadge(QPainter &painter, const QPointF &centre, qsizetype others, QFont font, const Theme &theme)
{
    font.setWeight(QFont::DemiBold);
    const QString text = u'+' + QString::number(others);
    const QFontMetricsF sizes(font);
    const qreal height = sizes.height() + 5;
    QRectF badge(0, 0, std::max(height, sizes.horizontalAdvance(text) + 14), height);
    badge.moveCenter(centre);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(badge, height / 2, height / 2);
    painter.setPen(theme.onAccent);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void paintStack(QPainter &painter, const QRectF &card, const Theme &theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(card.translated(5, 6), metrics::cardRadius, metrics::cardRadius);
}

} // namespace

DragPicture dragPicture(const QPixmap &card, const QPoint &grip, qsizetype others, const QFont &font, const Theme &theme)
{
    const qreal ratio = card.devicePixelRatio();
    const QRectF rect({}, card.deviceIndependentSize());
    const QRectF room = QTransform().rotate(tilt).mapRect(rect).adjusted(-margin, -margin, margin, margin);
    const QTransform onto = QTransform::fromTranslate(-room.left(), -room.top()).rotate(tilt);

    QPixmap pixmap(QSize(int(std::ceil(room.width() * ratio)), int(std::ceil(room.height() * ratio))));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setTransform(onto, true);
    const QRectF body = rect.adjusted(3, 3, -3, -3);
    paintShadow(painter, body, theme);
    if (others > 0)
        paintStack(painter, body, theme);
    painter.drawPixmap(QPointF(), card);
    if (others > 0)
        paintBadge(painter, body.topRight() + QPointF(-4, 4), others, font, theme);
    return {pixmap, onto.map(QPointF(grip)).toPoint()};
}

} // namespace cabinet::gui
