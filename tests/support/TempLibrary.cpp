// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TempLibrary.h"

#include "domain/TitleKey.h"
#include "domain/Uid.h"
#include "storage/Statement.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;
using namespace cabinet::storage;

namespace cabinet::test {

namespace {

QStringList dumpTable(const Connection &connection, const QString &table, const QString &columns)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns, table)))
        return {u"%1: %2"_s.arg(table, query.lastError().text())};
    QStringList lines;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values.append(query.value(i).isNull() ? u"NULL"_s : query.value(i).toString());
        lines.append(table + u": "_s + values.join(u" | "_s));
    }
    return lines;
}

} // namespace

TempLibrary::TempLibrary()
{
    auto opened = Store::open(file(), Store::Mode::OpenOrCreate);
    if (!opened)
        qFatal("%s %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
    m_store = *std::move(opened);
}

bool TempLibrary::reopen()
{
    m_store.reset();
    auto opened = Store::open(file(), Store::Mode::Open);
    if (opened)
        m_store = *std::move(opened);
    return opened.ok();
}

QStringList dump(const Connection &connection, bool history)
{
    QStringList lines;
    for (const QString &table : {u"paper"_s, u"link"_s, u"tag"_s, u"paper_tag"_s, u"idea"_s, u"idea_tag"_s, u"idea_paper"_s,
                                 u"topic"_s, u"source"_s, u"place"_s, u"setting"_s, u"about"_s})
        lines += dumpTable(connection, table, u"*"_s);
    for (const QString &table : {u"paper_fts"_s, u"idea_fts"_s})
        lines += dumpTable(connection, table, u"rowid, *"_s);
    if (history)
        lines += dumpTable(connection, u"change"_s, u"*"_s) + dumpTable(connection, u"change_row"_s, u"*"_s);
    return lines;
}

QStringList dump(const QString &file, bool history)
{
    const auto connection = Connection::open(file, Access::ReadOnly);
    return connection ? dump(**connection, history) : QStringList{connection.error().message};
}

bool runRaw(const QString &file, const QStringList &statements)
{
    bool ok = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        database.setDatabaseName(file);
        ok = database.open();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement)) {
                qWarning() << statement << query.lastError().text();
                ok = false;
            }
        }
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    return ok;
}

QByteArray bytesOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

Row paperRow(const QString &title, int status, qint64 position)
{
    return {{"uid"_L1, newUid()},
            {"title"_L1, title},
            {"title_key"_L1, titleKey(title)},
            {"authors"_L1, u"Ada Author\nBo Writer"_s},
            {"venue"_L1, u"OSDI'20"_s},
            {"venue_name"_L1, u"OSDI"_s},
            {"year"_L1, 2020},
            {"status"_L1, status},
            {"position"_L1, position},
            {"added"_L1, qint64(1'600'000'000'000)},
            {"since"_L1, qint64(1'600'000'000'000)}};
}

Row linkRow(qint64 paper, const QString &label, const QString &url)
{
    return {{"paper"_L1, paper}, {"position"_L1, 0}, {"label"_L1, label}, {"url"_L1, url}};
}

Row tagRow(const QString &name)
{
    return {{"uid"_L1, newUid()}, {"name"_L1, name}};
}

Row ideaRow(int number, const QString &title, const QString &body)
{
    return {{"uid"_L1, newUid()},
            {"number"_L1, number},
            {"position"_L1, number},
            {"title"_L1, title},
            {"body"_L1, body},
            {"title_text"_L1, title},
            {"added"_L1, qint64(1'600'000'000'000)},
            {"changed"_L1, qint64(1'600'000'000'000)}};
}

qint64 addPaper(Store &store, const QString &title)
{
    qint64 id = 0;
    const auto applied = store.write(u"add-paper"_s, {title}, [&](Writer &writer) -> Result<void> {
        const auto paper = writer.insert(Table::Paper, paperRow(title));
        if (!paper)
            return paper.error();
        id = *paper;
        const auto link = writer.insert(Table::Link, linkRow(id, u"Paper"_s, u"https://example.org/%1.pdf"_s.arg(id)));
        return link ? Result<void>() : link.error();
    });
    if (!applied)
        qWarning() << applied.error().message << applied.error().detail;
    return applied ? id : 0;
}

} // namespace cabinet::test
