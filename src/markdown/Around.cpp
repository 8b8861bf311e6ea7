// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Around.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool areBrackets(char open, char close)
{
    static constexpr QByteArrayView opening = "[({*_`~\"";
    static constexpr QByteArrayView closing = "])}*_`~\"";
    const qsizetype at = opening.indexOf(open);
    return at >= 0 && closing[at] == close;
}

} // namespace

Span withBrackets(const QByteArray &bytes, Span span, Span within)
{
    while (span.begin > within.begin && span.end < within.end && areBrackets(bytes[span.begin - 1], bytes[span.end]))
        span = {span.begin - 1, span.end + 1};
    return span;
}

const LinkSpan *titleLink(const PaperEntry &entry)
{
    const auto found = std::find_if(entry.links.begin(), entry.links.end(), [&](const LinkSpan &link) {
        return link.whole.begin < entry.titleSpan.begin && link.label.begin <= entry.titleSpan.begin &&
               link.label.end >= entry.titleSpan.end;
    });
    return found == entry.links.end() ? nullptr : &*found;
}

Span wholeTitle(const QByteArray &bytes, const PaperEntry &entry)
{
    const LinkSpan *link = titleLink(entry);
    return withBrackets(bytes, link != nullptr ? link->whole : entry.titleSpan, entry.span);
}

qsizetype lineBegin(const QByteArray &bytes, qsizetype at)
{
    while (at > 0 && !isLineEnd(bytes[at - 1]))
        --at;
    return at == 0 && bytes.startsWith("\xEF\xBB\xBF") ? 3 : at;
}

qsizetype lineEnd(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && !isLineEnd(bytes[at]))
        ++at;
    return at;
}

qsizetype nextLine(const QByteArray &bytes, qsizetype at)
{
    at = lineEnd(bytes, at);
    if (at + 1 < bytes.size() && bytes[at] == '\r' && bytes[at + 1] == '\n')
        return at + 2;
    return std::min(at + 1, bytes.size());
}

qsizetype previousLine(const QByteArray &bytes, qsizetype at)
{
    if (at <= 0)
        return 0;
    qsizetype before = at - 1;
    if (before > 0 && bytes[before] == '\n' && bytes[before - 1] == '\r')
        --before;
    return lineBegin(bytes, before);
}

bool isBlank(const QByteArray &bytes, Span span)
{
    const auto text = QByteArrayView(bytes).sliced(span.begin, span.size());
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

QByteArray lineEndOf(const QByteArray &bytes)
{
    const qsizetype end = lineEnd(bytes, 0);
    return end < bytes.size() ? bytes.sliced(end, nextLine(bytes, end) - end) : QByteArray("\n");
}

} // namespace cabinet::markdown
