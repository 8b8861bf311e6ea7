// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Roles.h"

#include "markdown/Below.h"
#include "markdown/Bytes.h"
#include "markdown/Sections.h"
#include "markdown/TitleText.h"
#include "markdown/Units.h"
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
    int titleLike = 0;
    int titled = 0;          // that lead to no site of another kind under a title of words enough
    bool introduced = false; // by a paragraph that ends with a colon
};

struct Children // direct ones
{
    int all = 0;
    int strong = 0;
    int tasks = 0;
};

class Judge
{
public:
    Judge(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections, const std::deque<Head> &heads,
          bool elsewhere)
        : m_bytes(bytes)
        , m_outline(outline)
        , m_heads(heads)
        , m_evidence(heads.size())
        , m_children(heads.size())
        , m_sections(sections)
        , m_roles(heads.size(), Role::Prose)
        , m_anyStrong(elsewhere)
    {
        for (std::size_t i = 0; i < heads.size(); ++i)
            m_evidence[i] = evidence(i);
        countRuns();
        findIntroductions();
        m_listing = isListing();
        const qsizetype title = titleHeading(outline.headings);
        m_named = title >= 0 && namesPapers(outline.headings[title].text);
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
        if (isNameWithYears(index) || isVenueItself(index) || isAllOfAVenue(index))
            return Evidence::None;
        if (isOnlyVenue(QByteArrayView(m_bytes).sliced(head.title.begin, head.title.size())))
            return item(index).marker.mark ? Evidence::Strong : Evidence::Weak; // "[ICML 2019](…)": where its papers are
        if (item(index).marker.mark || (!head.venue.isEmpty() && !isProject(index)))
            return Evidence::Strong;
        if (holdsPaperLink(head) || (head.labelled && titleLength(index) >= 2))
            return Evidence::Strong;
        if (holdsFields(index) || isCitation(index))
            return Evidence::Strong;
        return head.links.isEmpty() ? Evidence::None : Evidence::Weak;
    }

    // "Symposium (2016, 2017)" tells by itself of no paper.
    [[nodiscard]] bool isNameWithYears(std::size_t index) const
    {
        const Head &head = m_heads[index];
        const QByteArrayView venue = view(head.venue);
        return !item(index).marker.mark && titleLength(index) < 2 && head.links.isEmpty() && head.authors.isEmpty() &&
               std::none_of(venue.begin(), venue.end(), [](char c) { return isLetter(c) || !isAscii(c); });
    }

    // "[KDD](https://kdd.org): Knowledge Discovery and Data Mining"
    [[nodiscard]] bool isVenueItself(std::size_t index) const
    {
        const Head &head = m_heads[index];
        if (item(index).marker.mark || head.links.size() != 1 || head.venue.isEmpty() || holdsPaperLink(head))
            return false;
        const Span label = head.links.first().label;
        const QByteArrayView venue = view(head.venue);
        return label.begin <= head.venue.begin && head.venue.end <= label.end &&
               std::none_of(venue.begin(), venue.end(), isDigit);
    }

    // "OSDI 2020 accepted papers: [link](…)"
    [[nodiscard]] bool isAllOfAVenue(std::size_t index) const
    {
        constexpr int longest = 5; // words
        return !item(index).marker.mark && contains(view(m_heads[index].title), "ccepted papers") &&
               titleLength(index) <= longest;
    }

    // A. Author. **Title of a Paper**. Somewhere.
    [[nodiscard]] bool isCitation(std::size_t index) const
    {
        const Head &head = m_heads[index];
        return head.strongTitle && !head.authors.isEmpty() && titleLength(index) > 2 && !leadsElsewhere(index);
    }

    // To code or a site only.
    [[nodiscard]] bool leadsElsewhere(std::size_t index) const
    {
        const QList<LinkSpan> &links = m_heads[index].links;
        return !links.isEmpty() &&
               std::all_of(links.begin(), links.end(), [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Other; });
    }

    // "- Title" with "- Paper: https://…" below it.
    [[nodiscard]] bool holdsFields(std::size_t index) const
    {
        constexpr int sampled = 6;
        const Item &above = item(index);
        if (titleLength(index) < 2)
            return false;
        bool links = false;
        int others = 0;
        for (int i = above.headEnd; i < std::min(above.unitEnd, above.headEnd + sampled); ++i) {
            const Line &line = m_outline.lines[static_cast<std::size_t>(i)];
            const FieldKind field = line.isBlank() ? FieldKind::None : fieldOf(m_bytes, line, m_outline.definitions);
            links = links || field == FieldKind::Links;
            others += !line.isBlank() && field == FieldKind::None && i == above.headEnd ? 1 : 0;
        }
        return links && others == 0;
    }

    // A name that leads to code or a site, whatever its description mentions.
    [[nodiscard]] bool isProject(std::size_t index) const
    {
        const Head &head = m_heads[index];
        return head.linkedTitle && titleLength(index) < 3 && !head.links.isEmpty() &&
               siteOf(head.links.first().link.url) == Site::Other;
    }

