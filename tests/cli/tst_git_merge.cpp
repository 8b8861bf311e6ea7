// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"
#include "markdown/Merge.h"
#include "support/MergeModel.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

namespace {

const QByteArray base = "# Reading\n\n## Compilers\n\n- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n"
                        "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n"
                        "- [ ] Halide: [[Paper](https://a.org/3.pdf)]\n\n## Networks\n\n"
                        "- [ ] Homa: [[Paper](https://a.org/4.pdf)]\n";

QByteArray with(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    return text.contains(before) ? text.replace(before, after) : QByteArray();
}

QByteArray said(const Ran &ran)
{
    return ran.err + ran.out;
}

// A repository on disk and the user's own git in it.
struct Repository
{
    QString folder;

    Ran git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(QStandardPaths::findExecutable(u"git"_s), arguments);
        if (!process.waitForFinished())
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] QString path(const QString &name = u"list.md"_s) const { return folder + u'/' + name; }
    [[nodiscard]] QByteArray text(const QString &name = u"list.md"_s) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    bool commit(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
        file.close();
        return git({u"add"_s, u"-A"_s}).status == 0 && git({u"commit"_s, u"--allow-empty"_s, u"-qm"_s, u"change"_s}).status == 0;
    }
};

// Two people with a clone each, who share the driver's line in .gitattributes.
struct Team
{
    QTemporaryDir home;
    Cli cli;
    Repository origin;
    Repository ours;
    Repository theirs;

    bool start(const QByteArray &text)
    {
        origin.folder = home.filePath(u"origin.git"_s);
        ours.folder = home.filePath(u"ours"_s);
        theirs.folder = home.filePath(u"theirs"_s);
        const Repository outside{home.path()};
        const bool made = outside.git({u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, origin.folder}).status == 0 &&
                          outside.git({u"clone"_s, u"-q"_s, origin.folder, ours.folder}).status == 0 && setUp(ours) &&
                          ours.commit(text) && ours.git({u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s}).status == 0;
        return made && outside.git({u"clone"_s, u"-q"_s, origin.folder, theirs.folder}).status == 0 && setUp(theirs);
    }
    bool setUp(const Repository &repository) const
    {
        return cli({u"git-setup"_s, u"--yes"_s, u"--repository"_s, repository.folder, u"*.md"_s}).status == 0;
    }
    // Theirs goes out first, ours pulls.
    Ran pull(const QByteArray &mine, const QByteArray &other, const QString &how = u"--no-rebase"_s) const
    {
        if (!theirs.commit(other) || theirs.git({u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s}).status != 0 ||
            !ours.commit(mine))
            return {};
        return ours.git({u"pull"_s, u"-q"_s, u"--no-edit"_s, how, u"origin"_s, u"main"_s});
    }
};

} // namespace

class GitMergeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoClones_tickAddReorderRetitle_mergeThemselves();
    void rebase_mergesToo();
    void randomChanges_mergeAsTheDriverDoes();
    void realClash_stopsWithoutMarkers();
    void bothAddTheFile_mergesWithoutBase();
    void driver_withoutGit_tellsItsStatus();
    void setup_showsAndWritesNothing();
    void setup_twice_keepsWhatIsThere();
    void setup_wrong_data();
    void setup_wrong();
};

void GitMergeTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
        qputenv(name, "reader@example.org");
}

void GitMergeTest::twoClones_tickAddReorderRetitle_mergeThemselves()
{
    Team team;
    QVERIFY(team.start(base));
    const QByteArray halide = "- [ ] Halide: [[Paper](https://a.org/3.pdf)]\n";
    const QByteArray mine = with(with(base, halide, ""), "- [ ] Rammer", halide + "- [x] Rammer");
    const QByteArray other = with(base, "Ansor[", "Ansor: programs[") + "- [ ] Swift: [[Paper](https://a.org/5.pdf)]\n";
    const Ran pulled = team.pull(mine, other);
    QVERIFY2(pulled.status == 0, said(pulled).constData());
    QCOMPARE(team.ours.text(), with(mine, "Ansor[", "Ansor: programs[") + "- [ ] Swift: [[Paper](https://a.org/5.pdf)]\n");
    QCOMPARE(team.ours.git({u"status"_s, u"--porcelain"_s}).out, QByteArray());
}

void GitMergeTest::rebase_mergesToo()
{
    Team team;
    QVERIFY(team.start(base));
    const Ran pulled = team.pull(with(base, "[ ] Rammer", "[x] Rammer"), with(base, "[ ] Ansor", "[x] Ansor"), u"--rebase"_s);
    QVERIFY2(pulled.status == 0, said(pulled).constData());
    QCOMPARE(team.ours.text(), with(with(base, "[ ] Rammer", "[x] Rammer"), "[ ] Ansor", "[x] Ansor"));
}

void GitMergeTest::randomChanges_mergeAsTheDriverDoes()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        mergemodel::Words words(seed);
        const mergemodel::List before = mergemodel::newList(words, static_cast<mergemodel::Style>(seed % 3));
        mergemodel::List mine = before;
        mergemodel::List other = before;
        mergemodel::Editor ours(mine, words, 1000);
        mergemodel::Editor theirs(other, words, 2000);
        for (int i = 0; i < 4; ++i) {
            ours.change();
            theirs.avoid(ours.touched());
            theirs.change();
        }
        const auto expected = markdown::merge(before.text(), mine.text(), other.text(), ListKind::Papers);
        Team team;
        QVERIFY(team.start(before.text()));
        const Ran pulled = team.pull(mine.text(), other.text());
        QVERIFY2((pulled.status == 0) == expected.clashes.isEmpty(), said(pulled).constData());
        QCOMPARE(team.ours.text(), expected.bytes);
    }
}

