// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/RowHome.h"

#include "markdown/Around.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

QByteArray lineAt(const QByteArray &bytes, qsizetype at)
{
    return bytes.mid(at, lineEnd(bytes, at) - at).trimmed();
}

bool isDelimiter(const QByteArray &line)
{
    return line.contains('-') && line.contains('|') &&
           std::all_of(line.begin(), line.end(), [](char c) { return QByteArrayView("|-: \t").contains(c); });
}

// The last row of a table whose header is this line, or of any when it is empty; -1: none.
int rowLike(const QByteArray &bytes, const PaperList &list, const QByteArray &header)
{
    for (qsizetype i = list.entries.size() - 1; i >= 0; --i) {
        if (list.entries[i].table < 0)
            continue;
        const Span own = list.tables[list.entries[i].table].header;
        if (!own.isEmpty() && (header.isEmpty() || bytes.mid(own.begin, own.size()).trimmed() == header))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

qsizetype behindTableHead(const QByteArray &bytes, qsizetype at)
{
    const qsizetype delimiter = nextLine(bytes, at);
    const bool head = lineAt(bytes, at).contains('|') && delimiter < bytes.size() && isDelimiter(lineAt(bytes, delimiter));
    return head ? nextLine(bytes, delimiter) : at;
}

int findRowHome(const QByteArray &bytes, const PaperList &list, const WriteStyle &style, GroupPlace &place)
{
    if (list.tables.isEmpty())
        return -1;
    if (place.heading.isEmpty()) {
        for (qsizetype at = place.begin; at < place.end && nextLine(bytes, at) < place.end; at = nextLine(bytes, at)) {
            const qsizetype delimiter = nextLine(bytes, at);
            if (!isDelimiter(lineAt(bytes, delimiter)))
                continue;
            const int row = rowLike(bytes, list, lineAt(bytes, at));
            if (row < 0)
                continue;
            place.rows = nextLine(bytes, delimiter);
            return row;
        }
    }
    const int row = style.kind == EntryKind::TableRow ? rowLike(bytes, list, {}) : -1;
    if (row < 0)
        return -1;
    const Table &table = list.tables[list.entries[row].table];
    for (const Span &line : {table.header, table.delimiter})
        place.heading += bytes.mid(line.begin, line.size()).trimmed() + style.lineEnd;
    place.isTable = true;
    return row;
}

} // namespace cabinet::markdown
