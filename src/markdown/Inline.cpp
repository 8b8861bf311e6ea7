// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Inline.h"

#include "markdown/Brackets.h"
#include "markdown/Emphasis.h"

#include <array>

namespace cabinet::markdown {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

class InlineReader
{
public:
    InlineReader(const QByteArray &bytes, Span range, const Definitions &definitions, bool linksOnly)
        : m_bytes(bytes)
        , m_at(range.begin)
        , m_end(range.end)
        , m_textBegin(range.begin)
        , m_scan(scanBrackets(bytes, range, definitions))
        , m_linksOnly(linksOnly)
    {
    }

    Tokens read()
    {
        constexpr std::size_t inALine = 12; // tokens, more than most lines have
        m_tokens.reserve(m_linksOnly ? 0 : inALine);
        while (m_at < m_end)
            step();
        flushText();
        return std::move(m_tokens);
    }

private:
    void step()
    {
        while (m_code < m_scan.code.size() && m_scan.code[m_code].begin < m_at)
            ++m_code;
        if (m_code < m_scan.code.size() && m_scan.code[m_code].begin == m_at) {
            const Span span = m_scan.code[m_code++];
            add({Token::Kind::Code, span, {}, {}});
            return;
        }
        switch (m_bytes[m_at]) {
        case '\\':
            readEscape();
            break;
        case '!':
            m_at += readImage() ? 0 : 1;
            break;
        case '[':
            readBracket();
            break;
        case '<':
            readAngle();
            break;
        case 'h':
            readUrl();
            break;
        case '*':
        case '_':
        case '~':
            readDelimiter();
            break;
        case '\n':
        case '\r':
            readLineEnd();
            break;
        default:
            for (++m_at; m_at < m_end && !isMark(m_bytes[m_at]);)
                ++m_at;
        }
    }

    [[nodiscard]] static bool isMark(char c)
    {
        static constexpr auto marks = [] {
            std::array<bool, 256> table{};
            for (const char mark : {'\\', '!', '[', '<', 'h', '*', '_', '~', '\n', '\r', '`'})
                table[static_cast<unsigned char>(mark)] = true;
            return table;
        }();
        return marks[static_cast<unsigned char>(c)];
    }

    [[nodiscard]] char at(qsizetype index) const { return index < m_end ? m_bytes[index] : '\0'; }

    void add(Token token)
    {
        flushText(token.span.begin);
        m_at = m_textBegin = token.span.end;
        if (!m_linksOnly || token.kind == Token::Kind::Link || token.kind == Token::Kind::Url)
            m_tokens.push_back(token);
    }

    void flushText() { flushText(m_end); }
    void flushText(qsizetype end)
    {
        if (end > m_textBegin && !m_linksOnly)
            m_tokens.push_back({Token::Kind::Text, {m_textBegin, end}, {}, {}});
    }

    void readEscape()
    {
        const char next = at(m_at + 1);
        if (next == '\n' || next == '\r')
            add({Token::Kind::Break, {m_at, m_at + 1}, {}, {}});
        else
            m_at += next != '\0' && !isWord(next) && !isSpace(next) ? 2 : 1;
    }

    const Bracket *bracketAt(qsizetype position)
    {
        const auto &all = m_scan.brackets;
        while (m_bracket < all.size() && all[m_bracket].open < position)
            ++m_bracket;
        return m_bracket < all.size() && all[m_bracket].open == position ? &all[m_bracket] : nullptr;
    }

    bool readImage()
    {
        const Bracket *found = at(m_at + 1) == '[' ? bracketAt(m_at + 1) : nullptr;
        if (found == nullptr || !found->link)
            return false;
        add({Token::Kind::Image, {m_at, found->end}, {found->open + 1, found->close}, found->target});
        return true;
    }

    void readBracket()
    {
        const Bracket *found = bracketAt(m_at);
        if (found == nullptr || found->close < 0) {
            ++m_at;
            return;
        }
        if (found->link) {
            addLink(*found, {found->open, found->end}, false);
        } else if (found->holdsLink) {
            const Bracket *inner = bracketAt(m_at + 1);
            if (inner != nullptr && inner->link && inner->end == found->close)
                addLink(*inner, {found->open, found->end}, true);
            else
                ++m_at;
        } else {
            add({Token::Kind::Group, {found->open, found->end}, {found->open + 1, found->close}, {}});
        }
    }

