// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/SourceState.h"

#include "library/Edits.h"
#include "storage/Select.h"
#include "storage/Versions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;
using storage::Reader;
using storage::selectRows;
using storage::Statement;

constexpr QChar topicSeparator(0x1f);

PlaceState placeFrom(const Statement &row)
{
    PlaceState place;
    place.id = row.integer(0);
    place.owner = row.value(1).isNull() ? row.integer(2) : row.integer(1);
    place.topic = row.text(3).split(topicSeparator, Qt::SkipEmptyParts);
    if (!row.value(4).isNull())
        place.firstByte = row.integer(4);
    if (!row.value(5).isNull())
        place.position = row.integer(5);
    place.said = row.text(6);
    return place;
}

// Every renaming of a topic as history tells it, then what was undone, turned round.
Result<void> readRenamed(const Reader &reader, SourceState &state)
{
    const auto renamed = selectRows(
        reader.connection(),
        u"SELECT json_extract(args, '$[2]'), json_extract(args, '$[1]'), state FROM change WHERE kind = 'rename-topic' "
        "AND state < 2 ORDER BY state, CASE state WHEN 0 THEN id ELSE -id END"_s,
        {}, [](const Statement &row) {
            markdown::RenamedTopic topic{row.text(0).split(topicSeparator, Qt::SkipEmptyParts), row.text(1)};
            if (row.integer(2) == 1 && !topic.from.isEmpty())
                std::swap(topic.from.last(), topic.to);
            return topic;
        });
    if (!renamed)
        return renamed.error();
    state.renamed = *renamed;
    return {};
}

Result<void> readLinked(const Reader &reader, SourceState &state)
{
    const storage::Connection &connection = reader.connection();
    const QVariantList source{state.source.id.value};
    const auto places = selectRows(
        connection,
        u"SELECT place.id, paper, idea, path, anchor.first_byte, anchor.position, anchor.said FROM place "
        "LEFT JOIN topic ON topic.id = place.topic LEFT JOIN anchor ON anchor.place = place.id "
        "AND (anchor.owner = coalesce(paper, idea) OR EXISTS (SELECT 1 FROM merged_place AS m WHERE m.place = place.id "
        "AND ((m.kept = paper AND m.former = anchor.owner) OR (m.former = paper AND m.kept = anchor.owner)))) "
        "AND anchor.source = place.source WHERE place.source = ? ORDER BY place.id"_s,
        source, placeFrom);
    if (!places)
        return places.error();
    state.places = *places;
    const auto lost = selectRows(
        connection,
        u"SELECT first_byte, place, owner FROM anchor WHERE source = ? AND NOT EXISTS (SELECT 1 FROM place "
        "WHERE id = anchor.place AND source = anchor.source AND (coalesce(paper, idea) = anchor.owner OR EXISTS "
        "(SELECT 1 FROM merged_place AS m WHERE m.place = anchor.place AND ((m.kept = paper AND m.former = anchor.owner) "
        "OR (m.former = paper AND m.kept = anchor.owner)))))"_s,
        source, [](const Statement &row) {
            return std::pair(row.integer(0), PlaceKey{row.integer(1), row.integer(2)});
        });
    if (!lost)
        return lost.error();
    for (const auto &[at, place] : *lost)
        state.lost.insert(at, place);
    const auto taken = selectRows(
        connection, u"SELECT place, owner, after_place, text, before, after FROM taken_out WHERE source = ?"_s, source,
        [](const Statement &row) {
            return std::pair(
                PlaceKey{row.integer(0), row.integer(1)},
                TakenOut{row.integer(2), {row.value(3).toByteArray(), row.value(4).toByteArray(), row.value(5).toByteArray()}});
        });
    if (!taken)
        return taken.error();
    for (const auto &[place, text] : *taken)
        state.takenOut.insert(place, text);
    return readRenamed(reader, state);
}

Result<void> readImported(const Reader &reader, SourceState &state)
{
    const auto bytes = reader.sourceBytes(state.source.id);
    if (!bytes)
        return bytes.error();
    state.base = *bytes;
    const auto places = selectRows(reader.connection(),
                                   u"SELECT place.id, paper, idea, path, first_byte, NULL, said FROM place LEFT JOIN topic "
                                   "ON topic.id = place.topic WHERE source = ? ORDER BY place.id"_s,
                                   {state.source.id.value}, placeFrom);
    if (!places)
        return places.error();
    state.places = *places;
    return {};
}

// `which` is a SELECT of their ids with one value bound.
Result<OwnedPapers> readPapers(const storage::Connection &connection, const QString &which, const QVariant &value)
{
    OwnedPapers papers;
    const auto rows =
        selectRows(connection, u"SELECT id, title, venue, authors, status, position, notes FROM paper WHERE id IN "_s + which,
                   {value}, [&papers](const Statement &row) {
                       Owned<PaperText> &paper = papers[row.integer(0)];
                       paper.text.title = row.text(1);
                       paper.text.venue = row.text(2);
                       paper.text.authors = row.text(3).split(u'\n', Qt::SkipEmptyParts);
                       paper.text.status = static_cast<Status>(row.integer(4));
                       paper.position = row.integer(5);
                       paper.text.notes = row.text(6);
                       return 0;
                   });
    if (!rows)
        return rows.error();
    const auto links =
        selectRows(connection, u"SELECT paper, label, url FROM link WHERE paper IN %1 ORDER BY paper, position"_s.arg(which),
                   {value}, [&papers](const Statement &row) {
                       papers[row.integer(0)].text.links.append({row.text(1), row.text(2)});
                       return 0;
                   });
    return links ? Result<OwnedPapers>(papers) : links.error();
}

