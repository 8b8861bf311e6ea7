// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr int venueWords = 8;
constexpr int venueWordsAfterComma = 5;

// Latin-1, so that places in the text are places in the bytes.
QString latin(const QByteArray &bytes, Span span)
{
    return QString::fromLatin1(bytes.constData() + span.begin, span.size());
}

QByteArrayView view(const QByteArray &bytes, Span span)
{
    return QByteArrayView(bytes).sliced(span.begin, span.size());
}

// More white space in a row than anybody leaves in a title: the patterns below would look at all of it from each of its places.
bool holdsGap(QByteArrayView text)
{
    constexpr qsizetype longest = 256;
    qsizetype white = 0;
    for (qsizetype i = text.size() > longest ? 0 : text.size(); i < text.size() && white <= longest; ++i)
        white = isWhite(text[i]) ? white + 1 : 0;
    return white > longest;
}

Span captured(Span base, const QRegularExpressionMatch &match, int nth)
{
    return {base.begin + match.capturedStart(nth), base.begin + match.capturedEnd(nth)};
}

bool isVenueOf(const QByteArray &bytes, Span span, int words)
{
    return wordCount(view(bytes, span)) <= words && isVenue(view(bytes, span));
}

// A. Author and B. Author, "Title," in Venue, 2019. The stop beside the closing quote tells it from a title that quotes
// something.
bool cutQuotes(const QByteArray &bytes, TitleParts &parts)
{
    if (!view(bytes, parts.title).contains('"') && !contains(view(bytes, parts.title), "\xE2\x80\x9C"))
        return false;
    static const QRegularExpression quoted(
        u"^(?:([^\"]{3,300}?)[,.:]?\\s*)?(?:\"|\u00e2\u0080\u009c)([^\"]{8,}?)(?:[,.](?:\"|\u00e2\u0080\u009d)|(?:\"|\u00e2\u0080\u009d)[,.])\\s*(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = quoted.match(latin(bytes, parts.title));
    if (!match.hasMatch())
        return false;
    const Span rest = captured(parts.title, match, 3);
    const Span names = match.capturedLength(1) > 0 ? captured(parts.title, match, 1) : findAuthors(bytes, rest);
    parts.venue = findVenue(bytes, rest);
    parts.title = trimTitle(bytes, captured(parts.title, match, 2));
    parts.authors = names.isEmpty() ? names : trimTitle(bytes, names);
    return true;
}

// "NAME: "Title" ICCV"
bool cutQuotesAndVenue(const QByteArray &bytes, TitleParts &parts)
{
    static const QRegularExpression quoted(u"^(?:[\\w+ -]{1,24}:\\s*)?\"([^\"]{8,})\"\\s*([^\"]{0,60})$"_s);
    if (!view(bytes, parts.title).contains('"'))
        return false;
    const auto match = quoted.match(latin(bytes, parts.title));
    const Span rest = match.hasMatch() ? trimTitle(bytes, captured(parts.title, match, 2)) : Span();
    if (!match.hasMatch() || !(rest.isEmpty() || isVenueOf(bytes, rest, venueWordsAfterComma)))
        return false;
    parts.venue = rest;
    parts.title = trimTitle(bytes, captured(parts.title, match, 1));
    return true;
}

// "ICML 2019 oral, Title": an acronym with a year stands first.
bool cutLeadingVenue(const QByteArray &bytes, TitleParts &parts)
{
    static const QRegularExpression leading(
        u"^((?:arXiv|[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\\b[^,|:]{2,50}?)\\s*[,|]\\s+(\\S.{7,})$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const qsizetype comma = view(bytes, parts.title).first(std::min<qsizetype>(parts.title.size(), 70)).indexOf(',');
    if (comma < 0)
        return false;
    const auto match = leading.match(latin(bytes, parts.title));
    if (!match.hasMatch() || !isVenueOf(bytes, captured(parts.title, match, 1), venueWords) ||
        wordCount(view(bytes, captured(parts.title, match, 2))) < 3)
        return false;
    parts.venue = captured(parts.title, match, 1);
    parts.title = trimTitle(bytes, captured(parts.title, match, 2));
    return true;
}

// "J. Author", "Ann Author et al.": what begins a line and is sure to be no title.
bool isOneAuthor(QByteArrayView text)
{
    constexpr int longest = 3; // words
    if (const qsizetype others = indexOf(text, " et al"); others > 0)
        return others + 7 >= text.size() && wordCount(text.first(others)) <= longest;
    const qsizetype last = text.lastIndexOf(' ') + 1;
    return last > 2 && isUpper(text[0]) && text[1] == '.' && last < text.size() && isUpper(text[last]) &&
           wordCount(text) <= longest;
}

// "Ann Author, Bo Writer, and C. Third, Title, ICML 2019"
bool cutLeadingNames(const QByteArray &bytes, TitleParts &parts)
{
    static constexpr qsizetype farthest = 400;
    const QByteArrayView text = view(bytes, parts.title);
    qsizetype names = 0;
    for (qsizetype comma = text.indexOf(','); comma > 0 && comma < farthest; comma = text.indexOf(',', comma + 1)) {
        const Span before{parts.title.begin, parts.title.begin + comma};
        const bool first = names == 0 && !view(bytes, before).contains(',') && !view(bytes, before).contains(" and ");
        if (!first && !looksLikeNames(bytes, before))
            break;
        names = first && !isOneAuthor(view(bytes, before)) ? 0 : comma;
    }
    const Span rest{parts.title.begin + names + 1, parts.title.end};
    if (names == 0 || wordCount(view(bytes, rest)) < 3 || view(bytes, rest).trimmed().startsWith("and "))
        return false;
    const qsizetype comma = view(bytes, rest).indexOf(',');
    if (comma > 0 && isVenueOf(bytes, {rest.begin, rest.begin + comma}, 3)) // "Author et al., ICML 2019, a note"
        return false;
    const Span tail = comma < 0 ? Span() : Span{rest.begin + comma, rest.end};
    const Span venue = tail.isEmpty() ? Span() : findVenue(bytes, tail);
    const Span title = trimTitle(bytes, {rest.begin, venue.isEmpty() ? rest.end : venue.begin});
    if (wordCount(view(bytes, title)) < 3)
        return false;
    parts.authors = trimTitle(bytes, {parts.title.begin, parts.title.begin + names});
    parts.venue = venue;
    parts.title = title;
    return true;
}

// "Title (ICML 2019)", "Title (Vaswani et al., 2017)"
bool cutParentheses(const QByteArray &bytes, TitleParts &parts)
{
    const QByteArrayView text = view(bytes, parts.title);
    if (!text.endsWith(')'))
        return false;
    const QByteArrayView before = text.chopped(1);
    const qsizetype open = before.lastIndexOf('(');
    const qsizetype size = before.size() - open - 1;
    if (open <= before.lastIndexOf(')') || size < 2 || size > 120 || text.first(open).trimmed().isEmpty())
        return false;
    const Span inside{parts.title.begin + open + 1, parts.title.end - 1};
    const Span venue = findVenue(bytes, inside);
    if (venue.isEmpty())
        return false;
    if (const qsizetype others = indexOf(view(bytes, inside), "et al"); others > 0)
        parts.authors = trimTitle(bytes, {inside.begin, inside.begin + others});
    parts.venue = venue;
    parts.title = trimTitle(bytes, {parts.title.begin, parts.title.begin + open});
    return true;
}

// "标题（ASPLOS 2022）"
bool cutWideParentheses(const QByteArray &bytes, TitleParts &parts)
{
    const QByteArrayView text = view(bytes, parts.title);
    const bool wide = text.endsWith("\xEF\xBC\x89");
    const qsizetype open = wide || text.endsWith(')') ? text.lastIndexOf("\xEF\xBC\x88") : -1;
    if (open <= 0)
        return false;
    const Span inside{parts.title.begin + open + 3, parts.title.end - (wide ? 3 : 1)};
    if (!isVenue(view(bytes, inside)))
        return false;
    parts.venue = trimmedSpan(bytes, inside);
    parts.title = trimTitle(bytes, {parts.title.begin, parts.title.begin + open});
    return true;
}

// "《标题》，作者，作者，期刊，2019": the last two are the venue when the last is a year.
bool cutBookMarks(const QByteArray &bytes, TitleParts &parts)
{
    static constexpr QByteArrayView comma = "\xEF\xBC\x8C";
    const QByteArrayView text = view(bytes, parts.title);
    const qsizetype close = text.startsWith("\xE3\x80\x8A") ? text.indexOf("\xE3\x80\x8B") : -1;
    if (close < 4)
        return false;
    const qsizetype base = parts.title.begin;
    const Span rest{base + close + 3, parts.title.end};
    parts.title = trimTitle(bytes, {base + 3, base + close});
    const qsizetype last = view(bytes, rest).lastIndexOf(comma);
    if (last < 0 || !isVenue(view(bytes, {rest.begin + last + 3, rest.end})))
        return true;
    const qsizetype before = last > 0 ? view(bytes, {rest.begin, rest.begin + last}).lastIndexOf(comma) : -1;
    parts.venue = trimmedSpan(bytes, {rest.begin + (before < 0 ? last : before) + 3, rest.end});
    if (before > 0 && view(bytes, rest).startsWith(comma))
        parts.authors = trimmedSpan(bytes, {rest.begin + 3, rest.begin + before});
    return true;
}

// Author, A., & Writer, B. (2015). Title. *Journal*, 3(2), 1-9.
bool cutYearAfterNames(const QByteArray &bytes, TitleParts &parts)
{
    static const QRegularExpression cited(
        u"^([A-Z][^()\\n]{2,300}?,\\s(?:[A-Z]\\.[ -]?)+[^()]{0,300}?)\\s*\\((?:19|20)\\d\\d[a-z]?(?:,[^)]{0,20})?\\)[.,:]?\\s+"
        "([^.?!]{4,300}[.?!])(?:\\s+(.*))?$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QByteArrayView text = view(bytes, parts.title);
    const qsizetype open = text.indexOf('('); // nothing before the year stands in parentheses
    if (open < 0 || !(text.sliced(open).startsWith("(19") || text.sliced(open).startsWith("(20")))
        return false;
    const auto match = cited.match(latin(bytes, parts.title));
    if (!match.hasMatch())
        return false;
    const Span rest = match.capturedLength(3) > 0 ? captured(parts.title, match, 3) : Span();
    const qsizetype comma = rest.isEmpty() ? -1 : view(bytes, rest).indexOf(',');
    const Span journal = rest.isEmpty() ? rest : trimTitle(bytes, {rest.begin, comma > 0 ? rest.begin + comma : rest.end});
    if (!journal.isEmpty() && wordCount(view(bytes, journal)) <= venueWords)
        parts.venue = journal;
    parts.authors = trimTitle(bytes, captured(parts.title, match, 1));
    parts.title = trimTitle(bytes, captured(parts.title, match, 2));
    return true;
}

// Is the stop that of an initial, or of "vs.", "al." and their like?
bool isAbbreviation(QByteArrayView before)
{
    const qsizetype size = before.size();
    if (size > 1 && isLetter(before[size - 1]) && (before[size - 2] == ' ' || before[size - 2] == '.' || before[size - 2] == '('))
        return true;
    if (size == 1 && isUpper(before[0]))
        return true;
    if (size < 2 || (size > 2 && isWordByte(before[size - 3])))
        return false;
    const QByteArrayView word = before.last(2);
    return word == "vs" || word == "al" || word == "et" || word == "cf";
}

// Behind the white space that follows the end of a sentence at `at`; 0: none ends there.
qsizetype afterSentence(QByteArrayView text, qsizetype at)
{
    if ((text[at] != '.' && text[at] != '?' && text[at] != '!') || isAbbreviation(text.first(at)))
        return 0;
    qsizetype end = at + 1;
    while (end < text.size() && (text[end] == '*' || text[end] == '_' || text[end] == '\\' || text[end] == '"'))
        ++end;
    const qsizetype white = end;
    while (end < text.size() && isWhite(text[end]))
        ++end;
    return end > white ? end : 0;
}

std::vector<Span> sentences(const QByteArray &bytes, Span span)
{
    const QByteArrayView text = view(bytes, span);
    std::vector<Span> found;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = afterSentence(text, at);
        if (end == 0) {
            ++at;
            continue;
        }
        found.push_back({span.begin + begin, span.begin + end});
        begin = at = end;
    }
    found.push_back({span.begin + begin, span.end});
    return found;
}

// "Title. A. Author, B. Author. *Venue* 2020."
bool cutSentences(const QByteArray &bytes, TitleParts &parts)
{
    const QByteArrayView text = view(bytes, parts.title);
    if (!text.contains('.') && !text.contains('?') && !text.contains('!'))
        return false;
    const std::vector<Span> all = sentences(bytes, parts.title);
    if (all.size() > 1 && looksLikeNames(bytes, trimTitle(bytes, all[0]))) { // A. Author and B. Author. Title. Venue
        parts.authors = trimTitle(bytes, all[0]);
        parts.venue = all.size() > 2 ? findVenue(bytes, {all[2].begin, all.back().end}) : Span();
        parts.title = trimTitle(bytes, all[1]);
        return true;
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Span part = trimTitle(bytes, all[i]);
        if (!isVenueOf(bytes, part, venueWords))
            continue;
        parts.venue = part;
        if (i > 1)
            parts.authors = trimTitle(bytes, {all[1].begin, all[i - 1].end});
        parts.title = trimTitle(bytes, all[0]);
        return true;
    }
    if (all.size() < 2 || !looksLikeNames(bytes, trimTitle(bytes, all[1])))
        return false;
    parts.authors = trimTitle(bytes, all[1]);
    parts.title = trimTitle(bytes, all[0]);
    return true;
}

// Where a title ends and what follows it begins; `begin` < 0: nothing parts them.
struct Cut
{
    qsizetype end = -1;
    qsizetype begin = -1;
};

qsizetype whiteBefore(QByteArrayView text, qsizetype at)
{
    while (at > 0 && isWhite(text[at - 1]))
        --at;
    return at;
}

qsizetype whiteAfter(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isWhite(text[at]))
        ++at;
    return at;
}

// Before and after a separator with, or where `spaced` is asked for only with, white space around it; a letter must follow.
Cut cutAround(QByteArrayView text, Span separator, bool spaced)
{
    Cut cut{whiteBefore(text, separator.begin), whiteAfter(text, separator.end)};
    while (cut.begin < text.size() && (text[cut.begin] == '*' || text[cut.begin] == '_')) // ", *ICML 2019*"
        ++cut.begin;
    const bool white = cut.end < separator.begin && cut.begin > separator.end;
    const bool letter = cut.begin < text.size() && isLetter(text[cut.begin]);
    return cut.end > 0 && letter && (white || !spaced) ? cut : Cut();
}

// At the last dash between spaces behind `from`.
Cut cutAtDash(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = text.size() - 1; at >= from; --at) {
        Span dash{at, at + 1};
        if (text[at] == '-') {
            while (dash.begin > 0 && text[dash.begin - 1] == '-')
                --dash.begin;
        } else if (at >= 2 && (text.first(at + 1).endsWith("\xE2\x80\x93") || text.first(at + 1).endsWith("\xE2\x80\x94"))) {
            dash = {at - 2, dash.end};
        } else {
            continue;
        }
        if (const Cut cut = cutAround(text, dash, true); cut.begin >= 0)
            return cut;
        at = dash.begin;
    }
    return {};
}

