// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ExportFormats.h"

#include "domain/LinkKey.h"
#include "domain/PdfLink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QJsonObject nameJson(const QString &author)
{
    const PersonName name = personName(author);
    if (name.given.isEmpty())
        return {{u"literal"_s, name.family}};
    return {{u"family"_s, name.family}, {u"given"_s, name.given}};
}

QString typeOf(const Paper &paper)
{
    const bool preprint = paper.venue.name.isEmpty() || paper.venue.name.compare(u"arxiv"_s, Qt::CaseInsensitive) == 0;
    return preprint ? u"article"_s : u"paper-conference"_s;
}

void addLinks(QJsonObject &item, const Paper &paper)
{
    const std::optional<Link> pdf = choosePdfLink(paper.links);
    if (pdf)
        item.insert(u"URL"_s, pdf->url);
    for (const Link &link : paper.links) {
        const QString key = linkKey(link.url);
        if (key.startsWith(u"doi:"_s) && !item.contains(u"DOI"_s))
            item.insert(u"DOI"_s, key.mid(4));
        if (!item.contains(u"URL"_s))
            item.insert(u"URL"_s, link.url);
    }
}

QJsonObject itemOf(const Paper &paper, const QString &key)
{
    QJsonObject item{{u"id"_s, key}, {u"citation-key"_s, key}, {u"type"_s, typeOf(paper)}, {u"title"_s, paper.title}};
    QJsonArray authors;
    for (const QString &author : paper.authors)
        authors.append(nameJson(author));
    if (!authors.isEmpty())
        item.insert(u"author"_s, authors);
    if (!paper.venue.name.isEmpty())
        item.insert(u"container-title"_s, paper.venue.name);
    if (paper.venue.year)
        item.insert(u"issued"_s, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{*paper.venue.year}}}});
    addLinks(item, paper);
    if (!paper.tags.isEmpty())
        item.insert(u"keyword"_s, paper.tags.join(u", "_s));
    if (!paper.notes.isEmpty())
        item.insert(u"note"_s, paper.notes);
    return item;
}

} // namespace

QByteArray cslJsonOf(const QList<Paper> &papers)
{
    const QStringList keys = citationKeys(papers);
    QJsonArray items;
    for (qsizetype i = 0; i < papers.size(); ++i)
        items.append(itemOf(papers.at(i), keys.at(i)));
    return QJsonDocument(items).toJson(QJsonDocument::Indented);
}

} // namespace cabinet
