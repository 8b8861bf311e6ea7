// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "storage/ReaderPrivate.h"
#include "storage/SearchText.h"
#include "storage/Select.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

PaperCard cardFrom(const Statement &row)
{
    PaperCard card;
    card.id = PaperId{row.integer(0)};
    card.title = row.text(1);
    card.venue = row.text(2);
    card.status = Status(row.value(3).toInt());
    card.since = timeAt(row, 4);
    card.finished = timeAt(row, 5);
    card.ideas = row.value(6).toInt();
    return card;
}

Paper paperFrom(const Statement &row)
{
    Paper paper;
    paper.id = PaperId{row.integer(0)};
    paper.uid = row.text(1);
    paper.title = row.text(2);
    paper.authors = row.text(3).split(u'\n', Qt::SkipEmptyParts);
    paper.venue = {row.text(4), row.text(5), std::nullopt};
    if (!row.value(6).isNull())
        paper.venue.year = row.value(6).toInt();
    paper.status = Status(row.value(7).toInt());
    paper.notes = row.text(8);
    paper.added = timeAt(row, 9);
    paper.started = timeAt(row, 10);
    paper.finished = timeAt(row, 11);
    paper.since = timeAt(row, 12);
    return paper;
}

// Rows that belong to papers: each is given to `add(paper, row)`, column 0 being the paper's id. One statement for all papers.
template<typename T, typename Add>
Result<void> attach(const Connection &connection, QList<T> &papers, const QString &sql, const QString &ids, const Add &add)
{
    QHash<qint64, T *> byId;
    for (T &paper : papers)
        byId.insert(paper.id.value, &paper);
    Statement statement(connection, sql);
    if (auto ran = statement.run({ids}); !ran)
        return ran;
    while (statement.next()) {
        if (T *const paper = byId.value(statement.integer(0)))
            add(*paper, statement);
    }
    return statement.ended();
}

template<typename T>
Result<void> attachLinks(const Connection &connection, QList<T> &papers, const QString &ids)
{
    return attach(connection, papers,
                  u"SELECT l.paper, l.label, l.url FROM json_each(?) j CROSS JOIN link l ON l.paper = j.value "
                  "ORDER BY l.paper, l.position, l.id"_s,
                  ids, [](T &paper, const Statement &row) {
                      paper.links.append({row.text(1), row.text(2)});
                  });
}

Result<void> attachDeadLinks(const Connection &connection, QList<PaperCard> &cards, const QString &ids)
{
    QStringList states;
    for (const LinkState state : deadLinkStates)
        states.append(QString::number(int(state)));
    return attach(connection, cards,
                  u"SELECT l.paper, l.label, l.url, c.state FROM json_each(?) j CROSS JOIN link l ON l.paper = j.value "
                  "CROSS JOIN link_check c ON c.url = l.url WHERE c.state IN (%1) ORDER BY l.paper, l.position, l.id"_s.arg(
                      states.join(u',')),
                  ids, [](PaperCard &card, const Statement &row) {
                      card.deadLinks.append({{row.text(1), row.text(2)}, LinkState(row.value(3).toInt())});
                  });
}

constexpr QLatin1StringView
    tagsOfPapers("SELECT pt.paper, t.id, t.name, t.colour FROM json_each(?) j CROSS JOIN paper_tag pt ON pt.paper = j.value "
                 "CROSS JOIN tag t ON t.id = pt.tag ORDER BY pt.paper, t.name");

Result<void> attachTags(const Connection &connection, QList<PaperCard> &cards, const QString &ids)
{
    return attach(connection, cards, QString(tagsOfPapers), ids, [](PaperCard &card, const Statement &row) {
        Tag tag;
        tag.id = TagId{row.integer(1)};
        tag.name = row.text(2);
        tag.colour = row.value(3).toInt();
        card.tags.append(tag);
    });
}

Result<void> attachTags(const Connection &connection, QList<Paper> &papers, const QString &ids)
{
    return attach(connection, papers, QString(tagsOfPapers), ids,
                  [](Paper &paper, const Statement &row) { paper.tags.append(row.text(2)); });
}

Result<void> attachTopics(const Connection &connection, QList<Paper> &papers, const QString &ids)
{
    return attach(connection, papers,
                  u"SELECT pl.paper, t.path FROM json_each(?) j CROSS JOIN place pl ON pl.paper = j.value "
                  "CROSS JOIN topic t ON t.id = pl.topic ORDER BY pl.paper, pl.id"_s,
                  ids, [](Paper &paper, const Statement &row) {
                      const TopicPath path = row.text(1).split(QChar(u'\u001f'), Qt::SkipEmptyParts);
                      if (!path.isEmpty() && !paper.topics.contains(path))
                          paper.topics.append(path);
                  });
}

Result<void> attachIdeas(const Connection &connection, QList<Paper> &papers, const QString &ids)
{
    return attach(connection, papers,
                  u"SELECT ip.paper, ip.idea FROM json_each(?) j CROSS JOIN idea_paper ip ON ip.paper = j.value "
                  "ORDER BY ip.paper, ip.idea"_s,
                  ids, [](Paper &paper, const Statement &row) { paper.ideas.append(IdeaId{row.integer(1)}); });
}

