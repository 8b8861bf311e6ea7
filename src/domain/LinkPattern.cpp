// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkPattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

QChar folded(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text.at(end)))
        ++end;
    return end - from;
}

bool standsAt(QStringView text, qsizetype at, QStringView wanted)
{
    return text.size() - at >= wanted.size() &&
           std::equal(wanted.begin(), wanted.end(), text.begin() + at, [](QChar a, QChar b) { return folded(a) == folded(b); });
}

qsizetype find(QStringView text, QStringView wanted, qsizetype from)
{
    for (qsizetype at = from; at + wanted.size() <= text.size(); ++at) {
        if (standsAt(text, at, wanted))
            return at;
    }
    return -1;
}

bool isSpecial(QChar c)
{
    return c == u'*' || c == u'~' || c == u'#' || c == u'@' || c == u'%';
}

// "v2" behind an id.
qsizetype versionAt(QStringView text, qsizetype at)
{
    if (at >= text.size() || folded(text.at(at)) != u'v')
        return 0;
    const qsizetype digits = digitsAt(text, at + 1);
    return digits > 0 ? digits + 1 : 0;
}

// The number of an id, from `at`: "2002.03794" or, behind a class, "0112017".
qsizetype numberLength(QStringView text, qsizetype at, bool hasClass)
{
    if (hasClass)
        return digitsAt(text, at) == 7 ? 7 : 0;
    if (digitsAt(text, at) != 4 || at + 4 >= text.size() || text.at(at + 4) != u'.')
        return 0;
    const qsizetype digits = digitsAt(text, at + 5);
    return digits == 4 || digits == 5 ? 5 + digits : 0;
}

class Matcher final
{
public:
    Matcher(QStringView pattern, QStringView text)
        : m_pattern(pattern)
        , m_text(text)
    {
    }

    std::optional<PathMatch> run()
    {
        while (m_next < m_pattern.size()) {
            if (!(isSpecial(m_pattern.at(m_next)) ? piece() : literal()))
                return {};
        }
        return m_at == m_text.size() ? std::optional(m_match) : std::nullopt;
    }

private:
    QStringView takeLiteral()
    {
        const qsizetype start = m_next;
        while (m_next < m_pattern.size() && !isSpecial(m_pattern.at(m_next)))
            ++m_next;
        return m_pattern.sliced(start, m_next - start);
    }

    bool literal()
    {
        const QStringView wanted = takeLiteral();
        if (!standsAt(m_text, m_at, wanted))
            return false;
        m_at += wanted.size();
        return true;
    }

    bool caught(qsizetype length)
    {
        m_match.caught.at(static_cast<size_t>(m_match.count++)) = m_text.sliced(m_at, length);
        m_at += length;
        return true;
    }

    bool piece()
    {
        const QChar special = m_pattern.at(m_next++);
        if (special == u'#') {
            const qsizetype digits = digitsAt(m_text, m_at);
            return digits > 0 && caught(digits);
        }
        return special == u'@' ? arxiv() : open(special);
    }

    bool arxiv()
    {
        if (standsAt(m_text, m_at, u"arxiv:"))
            m_at += 6;
        const qsizetype length = arxivIdLength(m_text.sliced(m_at));
        if (length == 0)
            return false;
        m_match.arxiv = m_text.sliced(m_at, length);
        caught(length);
        if (standsAt(m_text, m_at, u".pdf"))
            m_at += 4;
        return true;
    }

    // A piece that ends where the text behind it stands.
    bool open(QChar special)
    {
        const bool any = special == u'%' || (special == u'*' && m_next < m_pattern.size() && m_pattern.at(m_next) == u'*');
        if (any && special == u'*')
            ++m_next;
        const qsizetype least = special == u'~' ? 0 : 1;
        const QStringView behind = takeLiteral();
        const bool isLast = m_next == m_pattern.size();
        const qsizetype end = isLast ? m_text.size() - behind.size() : find(m_text, behind, m_at + least);
        if (end < m_at + least || !standsAt(m_text, end, behind))
            return false;
        const QStringView piece = m_text.sliced(m_at, end - m_at);
        if ((!any && piece.contains(u'/')) || (special == u'%' && !isDoi(piece)))
            return false;
        if (special == u'%')
            m_match.doi = piece;
        caught(piece.size());
        m_at += behind.size();
        return true;
    }

    QStringView m_pattern;
    QStringView m_text;
    qsizetype m_next = 0; // in the pattern
    qsizetype m_at = 0;   // in the text
    PathMatch m_match;
};

} // namespace

qsizetype arxivIdLength(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && (isLetter(text.at(at)) || text.at(at) == u'-' || text.at(at) == u'.'))
        ++at;
    const bool hasClass = at > 0;
    if (hasClass && (at >= text.size() || text.at(at) != u'/'))
        return 0;
    if (hasClass)
        ++at;
    const qsizetype number = numberLength(text, at, hasClass);
    return number == 0 ? 0 : at + number + versionAt(text, at + number);
}

bool isDoi(QStringView text)
{
    if (!text.startsWith(u"10."))
        return false;
    qsizetype at = 3;
    while (at < text.size() && (isDigit(text.at(at)) || text.at(at) == u'.'))
        ++at;
    return at > 3 && at + 1 < text.size() && text.at(at) == u'/';
}

std::optional<PathMatch> matchPath(QStringView pattern, QStringView path)
{
    return Matcher(pattern, path).run();
}

QString filledTemplate(QStringView text, const TemplateValues &values)
{
    QString filled;
    filled.reserve(text.size() + values.address.size());
    const auto piece = [&values](QChar number) { return values.match.caught.at(static_cast<size_t>(number.unicode() - u'1')); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'$') {
            filled += text.at(i);
            continue;
        }
        const QChar what = text.at(++i);
        if (what == u'h')
            filled += values.host;
        else if (what == u'q')
            filled += values.query;
        else if (what == u'0')
            filled += values.address;
        else if (what == u'p')
            filled += piece(text.at(++i)).toString().rightJustified(4, u'0');
        else
            filled += piece(what);
    }
    return filled;
}

} // namespace cabinet
