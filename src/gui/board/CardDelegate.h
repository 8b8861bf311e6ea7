// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/board/CardLayout.h"
#include "gui/board/CardPainter.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QPixmap>

namespace cabinet::gui {

// Paints cards out of the roles of CardRoles.h. Layouts and pictures of cards are kept and made anew only when what is written on
// the card, its width, the font or its state changes: a frame while scrolling is mostly copying.
class CardDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardDelegate)
public:
    explicit CardDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Cards from this row on are painted a little lower, the others a little higher, to make room for the landing bar; -1: none.
    void setGapBefore(int row) { m_gapBefore = row; }
    [[nodiscard]] static QRect cardRect(const QRect &item); // the card without the gap around it
    [[nodiscard]] const CardStyle &style(const QFont &font) const;

private:
    struct Layout
    {
        CardContent content;
        QSize size;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QList<CardPiece> pieces;
    };
    struct Picture
    {
        CardContent content;
        QSize size;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        CardState state;
        bool dark = false;
        qreal ratio = 1;
        QPixmap pixmap;

        [[nodiscard]] bool shows(const Picture &other) const;
    };

    [[nodiscard]] const QList<CardPiece> &layoutOf(qint64 card, const Picture &picture) const;
    [[nodiscard]] const QPixmap &pictureOf(qint64 card, Picture &&wanted, const QPalette &palette) const;

    mutable CardStyle m_style;
    mutable QCache<qint64, Layout> m_layouts;
    mutable QCache<qint64, Picture> m_pictures;
    int m_gapBefore = -1;
};

} // namespace cabinet::gui
