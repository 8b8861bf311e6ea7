// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/KeptHere.h"

#include "library/Edits.h"
#include "library/sync/ListText.h"
#include "storage/Connection.h"

#include <QCoreApplication>
#include <QSet>

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

// Notes are written on the board and stay there: what stands below an entry in the file is the file's own.
Result<QSet<qint64>> withNotes(const storage::Connection &connection, SourceId source)
{
    const Result<QList<QVariantList>> rows =
        selectRows(connection, u"SELECT id FROM paper WHERE notes <> '' AND id IN (SELECT paper FROM place WHERE source = ?)"_s,
                   {source.value}, 1);
    if (!rows)
        return rows.error();
    QSet<qint64> papers;
    for (const QVariantList &row : *rows)
        papers.insert(row.first().toLongLong());
    return papers;
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
    const Result<QSet<qint64>> notes = withNotes(**connection, source.id);
    if (!state || !papers || !notes)
        return !state ? state.error() : !papers ? papers.error() : notes.error();
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
            fields = markdown::differences(now->text, textOf(*entry));
            if (place.topic != entry->topic)
                fields.append(Field::Topic);
        }
        QStringList names;
        for (const Field field : std::as_const(fields))
            names.append(fieldText(field));
        if (notes->contains(place.owner))
            names.append(QCoreApplication::translate("KeptHere", "notes"));
        if (!names.isEmpty())
            all.append({now->text.title, names.join(QCoreApplication::translate("KeptHere", ", "))});
    }
    return all;
}

} // namespace cabinet
