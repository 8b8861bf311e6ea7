// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ThemeTile.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace cabinet::gui {

namespace {

constexpr QSizeF picture(148, 96); // logical pixels, inside the frame
constexpr qreal frame = 4;
constexpr qreal wordsHeight = 30;

void paintMiniCard(QPainter &painter, const QRectF &card, const QColor &dot, const Theme &theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(card, 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.faint);
    painter.drawRoundedRect(QRectF(card.left() + 4, card.top() + 4, card.width() - 12, 2), 1, 1);
    painter.setBrush(dot);
    painter.drawRoundedRect(QRectF(card.left() + 4, card.bottom() - 6, 9, 3), 1.5, 1.5);
}

// The window as it is, drawn small: sidebar, bar, three columns.
void paintMiniBoard(QPainter &painter, const QRectF &at, const Theme &theme)
{
    painter.fillRect(at, theme.window);
    painter.fillRect(QRectF(at.left(), at.top(), 26, at.height()), theme.sidebar);
    painter.fillRect(QRectF(at.left() + 26, at.top(), at.width() - 26, 12), theme.panel);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(i == 0 ? theme.accent : theme.line);
        painter.drawRoundedRect(QRectF(at.left() + 6, at.top() + 18 + i * 10, 14, 3), 1.5, 1.5);
    }
    const std::array colours{theme.toRead, theme.reading, theme.done};
    const std::array cards{3, 1, 2};
    for (size_t column = 0; column < colours.size(); ++column) {
        const qreal left = at.left() + 31 + qreal(column) * 38;
        for (int card = 0; card < cards[column]; ++card)
            paintMiniCard(painter, QRectF(left, at.top() + 19 + card * 24, 34, 20), colours[column], theme);
    }
}

void paintBoth(QPainter &painter, const QRectF &at)
{
    paintMiniBoard(painter, at, lightTheme());
    QPainterPath half;
    half.moveTo(at.topRight());
    half.lineTo(at.bottomRight());
    half.lineTo(at.left() + at.width() * 0.36, at.bottom());
    half.lineTo(at.left() + at.width() * 0.64, at.top());
    half.closeSubpath();
    painter.setClipPath(half, Qt::IntersectClip);
    paintMiniBoard(painter, at, darkTheme());
}

} // namespace

ThemeTile::ThemeTile(Appearance::Choice choice, const QString &name, QWidget *parent)
    : QRadioButton(name, parent)
    , m_choice(choice)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

QSize ThemeTile::sizeHint() const
{
    return QSizeF(picture.width() + 2 * frame, picture.height() + 2 * frame + wordsHeight).toSize();
}

void ThemeTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(palette());
    const QRectF at(QPointF((width() - picture.width()) / 2, frame), picture);
    QPainterPath rounded;
    rounded.addRoundedRect(at, metrics::controlRadius, metrics::controlRadius);
    painter.save();
    painter.setClipPath(rounded);
    if (m_choice == Appearance::Choice::System)
        paintBoth(painter, at);
    else
        paintMiniBoard(painter, at, m_choice == Appearance::Choice::Dark ? darkTheme() : lightTheme());
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() ? theme.accent : underMouse() ? theme.faint : theme.line, isChecked() ? 2 : 1));
    painter.drawPath(rounded);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRoundedRect(at.adjusted(-3, -3, 3, 3), metrics::controlRadius + 3, metrics::controlRadius + 3);
    }
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? theme.text : theme.soft);
    painter.drawText(QRectF(0, at.bottom() + frame, width(), wordsHeight), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace cabinet::gui
