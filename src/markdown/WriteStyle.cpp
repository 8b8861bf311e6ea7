// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/WriteStyle.h"

#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/Lines.h"
#include "markdown/TitleText.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestSeparator = 8; // bytes
constexpr char noteSeparator = '\x1f';

// What most entries say; the first of equals.
template<typename Value>
class Votes
{
public:
    void add(const Value &value) { best(++m_counts[value], value); }
    [[nodiscard]] Value winner(const Value &otherwise) const { return m_most > 0 ? m_winner : otherwise; }

private:
    void best(int count, const Value &value)
    {
        if (count > m_most) {
            m_most = count;
            m_winner = value;
        }
    }

    QHash<Value, int> m_counts;
    Value m_winner{};
    int m_most = 0;
};

class StyleReader
{
public:
    StyleReader(const QByteArray &bytes, const PaperList &list)
        : m_bytes(bytes)
        , m_list(list)
    {
    }

    WriteStyle read(ReadingMark reading)
    {
        for (const PaperEntry &entry : m_list.entries)
            m_kinds.add(static_cast<int>(entry.kind));
        WriteStyle style;
        style.kind = static_cast<EntryKind>(m_kinds.winner(static_cast<int>(EntryKind::Task)));
        for (qsizetype i = 0; i < m_list.entries.size(); ++i) {
            readStatus(m_list.entries[i]);
            readNotes(m_list.entries[i]);
            if (m_list.entries[i].kind == style.kind && style.kind == EntryKind::TableRow)
                readRow(m_list.entries[i]);
            else if (m_list.entries[i].kind == style.kind)
                readEntry(i);
        }
        decide(style, reading);
        return style;
    }

private:
    [[nodiscard]] QByteArray at(Span span) const { return m_bytes.mid(span.begin, span.size()); }

    // Short, on one line, without words.
    [[nodiscard]] bool isSeparator(Span span) const
    {
        if (span.begin > span.end || span.size() > longestSeparator)
            return false;
        const QByteArray text = at(span);
        return !holdsWords(text) && !text.contains('\n') && !text.contains('\r') && !text.contains('[') && !text.contains(']');
    }

    void readStatus(const PaperEntry &entry)
    {
        m_slash = m_slash || (entry.statusFrom == StatusFrom::TaskMark && entry.status == Status::Reading);
        m_word = m_word || (entry.statusFrom == StatusFrom::Cell && entry.status == Status::Reading);
        if (entry.mark && entry.status == Status::Done && entry.mark->size() == 1)
            m_done.add(m_bytes[entry.mark->begin]);
    }

    // Their first line shows it.
    void readNotes(const PaperEntry &entry)
    {
        if (entry.notesSpan.isEmpty() || entry.kind == EntryKind::TableRow)
            return;
        const qsizetype line = lineBegin(m_bytes, entry.span.begin);
        qsizetype text = entry.notesSpan.begin;
        while (m_bytes[text] == ' ' || m_bytes[text] == '\t')
            ++text;
        const QByteArray own = m_bytes.mid(line, entry.span.begin - line);
        const QByteArray indent = at({entry.notesSpan.begin, text});
        if (!indent.startsWith(own))
            return;
        const Span first{text, std::min<qsizetype>(lineEnd(m_bytes, text), entry.notesSpan.end)};
        const NoteShape shape = shapeOfNote(QString::fromUtf8(at(first)));
        const qsizetype above = previousLine(m_bytes, entry.notesSpan.begin);
        const QByteArray key = QByteArray(isBlank(m_bytes, {above, entry.notesSpan.begin}) ? "y" : "n") + noteSeparator +
                               indent.sliced(own.size()) + noteSeparator + shape.first.toUtf8() + noteSeparator +
                               shape.rest.toUtf8();
        m_notes[family(entry.kind)].add(key);
    }

