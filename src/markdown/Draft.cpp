// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Draft.h"

#include "markdown/Around.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// The last one; empty: there is none.
QByteArray lastLineEnd(const QByteArray &bytes)
{
    const qsizetype last = std::max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r'));
    if (last < 0)
        return {};
    return last > 0 && bytes[last] == '\n' && bytes[last - 1] == '\r' ? "\r\n" : bytes.mid(last, 1);
}

} // namespace

Padded::Padded(const QByteArray &bytes, const QByteArray &lineEnd)
    : m_bytes(bytes)
{
    if (bytes.isEmpty() || bytes.endsWith('\n') || bytes.endsWith('\r'))
        return;
    m_end = lastLineEnd(bytes);
    m_guessed = m_end.isEmpty();
    if (m_guessed)
        m_end = lineEnd;
    m_bytes += m_end;
}

bool Padded::endsAlike(const QByteArray &after, const QList<TextEdit> &edits) const
{
    const qsizetype lastLine = lineBegin(m_bytes, m_bytes.size() - m_end.size());
    if (m_guessed || edits.isEmpty() || edits.last().span.end <= lastLine) // any would do, or the same line is the last one
        return true;
    const QByteArray end = m_end.isEmpty() ? QByteArray() : lastLineEnd(after);
    return end.isEmpty() || end == m_end;
}

Span Padded::linesOf(Span entry) const
{
    const qsizetype begin = lineBegin(m_bytes, entry.begin);
    const bool whole = entry.end > begin && (m_bytes[entry.end - 1] == '\n' || m_bytes[entry.end - 1] == '\r');
    return {begin, whole ? entry.end : nextLine(m_bytes, entry.end)};
}

QList<TextEdit> Padded::unpadded(const QList<TextEdit> &edits) const
{
    const qsizetype size = m_bytes.size() - m_end.size();
    auto first = std::find_if(edits.begin(), edits.end(), [&](const TextEdit &edit) { return edit.span.end > size; });
    if (m_end.isEmpty() || first == edits.end())
        return edits;
    qsizetype begin = first->span.begin;
    const auto takeIn = [&] { // what comes in there may be the last now
        while (first != edits.begin() && (first - 1)->span.end == begin)
            begin = (--first)->span.begin;
    };
    takeIn();
    // The rest of the file in one edit, from the line end before it on, as that may become the last.
    const qsizetype line = begin > m_end.size() ? begin - m_end.size() : begin;
    const bool clear = first == edits.begin() || (first - 1)->span.end <= line;
    if (begin == lineBegin(m_bytes, begin) && begin > 0 && clear && m_bytes.mid(line, m_end.size()) == m_end) {
        begin = line;
        takeIn();
    }
    QList<TextEdit> result(edits.begin(), first);
    QList<TextEdit> tail(first, edits.end());
    for (TextEdit &edit : tail)
        edit.span = {edit.span.begin - begin, edit.span.end - begin};
    QByteArray text = withEdits(m_bytes.mid(begin), tail);
    if (text.endsWith("\r\n")) // what is last now may have a line end of its own
        text.chop(2);
    else if (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    result.append(smallestEdit(QByteArrayView(m_bytes).sliced(begin, size - begin), text, begin));
    return result;
}

void Draft::edit(const TextEdit &edit, int within)
{
    const bool opens =
        within >= 0 && !m_stays.empty() && m_stays.back().wish == within && edit.span.begin == m_stays.back().span.begin;
    m_edits.append({edit, -1, within, opens});
}

// At one place: what comes in there, then what an entry's lines begin with, then what is replaced.
void Draft::sort()
{
    const auto rank = [](const Owned &owned) { return !owned.edit.span.isEmpty() ? 2 : owned.opens ? 1 : 0; };
    std::stable_sort(m_edits.begin(), m_edits.end(), [&](const Owned &a, const Owned &b) {
        return a.edit.span.begin != b.edit.span.begin ? a.edit.span.begin < b.edit.span.begin : rank(a) < rank(b);
    });
}

QList<TextEdit> Draft::edits()
{
    sort();
    QList<TextEdit> edits;
    for (const Owned &owned : m_edits)
        edits.append(owned.edit);
    return edits;
}

std::vector<Draft::Standing> Draft::standings()
{
    sort();
    std::vector<Standing> result;
    qsizetype delta = 0;
    std::size_t next = 0;
    std::sort(m_stays.begin(), m_stays.end(), [](const Standing &a, const Standing &b) { return a.span.begin < b.span.begin; });
    const auto pass = [&](const Owned &owned) {
        const qsizetype begin = owned.edit.span.begin + delta;
        if (owned.wish >= 0)
            result.push_back({{begin, begin + owned.edit.text.size()}, owned.wish});
        delta += owned.edit.text.size() - owned.edit.span.size();
    };
    qsizetype i = 0;
    for (; next < m_stays.size(); ++next) {
        const Span lines = m_stays[next].span;
        const auto isBefore = [&](const Owned &owned) {
            const bool own = owned.within >= 0 && owned.within == m_stays[next].wish;
            return !own && (owned.edit.span.end <= lines.begin || owned.edit.span.begin < lines.begin);
        };
        while (i < m_edits.size() && isBefore(m_edits[i]))
            pass(m_edits[i++]);
        const qsizetype begin = lines.begin + delta;
        const auto isWithin = [&](const Owned &owned) {
            return owned.edit.span.begin < lines.end ||
                   (owned.edit.span.begin == lines.end && owned.within >= 0 && owned.within == m_stays[next].wish);
        };
        while (i < m_edits.size() && isWithin(m_edits[i]))
            pass(m_edits[i++]);
        result.push_back({{begin, lines.end + delta}, m_stays[next].wish});
    }
    while (i < m_edits.size())
        pass(m_edits[i++]);
    std::stable_sort(result.begin(), result.end(),
                     [](const Standing &a, const Standing &b) { return a.span.begin < b.span.begin; });
    return result;
}

} // namespace cabinet::markdown
