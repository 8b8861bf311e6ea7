// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkKey.h"
#include "library/Edits.h"
#include "library/PlanPapers.h"
#include "storage/Statement.h"

#include "domain/PdfLink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Connection;
using storage::Statement;

// Gives each row of a SELECT to `take` as it comes, so that a hundred thousand rows are never held twice.
template<typename Take>
Result<void> forEachRow(const Connection &connection, const QString &sql, const QVariantList &values, Take take)
{
    Statement statement(connection, sql);
    if (const Result<void> ran = statement.run(values); !ran)
        return ran;
    while (statement.next())
        take(statement);
    return {};
}

QString jsonTexts(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

Result<void> readByTitle(const Connection &connection, const QList<PaperKeys> &entries, KnownPapers &known)
{
    QStringList keys;
    keys.reserve(entries.size());
    for (const PaperKeys &entry : entries)
        keys.append(entry.title);
    const QString sql =
        u"SELECT title_key, paper.id FROM json_each(?) AS wanted CROSS JOIN paper ON title_key = wanted.value ORDER BY paper.id DESC"_s;
    return forEachRow(connection, sql, {jsonTexts(keys)}, [&](const Statement &row) {
        known.byTitle.insert(row.text(0), PaperId{row.integer(1)}); // of several with one title the oldest
    });
}

Result<void> readByLink(const Connection &connection, const QList<PaperKeys> &entries, KnownPapers &known)
{
    QSet<QString> wanted;
    for (const PaperKeys &entry : entries) {
        if (!known.byTitle.contains(entry.title)) {
            for (const QString &key : entry.links)
                wanted.insert(key);
        }
    }
    if (wanted.isEmpty())
        return {};
    return forEachRow(connection, u"SELECT paper, label, url FROM link ORDER BY paper DESC"_s, {}, [&](const Statement &row) {
        const Link link{row.text(1), row.text(2)};
        const QString key = linkKey(link.url);
        if (wanted.contains(key) && mayBePdf(link))
            known.byLink.insert(key, PaperId{row.integer(0)});
    });
}

Result<void> readDetails(const Connection &connection, const QString &ids, KnownPapers &known)
{
    const QString sql =
        u"SELECT paper.id, title, authors, venue, status, notes FROM json_each(?) AS wanted CROSS JOIN paper ON paper.id = wanted.value"_s;
    return forEachRow(connection, sql, {ids}, [&](const Statement &row) {
        KnownPaper paper;
        paper.id = PaperId{row.integer(0)};
        paper.title = row.text(1);
        paper.authors = row.text(2).split(u'\n', Qt::SkipEmptyParts);
        paper.venue = row.text(3);
        paper.status = static_cast<Status>(row.integer(4));
        paper.notes = row.text(5);
        known.papers.insert(paper.id, paper);
    });
}

Result<void> readLinks(const Connection &connection, const QString &ids, KnownPapers &known)
{
    const QString sql =
        u"SELECT paper, label, url FROM json_each(?) AS wanted CROSS JOIN link ON paper = wanted.value ORDER BY paper, position"_s;
    return forEachRow(connection, sql, {ids}, [&](const Statement &row) {
        known.papers[PaperId{row.integer(0)}].links.append({row.text(1), row.text(2)});
    });
}

Result<void> readTopics(const Connection &connection, const QString &ids, KnownPapers &known)
{
    const QString sql = u"SELECT paper, topic.path FROM json_each(?) AS wanted CROSS JOIN place ON paper = wanted.value"
                        " JOIN topic ON topic.id = place.topic"_s;
    return forEachRow(connection, sql, {ids}, [&](const Statement &row) {
        known.papers[PaperId{row.integer(0)}].topics.append(row.text(1).split(QChar(0x1f)));
    });
}

} // namespace

Result<KnownPapers> knownPapers(const Connection &connection, const QList<PaperKeys> &keys, const PaperBase &base)
{
    KnownPapers known;
    const Result<QList<QVariantList>> any = selectRows(connection, u"SELECT 1 FROM paper LIMIT 1"_s, {}, 1);
    if (!any || any->isEmpty())
        return any ? Result<KnownPapers>(known) : any.error();
    for (const auto read : {readByTitle, readByLink}) {
        if (const Result<void> done = read(connection, keys, known); !done)
            return done.error();
    }
    QSet<PaperId> ids(known.byTitle.begin(), known.byTitle.end());
    ids.unite({known.byLink.begin(), known.byLink.end()});
    const QSet<PaperId> placed(base.paperAt.begin(), base.paperAt.end());
    if (base.sameBytes)
        ids.subtract(placed);
    else
        ids.unite(placed);
    const QString wanted = jsonIds(ids.values());
    for (const auto read : {readDetails, readLinks, readTopics}) {
        if (const Result<void> done = read(connection, wanted, known); !done)
            return done.error();
    }
    for (const PaperId id : base.sameBytes ? placed : QSet<PaperId>{})
        known.papers[id].id = id;
    return known;
}

} // namespace cabinet
