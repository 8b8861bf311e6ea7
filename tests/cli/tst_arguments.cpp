// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"
#include "cli/CommandLine.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::cli;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

Arguments parsed(const char *line)
{
    const std::variant<Arguments, Exit> result = parseArguments(words(line));
    const auto *arguments = std::get_if<Arguments>(&result);
    return arguments ? *arguments : Arguments{.command = std::get_if<Exit>(&result)->text};
}

} // namespace

class ArgumentsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isCommand_tellsCommandsFromFiles_data();
    void isCommand_tellsCommandsFromFiles();
    void isCommand_existingFileWithACommonNameOpensTheWindow();
    void wrongUsage_isStatusTwo_data();
    void wrongUsage_isStatusTwo();
    void help_isStatusZero_data();
    void help_isStatusZero();
    void commonOptions_mayStandAnywhere_data();
    void commonOptions_mayStandAnywhere();
    void importOptions_areRead();
    void listFilters_areRead();
    void addOptions_areRead();
    void move_takesItsLastWordAsStatus();
    void tagMarks_areNoOptions_data();
    void tagMarks_areNoOptions();
    void titleMayLookLikeACommandOrAnOption();
};

void ArgumentsTest::isCommand_tellsCommandsFromFiles_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("command");
    for (const char *line : {"import a.md", "list papers", "--json list papers", "--library x.papercabinet list ideas", "--help",
                             "-h", "--version", "x.papercabinet --help", "undo", "frobnicate", "--json", "--quiet", "tag p1 -x"})
        QTest::newRow(line) << QString::fromLatin1(line) << true;
    for (const char *line : {"", "x.papercabinet", "a.md b.md", "./list", "/tmp/import", "--library x.papercabinet",
                             "--library list", "-platform offscreen.x", "a.md import", "notes/list.md"})
        QTest::newRow(line) << QString::fromLatin1(line) << false;
}

void ArgumentsTest::isCommand_tellsCommandsFromFiles()
{
    QFETCH(QString, line);
    QTEST(isCommand(line.split(u' ', Qt::SkipEmptyParts)), "command");
}

void ArgumentsTest::isCommand_existingFileWithACommonNameOpensTheWindow()
{
    const QTemporaryDir home;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(home.path()));
    QFile file(u"README"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!isCommand({u"README"_s}));
    QVERIFY(isCommand({u"READNE"_s}));
    QVERIFY(QDir::setCurrent(before));
}

void ArgumentsTest::wrongUsage_isStatusTwo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"",
                             "frobnicate",
                             "import",
                             "list",
                             "list books",
                             "list papers --status finished",
                             "list papers --frob",
                             "list papers extra",
                             "import a.md --as poems",
                             "show",
                             "show p1 p2",
                             "add",
                             "add a b",
                             "add a --status x",
                             "add a --link nolabel",
                             "add a --link =x",
                             "move",
                             "move p1",
                             "move p1 p2",
                             "move done",
                             "tag",
                             "tag p1",
                             "tag +a",
                             "open",
                             "open p1 p2",
                             "export --format docx",
                             "export -o",
                             "backup",
                             "backup a b",
                             "undo now",
                             "redo now",
                             "history --most 0",
                             "history --most x",
                             "check it",
                             "list papers --tag",
                             "--library",
                             "list papers undo"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ArgumentsTest::wrongUsage_isStatusTwo()
{
    QFETCH(QString, line);
    const std::variant<Arguments, Exit> result = parseArguments(line.split(u' ', Qt::SkipEmptyParts));
    const auto *exit = std::get_if<Exit>(&result);
    QVERIFY(exit != nullptr);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains(u"--help"_s), qPrintable(exit->text));
}

void ArgumentsTest::help_isStatusZero_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("holds");
    QTest::newRow("help") << u"--help"_s << u"import"_s;
    QTest::newRow("short help") << u"-h"_s << u"papercabinet"_s;
    for (const QString &command : commandNames())
        QTest::newRow(qPrintable(command)) << command + u" --help"_s << command;
    QTest::newRow("version") << u"--version"_s << u"papercabinet 9.8.7"_s;
    QTest::newRow("version after a command") << u"list papers --version"_s << u"papercabinet 9.8.7"_s;
}

void ArgumentsTest::help_isStatusZero()
{
    QFETCH(QString, line);
    QFETCH(QString, holds);
    QCoreApplication::setApplicationVersion(u"9.8.7"_s);
    const std::variant<Arguments, Exit> result = parseArguments(line.split(u' '));
    const auto *exit = std::get_if<Exit>(&result);
    QVERIFY(exit != nullptr);
    QCOMPARE(exit->status, 0);
    QVERIFY2(exit->text.contains(holds), qPrintable(exit->text));
}

