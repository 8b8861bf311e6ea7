// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleLists.h"
#include "cli/Board.h"
#include "support/Git.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::test;

namespace {

const QStringList paperKeys{u"added"_s,  u"authors"_s, u"finished"_s, u"id"_s,    u"links"_s, u"notes"_s, u"started"_s,
                            u"status"_s, u"tags"_s,    u"title"_s,    u"topic"_s, u"venue"_s, u"year"_s};
const QStringList ideaKeys{u"body"_s, u"id"_s, u"links"_s, u"number"_s, u"papers"_s, u"tags"_s, u"title"_s};

bool holdsAll(const QJsonObject &object, const QStringList &keys)
{
    return std::all_of(keys.begin(), keys.end(), [&object](const QString &key) { return object.contains(key); });
}

QStringList titles(const QJsonArray &array)
{
    QStringList all;
    for (const QJsonValue &value : array)
        all += value[u"title"_s].toString();
    return all;
}

} // namespace

class CommandsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void import_countsWhatItDid();
    void import_again_addsNothing();
    void import_dryRun_listsEntriesAndMakesNothing();
    void import_missingFile_makesNothing();
    void list_showsPapersAsJson();
    void list_filters_data();
    void list_filters();
    void list_ideasTagsAndTopics();
    void list_misfittingOptions_areWrongUsage();
    void list_textIsAligned();
    void show_tellsEverything();
    void show_byUidPrefix();
    void add_title();
    void add_addressAlone_becomesATitleWithALink();
    void add_withEverything();
    void add_nothing_makesNoLibrary();
    void move_changesTheColumn();
    void tag_addsAndRemoves();
    void renameTopic_changesTheLinkedFile();
    void importWithGitDates_takesThem();
    void everyChange_isUndoneAndRedone();
    void undo_withNothingToUndo();
    void history_isNewestFirst();
    void export_formats_data();
    void export_formats();
    void export_toFile_replacesIt();
    void export_unchangedSource_isByteEqual();
    void check_andBackup();
    void board_printsThreeColumns();
    void board_ofAnEmptyLibrarySaysHowToFillIt();
};

void CommandsTest::import_countsWhatItDid()
{
    const Cli cli;
    const Ran ran = cli({u"import"_s, cli.list(readings), cli.list(curiosities, u"ideas.md"_s), u"--json"_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray files = ran.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"file"_s].toString(), cli.path(u"list.md"_s));
    QCOMPARE(files[0][u"kind"_s].toString(), u"papers"_s);
    QCOMPARE(files[0][u"papers"_s].toInt(), 3);
    QCOMPARE(files[0][u"added"_s].toInt(), 3);
    QCOMPARE(files[0][u"skipped"_s].toArray().size(), 0);
    QCOMPARE(files[1][u"kind"_s].toString(), u"ideas"_s);
    QCOMPARE(files[1][u"ideas"_s].toInt(), 2);
    QVERIFY(!files[0].toObject().contains(u"entries"_s));
}

void CommandsTest::import_again_addsNothing()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const Ran again = cli({u"--json"_s, u"import"_s, cli.path(u"list.md"_s)});
    const QJsonValue file = again.object()[u"files"_s][0];
    QCOMPARE(file[u"added"_s].toInt(), 0);
    QCOMPARE(file[u"updated"_s].toInt(), 0);
    QCOMPARE(file[u"unchanged"_s].toInt(), 3);
    QCOMPARE(cli("list papers --json").array().size(), 3);
}

