// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Head.h"

#include "markdown/Bytes.h"
#include "markdown/HeadTokens.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int wordsOfAStrongTitle = 3;
constexpr qsizetype longestDate = 16; // bytes of "(Sept. 2016)"

class HeadReader : HeadTokens
{
public:
    HeadReader(const QByteArray &bytes, Span range, const Definitions &definitions)
        : HeadTokens(bytes, range, definitions)
    {
        m_head.links = linksOf(bytes, m_tokens);
    }

    Head read()
    {
        countFragments();
        if (beginsWithMarker())
            return m_head;
        skipLead();
        readTitle();
        readTail();
        if (mayBePlaceholder() && isPlaceholder(plainOf(m_bytes, m_head.title)))
            m_head.title = {};
        if (mayBeEmpty() && plainOf(m_bytes, m_head.title).isEmpty())
            m_head.title = {};
        return m_head;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const Token &token() const { return m_tokens[m_at]; }
    [[nodiscard]] bool mayBePlaceholder() const
    {
        constexpr qsizetype longest = 64; // bytes
        return m_head.title.size() <= longest && (view(m_head.title).contains("aper") || view(m_head.title).contains("APER"));
    }

    // Nothing but marks, "<br>", or a byte order mark, which is no text.
    [[nodiscard]] bool mayBeEmpty() const
    {
        const char first = m_head.title.isEmpty() ? 'a' : m_bytes[m_head.title.begin];
        return first == '\xEF' || (!isWordByte(first) && isAscii(first));
    }

    void countFragments()
    {
        m_head.fragments = static_cast<int>(std::count_if(m_head.links.begin(), m_head.links.end(),
                                                          [](const LinkSpan &link) { return link.link.url.startsWith(u'#'); }));
    }

    // Icons, numbers, dates, tags and links that stand before the title.
    void skipLead()
    {
        for (; !atEnd(); ++m_at) {
            const Token &next = token();
            if (next.kind == Kind::Text) {
                if (opensQuotedLink(m_at) || isDateOnly(m_at))
                    continue;
                m_lead = skipLeadText(m_bytes, afterWideTags(next.span));
                if (m_lead < next.span.end && !isAside(m_at))
                    return;
            } else if (next.kind == Kind::Group && isUnlinkedTitle(m_at)) {
                m_lead = next.span.begin;
                return;
            } else if (next.kind == Kind::Group) {
                takeTag(next);
            } else if (next.kind == Kind::Link && isVenueLink(m_at)) {
                takeTag(next);
            } else if (next.kind == Kind::Link && !isLabel(next) && !isDateLink(m_at)) {
                m_lead = next.span.begin;
                return;
            } else if (next.kind == Kind::Strong) {
                m_strong = next.opens ? m_at : none;
            } else if (next.kind == Kind::Code && isVenue(codeText(next.span))) {
                if (m_head.venue.isEmpty())
                    m_head.venue = {next.span.begin + 1, next.span.end - 1};
            } else if (next.kind == Kind::Code && !isNameOfLink(codeText(next.span), nextLink(m_at + 1))) {
                m_lead = next.span.begin;
                return;
            }
        }
        // Nothing but tags: the first of them is all the title there is.
        m_at = 0;
        while (!atEnd() && token().kind != Kind::Group)
            ++m_at;
        if (atEnd() && m_head.links.size() == 1 && siteOf(m_head.links.first().link.url) != Site::Other)
            m_at = calledPaper();
    }

    // "[The Kernel Paper](…)": what people call one.
    [[nodiscard]] std::size_t calledPaper() const
    {
        std::size_t link = 0;
        while (link < m_tokens.size() && m_tokens[link].kind != Kind::Link)
            ++link;
        return link < m_tokens.size() && !m_tokens[link].bracketed && isNameOfPaper(view(m_tokens[link].label)) ? link
                                                                                                                : m_tokens.size();
    }

    // "【OSDI'20】标题": tags in wide brackets.
    [[nodiscard]] Span afterWideTags(Span text)
    {
        static constexpr qsizetype longestTag = 60;
        for (;;) {
            const Span rest = trimmedSpan(m_bytes, text);
            const qsizetype close = view(rest).startsWith("\xE3\x80\x90") ? view(rest).indexOf("\xE3\x80\x91") : -1;
            if (close < 0 || close > longestTag)
                return text;
            const Span tag{rest.begin + 3, rest.begin + close};
            if (m_head.venue.isEmpty() && isVenue(view(tag)))
                m_head.venue = trimmedSpan(m_bytes, tag);
            text = {rest.begin + close + 3, text.end};
        }
    }

    // Text before the title: "(recommended)" ahead of labelled links; a venue, names or a word like "Read:" ahead of a linked
    // title.
    [[nodiscard]] bool isAside(std::size_t index)
    {
        const Span text = trimmedSpan(m_bytes, {m_lead, m_tokens[index].span.end});
        if (isAsideOfStrong(text, index + 1))
            return true;
        const std::size_t link = nextLink(index + 1);
        if (link >= m_tokens.size())
            return false;
        if (isLabel(m_tokens[link]))
            return view(text).startsWith('(') && (view(text).endsWith('(') || view(text).endsWith(')')) && text.size() < 60 &&
                   wordsAfter(link + 1);
        const Span words = trimAside(text);
        if (words.size() < 60 && isVenue(view(words))) {
            m_head.venue = m_head.venue.isEmpty() ? words : m_head.venue;
            return true;
        }
        if (const LeadTag tag = venueTag(m_bytes, text); !text.isEmpty() && tag.end == text.end) {
            m_head.venue = m_head.venue.isEmpty() ? tag.venue : m_head.venue;
            return true;
        }
        if (looksLikeNames(m_bytes, words)) {
            m_head.authors = words;
            return true;
        }
        return isNameOfLink(view(text), link) || isTitleWord(plainOf(m_bytes, text));
    }

    // "(ICML 2019) **Title**"; "A. Author and B. Writer. [Link](u)" above "**Title.**"
    bool isAsideOfStrong(Span text, std::size_t next)
    {
        if (next >= m_tokens.size() || !strongAfter(next))
            return false;
        const Kind kind = m_tokens[next].kind;
        const Span words = trimAside(text);
        const bool venue = isVenue(view(words));
        if (view(text).startsWith('(') && view(text).endsWith(')') && (venue || text.size() <= longestDate)) {
            m_head.venue = m_head.venue.isEmpty() && venue ? words : m_head.venue;
            return true;
        }
        if ((kind != Kind::Break && kind != Kind::Link) || !looksLikeNames(m_bytes, words))
            return false;
        m_head.authors = words;
        return true;
    }

    void takeTag(const Token &tag)
    {
        if (m_head.venue.isEmpty() && isVenue(view(tag.label)))
            m_head.venue = trimmedSpan(m_bytes, tag.label);
    }

    void readTitle()
    {
        if (atEnd())
            return;
        if (token().kind == Kind::Group) {
            m_head.title = trimTitle(m_bytes, token().label);
            m_head.venue = {};
            ++m_at;
        } else if (token().kind == Kind::Link) {
            readLinkedTitle();
        } else if (!readStrongTitle() && !readCitation()) {
            readPlainTitle();
        }
    }

    void readLinkedTitle()
    {
        m_head.linkedTitle = true;
        m_head.title = trimTitle(m_bytes, token().label);
        takeTags();
        takeVenueBehind();
        m_titleLink = token().span;
        ++m_at;
    }

    void takeVenueBehind()
    {
        const TitleParts parts = splitLinkedTitle(m_bytes, m_head.title);
        m_head.title = parts.title;
        m_head.venue = m_head.venue.isEmpty() ? parts.venue : m_head.venue;
        m_head.authors = m_head.authors.isEmpty() ? parts.authors : m_head.authors;
    }

    void takeTags()
    {
        const Span venue = cutTags(m_bytes, m_head.title);
        m_head.venue = m_head.venue.isEmpty() ? venue : m_head.venue;
    }

    // **Title** and then anything.
    bool readStrongTitle()
    {
        if (m_strong == none)
            return false;
        const std::size_t open = m_strong;
        std::size_t close = open + 1;
        while (close < m_tokens.size() && m_tokens[close].kind != Kind::Strong && m_tokens[close].kind != Kind::Break)
            ++close;
        if (close >= m_tokens.size() || m_tokens[close].kind != Kind::Strong)
            return false;
        const Span inside =
            trimTitle(m_bytes, {std::max<qsizetype>(m_lead, m_tokens[open].span.end), m_tokens[close].span.begin});
        const QString words = plainOf(m_bytes, inside);
        const bool followed = close + 1 < m_tokens.size() && m_tokens[close + 1].kind == Kind::Text &&
                              hasWords(m_tokens[close + 1].span) && m_head.links.isEmpty();
        const bool dashed = followed && view(m_tokens[close + 1].span).startsWith(" - "); // **Title** - what it says
        if (words.isEmpty() || (words.count(u' ') + 1 < wordsOfAStrongTitle && followed && !dashed))
            return false;
        if (isTitleWord(words + u':') && view(m_tokens[open + 1].span).trimmed().endsWith(':'))
            return false;
        if (!words.contains(u' ') && isTitleGoingOn(close + 1)) {
            m_at = open;
            m_lead = token().span.begin;
            return false;
        }
        if (!words.contains(u' ') && isTitleBehind(close + 1)) {
            m_at = close + 1;
            m_lead = skipLeadText(m_bytes, token().span);
            return false;
        }
        m_head.title = inside;
        if (const TitleParts parts = splitVenue(inside); m_head.venue.isEmpty() && !parts.venue.isEmpty()) {
            m_head.title = parts.title;
            m_head.venue = parts.venue;
        }
        takeTags();
        m_head.strongTitle = true;
        m_at = close + 1;
        return true;
    }

    // "**Name**: Rest of the Title [pdf](…)"
    [[nodiscard]] bool isTitleGoingOn(std::size_t index) const
    {
        const bool paper = std::any_of(m_head.links.begin(), m_head.links.end(),
                                       [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Paper; });
        return paper && isTitleBehind(index, ":");
    }

    // **Title (ICML 2019)**
    [[nodiscard]] TitleParts splitVenue(Span title) const
    {
        return view(title).endsWith(')') ? splitTitle(m_bytes, title) : TitleParts();
    }

    // A. Author, B. Author, et al. "**Title**." Venue (2015).
    bool readCitation()
    {
        std::size_t open = m_at;
        while (open < m_tokens.size() && !endsTitle(open) && !(m_tokens[open].kind == Kind::Strong && m_tokens[open].opens))
            ++open;
        if (open >= m_tokens.size() || m_tokens[open].kind != Kind::Strong || open + 2 >= m_tokens.size() ||
            m_tokens[open + 2].kind != Kind::Strong)
            return false;
        const Span before{std::max<qsizetype>(m_lead, token().span.begin), m_tokens[open].span.begin};
        const Span inside = trimTitle(m_bytes, m_tokens[open + 1].span);
        const QByteArrayView lead = view(before).trimmed();
        const bool oneName = lead.endsWith('.') && wordCount(lead) <= 2;  // "Rendle. **Title.**"
        const bool joined = lead.endsWith('.') && lead.contains(" and "); // "Author and Writer. 1992. **Title.**"
        const bool names = oneName || joined || lead.contains(',') || lead.contains("et al");
        const bool quoted = view(m_tokens[open + 1].span).trimmed().startsWith('"') && lead.endsWith(':') && wordCount(lead) <= 3;
        if (!(names || quoted) || isWord(lead.back()) || (lead.indexOf(',') == lead.size() - 1 && isVenue(lead.chopped(1))) ||
            wordCount(view(inside)) < wordsOfAStrongTitle - 1)
            return false;
        if (!quoted) // NAME: **"Title"**
            m_head.authors = withoutYear(trimQuote(trimTitle(m_bytes, before)));
        m_head.title = inside;
        m_head.strongTitle = true;
        m_at = open + 3;
        return true;
    }

    [[nodiscard]] static bool isWord(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    // "A. Author (1984)", "A. Author. 1992"
    [[nodiscard]] Span withoutYear(Span names) const
    {
        Span left = names;
        while (!left.isEmpty() && QByteArrayView("0123456789() ").contains(m_bytes[left.end - 1]))
            --left.end;
        const bool initial = left.size() > 1 && m_bytes[left.end - 2] >= 'A' && m_bytes[left.end - 2] <= 'Z';
        return names.end - left.end < 5 ? names : initial ? left : trimTitle(m_bytes, left);
    }

    [[nodiscard]] Span trimQuote(Span span) const
    {
        if (view(span).endsWith('"'))
            --span.end;
        else if (view(span).endsWith("\xE2\x80\x9C"))
            span.end -= 3;
        return trimTitle(m_bytes, span);
    }

    // Up to the first link, tag or line break that ends it.
    void readPlainTitle()
    {
        const qsizetype begin = std::max<qsizetype>(m_lead, token().span.begin);
        std::size_t last = m_at;
        for (; !atEnd(); ++m_at) {
            if (endsTitle(m_at))
                break;
            last = m_at;
        }
        const Span raw{begin, m_tokens[last].span.end};
        const bool hasVenue = !atEnd() && m_tokens[m_at].kind == Kind::Group; // "Odd paper[OSDI'20]: …" is a title
        if (!hasVenue && isField(raw))
            return;
        const TitleParts parts = splitTitle(m_bytes, raw);
        m_head.title = parts.title;
        m_head.authors = parts.authors;
        if (m_head.venue.isEmpty())
            m_head.venue = parts.venue;
    }

    // "Paper: https://…" names a link and is no title; "The Dynamo Paper: [[Paper](…)]" is one.
    [[nodiscard]] bool isField(Span text) const
    {
        const QByteArrayView words = view(text).trimmed();
        const bool colon = words.endsWith(':') || words.endsWith("\xEF\xBC\x9A");
        const bool linked = !atEnd() && token().kind == Kind::Link && isLabel(token()) && wordCount(words) > 1;
        if ((colon || !atEnd()) && !linked && isLinkWord(plainOf(m_bytes, trimTitle(m_bytes, text))))
            return true;
        const qsizetype at = words.indexOf(':'); // "Code: None"
        return at > 0 && !linked && isLinkWord(QString::fromUtf8(words.first(at))) && wordCount(words.sliced(at)) <= 2;
    }

    void readTail()
    {
        bool afterLink = m_head.linkedTitle;
        for (; !atEnd(); ++m_at) {
            const Token &next = token();
            m_broken = m_broken || (next.kind == Kind::Break && !m_head.title.isEmpty());
            if (next.kind == Kind::Link || next.kind == Kind::Url) {
                m_head.labelled =
                    m_head.labelled || (next.kind == Kind::Url ? leadsToText(next) : next.bracketed || isLabel(next));
                afterLink = true;
            } else if (next.kind == Kind::Group) {
                takeTag(next);
            } else if (next.kind == Kind::Text) {
                const QByteArrayView text = view(next.span);
                m_wrapped = m_wrapped || startsLine(text);
                if (hasWords(next.span))
                    readTailText(next.span, afterLink);
            }
        }
    }

    [[nodiscard]] static bool startsLine(QByteArrayView text)
    {
        const auto first =
            std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || !(c == ' ' || c == '\t' || c == '\r'); });
        return first != text.end() && *first == '\n';
    }

