// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/KeptHere.h"

#include "library/sync/ListText.h"
#include "markdown/NoteText.h"
#include "storage/Connection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::Field;

QString fieldText(Field field)
{
    switch (field) {
    case Field::Status:
        return QCoreApplication::translate("KeptHere", "status");
    case Field::Title:
        return QCoreApplication::translate("KeptHere", "title");
    case Field::Venue:
        return QCoreApplication::translate("KeptHere", "venue");
    case Field::Authors:
        return QCoreApplication::translate("KeptHere", "authors");
    case Field::Links:
        return QCoreApplication::translate("KeptHere", "links");
    case Field::Notes:
        return QCoreApplication::translate("KeptHere", "notes");
    case Field::Topic:
        return QCoreApplication::translate("KeptHere", "topic");
    case Field::Place:
        return QCoreApplication::translate("KeptHere", "the whole entry");
    case Field::Number:
    case Field::Body:
        break;
    }
    return QCoreApplication::translate("KeptHere", "text");
}

// A note or a link in the file that never came here is not kept here: an address in a note is a link to who reads the file.
QList<Field> fieldsKept(const markdown::PaperText &now, const markdown::PaperEntry &entry)
{
    const markdown::PaperText there = textOf(entry);
    QList<Field> fields = markdown::differences(now, there);
    if (std::all_of(now.links.begin(), now.links.end(), [&](const Link &link) { return there.links.contains(link); }))
        fields.removeOne(Field::Links);
    const QString note = markdown::plainNote(now.notes);
    if (note.isEmpty() || note == markdown::plainNote(markdown::noteOf(entry)))
        fields.removeOne(Field::Notes);
    return fields;
}

} // namespace

Result<QList<KeptHere>> keptHere(const QString &libraryFile, const Source &source)
{
    QList<KeptHere> all;
    if (source.kind != ListKind::Papers || source.mode == SourceMode::Once)
        return all;
    const auto connection = storage::Connection::open(libraryFile, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const storage::Reader reader(**connection);
    const Result<SourceState> state = sourceState(reader, source);
    const Result<OwnedPapers> papers = papersIn(reader.connection(), source.id);
    if (!state || !papers)
        return !state ? state.error() : papers.error();
    QHash<qsizetype, markdown::PaperEntry> entryAt;
    for (const markdown::PaperEntry &entry : storable(markdown::parsePapers(state->base).entries))
        entryAt.insert(entry.span.begin, entry);
    for (const PlaceState &place : state->places) {
        const auto now = papers->constFind(place.owner);
        if (now == papers->constEnd())
            continue;
        const auto entry = place.firstByte ? entryAt.constFind(*place.firstByte) : entryAt.constEnd();
        QList<Field> fields{Field::Place};
        if (entry != entryAt.constEnd()) {
            fields = fieldsKept(now->text, *entry);
            if (place.topic != entry->topic)
                fields.append(Field::Topic);
        }
        QStringList names;
        for (const Field field : std::as_const(fields))
            names.append(fieldText(field));
        if (!names.isEmpty())
            all.append({now->text.title, names.join(QCoreApplication::translate("KeptHere", ", "))});
    }
    return all;
}

} // namespace cabinet
