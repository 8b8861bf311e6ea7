// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

using Texts = std::vector<std::string>;

// CLI11 fills these; Arguments are made of them at the end.
struct Typed
{
    std::string library, as = "auto", kind, status, topic, search, title, label, format, output, repository;
    Texts files, tags, ids, links;
    bool json = false, quiet = false, dryRun = false, gitDates = false, yes = false;
    int most = 50;
    std::string mode, take, list, linkState;
    bool lose = false, fix = false, lookUp = false, again = false;
};

QString text(const std::string &typed)
{
    return QString::fromStdString(typed);
}

QStringList texts(const Texts &typed)
{
    QStringList list;
    std::transform(typed.begin(), typed.end(), std::back_inserter(list), text);
    return list;
}

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::string say(const QString &text)
{
    return text.toStdString();
}

CLI::Option *manyOption(CLI::App &command, const char *name, Texts &target, const std::string &help)
{
    return command.add_option(name, target, help)->allow_extra_args(false);
}

CLI::Option *statusOption(CLI::App &command, Typed &typed)
{
    return command.add_option("--status", typed.status, say(Help::tr("to-read, reading or done")))
        ->check(CLI::IsMember({"to-read", "reading", "done"}));
}

void addImport(CLI::App &app, Typed &typed)
{
    CLI::App &command = *app.add_subcommand("import", say(Help::tr("Read Markdown lists into the library")));
    command.add_option("FILE", typed.files, say(Help::tr("Markdown files")))->required();
    command.add_option("--as", typed.as, say(Help::tr("What the files are: papers, ideas or auto")))
        ->check(CLI::IsMember({"papers", "ideas", "auto"}));
    command.add_flag("--dry-run", typed.dryRun, say(Help::tr("Only tell what would change")));
    command.add_flag("--git-dates", typed.gitDates,
                     say(Help::tr("Take from the files' git history since when papers stand there, and when they were read")));
}

void addList(CLI::App &app, Typed &typed)
{
    CLI::App &command = *app.add_subcommand("list", say(Help::tr("List papers, ideas, tags or topics")));
    command.add_option("WHAT", typed.kind, say(Help::tr("papers, ideas, tags or topics")))
        ->required()
        ->check(CLI::IsMember({"papers", "ideas", "tags", "topics"}));
    statusOption(command, typed);
    manyOption(command, "--tag", typed.tags, say(Help::tr("Only with this tag; may be repeated")));
    command.add_option("--topic", typed.topic, say(Help::tr("Only under this topic, such as \"MLSys > DNN Compiler\"")));
    command.add_option("--search", typed.search, say(Help::tr("Only with these words")));
    command
        .add_option("--link-state", typed.linkState,
                    say(Help::tr("Only with a link that check-links found to be ok, moved, gone, refused, unreachable or not-pdf; "
                                 "dead: gone, unreachable or not-pdf")))
        ->check(CLI::IsMember({"ok", "moved", "gone", "refused", "unreachable", "not-pdf", "dead"}));
}

void addAdd(CLI::App &app, Typed &typed)
{
    CLI::App &command = *app.add_subcommand("add", say(Help::tr("Add a paper")));
    command.add_option("TITLE", typed.title, say(Help::tr("A title, a web address, a DOI or other id, or BibTeX")))->required();
    command.add_flag("--lookup", typed.lookUp,
                     say(Help::tr("Ask the catalogues for what is missing (arXiv, Crossref, DBLP, ...)")));
    statusOption(command, typed);
    manyOption(command, "--tag", typed.tags, say(Help::tr("Give it this tag; may be repeated")));
    command.add_option("--topic", typed.topic, say(Help::tr("Put it under this topic, such as \"MLSys > DNN Compiler\"")));
    manyOption(command, "--link", typed.links, say(Help::tr("LABEL=URL; may be repeated")));
}

