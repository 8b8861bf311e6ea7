// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "cli/Arguments.h"
#include "cli/Commands.h"
#include "cli/Output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

using Command = std::function<int(const Arguments &, Output &)>;

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> all{{u"import"_s, importLists},
                                             {u"list"_s, list},
                                             {u"show"_s, show},
                                             {u"move"_s, move},
                                             {u"tag"_s, tag},
                                             {u"rename-topic"_s, renameTopic},
                                             {u"export"_s, exportTo},
                                             {u"undo"_s, undo},
                                             {u"redo"_s, redo},
                                             {u"history"_s, history},
                                             {u"check"_s, check},
                                             {u"backup"_s, backup},
                                             {u"merge-driver"_s, mergeDriver},
                                             {u"git-setup"_s, gitSetup},
                                             {u"lint"_s, lint},
                                             {u"sync"_s, sync},
                                             {u"duplicates"_s, duplicates},
                                             {u"merge"_s, merge}};
    return all;
}

bool isHelp(const QString &argument)
{
    return argument == u"--help"_s || argument == u"-h"_s || argument == u"--version"_s;
}

// A bare word that is no file and is not written like one: a mistyped command, better told than opened.
bool isBareWord(const QString &word)
{
    return !word.contains(u'.') && !word.contains(u'/') && !QFileInfo::exists(word);
}

int leave(const Exit &exit, bool json)
{
    Output output(json, false);
    if (exit.status != statusDone)
        return output.wrongUsage(exit.text);
    return Output(false, false).result(QJsonObject(), exit.text); // help and version are for people
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    if (std::any_of(arguments.begin(), arguments.end(), isHelp))
        return true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--library"_s)
            ++i;
        else if (!argument.startsWith(u'-'))
            return commandNames().contains(argument) || isBareWord(argument);
    }
    return arguments.contains(u"--json"_s) || arguments.contains(u"--quiet"_s);
}

int run(const QStringList &arguments, const Environment &environment)
{
    const std::variant<Arguments, Exit> parsed = parseArguments(arguments);
    if (const auto *exit = std::get_if<Exit>(&parsed))
        return leave(*exit, arguments.contains(u"--json"_s));
    const Arguments &typed = *std::get_if<Arguments>(&parsed);
    Output output(typed.json, typed.quiet);
    if (typed.command == u"open"_s)
        return open(typed, output, environment);
    if (typed.command == u"add"_s)
        return add(typed, output, environment);
    if (typed.command == u"complete"_s)
        return complete(typed, output, environment);
    if (typed.command == u"check-links"_s)
        return checkLinks(typed, output, environment);
    return commands().value(typed.command)(typed, output);
}

} // namespace cabinet::cli
