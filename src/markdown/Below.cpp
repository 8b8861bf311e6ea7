// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"

#include "markdown/Bytes.h"
#include "markdown/Inline.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestField = 2000; // bytes; a line beyond that is a note
constexpr qsizetype longestName = 60;

class BelowReader
{
public:
    BelowReader(const QByteArray &bytes, const Lines &lines, const Definitions &definitions)
        : m_bytes(bytes)
        , m_lines(lines)
        , m_definitions(definitions)
    {
    }

    FieldKind fieldOf(const Line &of)
    {
        m_below = {};
        if (!readField(of))
            return FieldKind::None;
        return !m_below.authors.isEmpty() ? FieldKind::Authors : !m_below.venue.isEmpty() ? FieldKind::Venue : FieldKind::Links;
    }

    Below read(int first, int end)
    {
        while (first < end && (line(first).isBlank() || readField(line(first))))
            ++first;
        int last = end;
        while (last > first && (line(last - 1).isBlank() || readField(line(last - 1))))
            --last;
        for (int i = first; i < last && (m_below.authors.isEmpty() || m_below.venue.isEmpty()); ++i)
            readField(line(i));
        if (first < last) {
            m_below.text = withoutIndent(first, last);
            if (!m_below.text.isEmpty()) // of a byte order mark nothing is left
                m_below.notes = {line(first).begin, line(last - 1).end};
        }
        return m_below;
    }

private:
    [[nodiscard]] const Line &line(int index) const { return m_lines[static_cast<std::size_t>(index)]; }
    [[nodiscard]] QByteArrayView view(Span span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.size()); }

    // Is the whole line authors, a venue or links?
    bool readField(const Line &of)
    {
        const auto marker = itemMarker(m_bytes, of);
        if (marker && marker->mark)
            return false;
        const Span text{marker ? marker->content : of.text, of.end};
        if (text.size() > longestField || text.isEmpty())
            return false;
        return readNamed(text) || readNames(text) || isLinks(text) || isEmptyLink(text);
    }

    // May it begin with "Authors:" or its like? Most lines show in their first letter that they do not.
    [[nodiscard]] static bool mayBeNamed(QByteArrayView text)
    {
        if (!text.contains(':') && !contains(text, "\xEF\xBC\x9A"))
            return false;
        const auto first = std::find_if(text.begin(), text.end(), [](char c) { return isLetter(c) || !isAscii(c); });
        return first != text.end() && (!isAscii(*first) || QByteArrayView("abvpcj").contains(lower(*first)));
    }

    // Of so many UTF-16 units; not their size as UTF-8, which is another where a byte is none.
    [[nodiscard]] static qsizetype bytesOf(QByteArrayView text, qsizetype units)
    {
        qsizetype at = 0;
        while (units > 0 && at < text.size()) {
            const Letter letter = letterAt(text, at);
            units -= letter.code > 0xFFFF ? 2 : 1;
            at += letter.bytes;
        }
        return at;
    }

    // "Authors: …", "Venue: …"
    bool readNamed(Span text)
    {
        const QByteArrayView begin = view({text.begin, std::min<qsizetype>(text.end, text.begin + longestName)});
        if (!mayBeNamed(begin))
            return false;
        static const QRegularExpression field(
            u"^[^\\p{L}]{0,12}(?:(authors?|by|作者)|(venue|publisher|published(?: (?:in|at))?|conference|journal|会议|期刊))"
            "[*_]*\\s*[:：][*_]*\\s*(?=\\S)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = field.match(QString::fromUtf8(begin));
        if (!match.hasMatch())
            return false;
        const qsizetype value = text.begin + bytesOf(begin, match.capturedLength());
        Span &place = match.capturedLength(1) > 0 ? m_below.authors : m_below.venue;
        if (place.isEmpty())
            place = trimTitle(m_bytes, {value, text.end});
        return true;
    }

    // A line of nothing but names.
    bool readNames(Span text)
    {
        const Span names = trimTitle(m_bytes, {skipLeadText(m_bytes, text), text.end});
        if (!looksLikeNames(m_bytes, names) && !isOneName(text, names))
            return false;
        if (m_below.authors.isEmpty())
            m_below.authors = names;
        return m_below.authors == names;
    }

    // "*Ann Author*": one name in emphasis.
    [[nodiscard]] bool isOneName(Span text, Span names) const
    {
        static const QRegularExpression name(u"^(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+$"_s);
        const QByteArrayView line = view(text).trimmed();
        const bool emphasised =
            line.size() > 2 && (line[0] == '*' || line[0] == '_') && line[1] != line[0] && line.endsWith(line[0]);
        return emphasised && names.size() < longestName && QString::fromUtf8(view(names)).contains(name);
    }

    // "Paper: https://…", "[[code](u)] [project](p)"
    [[nodiscard]] bool isLinks(Span text) const
    {
        if (!view(text).contains('[') && !contains(view(text), "http"))
            return false;
        bool links = false;
        bool named = false; // "Paper: [whatever](u)"
        for (const Token &token : scanInline(m_bytes, text, m_definitions)) {
            switch (token.kind) {
            case Token::Kind::Link:
                if (!named && !isLabel(token))
                    return false;
                links = true;
                break;
            case Token::Kind::Url:
                links = true;
                break;
            case Token::Kind::Text: {
                const Span word = trimTitle(m_bytes, {skipLeadText(m_bytes, token.span), token.span.end});
                if (holdsWords(view(word)) && !isLinkWord(plainOf(m_bytes, word)))
                    return false;
                named = named || holdsWords(view(word));
                break;
            }
            case Token::Kind::Group:
            case Token::Kind::Code:
                return false;
            default:
                break;
            }
        }
        return links;
    }

    // "[pdf](u)", "[2001.00001](u)", but not "[Small Kernels](u)".
    [[nodiscard]] bool isLabel(const Token &link) const
    {
        return link.bracketed || wordCount(view(link.label)) < 2 || isLinkWord(plainOf(m_bytes, link.label)) ||
               isOnlyVenue(view(link.label));
    }

    // "Code: coming soon", "Code: None"
    [[nodiscard]] bool isEmptyLink(Span text) const
    {
        if (text.size() >= longestName)
            return false;
        const QByteArrayView words = view(text);
        qsizetype colon = words.indexOf(':');
        if (const qsizetype wide = indexOf(words, "\xEF\xBC\x9A"); colon < 0 || (wide >= 0 && wide < colon))
            colon = wide;
        static const QRegularExpression nothing(u"^[:：\\s*_]*(?:none|n/?a|null|tb[ad]|-+|(?:coming |code )?soon|(?:not|un)[ "
                                                u"-]?(?:yet )?(?:available|released?)|no|无|暂无|未开源|待开源)?"
                                                "[.!\\s*_]*$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        return colon > 0 && isLinkWord(plainOf(m_bytes, trimTitle(m_bytes, {text.begin, text.begin + colon}))) &&
               QString::fromUtf8(words.sliced(colon)).contains(nothing);
    }

    // The white space that all lines begin with is the entry's, not the note's.
    [[nodiscard]] QString withoutIndent(int first, int last) const
    {
        QByteArrayView shared;
        bool any = false;
        for (int i = first; i < last; ++i) {
            if (line(i).isBlank())
                continue;
            const QByteArrayView indent = view({line(i).begin, line(i).text});
            shared = any ? shared.first(commonLength(shared, indent)) : indent;
            any = true;
        }
        QByteArray text;
        for (int i = first; i < last; ++i) {
            const qsizetype begin = std::min<qsizetype>(line(i).begin + shared.size(), line(i).text);
            text.append(m_bytes.constData() + begin, line(i).end - begin).append(i + 1 < last ? "\n" : "");
        }
        return QString::fromUtf8(text);
    }

    [[nodiscard]] static qsizetype commonLength(QByteArrayView a, QByteArrayView b)
    {
        const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        return left - a.begin();
    }

    const QByteArray &m_bytes;
    const Lines &m_lines;
    const Definitions &m_definitions;
    Below m_below;
};

} // namespace

FieldKind fieldOf(const QByteArray &bytes, const Line &line, const Definitions &definitions)
{
    static const Lines none;
    return BelowReader(bytes, none, definitions).fieldOf(line);
}

Below readBelow(const QByteArray &bytes, const Lines &lines, int first, int end, const Definitions &definitions)
{
    return BelowReader(bytes, lines, definitions).read(first, end);
}

} // namespace cabinet::markdown
