// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Storable.h"

#include "library/Clean.h"
#include "library/PlanPapers.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaEntry;
using markdown::PaperEntry;
using markdown::Skipped;

QString words(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

// Brings an entry into the shape it is stored in. What cannot be stored is left out and said, rather than cut.
bool makeStorable(PaperEntry &entry, QList<SkippedLine> &skipped)
{
    const Result<QString> notes = cleanText(entry.notes);
    entry.notes = notes ? *notes : QString();
    const Result<PaperDraft> clean = cleanDraft(draftOf(entry));
    if (!clean) {
        skipped.append({entry.line, clean.error().message});
        return false;
    }
    entry.title = clean->title;
    entry.venue = clean->venue;
    entry.authors = clean->authors;
    entry.topic = clean->topic;
    entry.links.removeIf([](const markdown::LinkSpan &span) { return oneLine(span.link.url).isEmpty(); });
    for (qsizetype i = 0; i < entry.links.size(); ++i)
        entry.links[i].link = clean->links.at(i);
    return true;
}

// An idea may be its body alone ("3." and bullets below).
bool makeStorable(IdeaEntry &entry, QList<SkippedLine> &skipped)
{
    entry.title = oneLine(entry.title);
    const Result<QString> title = entry.title.isEmpty() ? Result<QString>(QString()) : cleanTitle(entry.title);
    const Result<QString> body = cleanText(entry.body);
    if (!title || !body) {
        skipped.append({entry.line, title ? body.error().message : title.error().message});
        return false;
    }
    entry.body = *body;
    if (!entry.title.isEmpty() || !body->trimmed().isEmpty())
        return true;
    skipped.append({entry.line, reasonText(Skipped::Reason::NoTitle)});
    return false;
}

template<typename Entry>
QList<Entry> storable(const QList<Entry> &entries, QList<SkippedLine> &skipped)
{
    QList<Entry> kept;
    kept.reserve(entries.size());
    for (Entry entry : entries) {
        if (makeStorable(entry, skipped))
            kept.append(std::move(entry));
    }
    return kept;
}

} // namespace

QString reasonText(Skipped::Reason reason)
{
    switch (reason) {
    case Skipped::Reason::Prose:
        return words(QT_TRANSLATE_NOOP("Import", "Text that is not an entry"));
    case Skipped::Reason::TableRow:
        return words(QT_TRANSLATE_NOOP("Import", "A row of a table"));
    case Skipped::Reason::LinkCollection:
        return words(QT_TRANSLATE_NOOP("Import", "A collection of links without a title"));
    case Skipped::Reason::TableOfContents:
        return words(QT_TRANSLATE_NOOP("Import", "A table of contents"));
    case Skipped::Reason::NoTitle:
        return words(QT_TRANSLATE_NOOP("Import", "No title found"));
    case Skipped::Reason::Code:
        return words(QT_TRANSLATE_NOOP("Import", "Inside a block of code"));
    case Skipped::Reason::Settings:
        return words(QT_TRANSLATE_NOOP("Import", "Settings at the top of the file"));
    case Skipped::Reason::Html:
        return words(QT_TRANSLATE_NOOP("Import", "HTML"));
    case Skipped::Reason::TooLong:
        return words(QT_TRANSLATE_NOOP("Import", "Too long for an entry"));
    }
    return {};
}

QList<PaperEntry> storablePapers(const QList<PaperEntry> &entries, QList<SkippedLine> &skipped)
{
    return storable(entries, skipped);
}

QList<IdeaEntry> storableIdeas(const QList<IdeaEntry> &entries, QList<SkippedLine> &skipped)
{
    return storable(entries, skipped);
}

} // namespace cabinet
