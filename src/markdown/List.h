// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Link.h"
#include "domain/Source.h"
#include "domain/Status.h"
#include "domain/Topic.h"
#include "markdown/Span.h"
#include "markdown/Table.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// Lists as text. Pure: bytes in, values out, every value with the span of bytes it was read from, so that a change can later be
// written as the smallest edit. Spans are half-open byte offsets into the very bytes given (a BOM and CRLF included).
namespace cabinet::markdown {

// [label](target), [label][name], with or without a second pair of brackets around it, or a bare address (then label is empty).
// Of a paper's links, the one that is the title is labelled "Paper" (its label span is the title's), and a bare address takes the
// word before it ("Code: https://…"). The target of [label][name] stands where the name is defined, outside the entry.
struct LinkSpan
{
    Link link;   // text as read
    Span whole;  // "[[Paper](url)]"
    Span label;  // "Paper"
    Span target; // "url"
};

enum class EntryKind : quint8 { Task, Bullet, Numbered, TableRow, Paragraph, Heading };

// What tells the status. A heading or a whole file of finished papers is only offered (PaperList::offers): the status stays to
// read.
enum class StatusFrom : quint8 { Nothing, TaskMark, Cell, Section, File };

// One reading of a reading list.
struct PaperEntry
{
    EntryKind kind = EntryKind::Bullet;
    StatusFrom statusFrom = StatusFrom::Nothing;
    int line = 0;                   // 1-based, of the item's first line
    Span span;                      // from the marker, or the unit's first byte, to the end of its last line, newline included
    std::optional<Span> mark;       // the one character between the brackets of a task
    Status status = Status::ToRead; // [x] and [X] done, [/] reading, else to read; or as the status column says
    QString statusText;             // as typed: " ", "x", "-", "✅", "Done"; of Section and File the heading
    Span statusSpan;                // of the mark or of a cell's content (empty in an empty cell); no place for the others
    QString title;                  // joined over wrapped lines, white space simplified
    Span titleSpan;
    QString venue;       // as typed, without brackets
    Span venueSpan;      // empty when there is none
    QStringList authors; // where the entry has them ("by A, B"), on its line, in a cell or on a line below
    Span authorsSpan;    // all of them as one piece of text
    QList<LinkSpan> links;
    QString
        notes; // Markdown that belongs to the entry and is none of the above; indent all lines share removed, lines end in "\n"
    Span notesSpan;      // whole lines without the last line end, or a cell's content
    int table = -1;      // index into PaperList::tables
    int headingLine = 0; // of the innermost heading, 0: none
    QList<Span> cells;   // of a row, without white space around
    TopicPath topic;
};

struct Heading
{
    int level = 1; // 1 to 6
    int line = 0;
    QString text;
    Span textSpan;
};

struct Skipped
{
    enum class Reason { Prose, TableRow, LinkCollection, TableOfContents, NoTitle, Code, Settings, Html, TooLong };
    int line = 0;
    Reason reason = Reason::Prose;
};

// A heading, or the file's own title, that says what the papers below it are: "Done", "To read".
struct StatusOffer
{
    StatusFrom from = StatusFrom::Section;
    Status status = Status::Done;
    int headingLine = 0;
    QString text;
};

// A column of an Obsidian board.
struct Lane
{
    int headingLine = 0;
    TopicPath path;               // of its heading
    std::optional<Status> status; // none: of each card its mark says
    bool ticks = false;           // "**Complete**": what comes here is ticked, what leaves is not
};

struct PaperList
{
    QList<Heading> headings;
    QList<Lane> lanes; // where at least one says a status: then lanes are no topics
    QList<PaperEntry> entries;
    QList<Table> tables;
    QList<StatusOffer> offers;
    QList<Skipped> skipped;
};

struct IdeaEntry
{
    int number = 0;
    int line = 0;
    Span span; // the number up to the next idea or heading
    Span numberSpan;
    Span titleSpan; // the rest of the number's line
    Span bodySpan;  // all below it that belongs to the idea, outer blank lines excluded; may be empty
    QString title;  // Markdown source
    QString body;   // Markdown source, line ends as "\n"
    QList<LinkSpan> links;
};

struct IdeaList
{
    QList<Heading> headings;
    QList<IdeaEntry> entries;
    QList<Skipped> skipped;
};

// Linear in the size of the bytes, whatever they hold. Invalid UTF-8 is read as U+FFFD and never an error; NUL is a character.
[[nodiscard]] PaperList parsePapers(const QByteArray &bytes);
[[nodiscard]] IdeaList parseIdeas(const QByteArray &bytes);

// What a file most likely is: a cabinet when most of its top-level entries are numbered ideas without task marks.
[[nodiscard]] ListKind guessKind(const QByteArray &bytes);

// Links of a piece of Markdown (an idea's title or body), in order; `line` texts help to find authors and venue beside a link.
[[nodiscard]] QList<LinkSpan> findLinks(const QByteArray &bytes);
// Plain text of one line of Markdown: links become their labels, emphasis and code marks go.
[[nodiscard]] QString plainText(const QString &markdown);

// A paper as the line around a link tells it: "[EDEN: …](url) by Koppula, Skanda, et al., MICRO 2019".
struct Mention
{
    QString title;
    QStringList authors;
    QString venue;
    Link link;
};
[[nodiscard]] Mention mentionAround(const QByteArray &bytes, const LinkSpan &link);

} // namespace cabinet::markdown
