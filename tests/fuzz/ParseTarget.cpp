// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/Targets.h"

#include "markdown/List.h"

using namespace cabinet;
using namespace cabinet::markdown;

namespace cabinet::fuzz {

namespace {

QByteArray at(const QByteArray &bytes, Span span)
{
    return bytes.mid(span.begin, span.size());
}

// Bytes that are no UTF-8 may become letters when a tag between them goes.
bool says(const QByteArray &bytes, Span span, const QString &text)
{
    const QString source = QString::fromUtf8(at(bytes, span));
    return source.toUtf8() != at(bytes, span) || plainText(source) == text;
}

bool within(Span inner, Span outer)
{
    return inner.begin >= outer.begin && inner.end <= outer.end && inner.begin <= inner.end;
}

// LF, CRLF and a lone CR end a line.
int lineOf(const QByteArray &bytes, qsizetype place)
{
    QByteArray before = bytes.left(place);
    before.replace("\r\n", "\n").replace('\r', '\n');
    return static_cast<int>(before.count('\n')) + 1;
}

QByteArray wrongLinks(const QByteArray &bytes, const QList<LinkSpan> &links)
{
    const Span all{0, bytes.size()};
    for (const LinkSpan &link : links) {
        if (link.link.url.isEmpty())
            return "a link without an address";
        if (!within(link.whole, all) || !within(link.label, all) || !within(link.target, all))
            return "a link outside of the bytes";
    }
    return {};
}

QByteArray wrongCells(const PaperEntry &entry, const PaperList &list)
{
    if (entry.table >= list.tables.size() || (entry.table >= 0) != (entry.kind == EntryKind::TableRow))
        return "a row without its table";
    qsizetype last = entry.span.begin;
    for (const Span cell : entry.cells) {
        if (cell.begin < last || cell.begin > cell.end || cell.end > entry.span.end)
            return "a cell out of its row";
        last = cell.end;
    }
    return {};
}

QByteArray wrongStatus(const QByteArray &bytes, const PaperEntry &entry)
{
    if (entry.mark && (!within(*entry.mark, entry.span) || entry.mark->isEmpty() || entry.statusSpan != *entry.mark))
        return "a mark out of place";
    const bool marked = entry.statusFrom == StatusFrom::TaskMark || entry.statusFrom == StatusFrom::Cell;
    return marked && QString::fromUtf8(at(bytes, entry.statusSpan)) != entry.statusText ? "a status that is not there" : "";
}

QByteArray wrongText(const QByteArray &bytes, const PaperEntry &entry)
{
    if (!within(entry.titleSpan, entry.span) || entry.title.isEmpty())
        return "no title";
    if (!says(bytes, entry.titleSpan, entry.title))
        return "a title that is not there";
    for (const Span span : {entry.statusSpan, entry.venueSpan, entry.authorsSpan, entry.notesSpan}) {
        if (span != Span() && !within(span, entry.span))
            return "a field outside of its entry";
    }
    if (!says(bytes, entry.venueSpan, entry.venue))
        return "a venue that is not there";
    if (entry.notesSpan.isEmpty() != entry.notes.isEmpty())
        return "notes without a place";
    return {};
}

QByteArray wrongEntry(const QByteArray &bytes, const PaperList &list, const PaperEntry &entry)
{
    for (const QByteArray &wrong :
         {wrongText(bytes, entry), wrongStatus(bytes, entry), wrongCells(entry, list), wrongLinks(bytes, entry.links)}) {
        if (!wrong.isEmpty())
            return wrong + ", line " + QByteArray::number(entry.line) + ": " + at(bytes, entry.span);
    }
    return entry.line == lineOf(bytes, entry.span.begin) ? "" : "an entry on another line";
}

QByteArray wrongTables(const QByteArray &bytes, const PaperList &list)
{
    for (const Table &table : list.tables) {
        if (!within(table.header, {0, bytes.size()}) || !within(table.delimiter, {table.header.end, bytes.size()}))
            return "a table outside of the bytes";
        if (table.columns.size() != table.headerCells.size() || table.indexOf(Column::Title) < 0)
            return "a table of papers without a column for titles";
    }
    return {};
}

QByteArray wrongIdea(const QByteArray &bytes, const IdeaEntry &idea)
{
    if (!within(idea.numberSpan, idea.span) || !within(idea.titleSpan, idea.span) || !within(idea.bodySpan, idea.span))
        return "a field outside of its idea";
    if (at(bytes, idea.numberSpan).toInt() != idea.number || QString::fromUtf8(at(bytes, idea.titleSpan)) != idea.title)
        return "a number or title that is not there";
    for (const LinkSpan &link : idea.links)
        (void)mentionAround(bytes, link);
    return wrongLinks(bytes, idea.links);
}

} // namespace

QByteArray checkPapers(const QByteArray &bytes)
{
    const PaperList list = parsePapers(bytes);
    (void)guessKind(bytes);
    qsizetype last = 0;
    for (const PaperEntry &entry : list.entries) {
        if (entry.span.begin < last || entry.span.end > bytes.size())
            return "entries that overlap";
        last = entry.span.end;
        if (const QByteArray wrong = wrongEntry(bytes, list, entry); !wrong.isEmpty())
            return wrong;
    }
    for (qsizetype i = 1; i < list.skipped.size(); ++i) {
        if (list.skipped[i - 1].line > list.skipped[i].line)
            return "skipped lines out of order";
    }
    return wrongTables(bytes, list);
}

QByteArray checkIdeas(const QByteArray &bytes)
{
    qsizetype last = 0;
    for (const IdeaEntry &idea : parseIdeas(bytes).entries) {
        if (idea.span.begin < last || idea.span.end > bytes.size())
            return "ideas that overlap";
        last = idea.span.end;
        if (const QByteArray wrong = wrongIdea(bytes, idea); !wrong.isEmpty())
            return wrong;
    }
    return wrongLinks(bytes, findLinks(bytes));
}

} // namespace cabinet::fuzz
