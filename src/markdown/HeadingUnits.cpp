// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"
#include "markdown/TitleText.h"
#include "markdown/Units.h"
#include "markdown/Words.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <deque>

namespace cabinet::markdown {

namespace {

constexpr int titleWords = 3;
constexpr std::size_t levels = 7;

// A heading with no heading below it but those of its parts.
struct Leaf
{
    Unit unit;
    int index = 0; // into Outline::headings
    int level = 0;
    int titleWords = 0;
    bool paper = false; // a title with an address or fields
    bool topic = false; // what stands below it are readings of their own
    bool empty = false; // nothing stands below it
};

class HeadingReader
{
public:
    HeadingReader(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections,
                  const std::vector<Unit> &paragraphs)
        : m_bytes(bytes)
        , m_outline(outline)
        , m_sections(sections)
        , m_paragraphs(paragraphs)
    {
        const qsizetype title = titleHeading(outline.headings);
        m_named = title >= 0 && sectionOf(outline.headings[title].text) == Section::Papers;
        for (const Heading &heading : outline.headings)
            ++m_texts[heading.text];
    }

    std::vector<Unit> read()
    {
        for (int i = 0; i < m_outline.headings.size(); ++i)
            readHeading(i);
        std::vector<Unit> units;
        for (Leaf &leaf : m_leaves) { // a part of one is none, though it may look so
            if ((units.empty() || leaf.unit.line >= units.back().end) && isPaper(leaf))
                units.push_back(std::move(leaf.unit));
        }
        return units;
    }

private:
    [[nodiscard]] const Line &line(int index) const { return m_outline.lines[static_cast<std::size_t>(index)]; }

    void readHeading(int index)
    {
        const Heading &heading = m_outline.headings[index];
        while (!m_open.empty() && m_outline.headings[m_open.back()].level >= heading.level)
            m_open.pop_back();
        const int parent = m_open.empty() ? -1 : m_open.back();
        m_open.push_back(index);
        const int after = headingAfter(index);
        if (after < 0)
            return;
        Leaf leaf;
        leaf.index = index;
        leaf.level = heading.level;
        leaf.unit.kind = EntryKind::Heading;
        leaf.unit.line = heading.line - 1;
        leaf.unit.headEnd = headEnd(heading);
        leaf.unit.heading = parent;
        const int next =
            after < m_outline.headings.size() ? m_outline.headings[after].line - 1 : static_cast<int>(m_outline.lines.size());
        leaf.unit.end = trimmedEnd(leaf.unit.headEnd, next);
        readTitle(leaf, heading);
        readBody(leaf);
        if (after > index + 1 && (!leaf.paper || leaf.topic))
            return;
        Count &count = m_counts[static_cast<std::size_t>(heading.level)];
        ++count.all;
        count.papers += leaf.paper && !leaf.topic ? 1 : 0;
        count.titles += leaf.titleWords >= sureTitleWords && !leaf.topic && !leaf.empty && !isQuestion(heading) ? 1 : 0;
        if (!leaf.topic && (leaf.paper || (leaf.titleWords >= titleWords && !leaf.empty)))
            m_leaves.push_back(std::move(leaf));
    }

    // The heading that ends what stands below this one; -1: headings of other things stand there. Parts of one paper, "Abstract"
    // and "Notes", are the same below each.
    [[nodiscard]] int headingAfter(int index) const
    {
        const QList<Heading> &headings = m_outline.headings;
        int after = index + 1;
        for (; after < headings.size() && headings[after].level > headings[index].level; ++after) {
            const QString &text = headings[after].text;
            if (m_texts.value(text) < 2 || text.count(u' ') >= partWords)
                return -1;
        }
        return after;
    }

    // An underlined heading has two lines.
    [[nodiscard]] int headEnd(const Heading &heading) const
    {
        return heading.line + (atxHeading(m_bytes, line(heading.line - 1)) ? 0 : 1);
    }

    [[nodiscard]] int trimmedEnd(int first, int end) const
    {
        while (end > first && (line(end - 1).isBlank() || isRule(m_bytes, line(end - 1))))
            --end;
        return end;
    }

    void readTitle(Leaf &leaf, const Heading &heading) const
    {
        if (heading.textSpan.size() > longestHead)
            return;
        Head &head = leaf.unit.head;
        head = readHead(m_bytes, heading.textSpan, m_outline.definitions);
        const QByteArrayView title = QByteArrayView(m_bytes).sliced(head.title.begin, head.title.size());
        leaf.titleWords = head.title.isEmpty() || isOnlyVenue(title) ? 0 : wordCount(title);
        const Section section = m_sections[static_cast<std::size_t>(leaf.index)];
        if (section == Section::Contents || section == Section::Links || section == Section::Resources)
            leaf.titleWords = 0;
        leaf.paper = leaf.titleWords >= titleWords &&
                     (holdsPaperLink(head) || (!head.venue.isEmpty() && !head.sentence) || (head.labelled && !head.sentence));
    }

