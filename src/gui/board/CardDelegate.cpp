// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardDelegate.h"

#include "gui/board/CardPainter.h"
#include "gui/models/CardRoles.h"
#include "gui/theme/Theme.h"

#include <QPainter>

namespace cabinet::gui {

namespace {

constexpr int keptLayouts = 256;
constexpr int makeRoom = 3; // how far cards move aside for the landing bar

CardState stateOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    CardState state;
    state.selected = option.state.testFlag(QStyle::State_Selected);
    state.focused = option.state.testFlag(QStyle::State_HasFocus);
    state.hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QVariant progress = index.data(ProgressRole);
    if (progress.isValid())
        state.progress = progress.toDouble();
    return state;
}

} // namespace

CardDelegate::CardDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_kept(keptLayouts)
{
}

QRect CardDelegate::cardRect(const QRect &item)
{
    constexpr int half = CardStyle::gap / 2;
    return item.adjusted(CardStyle::side, half, -CardStyle::side, -half);
}

const CardStyle &CardDelegate::style(const QFont &font) const
{
    if (m_style.height == 0 || m_style.base != font) {
        m_style = cardStyle(font);
        m_kept.clear();
    }
    return m_style;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    static_cast<void>(style(option.font));
    QRect card = cardRect(option.rect);
    if (m_gapBefore >= 0)
        card.translate(0, index.row() < m_gapBefore ? -makeRoom : makeRoom);
    paintCard(*painter, card, layoutOf(index, card.size(), option.direction), stateOf(option, index), themeOf(option.palette),
              option.direction);
}

const QList<CardPiece> &CardDelegate::layoutOf(const QModelIndex &index, const QSize &size, Qt::LayoutDirection direction) const
{
    CardContent content = cardContent(index);
    const qint64 id = index.data(IdRole).toLongLong();
    Kept *kept = m_kept.object(id);
    if (kept && kept->size == size && kept->direction == direction && kept->content == content)
        return kept->pieces;
    kept = new Kept{content, size, direction, layOutCard(content, size, m_style, direction)};
    m_kept.insert(id, kept);
    return kept->pieces;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, style(option.font).height + CardStyle::gap};
}

} // namespace cabinet::gui
