// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/QueryFilter.h"
#include "storage/ReaderPrivate.h"
#include "storage/Select.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

constexpr int shortestUidPrefix = 6;

Tag tagFrom(const Statement &row)
{
    Tag tag;
    tag.id = TagId{row.integer(0)};
    tag.uid = row.text(1);
    tag.name = row.text(2);
    tag.colour = row.value(3).toInt();
    tag.papers = row.value(4).toInt();
    tag.ideas = row.value(5).toInt();
    return tag;
}

Topic topicFrom(const Statement &row)
{
    return {TopicId{row.integer(0)}, row.text(1).split(QChar(u'\u001f'), Qt::SkipEmptyParts), row.value(2).toInt()};
}

AnyId anyIdFrom(const Statement &row)
{
    return row.integer(0) == 0 ? AnyId(PaperId{row.integer(1)}) : AnyId(IdeaId{row.integer(1)});
}

// "p12" and "i5" as SQL that finds the row if there is one; empty for anything else.
QString lookUpById(const QString &letter)
{
    return letter == u'p' ? u"SELECT 0, id FROM paper WHERE id = ?"_s : u"SELECT 1, id FROM idea WHERE id = ?"_s;
}

} // namespace

Result<Counts> Reader::counts() const
{
    const auto found = selectRow(d->connection, u"SELECT (SELECT count(*) FROM paper), (SELECT count(*) FROM idea)"_s, {},
                                 [](const Statement &row) {
                                     return Counts{row.value(0).toInt(), row.value(1).toInt()};
                                 });
    return found ? Result<Counts>(found->value_or(Counts())) : Result<Counts>(found.error());
}

Result<QList<Topic>> Reader::topics() const
{
    return selectRows(
        d->connection,
        u"SELECT t.id, t.path, (SELECT count(DISTINCT paper) FROM place WHERE topic = t.id) FROM topic t ORDER BY t.path"_s, {},
        topicFrom);
}

// The path above a path: what is left without its letters that are no separator at the end, and without that separator.
Result<QList<Topic>> Reader::topicTree() const
{
    return selectRows(
        d->connection,
        u"WITH RECURSIVE tree (path) AS (SELECT path FROM topic UNION "
        "SELECT rtrim(rtrim(path, replace(path, char(31), '')), char(31)) FROM tree WHERE instr(path, char(31)) > 0) "
        "SELECT coalesce((SELECT id FROM topic t WHERE t.path = tree.path), 0), path, "
        "(SELECT count(DISTINCT paper) FROM place WHERE topic IN (SELECT id FROM topic t WHERE t.path = tree.path OR "
        "(t.path > tree.path || char(31) AND t.path < tree.path || char(32)))) FROM tree ORDER BY path"_s,
        {}, topicFrom);
}

Result<QList<Tag>> Reader::tags() const
{
    return selectRows(d->connection,
                      u"SELECT t.id, t.uid, t.name, t.colour, (SELECT count(*) FROM paper_tag WHERE tag = t.id), "
                      "(SELECT count(*) FROM idea_tag WHERE tag = t.id) FROM tag t ORDER BY t.name"_s,
                      {}, tagFrom);
}

Result<QList<std::pair<QString, int>>> Reader::venues() const
{
    return selectRows(d->connection,
                      u"SELECT max(venue_name), count(*) AS papers FROM paper WHERE venue_name <> '' "
                      "GROUP BY venue_name COLLATE NOCASE ORDER BY papers DESC, venue_name COLLATE NOCASE"_s,
                      {}, [](const Statement &row) { return std::pair(row.text(0), row.value(1).toInt()); });
}

// Grouped as the index paper_venue stands first: a third of the time of sorting every paper's year.
Result<QList<std::pair<int, int>>> Reader::years() const
{
    return selectRows(d->connection,
                      u"SELECT year, sum(papers) FROM (SELECT year, count(*) AS papers FROM paper "
                      "GROUP BY venue_name COLLATE NOCASE, year) WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC"_s,
                      {}, [](const Statement &row) { return std::pair(row.value(0).toInt(), row.value(1).toInt()); });
}

Result<int> Reader::papersWithLinks(const QList<LinkState> &states) const
{
    Query query;
    query.linkStates = states;
    const Condition condition = queryFilter(query).conditions;
    if (condition.isEmpty())
        return 0;
    const auto count =
        selectInteger(d->connection, u"SELECT count(*) FROM paper p WHERE "_s + condition.sql, condition.values);
    return count ? Result<int>(static_cast<int>(*count)) : Result<int>(count.error());
}

Result<QString> Reader::setting(const QString &name) const
{
    const auto found = selectRow(d->connection, u"SELECT value FROM setting WHERE name = ?"_s, {name},
                                 [](const Statement &row) { return row.text(0); });
    return found ? Result<QString>(found->value_or(QString())) : Result<QString>(found.error());
}

Result<AnyId> Reader::find(const QString &typed) const
{
    static const QRegularExpression numbered(u"^([pi])([0-9]{1,18})$"_s);
    const QString text = typed.trimmed().toLower();
    const auto match = numbered.match(text);
    Result<QList<AnyId>> found = QList<AnyId>();
    if (match.hasMatch()) {
        found = selectRows(d->connection, lookUpById(match.captured(1)), {match.captured(2).toLongLong()}, anyIdFrom);
    } else if (text.size() >= shortestUidPrefix) {
        const QString end = endOfPrefix(text);
        found = selectRows(d->connection,
                           u"SELECT 0, id FROM paper WHERE uid >= ? AND uid < ? UNION ALL "
                           "SELECT 1, id FROM idea WHERE uid >= ? AND uid < ? LIMIT 2"_s,
                           {text, end, text, end}, anyIdFrom);
    }
    if (!found)
        return found.error();
    return found->size() == 1 ? found->first() : AnyId();
}

} // namespace cabinet::storage
