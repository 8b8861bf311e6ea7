// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/QueryFilter.h"

#include "domain/Tag.h"
#include "storage/SearchText.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

constexpr char16_t pathSeparator = u'\u001f'; // between the headings of topic.path; the next character ends what is below a path

// The tag of this name and those below it; "0" is the character after "/". The column's collation ignores case.
Condition tagNamed(const QString &name)
{
    return {u"name = ? OR (name >= ? AND name < ?)"_s, {name, QString(name + u'/'), QString(name + u'0')}};
}

Condition tagged(const QString &idColumn, TagTable table, const Condition &named)
{
    return {u"%1 IN (SELECT %2 FROM %3 WHERE tag IN (SELECT id FROM tag WHERE %4))"_s.arg(idColumn, table.column, table.table,
                                                                                          named.sql),
            named.values};
}

Condition standsIn(const QString &idColumn, const TopicPath &topic)
{
    if (topic.isEmpty())
        return {};
    const QString path = topic.join(QChar(pathSeparator));
    return {u"%1 IN (SELECT paper FROM place WHERE paper IS NOT NULL AND topic IN "
            "(SELECT id FROM topic WHERE path = ? OR (path >= ? AND path < ?)))"_s.arg(idColumn),
            {path, QString(path + QChar(pathSeparator)), QString(path + QChar(char16_t(pathSeparator + 1)))}};
}

Condition venueIs(const QString &venue)
{
    return venue.isEmpty() ? Condition() : Condition{u"p.venue_name = ? COLLATE NOCASE"_s, {venue}};
}

Condition yearIs(std::optional<int> year)
{
    return year ? Condition{u"p.year = ?"_s, {*year}} : Condition();
}

Condition hasPdfIs(std::optional<bool> hasPdf)
{
    return hasPdf ? Condition{u"p.has_pdf = ?"_s, {int(*hasPdf)}} : Condition();
}

// From the few verdicts to the links to the papers.
Condition linksAre(const QList<LinkState> &states)
{
    if (states.isEmpty())
        return {};
    QVariantList values;
    for (const LinkState state : states)
        values.append(int(state));
    const QString marks = u", ?"_s.repeated(states.size()).mid(2);
    return {u"p.id IN (SELECT l.paper FROM link_check c CROSS JOIN link l ON l.url = c.url WHERE c.state IN (%1))"_s.arg(marks),
            values};
}

} // namespace

Condition operator&(const Condition &first, const Condition &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return {first.sql + u" AND "_s + second.sql, first.values + second.values};
}

Condition taggedWith(const QString &idColumn, TagTable table, const QStringList &tags, bool any)
{
    Condition all;
    Condition anyOf;
    for (const QString &typed : tags) {
        const QString name = tagName(typed);
        if (name.isEmpty())
            continue;
        const Condition named = tagNamed(name);
        all = all & tagged(idColumn, table, named);
        anyOf = anyOf.isEmpty() ? named : Condition{anyOf.sql + u" OR "_s + named.sql, anyOf.values + named.values};
    }
    return any && !anyOf.isEmpty() ? tagged(idColumn, table, anyOf) : all;
}

QueryFilter queryFilter(const Query &query)
{
    const QString id = u"p.id"_s;
    return {matchExpression(query.text), taggedWith(id, {"paper_tag"_L1, "paper"_L1}, query.tags, query.anyTag) &
                                             standsIn(id, query.topic) & venueIs(query.venue) & yearIs(query.year) &
                                             hasPdfIs(query.hasPdf) & linksAre(query.linkStates)};
}

Condition QueryFilter::selectBase() const
{
    return {u"SELECT p.id FROM paper p WHERE "_s + conditions.sql, conditions.values};
}

Condition QueryFilter::select() const
{
    if (match.isEmpty())
        return {u"SELECT p.status, p.position, p.id FROM paper p WHERE "_s + conditions.sql, conditions.values};
    // The index's rows come first and the set is asked about each: "+" keeps SQLite from doing the search anew for every member.
    const QString among = needsBase() ? u" AND +f.rowid IN (SELECT id FROM temp.base)"_s : QString();
    return {u"SELECT p.status, p.position, p.id FROM paper_fts f CROSS JOIN paper p ON p.id = f.rowid "
            "WHERE paper_fts MATCH ?%1 LIMIT %2"_s.arg(among, QString::number(mostSearchHits + 1)),
            {match}};
}

} // namespace cabinet::storage