void addChanges(CLI::App &app, Typed &typed)
{
    CLI::App &move = *app.add_subcommand("move", say(Help::tr("Move papers to a column: move ID... STATUS")));
    move.add_option("ID", typed.ids, say(Help::tr("Papers, then to-read, reading or done")))->required()->expected(2, 1'000'000);
    CLI::App &tag = *app.add_subcommand("tag", say(Help::tr("Change the tags of papers and ideas: tag ID... +TAG -TAG")));
    tag.set_help_flag("--help", say(Help::tr("Print this help message and exit")));
    tag.add_option("ID", typed.ids, say(Help::tr("Papers and ideas, then +TAG to add and -TAG to take away")))->required();
    CLI::App &complete = *app.add_subcommand("complete", say(Help::tr("Fill in what is missing by asking the catalogues")));
    complete.add_option("ID", typed.ids, say(Help::tr("Papers")))->required();
    complete.add_flag("--dry-run", typed.dryRun, say(Help::tr("Only tell what would change")));
    app.add_subcommand("duplicates", say(Help::tr("List cards that may be the same paper")));
    CLI::App &merge = *app.add_subcommand("merge", say(Help::tr("Make several cards of one paper into one: merge ID ID...")));
    merge.add_option("ID", typed.ids, say(Help::tr("Papers; the first keeps its title")))->required()->expected(2, 1'000);
    CLI::App &rename = *app.add_subcommand("rename-topic", say(Help::tr("Rename a topic, in linked lists, too")));
    rename.add_option("TOPIC", typed.topic, say(Help::tr("The topic, such as \"MLSys > DNN Compiler\"")))->required();
    rename.add_option("NAME", typed.title, say(Help::tr("Its new last name; of a topic that is there: makes them one")))
        ->required();
    app.add_subcommand("undo", say(Help::tr("Undo the last change")));
    app.add_subcommand("redo", say(Help::tr("Do the last undone change again")));
}

void addLooks(CLI::App &app, Typed &typed)
{
    CLI::App &show = *app.add_subcommand("show", say(Help::tr("Show a paper or an idea")));
    show.add_option("ID", typed.ids, say(Help::tr("p12 for a paper, i5 for an idea, or the start of a uid")))
        ->required()
        ->expected(1);
    CLI::App &open = *app.add_subcommand("open", say(Help::tr("Open the PDF of a paper, or another link")));
    open.add_option("ID", typed.ids, say(Help::tr("A paper or an idea")))->required()->expected(1);
    open.add_option("--link", typed.label, say(Help::tr("The link with this label, such as Note")));
    CLI::App &history = *app.add_subcommand("history", say(Help::tr("List what was changed, newest first")));
    history.add_option("--most", typed.most, say(Help::tr("How many changes (50)")))->check(CLI::Range(1, 1'000'000));
}

void addFiles(CLI::App &app, Typed &typed)
{
    CLI::App &exports = *app.add_subcommand("export", say(Help::tr("Write the whole library in another format")));
    exports.add_option("--format", typed.format, say(Help::tr("markdown (the usual), json, bibtex, ris, csl-json or csv")))
        ->check(CLI::IsMember({"markdown", "json", "bibtex", "ris", "csl-json", "csv"}));
    exports.add_option("-o,--output", typed.output,
                       say(Help::tr("Into this file instead of standard output; an existing one is replaced")));
    app.add_subcommand("check", say(Help::tr("Check the library file for damage")));
    CLI::App &backup = *app.add_subcommand("backup", say(Help::tr("Copy the library to a new file")));
    backup.add_option("FILE", typed.output, say(Help::tr("The copy; must not exist yet")))->required();
}

void addGit(CLI::App &app, Typed &typed)
{
    CLI::App &driver = *app.add_subcommand("merge-driver", say(Help::tr("Merge three versions of a list, for git")));
    driver.add_option("FILE", typed.files, say(Help::tr("BASE OURS THEIRS, and the name to show; the result replaces OURS")))
        ->required()
        ->expected(3, 4);
    CLI::App &setup = *app.add_subcommand("git-setup", say(Help::tr("Let git merge the lists of a repository entry by entry")));
    setup.add_option("PATTERN", typed.files, say(Help::tr("Lists as .gitattributes names them, such as README.md")))->required();
    setup.add_option("--repository", typed.repository, say(Help::tr("A folder of the repository, else where you are")));
    setup.add_flag("--yes", typed.yes, say(Help::tr("Write it; without, only show what would be written")));
}

void addSync(CLI::App &app, Typed &typed)
{
    CLI::App &sync = *app.add_subcommand("sync", say(Help::tr("Bring list files and the library in step")));
    sync.add_option("FILE", typed.files, say(Help::tr("Imported lists; none: all that are kept in step")));
    sync.add_option("--mode", typed.mode, say(Help::tr("From now on: in-step, ask (before writing), read-only or off")))
        ->check(CLI::IsMember({"in-step", "ask", "read-only", "off"}));
    sync.add_option("--take", typed.take, say(Help::tr("Where both sides changed the same: library or file")))
        ->check(CLI::IsMember({"library", "file"}));
    sync.add_flag("--yes", typed.yes, say(Help::tr("Write what would be shown")));
    sync.add_flag("--lose", typed.lose, say(Help::tr("Many entries may go, on either side")));
}

void addLint(CLI::App &app, Typed &typed)
{
    CLI::App &lint = *app.add_subcommand("lint", say(Help::tr("Tell what is wrong in lists; status 1 when something is")));
    lint.add_option("FILE", typed.files, say(Help::tr("Markdown files; no library is needed")))->required();
    lint.add_flag("--fix", typed.fix, say(Help::tr("Put right what has only one remedy, and show it")));
}

void addCheckLinks(CLI::App &app, Typed &typed)
{
    CLI::App &links =
        *app.add_subcommand("check-links", say(Help::tr("Ask whether links still lead somewhere; changes none of them")));
    links.add_option("ID", typed.ids, say(Help::tr("Papers, such as p12; none: all")));
    links.add_option("--list", typed.list, say(Help::tr("Only papers of this imported list")));
    links.add_flag("--again", typed.again, say(Help::tr("Also those that were asked within the last 7 days")));
}

void describe(CLI::App &app, Typed &typed)
{
    app.set_help_flag("-h,--help", say(Help::tr("Print this help message and exit")));
    app.add_option("--library", typed.library, say(Help::tr("The library file (else $PAPERCABINET_LIBRARY, else your own)")));
    app.add_flag("--json", typed.json, say(Help::tr("Print one JSON document")));
    app.add_flag("--quiet", typed.quiet, say(Help::tr("Print only results and errors")));
    app.set_version_flag("--version", "papercabinet " + QCoreApplication::applicationVersion().toStdString(),
                         say(Help::tr("Print the version and exit")));
    app.require_subcommand(1);
    app.fallthrough(); // inherited by the commands: --library and the like may follow them
    app.footer(say(Help::tr("Exit status: 0 done, 1 it could not be done, 2 wrong usage.")));
    addImport(app, typed);
    addList(app, typed);
    addLooks(app, typed);
    addAdd(app, typed);
    addChanges(app, typed);
    addFiles(app, typed);
    addGit(app, typed);
    addSync(app, typed);
    addLint(app, typed);
    addCheckLinks(app, typed);
}

QString usageError(const QString &message)
{
    return QCoreApplication::translate("CommandLine", "%1\nTry: papercabinet --help").arg(message);
}

ImportAs importAs(const std::string &typed)
{
    return typed == "papers" ? ImportAs::Papers : typed == "ideas" ? ImportAs::Ideas : ImportAs::Auto;
}

Arguments argumentsOf(const Typed &typed, const QString &command)
{
    Arguments arguments{.command = command, .library = text(typed.library), .json = typed.json, .quiet = typed.quiet};
    arguments.files = texts(typed.files);
    arguments.as = importAs(typed.as);
    arguments.dryRun = typed.dryRun;
    arguments.gitDates = typed.gitDates;
    arguments.kind = text(typed.kind);
    arguments.status = statusFromText(text(typed.status));
    arguments.tags = texts(typed.tags);
    arguments.topic = text(typed.topic);
    arguments.search = text(typed.search);
    arguments.linkState = text(typed.linkState);
    arguments.ids = texts(typed.ids);
    arguments.title = text(typed.title);
    arguments.links = texts(typed.links);
    arguments.label = text(typed.label);
    arguments.format = text(typed.format);
    arguments.output = text(typed.output);
    arguments.most = typed.most;
    arguments.repository = text(typed.repository);
    arguments.yes = typed.yes;
    arguments.mode = text(typed.mode);
    arguments.take = text(typed.take);
    arguments.lose = typed.lose;
    arguments.fix = typed.fix;
    arguments.lookUp = typed.lookUp;
    arguments.list = text(typed.list);
    arguments.again = typed.again;
    return arguments;
}

// "+compiler" and "-old" of `tag`: taken out before CLI11 sees them, for "-old" looks like options to it.
struct TagMarks
{
    QStringList rest, add, remove;
};

TagMarks tagMarks(const QStringList &arguments)
{
    TagMarks marks;
    bool isValue = false; // of --library
    for (const QString &argument : arguments) {
        if (!isValue && argument.size() > 1 && argument.startsWith(u'+'))
            marks.add += argument.mid(1);
        else if (!isValue && argument.size() > 1 && argument.startsWith(u'-') && argument.at(1) != u'-')
            marks.remove += argument.mid(1);
        else
            marks.rest += argument;
        isValue = argument == u"--library"_s;
    }
    return marks;
}

// What cannot be said to CLI11. Empty: nothing against it.
QString complete(Arguments &arguments)
{
    if (arguments.command == u"move"_s) {
        arguments.status = statusFromText(arguments.ids.takeLast());
        if (!arguments.status)
            return QCoreApplication::translate("CommandLine", "move: the last word must be to-read, reading or done");
    }
    if (arguments.command == u"tag"_s && arguments.tags.isEmpty() && arguments.dropTags.isEmpty())
        return QCoreApplication::translate("CommandLine", "tag: say which tags, +TAG to add and -TAG to take away");
    for (const QString &link : std::as_const(arguments.links)) {
        if (link.indexOf(u'=') < 1)
            return QCoreApplication::translate("CommandLine", "--link: write it as LABEL=URL");
    }
    return {};
}

QString firstWord(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == u"--library"_s)
            ++i;
        else if (!arguments.at(i).startsWith(u'-'))
            return arguments.at(i);
    }
    return {};
}

