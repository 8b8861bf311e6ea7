// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestName = 14; // bytes of "INTERSPEECH"
constexpr qsizetype longestBracket = 32;
constexpr int wordsBehindTags = 2;

QByteArrayView view(const QByteArray &bytes, Span span)
{
    return QByteArrayView(bytes).sliced(span.begin, span.size());
}

// Behind "2016" or "16" at `at`; -1: no year stands there.
qsizetype yearEnd(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    const QByteArrayView digits = text.sliced(at, end - at);
    const bool whole = digits.size() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    return whole || digits.size() == 2 ? end : -1;
}

qsizetype nameEnd(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (isLetter(text[end]) || text[end] == '&'))
        ++end;
    return end - at >= 2 && end - at <= longestName ? end : -1;
}

bool isAcronym(QByteArrayView name)
{
    return std::count_if(name.begin(), name.end(), [](char c) { return isUpper(c); }) >= 2;
}

// Behind a hyphen, a colon or their like; -1: the title does not begin there.
qsizetype separatorEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && text[at] == ' ')
        ++at;
    for (const QByteArrayView sign :
         {QByteArrayView("-"), QByteArrayView("_"), QByteArrayView(":"), QByteArrayView("|"), QByteArrayView("\xE2\x80\x93"),
          QByteArrayView("\xE2\x80\x94"), QByteArrayView("\xEF\xBC\x9A")}) {
        if (!text.sliced(std::min(at, text.size())).startsWith(sign))
            continue;
        at += sign.size();
        while (text.sliced(at).startsWith('-')) // "--"
            ++at;
        while (at < text.size() && text[at] == ' ')
            ++at;
        return at;
    }
    return -1;
}

// "16-ATC-", "2023_AAAI_", "2016 ATC "
LeadTag yearFirst(QByteArrayView text)
{
    const qsizetype year = yearEnd(text, 0);
    if (year == 4 && text.sliced(year).startsWith(", ") && year + 2 < text.size() && isUpper(text[year + 2]))
        return {{0, year}, year + 2}; // "2016, Title"
    if (year < 0 || year >= text.size() || !QByteArrayView("-_ ").contains(text[year]))
        return {};
    if (const qsizetype title = separatorEnd(text, year); year == 4 && text[year] == ' ' && title > 0 && text[year + 1] != ':')
        return {{0, year}, title}; // "2016 - Title"
    const qsizetype name = nameEnd(text, year + 1);
    if (name < 0)
        return {};
    const QByteArrayView word = text.sliced(year + 1, name - year - 1);
    const bool spaced = text[year] == ' ';
    if (!(isVenue(word) || (!spaced && isAcronym(word))) || (spaced && year < 4))
        return {};
    const qsizetype end = separatorEnd(text, name);
    if (end >= 0)
        return {{0, name}, end};
    return spaced && name < text.size() && text[name] == ' ' ? LeadTag{{0, name}, name + 1} : LeadTag();
}

// "OSDI'06-", "SOSP 2003: "
LeadTag nameFirst(QByteArrayView text)
{
    const qsizetype name = nameEnd(text, 0);
    if (name < 0)
        return {};
    qsizetype at = name;
    at += at < text.size() && text[at] == ' ' ? 1 : 0;
    const QByteArrayView rest = text.sliced(at);
    const qsizetype quote = rest.startsWith('\'')                                                ? 1
                            : rest.startsWith("\xE2\x80\x99") || rest.startsWith("\xE2\x80\x98") ? 3
                                                                                                 : 0;
    const qsizetype year = yearEnd(text, at + quote);
    const QByteArrayView word = text.first(name);
    if (year < 0 || !(isVenue(word) || (quote > 0 && isUpper(word.front()))))
        return {};
    const qsizetype end = separatorEnd(text, year);
    if (end < 0 && quote > 0 && year + 1 < text.size() && text[year] == ' ' && isUpper(text[year + 1]))
        return {{0, year}, year + 1}; // "OSDI'06 Title"
    return end < 0 ? LeadTag() : LeadTag{{0, year}, end};
}

