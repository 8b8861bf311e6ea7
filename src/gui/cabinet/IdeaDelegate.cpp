// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/IdeaDelegate.h"

#include "gui/models/IdeaModel.h"
#include "gui/theme/Theme.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int topPadding = 10;
constexpr int sidePadding = 16;
constexpr int numberWidth = 40;
constexpr int lineGap = 4;
constexpr int chipPadding = 8;
constexpr int leftMiddle = (Qt::AlignLeft | Qt::AlignVCenter).toInt();
constexpr int rightTop = (Qt::AlignRight | Qt::AlignTop).toInt();

struct Fonts
{
    QFont number, title, text, chip;
};

Fonts fontsFor(const QFont &base)
{
    Fonts fonts{base, base, base, base};
    fonts.number.setPointSizeF(base.pointSizeF() * 1.5);
    fonts.number.setWeight(QFont::Light);
    fonts.title.setWeight(QFont::DemiBold);
    fonts.text.setPointSizeF(base.pointSizeF() * 0.95);
    fonts.chip.setPointSizeF(base.pointSizeF() * 0.88);
    return fonts;
}

int chipHeight(const Fonts &fonts)
{
    return QFontMetrics(fonts.chip).height() + 4;
}

int rowHeight(const Fonts &fonts)
{
    return 2 * topPadding + QFontMetrics(fonts.title).height() + QFontMetrics(fonts.text).height() + chipHeight(fonts) +
           2 * lineGap;
}

QString countsText(const QModelIndex &index)
{
    QStringList parts;
    if (const int links = index.data(IdeaLinksRole).toInt())
        parts.append(IdeaModel::tr("%n link(s)", nullptr, links));
    if (const int papers = index.data(IdeaPapersRole).toInt())
        parts.append(IdeaModel::tr("%n card(s)", nullptr, papers));
    return parts.join(u" · "_s);
}

// One rounded word at `x`; the x after it, or -1 when it does not fit.
int paintChip(QPainter *painter, const QRect &line, int x, const QString &text, const TagColour &colour)
{
    const int width = painter->fontMetrics().horizontalAdvance(text) + 2 * chipPadding;
    if (x + width > line.right())
        return -1;
    const QRect chip(x, line.y(), width, line.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour.background);
    painter->drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter->setPen(colour.text);
    painter->drawText(chip, Qt::AlignCenter, text);
    return x + width + 6;
}

// An idea that is one long line gets the second line for it.
void paintTitle(QPainter *painter, const QRect &line, const QString &title, int lines)
{
    QTextLayout layout(title, painter->font());
    layout.beginLayout();
    for (int at = 0; at < lines; ++at) {
        QTextLine text = layout.createLine();
        if (!text.isValid())
            break;
        text.setLineWidth(line.width());
        const bool last = at == lines - 1;
        const QString words = last ? title.mid(text.textStart()) : title.mid(text.textStart(), text.textLength());
        painter->drawText(line.translated(0, at * line.height()), leftMiddle,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
    }
    layout.endLayout();
}

void paintMeta(QPainter *painter, const QRect &line, const QModelIndex &index, const Theme &theme)
{
    int x = line.x();
    const QStringList names = index.data(IdeaTagNamesRole).toStringList();
    const QVariantList colours = index.data(IdeaTagColoursRole).toList();
    for (qsizetype i = 0; i < names.size() && x >= 0; ++i)
        x = paintChip(painter, line, x, names[i], theme.tag(colours.value(i).toInt()));
    if (x < 0)
        return;
    painter->setPen(theme.faint);
    painter->drawText(QRect(x, line.y(), line.right() - x, line.height()), leftMiddle, countsText(index));
}

} // namespace

QSize IdeaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, rowHeight(fontsFor(option.font))};
}

void IdeaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const Fonts fonts = fontsFor(option.font);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(option.rect, theme.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.dark ? theme.panel.lighter(108) : theme.window);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), theme.accent);

    const QRect inside = option.rect.adjusted(sidePadding, topPadding, -sidePadding, -topPadding);
    painter->setFont(fonts.number);
    painter->setPen(selected ? theme.accent : theme.faint);
    painter->drawText(QRect(inside.x(), inside.y() - 3, numberWidth - 10, QFontMetrics(fonts.number).height()), rightTop,
                      QString::number(index.data(IdeaNumberRole).toInt()));

    QRect line(inside.x() + numberWidth, inside.y(), inside.width() - numberWidth, QFontMetrics(fonts.title).height());
    const QString firstLine = index.data(IdeaFirstLineRole).toString();
    painter->setFont(fonts.title);
    painter->setPen(theme.text);
    paintTitle(painter, line, index.data(Qt::DisplayRole).toString(), firstLine.isEmpty() ? 2 : 1);
    line.translate(0, line.height() + lineGap);
    painter->setFont(fonts.text);
    painter->setPen(theme.soft);
    painter->drawText(line, leftMiddle, painter->fontMetrics().elidedText(firstLine, Qt::ElideRight, line.width()));
    line.translate(0, line.height() + lineGap);
    line.setHeight(chipHeight(fonts));
    painter->setFont(fonts.chip);
    paintMeta(painter, line, index, theme);
    painter->restore();
}

} // namespace cabinet::gui
