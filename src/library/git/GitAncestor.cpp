// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/GitAncestor.h"

#include "library/git/GitFile.h"

#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace cabinet {

std::optional<QByteArray> ancestorInGit(const QString &path)
{
    constexpr int patience = 5'000; // milliseconds
    const QFileInfo file(path);
    QProcess git;
    prepareGit(git, file.absolutePath());
    if (git.program().isEmpty())
        return {};
    git.setArguments(git.arguments() + QStringList{u"show"_s, u":1:./"_s + file.fileName()});
    git.start(QIODevice::ReadOnly);
    if (!git.waitForFinished(patience)) {
        git.kill();
        git.waitForFinished(patience);
        return {};
    }
    if (git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
        return {};
    return git.readAllStandardOutput();
}

} // namespace cabinet
