// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

namespace cabinet::test {

// The git of this machine in `folder`, as somebody of its own; `date` as git takes them, empty: now. False also where there is no git.
inline bool git(const QString &folder, const QStringList &arguments, const QString &date = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"}) {
        if (!date.isEmpty())
            environment.insert(QString::fromLatin1(name), date);
    }
    process.setProcessEnvironment(environment);
    const QStringList who{QStringLiteral("-c"), QStringLiteral("user.name=T"), QStringLiteral("-c"),
                          QStringLiteral("user.email=t@example.org")};
    process.start(QStandardPaths::findExecutable(QStringLiteral("git")), QStringList{QStringLiteral("-C"), folder} + who + arguments);
    return process.waitForFinished(30'000) && process.exitCode() == 0;
}

} // namespace cabinet::test