void CommandsTest::import_dryRun_listsEntriesAndMakesNothing()
{
    const Cli cli;
    const Ran ran = cli({u"import"_s, u"--dry-run"_s, u"--json"_s, cli.list(readings + "\nSome prose that is no entry.\n")});
    QCOMPARE(ran.status, 0);
    QVERIFY(!QFile::exists(cli.library()));
    const QJsonValue file = ran.object()[u"files"_s][0];
    const QJsonArray entries = file[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 3);
    const QJsonObject first = entries[0].toObject();
    QCOMPARE(first[u"line"_s].toInt(), 5);
    QCOMPARE(first[u"kind"_s].toString(), u"paper"_s);
    QCOMPARE(first[u"title"_s].toString(), u"A Fast Compiler"_s);
    QCOMPARE(first[u"status"_s].toString(), u"done"_s);
    QCOMPARE(first[u"venue"_s].toString(), u"OSDI'20"_s);
    QCOMPARE(first[u"year"_s].toInt(), 2020);
    QCOMPARE(first[u"topic"_s].toArray(), QJsonArray({u"Systems"_s, u"Compilers"_s}));
    QCOMPARE(first[u"links"_s][1][u"label"_s].toString(), u"Note"_s);
    QVERIFY(entries[2][u"year"_s].isNull());
    QCOMPARE(file[u"skipped"_s].toArray().size(), 1);
    QVERIFY(file[u"skipped"_s][0][u"line"_s].toInt() > 9);
    QVERIFY(!file[u"skipped"_s][0][u"reason"_s].toString().isEmpty());
    const Ran ideas = cli({u"import"_s, u"--dry-run"_s, u"--json"_s, cli.list(curiosities)});
    QCOMPARE(ideas.object()[u"files"_s][0][u"entries"_s][0][u"kind"_s].toString(), u"idea"_s);
    QCOMPARE(ideas.object()[u"files"_s][0][u"entries"_s][0][u"links"_s].toArray().size(), 1);
}

void CommandsTest::import_missingFile_makesNothing()
{
    const Cli cli;
    const Ran ran = cli({u"import"_s, cli.path(u"gone.md"_s)});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.startsWith("papercabinet: ") && ran.err.contains("gone.md"), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
    QVERIFY(!QFile::exists(cli.library()));
}

void CommandsTest::list_showsPapersAsJson()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const QJsonArray papers = cli("list papers --json").array();
    QCOMPARE(papers.size(), 3);
    for (const QJsonValue &paper : papers)
        QVERIFY(holdsAll(paper.toObject(), paperKeys));
    const QJsonArray ideas = cli("list ideas --json").array();
    QCOMPARE(ideas.size(), 2);
    for (const QJsonValue &idea : ideas)
        QVERIFY(holdsAll(idea.toObject(), ideaKeys));
    QCOMPARE(ideas[0][u"links"_s][0][u"url"_s].toString(), u"https://example.org/p"_s);
}

void CommandsTest::list_filters_data()
{
    QTest::addColumn<QString>("filters");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("status") << u"--status done"_s << QStringList(u"A Fast Compiler"_s);
    QTest::newRow("topic") << u"--topic Systems"_s << QStringList({u"A Small Kernel"_s, u"A Fast Compiler"_s});
    QTest::newRow("deeper topic") << u"--topic Systems›Compilers --status done"_s << QStringList(u"A Fast Compiler"_s);
    QTest::newRow("search") << u"--search kernel"_s << QStringList(u"A Small Kernel"_s);
    QTest::newRow("Chinese search") << u"--search 编译"_s << QStringList(u"张量编译器"_s);
    QTest::newRow("tag") << u"--tag hot"_s << QStringList(u"A Small Kernel"_s);
    QTest::newRow("two tags") << u"--tag hot --tag cold"_s << QStringList();
    QTest::newRow("unknown topic") << u"--topic Nowhere"_s << QStringList();
    QTest::newRow("hostile search") << u"--search \"*(NEAR"_s << QStringList();
}

void CommandsTest::list_filters()
{
    QFETCH(QString, filters);
    const Cli cli;
    QVERIFY(fill(cli));
    QCOMPARE(cli("tag p2 +hot").status, 0);
    QCOMPARE(cli("tag p1 +cold").status, 0);
    const Ran ran = cli(QStringList{u"list"_s, u"papers"_s, u"--json"_s} + filters.split(u' '));
    QCOMPARE(ran.status, 0);
    QTEST(titles(ran.array()), "found");
}

