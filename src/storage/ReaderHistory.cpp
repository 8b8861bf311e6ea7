// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ReaderPrivate.h"
#include "storage/Select.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {
namespace {

ChangeSummary summaryFrom(const Statement &row)
{
    ChangeSummary summary;
    summary.id = ChangeId{row.integer(0)};
    summary.at = timeAt(row, 1);
    summary.kind = row.text(2);
    for (const QJsonValue &arg : QJsonDocument::fromJson(row.text(3).toUtf8()).array())
        summary.args.append(arg.toString());
    summary.undone = row.integer(4) != 0;
    return summary;
}

constexpr QLatin1StringView changeColumns("SELECT c.id, c.at, c.kind, c.args, c.state FROM change c ");

} // namespace

Result<QList<ChangeSummary>> Reader::history(int most) const
{
    return selectRows(d->connection, changeColumns + u"ORDER BY c.id DESC LIMIT ?"_s, {std::max(most, 0)}, summaryFrom);
}

// Rows of one paper name it; papers inserted together are only named as a range of ids.
Result<QList<ChangeSummary>> Reader::historyOf(PaperId id, int most) const
{
    return selectRows(d->connection,
                      changeColumns +
                          u"WHERE c.id IN (SELECT change FROM change_row WHERE paper = ? UNION ALL "
                          "SELECT change FROM change_row WHERE last > first AND tbl = 'paper' AND first <= ? AND last >= ?) "
                          "ORDER BY c.id DESC LIMIT ?"_s,
                      {id.value, id.value, id.value, std::max(most, 0)}, summaryFrom);
}

Result<std::optional<ChangeSummary>> Reader::nextUndo() const
{
    return selectRow(d->connection, changeColumns + u"WHERE c.state = 0 ORDER BY c.id DESC LIMIT 1"_s, {}, summaryFrom);
}

Result<std::optional<ChangeSummary>> Reader::nextRedo() const
{
    return selectRow(d->connection,
                     changeColumns + u"WHERE c.state = 1 AND c.id > (SELECT ifnull(max(id), 0) FROM change WHERE state = 0) "
                                     "ORDER BY c.id LIMIT 1"_s,
                     {}, summaryFrom);
}

Result<int> Reader::rowsOf(ChangeId change, int most) const
{
    const auto rows = selectInteger(d->connection,
                                    u"SELECT min(?, coalesce(sum(last - first + 1), 0)) FROM (SELECT first, last FROM change_row "
                                    "WHERE change = ? LIMIT ?)"_s,
                                    {most, change.value, most});
    return rows ? Result<int>(int(*rows)) : Result<int>(rows.error());
}

} // namespace cabinet::storage
