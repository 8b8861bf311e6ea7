// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Chip.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int sidePadding = 8;
constexpr int crossSize = 10;
constexpr int mostWidth = 260;

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setTagColour(int colour)
{
    m_tagColour = colour;
    update();
}

void Chip::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

void Chip::setRemovable(const QString &accessibleRemoveText)
{
    m_removable = true;
    setAccessibleDescription(accessibleRemoveText);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    ensurePolished(); // the font is the style sheet's
    const int cross = m_removable ? crossSize + 6 : 0;
    const int words = int(std::ceil(QFontMetricsF(font()).horizontalAdvance(text()))); // rounded down, it is cut off
    const int width = words + 2 * sidePadding + cross;
    return {qMin(width, mostWidth), fontMetrics().height() + 6};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 56), sizeHint().height()};
}

QRect Chip::crossRect() const
{
    const QRect logical(width() - sidePadding - crossSize + 2, (height() - crossSize) / 2, crossSize, crossSize);
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QColor background = m_accented ? theme.accentSoft : theme.chip;
    QColor foreground = m_accented ? theme.accent : theme.soft;
    if (m_tagColour) {
        background = theme.tag(*m_tagColour).background;
        foreground = theme.tag(*m_tagColour).text;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : Qt::NoPen);
    painter.setBrush(underMouse() ? (theme.dark ? background.lighter(115) : background.darker(104)) : background);
    const QRectF shape = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    painter.setPen(foreground);
    QRect textRect = rect().adjusted(sidePadding, 0, -sidePadding - (m_removable ? crossSize + 2 : 0), 0);
    textRect = QStyle::visualRect(layoutDirection(), rect(), textRect);
    painter.drawText(textRect, (Qt::AlignVCenter | Qt::AlignLeading).toInt() | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    if (m_removable)
        painter.drawPixmap(crossRect(), iconPixmap(u"close"_s, foreground, crossSize, devicePixelRatioF()));
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onCross = m_removable && crossRect().adjusted(-6, -8, 8, 8).contains(event->position().toPoint());
    if (onCross && isDown()) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace cabinet::gui