void CommandsTest::list_ideasTagsAndTopics()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QCOMPARE(cli("tag p1 i1 +sys/os").status, 0);
    QCOMPARE(titles(cli("list ideas --json --tag sys").array()).size(), 1);
    QCOMPARE(titles(cli("list ideas --json --search second").array()), QStringList(u"Second idea"_s));
    const QJsonObject tag = cli("list tags --json").array()[0].toObject();
    QCOMPARE(tag[u"name"_s].toString(), u"sys/os"_s);
    QCOMPARE(tag[u"papers"_s].toInt(), 1);
    QCOMPARE(tag[u"ideas"_s].toInt(), 1);
    const QJsonArray topics = cli("list topics --json").array();
    QVERIFY(topics.contains(QJsonObject({{u"topic"_s, QJsonArray({u"Systems"_s, u"Compilers"_s})}, {u"papers"_s, 2}})));
    QVERIFY(cli("list tags").out.contains("sys/os  1 paper  1 idea"));
    QVERIFY(cli("list topics").out.contains("Systems › Compilers"));
}

void CommandsTest::list_misfittingOptions_areWrongUsage()
{
    const Cli cli;
    QVERIFY(fill(cli));
    for (const char *line : {"list ideas --status done", "list tags --tag x", "list topics --search x", "list tags --topic x"})
        QCOMPARE(cli(line).status, 2);
}

void CommandsTest::list_textIsAligned()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const QList<QByteArray> lines = cli("list papers").out.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("p2  to-read  MICRO 2019  A Small Kernel"));
    QCOMPARE(lines[1], QByteArray("p3  to-read              张量编译器"));
    QCOMPARE(lines[2], QByteArray("p1  done     OSDI'20     A Fast Compiler"));
}

void CommandsTest::show_tellsEverything()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const Ran paper = cli("show p1");
    for (const char *text : {"p1  A Fast Compiler", "Status: done", "Venue: OSDI'20", "Systems › Compilers", "Note: notes/a.md"})
        QVERIFY2(paper.out.contains(text), paper.out.constData());
    QVERIFY(holdsAll(cli("show p1 --json").object(), paperKeys));
    const Ran idea = cli("show i1");
    QVERIFY2(idea.out.contains("1. First idea") && idea.out.contains("a thought"), idea.out.constData());
    QVERIFY(holdsAll(cli("show i1 --json").object(), ideaKeys));
}

void CommandsTest::show_byUidPrefix()
{
    const Cli cli;
    QVERIFY(cli({u"add"_s, u"Alone"_s}).status == 0);
    const QString uid = cli("show p1 --json").object()[u"uid"_s].toString();
    QCOMPARE(cli({u"show"_s, u"--json"_s, uid}).object()[u"title"_s].toString(), u"Alone"_s);
    QCOMPARE(cli({u"show"_s, u"--json"_s, uid.left(12)}).object()[u"title"_s].toString(), u"Alone"_s);
}

