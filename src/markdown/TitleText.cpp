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

QString latin(const QByteArray &bytes, Span span)
{
    return QString::fromLatin1(bytes.constData() + span.begin, span.size());
}

Span capturedSpan(Span base, const QRegularExpressionMatch &match, int nth)
{
    return {base.begin + match.capturedStart(nth), base.begin + match.capturedEnd(nth)};
}

bool isTrailing(char c)
{
    return QByteArrayView(" \t\r\n:;,|-*_~").contains(c);
}

// " - ", " – ", " — " that end a title before nothing else.
qsizetype dashLength(QByteArrayView text)
{
    return text.endsWith("\xE2\x80\x93") || text.endsWith("\xE2\x80\x94") || text.endsWith("\xEF\xBC\x9A") ? 3 : 0;
}

} // namespace

bool holdsWords(QByteArrayView text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]"_s);
    return QString::fromUtf8(text).contains(word);
}

int wordCount(QByteArrayView text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}][\\p{L}\\p{N}'’.+-]*"_s);
    int count = 0;
    for (auto words = word.globalMatch(QString::fromUtf8(text)); words.hasNext(); words.next())
        ++count;
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
    while (!span.isEmpty() && isTrailing(bytes[span.end - 1]))
        --span.end;
    if (const qsizetype dash = dashLength(view(bytes, span)); dash > 0)
        return trimTitle(bytes, {span.begin, span.end - dash});
    if (!span.isEmpty() && bytes[span.end - 1] == '.' && !view(bytes, span).endsWith(".."))
        --span.end;
    while (!span.isEmpty() && QByteArrayView(" \t\r\n*_~").contains(bytes[span.begin]))
        ++span.begin;
    return span;
}

qsizetype skipLeadText(const QByteArray &bytes, Span span)
{
    // Icons and other symbols, :words:, (2022-09), 2022-11-30, [12]
    static const QRegularExpression lead(
        u"^(?:[\\s:;,|*_~.)(–—-]|[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\x{FFFC}]|:[a-z0-9_+-]+:|\\(?\\d{4}-\\d{2}(?:-\\d{2})?\\)?(?=[\\s,:]))+"_s);
    const QString text = QString::fromUtf8(bytes.constData() + span.begin, span.size());
    const QRegularExpressionMatch match = lead.match(text);
    if (!match.hasMatch())
        return span.begin;
    QString skipped = match.captured();
    if (skipped.endsWith(u'(')) // a parenthesis belongs to what follows
        skipped.chop(1);
    return std::min(span.end, span.begin + skipped.toUtf8().size());
}

TitleParts splitTitle(const QByteArray &bytes, Span span)
{
    span = trimTitle(bytes, span);
    TitleParts parts{span, {}, {}};
    const QString text = latin(bytes, span);
    static const QRegularExpression inParentheses(u"^(.*\\S)\\s*\\(([^()]{2,80})\\)?$"_s,
                                                  QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = inParentheses.match(text); match.hasMatch() && isVenue(match.captured(2).toLatin1())) {
        parts.title = trimTitle(bytes, capturedSpan(span, match, 1));
        parts.venue = trimmedSpan(bytes, capturedSpan(span, match, 2));
    }
    return parts;
}

Span findAuthors(const QByteArray &bytes, Span span)
{
    static const QRegularExpression by(u"^[\\s,.:;|()–—*_-]*by\\s+(.+?)(?=,\\s*[A-Z][\\w -]*\\s*'?\\d{2,4}\\b|\\s*[(\\[]|$)"_s,
                                       QRegularExpression::DotMatchesEverythingOption);
    const auto match = by.match(latin(bytes, span));
    return match.hasMatch() ? trimTitle(bytes, capturedSpan(span, match, 1)) : Span();
}

QStringList authorNames(const QByteArray &bytes, Span span)
{
    static const QRegularExpression others(u",?\\s*(?:\\bet\\.? ?al\\b\\.?|等)"_s);
    static const QRegularExpression separator(u"\\s*(?:,|;|\\band\\b|&)\\s*"_s);
    QString text = plainOf(bytes, span);
    QStringList names = text.remove(others).split(separator, Qt::SkipEmptyParts);
    // "Koppula, Skanda": one name, its parts turned round.
    if (names.size() == 2 && !names[0].contains(u' ') && !names[1].contains(u' '))
        return {names[1] + u' ' + names[0]};
    return names;
}

} // namespace cabinet::markdown
