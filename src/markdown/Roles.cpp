// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Roles.h"

#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int titleWords = 4; // a title that nothing else vouches for has at least so many words

enum class Evidence { None, Weak, Strong };

struct Run // of top-level items
{
    int items = 0;
    int strong = 0;
    int links = 0;
    int fragments = 0;
    bool introduced = false; // by a paragraph that ends with a colon
};

class Judge
{
public:
    Judge(const QByteArray &bytes, const Outline &outline, const std::vector<Head> &heads)
        : m_bytes(bytes)
        , m_outline(outline)
        , m_heads(heads)
        , m_evidence(heads.size())
        , m_children(heads.size())
        , m_roles(heads.size(), Role::Prose)
    {
        for (std::size_t i = 0; i < heads.size(); ++i)
            m_evidence[i] = evidence(i);
        countRuns();
        findIntroductions();
    }

    std::vector<Role> run()
    {
        for (std::size_t i = 0; i < m_roles.size(); ++i)
            m_roles[i] = role(i);
        return std::move(m_roles);
    }

private:
    [[nodiscard]] const Item &item(std::size_t index) const { return m_outline.items[index]; }
    [[nodiscard]] Run &runOf(std::size_t index) { return m_runs[static_cast<std::size_t>(item(index).run)]; }
    [[nodiscard]] int titleLength(std::size_t index) const
    {
        const Span title = m_heads[index].title;
        return wordCount(QByteArrayView(m_bytes).sliced(title.begin, title.size()));
    }

    // How much the item alone looks like a paper.
    [[nodiscard]] Evidence evidence(std::size_t index) const
    {
        const Head &head = m_heads[index];
        if (head.title.isEmpty() || head.sentence)
            return Evidence::None;
        if (item(index).marker.mark || !head.venue.isEmpty())
            return Evidence::Strong;
        const bool paper = std::any_of(head.links.begin(), head.links.end(),
                                       [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Paper; });
        if (paper || (head.labelled && titleLength(index) >= 2))
            return Evidence::Strong;
        return head.links.isEmpty() ? Evidence::None : Evidence::Weak;
    }

    void countRuns()
    {
        for (std::size_t i = 0; i < m_heads.size(); ++i) {
            m_runs.resize(std::max(m_runs.size(), static_cast<std::size_t>(item(i).run) + 1));
            Run &run = runOf(i);
            run.links += static_cast<int>(m_heads[i].links.size());
            run.fragments += m_heads[i].fragments;
            if (item(i).parent < 0) {
                ++run.items;
                run.strong += m_evidence[i] == Evidence::Strong ? 1 : 0;
            } else if (m_evidence[i] == Evidence::Strong) {
                ++m_children[static_cast<std::size_t>(item(i).parent)];
            }
        }
    }

    void findIntroductions()
    {
        for (const Loose &loose : m_outline.loose) {
            const auto next = static_cast<std::size_t>(loose.nextItem);
            if (loose.kind != Loose::Kind::Paragraph || loose.nextItem < 0 || next >= m_heads.size() ||
                item(next).heading != loose.heading)
                continue;
            const Line &last = m_outline.lines[static_cast<std::size_t>(loose.end - 1)];
            const QByteArrayView text = QByteArrayView(m_bytes).sliced(last.text, last.end - last.text).trimmed();
            runOf(next).introduced = text.endsWith(':') || text.endsWith("\xEF\xBC\x9A");
        }
    }

    [[nodiscard]] Role role(std::size_t index)
    {
        if (item(index).parent >= 0) {
            const Role above = m_roles[static_cast<std::size_t>(item(index).parent)];
            if (above == Role::Entry || above == Role::Part)
                return Role::Part;
            if (above == Role::Contents || above == Role::Links)
                return above;
        }
        if (m_outline.head(item(index)).size() > 0 && m_heads[index].title.isEmpty())
            return m_heads[index].links.isEmpty() && m_outline.head(item(index)).size() > 1024 ? Role::TooLong : Role::Untitled;
        if (m_heads[index].title.isEmpty())
            return Role::Untitled;
        return ownRole(index);
    }

    [[nodiscard]] Role ownRole(std::size_t index)
    {
        const Head &head = m_heads[index];
        const Run &run = runOf(index);
        if (m_children[index] > 0 && head.links.isEmpty() && head.venue.isEmpty())
            return Role::Topic;
        if (item(index).marker.mark)
            return Role::Entry;
        if (run.fragments * 2 > run.links || (head.fragments > 0 && head.fragments == head.links.size()))
            return Role::Contents;
        const Section section = sectionAround(index);
        if (section != Section::Papers)
            return section == Section::Contents ? Role::Contents : Role::Links;
        switch (m_evidence[index]) {
        case Evidence::Strong:
            return Role::Entry;
        case Evidence::Weak:
            return weakRole(index);
        case Evidence::None:
            break;
        }
        if (head.sentence || !head.links.isEmpty())
            return Role::Prose;
        return plainRole(index);
    }

    [[nodiscard]] Role weakRole(std::size_t index)
    {
        const Run &run = runOf(index);
        const bool other = std::all_of(m_heads[index].links.begin(), m_heads[index].links.end(),
                                       [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Other; });
        if (run.strong * 2 >= run.items)
            return Role::Entry;
        return !other && titleLength(index) >= titleWords && !m_heads[index].described ? Role::Entry : Role::Links;
    }

    // Words without a link or a venue.
    [[nodiscard]] Role plainRole(std::size_t index)
    {
        const Run &run = runOf(index);
        if (run.introduced)
            return Role::Prose;
        const bool neighbours = run.strong * 2 >= run.items;
        return neighbours || (run.links == 0 && titleLength(index) >= 2) ? Role::Entry : Role::Prose;
    }

    [[nodiscard]] Section sectionAround(std::size_t index) const
    {
        const int heading = item(index).heading;
        return heading < 0 ? Section::Papers : sectionOf(m_outline.headings[heading].text);
    }

    const QByteArray &m_bytes;
    const Outline &m_outline;
    const std::vector<Head> &m_heads;
    std::vector<Evidence> m_evidence;
    std::vector<int> m_children; // direct children that look like papers
    std::vector<Run> m_runs;
    std::vector<Role> m_roles;
};

} // namespace

std::vector<Role> judge(const QByteArray &bytes, const Outline &outline, const std::vector<Head> &heads)
{
    return Judge(bytes, outline, heads).run();
}

} // namespace cabinet::markdown