    void readEntry(qsizetype index)
    {
        const PaperEntry &entry = m_list.entries[index];
        const Span title = wholeTitle(m_bytes, entry);
        readMarker(entry, title.begin);
        m_linked.add(titleLink(entry) != nullptr ? 1 : 0);
        if (titleLink(entry) == nullptr)
            m_titleOpen.add(at({title.begin, entry.titleSpan.begin}));
        readVenue(entry, title);
        readLinks(entry);
        if (index > 0 && m_list.entries[index - 1].topic == entry.topic) {
            const Span before{m_list.entries[index - 1].span.end, lineBegin(m_bytes, entry.span.begin)};
            if (before.begin <= before.end && isBlank(m_bytes, before))
                m_loose.add(before.isEmpty() ? 0 : 1);
        }
    }

    void readMarker(const PaperEntry &entry, qsizetype content)
    {
        if (entry.kind == EntryKind::Paragraph || entry.kind == EntryKind::Heading)
            return;
        const Lines lines = splitLines(m_bytes.mid(entry.span.begin, content - entry.span.begin));
        const auto marker = lines.empty() ? std::nullopt : itemMarker(m_bytes.mid(entry.span.begin, lines[0].end), lines[0]);
        if (!marker)
            return;
        const qsizetype end = entry.mark ? entry.mark->begin - 1 : entry.span.begin + marker->content;
        m_bullet.add(at({entry.span.begin, entry.span.begin + marker->span.end}));
        if (const Span gap{entry.span.begin + marker->span.end, end}; isSeparator(gap) && !gap.isEmpty())
            m_afterBullet.add(at(gap));
    }

    void readVenue(const PaperEntry &entry, Span title)
    {
        if (entry.venueSpan.isEmpty())
            return;
        const Span venue = withBrackets(m_bytes, entry.venueSpan, entry.span);
        const bool first = venue.end <= title.begin;
        const Span between = first ? Span{venue.end, title.begin} : Span{title.end, venue.begin};
        if (!isSeparator(between))
            return;
        const QByteArray open = at({venue.begin, entry.venueSpan.begin});
        const QByteArray close = at({entry.venueSpan.end, venue.end});
        if (first)
            m_venues.add(QByteArray("<") + open + '\t' + close + at(between));
        else
            m_venues.add(QByteArray(">") + at(between) + open + '\t' + close);
    }

    void readLinks(const PaperEntry &entry)
    {
        qsizetype end = wholeTitle(m_bytes, entry).end;
        if (!entry.venueSpan.isEmpty())
            end = std::max<qsizetype>(end, withBrackets(m_bytes, entry.venueSpan, entry.span).end);
        bool first = true;
        for (const LinkSpan &link : entry.links) {
            if (&link == titleLink(entry) || link.label.isEmpty() || link.label.begin < link.whole.begin)
                continue;
            readLink(link);
            if (isSeparator({end, link.whole.begin}))
                (first ? m_beforeFirst : m_beforeLink).add(at({end, link.whole.begin}));
            end = link.whole.end;
            first = false;
        }
        if (!first)
            m_afterLast.add(end < m_bytes.size() && m_bytes[end] == ')' ? ")" : "");
    }

    // Of cells only how links are set: the bars are what separates.
    void readRow(const PaperEntry &entry)
    {
        for (const LinkSpan &link : entry.links) {
            if (&link != titleLink(entry) && !link.label.isEmpty() && link.label.begin >= link.whole.begin)
                readLink(link);
        }
    }

    void readLink(const LinkSpan &link)
    {
        const Span open{link.whole.begin, link.label.begin};
        const Span close{link.target.end, link.whole.end};
        if ((open.size() == 1 && at(close) == ")") || (open.size() == 2 && at(close) == ")]"))
            m_linkOpen.add(at(open));
        m_labels[link.link.label.toLower()].add(link.link.label);
    }