void CommandsTest::add_title()
{
    const Cli cli;
    const Ran ran = cli({u"add"_s, u"A New Paper"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("Added p1  A New Paper\n"));
    const QJsonObject paper = cli({u"add"_s, u"Another"_s, u"--json"_s}).object();
    QVERIFY(holdsAll(paper, paperKeys));
    QCOMPARE(paper[u"id"_s].toString(), u"p2"_s);
    QCOMPARE(paper[u"status"_s].toString(), u"to-read"_s);
}

void CommandsTest::add_addressAlone_becomesATitleWithALink()
{
    const Cli cli;
    const QJsonObject arxiv = cli("add https://arxiv.org/abs/1706.03762 --json").object();
    QVERIFY(arxiv[u"title"_s].toString().contains(u"1706.03762"_s));
    QCOMPARE(arxiv[u"links"_s][0][u"label"_s].toString(), u"Paper"_s);
    QCOMPARE(arxiv[u"links"_s][0][u"url"_s].toString(), u"https://arxiv.org/abs/1706.03762"_s);
    QCOMPARE(cli("add https://example.org/files/osdi20-ma.pdf --json").object()[u"title"_s].toString(), u"osdi20-ma"_s);
}

void CommandsTest::add_withEverything()
{
    const Cli cli;
    const QJsonObject paper =
        cli("add Title --status reading --tag a --tag b/c --topic X›Y --link Paper=https://example.org/?q=1 "
            "--link Note=n.md --json")
            .object();
    QCOMPARE(paper[u"status"_s].toString(), u"reading"_s);
    QCOMPARE(paper[u"tags"_s].toArray(), QJsonArray({u"a"_s, u"b/c"_s}));
    QCOMPARE(paper[u"topic"_s].toArray(), QJsonArray({u"X"_s, u"Y"_s}));
    QCOMPARE(paper[u"links"_s][0][u"url"_s].toString(), u"https://example.org/?q=1"_s);
    QCOMPARE(paper[u"links"_s][1][u"label"_s].toString(), u"Note"_s);
    QVERIFY(!paper[u"started"_s].isNull());
}

void CommandsTest::add_nothing_makesNoLibrary()
{
    const Cli cli;
    QCOMPARE(cli({u"add"_s, u"   "_s}).status, 1);
    QVERIFY(!QFile::exists(cli.library()));
}

void CommandsTest::move_changesTheColumn()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const Ran ran = cli("move p2 p3 p2 reading --json");
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.object()[u"changed"_s].toBool());
    QCOMPARE(ran.object()[u"ids"_s].toArray(), QJsonArray({u"p2"_s, u"p3"_s}));
    QCOMPARE(cli("list papers --status reading --json").array().size(), 2);
    const Ran again = cli("move p2 reading --json");
    QCOMPARE(again.status, 0);
    QCOMPARE(cli("move i1 done").status, 1);
}

void CommandsTest::tag_addsAndRemoves()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QCOMPARE(cli("tag p1 i1 +compiler +new").status, 0);
    QCOMPARE(cli("tag p1 -new +old").status, 0);
    QCOMPARE(cli("show p1 --json").object()[u"tags"_s].toArray(), QJsonArray({u"compiler"_s, u"old"_s}));
    QCOMPARE(cli("show i1 --json").object()[u"tags"_s].toArray(), QJsonArray({u"compiler"_s, u"new"_s}));
    QCOMPARE(cli("tag p1 -never").status, 0);
}

void CommandsTest::renameTopic_changesTheLinkedFile()
{
    const Cli cli;
    const QString file = cli.list("# List\n\n## Systems\n\n### Storage\n\n- [ ] A Small Kernel\n");
    QCOMPARE(cli({u"import"_s, file}).status, 0);
    QCOMPARE(cli({u"sync"_s, file, u"--mode"_s, u"in-step"_s}).status, 0);
    const Ran renamed = cli({u"rename-topic"_s, u"Systems > Storage"_s, u"File systems"_s, u"--json"_s});
    QCOMPARE(renamed.status, 0);
    QCOMPARE(renamed.object()[u"changed"_s], QJsonValue(true));
    QCOMPARE(cli({u"sync"_s, u"--yes"_s}).status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("# List\n\n## Systems\n\n### File systems\n\n- [ ] A Small Kernel\n"));
    QCOMPARE(cli("rename-topic Never Name").status, 1);
    QCOMPARE(cli("rename-topic Systems").status, 2);
}

