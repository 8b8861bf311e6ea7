// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Blocks.h"
#include "markdown/Head.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

bool isIdea(const Item &item)
{
    return item.parent < 0 && item.marker.ordered && !item.marker.mark;
}

struct Reader
{
    const QByteArray &bytes;
    Outline outline;
    IdeaList list;

    [[nodiscard]] const Line &line(int index) const { return outline.lines[static_cast<std::size_t>(index)]; }

    // The line after the last one before `end` that is not blank.
    [[nodiscard]] int trimmedEnd(int first, int end) const
    {
        while (end > first && line(end - 1).isBlank())
            --end;
        return end;
    }

    [[nodiscard]] QString text(Span span) const
    {
        QString read = QString::fromUtf8(bytes.constData() + span.begin, span.size());
        read.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        return read.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    }

    void add(const Item &item, int end)
    {
        IdeaEntry idea;
        idea.number = item.marker.number;
        idea.line = item.line + 1;
        idea.span = {item.marker.span.begin, end > 0 ? line(end - 1).next() : 0};
        idea.numberSpan = numberSpan(item.marker.span);
        idea.titleSpan = trimmed({item.marker.content, line(item.line).end});
        idea.title = text(idea.titleSpan);
        readBody(idea, item.line + 1, end);
        idea.links = linksOf(bytes, scanLinks(bytes, {idea.titleSpan.begin, std::max(idea.titleSpan.end, idea.bodySpan.end)},
                                              outline.definitions));
        list.entries.append(idea);
    }

    [[nodiscard]] Span numberSpan(Span marker) const
    {
        while (marker.end > marker.begin && (bytes[marker.end - 1] < '0' || bytes[marker.end - 1] > '9'))
            --marker.end;
        return marker;
    }

    [[nodiscard]] Span trimmed(Span span) const
    {
        while (span.end > span.begin && (bytes[span.end - 1] == ' ' || bytes[span.end - 1] == '\t'))
            --span.end;
        return span;
    }

    void readBody(IdeaEntry &idea, int first, int end)
    {
        end = trimmedEnd(first, end);
        while (first < end && line(first).isBlank())
            ++first;
        idea.bodySpan = {idea.titleSpan.end, idea.titleSpan.end};
        if (first >= end)
            return;
        idea.bodySpan = {line(first).begin, line(end - 1).end};
        idea.body = text(idea.bodySpan);
    }

    void skipLoose(int before)
    {
        for (const Loose &loose : outline.loose) {
            if (loose.line < before && loose.kind != Loose::Kind::Html)
                list.skipped.append(
                    {loose.line + 1, loose.kind == Loose::Kind::Table ? Skipped::Reason::TableRow : Skipped::Reason::Prose});
        }
    }
};

// Where an idea ends at the latest: the next heading.
int nextHeadingLine(const QList<Heading> &headings, int line, int lines)
{
    const auto after = std::upper_bound(headings.begin(), headings.end(), line,
                                        [](int at, const Heading &heading) { return at < heading.line - 1; });
    return after == headings.end() ? lines : after->line - 1;
}

} // namespace

IdeaList parseIdeas(const QByteArray &bytes)
{
    Reader reader{bytes, readOutline(bytes), {}};
    const auto &items = reader.outline.items;
    const int lines = static_cast<int>(reader.outline.lines.size());
    reader.list.headings = reader.outline.headings;
    int firstIdea = lines;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!isIdea(items[i]))
            continue;
        firstIdea = std::min(firstIdea, items[i].line);
        const auto next = std::find_if(items.begin() + static_cast<qsizetype>(i) + 1, items.end(), isIdea);
        const int limit = next == items.end() ? lines : next->line;
        reader.add(items[i], std::min(limit, nextHeadingLine(reader.outline.headings, items[i].line, lines)));
    }
    reader.skipLoose(firstIdea);
    return reader.list;
}

ListKind guessKind(const QByteArray &bytes)
{
    const Outline outline = readOutline(bytes);
    int ideas = 0;
    int linked = 0; // numbered, with a link for a title: either
    int papers = 0;
    int numberedUnder = -2; // the heading below which numbers began
    for (const Item &item : outline.items) {
        if (item.parent >= 0)
            continue;
        if (!isIdea(item)) {
            papers += item.marker.mark || item.heading != numberedUnder ? 1 : 0; // a bullet after a number belongs to it
            continue;
        }
        numberedUnder = item.heading;
        const Span span = outline.head(item);
        const Head head = span.size() > longestHead ? Head() : readHead(bytes, span, outline.definitions);
        ++(head.labelled || !head.venue.isEmpty() ? papers : head.linkedTitle ? linked : ideas);
    }
    (linked > ideas ? papers : ideas) += linked;
    return ideas > papers ? ListKind::Ideas : ListKind::Papers;
}

} // namespace cabinet::markdown