QJsonObject jsonOf(const PaperText &text)
{
    QJsonArray links;
    for (const Link &link : text.links)
        links.append(QJsonArray{link.label, link.url});
    return {{u"title"_s, text.title},
            {u"venue"_s, text.venue},
            {u"authors"_s, QJsonArray::fromStringList(text.authors)},
            {u"status"_s, static_cast<int>(text.status)},
            {u"links"_s, links},
            {u"notes"_s, text.notes}};
}

QStringList namesFrom(const QJsonArray &array)
{
    QStringList names;
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names;
}

Links linksFrom(const QJsonArray &array)
{
    Links links;
    for (const QJsonValue &link : array)
        links.append({link.toArray().at(0).toString(), link.toArray().at(1).toString()});
    return links;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<SourceState> sourceState(const Reader &reader, const Source &source)
{
    SourceState state;
    state.source = source;
    const auto version = storage::latestVersion(reader.connection(), source.uid);
    if (!version)
        return version.error();
    state.linked = version->has_value();
    if (!state.linked) {
        const auto read = readImported(reader, state);
        return read ? Result<SourceState>(state) : read.error();
    }
    const auto bytes = storage::textOfVersion(reader.connection(), source.uid, (*version)->id);
    if (!bytes)
        return bytes.error();
    state.base = *bytes;
    const auto read = readLinked(reader, state);
    return read ? Result<SourceState>(state) : read.error();
}

Result<OwnedPapers> papersIn(const storage::Connection &connection, SourceId source)
{
    return readPapers(connection, u"(SELECT paper FROM place WHERE source = ?)"_s, source.value);
}

Result<OwnedPapers> papersAmong(const storage::Connection &connection, const QList<qint64> &ids)
{
    return readPapers(connection, u"(SELECT value FROM json_each(?))"_s, jsonIds(ids));
}

Result<OwnedIdeas> ideasIn(const storage::Connection &connection, SourceId source)
{
    OwnedIdeas ideas;
    const auto rows = selectRows(connection,
                                 u"SELECT id, number, title, body, position FROM idea WHERE id IN "
                                 "(SELECT idea FROM place WHERE source = ?)"_s,
                                 {source.value}, [&ideas](const Statement &row) {
                                     Owned<IdeaText> &idea = ideas[row.integer(0)];
                                     idea.text.number = static_cast<int>(row.integer(1));
                                     idea.text.title = row.text(2);
                                     idea.text.body = row.text(3);
                                     idea.position = row.integer(4);
                                     return 0;
                                 });
    return rows ? Result<OwnedIdeas>(ideas) : rows.error();
}

QString saidText(const PaperText &said, const PaperText &inFile, bool owed)
{
    if (said == inFile)
        return {};
    QJsonObject object = jsonOf(said);
    if (owed && said.status != inFile.status)
        object.insert(u"owed"_s, true);
    return compact(object);
}

bool owesStatus(const QString &said)
{
    return QJsonDocument::fromJson(said.toUtf8()).object().value(u"owed"_s).toBool();
}

QString saidText(const IdeaText &said, const IdeaText &inFile, bool)
{
    if (said == inFile)
        return {};
    return compact({{u"title"_s, said.title}, {u"body"_s, said.body}, {u"number"_s, said.number}});
}

PaperText saidOf(const QString &said, const PaperText &inFile)
{
    if (said.isEmpty())
        return inFile;
    const QJsonObject object = QJsonDocument::fromJson(said.toUtf8()).object();
    PaperText text = inFile;
    text.title = object.value(u"title"_s).toString(inFile.title);
    text.venue = object.value(u"venue"_s).toString(inFile.venue);
    text.notes = object.value(u"notes"_s).toString(inFile.notes);
    text.status = static_cast<Status>(object.value(u"status"_s).toInt(static_cast<int>(inFile.status)));
    if (object.contains(u"authors"_s))
        text.authors = namesFrom(object.value(u"authors"_s).toArray());
    if (object.contains(u"links"_s))
        text.links = linksFrom(object.value(u"links"_s).toArray());
    return text;
}

IdeaText saidOf(const QString &said, const IdeaText &inFile)
{
    if (said.isEmpty())
        return inFile;
    const QJsonObject object = QJsonDocument::fromJson(said.toUtf8()).object();
    return {object.value(u"number"_s).toInt(inFile.number), object.value(u"title"_s).toString(inFile.title),
            object.value(u"body"_s).toString(inFile.body)};
}

} // namespace cabinet
