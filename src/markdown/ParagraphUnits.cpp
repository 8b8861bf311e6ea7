// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Below.h"
#include "markdown/Inline.h"
#include "markdown/TitleText.h"
#include "markdown/Units.h"
#include "markdown/Words.h"

#include <algorithm>
#include <array>
#include <deque>

namespace cabinet::markdown {

namespace {

constexpr int titleWords = 2;
constexpr int mostTitleWords = 45;

// One paragraph, or one of its lines, that may present a paper.
struct Candidate
{
    Unit unit;
    std::size_t block = 0; // index into Outline::loose
    int shape = 0;         // how it begins: papers of one file mostly begin alike
    bool named = false;    // is a paper by itself
    bool lone = false;     // is nothing but a link
    bool cited = false;    // has a venue or authors at least, which prose may have too
    bool fielded = false;  // is a title above fields
    int fieldEnd = 0;      // index after the last line of those fields
    bool noted = false;    // other text follows before the next candidate
};

constexpr int numberedShape = 7;

class ParagraphReader
{
public:
    ParagraphReader(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections)
        : m_bytes(bytes)
        , m_outline(outline)
        , m_sections(sections)
    {
    }

    std::vector<Unit> read()
    {
        for (std::size_t i = 0; i < m_outline.loose.size(); ++i)
            readBlock(i);
        for (Candidate &candidate : m_candidates) {
            const bool line = candidate.unit.headEnd == candidate.unit.line + 1;
            candidate.named = candidate.named || (m_lines && line && candidate.cited);
        }
        countShapes();
        takeLoneLinks();
        std::erase_if(m_candidates, [this](const Candidate &candidate) { return !isPaper(candidate); });
        trimAsides();
        return withNotes();
    }

private:
    [[nodiscard]] const Line &line(int index) const { return m_outline.lines[static_cast<std::size_t>(index)]; }
    [[nodiscard]] QByteArrayView view(Span span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.size()); }
    [[nodiscard]] Span lines(int first, int end) const { return {line(first).text, line(end - 1).end}; }

    [[nodiscard]] Section sectionOf(const Loose &block) const
    {
        return block.heading < 0 ? Section::Unknown : m_sections[static_cast<std::size_t>(block.heading)];
    }

    void readBlock(std::size_t index)
    {
        const Loose &block = m_outline.loose[index];
        const Section section = sectionOf(block);
        if (block.kind != Loose::Kind::Paragraph || block.claimed || section == Section::Contents || section == Section::Links ||
            section == Section::Resources)
            return;
        if (block.end - block.line > 1 && readLines(index))
            return;
        Candidate candidate = candidateOf(index, block.line, block.line + headLines(block));
        candidate.unit.end = candidate.fieldEnd = block.end;
        if (!candidate.named)
            readFields(candidate);
        if (candidate.named || candidate.fielded || candidate.cited || candidate.lone || candidate.shape == 1) {
            m_candidates.push_back(std::move(candidate));
        } else { // no paper, whatever the others are
            ++m_shapes[static_cast<std::size_t>(candidate.shape)].all;
            ++m_prose;
        }
    }

    // All lines of the block; the first two when the second is nothing but links and more follows.
    [[nodiscard]] int headLines(const Loose &block) const
    {
        const int all = block.end - block.line;
        const bool linked = all > 2 && fieldOf(m_bytes, line(block.line + 1), m_outline.definitions) == FieldKind::Links;
        return linked ? 2 : all;
    }

    [[nodiscard]] Candidate candidateOf(std::size_t index, int first, int end) const
    {
        const Loose &block = m_outline.loose[index];
        Candidate candidate;
        candidate.block = index;
        candidate.unit.line = first;
        candidate.unit.headEnd = candidate.unit.end = candidate.fieldEnd = end;
        candidate.unit.heading = block.heading;
        const Span span = lines(first, end);
        if (span.size() <= longestHead)
            candidate.unit.head = readHead(m_bytes, span, m_outline.definitions);
        candidate.shape = shapeOf(span);
        candidate.named = namesPaper(m_bytes, candidate.unit.head);
        const bool cited = !candidate.unit.head.venue.isEmpty() || !candidate.unit.head.authors.isEmpty();
        candidate.named = candidate.named || (candidate.shape == numberedShape && isPlainTitle(candidate));
        candidate.lone = isLone(candidate.unit.head);
        candidate.cited = candidate.named || (cited && isPlainTitle(candidate));
        return candidate;
    }

