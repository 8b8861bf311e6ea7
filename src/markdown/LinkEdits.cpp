// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LinkEdits.h"

#include "markdown/Around.h"
#include "markdown/Encode.h"

#include <algorithm>
#include <vector>

namespace cabinet::markdown {

namespace {

class LinkEditor
{
public:
    LinkEditor(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const Links &wanted, const WriteStyle &style,
               qsizetype end, int escape)
        : m_done(done)
        , m_bytes(bytes)
        , m_entry(entry)
        , m_wanted(wanted)
        , m_style(style)
        , m_end(end)
        , m_place{escape, entry.kind == EntryKind::TableRow}
        , m_links(entry.links)
    {
        // By place: authors' pages and the like may have been read in another order.
        m_slots.resize(static_cast<std::size_t>(m_wanted.size()), -1);
        m_used.resize(static_cast<std::size_t>(m_links.size()), false);
    }

    void edit()
    {
        pair([](const Link &a, const Link &b) { return a == b; });
        pair([](const Link &a, const Link &b) { return a.label == b.label; });
        pair([](const Link &a, const Link &b) { return a.url == b.url; });
        inOrder();
        for (qsizetype i = 0; i < m_links.size(); ++i) {
            if (!m_used[static_cast<std::size_t>(i)])
                remove(m_links[i]);
        }
        qsizetype last = -1;
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            const qsizetype slot = m_slots[static_cast<std::size_t>(i)];
            if (slot >= 0)
                change(m_links[slot], m_wanted[i]);
            else
                add(m_wanted[i], last);
            last = std::max(slot, last);
        }
    }

private:
    template<typename Same>
    void pair(Same same)
    {
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            for (std::size_t j = 0; m_slots[i] < 0 && j < m_used.size(); ++j) {
                if (m_used[j] || !same(m_wanted[static_cast<qsizetype>(i)], m_links[static_cast<qsizetype>(j)].link))
                    continue;
                m_slots[i] = static_cast<qsizetype>(j);
                m_used[j] = true;
            }
        }
    }

    // Another order: each place gets the link that is to stand there.
    void inOrder()
    {
        std::vector<qsizetype> places;
        for (const qsizetype slot : m_slots) {
            if (slot >= 0)
                places.push_back(slot);
        }
        std::sort(places.begin(), places.end());
        std::size_t next = 0;
        for (qsizetype &slot : m_slots) {
            if (slot >= 0)
                slot = places[next++];
        }
    }

    void replace(Span span, const QByteArray &text) { m_done.edits.append({span, text}); }
    void leave(Unwritten::Reason reason) { m_done.unwritten.append({Field::Links, reason}); }
    [[nodiscard]] bool isTitle(const LinkSpan &link) const
    {
        const LinkSpan *title = titleLink(m_entry);
        return title != nullptr && title->whole == link.whole;
    }

    void change(const LinkSpan &link, const Link &wanted)
    {
        if (link.link == wanted)
            return;
        const bool outside = link.target.begin < m_entry.span.begin || link.target.end > m_entry.span.end;
        const bool title = isTitle(link);
        if ((outside || (!title && link.link.label != wanted.label && !isLabelled(link))) && !title) {
            changeWhole(link, wanted);
            return;
        }
        if (link.link.url != wanted.url)
            changeAddress(link, wanted.url, outside);
        if (link.link.label != wanted.label)
            changeLabel(link, wanted.label, title);
    }

    // Is there a label between brackets to change?
    [[nodiscard]] bool isLabelled(const LinkSpan &link) const
    {
        return link.label.begin > link.whole.begin && link.label.end < link.target.begin && !link.label.isEmpty();
    }

    void changeWhole(const LinkSpan &link, const Link &wanted)
    {
        const auto text = encodedLink(wanted, m_style, m_place);
        const qsizetype begin = link.label.isEmpty() ? link.whole.begin : std::min(link.whole.begin, link.label.begin);
        if (text)
            replace({begin, link.whole.end}, *text);
        else
            leave(Unwritten::Reason::NotReadBack);
    }

    void changeAddress(const LinkSpan &link, const QString &url, bool outside)
    {
        if (outside) {
            leave(Unwritten::Reason::NoPlace);
            return;
        }
        const auto text = isLabelled(link) || isTitle(link) ? encodedAddress(url, m_place) : std::optional(url.toUtf8());
        if (text)
            replace(link.target, *text);
        else
            leave(Unwritten::Reason::NotReadBack);
    }

    void changeLabel(const LinkSpan &link, const QString &label, bool title)
    {
        const auto text = encodedText(label, m_place);
        if (text && !title && !label.isEmpty())
            replace(link.label, *text);
        else
            leave(title ? Unwritten::Reason::NoPlace : Unwritten::Reason::NotReadBack);
    }

