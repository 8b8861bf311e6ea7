// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/TitleText.h"

#include "markdown/Bytes.h"
#include "markdown/Inline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

QByteArrayView view(const QByteArray &bytes, Span span)
{
    return QByteArrayView(bytes).sliced(span.begin, span.size());
}

bool isTrailing(char c)
{
    return QByteArrayView(" \t\r\n:;,|-(").contains(c);
}

// " - ", " – ", " — " that end a title before nothing else.
qsizetype dashLength(QByteArrayView text)
{
    if (text.isEmpty() || isAscii(text.back()))
        return 0;
    if (text.endsWith("\xEF\xBC\x8C") || text.endsWith("\xEF\xBC\x9B") || text.endsWith("\xE3\x80\x81") ||
        text.endsWith("\xE3\x80\x82") || text.endsWith("\xEF\xBC\x88")) // wide comma, semicolon, list comma, stop, bracket
        return 3;
    return text.endsWith("\xE2\x80\x93") || text.endsWith("\xE2\x80\x94") || text.endsWith("\xEF\xBC\x9A") ? 3 : 0;
}

int runsOf(QByteArrayView text, char mark)
{
    int runs = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        runs += text[i] == mark && (i == 0 || text[i - 1] != mark) ? 1 : 0;
    return runs;
}

// How often the mark at `at` is repeated from there on, or backwards; one may be left for the other end of a text of nothing
// else.
qsizetype marksAt(const QByteArray &bytes, Span span, qsizetype at, int step)
{
    qsizetype marks = 1;
    while (marks < span.size() - 1 && bytes[at + step * marks] == bytes[at])
        ++marks;
    return marks;
}

bool isEmphasis(char c)
{
    return c == '*' || c == '_' || c == '~' || c == '"';
}

// Emphasis marks around the whole, or left without a partner at one end by a cut.
Span trimMarks(const QByteArray &bytes, Span span)
{
    if (span.size() < 2 || !(isEmphasis(bytes[span.begin]) || isEmphasis(bytes[span.end - 1])))
        return span;
    for (const char mark : {'*', '_', '~', '"'}) {
        if (span.size() < 2)
            return span;
        const bool first = bytes[span.begin] == mark;
        const bool last = bytes[span.end - 1] == mark;
        const int runs = first || last ? runsOf(view(bytes, span), mark) : 0;
        if (mark == '"' && !(first && last))
            continue; // a quotation is part of the title
        const qsizetype opening = first ? marksAt(bytes, span, span.begin, 1) : 0;
        const qsizetype closing = last ? marksAt(bytes, span, span.end - 1, -1) : 0;
        if (first && last && runs == 2)
            return {span.begin + std::min(opening, closing), span.end - std::min(opening, closing)};
        if (runs % 2 == 1)
            return {span.begin + opening, span.end - (first ? 0 : closing)};
    }
    return span;
}

} // namespace

bool holdsWords(QByteArrayView text)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (std::any_of(text.begin(), text.end(), plain))
        return true;
    if (isAscii(text))
        return false;
    const QString other = QString::fromUtf8(text);
    return std::any_of(other.begin(), other.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

int wordCount(QByteArrayView text)
{
    int count = 0;
    bool inside = false;
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        if (isAscii(c)) {
            const bool word = isLetter(c) || isDigit(c);
            count += word && !inside ? 1 : 0;
            inside = word || (inside && (c == '\'' || c == '.' || c == '+' || c == '-'));
            ++at;
            continue;
        }
        const Letter letter = letterAt(text, at);
        const bool word = letter.code < 0x10000 && QChar::isLetterOrNumber(letter.code);
        count += word && !inside ? 1 : 0;
        inside = word || (inside && letter.code == 0x2019);
        at += letter.bytes;
    }
    return count;
}

Span trimmedSpan(const QByteArray &bytes, Span span)
{
    const QByteArrayView text = view(bytes, span);
    const QByteArrayView inner = text.trimmed();
    if (inner.isEmpty())
        return {span.begin, span.begin};
    const qsizetype begin = span.begin + (inner.data() - text.data());
    return {begin, begin + inner.size()};
}