    // One line, one paper: most lines of the block name one by themselves, and begin alike.
    bool readLines(std::size_t index)
    {
        const Loose &block = m_outline.loose[index];
        const std::size_t before = m_candidates.size();
        const int lines = block.end - block.line;
        int named = 0;
        for (int i = block.line; i < block.end && (named + block.end - i) * 2 > lines; ++i) {
            m_candidates.push_back(candidateOf(index, i, i + 1));
            named += m_candidates.back().cited && m_candidates.back().shape == m_candidates[before].shape ? 1 : 0;
        }
        if (named < 2 || named * 2 <= lines) {
            m_candidates.resize(before);
            return false;
        }
        m_lines = true;
        for (std::size_t i = before; i < m_candidates.size(); ++i)
            m_candidates[i].named = m_candidates[i].named || isPlainTitle(m_candidates[i]);
        return true;
    }

    // A title without anything around it.
    [[nodiscard]] bool isPlainTitle(const Candidate &candidate) const
    {
        const Head &head = candidate.unit.head;
        const QByteArrayView text = view(lines(candidate.unit.line, candidate.unit.headEnd)).trimmed();
        const QByteArrayView title = view(head.title);
        const int words = wordCount(title);
        return !head.title.isEmpty() && !head.sentence && words >= titleWords && words <= mostTitleWords && !isOnlyVenue(title) &&
               !text.endsWith(':') && !text.endsWith("\xEF\xBC\x9A") && !text.endsWith("\xE3\x80\x82") &&
               !text.endsWith("\xEF\xBC\x81") && !text.endsWith('!');
    }

    [[nodiscard]] int shapeOf(Span span) const
    {
        const QByteArrayView text = view(span);
        if (isNumbered(text))
            return numberedShape;
        if (text.startsWith("**") || text.startsWith("__"))
            return 1;
        static constexpr std::array<char, 5> first{'[', '*', '_', '!', '`'};
        const auto found = std::find(first.begin(), first.end(), text.isEmpty() ? ' ' : text[0]);
        return found == first.end() ? 0 : 2 + static_cast<int>(found - first.begin());
    }

    // "[12] Title": as papers are cited.
    static bool isNumbered(QByteArrayView text)
    {
        const qsizetype close = text.startsWith('[') ? text.first(std::min<qsizetype>(text.size(), 6)).indexOf("] ") : -1;
        return close > 1 && std::all_of(text.begin() + 1, text.begin() + close, [](char c) { return c >= '0' && c <= '9'; });
    }

    [[nodiscard]] bool isLone(const Head &head) const
    {
        return head.linkedTitle && !head.described && !head.sentence && head.links.size() < 2 && head.fragments == 0 &&
               wordCount(view(head.title)) >= titleWords && !isOnlyVenue(view(head.title)) &&
               (head.links.isEmpty() || siteOf(head.links.first().link.url) != Site::Other);
    }

    // A file of nothing else: "[Title](notes/title.md)" in a paragraph each.
    void takeLoneLinks()
    {
        const auto lone = std::count_if(m_candidates.begin(), m_candidates.end(), [](const Candidate &one) { return one.lone; });
        const auto all = static_cast<qsizetype>(m_candidates.size()) + m_prose;
        if (m_papers > 0 || lone < 3 || lone * 2 < all || static_cast<qsizetype>(m_outline.items.size()) >= lone)
            return;
        for (Candidate &candidate : m_candidates) {
            candidate.named = candidate.named || candidate.lone;
            m_papers += candidate.lone ? 1 : 0;
            m_shapes[static_cast<std::size_t>(candidate.shape)].papers += candidate.lone ? 1 : 0;
        }
    }