    void decide(WriteStyle &style, ReadingMark reading) const
    {
        style.reading = reading != ReadingMark::Auto ? reading
                        : m_slash                    ? ReadingMark::TaskSlash
                        : m_word                     ? ReadingMark::Word
                                                     : ReadingMark::LibraryOnly;
        style.doneMark = m_done.winner('x');
        style.lineEnd = lineEndOf(m_bytes);
        style.loose = m_loose.winner(0) == 1 || style.kind == EntryKind::Paragraph || style.kind == EntryKind::Heading;
        style.bullet = m_bullet.winner("-");
        style.afterBullet = m_afterBullet.winner(" ");
        style.linkedTitle = m_linked.winner(0) == 1;
        style.titleOpen = m_titleOpen.winner({});
        style.titleClose = style.titleOpen;
        decideVenue(style, m_venues.winner(">[\t]"));
        style.linkOpen = m_linkOpen.winner("[[");
        style.linkClose = style.linkOpen == "[" ? ")" : ")]";
        style.beforeFirstLink = m_beforeFirst.winner(style.linkedTitle ? " " : ": ");
        style.beforeLink = m_beforeLink.winner(" ");
        style.afterLastLink = style.beforeFirstLink.contains('(') ? m_afterLast.winner({}) : QByteArray();
        for (auto label = m_labels.begin(); label != m_labels.end(); ++label)
            style.labels.insert(label.key(), label.value().winner(label.key()));
        for (auto note = m_notes.begin(); note != m_notes.end(); ++note) {
            const QByteArrayList parts = note.value().winner({}).split(noteSeparator);
            style.notes.insert(
                note.key(),
                {parts.value(1), {QString::fromUtf8(parts.value(2)), QString::fromUtf8(parts.value(3))}, parts.value(0) == "y"});
        }
    }

    static void decideVenue(WriteStyle &style, const QByteArray &venue)
    {
        const qsizetype at = venue.indexOf('\t');
        style.venueFirst = venue.startsWith('<');
        style.venueOpen = venue.mid(1, at - 1);
        style.venueClose = venue.mid(at + 1);
    }

    const QByteArray &m_bytes;
    const PaperList &m_list;
    Votes<int> m_kinds;
    Votes<int> m_linked;
    Votes<int> m_loose;
    Votes<char> m_done;
    Votes<QByteArray> m_bullet;
    Votes<QByteArray> m_afterBullet;
    Votes<QByteArray> m_titleOpen;
    Votes<QByteArray> m_venues;
    Votes<QByteArray> m_linkOpen;
    Votes<QByteArray> m_beforeFirst;
    Votes<QByteArray> m_beforeLink;
    Votes<QByteArray> m_afterLast;
    QHash<QString, Votes<QString>> m_labels;
    QHash<int, Votes<QByteArray>> m_notes;
    bool m_slash = false;
    bool m_word = false;
};

} // namespace

WriteStyle styleOf(const QByteArray &bytes, const PaperList &list, ReadingMark reading)
{
    return StyleReader(bytes, list).read(reading);
}

WriteStyle styleOf(const QByteArray &bytes, const IdeaList &list)
{
    WriteStyle style;
    style.kind = EntryKind::Numbered;
    style.lineEnd = lineEndOf(bytes);
    Votes<QByteArray> after;
    Votes<int> loose;
    for (const IdeaEntry &idea : list.entries) {
        after.add(bytes.mid(idea.numberSpan.end, idea.titleSpan.begin - idea.numberSpan.end));
        const qsizetype end = std::max(idea.titleSpan.end, idea.bodySpan.end);
        if (idea.span.end < bytes.size())
            loose.add(bytes.mid(end, 2 * style.lineEnd.size()) == style.lineEnd + style.lineEnd ? 1 : 0);
    }
    style.afterBullet = after.winner(". ");
    style.loose = loose.winner(1) == 1;
    return style;
}

Status statusInFile(Status status, const PaperEntry &entry, const WriteStyle &style)
{
    if (status == entry.status)
        return status;
    if (entry.statusFrom != StatusFrom::TaskMark && entry.statusFrom != StatusFrom::Cell)
        return entry.status;
    const ReadingMark how = entry.statusFrom == StatusFrom::TaskMark ? ReadingMark::TaskSlash : ReadingMark::Word;
    return status == Status::Reading && style.reading != how ? Status::ToRead : status;
}

} // namespace cabinet::markdown
