// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Blocks.h"

#include "markdown/Inline.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int nestIndent = 2;
constexpr int codeIndent = 4;
constexpr int firstYear = 1000;
constexpr int frontMatterLines = 200;

class OutlineReader
{
public:
    explicit OutlineReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        m_outline.lines = splitLines(bytes);
    }

    Outline read()
    {
        m_tasks = hasTasks();
        m_outline.headings.reserve(likelyHeadings());
        skipFrontMatter();
        for (; m_at < lineCount(); ++m_at)
            readLine();
        closeItems(0);
        m_outline.items.shrink_to_fit();
        m_outline.loose.shrink_to_fit();
        return std::move(m_outline);
    }

private:
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_outline.lines.size()); }
    [[nodiscard]] const Line &line() const { return line(m_at); }
    [[nodiscard]] const Line &line(int index) const { return m_outline.lines[static_cast<std::size_t>(index)]; }
    [[nodiscard]] Item &item(int index) { return m_outline.items[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool afterBlank() const { return m_at == 0 || line(m_at - 1).isBlank(); }
    [[nodiscard]] QByteArrayView text() const { return QByteArrayView(m_bytes).sliced(line().text, line().end - line().text); }

    // Few more than there are, in most files.
    [[nodiscard]] qsizetype likelyHeadings() const
    {
        return std::count_if(m_outline.lines.begin(), m_outline.lines.end(), [this](const Line &line) {
            return !line.isBlank() && (m_bytes[line.text] == '#' || setextLevel(m_bytes, line) > 0);
        });
    }

    [[nodiscard]] bool hasTasks() const
    {
        return std::any_of(m_outline.lines.begin(), m_outline.lines.end(), [this](const Line &line) {
            const auto marker = itemMarker(m_bytes, line);
            return marker && marker->mark && QByteArrayView(" xX").contains(m_bytes[marker->mark->begin]);
        });
    }

    void readLine()
    {
        if (line().isBlank()) {
            m_headOpen = false;
            return;
        }
        if (readFence() || readComment())
            return;
        if (const auto heading = atxHeading(m_bytes, line())) {
            addHeading(*heading, m_at);
            return;
        }
        if (const auto heading = htmlHeading(m_bytes, line())) {
            addHeading(*heading, m_at);
            return;
        }
        if (readSetext() || readRule() || readItem() || readDefinition() || readTable())
            return;
        readText();
    }

    void skipFrontMatter()
    {
        if (lineCount() < 3 || text() != "---")
            return;
        for (int i = 1; i < std::min(lineCount(), frontMatterLines); ++i) {
            const QByteArrayView end = QByteArrayView(m_bytes).sliced(line(i).begin, line(i).end - line(i).begin).trimmed();
            if (end != "---" && end != "...")
                continue;
            m_outline.loose.push_back({Loose::Kind::Code, 0, i + 1, -1, -1});
            m_at = i + 1;
            return;
        }
    }

    bool readFence()
    {
        const QByteArrayView open = fence(m_bytes, line());
        if (open.isEmpty())
            return false;
        const int first = m_at;
        const int indent = line().indent;
        while (++m_at < lineCount()) {
            const QByteArrayView close = fence(m_bytes, line());
            if (close.size() >= open.size() && close[0] == open[0] && text().trimmed().size() == close.size())
                break;
        }
        m_at = std::min(m_at, lineCount() - 1);
        addBlock(Loose::Kind::Code, first, indent, m_at + 1);
        return true;
    }

    bool readComment()
    {
        if (!text().startsWith("<!--"))
            return false;
        const int first = m_at;
        const int indent = line().indent;
        const qsizetype close = m_bytes.indexOf("-->", line().text);
        if (close < 0)
            m_at = lineCount() - 1;
        else
            while (line().next() <= close)
                ++m_at;
        addBlock(Loose::Kind::Html, first, indent, m_at + 1);
        return true;
    }

    bool readSetext()
    {
        const bool below = !m_outline.loose.empty() && m_outline.loose.back().kind == Loose::Kind::Paragraph &&
                           m_outline.loose.back().end == m_at && m_outline.loose.back().line == m_at - 1 && m_open.empty();
        const int level = below ? setextLevel(m_bytes, line()) : 0;
        if (level == 0)
            return false;
        m_outline.loose.pop_back();
        Heading heading;
        heading.level = level;
        heading.textSpan = {line(m_at - 1).text, line(m_at - 1).end};
        addHeading(heading, m_at - 1);
        return true;
    }

    bool readRule()
    {
        if (!isRule(m_bytes, line()))
            return false;
        closeItems(0);
        ++m_run;
        return true;
    }

    bool readItem()
    {
        const auto marker = itemMarker(m_bytes, line(), m_tasks);
        if (!marker || (m_headOpen && marker->ordered && marker->number >= firstYear))
            return false; // a wrapped title may begin a line with "2019."
        closeItems(line().indent);
        const bool text = !m_outline.loose.empty() && m_outline.loose.back().end == m_at;
        const bool continued = !afterBlank() && (text || m_lastInItem == m_at - 1);
        if (m_open.empty() && line().indent >= codeIndent && !continued) {
            addBlock(Loose::Kind::Code, m_at, 0, m_at + 1);
            return true;
        }
        Item added;
        added.line = m_at;
        added.headEnd = added.unitEnd = m_at + 1;
        added.parent = m_open.empty() ? -1 : m_open.back();
        added.depth = static_cast<int>(m_open.size());
        added.heading = static_cast<int>(m_outline.headings.size()) - 1;
        added.run = m_run;
        added.marker = *marker;
        m_outline.items.push_back(added);
        m_open.push_back(static_cast<int>(m_outline.items.size()) - 1);
        m_lastInItem = m_at;
        m_headOpen = true;
        return true;
    }

    // [label]: address
    bool readDefinition()
    {
        if (m_headOpen || !text().startsWith('['))
            return false;
        const qsizetype close = text().indexOf("]:");
        if (close < 2 || text().first(close).contains(']'))
            return false;
        const QByteArrayView rest = text().sliced(close + 2).trimmed();
        const auto space = std::find_if(rest.begin(), rest.end(), [](char c) { return c == ' ' || c == '\t'; });
        QByteArrayView target = rest.first(space - rest.begin());
        const QByteArrayView after = rest.sliced(target.size()).trimmed();
        const bool titled = after.isEmpty() || after.startsWith('"') || after.startsWith('\'') || after.startsWith('(');
        const QByteArray key = definitionKey(text().sliced(1, close - 1));
        if (target.isEmpty() || !titled || key.startsWith('^'))
            return false;
        if (target.startsWith('<') && target.endsWith('>'))
            target = target.sliced(1, target.size() - 2);
        const qsizetype begin = line().text + (target.data() - text().data());
        if (!m_outline.definitions.contains(key))
            m_outline.definitions.insert(key, {begin, begin + target.size()});
        return true;
    }

    bool readTable()
    {
        const bool starts = text().startsWith('|') ||
                            (text().contains('|') && m_at + 1 < lineCount() && isTableDelimiter(m_bytes, line(m_at + 1)));
        if (!starts || (m_headOpen && !text().startsWith('|')))
            return false;
        const int first = m_at;
        const int indent = line().indent;
        while (m_at + 1 < lineCount() && !line(m_at + 1).isBlank() && lineHasPipe(m_at + 1))
            ++m_at;
        addBlock(Loose::Kind::Table, first, indent, m_at + 1);
        return true;
    }

    [[nodiscard]] bool lineHasPipe(int index) const
    {
        return QByteArrayView(m_bytes).sliced(line(index).text, line(index).end - line(index).text).contains('|');
    }

    void readText()
    {
        const bool html = isHtmlLine(m_bytes, line());
        const bool quote = text().startsWith('>');
        if (m_headOpen && !html && !quote) {
            item(m_open.back()).headEnd = m_at + 1;
            extendOpen(m_at + 1);
            return;
        }
        const bool lazy = !afterBlank() && !m_open.empty() && !html && !quote && m_lastInItem == m_at - 1;
        if (lazy) {
            extendOpen(m_at + 1);
            return;
        }
        addBlock(html ? Loose::Kind::Html : quote ? Loose::Kind::Quote : Loose::Kind::Paragraph, m_at, line().indent, m_at + 1);
    }

    void addBlock(Loose::Kind kind, int first, int indent, int end)
    {
        m_headOpen = false;
        closeItems(indent);
        if (!m_open.empty()) {
            extendOpen(end);
            return;
        }
        if (kind != Loose::Kind::Html)
            ++m_run;
        auto &loose = m_outline.loose;
        if (!loose.empty() && loose.back().kind == kind && loose.back().end == first && kind != Loose::Kind::Table)
            loose.back().end = end;
        else
            loose.push_back(
                {kind, first, end, static_cast<int>(m_outline.headings.size()) - 1, static_cast<int>(m_outline.items.size())});
    }

    void addHeading(Heading heading, int at)
    {
        closeItems(0);
        ++m_run;
        heading.line = at + 1;
        heading.text = plainOf(m_bytes, heading.textSpan);
        m_outline.headings.append(heading);
    }

    void extendOpen(int end)
    {
        m_lastInItem = end - 1;
        item(m_open.back()).unitEnd = end;
    }

    // Leaves open only the items to which something at this indent belongs.
    void closeItems(int indent)
    {
        m_headOpen = false;
        while (!m_open.empty() && line(item(m_open.back()).line).indent + nestIndent > indent) {
            const Item closed = item(m_open.back());
            m_open.pop_back();
            if (!m_open.empty())
                item(m_open.back()).unitEnd = std::max(item(m_open.back()).unitEnd, closed.unitEnd);
        }
    }

    const QByteArray &m_bytes;
    Outline m_outline;
    std::vector<int> m_open; // indices of the open items, outermost first
    int m_at = 0;
    int m_run = 0;
    int m_lastInItem = -2;
    bool m_tasks = false;    // somewhere in the file
    bool m_headOpen = false; // the next line of text wraps the innermost item's first paragraph
};

} // namespace

Span Outline::head(const Item &item) const
{
    return {item.marker.content, lines[static_cast<std::size_t>(item.headEnd - 1)].end};
}

Span Outline::unit(const Item &item) const
{
    return {item.marker.span.begin, lines[static_cast<std::size_t>(item.unitEnd - 1)].next()};
}

Outline readOutline(const QByteArray &bytes)
{
    return OutlineReader(bytes).read();
}

} // namespace cabinet::markdown
