// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/LineDiff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using Kind = DiffLine::Kind;

constexpr qsizetype mostCells = 4'000'000; // of the table of the longest common part

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QString shown(const QByteArray &line)
{
    return QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
}

class Diffing final
{
public:
    Diffing(const QList<QByteArray> &before, const QList<QByteArray> &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<DiffLine> run()
    {
        const qsizetype most = std::min(m_before.size(), m_after.size());
        qsizetype front = 0;
        while (front < most && m_before.at(front) == m_after.at(front))
            ++front;
        qsizetype back = 0;
        while (back < most - front && m_before.at(m_before.size() - 1 - back) == m_after.at(m_after.size() - 1 - back))
            ++back;
        same(front);
        middle(m_before.size() - back, m_after.size() - back);
        same(back);
        return m_lines;
    }

private:
    void same(qsizetype count)
    {
        for (qsizetype i = 0; i < count; ++i, ++m_left, ++m_right)
            m_lines.append({Kind::Same, int(m_left) + 1, int(m_right) + 1, shown(m_before.at(m_left))});
    }
    void remove() { m_lines.append({Kind::Removed, int(m_left) + 1, 0, shown(m_before.at(m_left))}), ++m_left; }
    void add() { m_lines.append({Kind::Added, 0, int(m_right) + 1, shown(m_after.at(m_right))}), ++m_right; }
    void middle(qsizetype leftEnd, qsizetype rightEnd);

    const QList<QByteArray> &m_before;
    const QList<QByteArray> &m_after;
    QList<DiffLine> m_lines;
    qsizetype m_left = 0;
    qsizetype m_right = 0;
};

void Diffing::middle(qsizetype leftEnd, qsizetype rightEnd)
{
    const qsizetype rows = leftEnd - m_left, columns = rightEnd - m_right;
    QList<int> longest; // of the ends from (row, column) on
    const bool fits = rows == 0 || columns <= mostCells / rows - rows - 1;
    if (fits) {
        longest.fill(0, (rows + 1) * (columns + 1));
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                const bool equal = m_before.at(m_left + row) == m_after.at(m_right + column);
                longest[row * (columns + 1) + column] = equal ? longest.at((row + 1) * (columns + 1) + column + 1) + 1
                                                              : std::max(longest.at((row + 1) * (columns + 1) + column),
                                                                         longest.at(row * (columns + 1) + column + 1));
            }
        }
    }
    const qsizetype top = m_left, start = m_right;
    while (m_left < leftEnd || m_right < rightEnd) {
        const bool both = m_left < leftEnd && m_right < rightEnd;
        const qsizetype at = (m_left - top) * (columns + 1) + (m_right - start);
        if (both && fits && m_before.at(m_left) == m_after.at(m_right))
            same(1);
        else if (m_left < leftEnd && (!both || !fits || longest.at(at + columns + 1) >= longest.at(at + 1)))
            remove();
        else
            add();
    }
}

} // namespace

QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after, int context)
{
    if (before == after)
        return {};
    const QList<QByteArray> left = linesOf(before), right = linesOf(after);
    const QList<DiffLine> all = Diffing(left, right).run();
    QList<bool> near(all.size(), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = std::max<qsizetype>(0, i - context);
             all.at(i).kind != Kind::Same && j <= i + context && j < all.size(); ++j)
            near[j] = true;
    }
    QList<DiffLine> lines;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (near.at(i))
            lines.append(all.at(i));
        else if (lines.isEmpty() || lines.last().kind != Kind::Gap)
            lines.append({Kind::Gap, 0, 0, {}});
    }
    return lines;
}

QString diffText(const QList<DiffLine> &diff)
{
    QString text;
    for (const DiffLine &line : diff) {
        switch (line.kind) {
        case Kind::Same:
            text += u"  "_s + line.text + u'\n';
            break;
        case Kind::Removed:
            text += u"- "_s + line.text + u'\n';
            break;
        case Kind::Added:
            text += u"+ "_s + line.text + u'\n';
            break;
        case Kind::Gap:
            text += u"…\n"_s;
            break;
        }
    }
    return text;
}

} // namespace cabinet
