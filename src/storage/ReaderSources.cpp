// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ReaderPrivate.h"
#include "storage/Select.h"

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

constexpr QLatin1StringView
    sourceColumns("SELECT s.id, s.uid, s.path, s.kind, s.imported, (SELECT count(*) FROM place WHERE source = s.id), "
                  "coalesce(s.mode, 0), coalesce(s.reading, 0) ");

Source sourceFrom(const Statement &row)
{
    Source source;
    source.id = SourceId{row.integer(0)};
    source.uid = row.text(1);
    source.path = row.text(2);
    source.kind = ListKind(row.value(3).toInt());
    source.imported = timeAt(row, 4);
    source.entries = row.value(5).toInt();
    source.mode = SourceMode(row.value(6).toInt());
    source.reading = ReadingMark(row.value(7).toInt());
    return source;
}

} // namespace

Result<QList<Source>> Reader::sources() const
{
    return selectRows(d->connection, sourceColumns + u"FROM source s ORDER BY s.path"_s, {}, sourceFrom);
}

Result<std::optional<Source>> Reader::sourceAt(const QString &path) const
{
    return selectRow(d->connection, sourceColumns + u"FROM source s WHERE s.path = ?"_s, {path}, sourceFrom);
}

Result<QByteArray> Reader::sourceBytes(SourceId id) const
{
    const auto bytes =
        selectRow(d->connection, u"SELECT t.bytes FROM source s JOIN source_text t ON t.id = s.text WHERE s.id = ?"_s, {id.value},
                  [](const Statement &row) { return row.value(0).toByteArray(); });
    return bytes ? Result<QByteArray>(bytes->value_or(QByteArray())) : Result<QByteArray>(bytes.error());
}

Result<std::optional<Source>> Reader::sourceOf(PaperId id) const
{
    return selectRow(d->connection,
                     sourceColumns +
                         u"FROM place pl JOIN source s ON s.id = pl.source WHERE pl.paper = ? ORDER BY pl.id LIMIT 1"_s,
                     {id.value}, sourceFrom);
}

Result<std::optional<Source>> Reader::sourceOf(IdeaId id) const
{
    return selectRow(d->connection,
                     sourceColumns +
                         u"FROM place pl JOIN source s ON s.id = pl.source WHERE pl.idea = ? ORDER BY pl.id LIMIT 1"_s,
                     {id.value}, sourceFrom);
}

} // namespace cabinet::storage
