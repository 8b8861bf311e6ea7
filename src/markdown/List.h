// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Link.h"
#include "domain/Source.h"
#include "domain/Status.h"
#include "domain/Topic.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// Lists as text. Pure: bytes in, values out, every value with the span of bytes it was read from, so that a change can later be
// written as the smallest edit. Spans are half-open byte offsets into the very bytes given (a BOM and CRLF included).
namespace cabinet::markdown {

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    friend bool operator==(const Span &, const Span &) = default;
};

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

enum class EntryKind { Task, Bullet, Numbered };

// One reading of a reading list.
struct PaperEntry
{
    EntryKind kind = EntryKind::Bullet;
    int line = 0;                   // 1-based, of the item's first line
    Span span;                      // from the marker to the end of the unit's last line, its newline included
    std::optional<Span> mark;       // the one character between the brackets of a task
    Status status = Status::ToRead; // [x] and [X] done, [/] reading, else to read
    QString title;                  // joined over wrapped lines, white space simplified
    Span titleSpan;
    QString venue;       // as typed, without brackets
    Span venueSpan;      // empty when there is none
    QStringList authors; // where the line has them ("by A, B")
    QList<LinkSpan> links;
    TopicPath topic;
    int headingLine = 0; // of the innermost heading, 0: none
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
    enum class Reason { Prose, TableRow, LinkCollection, TableOfContents, NoTitle, Code, Html, TooLong };
    int line = 0;
    Reason reason = Reason::Prose;
};

struct PaperList
{
    QList<Heading> headings;
    QList<PaperEntry> entries;
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