Span trimTitle(const QByteArray &bytes, Span span)
{
    for (Span before{-1, -1}; !(before == span);) {
        before = span;
        while (!span.isEmpty() && isTrailing(bytes[span.end - 1]))
            --span.end;
        span = {span.begin, span.end - dashLength(view(bytes, span))};
        if (!span.isEmpty() && bytes[span.end - 1] == '.' && !view(bytes, span).endsWith(".."))
            --span.end;
        while (!span.isEmpty() && QByteArrayView(" \t\r\n").contains(bytes[span.begin]))
            ++span.begin;
        span = trimMarks(bytes, span);
    }
    return span;
}

namespace {

bool isWordAt(const QString &text, qsizetype at)
{
    const char16_t c = at >= 0 && at < text.size() ? text[at].unicode() : u' ';
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

// How long "et al." or its like is that begins there; 0: none does.
qsizetype othersAt(const QString &text, qsizetype at)
{
    if (text[at] == u'\u7b49') // 等
        return 1;
    if (text[at] != u'e' || isWordAt(text, at - 1) || !QStringView(text).sliced(at).startsWith(u"et"))
        return 0;
    const auto is = [&](qsizetype place, QChar c) { return place < text.size() && text[place] == c; };
    qsizetype end = at + 2;
    end += is(end, u'.') ? 1 : 0;
    end += is(end, u' ') ? 1 : 0;
    if (!QStringView(text).sliced(end).startsWith(u"al") || isWordAt(text, end + 2))
        return 0;
    return end + (is(end + 2, u'.') ? 3 : 2) - at;
}

QString withoutOthers(const QString &text)
{
    if (!text.contains(u"et") && !text.contains(u'\u7b49'))
        return text;
    QString left;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = othersAt(text, at);
        if (length == 0) {
            left.append(text[at++]);
            continue;
        }
        while (left.endsWith(u' '))
            left.chop(1);
        if (left.endsWith(u','))
            left.chop(1);
        at += length;
    }
    return left;
}

qsizetype separatorAt(const QString &text, qsizetype at)
{
    if (QStringView(u",;&\uff0c\uff1b\u3001").contains(text[at]))
        return 1;
    const bool word = text[at] == u'a' && !isWordAt(text, at - 1) && QStringView(text).sliced(at).startsWith(u"and");
    return word && !isWordAt(text, at + 3) ? 3 : 0;
}

QStringList separated(const QString &text)
{
    QStringList names;
    const auto add = [&](qsizetype begin, qsizetype end, bool first, bool last) {
        while (!first && begin < end && text[begin] == u' ')
            ++begin;
        while (!last && begin < end && text[end - 1] == u' ')
            --end;
        if (begin < end)
            names.append(text.mid(begin, end - begin));
    };
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = separatorAt(text, at);
        if (length > 0) {
            add(begin, at, begin == 0, false);
            begin = at + length;
        }
        at += std::max<qsizetype>(length, 1);
    }
    add(begin, text.size(), begin == 0, true);
    return names;
}

// "A.", "A. B.", "J-P"
bool areInitials(const QString &name)
{
    int letters = 0;
    for (qsizetype at = 0; at < name.size(); ++letters) {
        if (!name[at].isUpper())
            return false;
        ++at;
        at += at < name.size() && name[at] == u'.' ? 1 : 0;
        at += at < name.size() && (name[at] == u' ' || name[at] == u'-') ? 1 : 0;
    }
    return letters >= 1 && letters <= 4;
}

} // namespace

QStringList authorNames(const QByteArray &bytes, Span span)
{
    if (span.isEmpty())
        return {};
    const QString text = withoutOthers(plainOf(bytes, span));
    QStringList names = separated(text);
    // "Author, A., Writer, B.": each name turned round.
    bool turned = names.size() > 1 && names.size() % 2 == 0;
    for (qsizetype i = 0; i < names.size() && turned; ++i)
        turned = areInitials(names[i]) == (i % 2 == 1);
    if (turned) {
        QStringList straight;
        for (qsizetype i = 0; i + 1 < names.size(); i += 2)
            straight.append(names[i + 1] + u' ' + names[i]);
        return straight;
    }
    // "Koppula, Skanda": one name, its parts turned round.
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    if (names.size() == 2 && !names[0].contains(u' ') && !names[1].contains(u' ') &&
        std::none_of(text.begin(), text.end(), isHan))
        return {names[1] + u' ' + names[0]};
    return names;
}

} // namespace cabinet::markdown
