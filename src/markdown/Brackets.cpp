// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Brackets.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cabinet::markdown {

namespace {

constexpr int maxParentheses = 32; // in an address, as other Markdown readers; keeps hostile input linear
constexpr qsizetype longestLabel = 200;
constexpr std::size_t maxBackticks = 16;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isPunctuation(char c)
{
    return std::strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) != nullptr && c != '\0';
}

// Where white space ends, remembered, for callers that come to the same long run again and again.
class AfterSpace
{
public:
    AfterSpace(const QByteArray &bytes, qsizetype end)
        : m_bytes(bytes)
        , m_end(end)
    {
    }

    qsizetype from(qsizetype at)
    {
        if (at >= m_run.begin && at < m_run.end)
            return m_run.end;
        qsizetype end = at;
        while (end < m_end && isSpace(m_bytes[end]))
            ++end;
        if (end > at)
            m_run = {at, end};
        return end;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_end;
    Span m_run;
};

// The next place of one character, remembered, for callers that only move forward.
class NextByte
{
public:
    NextByte(const QByteArray &bytes, qsizetype end, char wanted)
        : m_bytes(bytes)
        , m_end(end)
        , m_wanted(wanted)
    {
    }

    qsizetype from(qsizetype at)
    {
        if (m_place < at) {
            const qsizetype found = at < m_end ? QByteArrayView(m_bytes).sliced(at, m_end - at).indexOf(m_wanted) : -1;
            m_place = found < 0 ? m_end : at + found;
        }
        return m_place;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_end;
    char m_wanted;
    qsizetype m_place = -1;
};

class BracketReader
{
public:
    BracketReader(const QByteArray &bytes, Span range, const Definitions &definitions)
        : m_bytes(bytes)
        , m_definitions(definitions)
        , m_at(range.begin)
        , m_end(range.end)
        , m_square(bytes, range.end, ']')
        , m_double(bytes, range.end, '"')
        , m_single(bytes, range.end, '\'')
        , m_angle(bytes, range.end, '>')
        , m_target(bytes, range.end)
        , m_title(bytes, range.end)
        , m_closing(bytes, range.end)
    {
    }

    BracketScan read()
    {
        if (m_at >= m_end) // there are ranges that end before they begin
            return {};
        const QByteArrayView text = QByteArrayView(m_bytes).sliced(m_at, m_end - m_at);
        m_scan.brackets.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '[')));
        while (m_at < m_end)
            step();
        return std::move(m_scan);
    }

