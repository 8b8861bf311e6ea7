// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// "A. Author, Bob van Author and Carol Author, et al.": read from left to right, never going back.
class Names final
{
public:
    explicit Names(QByteArrayView text) // single spaces within, none around
        : m_text(text)
    {
    }

    bool areAll()
    {
        take("*");
        do {
            if (!takeName())
                return false;
        } while (takeSeparator() && !atEnd());
        return m_ended || atEnd();
    }

private:
    [[nodiscard]] bool startsWith(std::string_view what) const { return asStd(m_text.sliced(m_at)).starts_with(what); }

    bool take(std::string_view what)
    {
        if (!startsWith(what))
            return false;
        m_at += static_cast<qsizetype>(what.size());
        return true;
    }

    // Nothing but stops and stars is left.
    [[nodiscard]] bool atEnd() const
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        return std::all_of(rest.begin(), rest.end(), [](char c) { return c == '.' || c == '*'; });
    }

    bool takeWord()
    {
        const qsizetype begin = m_at;
        for (; m_at < m_text.size();) {
            const Letter letter = isAscii(m_text[m_at]) ? Letter{static_cast<char32_t>(m_text[m_at]), 1} : letterAt(m_text, m_at);
            const bool capital = m_at > begin || QChar::isUpper(letter.code);
            const bool inside =
                m_at > begin && (letter.code == '\'' || letter.code == '.' || letter.code == '-' || letter.code == 0x2019);
            if (!capital || !(QChar::isLetter(letter.code) || inside))
                break;
            m_at += letter.bytes;
        }
        return m_at > begin;
    }

    bool takeParticle()
    {
        static constexpr std::string_view particles[] = {"van ", "von ", "de ", "den ", "der ", "di ", "da ",
                                                         "la ",  "le ",  "el ", "al ",  "bin ", "ten "};
        return std::any_of(std::begin(particles), std::end(particles), [this](std::string_view word) { return take(word); });
    }

    // Two to four words or initials.
    bool takeName()
    {
        if (!takeWord())
            return false;
        int words = 1;
        for (; words < 4; ++words) {
            const qsizetype before = m_at;
            if (!take(" "))
                break;
            while (takeParticle())
                continue;
            if (takeWord())
                continue;
            m_at = before;
            break;
        }
        return words > 1;
    }

    bool takeSeparator()
    {
        const qsizetype before = m_at;
        take(",");
        if (take(" et")) {
            take(".");
            take(" ");
            if (take("al"))
                return true;
        }
        m_at = before;
        take(" ");
        if (take(",") || take(";") || take("&")) {
            take(" ");
            take("and ");
            return true;
        }
        m_at = before;
        if (take(" and "))
            return true;
        m_ended = atEnd();
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_ended = false;
};

constexpr qsizetype fewestInNames = 5; // UTF-16 units
constexpr qsizetype mostInNames = 400;

bool mayBeNames(QByteArrayView text)
{
    return text.contains(',') || text.contains('&') || contains(text, "and") || contains(text, "et");
}

bool isSimple(QByteArrayView text)
{
    bool white = true;
    for (const char c : text) {
        if (!isAscii(c) || (isWhite(c) && (c != ' ' || white)))
            return false;
        white = c == ' ';
    }
    return !white;
}

bool areNames(QByteArrayView text)
{
    const bool several = text.contains(',') || contains(text, " and ") || text.contains('&') || contains(text, "et al");
    return several && Names(text).areAll();
}

} // namespace

bool looksLikeNames(const QByteArray &bytes, Span span)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(span.begin, span.size());
    if (text.size() > 4 * mostInNames + fewestInNames || !mayBeNames(text))
        return false;
    if (isSimple(text))
        return text.size() >= fewestInNames && text.size() <= mostInNames && areNames(text);
    const QString other = QString::fromUtf8(text).simplified();
    return other.size() >= fewestInNames && other.size() <= mostInNames && areNames(other.toUtf8());
}

} // namespace cabinet::markdown
