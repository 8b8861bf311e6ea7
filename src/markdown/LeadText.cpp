// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"

#include <algorithm>
#include <initializer_list>

namespace cabinet::markdown {

namespace {

// May it begin with "Paper 3. ", "(3) " or "3、"? Nearly nothing does.
bool mayBeCounted(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    const char first = text.front();
    const bool starts =
        QByteArrayView("pPnN#(").contains(first) || (first >= '0' && first <= '9') || static_cast<unsigned char>(first) >= 0x80;
    return starts && std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Moves on behind what is there.
bool take(QByteArrayView text, qsizetype &at, std::string_view what)
{
    if (!asStd(text.sliced(at)).starts_with(what))
        return false;
    at += static_cast<qsizetype>(what.size());
    return true;
}

bool takeAny(QByteArrayView text, qsizetype &at, std::initializer_list<std::string_view> all)
{
    return std::any_of(all.begin(), all.end(), [&](std::string_view what) { return take(text, at, what); });
}

qsizetype takeDigits(QByteArrayView text, qsizetype &at, qsizetype most)
{
    const qsizetype begin = at;
    while (at < text.size() && at - begin < most && isDigit(text[at]))
        ++at;
    return at - begin;
}

qsizetype takeWhite(QByteArrayView text, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < text.size() && isWhite(text[at]))
        ++at;
    return at - begin;
}

bool takeCounter(QByteArrayView text, qsizetype &at)
{
    static constexpr std::string_view paper = "paper";
    const auto folded = [&](qsizetype index) { return index < text.size() ? lower(text[index]) : '\0'; };
    if (folded(at) == 'n' && folded(at + 1) == 'o') {
        at += folded(at + 2) == '.' ? 3 : 2;
        return true;
    }
    qsizetype same = 0;
    while (same < 5 && folded(at + same) == paper[static_cast<std::size_t>(same)])
        ++same;
    at += same == 5 ? 5 : 0;
    return same == 5 || takeAny(text, at, {"#", "\xE8\xAE\xBA\xE6\x96\x87", "\xE7\xAC\xAC"}); // 论文, 第
}

// The length of "Paper 3. ", "No. 12: ", "(3) ", "3、"; 0: none.
qsizetype counterLength(QByteArrayView text)
{
    qsizetype at = 0;
    if (takeCounter(text, at)) {
        takeWhite(text, at);
        if (takeDigits(text, at, 4) > 0) {
            takeWhite(text, at);
            take(text, at, "\xE7\xAF\x87"); // 篇
            takeWhite(text, at);
            if (takeAny(text, at, {".", ":", ")", "\xE3\x80\x81", "\xEF\xBC\x9A"})) { // 、：
                takeWhite(text, at);
                return at;
            }
        }
    }
    at = 0;
    take(text, at, "(");
    if (takeDigits(text, at, 3) > 0 && takeAny(text, at, {".", ")"}) && takeWhite(text, at) > 0)
        return at;
    at = 0;
    if (takeDigits(text, at, 3) > 0 && take(text, at, "\xE3\x80\x81")) {
        takeWhite(text, at);
        return at;
    }
    return 0;
}

// ":scroll:"
bool takeNamedIcon(QByteArrayView text, qsizetype &at)
{
    qsizetype end = at + 1;
    const auto inside = [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '_' || c == '+' || c == '-'; };
    while (end < text.size() && inside(text[end]))
        ++end;
    if (text[at] != ':' || end == at + 1 || end == text.size() || text[end] != ':')
        return false;
    at = end + 1;
    return true;
}

// 2022-11, 2022.11, (2022-11-30), before white space, a comma or a colon.
bool takeDate(QByteArrayView text, qsizetype &at)
{
    const auto ends = [&](qsizetype end) {
        return end < text.size() && (isWhite(text[end]) || text[end] == ',' || text[end] == ':');
    };
    qsizetype end = at;
    take(text, end, "(");
    if (takeDigits(text, end, 4) != 4 || !takeAny(text, end, {"-", "."}) || takeDigits(text, end, 2) != 2)
        return false;
    qsizetype day = end;
    if (takeAny(text, day, {"-", "."}) && takeDigits(text, day, 2) == 2)
        end = day;
    take(text, end, ")");
    if (!ends(end))
        return false;
    at = end;
    return true;
}

bool isLeadSign(char32_t code)
{
    static constexpr std::u32string_view signs = U"\u2013\u2014\uff0c\u3002\uff1b\uff1a\uff09\u3011\u3001\u300d\ufffc";
    if (signs.find(code) != std::u32string_view::npos)
        return true;
    const QChar::Category category = QChar::category(code);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier || category == QChar::Other_Format ||
           category == QChar::Mark_NonSpacing;
}

bool takeSign(QByteArrayView text, qsizetype &at)
{
    const char c = text[at];
    if (isAscii(c)) {
        const bool sign = isWhite(c) || QByteArrayView(":;,|*_~.)(-[]").contains(c) || c == '^' || c == '`';
        at += sign ? 1 : 0;
        return sign;
    }
    const Letter letter = letterAt(text, at);
    const bool sign = isLeadSign(letter.code);
    at += sign ? letter.bytes : 0;
    return sign;
}

} // namespace

qsizetype skipLeadText(const QByteArray &bytes, Span span)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(span.begin, span.size());
    if (const QByteArrayView start = text.first(std::min<qsizetype>(text.size(), 24)); mayBeCounted(start)) {
        if (const qsizetype length = counterLength(start); length > 0)
            return span.begin + length;
    }
    if (text.isEmpty() || (text[0] >= 'A' && text[0] <= 'z' && text[0] != '[' && text[0] != ']' && text[0] != '_'))
        return span.begin; // as nearly always
    qsizetype at = 0;
    while (at < text.size() && (takeNamedIcon(text, at) || takeSign(text, at) || takeDate(text, at)))
        continue;
    if (at > 0 && at < text.size() && text[at - 1] == '(') // a parenthesis belongs to the words that follow
        --at;
    return span.begin + at;
}

} // namespace cabinet::markdown