// "(OSDI 2006) Title"
LeadTag parenthesis(QByteArrayView text)
{
    const qsizetype close = text.first(std::min(text.size(), longestBracket)).indexOf(')');
    const bool apart = close > 1 && close + 1 < text.size() && text[close + 1] == ' ';
    return apart && isVenue(text.sliced(1, close - 1)) ? LeadTag{{1, close}, close + 2} : LeadTag();
}

// "[2009][BPR] "
LeadTag brackets(QByteArrayView text)
{
    LeadTag tag;
    while (text.sliced(tag.end).startsWith('[')) {
        const qsizetype close = text.sliced(tag.end).indexOf(']');
        if (close < 2 || close > longestBracket || text.sliced(tag.end + close + 1).startsWith('('))
            break;
        const Span inside{tag.end + 1, tag.end + close};
        if (tag.venue.isEmpty() && isVenue(text.sliced(inside.begin, inside.size())))
            tag.venue = inside;
        tag.end += close + 1;
        while (tag.end < text.size() && text[tag.end] == ' ')
            ++tag.end;
    }
    return tag;
}

// Behind "Title: "; 0: it does not begin so.
qsizetype fieldNameEnd(QByteArrayView text)
{
    static constexpr std::string_view name = "title";
    qsizetype at = 0;
    while (at < std::min<qsizetype>(text.size(), name.size()) && lower(text[at]) == name[static_cast<std::size_t>(at)])
        ++at;
    if (at < static_cast<qsizetype>(name.size()))
        return 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '*'))
        ++at;
    return at < text.size() && text[at] == ':' ? at + 1 : 0;
}

// Behind "(recommended!) "; 0: no such word stands there.
qsizetype praiseEnd(QByteArrayView text)
{
    static constexpr std::string_view words[] = {"recommended", "recommanded", "optional", "required",
                                                 "must read",   "must-read",   "oral",     "spotlight"};
    const qsizetype close = text.startsWith('(') ? text.first(std::min(text.size(), longestBracket)).indexOf(')') : -1;
    if (close < 0)
        return 0;
    QByteArray inside = text.sliced(1, close - 1).trimmed().toByteArray().toLower();
    while (inside.endsWith('!'))
        inside.chop(1);
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return asStd(inside) == word; })
               ? close + 1
               : 0;
}

} // namespace

LeadTag venueTag(const QByteArray &bytes, Span span)
{
    const QByteArrayView text = view(bytes, span);
    if (text.isEmpty())
        return {};
    LeadTag tag = text.front() == '['     ? brackets(text)
                  : text.front() == '('   ? parenthesis(text)
                  : isDigit(text.front()) ? yearFirst(text)
                                          : nameFirst(text);
    tag.venue = {tag.venue.begin + span.begin, tag.venue.end + span.begin};
    tag.end += span.begin;
    return tag;
}

Span cutTags(const QByteArray &bytes, Span &title)
{
    if (const QByteArrayView text = view(bytes, title); text.endsWith(')')) { // "Title (@Somebody)"
        const qsizetype open = text.lastIndexOf('(');
        if (open > 0 && text.sliced(open).startsWith("(@"))
            title = trimTitle(bytes, {title.begin, title.begin + open});
    }
    if (const qsizetype name = fieldNameEnd(view(bytes, title)); name > 0 && wordCount(view(bytes, title)) > wordsBehindTags)
        title = trimTitle(bytes, {title.begin + name, title.end});
    if (const qsizetype praise = praiseEnd(view(bytes, title)); praise > 0 && praise < title.size())
        title = trimTitle(bytes, {title.begin + praise, title.end});
    const LeadTag tag = venueTag(bytes, title);
    if (tag.end <= title.begin || wordCount(view(bytes, {tag.end, title.end})) < wordsBehindTags)
        return {};
    title = trimTitle(bytes, {tag.end, title.end});
    return tag.venue;
}

} // namespace cabinet::markdown
