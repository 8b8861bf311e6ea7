// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"
#include "markdown/Blocks.h"
#include "markdown/Head.h"
#include "markdown/LinkNames.h"
#include "markdown/Obsidian.h"
#include "markdown/Roles.h"
#include "markdown/Sections.h"
#include "markdown/StatusText.h"
#include "markdown/Tables.h"
#include "markdown/TitleText.h"
#include "markdown/Units.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr qsizetype deepestTopic = 32; // each level repeats the path of those above

class PaperReader
{
public:
    explicit PaperReader(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_outline(readOutline(bytes))
        , m_paths(m_outline.headings)
        , m_sections(sectionsOf(m_outline.headings))
    {
        m_list.headings = m_outline.headings;
        readTables();
        m_units = findUnits(bytes, m_outline, m_sections);
        for (const Item &item : m_outline.items)
            m_heads.push_back(item.claimed ? Head() : readBoundedHead(item));
        m_roles = judge(bytes, m_outline, m_sections, m_heads, !m_units.empty() || !m_list.tables.isEmpty());
    }

    PaperList read()
    {
        m_list.entries.reserve(m_list.entries.size() + std::count(m_roles.begin(), m_roles.end(), Role::Entry) +
                               static_cast<qsizetype>(m_units.size()));
        for (std::size_t i = 0; i < m_outline.items.size(); ++i) {
            readItem(i);
            m_heads.pop_front();
        }
        for (const Unit &unit : m_units)
            addUnit(unit);
        readLoose();
        return std::move(m_list);
    }

private:
    struct OpenItem
    {
        int item = -1;
        TopicPath topic; // its own title included when it is one
    };

    [[nodiscard]] Head readBoundedHead(const Item &item) const
    {
        const Span head = m_outline.head(item);
        return head.size() > longestHead ? Head() : readHead(m_bytes, head, m_outline.definitions);
    }

    void readItem(std::size_t index)
    {
        const Item &item = m_outline.items[index];
        while (!m_open.empty() && m_open.back().item != item.parent)
            m_open.pop_back();
        m_open.push_back({static_cast<int>(index), topicAround(item)});
        TopicPath &topic = m_open.back().topic;
        switch (m_roles[index]) {
        case Role::Entry:
            addEntry(item, m_heads.front(), topic);
            break;
        case Role::Topic:
            if (topic.size() < deepestTopic)
                topic.append(plainOf(m_bytes, m_heads.front().title));
            break;
        case Role::Part:
            break;
        case Role::Prose:
            skip(item, Skipped::Reason::Prose);
            break;
        case Role::Contents:
            skip(item, Skipped::Reason::TableOfContents);
            break;
        case Role::Links:
            skip(item, Skipped::Reason::LinkCollection);
            break;
        case Role::Untitled:
            skip(item, Skipped::Reason::NoTitle);
            break;
        case Role::TooLong:
            skip(item, Skipped::Reason::TooLong);
            break;
        }
    }

    [[nodiscard]] TopicPath topicAround(const Item &item)
    {
        if (!m_open.empty())
            return m_open.back().topic;
        return item.heading < 0 ? TopicPath() : m_paths.of(item.heading);
    }

    void skip(const Item &item, Skipped::Reason reason) { m_list.skipped.append({item.line + 1, reason}); }

    void addEntry(const Item &item, const Head &head, const TopicPath &topic)
    {
        PaperEntry entry;
        entry.kind = item.marker.mark ? EntryKind::Task : item.marker.ordered ? EntryKind::Numbered : EntryKind::Bullet;
        entry.line = item.line + 1;
        entry.span = m_outline.unit(item);
        readHeadAndBelow(entry, head, item.headEnd, item.unitEnd);
        readMark(entry, item.marker.mark);
        place(entry, item.heading);
        entry.topic = topic;
        m_list.entries.append(std::move(entry));
    }

    void addUnit(const Unit &unit)
    {
        PaperEntry entry;
        entry.kind = unit.kind;
        entry.line = unit.line + 1;
        entry.span = {m_outline.lines[static_cast<std::size_t>(unit.line)].text,
                      m_outline.lines[static_cast<std::size_t>(unit.end - 1)].next()};
        readHeadAndBelow(entry, unit.head, unit.headEnd, unit.end);
        place(entry, unit.heading);
        m_list.entries.append(std::move(entry));
    }

    // What the first paragraph and the lines from `below` to `end` say.
    void readHeadAndBelow(PaperEntry &entry, const Head &head, int below, int end) const
    {
        const Below rest = readBelow(m_bytes, m_outline.lines, below, end, m_outline.definitions);
        entry.titleSpan = head.title;
        entry.venueSpan = head.venue.isEmpty() ? rest.venue : head.venue;
        entry.authorsSpan = head.authors.isEmpty() ? rest.authors : head.authors;
        entry.notesSpan = rest.notes;
        entry.notes = rest.text;
        entry.links = head.links + linksIn(below, end);
        entry.title = plainOf(m_bytes, entry.titleSpan);
        entry.venue = plainOf(m_bytes, entry.venueSpan);
        entry.authors = authorNames(m_bytes, entry.authorsSpan);
        for (LinkSpan &link : entry.links)
            nameLink(m_bytes, link, entry.titleSpan);
    }

    [[nodiscard]] QList<LinkSpan> linksIn(int first, int end) const
    {
        if (first >= end)
            return {};
        const Span below{m_outline.lines[static_cast<std::size_t>(first)].begin,
                         m_outline.lines[static_cast<std::size_t>(end - 1)].next()};
        return linksOf(m_bytes, scanLinks(m_bytes, below, m_outline.definitions));
    }

    void readMark(PaperEntry &entry, std::optional<Span> mark)
    {
        entry.mark = mark;
        if (!mark)
            return;
        entry.statusFrom = StatusFrom::TaskMark;
        entry.statusSpan = *mark;
        const QByteArrayView text = QByteArrayView(m_bytes).sliced(mark->begin, mark->size());
        if (text != m_lastMark) {
            m_lastMark = text;
            m_lastMarkText = QString::fromUtf8(text);
        }
        entry.statusText = m_lastMarkText; // one text for all that say the same
        entry.status = statusOfMark(entry.statusText);
    }

    // "---" up to the next one, at the top: the outline has it among the code.
    [[nodiscard]] bool isFrontMatter(const Loose &loose) const
    {
        return loose.line == 0 && QByteArrayView(m_bytes).sliced(m_outline.lines.front().text).startsWith("---");
    }

    void readLoose()
    {
        for (const Loose &loose : m_outline.loose) {
            if (loose.claimed)
                continue;
            switch (loose.kind) {
            case Loose::Kind::Paragraph:
            case Loose::Kind::Quote:
                m_list.skipped.append({loose.line + 1, Skipped::Reason::Prose});
                break;
            case Loose::Kind::Code:
                m_list.skipped.append({loose.line + 1, isFrontMatter(loose) ? Skipped::Reason::Settings : Skipped::Reason::Code});
                break;
            case Loose::Kind::Html:
                m_list.skipped.append({loose.line + 1, Skipped::Reason::Html});
                break;
            case Loose::Kind::Table:
                break;
            }
        }
        const auto earlier = [](const PaperEntry &a, const PaperEntry &b) { return a.line < b.line; };
        if (!std::is_sorted(m_list.entries.begin(), m_list.entries.end(), earlier))
            std::sort(m_list.entries.begin(), m_list.entries.end(), earlier);
        std::sort(m_list.skipped.begin(), m_list.skipped.end(),
                  [](const Skipped &a, const Skipped &b) { return a.line < b.line; });
    }

    void readTables()
    {
        for (const Loose &loose : m_outline.loose) {
            if (loose.kind == Loose::Kind::Table)
                addTable(loose);
        }
        shareStatusWords(m_bytes, m_list.tables);
    }

    void addTable(const Loose &table)
    {
        const qsizetype first = m_list.entries.size();
        readTable(m_bytes, m_outline, table, sectionAround(table.heading), m_list);
        for (qsizetype i = first; i < m_list.entries.size(); ++i)
            place(m_list.entries[i], table.heading);
    }

    [[nodiscard]] Section sectionAround(int heading) const
    {
        return heading < 0 ? Section::Unknown : m_sections[static_cast<std::size_t>(heading)];
    }

    void place(PaperEntry &entry, int heading)
    {
        if (heading < 0)
            return;
        entry.topic = m_paths.of(heading);
        entry.headingLine = m_outline.headings.at(heading).line;
    }

    const QByteArray &m_bytes;
    Outline m_outline;
    HeadingPaths m_paths;
    std::vector<Section> m_sections;
    std::vector<Unit> m_units;
    std::deque<Head> m_heads; // of the items that are not read yet
    std::vector<Role> m_roles;
    std::vector<OpenItem> m_open; // the items around, outermost first
    QByteArrayView m_lastMark;
    QString m_lastMarkText;
    PaperList m_list;
};

} // namespace

PaperList parsePapers(const QByteArray &bytes)
{
    PaperList list = PaperReader(bytes).read();
    if (isObsidianBoard(bytes))
        readLanes(bytes, list);
    else
        list.offers = statusOffers(list.headings); // the columns of a board are none
    return list;
}

} // namespace cabinet::markdown
