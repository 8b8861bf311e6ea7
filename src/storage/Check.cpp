// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Check.h"

#include "storage/SearchIndex.h"
#include "storage/Statement.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

QString sentence(const char *text, const QString &a, const QString &b = {})
{
    const QString words = QCoreApplication::translate("Storage", text);
    return b.isNull() ? words.arg(a) : words.arg(a, b);
}

// "ok", or what is wrong in SQLite's words, which name pages and rows.
Result<QStringList> checkPages(const Connection &connection)
{
    Statement rows(connection, u"PRAGMA integrity_check(10)"_s);
    if (auto ran = rows.run(); !ran)
        return QStringList{sentence(QT_TRANSLATE_NOOP("Storage", "The file is damaged: %1"), ran.error().detail)};
    QStringList found;
    while (rows.next()) {
        if (rows.text(0) != u"ok"_s)
            found.append(sentence(QT_TRANSLATE_NOOP("Storage", "The file is damaged: %1"), rows.text(0)));
    }
    if (auto ended = rows.ended(); !ended)
        found.append(sentence(QT_TRANSLATE_NOOP("Storage", "The file is damaged: %1"), ended.error().detail));
    return found;
}

Result<QStringList> checkForeignKeys(const Connection &connection)
{
    Statement rows(connection, u"SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 10"_s);
    if (auto ran = rows.run(); !ran)
        return ran.error();
    QStringList found;
    while (rows.next())
        found.append(QCoreApplication::translate("Storage", "Row %2 of “%1” refers to a row of “%3” that is not there.")
                         .arg(rows.text(0), rows.text(1), rows.text(2)));
    return found;
}

// FTS5's own check is an INSERT that writes nothing, so it needs a library that can be written.
Result<QStringList> checkIndex(const Connection &connection, const IndexSource &source)
{
    if (!connection.isReadOnly()) {
        const auto ran = execute(connection, u"INSERT INTO %1 (%1) VALUES ('integrity-check')"_s.arg(source.index));
        if (!ran && ran.error().detail.startsWith(u"SQLite 267"_s)) // SQLITE_CORRUPT_VTAB
            return QStringList{sentence(QT_TRANSLATE_NOOP("Storage", "The search index “%1” is damaged."), source.index)};
        if (!ran)
            return ran.error();
    }
    return compareIndex(connection, source);
}

} // namespace

Result<QStringList> checkLibrary(const Connection &connection)
{
    QStringList found;
    const auto add = [&found](const Result<QStringList> &part) -> Result<void> {
        if (!part)
            return part.error();
        found.append(*part);
        return {};
    };
    if (auto added = add(checkPages(connection)); !added || !found.isEmpty()) // nothing more can be said of damaged pages
        return added ? Result<QStringList>(found) : added.error();
    if (auto added = add(checkForeignKeys(connection)); !added)
        return added.error();
    for (const IndexSource *source : {&paperIndex(), &ideaIndex()}) {
        if (auto added = add(checkIndex(connection, *source)); !added)
            return added.error();
    }
    return found;
}

} // namespace cabinet::storage
