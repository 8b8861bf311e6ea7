// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchIndex.h"

#include "storage/InsertStatement.h"
#include "storage/SearchText.h"
#include "storage/Statement.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

constexpr qsizetype mostFindings = 10;
constexpr qint64 manyRows = 1000;
constexpr int usualHash = 1 << 20; // FTS5's own: the bytes it gathers before it writes a segment
constexpr int bulkHash = 1 << 25;  // few segments instead of many that are then merged: a third less work for a long list

QString deleteRows(const IndexSource &source)
{
    return u"DELETE FROM %1 WHERE rowid BETWEEN ? AND ?"_s.arg(source.index);
}

QString insertRow(const IndexSource &source)
{
    return u"INSERT INTO %1 (rowid, %2) VALUES (?%3)"_s.arg(source.index, source.fields.join(u", "_s),
                                                            u", ?"_s.repeated(source.fields.size()));
}

QVariantList indexedRow(const Statement &row, const IndexSource &source)
{
    QVariantList values{row.value(0)};
    for (int i = 1; i <= source.fields.size(); ++i)
        values.append(searchText(row.text(i)));
    return values;
}

Result<void> insertRows(Statement &rows, InsertStatement &insert, const IndexSource &source)
{
    while (rows.next()) {
        if (const auto inserted = insert.run(indexedRow(rows, source)); !inserted)
            return inserted.error();
    }
    return rows.ended();
}

// `again` are in the index already, `added` are not.
Result<void> writeRows(const Connection &connection, const IndexSource &source, const QList<IdRange> &again,
                       const QList<IdRange> &added)
{
    Statement remove(connection, deleteRows(source));
    Statement rows(connection, source.rows);
    InsertStatement insert(connection, insertRow(source));
    for (const IdRange &range : again) {
        if (auto removed = remove.run({range.first, range.second}); !removed)
            return removed;
    }
    for (const IdRange &range : added + again) {
        if (auto selected = rows.run({range.first, range.second}); !selected)
            return selected;
        if (auto inserted = insertRows(rows, insert, source); !inserted)
            return inserted;
    }
    return {};
}

qint64 rowsIn(const QList<IdRange> &ranges)
{
    qint64 rows = 0;
    for (const auto &[first, last] : ranges)
        rows += last - first + 1;
    return rows;
}

// Kept in the index's own table, so it must be set back in the same transaction.
Result<void> setHash(const Connection &connection, const IndexSource &source, int bytes)
{
    return execute(connection, u"INSERT INTO %1 (%1, rank) VALUES ('hashsize', ?)"_s.arg(source.index), {bytes});
}

QString finding(const char *text, const IndexSource &source, qint64 id)
{
    const QString name = (source.index == paperIndex().index ? u"p%1"_s : u"i%1"_s).arg(id);
    return QCoreApplication::translate("Storage", text).arg(name);
}

QString missing(const IndexSource &source, qint64 id)
{
    return finding(QT_TRANSLATE_NOOP("Storage", "%1 is missing from the search index."), source, id);
}

QString stale(const IndexSource &source, qint64 id)
{
    return finding(QT_TRANSLATE_NOOP("Storage", "The search index holds %1, which is no longer in the library."), source, id);
}

QString different(const IndexSource &source, qint64 id)
{
    return finding(QT_TRANSLATE_NOOP("Storage", "The search index holds another text for %1 than the library."), source, id);
}

bool sameTexts(const Statement &row, const Statement &indexed, const IndexSource &source)
{
    for (int i = 1; i <= source.fields.size(); ++i) {
        if (searchText(row.text(i)) != indexed.text(i))
            return false;
    }
    return true;
}

