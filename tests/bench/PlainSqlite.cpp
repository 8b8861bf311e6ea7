// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainSqlite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::bench {

namespace {

struct Value
{
    int type = SQLITE_NULL;
    qint64 integer = 0;
    QByteArray bytes;
};

struct TableRows
{
    QByteArray name;
    int columns = 0;
    std::vector<Value> values;
};

void must(int code, sqlite3 *db, int expected = SQLITE_OK)
{
    if (code == expected)
        return;
    std::fprintf(stderr, "bench: sqlite: %s\n", sqlite3_errmsg(db));
    std::exit(1);
}

sqlite3 *openDatabase(const QString &file)
{
    sqlite3 *db = nullptr;
    must(sqlite3_open(file.toUtf8().constData(), &db), db);
    for (const char *pragma :
         {"PRAGMA synchronous=EXTRA", "PRAGMA journal_mode=DELETE", "PRAGMA foreign_keys=ON", "PRAGMA cell_size_check=ON"})
        must(sqlite3_exec(db, pragma, nullptr, nullptr, nullptr), db);
    return db;
}

QList<QByteArray> strings(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr), db);
    QList<QByteArray> all;
    while (sqlite3_step(statement) == SQLITE_ROW)
        all.append(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return all;
}

Value valueOf(sqlite3_stmt *statement, int column)
{
    Value value{sqlite3_column_type(statement, column), 0, {}};
    if (value.type == SQLITE_INTEGER)
        value.integer = sqlite3_column_int64(statement, column);
    else if (value.type != SQLITE_NULL)
        value.bytes = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                                 sqlite3_column_bytes(statement, column));
    return value;
}

TableRows readTable(sqlite3 *db, const QByteArray &name)
{
    const QByteArray columns = name.endsWith("_fts") ? QByteArray("rowid, *") : QByteArray("*");
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(db, QByteArray("SELECT " + columns + " FROM " + name).constData(), -1, &statement, nullptr), db);
    TableRows rows{name, sqlite3_column_count(statement), {}};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < rows.columns; ++column)
            rows.values.push_back(valueOf(statement, column));
    }
    sqlite3_finalize(statement);
    return rows;
}

QByteArray insertSql(sqlite3 *db, const TableRows &rows)
{
    QByteArray columns;
    if (rows.name.endsWith("_fts"))
        columns =
            "(rowid, " + strings(db, QByteArray("SELECT name FROM pragma_table_info('" + rows.name + "')").constData()).join(", ") + ")";
    return "INSERT INTO " + rows.name + columns + " VALUES (" + QByteArrayList(rows.columns, "?").join(",") + ")";
}

void bind(sqlite3_stmt *statement, int index, const Value &value)
{
    if (value.type == SQLITE_INTEGER)
        sqlite3_bind_int64(statement, index, value.integer);
    else if (value.type == SQLITE_TEXT)
        sqlite3_bind_text(statement, index, value.bytes.constData(), int(value.bytes.size()), SQLITE_STATIC);
    else if (value.type == SQLITE_BLOB)
        sqlite3_bind_blob(statement, index, value.bytes.constData(), int(value.bytes.size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, index);
}

void insertTable(sqlite3 *db, const TableRows &rows)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(db, insertSql(db, rows).constData(), -1, &statement, nullptr), db);
    for (size_t at = 0; at < rows.values.size(); at += size_t(rows.columns)) {
        for (int column = 0; column < rows.columns; ++column)
            bind(statement, column + 1, rows.values[at + size_t(column)]);
        must(sqlite3_step(statement), db, SQLITE_DONE);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

} // namespace

double plainInsertMs(const QString &library)
{
    sqlite3 *from = openDatabase(library);
    const auto schema = strings(from, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                                      "AND name NOT GLOB '*_fts_*' ORDER BY rowid");
    std::vector<TableRows> tables;
    for (const char *name : {"source_text", "source", "topic", "paper", "link", "tag", "paper_tag", "idea", "place", "change",
                             "change_row", "paper_fts"})
        tables.push_back(readTable(from, name));
    sqlite3_close(from);
    const QString file = library + ".plain"_L1;
    QFile::remove(file);
    sqlite3 *to = openDatabase(file);
    for (const QByteArray &sql : schema)
        must(sqlite3_exec(to, sql.constData(), nullptr, nullptr, nullptr), to);
    QElapsedTimer timer;
    timer.start();
    must(sqlite3_exec(to, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), to);
    for (const TableRows &rows : tables)
        insertTable(to, rows);
    must(sqlite3_exec(to, "COMMIT", nullptr, nullptr, nullptr), to);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    sqlite3_close(to);
    QFile::remove(file);
    return ms;
}

double plainUpdateMs(const QString &library, int times)
{
    const QString file = library + ".update"_L1;
    QFile::remove(file);
    QFile::copy(library, file);
    sqlite3 *db = openDatabase(file);
    sqlite3_stmt *update = nullptr;
    must(sqlite3_prepare_v2(db, "UPDATE paper SET position = position + 1 WHERE id = ?", -1, &update, nullptr), db);
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        must(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), db);
        sqlite3_bind_int64(update, 1, 1 + (i * 37) % 900);
        must(sqlite3_step(update), db, SQLITE_DONE);
        sqlite3_reset(update);
        must(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr), db);
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    sqlite3_finalize(update);
    sqlite3_close(db);
    QFile::remove(file);
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

} // namespace cabinet::bench
