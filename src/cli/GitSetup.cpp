// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

constexpr int gitTimeout = 30'000; // milliseconds
constexpr QFile::Permissions forAttributes = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// The user's own git, without a shell.
class Git
{
public:
    explicit Git(const QString &folder)
        : m_program(QStandardPaths::findExecutable(u"git"_s))
        , m_folder(folder)
    {
    }

    [[nodiscard]] Result<QString> run(const QStringList &arguments) const
    {
        if (m_program.isEmpty())
            return Error{Say::tr("git was not found. Install it, then try again."), {}};
        QProcess git;
        git.start(m_program, QStringList{u"-C"_s, m_folder} + arguments);
        const bool finished = git.waitForFinished(gitTimeout);
        if (finished && git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0)
            return QString::fromUtf8(git.readAllStandardOutput()).trimmed();
        const QString said = QString::fromUtf8(git.readAllStandardError()).trimmed();
        return Error{Say::tr("git could not do it in %1: %2").arg(m_folder, said.isEmpty() ? git.errorString() : said), {}};
    }

private:
    QString m_program; // absolute
    QString m_folder;
};

// As git's shell takes it for one word.
QString quotedForShell(QString word)
{
    return u"'"_s + word.replace(u"'"_s, u"'\\''"_s) + u"'"_s;
}

// git replaces what stands behind "%" and quotes file names itself.
QString driverCommand()
{
    const QString image = qEnvironmentVariable("APPIMAGE"); // what is inside is gone when the program ends
    QString program = quotedForShell(image.isEmpty() ? QCoreApplication::applicationFilePath() : image);
    return program.replace(u"%"_s, u"%%"_s) + u" merge-driver %O %A %B %P"_s;
}

QString attributesLine(QString pattern)
{
    if (pattern.contains(u' ') || pattern.contains(u'\t') || pattern.startsWith(u'"'))
        pattern = u"\""_s + pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s) + u"\""_s;
    return pattern + u" merge=papercabinet"_s;
}

// What .gitattributes would not understand. Empty: nothing against it.
QString problemWith(const QString &pattern)
{
    const bool control =
        std::any_of(pattern.begin(), pattern.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (pattern.trimmed().isEmpty() || control || pattern.startsWith(u'!') || pattern.startsWith(u'#'))
        return Say::tr("git-setup: “%1” is no pattern of file names").arg(pattern);
    return {};
}

struct Setup
{
    QString attributes; // the file
    QByteArray before;
    QStringList newLines;
    QString command;

    [[nodiscard]] QByteArray after() const
    {
        QByteArray bytes = before;
        const QByteArray lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
        if (!bytes.isEmpty() && !bytes.endsWith('\n'))
            bytes += lineEnd;
        for (const QString &line : newLines)
            bytes += line.toUtf8() + lineEnd;
        return bytes;
    }
};

Result<Setup> planned(const Git &git, const QStringList &patterns)
{
    const Result<QString> top = git.run({u"rev-parse"_s, u"--show-toplevel"_s});
    if (!top)
        return top.error();
    Setup setup{QDir(*top).filePath(u".gitattributes"_s)};
    QFile file(setup.attributes);
    if (file.exists() && !file.open(QIODevice::ReadOnly))
        return Error{Say::tr("%1 could not be read: %2").arg(setup.attributes, file.errorString()), {}};
    if (file.isOpen())
        setup.before = file.readAll();
    QStringList present;
    for (const QByteArray &line : setup.before.split('\n'))
        present.append(QString::fromUtf8(line.trimmed()));
    for (const QString &pattern : patterns) {
        if (const QString line = attributesLine(pattern); !present.contains(line) && !setup.newLines.contains(line))
            setup.newLines.append(line);
    }
    setup.command = driverCommand();
    return setup;
}

QString shown(const Setup &setup)
{
    QStringList lines;
    if (setup.newLines.isEmpty())
        lines << Say::tr("%1 says it already.").arg(setup.attributes);
    else
        lines << Say::tr("Added to %1:").arg(setup.attributes);
    for (const QString &line : setup.newLines)
        lines << QString(u"    "_s + line);
    lines << Say::tr("Set in this repository's own configuration:") << QString(u"    merge.papercabinet.name = Paper Cabinet"_s)
          << QString(u"    merge.papercabinet.driver = "_s + setup.command);
    return lines.join(u'\n');
}

Result<void> written(const Git &git, const Setup &setup)
{
    const QList<QStringList> settings{{u"merge.papercabinet.name"_s, u"Paper Cabinet"_s},
                                      {u"merge.papercabinet.driver"_s, setup.command}};
    for (const QStringList &setting : settings) {
        if (const Result<QString> set = git.run(QStringList{u"config"_s, u"--local"_s} + setting); !set)
            return set.error();
    }
    return setup.newLines.isEmpty() ? Result<void>() : storage::durableReplace(setup.attributes, setup.after(), forAttributes);
}

} // namespace

int gitSetup(const Arguments &arguments, Output &output)
{
    for (const QString &pattern : arguments.files) {
        if (const QString problem = problemWith(pattern); !problem.isEmpty())
            return output.wrongUsage(problem);
    }
    const Git git(arguments.repository.isEmpty() ? QDir::currentPath() : arguments.repository);
    const Result<Setup> setup = planned(git, arguments.files);
    if (!setup)
        return output.failed(setup.error());
    if (arguments.yes) {
        if (const Result<void> done = written(git, *setup); !done)
            return output.failed(done.error());
    }
    const QString text = arguments.yes
                             ? shown(*setup)
                             : QString(shown(*setup) + u'\n' + Say::tr("Nothing was written. Run it again with --yes to do it."));
    return output.result({{u"attributes"_s, setup->attributes},
                          {u"lines"_s, QJsonArray::fromStringList(setup->newLines)},
                          {u"driver"_s, setup->command},
                          {u"written"_s, arguments.yes}},
                         text);
}

} // namespace cabinet::cli
