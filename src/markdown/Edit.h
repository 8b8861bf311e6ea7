// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"
#include "markdown/WriteStyle.h"

// Changes of one entry written into a list's own bytes as the smallest edits: a ticked paper is one byte. What the parser did not
// understand is never touched. Pure.
namespace cabinet::markdown {

struct TextEdit
{
    Span span; // of the original bytes; empty: an insertion
    QByteArray text;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

// Edits must not overlap; their order does not matter. Insertions at one place keep their order.
[[nodiscard]] QByteArray withEdits(const QByteArray &bytes, QList<TextEdit> edits);

// What a paper should say, as the reader would read it.
struct PaperText
{
    QString title;
    QString venue; // as typed, without brackets
    QStringList authors;
    Status status = Status::ToRead;
    Links links;
    QString notes; // without the bullet or quote they stand in, see NoteText.h

    friend bool operator==(const PaperText &, const PaperText &) = default;
};
[[nodiscard]] PaperText textOf(const PaperEntry &entry);

struct IdeaText
{
    int number = 0;
    QString title; // Markdown source
    QString body;  // Markdown source, line ends as "\n"

    friend bool operator==(const IdeaText &, const IdeaText &) = default;
};
[[nodiscard]] IdeaText textOf(const IdeaEntry &entry);

enum class Field { Status, Title, Venue, Authors, Links, Notes, Number, Body, Topic, Place };

// What the file cannot say. Nothing else is written in its stead.
struct Unwritten
{
    enum class Reason {
        NoPlace,     // this list has no place for it: a list without marks, an entry that names no authors
        LibraryOnly, // chosen so: "reading" in a file that only knows read and not read
        NotReadBack  // written in Markdown it would be read as something else
    };
    Field field = Field::Title;
    Reason reason = Reason::NotReadBack;

    friend bool operator==(const Unwritten &, const Unwritten &) = default;
};

// The fields of an entry's own line in which they differ; one of them made as in `as`.
[[nodiscard]] QList<Field> differences(const PaperText &a, const PaperText &b);
void keepField(PaperText &text, const PaperText &as, Field field);

struct EntryEdits
{
    QList<TextEdit> edits;
    QList<Unwritten> unwritten;
};

// How the entry's text must change to say what is wanted; nothing when it does. `table` is the row's; `escape` asks for more
// escapes than seem needed, see Encode.h. Whether the edits read back as meant in their file is for the caller to see: rewrite()
// does.
[[nodiscard]] EntryEdits entryEdits(const QByteArray &bytes, const PaperEntry &entry, const PaperText &wanted,
                                    const WriteStyle &style = {}, const Table *table = nullptr, int escape = 0);
[[nodiscard]] EntryEdits entryEdits(const QByteArray &bytes, const IdeaEntry &entry, const IdeaText &wanted,
                                    const WriteStyle &style = {});

// The smallest middle of the first that has to be replaced to make it the second, as an edit of bytes from `at` on.
[[nodiscard]] TextEdit smallestEdit(QByteArrayView before, QByteArrayView now, qsizetype at);

// The content of a table's cell; in an empty one with a space to the bars around it.
[[nodiscard]] TextEdit cellEdit(const QByteArray &bytes, Span cell, QByteArray text);

// A text of the entry or a heading as another one: the words that differ, so that marks, links and line breaks elsewhere in it
// stay; else the whole. None: Markdown cannot say it there.
struct Place;
[[nodiscard]] std::optional<TextEdit> textEdit(const QByteArray &bytes, Span span, const QString &before, const QString &now,
                                               const Place &place);

// "[[Paper](https://…)]", with what would break out of it made harmless where it cannot be written exactly.
[[nodiscard]] QByteArray linkText(const Link &link, const WriteStyle &style = {});

} // namespace cabinet::markdown