    void readTailText(Span text, bool afterLink)
    {
        const Span by = findAuthors(m_bytes, text);
        const Span venue = findVenue(m_bytes, by.isEmpty() ? text : Span{by.end, text.end});
        if (m_head.authors.isEmpty())
            m_head.authors = by.isEmpty() && !venue.isEmpty() ? findAuthors(m_bytes, {text.begin, venue.begin}) : by;
        if (m_head.venue.isEmpty())
            m_head.venue = venue;
        if (!by.isEmpty() || !venue.isEmpty())
            return;
        if (m_broken)
            return; // a note on a line of its own
        m_head.described = m_head.described || m_head.linkedTitle;
        m_head.sentence = m_head.sentence ||
                          (afterLink && !m_wrapped && !m_head.linkedTitle && !m_head.strongTitle && wordCount(view(text)) > 3);
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Head m_head;
    Span m_titleLink;
    std::size_t m_at = 0;
    std::size_t m_strong = none; // the token that opened strong right before the title
    qsizetype m_lead = 0;        // where the title's text begins
    bool m_broken = false;       // beyond the title's line
    bool m_wrapped = false;      // in a line that text begins
};

} // namespace

Head readHead(const QByteArray &bytes, Span range, const Definitions &definitions)
{
    return HeadReader(bytes, range, definitions).read();
}

} // namespace cabinet::markdown