// Before "ICML'19" at the end.
Cut cutAtShortYear(QByteArrayView text)
{
    const qsizetype quote = text.size() - 3;
    if (quote < 3 || text[quote] != '\'' || !isDigit(text[quote + 1]) || !isDigit(text[quote + 2]))
        return {};
    const qsizetype end = text[quote - 1] == ' ' ? quote - 1 : quote;
    qsizetype begin = end;
    while (begin > 0 && isLetter(text[begin - 1]))
        --begin;
    const qsizetype before = whiteBefore(text, begin);
    const bool name = end - begin > 1 && isUpper(text[begin]);
    return name && before < begin && before > 0 ? Cut{before, begin} : Cut();
}

// "Title, ICML 2019", "Title - ICML 2019", "Title | ICML 2019", "Title ICML'19"
bool cutTail(const QByteArray &bytes, TitleParts &parts)
{
    const QByteArrayView text = view(bytes, parts.title);
    const qsizetype last = static_cast<qsizetype>(asStd(text).find_last_of(",|@")); // -1 when there is none
    const Cut atSign = last < 0 ? Cut() : cutAround(text, {last, last + 1}, false);
    const Cut atDash = cutAtDash(text, last + 1);
    const Cut atYear = cutAtShortYear(text);
    const Cut cut = std::max({atSign, atDash, atYear}, [](const Cut &a, const Cut &b) { return a.end < b.end; });
    const Span venue{parts.title.begin + cut.begin, parts.title.end};
    if (cut.begin < 0 || !isVenueOf(bytes, venue, venueWordsAfterComma))
        return false;
    parts.venue = trimTitle(bytes, venue);
    parts.title = trimTitle(bytes, {parts.title.begin, parts.title.begin + cut.end});
    return true;
}

