// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/downloads/DownloadDelegate.h"

#include "gui/downloads/DownloadsModel.h"
#include "gui/theme/Icons.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int padding = 10;
constexpr int gap = 4;
constexpr int iconSize = 18;
constexpr int barHeight = 4;

struct Look
{
    const char16_t *icon;
    QColor Theme::*colour;
};

Look lookOf(DownloadItem::State state)
{
    switch (state) {
    case DownloadItem::State::Done:
        return {u"check", &Theme::done};
    case DownloadItem::State::Failed:
        return {u"warning", &Theme::danger};
    case DownloadItem::State::Cancelled:
        return {u"cancel", &Theme::faint};
    case DownloadItem::State::Running:
        return {u"downloads", &Theme::accent};
    case DownloadItem::State::Waiting:
    case DownloadItem::State::Paused:
    case DownloadItem::State::Later:
        break;
    }
    return {u"downloads", &Theme::faint};
}

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

// What is not known moves to and fro no more than the eye wants: a part in the middle.
void paintBar(QPainter &painter, const QRectF &bar, double fraction, bool moves, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.chip);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.setBrush(moves ? theme.accent : theme.faint);
    QRectF part = bar;
    if (fraction < 0) {
        part.setWidth(bar.width() / 5);
        part.moveCenter(bar.center());
    } else {
        part.setWidth(std::max<qreal>(barHeight, bar.width() * fraction));
        if (painter.layoutDirection() == Qt::RightToLeft)
            part.moveRight(bar.right());
    }
    painter.drawRoundedRect(part, barHeight / 2.0, barHeight / 2.0);
}

void paintText(QPainter &painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text, int align)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintBack(QPainter &painter, const QRect &row, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(selected ? theme.accentSoft : theme.chip);
    painter.drawRoundedRect(QRectF(row).adjusted(2.5, 1.5, -2.5, -1.5), metrics::controlRadius, metrics::controlRadius);
}

} // namespace

QSize DownloadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * padding + 2 * QFontMetrics(option.font).height() + barHeight + 2 * gap};
}

void DownloadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const auto state = DownloadItem::State(index.data(DownloadsModel::StateRole).toInt());
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    paintBack(*painter, row, option, theme);

    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    const int line = QFontMetrics(option.font).height();
    const Look look = lookOf(state);
    const QRect picture(row.left() + padding + 2, row.top() + padding + (line - iconSize) / 2, iconSize, iconSize);
    painter->drawPixmap(placed(picture), iconPixmap(QString::fromUtf16(look.icon), theme.*look.colour, iconSize,
                                                    painter->device()->devicePixelRatio()));
    const int left = picture.right() + padding;
    const int width = row.right() - padding - left;
    const QString host = index.data(DownloadsModel::HostRole).toString();
    const int hostWidth = std::min(QFontMetrics(option.font).horizontalAdvance(host) + 1, width / 3);
    paintText(*painter, placed({left, row.top() + padding, width - hostWidth - padding, line}),
              weighted(option.font, QFont::DemiBold), theme.text, index.data().toString(), Qt::AlignLeading);
    paintText(*painter, placed({left + width - hostWidth, row.top() + padding, hostWidth, line}), option.font, theme.faint, host,
              Qt::AlignTrailing);
    const int y = row.top() + padding + line + gap;
    paintText(*painter, placed({left, y, width, line}), smaller(option.font),
              state == DownloadItem::State::Failed ? theme.danger : theme.soft, index.data(DownloadsModel::WordsRole).toString(),
              Qt::AlignLeading);
    if (const QVariant fraction = index.data(DownloadsModel::FractionRole); fraction.isValid())
        paintBar(*painter, placed({left, y + line + gap, width, barHeight}), fraction.toDouble(),
                 state == DownloadItem::State::Running, theme);
    painter->restore();
}

} // namespace cabinet::gui
