// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/SidebarDelegate.h"

#include "gui/shell/SidebarModel.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int margin = 8;  // of the row's rounded background, at each side
constexpr int inset = 12;  // from there to the text
constexpr int indent = 14; // a level
constexpr int fold = 12;   // the chevron's size

SidebarKind kindOf(const QModelIndex &index)
{
    return SidebarKind(index.data(SidebarKindRole).toInt());
}

bool isView(const QModelIndex &index)
{
    return kindOf(index) == SidebarKind::Board || kindOf(index) == SidebarKind::Cabinet;
}

bool isActive(const QModelIndex &index)
{
    return index.data(SidebarActiveRole).toBool();
}

int depthOf(QModelIndex index)
{
    int depth = 0;
    for (index = index.parent(); index.isValid(); index = index.parent())
        ++depth;
    return depth;
}

// One row being painted: everything is placed left to right and mirrored where the language asks for it.
struct Row
{
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Theme &theme;

    [[nodiscard]] QRect placed(int left, int width) const { return placed(left, width, option.rect.height()); }
    [[nodiscard]] QRect placed(int left, int width, int height) const
    {
        const QRect logical(left, option.rect.top() + (option.rect.height() - height) / 2, width, height);
        return QStyle::visualRect(option.direction, option.rect, logical);
    }
    [[nodiscard]] qreal ratio() const { return painter->device()->devicePixelRatioF(); }
};

void paintHeading(const Row &row)
{
    QFont font = row.option.font;
    font.setPointSizeF(font.pointSizeF() * 0.82);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    row.painter->setFont(font);
    row.painter->setPen(row.theme.soft);
    const QRect rect = row.option.rect.adjusted(margin + inset, 0, -margin - inset, -5);
    row.painter->drawText(rect, (Qt::AlignBottom | Qt::AlignLeading).toInt(), row.index.data().toString());
}

void paintBackground(const Row &row)
{
    QColor fill = Qt::transparent;
    if (isActive(row.index))
        fill = row.theme.accentSoft;
    else if (row.option.state.testFlag(QStyle::State_MouseOver))
        fill = row.theme.dark ? row.theme.panel : row.theme.line;
    const bool focused = row.option.state.testFlag(QStyle::State_HasFocus);
    row.painter->setPen(focused ? QPen(row.theme.accent, 1.5) : QPen(Qt::NoPen));
    row.painter->setBrush(fill);
    row.painter->drawRoundedRect(QRectF(row.option.rect).adjusted(margin, 1, -margin, -1), metrics::controlRadius,
                                 metrics::controlRadius);
}

void paintFold(const Row &row)
{
    const auto *tree = qobject_cast<const QTreeView *>(row.option.widget);
    const QRect rect = SidebarDelegate::foldRect(row.option.rect, row.index, row.option.direction);
    if (tree == nullptr || rect.isEmpty())
        return;
    const bool mirrored = row.option.direction == Qt::RightToLeft;
    const QString name = tree->isExpanded(row.index) ? u"chevron-down"_s : mirrored ? u"chevron-left"_s : u"chevron-right"_s;
    const QPoint at = rect.center() - QPoint(fold / 2, fold / 2 - 1);
    row.painter->drawPixmap(at, iconPixmap(name, row.theme.faint, fold, row.ratio()));
}

// The icon or dot before the name; answers where the name starts.
int paintMark(const Row &row, int left)
{
    if (const QString name = row.index.data(SidebarIconRole).toString(); !name.isEmpty()) {
        const int size = isView(row.index) ? 18 : 15;
        const QColor colour = isActive(row.index) ? row.theme.accent : row.theme.soft;
        row.painter->drawPixmap(row.placed(left, size, size), iconPixmap(name, colour, size, row.ratio()));
        return left + size + 9;
    }
    if (kindOf(row.index) != SidebarKind::Tag)
        return left;
    const QVariant colour = row.index.data(SidebarColourRole);
    drawDot(*row.painter, row.placed(left, 9, 9), colour.isValid() ? row.theme.tag(colour.toInt()).dot : row.theme.faint);
    return left + 18;
}

// The count or note at the right; answers where it starts.
int paintRight(const Row &row)
{
    const QString note = row.index.data(SidebarNoteRole).toString();
    const int count = row.index.data(SidebarCountRole).toInt();
    const QString text = note.isEmpty() && count >= 0 ? QLocale().toString(count) : note;
    const int width = row.option.fontMetrics.horizontalAdvance(text) + 1;
    const int left = row.option.rect.right() - margin - 9 - width;
    row.painter->setPen(row.theme.faint);
    row.painter->drawText(row.placed(left, width), (Qt::AlignVCenter | Qt::AlignTrailing).toInt(), text);
    return left;
}

void paintName(const Row &row, int left, int right)
{
    QFont font = row.option.font;
    if (isView(row.index))
        font.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    row.painter->setFont(font);
    row.painter->setPen(isActive(row.index) ? row.theme.accent : isView(row.index) ? row.theme.text : row.theme.soft);
    const QString text = metrics.elidedText(row.index.data().toString(), Qt::ElideRight, right - left - 6);
    row.painter->drawText(row.placed(left, right - left - 6), (Qt::AlignVCenter | Qt::AlignLeading).toInt(), text);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Row row{painter, option, index, themeOf(option.palette)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == SidebarKind::Heading) {
        paintHeading(row);
    } else {
        paintBackground(row);
        paintFold(row);
        const int left = paintMark(row, option.rect.left() + margin + inset + depthOf(index) * indent);
        paintName(row, left, paintRight(row));
    }
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    switch (kindOf(index)) {
    case SidebarKind::Heading:
        return {80, text + 24};
    case SidebarKind::Board:
    case SidebarKind::Cabinet:
        return {80, text + 15};
    case SidebarKind::Topic:
    case SidebarKind::Tag:
    case SidebarKind::List:
        break;
    }
    return {80, text + 10};
}

QRect SidebarDelegate::foldRect(const QRect &row, const QModelIndex &index, Qt::LayoutDirection direction)
{
    if (index.model()->rowCount(index) == 0)
        return {};
    const int left = row.left() + margin - 3 + depthOf(index) * indent;
    return QStyle::visualRect(direction, row, QRect(left, row.top(), fold + 3, row.height()));
}

} // namespace cabinet::gui
