// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"
#include "markdown/Blocks.h"
#include "markdown/Head.h"
#include "markdown/LinkNames.h"
#include "markdown/Roles.h"
#include "markdown/StatusText.h"
#include "markdown/Tables.h"
#include "markdown/TitleText.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// Topics of every heading. The only heading of level one, when it opens the file, is the file's title and no topic.
std::vector<TopicPath> headingPaths(const QList<Heading> &headings)
{
    const auto firsts =
        std::count_if(headings.begin(), headings.end(), [](const Heading &heading) { return heading.level == 1; });
    const bool titled = firsts == 1 && headings.first().level == 1;
    std::vector<TopicPath> paths;
    std::vector<qsizetype> open; // indices of the headings around, outermost first
    for (qsizetype i = 0; i < headings.size(); ++i) {
        while (!open.empty() && headings[open.back()].level >= headings[i].level)
            open.pop_back();
        open.push_back(i);
        TopicPath path;
        for (const qsizetype index : open) {
            if (!(titled && index == 0) && !headings[index].text.isEmpty())
                path.append(headings[index].text);
        }
        paths.push_back(path);
    }
    return paths;
}

class PaperReader
{
public:
    explicit PaperReader(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_outline(readOutline(bytes))
        , m_paths(headingPaths(m_outline.headings))
    {
        m_list.headings = m_outline.headings;
        for (const Item &item : m_outline.items)
            m_heads.push_back(readBoundedHead(item));
        m_roles = judge(bytes, m_outline, m_heads);
    }

    PaperList read()
    {
        m_topics.resize(m_outline.items.size());
        for (std::size_t i = 0; i < m_outline.items.size(); ++i)
            readItem(i);
        readLoose();
        return std::move(m_list);
    }

private:
    [[nodiscard]] Head readBoundedHead(const Item &item) const
    {
        const Span head = m_outline.head(item);
        return head.size() > longestHead ? Head() : readHead(m_bytes, head, m_outline.definitions);
    }

    void readItem(std::size_t index)
    {
        const Item &item = m_outline.items[index];
        m_topics[index] = topicAround(item);
        switch (m_roles[index]) {
        case Role::Entry:
            addEntry(item, m_heads[index], m_topics[index]);
            break;
        case Role::Topic:
            m_topics[index].append(plainOf(m_bytes, m_heads[index].title));
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

    [[nodiscard]] TopicPath topicAround(const Item &item) const
    {
        if (item.parent >= 0)
            return m_topics[static_cast<std::size_t>(item.parent)];
        return item.heading < 0 ? TopicPath() : m_paths[static_cast<std::size_t>(item.heading)];
    }

    void skip(const Item &item, Skipped::Reason reason) { m_list.skipped.append({item.line + 1, reason}); }

    void addEntry(const Item &item, const Head &head, const TopicPath &topic)
    {
        PaperEntry entry;
        entry.kind = item.marker.mark ? EntryKind::Task : item.marker.ordered ? EntryKind::Numbered : EntryKind::Bullet;
        entry.line = item.line + 1;
        entry.span = m_outline.unit(item);
        entry.titleSpan = head.title;
        entry.venueSpan = head.venue;
        entry.authorsSpan = head.authors;
        entry.links = head.links + linksBelow(item);
        readNotes(entry, item);
        readMark(entry, item.marker.mark);
        entry.topic = topic;
        entry.headingLine = item.heading < 0 ? 0 : m_outline.headings[item.heading].line;
        finish(entry);
        m_list.entries.append(entry);
    }

    void readMark(PaperEntry &entry, std::optional<Span> mark) const
    {
        entry.mark = mark;
        if (!mark)
            return;
        entry.statusFrom = StatusFrom::TaskMark;
        entry.statusSpan = *mark;
        entry.statusText = QString::fromUtf8(m_bytes.constData() + mark->begin, mark->size());
        entry.status = statusOfMark(entry.statusText);
    }

    void readNotes(PaperEntry &entry, const Item &item) const
    {
        const Below below = readBelow(m_bytes, m_outline.lines, item.headEnd, item.unitEnd, m_outline.definitions);
        entry.notes = below.text;
        entry.notesSpan = below.notes;
        if (entry.authorsSpan.isEmpty())
            entry.authorsSpan = below.authors;
        if (entry.venueSpan.isEmpty())
            entry.venueSpan = below.venue;
    }

    // Texts of the spans.
    void finish(PaperEntry &entry) const
    {
        entry.title = plainOf(m_bytes, entry.titleSpan);
        entry.venue = plainOf(m_bytes, entry.venueSpan);
        entry.authors = authorNames(m_bytes, entry.authorsSpan);
        for (LinkSpan &link : entry.links)
            nameLink(m_bytes, link, entry.titleSpan);
    }

    [[nodiscard]] QList<LinkSpan> linksBelow(const Item &item) const
    {
        const Span below{m_outline.head(item).end, m_outline.unit(item).end};
        return below.isEmpty() ? QList<LinkSpan>() : linksOf(m_bytes, scanInline(m_bytes, below, m_outline.definitions));
    }

    void readLoose()
    {
        for (const Loose &loose : m_outline.loose) {
            switch (loose.kind) {
            case Loose::Kind::Paragraph:
            case Loose::Kind::Quote:
                m_list.skipped.append({loose.line + 1, Skipped::Reason::Prose});
                break;
            case Loose::Kind::Code:
                m_list.skipped.append({loose.line + 1, Skipped::Reason::Code});
                break;
            case Loose::Kind::Html:
                m_list.skipped.append({loose.line + 1, Skipped::Reason::Html});
                break;
            case Loose::Kind::Table:
                addTable(loose);
                break;
            }
        }
        std::sort(m_list.entries.begin(), m_list.entries.end(),
                  [](const PaperEntry &a, const PaperEntry &b) { return a.line < b.line; });
        std::sort(m_list.skipped.begin(), m_list.skipped.end(),
                  [](const Skipped &a, const Skipped &b) { return a.line < b.line; });
    }

    void addTable(const Loose &table)
    {
        const qsizetype first = m_list.entries.size();
        readTable(m_bytes, m_outline, table, m_list);
        for (qsizetype i = first; i < m_list.entries.size(); ++i)
            place(m_list.entries[i], table.heading);
    }

    void place(PaperEntry &entry, int heading) const
    {
        if (heading < 0)
            return;
        entry.topic = m_paths[static_cast<std::size_t>(heading)];
        entry.headingLine = m_outline.headings[heading].line;
    }

    const QByteArray &m_bytes;
    Outline m_outline;
    std::vector<TopicPath> m_paths;
    std::vector<Head> m_heads;
    std::vector<Role> m_roles;
    std::vector<TopicPath> m_topics; // of each item, its own title included when it is one
    PaperList m_list;
};

} // namespace

PaperList parsePapers(const QByteArray &bytes)
{
    return PaperReader(bytes).read();
}

} // namespace cabinet::markdown