    void remove(const LinkSpan &link)
    {
        if (isTitle(link)) { // the words stay
            replace({link.whole.begin, link.label.begin}, {});
            replace({link.label.end, link.whole.end}, {});
            return;
        }
        Span span = link.whole;
        if (!link.label.isEmpty() && link.label.end <= span.begin) // "Code: https://…"
            span.begin = link.label.begin;
        span = withBrackets(m_bytes, span, m_entry.span);
        replace(withSeparator(span), {});
    }

    // Blank lines above an entry's last one would be none of it any more.
    [[nodiscard]] qsizetype belowText(qsizetype line) const
    {
        for (qsizetype above = previousLine(m_bytes, line); above < line && above > m_entry.titleSpan.end;
             above = previousLine(m_bytes, line)) {
            if (!isBlank(m_bytes, {above, line}))
                break;
            line = above;
        }
        return line;
    }

    // With the white space and the comma or colon before it, or with its whole line when nothing else stands there.
    [[nodiscard]] Span withSeparator(Span span) const
    {
        const qsizetype line = lineBegin(m_bytes, span.begin);
        const QByteArrayView before = QByteArrayView(m_bytes).sliced(line, span.begin - line).trimmed();
        const bool alone = isBlank(m_bytes, {span.end, lineEnd(m_bytes, span.end)});
        if (alone && line > m_entry.titleSpan.end && (before.isEmpty() || before == "-" || before == "*" || before == "+"))
            return {nextLine(m_bytes, span.end) < m_entry.span.end ? line : belowText(line), nextLine(m_bytes, span.end)};
        const qsizetype title = std::max(m_entry.span.begin, m_entry.titleSpan.end);
        if (m_links.size() == 1 && !m_style.beforeFirstLink.isEmpty() && span.begin - m_style.beforeFirstLink.size() >= title &&
            m_bytes.sliced(span.begin - m_style.beforeFirstLink.size()).startsWith(m_style.beforeFirstLink) &&
            !m_style.beforeFirstLink.contains('('))
            return {span.begin - m_style.beforeFirstLink.size(), span.end};
        while (span.begin > line && (m_bytes[span.begin - 1] == ' ' || m_bytes[span.begin - 1] == '\t'))
            --span.begin;
        if (span.begin > line && QByteArrayView(",;|/").contains(m_bytes[span.begin - 1]) && !m_place.cell)
            --span.begin;
        return span;
    }

    // After the link that it follows.
    void add(const Link &link, qsizetype after)
    {
        const bool wrap = m_style.linkedTitle && titleLink(m_entry) == nullptr && link.label == QLatin1String("Paper") &&
                          m_links.isEmpty() && m_added.isEmpty();
        if (wrap)
            return wrapTitle(link);
        const auto text = encodedLink(link, m_style, m_place);
        if (!text) {
            leave(Unwritten::Reason::NotReadBack);
            return;
        }
        const bool first = m_links.isEmpty() && m_added.isEmpty();
        qsizetype at = m_end;
        if (after < 0 && !m_links.isEmpty() && m_links.first().whole.begin > m_entry.titleSpan.end) {
            replace({m_links.first().whole.begin, m_links.first().whole.begin}, *text + m_style.beforeLink);
            return;
        }
        if (after >= 0)
            at = withBrackets(m_bytes, m_links[after].whole, m_entry.span).end;
        const bool onlyTitle = after >= 0 && isTitle(m_links[after]);
        const QByteArray before = first || onlyTitle ? firstSeparator() : m_style.beforeLink;
        const bool bar = m_place.cell && at < m_bytes.size() && m_bytes[at] == '|';
        const QByteArray behind = first || onlyTitle ? m_style.afterLastLink : QByteArray();
        replace({at, at}, before + *text + (bar ? QByteArray(" ") : behind));
        m_added.append(link);
    }

    [[nodiscard]] QByteArray firstSeparator() const
    {
        if (m_place.cell)
            return isBlank(m_bytes, {lineBegin(m_bytes, m_end), m_end}) ? QByteArray() : " ";
        return m_style.beforeFirstLink;
    }

    void wrapTitle(const Link &link)
    {
        const auto address = encodedAddress(link.url, m_place);
        if (!address) {
            leave(Unwritten::Reason::NotReadBack);
            return;
        }
        replace({m_entry.titleSpan.begin, m_entry.titleSpan.begin}, "[");
        replace({m_entry.titleSpan.end, m_entry.titleSpan.end}, "](" + *address + ")");
        m_added.append(link);
    }

    EntryEdits &m_done;
    const QByteArray &m_bytes;
    const PaperEntry &m_entry;
    const Links &m_wanted;
    const WriteStyle &m_style;
    qsizetype m_end;
    Place m_place;
    QList<LinkSpan> m_links;
    std::vector<qsizetype> m_slots; // of each wanted link the one in the file that becomes it, -1: new
    std::vector<bool> m_used;
    Links m_added;
};

} // namespace

void editLinks(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const Links &wanted, const WriteStyle &style,
               qsizetype end, int escape)
{
    if (textOf(entry).links != wanted)
        LinkEditor(done, bytes, entry, wanted, style, end, escape).edit();
}

} // namespace cabinet::markdown
