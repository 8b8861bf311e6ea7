// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Terminal.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

bool isUnsafe(char32_t code)
{
    if (code == U'\n' || code == U'\t')
        return false;
    switch (QChar::category(code)) {
    case QChar::Other_Control:   // C0, DEL, C1
    case QChar::Other_Format:    // bidirectional, zero-width, soft hyphen, tags
    case QChar::Other_Surrogate: // half a pair
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(code);
    }
}

struct Block
{
    char32_t first;
    char32_t last;
};

// East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, in the large.
constexpr std::array wideBlocks{
    Block{0x1100, 0x115F}, Block{0x2E80, 0x303E},   Block{0x3041, 0x33FF},   Block{0x3400, 0x4DBF},   Block{0x4E00, 0x9FFF},
    Block{0xA000, 0xA4CF}, Block{0xAC00, 0xD7A3},   Block{0xF900, 0xFAFF},   Block{0xFE30, 0xFE4F},   Block{0xFF00, 0xFF60},
    Block{0xFFE0, 0xFFE6}, Block{0x1F300, 0x1F64F}, Block{0x1F900, 0x1F9FF}, Block{0x20000, 0x3FFFD},
};

int widthOf(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool wide = std::any_of(wideBlocks.begin(), wideBlocks.end(),
                                  [code](const Block &block) { return code >= block.first && code <= block.last; });
    return wide ? 2 : 1;
}

QList<int> columnWidths(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), termWidth(row.at(i)));
    }
    return widths;
}

QString tableRow(const QStringList &cells, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += cells.at(i);
        if (i + 1 < cells.size())
            line += QString(widths.at(i) - termWidth(cells.at(i)) + 2, u' ');
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

} // namespace

QString termSafe(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    QString safe;
    safe.reserve(text.size());
    for (const uint code : codes)
        safe += isUnsafe(code) ? QStringView(u"\uFFFD") : QStringView(QChar::fromUcs4(code));
    return safe;
}

QByteArray termJson(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    QString safe;
    safe.reserve(text.size());
    for (const uint code : text.toUcs4()) {
        const auto units = QChar::fromUcs4(code);
        for (const QChar unit : QStringView(units))
            safe += isUnsafe(code) ? u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0')) : QString(unit);
    }
    return safe.toUtf8();
}

QString termLine(const QString &text)
{
    QString line = termSafe(text);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}

int termWidth(const QString &text)
{
    int width = 0;
    for (const uint code : text.toUcs4())
        width += widthOf(code);
    return width;
}

QString termTable(const QList<QStringList> &rows)
{
    QList<QStringList> safe;
    for (const QStringList &row : rows) {
        QStringList cells;
        std::transform(row.begin(), row.end(), std::back_inserter(cells), termLine);
        safe += cells;
    }
    const QList<int> widths = columnWidths(safe);
    QString table;
    for (const QStringList &row : std::as_const(safe))
        table += tableRow(row, widths);
    return table;
}

} // namespace cabinet::cli
