// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/QueryFilter.h"
#include "storage/ReaderPrivate.h"
#include "storage/SearchText.h"
#include "storage/Select.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

constexpr QLatin1StringView ideaRowColumns("i.id, i.number, i.title_text, i.first_line, i.links, "
                                           "(SELECT count(*) FROM idea_paper WHERE idea = i.id)");

IdeaRow rowFrom(const Statement &row)
{
    IdeaRow idea;
    idea.id = IdeaId{row.integer(0)};
    idea.number = row.value(1).toInt();
    idea.title = row.text(2);
    idea.firstLine = row.text(3);
    idea.links = row.value(4).toInt();
    idea.papers = row.value(5).toInt();
    return idea;
}

Idea ideaFrom(const Statement &row)
{
    Idea idea;
    idea.id = IdeaId{row.integer(0)};
    idea.uid = row.text(1);
    idea.number = row.value(2).toInt();
    idea.title = row.text(3);
    idea.body = row.text(4);
    return idea;
}

Tag tagFrom(const Statement &row)
{
    Tag tag;
    tag.id = TagId{row.integer(1)};
    tag.name = row.text(2);
    tag.colour = row.value(3).toInt();
    return tag;
}

// The tags of many ideas with one statement.
Result<QList<IdeaRow>> withTags(const Connection &connection, Result<QList<IdeaRow>> rows)
{
    if (!rows || rows->isEmpty())
        return rows;
    QHash<qint64, qsizetype> byId;
    QList<IdeaId> ids;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        ids.append(rows->at(i).id);
        byId.insert(rows->at(i).id.value, i);
    }
    const auto tags = selectRows(connection,
                                 u"SELECT it.idea, t.id, t.name, t.colour FROM json_each(?) j CROSS JOIN idea_tag it "
                                 "ON it.idea = j.value CROSS JOIN tag t ON t.id = it.tag ORDER BY it.idea, t.name"_s,
                                 {jsonArray(ids)}, [](const Statement &row) { return std::pair(row.integer(0), tagFrom(row)); });
    if (!tags)
        return tags.error();
    for (const auto &[idea, tag] : *tags)
        (*rows)[byId.value(idea)].tags.append(tag);
    return rows;
}

Condition ideaFilter(const IdeaQuery &query)
{
    const Condition tags = taggedWith(u"i.id"_s, {"idea_tag"_L1, "idea"_L1}, query.tags, query.anyTag);
    const QString expression = matchExpression(query.text);
    if (expression.isEmpty())
        return tags;
    return tags & Condition{u"i.id IN (SELECT rowid FROM idea_fts WHERE idea_fts MATCH ?)"_s, {expression}};
}

QString whereClause(const Condition &condition)
{
    return condition.isEmpty() ? QString() : QString(u" WHERE "_s + condition.sql);
}

} // namespace

Result<int> Reader::ideaCount(const IdeaQuery &query) const
{
    const Condition filter = ideaFilter(query);
    const auto found = selectInteger(d->connection, u"SELECT count(*) FROM idea i"_s + whereClause(filter), filter.values);
    return found ? Result<int>(static_cast<int>(*found)) : Result<int>(found.error());
}

Result<QList<IdeaRow>> Reader::ideaRows(const IdeaQuery &query, int firstRow, int rows) const
{
    const Condition filter = ideaFilter(query);
    const QString sql = u"SELECT "_s + ideaRowColumns + u" FROM idea i"_s + whereClause(filter) +
                        u" ORDER BY i.position, i.id LIMIT ? OFFSET ?"_s;
    return withTags(d->connection, selectRows(d->connection, sql,
                                              filter.values + QVariantList{std::max(rows, 0), std::max(firstRow, 0)}, rowFrom));
}

Result<std::optional<Idea>> Reader::idea(IdeaId id) const
{
    auto found = selectRow(d->connection, u"SELECT id, uid, number, title, body FROM idea WHERE id = ?"_s, {id.value}, ideaFrom);
    if (!found || !*found)
        return found;
    const auto tags = selectRows(
        d->connection, u"SELECT t.name FROM idea_tag it JOIN tag t ON t.id = it.tag WHERE it.idea = ? ORDER BY t.name"_s,
        {id.value}, [](const Statement &row) { return row.text(0); });
    if (!tags)
        return tags.error();
    const auto papers =
        selectIds<PaperId>(d->connection, u"SELECT paper FROM idea_paper WHERE idea = ? ORDER BY id"_s, {id.value});
    if (!papers)
        return papers.error();
    (*found)->tags = *tags;
    (*found)->papers = *papers;
    return found;
}

Result<std::optional<IdeaId>> Reader::ideaWithNumber(int number) const
{
    return selectRow(d->connection, u"SELECT id FROM idea WHERE number = ?"_s, {number},
                     [](const Statement &row) { return IdeaId{row.integer(0)}; });
}

Result<QList<PaperCard>> Reader::papersOfIdea(IdeaId id) const
{
    const auto ids = selectIds<PaperId>(d->connection, u"SELECT paper FROM idea_paper WHERE idea = ? ORDER BY id"_s, {id.value});
    return ids ? cardsOf(*ids) : Result<QList<PaperCard>>(ids.error());
}

Result<QList<IdeaRow>> Reader::ideasOfPaper(PaperId id) const
{
    const QString sql = u"SELECT "_s + ideaRowColumns +
                        u" FROM idea_paper ip JOIN idea i ON i.id = ip.idea WHERE ip.paper = ? ORDER BY i.position, i.id"_s;
    return withTags(d->connection, selectRows(d->connection, sql, {id.value}, rowFrom));
}

} // namespace cabinet::storage