    void countRuns()
    {
        for (std::size_t i = 0; i < m_heads.size(); ++i) {
            m_runs.resize(std::max(m_runs.size(), static_cast<std::size_t>(item(i).run) + 1));
            if (item(i).claimed)
                continue;
            Run &run = runOf(i);
            run.links += static_cast<int>(m_heads[i].links.size());
            run.fragments += m_heads[i].fragments;
            m_linked = m_linked || (m_heads[i].links.size() > m_heads[i].fragments && mayHoldReadings(sectionAround(i)));
            const bool strong = m_evidence[i] == Evidence::Strong;
            run.titled += m_evidence[i] == Evidence::Weak && item(i).parent < 0 && mayBeTitle(i, titleWords) ? 1 : 0;
            m_anyStrong = m_anyStrong || strong;
            m_papers += strong && !item(i).marker.mark ? 1 : 0;
            m_tasks = m_tasks || (item(i).marker.mark && !isToDo(item(i)));
            if (item(i).parent < 0) {
                ++run.items;
                run.strong += strong ? 1 : 0;
                run.titleLike +=
                    !strong && m_heads[i].links.isEmpty() && !isDefinition(i) && looksLikeTitle(m_bytes, m_heads[i].title) ? 1
                                                                                                                           : 0;
            } else {
                Children &siblings = m_children[static_cast<std::size_t>(item(i).parent)];
                ++siblings.all;
                siblings.strong += strong ? 1 : 0;
                siblings.tasks += item(i).marker.mark ? 1 : 0;
            }
        }
    }

    [[nodiscard]] static bool mayHoldReadings(Section section)
    {
        return section == Section::Unknown || section == Section::Papers;
    }

    // "**Last updated**: today"
    [[nodiscard]] bool isDefinition(std::size_t index) const
    {
        const QByteArrayView text = view(m_outline.head(item(index)));
        return text.startsWith("**") && (contains(text, "**:") || contains(text, ":**"));
    }

    [[nodiscard]] bool isListing() const
    {
        const auto is = [](auto... kinds) { return [=](const Loose &loose) { return ((loose.kind == kinds) || ...); }; };
        const auto &loose = m_outline.loose;
        if (std::any_of(loose.begin(), loose.end(), is(Loose::Kind::Code, Loose::Kind::Table)))
            return false;
        const auto prose = std::count_if(loose.begin(), loose.end(), is(Loose::Kind::Paragraph, Loose::Kind::Quote));
        return static_cast<std::size_t>(prose) < m_heads.size();
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
        if (item(index).claimed)
            return Role::Part;
        const bool nested = item(index).parent >= 0;
        const Role above = nested ? m_roles[static_cast<std::size_t>(item(index).parent)] : Role::Topic;
        if (above == Role::Entry || above == Role::Part)
            return Role::Part;
        if (above == Role::Contents || above == Role::Links)
            return above;
        if (m_outline.head(item(index)).size() > longestHead)
            return Role::TooLong;
        if (m_heads[index].title.isEmpty())
            return above == Role::Topic ? Role::Untitled : Role::Part;
        const Role own = ownRole(index);
        return above == Role::Topic || own == Role::Entry || own == Role::Topic ? own : Role::Part;
    }

    [[nodiscard]] Role ownRole(std::size_t index)
    {
        if (holdsReadings(index))
            return Role::Topic;
        if (item(index).marker.mark)
            return isWorkToDo(index) ? Role::Prose : Role::Entry;
        const Head &head = m_heads[index];
        const Run &run = runOf(index);
        const Section section = sectionAround(index);
        if (section == Section::Contents || run.fragments * 2 > run.links ||
            (head.fragments > 0 && head.fragments == head.links.size()))
            return Role::Contents;
        if (section == Section::Links || (section == Section::Resources && !isPaperAmongPapers(index)))
            return Role::Links;
        switch (m_evidence[index]) {
        case Evidence::Strong:
            return isNameAmongLinks(index) ? Role::Links : Role::Entry;
        case Evidence::Weak:
            return weakRole(index);
        case Evidence::None:
            break;
        }
        if (head.sentence || !head.links.isEmpty())
            return Role::Prose;
        return plainRole(index);
    }

    // "## TODO" with tasks that name no paper, in a file whose papers are no tasks.
    [[nodiscard]] bool isWorkToDo(std::size_t index) const
    {
        const Head &head = m_heads[index];
        return !m_tasks && m_papers > 0 && isToDo(item(index)) && head.links.isEmpty() && head.venue.isEmpty() &&
               !looksLikeTitle(m_bytes, head.title);
    }

    [[nodiscard]] bool isToDo(const Item &of) const { return of.heading >= 0 && namesWork(m_outline.headings[of.heading].text); }

    // A plain item, or an open task, whose children are what is read.
    [[nodiscard]] bool holdsReadings(std::size_t index) const
    {
        const Head &head = m_heads[index];
        const Children &children = m_children[index];
        if (!head.venue.isEmpty() || children.strong == 0 || (!head.links.isEmpty() && !isLinkedTopic(index)))
            return false;
        return children.strong * 2 >= children.all && (!item(index).marker.mark || children.tasks > 0);
    }

