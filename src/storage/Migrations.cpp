// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrations.h"

#include "storage/Backups.h"
#include "storage/Statement.h"
#include "storage/Store.h"
#include "storage/Transaction.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

QStringList statementsOf(const QString &script)
{
    QStringList statements{QString()};
    for (const QString &line : script.split(u'\n')) {
        if (line.trimmed() == u";"_s)
            statements.append(QString());
        else
            statements.last() += line + u'\n';
    }
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

Result<qint64> version(const Connection &connection)
{
    return selectInteger(connection, u"PRAGMA user_version"_s);
}

Result<void> applyOne(const Connection &connection, const QString &script, qsizetype number)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto now = version(connection);
    if (!now || *now >= number) // another process was faster
        return now ? Result<void>() : now.error();
    for (const QString &statement : statementsOf(script)) {
        if (auto ran = execute(connection, statement); !ran)
            return ran;
    }
    if (auto set = execute(connection, u"PRAGMA application_id = %1"_s.arg(applicationId)); !set)
        return set;
    if (auto set = execute(connection, u"PRAGMA user_version = %1"_s.arg(number)); !set)
        return set;
    return transaction.commit();
}

} // namespace

Result<QStringList> migrationScripts()
{
    QStringList scripts;
    for (int number = 1; number <= schemaVersion; ++number) {
        QFile file(u":/migrations/%1.sql"_s.arg(number, 3, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                QCoreApplication::translate("Storage", "Paper Cabinet is not installed completely. Please install it again."),
                file.fileName()};
        scripts.append(QString::fromUtf8(file.readAll()));
    }
    return scripts;
}

Result<void> migrate(const Connection &connection, const QStringList &scripts)
{
    const auto from = version(connection);
    if (!from)
        return from.error();
    if (*from >= scripts.size())
        return {};
    if (*from > 0) {
        if (auto copied = makeAutomaticBackup(connection); !copied)
            return copied;
    }
    for (qsizetype number = *from + 1; number <= scripts.size(); ++number) {
        if (auto applied = applyOne(connection, scripts.at(number - 1), number); !applied)
            return applied;
    }
    return {};
}

} // namespace cabinet::storage