private:
    [[nodiscard]] char at(qsizetype index) const { return index < m_end ? m_bytes[index] : '\0'; }
    Bracket &bracket(std::size_t index) { return m_scan.brackets[index]; }

    void step()
    {
        switch (at(m_at)) {
        case '\\':
            m_at += m_at + 1 < m_end && isPunctuation(at(m_at + 1)) ? 2 : 1;
            break;
        case '`':
            readCode();
            break;
        case '[':
            open();
            break;
        case ']':
            close();
            break;
        default:
            for (++m_at; m_at < m_end && !isMark(m_bytes[m_at]);)
                ++m_at;
        }
    }

    [[nodiscard]] static bool isMark(char c) { return c == '\\' || c == '`' || c == '[' || c == ']'; }

    void readCode()
    {
        const qsizetype begin = m_at;
        const std::size_t length = runLength(begin);
        m_at += static_cast<qsizetype>(length);
        if (length >= maxBackticks || m_noCode[length])
            return;
        NextByte ticks(m_bytes, m_end, '`');
        for (qsizetype from = ticks.from(m_at); from < m_end; from = ticks.from(from)) {
            const std::size_t other = runLength(from);
            from += static_cast<qsizetype>(other);
            if (other != length)
                continue;
            m_scan.code.push_back({begin, from});
            m_at = from;
            return;
        }
        m_noCode[length] = true;
    }

    [[nodiscard]] std::size_t runLength(qsizetype from) const
    {
        std::size_t length = 0;
        while (at(from + static_cast<qsizetype>(length)) == '`')
            ++length;
        return length;
    }

    void open()
    {
        Bracket added;
        added.open = static_cast<int>(m_at);
        added.image = m_at > 0 && m_bytes[m_at - 1] == '!';
        m_open.push_back(m_scan.brackets.size());
        m_scan.brackets.push_back(added);
        ++m_at;
    }

    void close()
    {
        if (m_open.empty()) {
            ++m_at;
            return;
        }
        const std::size_t index = m_open.back();
        m_open.pop_back();
        Bracket &closed = bracket(index);
        closed.close = static_cast<int>(m_at);
        closed.end = static_cast<int>(m_at + 1);
        if (at(m_at + 1) == '(' && (closed.image || m_open.size() >= m_inactive))
            readTarget(closed);
        else if (!m_definitions.isEmpty() && (closed.image || m_open.size() >= m_inactive))
            readReference(closed);
        if (closed.link && !closed.image)
            m_inactive = m_open.size(); // a link holds no link: whatever is still open is only brackets
        m_inactive = std::min(m_inactive, m_open.size());
        if (!m_open.empty() && !closed.image && (closed.link || closed.holdsLink))
            bracket(m_open.back()).holdsLink = true;
        m_at = closed.end;
    }

    // "[label][other]", "[label][]" and "[label]" where a definition of that name exists.
    void readReference(Bracket &closed)
    {
        Span name{closed.open + 1, closed.close};
        qsizetype end = closed.end;
        if (at(end) == '[') {
            const qsizetype bracket = m_square.from(end);
            if (bracket < m_end && bracket > end + 1)
                name = {end + 1, bracket};
            end = bracket + 1;
        }
        if (name.size() > longestLabel || end > m_end)
            return;
        const QByteArrayView label = QByteArrayView(m_bytes).sliced(name.begin, name.size());
        const auto found = label.contains(']') ? m_definitions.constEnd() : m_definitions.constFind(definitionKey(label));
        if (found == m_definitions.constEnd())
            return;
        closed.link = true;
        closed.target = *found;
        closed.end = static_cast<int>(end);
    }

    void readTarget(Bracket &closed)
    {
        qsizetype from = m_target.from(m_at + 2);
        Span target;
        if (at(from) == '<') {
            const qsizetype angle = m_angle.from(from);
            target = {from + 1, angle};
            from = angle + 1;
        } else {
            target = {from, targetEnd(from)};
            from = target.end;
        }
        from = skipTitle(m_title.from(from));
        if (from < 0 || at(from) != ')' || from >= m_end)
            return;
        closed.link = true;
        closed.target = target;
        closed.end = static_cast<int>(from + 1);
    }

    [[nodiscard]] qsizetype targetEnd(qsizetype from) const
    {
        int depth = 0;
        for (; from < m_end && !isSpace(m_bytes[from]); ++from) {
            if (m_bytes[from] == '\\' && isPunctuation(at(from + 1)))
                ++from;
            else if (m_bytes[from] == '(' && ++depth > maxParentheses)
                return from;
            else if (m_bytes[from] == ')' && --depth < 0)
                return from;
        }
        return std::min(from, m_end);
    }

    // After a "title", a 'title' or nothing; -1 when one is not closed.
    qsizetype skipTitle(qsizetype from)
    {
        if (at(from) != '"' && at(from) != '\'')
            return from;
        const qsizetype quote = at(from) == '"' ? m_double.from(from + 1) : m_single.from(from + 1);
        return quote >= m_end ? -1 : m_closing.from(quote + 1);
    }

    const QByteArray &m_bytes;
    const Definitions &m_definitions;
    qsizetype m_at;
    qsizetype m_end;
    NextByte m_square;
    NextByte m_double;
    NextByte m_single;
    NextByte m_angle;
    AfterSpace m_target;  // before an address
    AfterSpace m_title;   // before its title
    AfterSpace m_closing; // before the closing parenthesis
    BracketScan m_scan;
    std::vector<std::size_t> m_open;           // indices of brackets not closed yet
    std::size_t m_inactive = 0;                // so many of the outermost ones can become no link any more
    std::array<bool, maxBackticks> m_noCode{}; // no closing run of this length ahead
};

} // namespace

QByteArray definitionKey(QByteArrayView label)
{
    return label.toByteArray().simplified().toLower();
}

BracketScan scanBrackets(const QByteArray &bytes, Span range, const Definitions &definitions)
{
    return BracketReader(bytes, range, definitions).read();
}

} // namespace cabinet::markdown
