// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Lines.h"

#include <QChar>

#include <algorithm>
#include <limits>

namespace cabinet::markdown {

namespace {

constexpr int tabWidth = 4;
constexpr qsizetype longestMark = 8; // bytes
constexpr int maxDigits = 9;         // as CommonMark: a longer number starts no list

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype lineEnd(const QByteArray &bytes, qsizetype from)
{
    while (from < bytes.size() && bytes[from] != '\n' && bytes[from] != '\r')
        ++from;
    return from;
}

qsizetype afterLineEnd(const QByteArray &bytes, qsizetype end)
{
    if (end >= bytes.size())
        return end;
    const bool crlf = bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n';
    return end + (crlf ? 2 : 1);
}

void measureIndent(const QByteArray &bytes, Line &line)
{
    int indent = 0;
    line.text = line.begin;
    while (line.text < line.end && isSpace(bytes[line.text])) {
        indent += bytes[line.text] == '\t' ? tabWidth - indent % tabWidth : 1;
        ++line.text;
    }
    line.indent = static_cast<quint16>(std::min<int>(indent, std::numeric_limits<quint16>::max()));
}

qsizetype skipSpaces(const QByteArray &bytes, qsizetype from, qsizetype end)
{
    while (from < end && isSpace(bytes[from]))
        ++from;
    return from;
}

QByteArrayView textOf(const QByteArray &bytes, const Line &line)
{
    return QByteArrayView(bytes).sliced(line.text, line.end - line.text);
}

// "-", "12.", "12)" or "12、"; the length in bytes, 0 when there is none.
qsizetype markerLength(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (text[0] == '-' || text[0] == '*' || text[0] == '+')
        return 1;
    qsizetype digits = 0;
    while (digits < text.size() && digits <= maxDigits && isDigit(text[digits]))
        ++digits;
    if (digits == 0 || digits > maxDigits)
        return 0;
    if (text.sliced(digits).startsWith("\xE3\x80\x81")) // the ideographic comma
        return digits + 3;
    return digits < text.size() && (text[digits] == '.' || text[digits] == ')') ? digits + 1 : 0;
}

// The bytes of one character that may stand between the brackets of a task, 0 for another. Letters are marks only where the file
// has the usual ones too; a digit is the number of a reference.
qsizetype markLength(QByteArrayView text, bool letters)
{
    if (text.isEmpty() || isDigit(text[0]) || text[0] == ']' || text[0] == '[')
        return 0;
    if (static_cast<unsigned char>(text[0]) < 0x80)
        return QByteArrayView(" xX").contains(text[0]) || letters || !QChar::isLetter(static_cast<char32_t>(text[0])) ? 1 : 0;
    const qsizetype close = text.first(std::min(text.size(), longestMark)).indexOf(']');
    const QString mark = close < 0 ? QString() : QString::fromUtf8(text.first(close));
    const qsizetype units = mark.size() > 1 && mark.at(0).isHighSurrogate() ? 2 : 1;
    const bool one = mark.size() == units || (mark.size() == units + 1 && mark.back() == QChar(0xFE0F)); // as a picture
    return one && !mark.at(0).isLetterOrNumber() && mark.at(0) != QChar::ReplacementCharacter ? close : 0;
}

void readTaskMark(const QByteArray &bytes, const Line &line, bool letters, Marker &marker)
{
    const qsizetype at = marker.content;
    if (at + 2 >= line.end || bytes[at] != '[')
        return;
    const qsizetype close = at + 1 + markLength(QByteArrayView(bytes).sliced(at + 1, line.end - at - 1), letters);
    if (close == at + 1 || close >= line.end || bytes[close] != ']' || (close + 1 < line.end && !isSpace(bytes[close + 1])))
        return;
    marker.mark = Span{at + 1, close};
    marker.content = static_cast<int>(skipSpaces(bytes, close + 1, line.end));
}

} // namespace

Lines splitLines(const QByteArray &bytes)
{
    Lines lines;
    lines.reserve(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1);
    qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size()) {
        Line line;
        line.begin = static_cast<int>(at);
        line.end = static_cast<int>(lineEnd(bytes, at));
        line.ending = static_cast<quint8>(afterLineEnd(bytes, line.end) - line.end);
        measureIndent(bytes, line);
        at = line.next();
        lines.push_back(line);
    }
    return lines;
}

