// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace cabinet::gui {

// Paints the sidebar's rows: indent, chevron, icon or dot, name, count. Reads roles only.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidebarDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Where a click folds or unfolds, in the row's rectangle; empty when there is nothing below.
    [[nodiscard]] static QRect foldRect(const QRect &row, const QModelIndex &index, Qt::LayoutDirection direction);
};

} // namespace cabinet::gui
