// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reader.h"

#include "storage/ReaderPrivate.h"
#include "storage/Select.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

Reader::Reader(const Connection &connection)
    : d(std::make_unique<Private>(connection))
{
}

Reader::~Reader() = default;

const Connection &Reader::connection() const
{
    return d->connection;
}

void Reader::invalidate() const
{
    d->hits.invalidate();
}

Result<int> Reader::count(Status status, const Query &query) const
{
    return d->hits.count(status, query);
}

Result<QList<PaperId>> Reader::idsBetween(Status status, const Query &query, int firstRow, int lastRow) const
{
    const int first = std::max(firstRow, 0);
    if (lastRow < first)
        return QList<PaperId>();
    const auto table = d->hits.tableFor(query);
    if (!table)
        return table.error();
    return selectIds<PaperId>(d->connection,
                              u"SELECT id FROM %1 WHERE status = ? ORDER BY position, id LIMIT ? OFFSET ?"_s.arg(*table),
                              {int(status), qint64(lastRow) - first + 1, first});
}

Result<QList<PaperCard>> Reader::cards(Status status, const Query &query, int firstRow, int rows) const
{
    const int first = std::max(firstRow, 0);
    const auto ids = idsBetween(status, query, first, first + rows - 1);
    return ids ? cardsOf(*ids) : Result<QList<PaperCard>>(ids.error());
}

Result<int> Reader::rowOf(PaperId paper, Status status, const Query &query) const
{
    const auto table = d->hits.tableFor(query);
    if (!table)
        return table.error();
    const auto position = selectRow(d->connection, u"SELECT position FROM paper WHERE id = ? AND status = ?"_s,
                                    {paper.value, int(status)}, [](const Statement &row) { return row.integer(0); });
    if (!position)
        return position.error();
    if (!*position)
        return -1;
    const QString sql = u"SELECT CASE WHEN EXISTS (SELECT 1 FROM %1 WHERE status = ? AND position = ? AND id = ?) THEN "
                        "(SELECT count(*) FROM %1 WHERE status = ? AND (position, id) < (?, ?)) ELSE -1 END"_s.arg(*table);
    const QVariantList place{int(status), **position, paper.value};
    const auto row = selectInteger(d->connection, sql, place + place);
    return row ? Result<int>(static_cast<int>(*row)) : Result<int>(row.error());
}

Result<bool> Reader::searchWasCut(const Query &query) const
{
    return d->hits.wasCut(query);
}

} // namespace cabinet::storage