void ArgumentsTest::commonOptions_mayStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"--library l.papercabinet --json --quiet list papers", "list papers --library l.papercabinet --json --quiet",
          "--json list --quiet papers --library=l.papercabinet", "list --library l.papercabinet papers --quiet --json"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ArgumentsTest::commonOptions_mayStandAnywhere()
{
    QFETCH(QString, line);
    const Arguments arguments = parsed(qPrintable(line));
    QCOMPARE(arguments.command, u"list"_s);
    QCOMPARE(arguments.kind, u"papers"_s);
    QCOMPARE(arguments.library, u"l.papercabinet"_s);
    QVERIFY(arguments.json);
    QVERIFY(arguments.quiet);
}

void ArgumentsTest::importOptions_areRead()
{
    const Arguments arguments = parsed("import a.md --as ideas b.md --dry-run");
    QCOMPARE(arguments.files, QStringList({u"a.md"_s, u"b.md"_s}));
    QVERIFY(arguments.as == ImportAs::Ideas);
    QVERIFY(arguments.dryRun);
    QVERIFY(parsed("import a.md").as == ImportAs::Auto);
    QVERIFY(!parsed("import a.md").dryRun);
}

void ArgumentsTest::listFilters_areRead()
{
    const Arguments arguments = parsed("list --tag a papers --tag b/c --topic MLSys/Compiler --status reading --search tensor");
    QCOMPARE(arguments.tags, QStringList({u"a"_s, u"b/c"_s}));
    QCOMPARE(arguments.topic, u"MLSys/Compiler"_s);
    QCOMPARE(arguments.status, std::optional(Status::Reading));
    QCOMPARE(arguments.search, u"tensor"_s);
    QVERIFY(!parsed("list ideas").status);
}

void ArgumentsTest::addOptions_areRead()
{
    const Arguments arguments = parsed("add Title --link Paper=https://example.org/?a=b --link Note=n.md --tag x --status done");
    QCOMPARE(arguments.title, u"Title"_s);
    QCOMPARE(arguments.links, QStringList({u"Paper=https://example.org/?a=b"_s, u"Note=n.md"_s}));
    QCOMPARE(arguments.status, std::optional(Status::Done));
    QCOMPARE(arguments.tags, QStringList(u"x"_s));
}

void ArgumentsTest::move_takesItsLastWordAsStatus()
{
    const Arguments arguments = parsed("move p1 p2 --json done");
    QCOMPARE(arguments.ids, QStringList({u"p1"_s, u"p2"_s}));
    QCOMPARE(arguments.status, std::optional(Status::Done));
    QVERIFY(arguments.json);
}

void ArgumentsTest::tagMarks_areNoOptions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("add");
    QTest::addColumn<QStringList>("remove");
    const auto row = [](const char *line, const char *ids, const char *add, const char *remove) {
        QTest::newRow(line) << QString::fromUtf8(line) << words(ids) << words(add) << words(remove);
    };
    row("tag p1 +compiler -old", "p1", "compiler", "old");
    row("tag p1 i5 +a +b -c -d", "p1 i5", "a b", "c d");
    row("tag -h p1", "p1", "", "h");
    row("tag p1 -old --json", "p1", "", "old");
    row("--json tag p1 -library +编译/器", "p1", "编译/器", "library");
    row("tag --library l.papercabinet p1 -o", "p1", "", "o");
    row("tag p1 +c++ -#x", "p1", "c++", "#x");
}

void ArgumentsTest::tagMarks_areNoOptions()
{
    QFETCH(QString, line);
    const Arguments arguments = parsed(line.toUtf8().constData());
    QCOMPARE(arguments.command, u"tag"_s);
    QTEST(arguments.ids, "ids");
    QTEST(arguments.tags, "add");
    QTEST(arguments.dropTags, "remove");
}

void ArgumentsTest::titleMayLookLikeACommandOrAnOption()
{
    QCOMPARE(parsed("add list").title, u"list"_s);
    QCOMPARE(parsed("add -- --json").title, u"--json"_s);
    QVERIFY(!parsed("add -- --json").json);
    QCOMPARE(parsed("list papers --search undo").search, u"undo"_s);
    QCOMPARE(parsed("list papers --search=-x").search, u"-x"_s);
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
