// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Board.h"
#include "cli/CommandLine.h"
#include "gui/shell/Application.h"
#include "network/SettingsFile.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

// The user's languages as our files are named, best first, English last: its plural forms are a translation too.
// Every Chinese reader is better served by the one Chinese translation there is than by English.
QStringList languages()
{
    QStringList names;
    for (const QString &language : QLocale().uiLanguages())
        names += language.startsWith(u"zh"_s) ? u"zh_CN"_s : QString(language).replace(u'-', u'_');
    return names << u"en"_s;
}

// Our own texts and Qt's, in one language: the first of the user's that ours are in.
struct Translations
{
    QTranslator own;
    QTranslator qt;

    Translations()
    {
        for (const QString &language : languages()) {
            if (!own.load(u":/i18n/papercabinet_"_s + language))
                continue;
            QCoreApplication::installTranslator(&own);
            if (qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
                QCoreApplication::installTranslator(&qt);
            return;
        }
    }
};

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
    const QCoreApplication application(argc, argv);
    const Translations translations;
    return cabinet::cli::run(arguments, {.openUrl = openWithDesktop, .network = cabinet::network::loadSettings()});
}

#ifdef Q_OS_LINUX
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}
#else
bool hasDisplay()
{
    return true;
}
#endif

int runWithoutDisplay(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    const Translations translations;
    const QString text =
        QCoreApplication::translate("CommandLine", "There is no display to open a window on; this is the board as text.");
    std::fprintf(stderr, "papercabinet: %s\n", text.toLocal8Bit().constData());
    return cabinet::cli::printBoard(arguments);
}

int runWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = argumentsOf(argc, argv); // without Qt's own (-platform, -reverse), which it has taken out
    const Translations translations;
    QGuiApplication::setApplicationDisplayName(u"Paper Cabinet"_s);
    QGuiApplication::setDesktopFileName(u"io.github.papercabinet.PaperCabinet"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/app.svg"_s));
    cabinet::gui::Application program(application);
    program.start(cabinet::gui::startRequest(arguments));
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"papercabinet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CABINET_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    if (cabinet::cli::isCommand(arguments))
        return runCommand(argc, argv, arguments);
    return hasDisplay() ? runWindow(argc, argv) : runWithoutDisplay(argc, argv, arguments);
}
