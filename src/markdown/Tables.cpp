// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Tables.h"

#include "markdown/Bytes.h"
#include "markdown/Columns.h"
#include "markdown/LinkNames.h"
#include "markdown/StatusText.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <QHash>

#include <array>

namespace cabinet::markdown {

namespace {

constexpr qsizetype mostCells = 64;      // a line of pipes is no row
constexpr qsizetype longestNothing = 12; // bytes of "**N/A**" and its like

class TableReader
{
public:
    TableReader(const QByteArray &bytes, const Outline &outline, const Loose &block, Section section, PaperList &list)
        : m_bytes(bytes)
        , m_outline(outline)
        , m_block(block)
        , m_section(section)
        , m_list(list)
    {
    }

    void read()
    {
        const int body = readHead();
        for (int i = body; i < m_block.end; ++i)
            addRow(i);
        const Shape shape = shapeOf(m_bytes, m_table.headerCells, m_rows, m_section);
        m_table.columns = shape.columns;
        if (!shape.papers || body < m_block.line + 2) {
            for (const Row &row : m_rows)
                skip(row, Skipped::Reason::TableRow);
            return;
        }
        m_table.line = m_block.line + 1;
        for (const Row &row : m_rows)
            addEntry(row);
        m_table.words = words();
        m_list.tables.append(m_table);
    }

private:
    [[nodiscard]] Span textOf(int index) const
    {
        const Line &line = m_outline.lines[static_cast<std::size_t>(index)];
        return {line.text, line.end};
    }

    // The line after the delimiter row; the block's first one when it has none.
    int readHead()
    {
        for (int i = m_block.line; i < std::min(m_block.end, m_block.line + 2); ++i) {
            if (!isTableDelimiter(m_bytes, m_outline.lines[static_cast<std::size_t>(i)]))
                continue;
            m_table.delimiter = textOf(i);
            if (i > m_block.line) {
                m_table.header = textOf(m_block.line);
                m_table.headerCells = cellsOf(m_bytes, m_table.header, mostCells);
                if (m_table.headerCells.size() > mostCells)
                    m_table.headerCells.clear();
            }
            return i + 1;
        }
        return m_block.line;
    }

    void addRow(int index)
    {
        Row row;
        row.line = index;
        row.cells = cellsOf(m_bytes, textOf(index), mostCells);
        if (row.cells.size() > mostCells)
            row.cells.clear();
        if (m_rows.size() < sampledRows) {
            for (const Span cell : row.cells)
                row.heads.push_back(headOf(cell));
        }
        m_rows.push_back(std::move(row));
    }

    [[nodiscard]] Head headOf(Span cell) const
    {
        return cell.size() > longestHead ? Head() : markdown::readHead(m_bytes, cell, m_outline.definitions);
    }

    [[nodiscard]] QList<LinkSpan> linksIn(Span cell) const
    {
        const QByteArrayView text = QByteArrayView(m_bytes).sliced(cell.begin, cell.size());
        if (cell.size() > longestHead || !(text.contains('[') || contains(text, "http")))
            return {};
        return linksOf(m_bytes, scanLinks(m_bytes, cell, m_outline.definitions));
    }

    void skip(const Row &row, Skipped::Reason reason) { m_list.skipped.append({row.line + 1, reason}); }

    [[nodiscard]] Span cell(const Row &row, Column column) const
    {
        const qsizetype index = m_table.indexOf(column);
        return index >= 0 && index < row.cells.size() ? row.cells[index] : Span();
    }

    // "-", "N/A", "null": nothing.
    [[nodiscard]] Span valueOf(const Row &row, Column column) const
    {
        const Span value = cell(row, column);
        const QByteArrayView typed = QByteArrayView(m_bytes).sliced(value.begin, value.size());
        const bool brief = typed.size() <= longestNothing || typed.contains('[');
        const QString text = brief ? plainOf(m_bytes, value).toCaseFolded() : QString();
        const bool none =
            !holdsWords(typed) || text == QLatin1String("n/a") || text == QLatin1String("none") || text == QLatin1String("null");
        return none ? Span{value.begin, value.begin} : trimTitle(m_bytes, value);
    }

    void addEntry(const Row &row)
    {
        const qsizetype column = m_table.indexOf(Column::Title);
        const Head head = column < row.cells.size() ? headOf(row.cells[column]) : Head();
        if (head.title.isEmpty() || row.cells.size() < 2) {
            skip(row, Skipped::Reason::NoTitle);
            return;
        }
        const Line &line = m_outline.lines[static_cast<std::size_t>(row.line)];
        PaperEntry entry;
        entry.kind = EntryKind::TableRow;
        entry.line = row.line + 1;
        entry.span = {line.text, line.next()};
        entry.table = static_cast<int>(m_list.tables.size());
        entry.cells = row.cells;
        readValues(entry, row, head);
        readStatus(entry, row);
        m_list.entries.append(std::move(entry));
    }