Result<void> attachAbout(const Connection &connection, QList<Paper> &papers, const QString &ids)
{
    return attach(connection, papers,
                  u"SELECT a.paper, a.abstract, a.doi, a.arxiv, a.pmid, a.openreview, a.acl FROM json_each(?) j "
                  "CROSS JOIN about a ON a.paper = j.value"_s,
                  ids, [](Paper &paper, const Statement &row) {
                      paper.abstract = row.text(1);
                      paper.ids = {row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
                  });
}

Result<QList<Paper>> wholePapers(const Connection &connection, const QList<PaperId> &wanted)
{
    const QString ids = jsonArray(wanted);
    auto papers =
        selectRows(connection,
                   u"SELECT p.id, p.uid, p.title, p.authors, p.venue, p.venue_name, p.year, p.status, p.notes, p.added, "
                   "p.started, p.finished, p.since FROM json_each(?) j CROSS JOIN paper p ON p.id = j.value "
                   "ORDER BY j.key"_s,
                   {ids}, paperFrom);
    if (!papers)
        return papers;
    for (const auto attachPart :
         {attachLinks<Paper>, static_cast<decltype(&attachLinks<Paper>)>(attachTags), attachTopics, attachIdeas,
          attachAbout}) {
        if (auto attached = attachPart(connection, *papers, ids); !attached)
            return attached.error();
    }
    return papers;
}

// What can be offered for `text`, best first: titles that begin with it, titles with its words, anything with its words; of each
// the newest first. `most` is bound last.
QList<std::pair<QString, QVariantList>> suggestions(const QString &text)
{
    const QString expression = matchExpression(text);
    if (expression.isEmpty())
        return {{u"SELECT id FROM paper ORDER BY id DESC LIMIT ?"_s, {}}};
    const QString key = titleKey(text);
    const QString inTitle = u"title : ("_s + expression + u')';
    const QString search = u"SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ORDER BY rowid DESC LIMIT ?"_s;
    return {{u"SELECT id FROM paper WHERE title_key >= ? AND title_key < ? ORDER BY title_key, id DESC LIMIT ?"_s,
             {key, endOfPrefix(key)}},
            {search, {inTitle}},
            {search, {expression}}};
}

} // namespace

Result<QList<PaperCard>> Reader::cardsOf(const QList<PaperId> &wanted) const
{
    const QString ids = jsonArray(wanted);
    auto cards = selectRows(d->connection,
                            u"SELECT p.id, p.title, p.venue, p.status, p.since, p.finished, "
                            "(SELECT count(*) FROM idea_paper WHERE paper = p.id) "
                            "FROM json_each(?) j CROSS JOIN paper p ON p.id = j.value ORDER BY j.key"_s,
                            {ids}, cardFrom);
    if (!cards || cards->isEmpty())
        return cards;
    if (auto linked = attachLinks(d->connection, *cards, ids); !linked)
        return linked.error();
    if (auto dead = attachDeadLinks(d->connection, *cards, ids); !dead)
        return dead.error();
    if (auto tagged = attachTags(d->connection, *cards, ids); !tagged)
        return tagged.error();
    return cards;
}

Result<std::optional<Paper>> Reader::paper(PaperId id) const
{
    auto found = wholePapers(d->connection, {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Paper>() : std::optional<Paper>(found->takeFirst());
}

Result<QList<Paper>> Reader::papers(const Query &query, std::optional<Status> status, qint64 afterRow, int rows) const
{
    const auto table = d->hits.tableFor(query);
    if (!table)
        return table.error();
    const QString which = status ? u"status = ?"_s : u"status >= ?"_s;
    const auto ids = selectIds<PaperId>(
        d->connection, u"SELECT id FROM %1 WHERE %2 ORDER BY status, position, id LIMIT ? OFFSET ?"_s.arg(*table, which),
        {status ? int(*status) : 0, std::max(rows, 0), std::max(afterRow, qint64(0))});
    return ids ? wholePapers(d->connection, *ids) : Result<QList<Paper>>(ids.error());
}

Result<QList<PaperId>> Reader::papersWithTitleKey(const QString &key) const
{
    return selectIds<PaperId>(d->connection, u"SELECT id FROM paper WHERE title_key = ? ORDER BY id"_s, {key});
}

Result<QList<PaperId>> Reader::papersWithUrl(const QString &url) const
{
    return selectIds<PaperId>(d->connection, u"SELECT DISTINCT paper FROM link WHERE url = ? ORDER BY paper"_s, {url});
}

Result<QList<PaperCard>> Reader::suggestPapers(const QString &text, int most) const
{
    QList<PaperId> ids;
    for (auto [sql, values] : suggestions(text)) {
        if (ids.size() >= most)
            break;
        values.append(std::max(most, 0));
        const auto found = selectIds<PaperId>(d->connection, sql, values);
        if (!found)
            return found.error();
        for (const PaperId id : *found) {
            if (ids.size() < most && !ids.contains(id))
                ids.append(id);
        }
    }
    return cardsOf(ids);
}

} // namespace cabinet::storage
