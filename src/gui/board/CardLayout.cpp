// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardLayout.h"

#include "gui/models/CardRoles.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qreal pieceGap = 5;
constexpr qreal chipPadding = 7;
constexpr qreal badgePadding = 4.5;
constexpr qreal leastChip = 36; // a venue narrower than this is left out
constexpr qreal leastTag = 44;  // and the first tag is cut down to this before only "+2" is shown

// The title as lines that fit; the last one takes the rest and is elided.
QStringList titleLines(const QString &title, const QFont &font, qreal width)
{
    QTextLayout layout(title.left(500).simplified(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    qsizetype from = 0;
    while (lines.size() < CardStyle::titleLines - 1) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        lines += layout.text().mid(line.textStart(), line.textLength()).trimmed();
        from = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (from < layout.text().size())
        lines += QFontMetricsF(font).elidedText(layout.text().mid(from), Qt::ElideRight, width);
    return lines;
}

CardPiece chipPiece(CardPiece::Kind kind, const QString &text, const QFont &font, qreal padding)
{
    CardPiece piece{kind, {}, shapeText(text, font), {}};
    piece.rect.setWidth(std::ceil(piece.text.width) + 2 * padding);
    return piece;
}

// Lays pieces out from one edge; mirrors at the end.
class Layouter
{
public:
    Layouter(const CardContent &content, const QSizeF &size, const CardStyle &style)
        : m_content(content)
        , m_style(style)
        , m_size(size)
        , m_left(style.padding)
        , m_right(size.width() - style.padding)
    {
    }

    QList<CardPiece> run(Qt::LayoutDirection direction)
    {
        addTitle();
        addAge();
        const QList<CardPiece> badges = badgePieces();
        qreal badgesWidth = 0;
        for (const CardPiece &badge : badges)
            badgesWidth += badge.rect.width() + pieceGap;
        addVenue(m_right - badgesWidth);
        addTags(m_right - badgesWidth);
        for (const CardPiece &badge : badges)
            addBadge(badge);
        if (direction == Qt::RightToLeft)
            mirror();
        return m_pieces;
    }

private:
    [[nodiscard]] qreal chipTop() const { return m_size.height() - m_style.padding - m_style.chipHeight; }

    void addTitle()
    {
        const QStringList lines = titleLines(m_content.title, m_style.title, m_right - m_left);
        const qreal ascent = QFontMetricsF(m_style.title).ascent();
        qreal top = m_style.padding - 1;
        for (const QString &line : lines) {
            CardPiece piece{CardPiece::TitleLine, {}, shapeText(line, m_style.title), {}};
            piece.rect = {m_left, top, std::min(piece.text.width, m_right - m_left), m_style.titlePitch};
            piece.textAt = {m_left, top + ascent - piece.text.ascent};
            m_pieces += piece;
            top += m_style.titlePitch;
        }
    }

    void addAge()
    {
        CardPiece age = chipPiece(CardPiece::Age, m_content.age, m_style.meta, 0);
        m_right -= age.rect.width();
        place(age, m_right, m_style.chipHeight, m_style.meta, 0);
        m_right -= pieceGap;
    }

    [[nodiscard]] QList<CardPiece> badgePieces() const
    {
        QList<CardPiece> badges;
        if (m_content.deadLink)
            badges += CardPiece{CardPiece::DeadLink, QRectF(0, 0, m_style.chipHeight - 3, 0), {}, {}};
        if (m_content.pdf) {
            badges +=
                chipPiece(m_content.pdfOnDisk ? CardPiece::PdfOnDisk : CardPiece::Pdf, u"PDF"_s, m_style.badge, badgePadding);
        }
        if (m_content.note)
            badges += chipPiece(CardPiece::Note, QCoreApplication::translate("Card", "Note"), m_style.badge, badgePadding);
        return badges;
    }

    void addVenue(qreal right)
    {
        const qreal room = std::min(right - m_left - pieceGap, (m_size.width() - 2 * m_style.padding) * 0.5);
        if (m_content.venue.isEmpty() || room < leastChip)
            return;
        addChip(chipPiece(CardPiece::Venue, elided(m_content.venue, room), m_style.meta, chipPadding));
    }

    // As many as fit, the first one shortened if it must be; "+2" stands for the others, and room is kept for it.
    void addTags(qreal right)
    {
        for (qsizetype i = 0; i < m_content.tags.size(); ++i) {
            const qsizetype others = m_content.tags.size() - i - 1;
            const qreal room = right - m_left - (others > 0 ? moreChip(others).rect.width() + pieceGap : 0);
            CardPiece chip = tagChip(m_content.tags[i], m_content.tags[i].name);
            if (chip.rect.width() > room && i == 0 && room >= leastTag)
                chip = tagChip(m_content.tags[i], elided(m_content.tags[i].name, room));
            if (chip.rect.width() > room)
                return addMore(m_content.tags.size() - i, right);
            addChip(chip);
        }
    }

    [[nodiscard]] CardPiece tagChip(const Tag &tag, const QString &text) const
    {
        CardPiece chip = chipPiece(CardPiece::TagChip, text, m_style.meta, chipPadding);
        chip.tagColour = tag.colour;
        return chip;
    }

    // To fit into a chip of this width.
    [[nodiscard]] QString elided(const QString &text, qreal width) const
    {
        return QFontMetricsF(m_style.meta).elidedText(text, Qt::ElideRight, width - 2 * chipPadding - 1);
    }

    void addMore(qsizetype tags, qreal right)
    {
        const CardPiece more = moreChip(tags);
        if (m_left + more.rect.width() <= right)
            addChip(more);
    }

    [[nodiscard]] CardPiece moreChip(qsizetype tags) const
    {
        return chipPiece(CardPiece::MoreTags, u'+' + QString::number(tags), m_style.meta, chipPadding - 2);
    }

    void addChip(CardPiece chip)
    {
        place(chip, m_left, m_style.chipHeight, m_style.meta, (chip.rect.width() - chip.text.width) / 2);
        m_left += chip.rect.width() + pieceGap;
    }

    void addBadge(CardPiece badge)
    {
        if (m_left + badge.rect.width() > m_right)
            return;
        place(badge, m_left, m_style.chipHeight - 3, m_style.badge, (badge.rect.width() - badge.text.width) / 2);
        m_left += badge.rect.width() + pieceGap;
    }

    // Centred on the line of chips; the text's letters, not its line, are what is centred.
    void place(CardPiece &piece, qreal left, qreal height, const QFont &font, qreal textLeft)
    {
        const qreal middle = chipTop() + m_style.chipHeight / 2;
        piece.rect = {left, middle - height / 2, piece.rect.width(), height};
        const qreal baseline = std::round(middle + QFontMetricsF(font).capHeight() / 2);
        piece.textAt = {left + textLeft, baseline - piece.text.ascent};
        m_pieces += piece;
    }

    void mirror()
    {
        for (CardPiece &piece : m_pieces) {
            const qreal inside = piece.textAt.x() - piece.rect.left();
            piece.rect.moveLeft(m_size.width() - piece.rect.right());
            piece.textAt.setX(piece.rect.left() + inside);
        }
    }

    const CardContent &m_content;
    const CardStyle &m_style;
    const QSizeF m_size;
    qreal m_left;
    qreal m_right;
    QList<CardPiece> m_pieces;
};

} // namespace

CardContent cardContent(const QModelIndex &index)
{
    return {.title = index.data(Qt::DisplayRole).toString(),
            .venue = index.data(VenueRole).toString(),
            .age = index.data(AgeRole).toString(),
            .tags = index.data(TagsRole).value<QList<Tag>>(),
            .pdf = index.data(HasPdfRole).toBool(),
            .pdfOnDisk = index.data(PdfOnDiskRole).toBool(),
            .note = index.data(HasNoteRole).toBool(),
            .deadLink = !index.data(DeadLinksRole).toString().isEmpty()};
}

ShapedText shapeText(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setNumColumns(int(text.size()));
    layout.endLayout();
    if (!line.isValid())
        return {};
    return {layout.glyphRuns(), line.naturalTextWidth(), line.ascent()};
}

QList<CardPiece> layOutCard(const CardContent &content, const QSizeF &size, const CardStyle &style, Qt::LayoutDirection direction)
{
    return Layouter(content, size, style).run(direction);
}

} // namespace cabinet::gui