// Both sides come by id; the one that is behind is a finding.
QStringList merge(Statement &rows, Statement &indexed, const IndexSource &source)
{
    QStringList found;
    bool row = rows.next(), entry = indexed.next();
    while ((row || entry) && found.size() < mostFindings) {
        const qint64 id = row ? rows.integer(0) : std::numeric_limits<qint64>::max();
        const qint64 entryId = entry ? indexed.integer(0) : std::numeric_limits<qint64>::max();
        if (id < entryId)
            found.append(missing(source, id));
        else if (entryId < id)
            found.append(stale(source, entryId));
        else if (!sameTexts(rows, indexed, source))
            found.append(different(source, id));
        row = id <= entryId ? rows.next() : row;
        entry = entryId <= id ? indexed.next() : entry;
    }
    return found;
}

} // namespace

const IndexSource &paperIndex()
{
    static const IndexSource source = {
        u"paper_fts"_s,
        {u"title"_s, u"authors"_s, u"venue"_s, u"notes"_s, u"tags"_s},
        u"SELECT id, title, authors, venue, "
        "coalesce(notes || char(10) || nullif((SELECT abstract FROM about WHERE about.paper = paper.id), ''), notes), (SELECT group_concat(name, ' ') FROM (SELECT tag.name FROM paper_tag JOIN tag "
        "ON tag.id = paper_tag.tag WHERE paper_tag.paper = paper.id ORDER BY tag.id)) FROM paper WHERE id BETWEEN ? AND ? "
        "ORDER BY id"_s};
    return source;
}

const IndexSource &ideaIndex()
{
    static const IndexSource source = {
        u"idea_fts"_s,
        {u"title"_s, u"body"_s, u"tags"_s},
        u"SELECT id, title_text, body, (SELECT group_concat(name, ' ') FROM (SELECT tag.name FROM idea_tag JOIN tag "
        "ON tag.id = idea_tag.tag WHERE idea_tag.idea = idea.id ORDER BY tag.id)) FROM idea WHERE id BETWEEN ? AND ? "
        "ORDER BY id"_s};
    return source;
}

void SearchIndex::added(qint64 id)
{
    if (!m_added.isEmpty() && m_added.last().second == id - 1)
        m_added.last().second = id;
    else
        m_added.append({id, id});
}

void SearchIndex::changed(IdRange ids)
{
    if (ids.first == ids.second)
        changed(ids.first);
    else
        m_ranges.append(ids);
}

// Ranges to be deleted from the index and made anew.
QList<IdRange> SearchIndex::pending() const
{
    QList<IdRange> ranges = m_ranges;
    const auto covered = [this, &ranges](qint64 id) {
        const auto holds = [id](const IdRange &range) { return range.first <= id && id <= range.second; };
        return std::any_of(m_added.cbegin(), m_added.cend(), holds) ||
               std::any_of(ranges.cbegin(), ranges.cbegin() + m_ranges.size(), holds);
    };
    QList<qint64> ids = m_changed.values();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : ids) {
        if (!covered(id))
            ranges.append({id, id});
    }
    return ranges;
}

Result<void> SearchIndex::apply(const Connection &connection)
{
    const QList<IdRange> ranges = pending();
    if (ranges.isEmpty() && m_added.isEmpty())
        return {};
    const bool many = rowsIn(m_added + ranges) >= manyRows;
    if (auto set = many ? setHash(connection, m_source, bulkHash) : Result<void>(); !set)
        return set;
    if (auto written = writeRows(connection, m_source, ranges, m_added); !written)
        return written;
    return many ? setHash(connection, m_source, usualHash) : Result<void>();
}

Result<QStringList> compareIndex(const Connection &connection, const IndexSource &source)
{
    Statement rows(connection, source.rows);
    Statement indexed(connection, u"SELECT rowid, %1 FROM %2 ORDER BY rowid"_s.arg(source.fields.join(u", "_s), source.index));
    if (auto ran = rows.run({std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}); !ran)
        return ran.error();
    if (auto ran = indexed.run(); !ran)
        return ran.error();
    const QStringList found = merge(rows, indexed, source);
    for (const Statement *side : {&rows, &indexed}) {
        if (auto ended = side->ended(); !ended)
            return ended.error();
    }
    return found;
}

} // namespace cabinet::storage
