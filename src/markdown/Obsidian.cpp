// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Obsidian.h"

#include "markdown/Around.h"
#include "markdown/StatusText.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace cabinet::markdown {

namespace {

constexpr int frontMatterLines = 200;

QByteArray lineAt(const QByteArray &bytes, qsizetype at)
{
    return bytes.sliced(at, lineEnd(bytes, at) - at).trimmed();
}

struct BoardColumn
{
    qsizetype begin = 0;
    qsizetype end = 0;
    std::optional<Status> status;
};

// Where the archive begins: a line "***" with nothing but its heading after it.
qsizetype archiveOf(const QByteArray &bytes, const QList<Heading> &headings)
{
    for (const Heading &heading : headings) {
        qsizetype above = lineBegin(bytes, heading.textSpan.begin);
        while (above > 0) {
            above = lineBegin(bytes, above - 1);
            if (const QByteArray line = lineAt(bytes, above); !line.isEmpty() || above <= 3) {
                if (line == "***")
                    return above;
                break;
            }
        }
    }
    return bytes.size();
}

// The plugin writes "**Complete**" as the first line of the column.
bool isComplete(const QByteArray &bytes, const BoardColumn &column)
{
    for (qsizetype at = column.begin; at < column.end; at = nextLine(bytes, at)) {
        if (const QByteArray line = lineAt(bytes, at); !line.isEmpty())
            return line == "**Complete**";
    }
    return false;
}

std::vector<BoardColumn> columnsOf(const QByteArray &bytes, const QList<Heading> &headings)
{
    const qsizetype archive = archiveOf(bytes, headings);
    std::vector<BoardColumn> columns;
    for (const Heading &heading : headings) {
        const qsizetype line = lineBegin(bytes, heading.textSpan.begin);
        if (!columns.empty())
            columns.back().end = std::min(columns.back().end, line);
        if (line > archive)
            break;
        BoardColumn column{nextLine(bytes, line), archive};
        if (isComplete(bytes, column))
            column.status = Status::Done;
        else if (const auto named = statusOfHeading(heading.text))
            column.status = named;
        else
            column.status = statusOfCell(heading.text);
        columns.push_back(column);
    }
    return columns;
}

} // namespace

bool isObsidianBoard(const QByteArray &bytes)
{
    qsizetype at = lineBegin(bytes, bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    if (at >= bytes.size() || lineAt(bytes, at) != "---")
        return false;
    bool found = false;
    for (int lines = 0; lines < frontMatterLines; ++lines) {
        at = nextLine(bytes, at);
        if (at >= bytes.size())
            return false;
        const QByteArray line = lineAt(bytes, at);
        if (line == "---")
            return found;
        found = found || line.startsWith("kanban-plugin:");
    }
    return false;
}

void readColumns(const QByteArray &bytes, PaperList &list)
{
    const std::vector<BoardColumn> columns = columnsOf(bytes, list.headings);
    std::size_t next = 0;
    for (PaperEntry &entry : list.entries) {
        while (next < columns.size() && columns[next].end <= entry.span.begin)
            ++next;
        if (next == columns.size() || columns[next].begin > entry.span.begin || !columns[next].status || !entry.mark)
            continue;
        entry.status = *columns[next].status;
        entry.statusFrom = StatusFrom::Section;
    }
}

} // namespace cabinet::markdown