// "Title, Vaswani et al."
void cutOthers(const QByteArray &bytes, TitleParts &parts)
{
    static const QRegularExpression others(u"^(.{8,}?)(?:,|\\s+-|\\s+by)\\s+([^,]{2,40}),?\\s+et\\.? ?al\\.?$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const QByteArrayView text = view(bytes, parts.title);
    if (!text.endsWith("al") && !text.endsWith("al."))
        return;
    const auto match = others.match(latin(bytes, parts.title));
    if (!match.hasMatch())
        return;
    parts.authors = trimTitle(bytes, captured(parts.title, match, 2));
    parts.title = trimTitle(bytes, captured(parts.title, match, 1));
}

} // namespace

bool looksLikeTitle(const QByteArray &bytes, Span span)
{
    static const QRegularExpression long4(u"\\p{L}{4,}"_s);
    static const QRegularExpression ideographs(u"\\p{Han}{4,}"_s);
    const QString text = QString::fromUtf8(bytes.constData() + span.begin, span.size());
    const int words = wordCount(view(bytes, span));
    if (text.contains(ideographs))
        return true;
    if (words < 3 || words > 30 || text.endsWith(u'.') || text.endsWith(u'!'))
        return false;
    int all = 0;
    int capital = 0;
    for (auto found = long4.globalMatch(text); found.hasNext(); ++all)
        capital += found.next().captured().front().isUpper() ? 1 : 0;
    return capital * 2 >= all && capital > 1;
}