    void readValues(PaperEntry &entry, const Row &row, const Head &head)
    {
        const Span venue = valueOf(row, Column::Venue);
        const Span authors = valueOf(row, Column::Authors);
        entry.titleSpan = head.title;
        entry.title = plainOf(m_bytes, head.title);
        entry.venueSpan = venue.isEmpty() ? head.venue : venue;
        entry.venue = plainOf(m_bytes, entry.venueSpan);
        entry.authorsSpan = authors.isEmpty() ? head.authors : authors;
        entry.authors = authorNames(m_bytes, entry.authorsSpan);
        entry.notesSpan = cell(row, Column::Notes);
        entry.notes = QString::fromUtf8(m_bytes.constData() + entry.notesSpan.begin, entry.notesSpan.size());
        if (entry.notes.isEmpty()) // of a byte order mark nothing is left
            entry.notesSpan.end = entry.notesSpan.begin;
        const qsizetype title = m_table.indexOf(Column::Title);
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            entry.links += i == title ? head.links : linksIn(row.cells[i]);
        for (LinkSpan &link : entry.links)
            nameLink(m_bytes, link, entry.titleSpan);
    }

    void readStatus(PaperEntry &entry, const Row &row) const
    {
        const qsizetype column = m_table.indexOf(Column::Status);
        if (column < 0 || column >= row.cells.size())
            return;
        entry.statusFrom = StatusFrom::Cell;
        entry.statusSpan = row.cells[column];
        entry.statusText = QString::fromUtf8(m_bytes.constData() + entry.statusSpan.begin, entry.statusSpan.size());
        entry.status = statusOfCell(plainOf(m_bytes, entry.statusSpan)).value_or(Status::ToRead);
    }

    // The first word for each status that the rows hold.
    [[nodiscard]] StatusWords words() const
    {
        StatusWords words;
        const qsizetype column = m_table.indexOf(Column::Status);
        for (const Row &row : m_rows) {
            if (column < 0 || column >= row.cells.size())
                continue;
            const QString text = plainOf(m_bytes, row.cells[column]);
            const auto status = statusOfCell(text);
            QString &place = status == Status::Done ? words.done : status == Status::Reading ? words.reading : words.toRead;
            if (status && place.isEmpty())
                place = text;
        }
        return column < 0 ? words : completed(words);
    }

    // The empty box beside the ticked one; nothing where the rows show nothing at all.
    [[nodiscard]] static StatusWords completed(StatusWords words)
    {
        const QString known = !words.done.isEmpty() ? words.done : !words.toRead.isEmpty() ? words.toRead : words.reading;
        if (words.done.isEmpty())
            words.done = counterpart(known, Status::Done);
        if (words.reading.isEmpty())
            words.reading = counterpart(known, Status::Reading);
        return words;
    }

    const QByteArray &m_bytes;
    const Outline &m_outline;
    const Loose &m_block;
    Section m_section;
    PaperList &m_list;
    Table m_table;
    std::vector<Row> m_rows;
};

} // namespace

void readTable(const QByteArray &bytes, const Outline &outline, const Loose &block, Section section, PaperList &list)
{
    TableReader(bytes, outline, block, section, list).read();
}

void shareStatusWords(const QByteArray &bytes, QList<Table> &tables)
{
    static constexpr std::array fields{&StatusWords::toRead, &StatusWords::reading, &StatusWords::done};
    const auto headerOf = [&](const Table &table) { return bytes.mid(table.header.begin, table.header.size()).trimmed(); };
    QHash<QByteArray, StatusWords> known;
    for (const Table &table : std::as_const(tables)) {
        StatusWords &words = known[headerOf(table)];
        for (const auto field : fields) {
            if ((words.*field).isEmpty())
                words.*field = table.words.*field;
        }
    }
    for (Table &table : tables) {
        const StatusWords words = table.header.isEmpty() ? StatusWords() : known.value(headerOf(table));
        for (const auto field : fields) {
            if ((table.words.*field).isEmpty())
                table.words.*field = words.*field;
        }
        const StatusWords &now = table.words;
        const bool silent = now.toRead.isEmpty() && now.reading.isEmpty() && now.done.isEmpty();
        if (silent && !table.header.isEmpty() && table.columns.contains(Column::Status))
            table.words.done = QStringLiteral("\u2705"); // no table shows how
    }
}

} // namespace cabinet::markdown