    // A title whose fields stand in the list or the paragraph right below it.
    void readFields(Candidate &candidate) const
    {
        if (!isPlainTitle(candidate))
            return;
        const Loose &block = m_outline.loose[candidate.block];
        const int limit = limitBelow(candidate.block);
        int fields = 0;
        int others = 0;
        int links = 0;
        const int first = firstText(block.end);
        const int indent = first < limit ? line(first).indent : 0;
        for (int i = first; i < limit; ++i) {
            if (line(i).isBlank() || line(i).indent > indent + 1)
                continue;
            const FieldKind field = fieldOf(m_bytes, line(i), m_outline.definitions);
            fields += field != FieldKind::None ? 1 : 0;
            others += field == FieldKind::None && !isDefinition(line(i)) ? 1 : 0;
            links += field == FieldKind::Links && isLabelled(line(i)) ? 1 : 0;
        }
        candidate.fielded = links > 0 && fields >= others;
        if (candidate.fielded)
            candidate.fieldEnd = trimmedEnd(block.end, limit);
    }

    // "- Key idea: …", "- **Task**: …"
    [[nodiscard]] bool isDefinition(const Line &field) const
    {
        constexpr int mostWords = 3;
        const QByteArrayView text = view({field.text, field.end});
        const qsizetype colon = text.indexOf(':');
        return colon > 0 && wordCount(text.first(colon)) <= mostWords && itemMarker(m_bytes, field).has_value();
    }

    // "- Paper: https://…", "[[pdf](…)]", but not the name of something: "- [Dynamo](…)"
    [[nodiscard]] bool isLabelled(const Line &field) const
    {
        const Tokens tokens = scanInline(m_bytes, {field.text, field.end}, m_outline.definitions);
        return std::any_of(tokens.begin(), tokens.end(), [this](const Token &token) {
            return token.kind == Token::Kind::Url ||
                   (token.kind == Token::Kind::Link &&
                    (token.bracketed || isLinkWord(plainOf(m_bytes, token.label)) || isOnlyVenue(view(token.label))));
        });
    }

    // Where what follows directly ends: items up to the next block, or a paragraph of nothing but fields.
    [[nodiscard]] int limitBelow(std::size_t index) const
    {
        const Loose &block = m_outline.loose[index];
        const int end = nextBreak(index);
        if (index + 1 < m_outline.loose.size() && m_outline.loose[index + 1].line == firstText(block.end) &&
            m_outline.loose[index + 1].kind == Loose::Kind::Paragraph && m_outline.loose[index + 1].heading == block.heading)
            return m_outline.loose[index + 1].end;
        return end;
    }

    // The next loose block or heading.
    [[nodiscard]] int nextBreak(std::size_t index) const
    {
        const Loose &block = m_outline.loose[index];
        int end = static_cast<int>(m_outline.lines.size());
        if (index + 1 < m_outline.loose.size())
            end = m_outline.loose[index + 1].line;
        if (block.heading + 1 < m_outline.headings.size())
            end = std::min(end, m_outline.headings[block.heading + 1].line - 1);
        return std::max(end, block.end);
    }

    [[nodiscard]] int firstText(int from) const
    {
        while (from < static_cast<int>(m_outline.lines.size()) && line(from).isBlank())
            ++from;
        return from;
    }

    [[nodiscard]] int trimmedEnd(int first, int end) const
    {
        while (end > first && (line(end - 1).isBlank() || isRule(m_bytes, line(end - 1))))
            --end;
        return end;
    }

    void countShapes()
    {
        for (const Candidate &candidate : m_candidates) {
            Count &count = m_shapes[static_cast<std::size_t>(candidate.shape)];
            ++count.all;
            count.papers += candidate.named || candidate.fielded ? 1 : 0;
            m_links += candidate.named && candidate.unit.head.linkedTitle ? 1 : 0;
            m_others += !candidate.named && isLongLink(candidate) && !holdsPaperLink(candidate.unit.head) ? 1 : 0;
            m_papers += candidate.named || candidate.fielded ? 1 : 0;
        }
    }