    // "- [Survey](https://github.com/a/surveys)" above papers
    [[nodiscard]] bool isLinkedTopic(std::size_t index) const
    {
        const Head &head = m_heads[index];
        return head.linkedTitle && head.links.size() == 1 && !head.labelled && head.authors.isEmpty() && leadsElsewhere(index) &&
               titleLength(index) < titleWords && m_children[index].strong > 1;
    }

    // Does the company it keeps make an item without marks of its own a reading?
    [[nodiscard]] bool amongReadings(std::size_t index)
    {
        if (item(index).parent >= 0) {
            const Children &siblings = m_children[static_cast<std::size_t>(item(index).parent)];
            return siblings.strong * 2 >= siblings.all;
        }
        const int enough = sectionAround(index) == Section::Papers ? 4 : 2; // a heading that says so counts too
        return runOf(index).strong * enough >= runOf(index).items;
    }

    // "System and Tutorials": all around it are papers.
    [[nodiscard]] bool isPaperAmongPapers(std::size_t index)
    {
        const QByteArrayView venue = view(m_heads[index].venue); // a year alone is one of anything
        const bool named = std::any_of(venue.begin(), venue.end(), [](char c) { return isLetter(c) || !isAscii(c); });
        const bool known = named || !m_heads[index].authors.isEmpty();
        return m_evidence[index] == Evidence::Strong && known && runOf(index).strong * 2 > runOf(index).items;
    }

    // "[T5](…)" in a list of models, few of which lead to a paper.
    [[nodiscard]] bool isNameAmongLinks(std::size_t index)
    {
        const Head &head = m_heads[index];
        const Run &run = runOf(index);
        return item(index).parent < 0 && !amongReadings(index) && head.linkedTitle && !head.labelled && head.venue.isEmpty() &&
               head.authors.isEmpty() && !item(index).marker.mark && titleLength(index) < titleWords && run.items > 2 &&
               run.strong * 3 < run.items;
    }

    [[nodiscard]] bool mayBeTitle(std::size_t index, int words) const
    {
        return !m_heads[index].described && titleLength(index) >= words && !leadsElsewhere(index);
    }

    // The short ones among links whose labels mostly read like titles, or in a file of papers by its name.
    [[nodiscard]] bool isTitleAmongTitles(std::size_t index)
    {
        const Run &run = runOf(index);
        const bool most = run.titled > 1 && run.titled * 2 >= run.items;
        return item(index).parent < 0 && (most || (m_named && !m_anyStrong)) && mayBeTitle(index, 2);
    }

    [[nodiscard]] Role weakRole(std::size_t index)
    {
        if (m_anyStrong && runOf(index).strong == 0 && item(index).parent < 0 && sectionAround(index) != Section::Papers)
            return Role::Links; // the file's papers are others
        if (amongReadings(index) || isTitleAmongTitles(index))
            return Role::Entry;
        return mayBeTitle(index, titleWords) ? Role::Entry : Role::Links;
    }

    // Words without a link or a venue.
    [[nodiscard]] Role plainRole(std::size_t index)
    {
        if (amongReadings(index))
            return Role::Entry;
        const Run &run = runOf(index);
        if (run.introduced || run.links > 0 || item(index).parent >= 0)
            return Role::Prose;
        // A list of nothing but words: readings when the whole file is so, or when they look like titles.
        if (m_anyStrong || m_linked ? run.titleLike * 2 > run.items : m_listing && titleLength(index) >= 2 && holdsWord(index))
            return Role::Entry;
        return Role::Prose;
    }

    // "ACL A+ Jul" holds none.
    [[nodiscard]] bool holdsWord(std::size_t index) const
    {
        int letters = 0;
        for (const char c : view(m_heads[index].title)) {
            if (!isAscii(c))
                return true;
            letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
            if (letters == 3)
                return true;
        }
        return false;
    }

    [[nodiscard]] QByteArrayView view(Span span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.size()); }

    [[nodiscard]] Section sectionAround(std::size_t index) const
    {
        const int heading = item(index).heading;
        return heading < 0 ? Section::Unknown : m_sections[static_cast<std::size_t>(heading)];
    }

    const QByteArray &m_bytes;
    const Outline &m_outline;
    const std::deque<Head> &m_heads;
    std::vector<Evidence> m_evidence;
    std::vector<Children> m_children;
    const std::vector<Section> &m_sections;
    std::vector<Run> m_runs;
    std::vector<Role> m_roles;
    int m_papers = 0;         // that are no tasks
    bool m_tasks = false;     // some that are no work on the list itself
    bool m_anyStrong = false; // somewhere in the file
    bool m_linked = false;    // some lists of links, not below "Tools" or the like
    bool m_named = false;     // the file's own name says that it holds papers
    bool m_listing = false;   // the file is a list and not a text with some
};

} // namespace

std::vector<Role> judge(const QByteArray &bytes, const Outline &outline, const std::vector<Section> &sections,
                        const std::deque<Head> &heads, bool elsewhere)
{
    return Judge(bytes, outline, sections, heads, elsewhere).run();
}

} // namespace cabinet::markdown
