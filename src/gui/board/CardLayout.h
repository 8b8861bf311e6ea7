// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Tag.h"
#include "gui/board/CardStyle.h"

#include <QGlyphRun>
#include <QModelIndex>
#include <QRectF>

namespace cabinet::gui {

// What is written on a card.
struct CardContent
{
    QString title;
    QString venue;
    QString age;
    QList<Tag> tags;
    bool pdf = false;
    bool pdfOnDisk = false;
    bool note = false;
    bool deadLink = false;

    friend bool operator==(const CardContent &, const CardContent &) = default;
};

[[nodiscard]] CardContent cardContent(const QModelIndex &index); // from the roles of CardRoles.h

// A piece of text that has been shaped once: painting it again costs no layout.
struct ShapedText
{
    QList<QGlyphRun> glyphs;
    qreal width = 0;
    qreal ascent = 0;
};

[[nodiscard]] ShapedText shapeText(const QString &text, const QFont &font);

struct CardPiece
{
    enum Kind { TitleLine, Venue, TagChip, MoreTags, Pdf, PdfOnDisk, Note, DeadLink, Age } kind;
    QRectF rect; // in the card, origin at its top left corner
    ShapedText text;
    QPointF textAt; // top left of the text in the card
    int tagColour = 0;
};

// Where everything is on a card of this size. Mirrored for right-to-left.
[[nodiscard]] QList<CardPiece> layOutCard(const CardContent &content, const QSizeF &size, const CardStyle &style,
                                          Qt::LayoutDirection direction);

} // namespace cabinet::gui
