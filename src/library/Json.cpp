// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray topicsJson(const QList<TopicPath> &topics)
{
    QJsonArray array;
    for (const TopicPath &topic : topics)
        array.append(QJsonArray::fromStringList(topic));
    return array;
}

// Those that are known.
QJsonObject identifiersJson(const Identifiers &ids)
{
    QJsonObject object{{u"doi"_s, ids.doi},
                       {u"arxiv"_s, ids.arxiv},
                       {u"pmid"_s, ids.pmid},
                       {u"openreview"_s, ids.openReview},
                       {u"acl"_s, ids.acl}};
    for (const QString &name : object.keys()) {
        if (object.value(name).toString().isEmpty())
            object.remove(name);
    }
    return object;
}

} // namespace

QJsonArray linksJson(const Links &links)
{
    QJsonArray array;
    for (const Link &link : links)
        array.append(QJsonObject{{u"label"_s, link.label}, {u"url"_s, link.url}});
    return array;
}

QJsonObject paperJson(const Paper &paper)
{
    return {{u"id"_s, idText(paper.id)},
            {u"uid"_s, paper.uid},
            {u"title"_s, paper.title},
            {u"authors"_s, QJsonArray::fromStringList(paper.authors)},
            {u"venue"_s, paper.venue.text},
            {u"year"_s, paper.venue.year ? QJsonValue(*paper.venue.year) : QJsonValue()},
            {u"status"_s, statusText(paper.status)},
            {u"topic"_s, QJsonArray::fromStringList(paper.topics.value(0))},
            {u"topics"_s, topicsJson(paper.topics)},
            {u"tags"_s, QJsonArray::fromStringList(paper.tags)},
            {u"links"_s, linksJson(paper.links)},
            {u"notes"_s, paper.notes},
            {u"abstract"_s, paper.abstract},
            {u"identifiers"_s, identifiersJson(paper.ids)},
            {u"added"_s, timeJson(paper.added)},
            {u"started"_s, timeJson(paper.started)},
            {u"finished"_s, timeJson(paper.finished)}};
}

QJsonObject ideaJson(const Idea &idea)
{
    QJsonArray papers;
    for (const PaperId paper : idea.papers)
        papers.append(idText(paper));
    return {{u"id"_s, idText(idea.id)},
            {u"uid"_s, idea.uid},
            {u"number"_s, idea.number},
            {u"title"_s, idea.title},
            {u"body"_s, idea.body},
            {u"tags"_s, QJsonArray::fromStringList(idea.tags)},
            {u"links"_s, linksJson(idea.links)},
            {u"papers"_s, papers}};
}

} // namespace cabinet
