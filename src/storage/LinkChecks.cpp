// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/LinkChecks.h"

#include "storage/QueryFilter.h"
#include "storage/Select.h"
#include "storage/Statement.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

QString jsonOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

LinkVerdict verdictFrom(const Statement &row)
{
    return {row.text(0), LinkState(row.value(1).toInt()), row.value(2).toInt(), row.text(3), row.text(4), timeAt(row, 5)};
}

} // namespace

Result<Links> linksToCheck(const Connection &connection, const LinkScope &scope)
{
    QString sql = u"SELECT l.label, l.url, min(l.id) FROM link l WHERE (l.url LIKE 'http://%' OR l.url LIKE 'https://%')"_s;
    QVariantList values;
    if (!scope.papers.isEmpty()) {
        sql += u" AND l.paper IN (SELECT value FROM json_each(?))"_s;
        values.append(jsonArray(scope.papers));
    }
    if (scope.source) {
        sql += u" AND l.paper IN (SELECT paper FROM place WHERE source = ?)"_s;
        values.append(scope.source->value);
    }
    if (!scope.topic.isEmpty()) {
        const Condition under = queryFilter({.topic = scope.topic}).conditions;
        sql += u" AND l.paper IN (SELECT p.id FROM paper p WHERE "_s + under.sql + u')';
        values += under.values;
    }
    if (scope.notSince) {
        sql += u" AND NOT EXISTS (SELECT 1 FROM link_check c WHERE c.url = l.url AND c.at >= ?)"_s;
        values.append(scope.notSince->toMSecsSinceEpoch());
    }
    sql += u" GROUP BY l.url ORDER BY min(l.id)"_s;
    return selectRows(connection, sql, values, [](const Statement &row) { return Link{row.text(0), row.text(1)}; });
}

Result<QHash<QString, LinkVerdict>> verdictsOf(const Connection &connection, const QStringList &urls)
{
    const auto rows = selectRows(connection,
                                 u"SELECT c.url, c.state, c.status, c.resolved, c.detail, c.at FROM json_each(?) j "
                                 "CROSS JOIN link_check c ON c.url = j.value"_s,
                                 {jsonOf(urls)}, verdictFrom);
    if (!rows)
        return rows.error();
    QHash<QString, LinkVerdict> verdicts;
    for (const LinkVerdict &verdict : std::as_const(*rows))
        verdicts.insert(verdict.url, verdict);
    return verdicts;
}

Result<QString> answeringUrl(const Connection &connection)
{
    const auto found = selectRow(connection, u"SELECT url FROM link_check WHERE state IN (?, ?) ORDER BY at DESC LIMIT 1"_s,
                                 {int(LinkState::Ok), int(LinkState::Moved)}, [](const Statement &row) { return row.text(0); });
    return found ? Result<QString>(found->value_or(QString())) : Result<QString>(found.error());
}

Result<QList<PaperId>> papersWithUrls(const Connection &connection, const QStringList &urls)
{
    return selectIds<PaperId>(connection, u"SELECT DISTINCT paper FROM link WHERE url IN (SELECT value FROM json_each(?))"_s,
                              {jsonOf(urls)});
}

Result<void> keepVerdicts(Writer &writer, const QList<LinkVerdict> &verdicts)
{
    for (const LinkVerdict &verdict : verdicts) {
        auto noted = writer.note(u"INSERT OR REPLACE INTO link_check (url, state, status, resolved, detail, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                 {verdict.url, int(verdict.state), verdict.status, notNull(verdict.resolved),
                                  notNull(verdict.detail), verdict.at.toMSecsSinceEpoch()});
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace cabinet::storage