void CommandsTest::importWithGitDates_takesThem()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    const Cli cli;
    const QString file = cli.list("# List\n\n- [x] A Small Kernel\n");
    const auto git = [&](const QStringList &arguments) {
        return cabinet::test::git(QFileInfo(file).path(), arguments, u"1600000000 +0000"_s);
    };
    QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"list.md"_s}) && git({u"commit"_s, u"-qm"_s, u"List"_s}));
    QCOMPARE(cli({u"import"_s, u"--git-dates"_s, file}).status, 0);
    const QJsonObject paper = cli("show p1 --json").object();
    QCOMPARE(paper[u"added"_s].toString(), u"2020-09-13T12:26:40Z"_s);
    QCOMPARE(paper[u"finished"_s].toString(), u"2020-09-13T12:26:40Z"_s);
    QCOMPARE(cli("undo").status, 0); // one change
    QVERIFY(!cli("list papers").out.contains("Kernel"));
    QCOMPARE(cli({u"import"_s, file}).status, 0);
    QCOMPARE(cli({u"import"_s, u"--git-dates"_s, file}).status, 0); // nothing to import, but dates to take
    QCOMPARE(cli("list papers --json").out.count("2020-09-13"), 2);
}

void CommandsTest::everyChange_isUndoneAndRedone()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QList<QByteArray> states{cli("export --format json").out};
    for (const char *change : {"add Fourth", "move p1 p2 reading", "tag p1 i2 +x", "tag p1 -x"}) {
        QCOMPARE(cli(change).status, 0);
        states += cli("export --format json").out;
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        const Ran undone = cli("undo --json");
        QCOMPARE(undone.status, 0);
        QVERIFY(!undone.object()[u"undone"_s].toString().isEmpty());
        QCOMPARE(titles(QJsonDocument::fromJson(cli("export --format json").out)[u"papers"_s].toArray()),
                 titles(QJsonDocument::fromJson(states.at(i))[u"papers"_s].toArray()));
    }
    QCOMPARE(cli("undo").status, 0); // the import, of both files at once
    QCOMPARE(cli("list papers --json").array().size(), 0);
    for (qsizetype i = 0; i < states.size(); ++i)
        QVERIFY(cli("redo").out.startsWith("Done again: "));
    QCOMPARE(cli("redo").status, 1);
    QCOMPARE(cli("show p4 --json").object()[u"title"_s].toString(), u"Fourth"_s);
}

void CommandsTest::undo_withNothingToUndo()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QCOMPARE(cli("undo").status, 0);
    const Ran ran = cli("undo --json");
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.object()[u"error"_s].toString(), u"There is nothing to undo."_s);
    QCOMPARE(ran.err, QByteArray("papercabinet: There is nothing to undo.\n"));
}

void CommandsTest::history_isNewestFirst()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QCOMPARE(cli("move p2 done").status, 0);
    QCOMPARE(cli("add New").status, 0);
    QCOMPARE(cli("undo").status, 0);
    const QJsonArray changes = cli("history --json").array();
    QCOMPARE(changes.size(), 3);
    QVERIFY(changes[0][u"undone"_s].toBool());
    QVERIFY(changes[0][u"text"_s].toString().contains(u"New"_s));
    QVERIFY(changes[1][u"text"_s].toString().contains(u"A Small Kernel"_s));
    QVERIFY(QDateTime::fromString(changes[2][u"at"_s].toString(), Qt::ISODate).isValid());
    QCOMPARE(cli("history --json --most 1").array().size(), 1);
    QCOMPARE(cli("history").out.count('\n'), 3);
}

void CommandsTest::export_formats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("- [x] A Fast Compiler[OSDI'20]:");
    QTest::newRow("json") << u"json"_s << QByteArray("\"A Fast Compiler\"");
    QTest::newRow("bibtex") << u"bibtex"_s << QByteArray("title = ");
    QTest::newRow("ris") << u"ris"_s << QByteArray("TI  - A Fast Compiler");
    QTest::newRow("csl-json") << u"csl-json"_s << QByteArray("\"title\": \"A Fast Compiler\"");
    QTest::newRow("csv") << u"csv"_s << QByteArray("p1,A Fast Compiler");
}

