// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

bool isAt(const QByteArray &bytes, qsizetype at, char wanted)
{
    return at >= 0 && at < bytes.size() && bytes.at(at) == wanted;
}

QByteArray withLineEnds(const QString &text, const WriteStyle &style)
{
    QByteArray utf8 = text.toUtf8();
    return style.lineEnd == "\n" ? utf8 : utf8.replace("\n", style.lineEnd);
}

class PaperEditor
{
public:
    PaperEditor(const QByteArray &bytes, const PaperEntry &entry, const PaperText &wanted, const WriteStyle &style)
        : m_bytes(bytes)
        , m_entry(entry)
        , m_wanted(wanted)
        , m_style(style)
    {
    }

    EntryEdits edit()
    {
        editStatus();
        if (m_entry.title != m_wanted.title)
            replace(m_entry.titleSpan, m_wanted.title.toUtf8());
        editVenue();
        editLinks();
        if (m_entry.authors != m_wanted.authors)
            leave(Field::Authors, Unwritten::Reason::NoPlace);
        return std::move(m_done);
    }

private:
    void replace(Span span, const QByteArray &text) { m_done.edits.append({span, text}); }
    void leave(Field field, Unwritten::Reason reason) { m_done.unwritten.append({field, reason}); }

    void editStatus()
    {
        if (m_entry.status == m_wanted.status)
            return;
        if (!m_entry.mark) {
            leave(Field::Status, Unwritten::Reason::NoPlace);
            return;
        }
        const bool slash = m_style.reading == ReadingMark::TaskSlash;
        if (m_wanted.status == Status::Reading && !slash)
            leave(Field::Status, Unwritten::Reason::LibraryOnly);
        const char mark = m_wanted.status == Status::Done               ? m_style.doneMark
                          : m_wanted.status == Status::Reading && slash ? '/'
                                                                        : ' ';
        if (m_wanted.status != Status::Reading || slash || m_entry.status != Status::ToRead)
            replace(*m_entry.mark, QByteArray(1, mark));
    }

    void editVenue()
    {
        if (m_wanted.venue == m_entry.venue)
            return;
        const Span span = m_entry.venueSpan;
        const bool bracketed = !span.isEmpty() && isAt(m_bytes, span.begin - 1, '[') && isAt(m_bytes, span.end, ']');
        const qsizetype end = m_entry.titleSpan.end;
        if (m_wanted.venue.isEmpty() && bracketed)
            replace({span.begin - 1, span.end + 1}, QByteArray());
        else if (!span.isEmpty() && !m_wanted.venue.isEmpty())
            replace(span, m_wanted.venue.toUtf8());
        else if (span.isEmpty() && !isAt(m_bytes, end, ']')) // else the title is a link's label
            replace({end, end}, m_style.venueOpen + m_wanted.venue.toUtf8() + m_style.venueClose);
        else
            leave(Field::Venue, Unwritten::Reason::NoPlace);
    }

    [[nodiscard]] bool isTitle(const LinkSpan &link) const
    {
        return link.label.begin <= m_entry.titleSpan.begin && link.label.end >= m_entry.titleSpan.end;
    }

    void editLinks()
    {
        const Links before = textOf(m_entry).links;
        Links added;
        for (const Link &link : m_wanted.links) {
            if (!before.contains(link))
                added.append(link);
        }
        qsizetype end = m_entry.links.isEmpty() ? m_entry.titleSpan.end : 0;
        for (const LinkSpan &span : m_entry.links) {
            end = std::max(end, span.whole.end);
            if (!m_wanted.links.contains(span.link))
                editLink(span, added);
        }
        for (const Link &link : added)
            replace({end, end}, m_style.beforeLink + linkText(link, m_style));
    }

    // A link that is wanted no more: its address changes, or it goes.
    void editLink(const LinkSpan &span, Links &added)
    {
        const auto successor =
            std::find_if(added.begin(), added.end(), [&](const Link &link) { return link.label == span.link.label; });
        if (successor != added.end()) {
            replace(span.target, successor->url.toUtf8());
            added.erase(successor);
        } else if (!isTitle(span)) {
            const bool spaced = isAt(m_bytes, span.whole.begin - 1, ' ');
            replace({span.whole.begin - (spaced ? 1 : 0), span.whole.end}, QByteArray());
        }
    }

    const QByteArray &m_bytes;
    const PaperEntry &m_entry;
    const PaperText &m_wanted;
    const WriteStyle &m_style;
    EntryEdits m_done;
};

} // namespace

PaperText textOf(const PaperEntry &entry)
{
    PaperText text{entry.title, entry.venue, entry.authors, entry.status, {}};
    for (const LinkSpan &span : entry.links)
        text.links.append(span.link);
    return text;
}

IdeaText textOf(const IdeaEntry &entry)
{
    return {entry.number, entry.title, entry.body};
}

QByteArray linkText(const Link &link, const WriteStyle &style)
{
    QString label = link.label.isEmpty() ? u"Link"_s : link.label;
    label.replace(u'[', u'(').replace(u']', u')');
    QString url = link.url;
    url.replace(u' ', u"%20"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
    return style.linkOpen + label.toUtf8() + "](" + url.toUtf8() + style.linkClose;
}

EntryEdits entryEdits(const QByteArray &bytes, const PaperEntry &entry, const PaperText &wanted, const WriteStyle &style)
{
    return PaperEditor(bytes, entry, wanted, style).edit();
}

EntryEdits entryEdits(const QByteArray &bytes, const IdeaEntry &entry, const IdeaText &wanted, const WriteStyle &style)
{
    EntryEdits done;
    Q_UNUSED(bytes)
    if (entry.number != wanted.number)
        done.edits.append({entry.numberSpan, QByteArray::number(wanted.number)});
    if (entry.title != wanted.title)
        done.edits.append({entry.titleSpan, wanted.title.toUtf8()});
    if (entry.body == wanted.body)
        return done;
    if (!entry.bodySpan.isEmpty())
        done.edits.append({entry.bodySpan, withLineEnds(wanted.body, style)});
    else
        done.edits.append({{entry.titleSpan.end, entry.titleSpan.end}, withLineEnds(u"\n"_s + wanted.body, style)});
    return done;
}

QByteArray withEdits(const QByteArray &bytes, QList<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &a, const TextEdit &b) { return a.span.begin < b.span.begin; });
    QByteArray result;
    qsizetype done = 0;
    for (const TextEdit &edit : edits) {
        if (edit.span.begin < done) // inside what an earlier edit replaced
            continue;
        result += bytes.sliced(done, edit.span.begin - done) + edit.text;
        done = edit.span.end;
    }
    return result + bytes.sliced(done);
}

} // namespace cabinet::markdown
