// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/board/CardLayout.h"

#include <QAbstractItemDelegate>
#include <QCache>

namespace cabinet::gui {

// Paints cards out of the roles of CardRoles.h. Layouts are kept by card and made anew only when what is written on it, its width
// or the font changes.
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
    struct Kept
    {
        CardContent content;
        QSize size;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QList<CardPiece> pieces;
    };
    [[nodiscard]] const QList<CardPiece> &layoutOf(const QModelIndex &index, const QSize &size,
                                                   Qt::LayoutDirection direction) const;

    mutable CardStyle m_style;
    mutable QCache<qint64, Kept> m_kept;
    int m_gapBefore = -1;
};

} // namespace cabinet::gui