    // Fields below a title make a paper of it, readings below it a topic.
    void readBody(Leaf &leaf) const
    {
        leaf.empty = leaf.unit.end == leaf.unit.headEnd;
        if (leaf.titleWords < titleWords) // no paper, whatever stands below it: so are most headings of a list
            return;
        bool links = false;
        int fields = 0;
        for (int i = leaf.unit.headEnd; i < std::min(leaf.unit.end, leaf.unit.headEnd + sampledLines); ++i) {
            if (line(i).isBlank() || line(i).indent > 3)
                continue;
            const FieldKind field = fieldOf(m_bytes, line(i), m_outline.definitions);
            fields += field != FieldKind::None ? 1 : 0;
            links = links || field == FieldKind::Links;
        }
        leaf.topic = holdsReadings(leaf);
        leaf.paper = leaf.paper || (leaf.titleWords >= titleWords && (links || fields > 1));
    }

    [[nodiscard]] bool holdsReadings(const Leaf &leaf) const
    {
        const auto &items = m_outline.items;
        auto item = std::lower_bound(items.begin(), items.end(), leaf.unit.line,
                                     [](const Item &each, int place) { return each.line < place; });
        int all = 0;
        int readings = 0;
        for (; item != items.end() && item->line < leaf.unit.end && all < sampledLines; ++item) {
            if (item->parent >= 0)
                continue;
            ++all;
            const Span span = m_outline.head(*item);
            if (item->marker.mark || (span.size() <= longestHead && isReading(span)))
                ++readings;
        }
        if (readings > 0 && readings * 3 >= all)
            return true;
        return holdsOtherBlocks(leaf);
    }

    [[nodiscard]] bool isReading(Span span) const
    {
        const Head head = readHead(m_bytes, span, m_outline.definitions);
        const QByteArrayView title = QByteArrayView(m_bytes).sliced(head.title.begin, head.title.size());
        return !head.title.isEmpty() && !head.sentence && wordCount(title) >= titleWords && !isOnlyVenue(title) &&
               (holdsPaperLink(head) || !head.venue.isEmpty() || head.labelled);
    }

    // A table, or paragraphs that are papers.
    [[nodiscard]] bool holdsOtherBlocks(const Leaf &leaf) const
    {
        const auto &blocks = m_outline.loose;
        auto block = std::lower_bound(blocks.begin(), blocks.end(), leaf.unit.line,
                                      [](const Loose &each, int place) { return each.line < place; });
        for (; block != blocks.end() && block->line < leaf.unit.end; ++block) {
            if (block->kind == Loose::Kind::Table)
                return true;
        }
        auto unit = std::lower_bound(m_paragraphs.begin(), m_paragraphs.end(), leaf.unit.line,
                                     [](const Unit &each, int place) { return each.line < place; });
        int papers = 0;
        for (; unit != m_paragraphs.end() && unit->line < leaf.unit.end && papers < 2; ++unit)
            papers += unit->head.strongTitle ? 2 : 1;
        return papers > 1;
    }

    [[nodiscard]] bool isPaper(const Leaf &leaf) const
    {
        const Count &count = m_counts[static_cast<std::size_t>(leaf.level)];
        if (leaf.topic)
            return false;
        if (isTitleAmongTitles(leaf))
            return true;
        if (count.papers < 2 || count.papers * 2 < count.all)
            return false;
        return leaf.paper || (leaf.titleWords > titleWords && !leaf.empty && count.papers * 4 >= count.all * 3);
    }

    // A file of papers by its name, whose headings are as long as titles are and stand above notes without an address.
    [[nodiscard]] bool isTitleAmongTitles(const Leaf &leaf) const
    {
        const Count &count = m_counts[static_cast<std::size_t>(leaf.level)];
        return m_named && count.titles > 2 && count.titles * 3 >= count.all * 2 && leaf.titleWords >= titleWords && !leaf.empty;
    }

    [[nodiscard]] static bool isQuestion(const Heading &heading)
    {
        return heading.text.endsWith(u'?') || heading.text.endsWith(u'\uff1f');
    }

    static constexpr int sampledLines = 40;
    static constexpr int sureTitleWords = 6;
    static constexpr int partWords = 4;

    struct Count
    {
        int all = 0;
        int papers = 0;
        int titles = 0; // long ones
    };

    const QByteArray &m_bytes;
    const Outline &m_outline;
    const std::vector<Section> &m_sections;
    const std::vector<Unit> &m_paragraphs;
    std::vector<int> m_open;
    std::deque<Leaf> m_leaves;   // that may be papers
    QHash<QString, int> m_texts; // how often a heading says so
    std::array<Count, levels> m_counts{};
    bool m_named = false; // the file's own name says that it holds papers
};

} // namespace

std::vector<Unit> findHeadingUnits(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections,
                                   const std::vector<Unit> &paragraphs)
{
    return HeadingReader(bytes, outline, sections, paragraphs).read();
}

} // namespace cabinet::markdown