std::optional<Marker> itemMarker(const QByteArray &bytes, const Line &line, bool letters)
{
    const QByteArrayView text = textOf(bytes, line);
    const qsizetype length = markerLength(text);
    if (length == 0)
        return {};
    const bool ordered = isDigit(text[0]);
    const bool spaced = length == text.size() || isSpace(text[length]);
    if (!spaced && !text.first(length).endsWith('\x81'))
        return {};
    Marker marker;
    marker.ordered = ordered;
    marker.span = {line.text, line.text + length};
    for (qsizetype i = 0; ordered && isDigit(text[i]); ++i)
        marker.number = marker.number * 10 + (text[i] - '0');
    marker.content = static_cast<int>(skipSpaces(bytes, marker.span.end, line.end));
    readTaskMark(bytes, line, letters, marker);
    return marker;
}

std::optional<Heading> atxHeading(const QByteArray &bytes, const Line &line)
{
    if (line.indent > 3)
        return {};
    qsizetype at = line.text;
    while (at < line.end && bytes[at] == '#')
        ++at;
    const qsizetype level = at - line.text;
    if (level < 1 || level > 6)
        return {};
    // "##Topic": old lists leave the space out; one "#" alone may as well be a tag.
    if (at < line.end && !isSpace(bytes[at]) && level < 2)
        return {};
    Heading heading;
    heading.level = static_cast<int>(level);
    heading.textSpan = {skipSpaces(bytes, at, line.end), line.end};
    int &end = heading.textSpan.end;
    while (end > heading.textSpan.begin && (isSpace(bytes[end - 1]) || bytes[end - 1] == '#'))
        --end;
    return heading;
}

std::optional<Heading> htmlHeading(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line).trimmed();
    if (text.size() < 10 || text[0] != '<' || (text[1] != 'h' && text[1] != 'H') || text[2] < '1' || text[2] > '6')
        return {};
    const qsizetype open = text.indexOf('>');
    const qsizetype close = text.lastIndexOf("</");
    const bool same = close > open && open >= 3 && (text[3] == ' ' || text[3] == '>') && text.size() - close == 5 &&
                      (text[close + 2] | 0x20) == 'h' && text[close + 3] == text[2];
    if (!same || text.sliced(open + 1, close - open - 1).contains('<'))
        return {};
    Heading heading;
    heading.level = text[2] - '0';
    heading.textSpan = {line.text + open + 1, line.text + close};
    return heading;
}

int setextLevel(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line).trimmed();
    if (line.indent > 3 || text.isEmpty() || (text[0] != '=' && text[0] != '-'))
        return 0;
    const bool same = std::all_of(text.begin(), text.end(), [&](char c) { return c == text[0]; });
    return same ? (text[0] == '=' ? 1 : 2) : 0;
}

bool isRule(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line);
    if (line.indent > 3 || text.isEmpty() || !QByteArrayView("-*_=").contains(text[0]))
        return false;
    const auto isPart = [&](char c) { return c == text[0] || isSpace(c); };
    return std::all_of(text.begin(), text.end(), isPart) && std::count(text.begin(), text.end(), text[0]) >= 3;
}

bool isTableDelimiter(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line);
    const auto allowed = [](char c) { return c == '|' || c == '-' || c == ':' || isSpace(c); };
    return text.contains('|') && text.contains('-') && std::all_of(text.begin(), text.end(), allowed);
}

bool isHtmlLine(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line);
    if (text.size() < 2 || text[0] != '<')
        return false;
    const char c = text[1];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter)
        return c == '/' || c == '!' || c == '?';
    return !text.startsWith("<http:") && !text.startsWith("<https:") && !text.startsWith("<mailto:");
}

QByteArrayView fence(const QByteArray &bytes, const Line &line)
{
    const QByteArrayView text = textOf(bytes, line);
    if (text.isEmpty() || (text[0] != '`' && text[0] != '~'))
        return {};
    const auto other = std::find_if(text.begin(), text.end(), [&](char c) { return c != text[0]; });
    const QByteArrayView run = text.first(other - text.begin());
    const bool inlineCode = text[0] == '`' && text.sliced(run.size()).contains('`');
    return run.size() >= 3 && !inlineCode ? run : QByteArrayView();
}

} // namespace cabinet::markdown
