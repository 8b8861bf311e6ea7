// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardPainter.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

void fillRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, radius, radius);
}

// The line lies inside `rect`, on whole pixels.
void frameRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &colour, qreal width)
{
    const qreal half = width / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void paintGround(QPainter &painter, const QRectF &rect, const CardState &state, const Theme &theme)
{
    constexpr qreal radius = metrics::cardRadius;
    if (state.focused)
        fillRounded(painter, rect.adjusted(-3, -3, 3, 3), radius + 3, withAlpha(theme.accent, 70));
    else
        fillRounded(painter, rect.adjusted(0, 1, 0, state.hovered ? 2 : 1), radius, theme.shadow);
    const bool accented = state.selected || state.focused;
    fillRounded(painter, rect, radius, accented ? theme.accent : state.hovered ? between(theme.line, theme.faint) : theme.line);
    const qreal line = state.selected ? 2 : 1;
    fillRounded(painter, rect.adjusted(line, line, -line, -line), radius - line, theme.panel);
}

void paintProgress(QPainter &painter, const QRectF &card, double progress, const Theme &theme, Qt::LayoutDirection direction)
{
    constexpr qreal height = 3;
    QRectF bar(card.left() + 12, card.bottom() - 2 - height - 2, card.width() - 24, height);
    fillRounded(painter, bar, height / 2, theme.accentSoft);
    const double part = progress < 0 ? 0.35 : std::clamp(progress, 0.02, 1.0);
    const qreal whole = bar.width();
    bar.setWidth(whole * part);
    if (progress < 0)
        bar.translate((whole - bar.width()) / 2, 0); // size unknown: a still piece in the middle
    else if (direction == Qt::RightToLeft)
        bar.translate(whole - bar.width(), 0);
    fillRounded(painter, bar, height / 2, theme.accent);
}

void paintChip(QPainter &painter, const CardPiece &piece, const QRectF &rect, const Theme &theme)
{
    const QColor ground = piece.kind == CardPiece::TagChip ? theme.tag(piece.tagColour).background : theme.chip;
    fillRounded(painter, rect, rect.height() / 2, ground);
}

void paintBadge(QPainter &painter, const CardPiece &piece, const QRectF &rect, const Theme &theme)
{
    if (piece.kind == CardPiece::PdfOnDisk)
        frameRounded(painter, rect, 4, theme.done, 1);
    else
        frameRounded(painter, rect, 4, theme.dark ? theme.line.lighter(125) : theme.line.darker(108), 1);
}

// Of whole pixels, so that its lines are sharp.
void paintSign(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    const int size = static_cast<int>(rect.height());
    const QPoint corner(qRound(rect.center().x() - size / 2.0), qRound(rect.center().y() - size / 2.0));
    painter.drawPixmap(corner, iconPixmap(u"link-dead"_s, theme.danger, size, painter.device()->devicePixelRatio()));
}

QColor textColour(const CardPiece &piece, const Theme &theme)
{
    switch (piece.kind) {
    case CardPiece::TitleLine:
        return theme.text;
    case CardPiece::Venue:
    case CardPiece::MoreTags:
        return theme.soft;
    case CardPiece::TagChip:
        return theme.tag(piece.tagColour).text;
    case CardPiece::PdfOnDisk:
        return theme.tag(3).text; // the status colour itself has too little contrast for small letters
    case CardPiece::Pdf:
    case CardPiece::Note:
    case CardPiece::Age:
        return theme.faint;
    case CardPiece::DeadLink:
        return theme.danger;
    }
    return theme.text;
}

void paintPieceGround(QPainter &painter, const CardPiece &piece, const QRectF &rect, const Theme &theme)
{
    switch (piece.kind) {
    case CardPiece::TitleLine:
    case CardPiece::Age:
        return;
    case CardPiece::Venue:
    case CardPiece::TagChip:
    case CardPiece::MoreTags:
        return paintChip(painter, piece, rect, theme);
    case CardPiece::Pdf:
    case CardPiece::PdfOnDisk:
    case CardPiece::Note:
        return paintBadge(painter, piece, rect, theme);
    case CardPiece::DeadLink:
        return paintSign(painter, rect, theme);
    }
}

} // namespace

void paintCard(QPainter &painter, const QRectF &rect, const QList<CardPiece> &pieces, const CardState &state, const Theme &theme,
               Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, rect, state, theme);
    for (const CardPiece &piece : pieces) {
        paintPieceGround(painter, piece, piece.rect.translated(rect.topLeft()), theme);
        painter.setPen(textColour(piece, theme));
        for (const QGlyphRun &run : piece.text.glyphs)
            painter.drawGlyphRun(rect.topLeft() + piece.textAt, run);
    }
    if (state.progress)
        paintProgress(painter, rect, *state.progress, theme, direction);
    painter.restore();
}

} // namespace cabinet::gui