    // A single one is prose that mentions a paper, unless there is little else.
    [[nodiscard]] bool isPaper(const Candidate &candidate) const
    {
        const Count &count = m_shapes[static_cast<std::size_t>(candidate.shape)];
        if (candidate.named || candidate.fielded)
            return m_papers > 1 && count.papers * 4 >= count.all;
        if (isLongLink(candidate))
            return m_links > 1 && (m_links >= m_others || holdsPaperLink(candidate.unit.head));
        const int enough = candidate.unit.head.labelled ? 8 : 9; // of ten that begin alike
        return count.papers > 3 && count.papers * 10 >= count.all * enough && candidate.shape == 1 && isPlainTitle(candidate) &&
               wordCount(view(candidate.unit.head.title)) > titleWords;
    }

    // Nothing but a link whose label reads like a title, to wherever it leads.
    [[nodiscard]] bool isLongLink(const Candidate &candidate) const
    {
        const Head &head = candidate.unit.head;
        return candidate.lone && (holdsPaperLink(head) || wordCount(view(head.title)) > 2 * titleWords);
    }

    // Where each line ends in a parenthesis, the few that hold neither venue nor year are no part of the title either.
    void trimAsides()
    {
        const auto closes = [this](Span span) { return view(span).trimmed().endsWith(')'); };
        const auto closed = std::count_if(m_candidates.begin(), m_candidates.end(), [&](const Candidate &candidate) {
            return closes(lines(candidate.unit.line, candidate.unit.headEnd));
        });
        if (!m_lines || closed * 5 < static_cast<qsizetype>(m_candidates.size()) * 4)
            return;
        for (Candidate &candidate : m_candidates) {
            Span &title = candidate.unit.head.title;
            const qsizetype open = view(title).lastIndexOf('(');
            if (open > 0 && closes(title))
                title = trimTitle(m_bytes, {title.begin, title.begin + open});
        }
    }

    // Text between one paper and the next belongs to the first one where that is the rule.
    std::vector<Unit> withNotes()
    {
        const std::size_t count = m_candidates.size();
        std::vector<int> ends;
        std::size_t noted = 0;
        ends.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const int next = i + 1 < count ? m_candidates[i + 1].unit.line : static_cast<int>(m_outline.lines.size());
            ends.push_back(noteEnd(m_candidates[i], next));
            noted += ends.back() > m_candidates[i].fieldEnd ? 1U : 0U;
        }
        std::vector<Unit> units;
        units.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            Unit unit = std::move(m_candidates.front().unit);
            const int end = std::max({unit.headEnd, m_candidates.front().fieldEnd, noted * 2 >= count ? ends[i] : 0});
            m_candidates.pop_front();
            unit.end = m_candidates.empty() ? end : std::min(end, m_candidates.front().unit.line); // its fields may be a paper
            units.push_back(std::move(unit));
        }
        return units;
    }

    [[nodiscard]] int noteEnd(const Candidate &candidate, int next) const
    {
        int end = next;
        const int heading = candidate.unit.heading;
        if (heading + 1 < m_outline.headings.size())
            end = std::min(end, m_outline.headings[heading + 1].line - 1);
        for (std::size_t i = candidate.block + 1; i < m_outline.loose.size() && m_outline.loose[i].line < end; ++i) {
            const Loose &loose = m_outline.loose[i];
            if (loose.kind == Loose::Kind::Table || loose.kind == Loose::Kind::Html)
                end = loose.line;
        }
        for (int i = candidate.fieldEnd; i < end; ++i) {
            if (isRule(m_bytes, line(i)))
                end = i;
        }
        return trimmedEnd(candidate.fieldEnd, end);
    }

    struct Count
    {
        int all = 0;
        int papers = 0;
    };

    const QByteArray &m_bytes;
    const Outline &m_outline;
    const std::vector<Section> &m_sections;
    std::deque<Candidate> m_candidates;
    std::array<Count, numberedShape + 1> m_shapes{};
    qsizetype m_prose = 0; // paragraphs that are no candidates
    int m_papers = 0;
    int m_links = 0;      // of them, those whose title is a link
    int m_others = 0;     // links that read like titles and lead to no paper
    bool m_lines = false; // the file has paragraphs with a paper on each line
};

} // namespace

std::vector<Unit> findParagraphUnits(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections)
{
    return ParagraphReader(bytes, outline, sections).read();
}

} // namespace cabinet::markdown