    void addLink(const Bracket &found, Span whole, bool bracketed)
    {
        Span label{found.open + 1, found.close};
        // [[pdf]](url): the brackets are no part of the label.
        if (label.size() > 2 && m_bytes[label.begin] == '[' && m_bytes[label.end - 1] == ']')
            label = {label.begin + 1, label.end - 1};
        Token token{Token::Kind::Link, whole, label, found.target};
        token.bracketed = bracketed || label.begin > found.open + 1;
        add(token);
    }

    void readAngle()
    {
        qsizetype close = m_at + 1;
        while (close < m_end && m_bytes[close] != '<' && m_bytes[close] != '>' && m_bytes[close] != '\n')
            ++close;
        const QByteArrayView inside = QByteArrayView(m_bytes).sliced(m_at + 1, close - m_at - 1);
        if (at(close) != '>' || inside.isEmpty()) {
            ++m_at;
            return;
        }
        const Span span{m_at, close + 1};
        if (inside.startsWith("http://") || inside.startsWith("https://"))
            add({Token::Kind::Url, span, {}, {m_at + 1, close}});
        else if (inside[0] == '/' || inside[0] == '!' || (isWord(inside[0]) && static_cast<unsigned char>(inside[0]) < 0x80))
            add({inside == "br" || inside == "br/" || inside == "br /" ? Token::Kind::Break : Token::Kind::Html, span, {}, {}});
        else
            ++m_at;
    }

    void readUrl()
    {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(m_at, m_end - m_at);
        const bool starts =
            (rest.startsWith("http://") || rest.startsWith("https://")) &&
            (m_at == m_textBegin || !isWord(m_bytes[m_at - 1]) || static_cast<unsigned char>(m_bytes[m_at - 1]) >= 0x80);
        const qsizetype end = starts ? urlEnd() : m_at;
        if (end - m_at <= 8)
            ++m_at;
        else
            add({Token::Kind::Url, {m_at, end}, {}, {m_at, end}});
    }

    // A bare address ends before white space, brackets that it did not open, letters beyond ASCII and closing punctuation.
    [[nodiscard]] qsizetype urlEnd() const
    {
        int depth = 0;
        qsizetype end = m_at;
        for (; end < m_end; ++end) {
            const auto c = static_cast<unsigned char>(m_bytes[end]);
            if (c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"' || c == '[' || c == ']' || c == '`' || c == '|')
                break;
            if (c == '(')
                ++depth;
            if (c == ')' && --depth < 0)
                break;
        }
        while (end > m_at && QByteArrayView(".,;:!?'*_~").contains(m_bytes[end - 1]))
            --end;
        return end;
    }

    void readDelimiter()
    {
        const char mark = m_bytes[m_at];
        qsizetype end = m_at;
        while (at(end) == mark)
            ++end;
        if (m_linksOnly) {
            m_at = end;
            return;
        }
        const char before = m_at > m_textBegin || !m_tokens.empty() ? m_bytes[m_at - 1] : ' ';
        const char after = end < m_end ? m_bytes[end] : ' ';
        const bool canOpen = !isSpace(after) && (mark != '_' || !isWord(before)) && (mark != '~' || end - m_at == 2);
        const bool canClose = !isSpace(before) && (mark != '_' || !isWord(after)) && (mark != '~' || end - m_at == 2);
        if (!canOpen && !canClose) {
            m_at = end;
            return;
        }
        m_delimiters.push_back({static_cast<int>(m_tokens.size()) + (m_at > m_textBegin ? 1 : 0), mark, canOpen, canClose});
        add({Token::Kind::Text, {m_at, end}, {}, {}});
    }

    void readLineEnd()
    {
        if (m_at >= m_textBegin + 2 && m_bytes[m_at - 1] == ' ' && m_bytes[m_at - 2] == ' ') {
            add({Token::Kind::Break, {m_at, m_at + 1}, {}, {}});
            return;
        }
        ++m_at;
    }

public:
    std::vector<Delimiter> m_delimiters;

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
    qsizetype m_end;
    qsizetype m_textBegin;
    BracketScan m_scan;
    bool m_linksOnly;
    std::size_t m_bracket = 0;
    std::size_t m_code = 0;
    Tokens m_tokens;
};

} // namespace

Tokens scanInline(const QByteArray &bytes, Span range, const Definitions &definitions)
{
    InlineReader reader(bytes, range, definitions, false);
    Tokens tokens = reader.read();
    return pairEmphasis(std::move(tokens), reader.m_delimiters);
}

Tokens scanLinks(const QByteArray &bytes, Span range, const Definitions &definitions)
{
    return InlineReader(bytes, range, definitions, true).read();
}

} // namespace cabinet::markdown
