// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Writer.h"

#include "storage/WriterPrivate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

// What SQLite's text and JSON functions carry unchanged: no NUL, no half of a surrogate pair.
QString cleanText(QString text)
{
    text.remove(QChar::Null);
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QVariant clean(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QString text = value.toString();
        return text.isNull() ? u""_s : cleanText(text);
    }
    default:
        return value.toLongLong(); // the tables hold integers and texts only
    }
}

qint64 valueOf(const Row &values, QStringView column)
{
    for (const auto &[name, value] : values) {
        if (name == column)
            return value.toLongLong();
    }
    return 0;
}

Concerns concernsOf(const TableInfo &table, qint64 id, const Row &values)
{
    const auto which = [id, &values](const QString &expression) {
        return expression == "id"_L1 ? id : valueOf(values, expression);
    };
    return {which(table.paper), which(table.idea)};
}

Error gone(const Connection &connection)
{
    return {QCoreApplication::translate("Storage",
                                        "What was to be changed is no longer in %1: another program removed it. Nothing was "
                                        "changed.")
                .arg(shownPath(connection.file())),
            u"no such row"_s};
}

struct Difference
{
    QStringList columns;
    QVariantList values;
    QJsonObject before;
    QJsonObject after;
};

Difference differenceOf(const Statement &row, const Row &values)
{
    Difference difference;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant before = clean(row.value(static_cast<int>(i))), after = clean(values.at(i).second);
        if (before == after)
            continue;
        difference.columns.append(values.at(i).first);
        difference.values.append(after);
        difference.before.insert(values.at(i).first, QJsonValue::fromVariant(before));
        difference.after.insert(values.at(i).first, QJsonValue::fromVariant(after));
    }
    return difference;
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList columnsOf(const Row &values)
{
    QStringList columns;
    for (const auto &[name, value] : values)
        columns.append(name);
    return columns;
}

bool sameColumns(const QStringList &columns, const Row &values)
{
    return std::equal(columns.cbegin(), columns.cend(), values.cbegin(), values.cend(),
                      [](const QString &column, const auto &pair) { return column == pair.first; });
}

} // namespace

template<typename Prepared, typename Sql>
Result<Prepared *> StatementCache::find(Entries<Prepared> &entries, Table table, const QStringList &columns, Sql sql)
{
    for (const auto &entry : entries) {
        if (entry.table == table && entry.columns == columns)
            return entry.statement.get();
    }
    const TableInfo &info = tableInfo(table);
    for (const QString &column : columns) {
        if (!info.columns.contains(column))
            return Error{QCoreApplication::translate("Storage",
                                                     "The change does not fit what is in %1; nothing was changed. Please "
                                                     "report this, with the log.")
                             .arg(shownPath(m_connection.file())),
                         u"no column %1 in %2"_s.arg(column, info.name)};
    }
    entries.push_back({table, columns, std::make_unique<Prepared>(m_connection, sql(info))});
    return entries.back().statement.get();
}

Result<InsertStatement *> StatementCache::insert(Table table, const Row &values)
{
    for (const auto &entry : m_inserts) { // without making a list of columns, for bulk
        if (entry.table == table && sameColumns(entry.columns, values))
            return entry.statement.get();
    }
    const QStringList columns = columnsOf(values);
    return find(m_inserts, table, columns, [&columns](const TableInfo &info) {
        const QString marks = u", ?"_s.repeated(columns.size()).mid(2);
        return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(info.name, columns.join(u", "_s), marks);
    });
}

Result<Statement *> StatementCache::select(Table table, const QStringList &columns)
{
    return find(m_selects, table, columns, [&columns](const TableInfo &info) {
        return u"SELECT %1 FROM %2 WHERE id = ?"_s.arg((columns + QStringList{info.paper, info.idea}).join(u", "_s), info.name);
    });
}

Result<Statement *> StatementCache::update(Table table, const QStringList &columns)
{
    return find(m_updates, table, columns, [&columns](const TableInfo &info) {
        return u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(info.name, columns.join(u" = ?, "_s));
    });
}

Writer::Writer(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Writer::~Writer() = default;

Result<qint64> Writer::insert(Table table, const Row &values)
{
    auto statement = d->statements.insert(table, values);
    if (!statement)
        return statement.error();
    QVariantList bound;
    bound.reserve(values.size());
    for (const auto &[name, value] : values)
        bound.append(clean(value));
    const auto ran = (*statement)->run(bound);
    if (!ran)
        return ran.error();
    const qint64 id = *ran;
    const Concerns concerns = concernsOf(tableInfo(table), id, values);
    d->effects.inserted(table, id, concerns);
    if (auto recorded = d->recorder.inserted(table, id, concerns); !recorded)
        return recorded.error();
    return id;
}

Result<void> Writer::update(Table table, qint64 id, const Row &values)
{
    auto select = d->statements.select(table, columnsOf(values));
    if (!select)
        return select.error();
    if (auto ran = (*select)->run({id}); !ran)
        return ran;
    if (!(*select)->next())
        return gone(d->connection);
    const Difference difference = differenceOf(**select, values);
    const int columns = static_cast<int>(values.size());
    const Concerns concerns{(*select)->integer(columns), (*select)->integer(columns + 1)};
    (*select)->finish();
    if (difference.columns.isEmpty())
        return {};
    auto update = d->statements.update(table, difference.columns);
    if (!update)
        return update.error();
    if (auto ran = (*update)->run(difference.values + QVariantList{id}); !ran)
        return ran;
    if (auto effects = d->effects.updated(table, id, concerns, difference.columns); !effects)
        return effects;
    d->effects.concerned(table, concernsOf(tableInfo(table), 0, values)); // a row may have moved to another paper
    return d->recorder.updated(table, id, concerns, text(difference.before), text(difference.after));
}

Result<void> Writer::remove(Table table, qint64 id)
{
    const TableInfo &info = tableInfo(table);
    Statement row(d->connection,
                  u"SELECT %1, %2, %3 FROM %4 WHERE id = ?"_s.arg(jsonOfRow(info), info.paper, info.idea, info.name));
    if (auto ran = row.run({id}); !ran)
        return ran;
    if (!row.next())
        return gone(d->connection);
    const QString before = row.text(0);
    const Concerns concerns{row.integer(1), row.integer(2)};
    row.finish();
    if (auto removed = execute(d->connection, u"DELETE FROM %1 WHERE id = ?"_s.arg(info.name), {id}); !removed)
        return removed;
    d->effects.concerned(table, concerns);
    return d->recorder.removed(table, id, concerns, before);
}

void Writer::reindex(PaperId paper)
{
    d->effects.paperText(paper.value);
}

void Writer::reindex(IdeaId idea)
{
    d->effects.ideaText(idea.value);
}

const Connection &Writer::connection() const
{
    return d->connection;
}

Result<void> Writer::note(const QString &sql, const QVariantList &values)
{
    return execute(d->connection, sql, values);
}

Result<qint64> Writer::keepText(const QByteArray &bytes)
{
    const QString sha = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const auto known = selectInteger(d->connection, u"SELECT id FROM source_text WHERE sha256 = ?"_s, {sha});
    if (!known || *known != 0)
        return known;
    Statement insert(d->connection, u"INSERT INTO source_text (sha256, bytes) VALUES (?, ?)"_s);
    if (auto ran = insert.run({sha, bytes}); !ran)
        return ran.error();
    return insert.lastInsertId();
}

} // namespace cabinet::storage
