// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/TitleText.h"

#include "markdown/Inline.h"
#include "markdown/Words.h"

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

// Emphasis marks around the whole, or left without a partner at one end by a cut.
Span trimMarks(const QByteArray &bytes, Span span)
{
    for (const char mark : {'*', '_', '~', '"'}) {
        if (span.size() < 2)
            return span;
        const bool first = bytes[span.begin] == mark;
        const bool last = bytes[span.end - 1] == mark;
        const int runs = first || last ? runsOf(view(bytes, span), mark) : 0;
        if (mark == '"' && !(first && last))
            continue; // a quotation is part of the title
        if (first && last && runs == 2)
            return {span.begin + 1, span.end - 1};
        if (runs % 2 == 1)
            return {span.begin + (first ? 1 : 0), span.end - (first ? 0 : 1)};
    }
    return span;
}

} // namespace

bool holdsWords(QByteArrayView text)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (std::any_of(text.begin(), text.end(), plain))
        return true;
    const QString other = QString::fromUtf8(text);
    return std::any_of(other.begin(), other.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

int wordCount(QByteArrayView text)
{
    int count = 0;
    bool inside = false;
    for (const QChar c : QString::fromUtf8(text)) {
        const bool word = c.isLetterOrNumber();
        count += word && !inside ? 1 : 0;
        inside = word || (inside && (c == u'\'' || c == u'.' || c == u'+' || c == u'-' || c == u'\u2019'));
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
        span.end -= dashLength(view(bytes, span));
        if (!span.isEmpty() && bytes[span.end - 1] == '.' && !view(bytes, span).endsWith(".."))
            --span.end;
        while (!span.isEmpty() && QByteArrayView(" \t\r\n").contains(bytes[span.begin]))
            ++span.begin;
        span = trimMarks(bytes, span);
    }
    return span;
}

qsizetype skipLeadText(const QByteArray &bytes, Span span)
{
    // Icons and other symbols, :words:, (2022-09), 2022-11-30, [12]
    static const QRegularExpression lead(
        u"^(?::[a-z0-9_+-]+:|[\\s:;,|*_~.)(–—-]|[\\]\\[，。；：）】、」]|[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\x{FFFC}]|\\(?\\d{4}-\\d{2}(?:-\\d{2})?\\)?(?=[\\s,:]))+"_s);
    // "Paper 3. ", "No. 12: "
    static const QRegularExpression counted(
        u"^(?:(?:paper|no\\.?|#|论文|第)\\s*\\d{1,4}\\s*篇?\\s*[.:)、：]\\s*|\\(?\\d{1,3}[.)]\\s+|\\d{1,3}、\\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const QByteArrayView start = view(bytes, span).first(std::min<qsizetype>(span.size(), 24));
        std::any_of(start.begin(), start.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        const QString text = QString::fromUtf8(start);
        if (const auto match = counted.match(text); match.hasMatch())
            return span.begin + match.captured().toUtf8().size();
    }
    if (span.isEmpty() || (bytes[span.begin] >= 'A' && bytes[span.begin] <= 'z' && bytes[span.begin] != '[' &&
                           bytes[span.begin] != ']' && bytes[span.begin] != '_'))
        return span.begin; // as nearly always
    const QString text = QString::fromUtf8(bytes.constData() + span.begin, span.size());
    const QRegularExpressionMatch match = lead.match(text);
    if (!match.hasMatch())
        return span.begin;
    QString skipped = match.captured();
    if (skipped.size() < text.size() && skipped.endsWith(u'(')) // a parenthesis belongs to the words that follow
        skipped.chop(1);
    return std::min(span.end, span.begin + skipped.toUtf8().size());
}

QStringList authorNames(const QByteArray &bytes, Span span)
{
    static const QRegularExpression others(u",?\\s*(?:\\bet\\.? ?al\\b\\.?|等)"_s);
    static const QRegularExpression separator(u"\\s*(?:[,;，；、]|\\band\\b|&)\\s*"_s);
    if (span.isEmpty())
        return {};
    QString text = plainOf(bytes, span);
    QStringList names = text.remove(others).split(separator, Qt::SkipEmptyParts);
    // "Author, A., Writer, B.": each name turned round.
    static const QRegularExpression initials(u"^(?:\\p{Lu}\\.?[ -]?){1,4}$"_s);
    bool turned = names.size() > 1 && names.size() % 2 == 0;
    for (qsizetype i = 0; i < names.size() && turned; ++i)
        turned = names[i].contains(initials) == (i % 2 == 1);
    if (turned) {
        QStringList straight;
        for (qsizetype i = 0; i + 1 < names.size(); i += 2)
            straight.append(names[i + 1] + u' ' + names[i]);
        return straight;
    }
    // "Koppula, Skanda": one name, its parts turned round.
    const bool han = std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    if (!han && names.size() == 2 && !names[0].contains(u' ') && !names[1].contains(u' '))
        return {names[1] + u' ' + names[0]};
    return names;
}

} // namespace cabinet::markdown
