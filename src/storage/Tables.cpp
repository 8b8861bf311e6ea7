// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Tables.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

constexpr int tables = static_cast<int>(Table::NotSame) + 1;

TableInfo make(const QString &name, const QString &columns, const QString &paper, const QString &idea,
               const QString &searched = {})
{
    return {name, columns.split(u' '), paper, idea, searched.split(u' ', Qt::SkipEmptyParts)};
}

// In the order of enum Table.
const std::array<TableInfo, tables> &allTables()
{
    static const QString none = u"NULL"_s, id = u"id"_s, paper = u"paper"_s, idea = u"idea"_s;
    static const std::array<TableInfo, tables> all = {
        make(paper,
             u"uid title title_key authors venue venue_name year status position has_pdf notes added started finished since"_s,
             id, none, u"title authors venue notes"_s),
        make(u"link"_s, u"paper position label url"_s, paper, none),
        make(u"tag"_s, u"uid name colour"_s, none, none, u"name"_s),
        make(u"paper_tag"_s, u"paper tag"_s, paper, none, u"paper tag"_s),
        make(idea, u"uid number position title body title_text first_line links added changed"_s, none, id, u"title_text body"_s),
        make(u"idea_tag"_s, u"idea tag"_s, none, idea, u"idea tag"_s),
        make(u"idea_paper"_s, u"idea paper"_s, paper, idea),
        make(u"topic"_s, u"path"_s, none, none),
        make(u"source"_s, u"uid path kind text imported mode reading"_s, none, none),
        make(u"place"_s, u"paper idea topic source line first_byte end_byte said"_s, paper, idea),
        make(u"setting"_s, u"name value"_s, none, none),
        make(u"about"_s, u"paper abstract doi arxiv pmid openreview acl"_s, paper, none, u"paper abstract"_s),
        make(u"not_same"_s, u"paper other"_s, paper, none),
    };
    return all;
}

} // namespace

const TableInfo &tableInfo(Table table)
{
    return allTables().at(static_cast<size_t>(table));
}

std::optional<Table> tableNamed(const QString &name)
{
    for (int i = 0; i < tables; ++i) {
        if (tableInfo(static_cast<Table>(i)).name == name)
            return static_cast<Table>(i);
    }
    return {};
}

QString jsonOfRow(const TableInfo &table)
{
    QString sql = u"json_object('id', id"_s;
    for (const QString &column : table.columns)
        sql += u", '%1', %1"_s.arg(column);
    return sql + u')';
}

QString insertFromJson(const TableInfo &table)
{
    QString values = u"json_extract(value, '$.id')"_s;
    for (const QString &column : table.columns)
        values += u", json_extract(value, '$.%1')"_s.arg(column);
    return u"INSERT INTO %1 (id, %2) SELECT %3 FROM json_each(?)"_s.arg(table.name, table.columns.join(u", "_s), values);
}

} // namespace cabinet::storage
