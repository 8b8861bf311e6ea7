// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/CommandLine.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

// The command line needs no display, so it asks the desktop's own opener instead of QDesktopServices.
cabinet::Result<void> openWithDesktop(const QUrl &url)
{
    const QString opener = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (!opener.isEmpty() && QProcess::startDetached(opener, {url.toString(QUrl::FullyEncoded)}))
        return {};
    return cabinet::Error{QCoreApplication::translate("CommandLine", "No program to open this was found: %1. Install xdg-utils.")
                              .arg(url.toString(QUrl::FullyEncoded)),
                          {}};
}

int runCommand(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication app(argc, argv);
    return cabinet::cli::run(arguments, {.openUrl = openWithDesktop});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"papercabinet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CABINET_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    if (cabinet::cli::isCommand(arguments))
        return runCommand(argc, argv, arguments);
    return 0;
}