void CommandsTest::export_formats()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, holds);
    const Cli cli;
    QVERIFY(fill(cli));
    const Ran plain = cli({u"export"_s, u"--format"_s, format});
    QCOMPARE(plain.status, 0);
    QVERIFY2(plain.out.contains(holds), plain.out.constData());
    const Ran json = cli({u"export"_s, u"--json"_s, u"--format"_s, format});
    QCOMPARE(json.status, 0);
    QVERIFY(!QJsonDocument::fromJson(json.out).isNull());
}

void CommandsTest::export_toFile_replacesIt()
{
    const Cli cli;
    QVERIFY(fill(cli));
    const QString file = cli.list("old content", u"out.json"_s);
    const Ran ran = cli({u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, file, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.object()[u"file"_s].toString(), file);
    QFile out(file);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QVERIFY(!QJsonDocument::fromJson(out.readAll()).isNull());
    QCOMPARE(cli({u"export"_s, u"-o"_s, cli.path(u"no/such/folder/x.md"_s)}).status, 1);
    QCOMPARE(cli({u"export"_s, u"-o"_s, cli.path(QString())}).status, 1);
}

void CommandsTest::export_unchangedSource_isByteEqual()
{
    const Cli cli;
    const QByteArray odd = "\xef\xbb\xbf# T\r\n\r\n* [X] Odd thing [OSDI'20]   \r\n\ttail\r\n\r\nprose without end";
    QCOMPARE(cli({u"import"_s, u"--as"_s, u"papers"_s, cli.list(odd)}).status, 0);
    QCOMPARE(cli("export").out, odd);
}

void CommandsTest::check_andBackup()
{
    const Cli cli;
    QVERIFY(fill(cli));
    QVERIFY(cli("check").out.contains("is in order"));
    const QJsonObject checked = cli("check --json").object();
    QVERIFY(checked[u"ok"_s].toBool());
    QCOMPARE(checked[u"problems"_s].toArray().size(), 0);
    const QString copy = cli.path(u"copy.papercabinet"_s);
    QCOMPARE(cli({u"backup"_s, copy, u"--json"_s}).object()[u"file"_s].toString(), copy);
    QCOMPARE(cli({u"list"_s, u"papers"_s, u"--json"_s, u"--library"_s, copy}).array().size(), 3);
    const Ran again = cli({u"backup"_s, copy});
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains("copy.papercabinet"), again.err.constData());
}

void CommandsTest::board_printsThreeColumns()
{
    const Cli cli;
    Captured out(stdout);
    QCOMPARE(cabinet::cli::printBoard({cli.list(readings), cli.list(curiosities, u"ideas.md"_s)}), 0);
    QCOMPARE(out.stop(), QByteArray("To read (2)\n  A Small Kernel  [MICRO 2019]\n  张量编译器\n\nReading (0)\n\n"
                                    "Done (1)\n  A Fast Compiler  [OSDI'20]\n\nIn the cabinet: 2 ideas\n"));
    QVERIFY(!QFile::exists(cli.library()));
    QVERIFY(fill(cli));
    Captured own(stdout);
    QCOMPARE(cabinet::cli::printBoard({}), 0);
    const QByteArray filled = own.stop();
    QVERIFY(filled.contains("Done (1)"));
    QVERIFY(!filled.contains("papercabinet import"));
}

void CommandsTest::board_ofAnEmptyLibrarySaysHowToFillIt()
{
    const Cli cli;
    QCOMPARE(cli("add Something").status, 0);
    QCOMPARE(cli("undo").status, 0);
    Captured out(stdout);
    QCOMPARE(cabinet::cli::printBoard({}), 0);
    const QByteArray text = out.stop();
    QVERIFY(text.contains("Done (0)"));
    QVERIFY2(text.contains("papercabinet import LIST.md"), text.constData());
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
