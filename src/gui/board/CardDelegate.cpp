// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardDelegate.h"

#include "gui/models/CardRoles.h"
#include "gui/theme/Theme.h"

#include <QPainter>

namespace cabinet::gui {

namespace {

constexpr int keptLayouts = 256;
constexpr int keptPictures = 24; // more than a column shows at once; 90 kB each at 1x
constexpr int around = 4;        // a card's focus ring and shadow reach this far beyond it
constexpr int makeRoom = 3;      // how far cards move aside for the landing bar

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
    , m_layouts(keptLayouts)
    , m_pictures(keptPictures)
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
        m_layouts.clear();
        m_pictures.clear();
    }
    return m_style;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    static_cast<void>(style(option.font));
    QRect card = cardRect(option.rect);
    if (m_gapBefore >= 0)
        card.translate(0, index.row() < m_gapBefore ? -makeRoom : makeRoom);
    Picture wanted{cardContent(index),
                   card.size(),
                   option.direction,
                   stateOf(option, index),
                   themeOf(option.palette).dark,
                   painter->device()->devicePixelRatio(),
                   {}};
    painter->drawPixmap(card.topLeft() - QPoint(around, around),
                        pictureOf(index.data(IdRole).toLongLong(), std::move(wanted), option.palette));
}

bool CardDelegate::Picture::shows(const Picture &other) const
{
    return size == other.size && direction == other.direction && state == other.state && dark == other.dark &&
           qFuzzyCompare(ratio, other.ratio) && content == other.content;
}

const QPixmap &CardDelegate::pictureOf(qint64 card, Picture &&wanted, const QPalette &palette) const
{
    if (const Picture *kept = m_pictures.object(card); kept && kept->shows(wanted))
        return kept->pixmap;
    const QSize size = wanted.size + QSize(2 * around, 2 * around);
    wanted.pixmap = QPixmap((QSizeF(size) * wanted.ratio).toSize());
    wanted.pixmap.setDevicePixelRatio(wanted.ratio);
    wanted.pixmap.fill(Qt::transparent);
    QPainter painter(&wanted.pixmap);
    paintCard(painter, QRectF(QPointF(around, around), wanted.size), layoutOf(card, wanted), wanted.state, themeOf(palette),
              wanted.direction);
    painter.end();
    auto *kept = new Picture(std::move(wanted));
    m_pictures.insert(card, kept);
    return kept->pixmap;
}

const QList<CardPiece> &CardDelegate::layoutOf(qint64 card, const Picture &picture) const
{
    const Layout *kept = m_layouts.object(card);
    if (kept && kept->size == picture.size && kept->direction == picture.direction && kept->content == picture.content)
        return kept->pieces;
    auto *made = new Layout{picture.content, picture.size, picture.direction,
                            layOutCard(picture.content, picture.size, m_style, picture.direction)};
    m_layouts.insert(card, made);
    return made->pieces;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, style(option.font).height + CardStyle::gap};
}

} // namespace cabinet::gui