void GitMergeTest::realClash_stopsWithoutMarkers()
{
    Team team;
    QVERIFY(team.start(base));
    const QByteArray mine = with(base, "Homa:", "Homa the fast:");
    const Ran pulled = team.pull(mine, with(with(base, "Homa:", "Homa 2:"), "[ ] Ansor", "[x] Ansor"));
    QVERIFY(pulled.status != 0);
    QVERIFY2(said(pulled).contains("list.md:"), said(pulled).constData());
    QCOMPARE(team.ours.text(), with(mine, "[ ] Ansor", "[x] Ansor"));
    QVERIFY(!team.ours.git({u"ls-files"_s, u"--unmerged"_s}).out.isEmpty());
}

void GitMergeTest::bothAddTheFile_mergesWithoutBase()
{
    Team team;
    QVERIFY(team.start(base));
    for (const Repository &repository : {team.ours, team.theirs})
        QVERIFY(repository.git({u"mv"_s, u"list.md"_s, u"old.txt"_s}).status == 0);
    const QByteArray list = "# New\n\n- [ ] Snap: [[Paper](https://a.org/8.pdf)]\n";
    const Ran pulled = team.pull(list + "- [ ] Pony\n", with(list, "[ ]", "[x]"));
    QCOMPARE(team.ours.text(), with(list, "[ ]", "[x]") + "- [ ] Pony\n");
    Q_UNUSED(pulled) // whether git takes the driver's word for two new files is git's
}

void GitMergeTest::driver_withoutGit_tellsItsStatus()
{
    const Cli cli;
    const QString before = cli.list(base, u"base.md"_s);
    const QString ours = cli.list(with(base, "[ ] Homa", "[x] Homa"), u"ours.md"_s);
    const QString theirs = cli.list(with(base, "[ ] Homa", "[/] Homa"), u"theirs.md"_s);
    const Ran clashed = cli({u"merge-driver"_s, u"--json"_s, before, ours, theirs, u"shown.md"_s});
    QCOMPARE(clashed.status, 1);
    QVERIFY2(clashed.err.contains("shown.md:11: "), clashed.err.constData());
    QCOMPARE(clashed.object().value(u"clashes"_s).toArray().size(), 1);
    QCOMPARE(cli({u"merge-driver"_s, before, ours, before}).status, 0);
    QCOMPARE(cli({u"merge-driver"_s, before, ours}).status, 2);
    const Ran missing = cli({u"merge-driver"_s, before, ours, cli.path(u"missing.md"_s)});
    QCOMPARE(missing.status, 129);
    QVERIFY(missing.err.contains("missing.md"));
    QVERIFY2(!QFile::exists(cli.library()), "merging needs no library");
}

void GitMergeTest::setup_showsAndWritesNothing()
{
    const Cli cli;
    QTemporaryDir home;
    const Repository repository{home.path()};
    QCOMPARE(repository.git({u"init"_s, u"-q"_s}).status, 0);
    const Ran shown = cli({u"git-setup"_s, u"--repository"_s, home.path(), u"reading.md"_s});
    QCOMPARE(shown.status, 0);
    QVERIFY2(shown.out.contains("reading.md merge=papercabinet"), shown.out.constData());
    QVERIFY2(shown.out.contains("merge-driver %O %A %B"), shown.out.constData());
    QVERIFY(!QFile::exists(repository.path(u".gitattributes"_s)));
    QVERIFY(repository.git({u"config"_s, u"merge.papercabinet.driver"_s}).out.isEmpty());
}

void GitMergeTest::setup_twice_keepsWhatIsThere()
{
    const Cli cli;
    QTemporaryDir home;
    const Repository repository{home.path()};
    QCOMPARE(repository.git({u"init"_s, u"-q"_s}).status, 0);
    QFile attributes(repository.path(u".gitattributes"_s));
    QVERIFY(attributes.open(QIODevice::WriteOnly) && attributes.write("*.png binary") > 0);
    attributes.close();
    QVERIFY(QDir(home.path()).mkdir(u"inside"_s));
    for (int i = 0; i < 2; ++i) {
        const Ran ran =
            cli({u"git-setup"_s, u"--yes"_s, u"--repository"_s, home.filePath(u"inside"_s), u"my list.md"_s, u"a.md"_s});
        QVERIFY2(ran.status == 0, ran.err.constData());
    }
    QCOMPARE(repository.text(u".gitattributes"_s),
             QByteArray("*.png binary\n\"my list.md\" merge=papercabinet\na.md merge=papercabinet\n"));
    QCOMPARE(repository.git({u"check-attr"_s, u"merge"_s, u"my list.md"_s}).out, QByteArray("my list.md: merge: papercabinet\n"));
    const QByteArray driver = repository.git({u"config"_s, u"merge.papercabinet.driver"_s}).out;
    QVERIFY2(driver.contains(QCoreApplication::applicationFilePath().toUtf8()), driver.constData());
}

void GitMergeTest::setup_wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no pattern") << QStringList{} << 2;
    QTest::newRow("taken back") << QStringList{u"!a.md"_s} << 2;
    QTest::newRow("two lines") << QStringList{u"a.md\nb.md"_s} << 2;
    QTest::newRow("no repository") << QStringList{u"--repository"_s, u"/"_s, u"a.md"_s} << 1;
}

void GitMergeTest::setup_wrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    const Cli cli;
    const Ran ran = cli(QStringList{u"git-setup"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY(!ran.err.isEmpty());
}

// git runs this very program as the merge driver, so that the test needs no other one built.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"merge-driver"_s)
        return cli::run(arguments, {});
    GitMergeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_git_merge.moc"