std::variant<Arguments, Exit> parsed(const TagMarks &marks, const QString &command)
{
    Typed typed;
    CLI::App app(QCoreApplication::translate("CommandLine", "Paper Cabinet: a board for reading lists and ideas.\n"
                                                            "papercabinet [LIBRARY.papercabinet | LIST.md ...] opens the window.")
                     .toStdString(),
                 "papercabinet");
    describe(app, typed);
    Texts reversed;
    std::transform(marks.rest.rbegin(), marks.rest.rend(), std::back_inserter(reversed),
                   [](const QString &s) { return s.toStdString(); });
    try {
        app.parse(reversed);
    } catch (const CLI::CallForVersion &version) {
        return Exit{0, QString::fromUtf8(version.what()) + u'\n'};
    } catch (const CLI::Success &) { // --help and its like
        return Exit{0, text(app.help())};
    } catch (const CLI::Error &error) {
        return Exit{2, usageError(QString::fromUtf8(error.what()))};
    }
    Arguments arguments = argumentsOf(typed, command);
    arguments.tags += marks.add;
    arguments.dropTags = marks.remove;
    const QString problem = complete(arguments);
    if (!problem.isEmpty())
        return Exit{2, usageError(problem)};
    return arguments;
}

} // namespace

const QStringList &commandNames()
{
    static const QStringList names{u"import"_s,       u"list"_s,     u"show"_s,       u"add"_s,         u"move"_s,   u"tag"_s,
                                   u"rename-topic"_s, u"complete"_s, u"duplicates"_s, u"merge"_s,       u"open"_s,   u"check-links"_s,
                                   u"export"_s,       u"undo"_s,     u"redo"_s,       u"history"_s,     u"check"_s,  u"backup"_s,
                                   u"sync"_s,         u"lint"_s,     u"merge-driver"_s, u"git-setup"_s};
    return names;
}

std::variant<Arguments, Exit> parseArguments(const QStringList &arguments)
{
    const QString command = firstWord(arguments);
    return parsed(command == u"tag"_s ? tagMarks(arguments) : TagMarks{arguments, {}, {}}, command);
}

} // namespace cabinet::cli