TitleParts splitTitle(const QByteArray &bytes, Span span)
{
    TitleParts parts{trimTitle(bytes, span), {}, {}};
    if (parts.title.isEmpty() || holdsGap(view(bytes, parts.title)))
        return parts;
    const Span tag = cutTags(bytes, parts.title);
    if (!cutBookMarks(bytes, parts) && !cutWideParentheses(bytes, parts) && !cutYearAfterNames(bytes, parts) &&
        !cutQuotes(bytes, parts) && !cutQuotesAndVenue(bytes, parts) && !cutLeadingVenue(bytes, parts) &&
        !cutLeadingNames(bytes, parts) && !cutParentheses(bytes, parts) && !cutSentences(bytes, parts))
        cutTail(bytes, parts);
    cutOthers(bytes, parts);
    parts.venue = parts.venue.isEmpty() ? tag : parts.venue;
    return parts;
}

Span findAuthors(const QByteArray &bytes, Span span)
{
    static const QRegularExpression by(
        u"^[\\s,.:;|()>–—*_-]*by\\s+(.+?)(?=,\\s*[A-Z][\\w -]*\\s*'?\\d{2,4}\\b|[,.]\\s+(?:[A-Z]{2,},\\s*)?(?:19|20)\\d\\d\\b|\\s*[(\\[]|$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression others(u"^[\\s,.:;|()–—*_-]*([^,;:()\\[\\]|]{2,60}?),?\\s+et\\.?\\s?al\\b"_s);
    const QByteArrayView words = view(bytes, span);
    const qsizetype first = static_cast<qsizetype>(asStd(words).find_first_not_of(" \t\r\n\f\v,.:;|()*_-"));
    if (holdsGap(words))
        return {};
    if (first >= 0 && words.sliced(first).startsWith("by")) {
        if (const auto match = by.match(latin(bytes, span)); match.hasMatch())
            return trimTitle(bytes, captured(span, match, 1));
    }
    if (const qsizetype et = indexOf(words, "et"); et > 0 && contains(words.sliced(et), "al")) {
        if (const auto match = others.match(latin(bytes, span)); match.hasMatch())
            return trimTitle(bytes, captured(span, match, 1));
    }
    const Span all = trimTitle(bytes, {skipLeadText(bytes, span), span.end});
    return looksLikeNames(bytes, all) ? all : Span();
}

} // namespace cabinet::markdown
