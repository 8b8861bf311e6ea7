// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int fewestWords = 2; // of what is left
constexpr qsizetype longestTail = 48;
constexpr qsizetype longestTitle = 400;

QByteArrayView view(const QByteArray &bytes, Span span)
{
    return QByteArrayView(bytes).sliced(span.begin, span.size());
}

QByteArrayView withoutSociety(QByteArrayView venue)
{
    for (const QByteArrayView society : {QByteArrayView("ACM "), QByteArrayView("IEEE "), QByteArrayView("USENIX ")}) {
        if (venue.startsWith(society))
            return venue.sliced(society.size());
    }
    return venue;
}

// "OSDI'16", "IEEE ICCV 2015 Workshop", "SIGMOD, 2008": a known name, the year right behind it, two words more at most.
bool isDatedVenue(QByteArrayView text)
{
    const QByteArrayView venue = withoutSociety(text.trimmed());
    const auto name = std::find_if_not(venue.begin(), venue.end(), [](char c) { return isLetter(c); });
    const auto year =
        std::find_if_not(name, venue.end(), [](char c) { return c == ' ' || c == ',' || c == '\'' || !isAscii(c); });
    const auto end = std::find_if_not(year, venue.end(), [](char c) { return isDigit(c); });
    const bool quoted = year != name && *(year - 1) != ' ' && *(year - 1) != ',';
    const bool dated = end - year == 4 ? *year == '1' || *year == '2' : quoted && end - year == 2;
    return dated && std::any_of(venue.begin(), name, [](char c) { return isUpper(c); }) &&
           isVenue(venue.first(name - venue.begin())) && wordCount(venue.sliced(end - venue.begin())) <= 2;
}

// Where the title ends, and the venue behind; an empty one when none is told.
struct Tail
{
    qsizetype begin = 0;
    Span venue;
};

Tail inBrackets(QByteArrayView text)
{
    const qsizetype open = text.lastIndexOf(text.endsWith(')') ? '(' : '[');
    if (open < 1 || text.size() - open > longestTail || text[open - 1] == '\\')
        return {};
    const Span inside{open + 1, text.size() - 1};
    return isDatedVenue(text.sliced(inside.begin, inside.size())) ? Tail{open, inside} : Tail();
}

// Behind a comma, a stop, a bar or a dash; "SIGMOD, 2008" has one of its own.
Tail behindSign(QByteArrayView text)
{
    int signs = 0;
    for (qsizetype at = text.size() - 2; at > 0 && text.size() - at <= longestTail && signs < 2; --at) {
        const bool sign = text[at + 1] == ' ' && QByteArrayView(",.|-").contains(text[at]);
        if (!sign || (text[at] == '-' && text[at - 1] != ' '))
            continue;
        if (isDatedVenue(text.sliced(at + 2)))
            return {at, {at + 2, text.size()}};
        ++signs;
    }
    return {};
}

// "Title, A. Author and B. Writer", "Title, Author et al."
Span cutNames(const QByteArray &bytes, Span &title)
{
    if (title.size() > longestTitle)
        return {};
    const QByteArrayView text = view(bytes, title);
    for (qsizetype comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
        const Span rest = trimmedSpan(bytes, {title.begin + comma + 1, title.end});
        const bool others = contains(view(bytes, rest), " et al") && !view(bytes, rest).contains(',');
        if (wordCount(text.first(comma)) < fewestWords || !(others || looksLikeNames(bytes, rest)))
            continue;
        title = trimTitle(bytes, {title.begin, title.begin + comma});
        return findAuthors(bytes, rest);
    }
    return {};
}

} // namespace

TitleParts splitLinkedTitle(const QByteArray &bytes, Span title)
{
    TitleParts parts{title, {}, {}};
    const QByteArrayView text = view(bytes, title);
    const bool bracket = text.endsWith(')') || text.endsWith(']');
    const Tail tail = bracket ? inBrackets(text) : behindSign(text);
    if (tail.venue.isEmpty() || wordCount(text.first(tail.begin)) < fewestWords)
        return parts;
    parts.venue = trimmedSpan(bytes, {title.begin + tail.venue.begin, title.begin + tail.venue.end});
    parts.title = trimTitle(bytes, {title.begin, title.begin + tail.begin});
    parts.authors = cutNames(bytes, parts.title);
    return parts;
}

} // namespace cabinet::markdown
