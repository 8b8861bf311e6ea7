// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/CommitMessage.h"
#include "library/git/GitAncestor.h"
#include "library/git/GitFile.h"
#include "support/Git.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using cabinet::test::git;

namespace {

const QByteArray list = "# List\n\n- [ ] Alpha Compiler: A Story[OSDI'20]\n- [ ] Beta Store[SOSP'21]\n- [x] Gamma Net\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// A list file in a real git work tree, and what its commits say.
class TestGitFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void message_data();
    void message();
    void porcelain_isRead();
    void fileOutsideOfGit_hasNoState();
    void changedFile_isCommittedAlone();
    void pushAndPull_reachTheOtherClone();
    void failedPull_saysWhatGitSays();
    void unfinishedMerge_tellsItsAncestorAndIsCommitted();

private:
    [[nodiscard]] static std::optional<GitState> stateOf(GitFile &file);
    [[nodiscard]] static bool done(GitFile &file, const std::function<void()> &act);
};

void TestGitFile::initTestCase()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    qputenv("GIT_AUTHOR_NAME", "T");
    qputenv("GIT_AUTHOR_EMAIL", "t@example.org");
    qputenv("GIT_COMMITTER_NAME", "T");
    qputenv("GIT_COMMITTER_EMAIL", "t@example.org");
}

std::optional<GitState> TestGitFile::stateOf(GitFile &file)
{
    std::optional<GitState> found;
    QSignalSpy committed(&file, &GitFile::committed);
    bool told = false;
    const auto connection = connect(&file, &GitFile::state, &file, [&](const std::optional<GitState> &state) {
        found = state;
        told = true;
    });
    file.refresh();
    (void)QTest::qWaitFor([&] { return told && (!found || !committed.isEmpty()); }, 30'000);
    disconnect(connection);
    return found;
}

bool TestGitFile::done(GitFile &file, const std::function<void()> &act)
{
    QSignalSpy done(&file, &GitFile::done);
    QSignalSpy committed(&file, &GitFile::committed); // of the refresh that follows
    act();
    (void)QTest::qWaitFor([&] { return !done.isEmpty() && !committed.isEmpty(); }, 30'000);
    return !done.isEmpty() && done.first().first().toBool();
}

void TestGitFile::message_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("message");
    const auto with = [](const char *from, const char *to) { return QByteArray(list).replace(from, to); };
    QTest::newRow("ticked") << with("- [ ] Alpha", "- [x] Alpha") << u"Done: Alpha Compiler (OSDI'20)"_s;
    QTest::newRow("ticked and added") << QByteArray(with("- [ ] Beta", "- [x] Beta") + "- [ ] Delta\n- [ ] Epsilon\n")
                                      << u"Done: Beta Store (SOSP'21); 2 papers added"_s;
    QTest::newRow("unticked") << with("- [x] Gamma", "- [ ] Gamma") << u"To read: Gamma Net"_s;
    QTest::newRow("reading") << with("- [ ] Beta", "- [/] Beta") << u"Reading: Beta Store (SOSP'21)"_s;
    QTest::newRow("removed") << with("- [x] Gamma Net\n", "") << u"1 paper removed"_s;
    QTest::newRow("edited") << with("SOSP'21", "SOSP'23") << u"1 paper edited"_s;
    QTest::newRow("text only") << with("# List", "# My list") << u"Update README.md"_s;
    QTest::newRow("nothing before") << list << u"Update README.md"_s;
}

void TestGitFile::message()
{
    QFETCH(QByteArray, now);
    QFETCH(QString, message);
    QCOMPARE(commitMessage(list, now, ListKind::Papers, u"README.md"_s), message);
}

void TestGitFile::porcelain_isRead()
{
    const GitState state = gitStateFrom("# branch.oid 1234\n# branch.head main\n# branch.upstream origin/main\n"
                                        "# branch.ab +2 -1\n1 .M N... 100644 100644 100644 a b README.md\n");
    QCOMPARE(state, (GitState{u"main"_s, true, 2, 1, true}));
    QCOMPARE(gitStateFrom("# branch.oid (initial)\n# branch.head (detached)\n"), GitState{});
}

void TestGitFile::fileOutsideOfGit_hasNoState()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"README.md"_s), list);
    GitFile file(folder.filePath(u"README.md"_s));
    QVERIFY(!stateOf(file));
}

void TestGitFile::changedFile_isCommittedAlone()
{
    const QTemporaryDir folder;
    QVERIFY(git(folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}));
    write(folder.filePath(u"README.md"_s), list);
    write(folder.filePath(u"other.txt"_s), "other\n");
    GitFile file(folder.filePath(u"README.md"_s));
    const auto before = stateOf(file);
    QVERIFY(before && before->uncommitted);
    QVERIFY(done(file, [&] { file.commit(u"Done: “Alpha”; $(touch x) 完"_s); }));
    const auto after = stateOf(file);
    QVERIFY(after && !after->uncommitted);
    QCOMPARE(after->branch, u"main"_s);
    QVERIFY(!QFile::exists(folder.filePath(u"x"_s)));
    GitFile other(folder.filePath(u"other.txt"_s));
    const auto untouched = stateOf(other);
    QVERIFY(untouched && untouched->uncommitted);
}

void TestGitFile::pushAndPull_reachTheOtherClone()
{
    const QTemporaryDir folder;
    QVERIFY(git(folder.path(), {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, u"origin.git"_s}));
    for (const QString &name : {u"a"_s, u"b"_s})
        QVERIFY(git(folder.path(), {u"clone"_s, u"-q"_s, u"origin.git"_s, name}));
    write(folder.filePath(u"a/README.md"_s), list);
    QVERIFY(git(folder.filePath(u"a"_s), {u"add"_s, u"."_s}) &&
            git(folder.filePath(u"a"_s), {u"commit"_s, u"-qm"_s, u"first"_s}));
    QVERIFY(git(folder.filePath(u"a"_s), {u"push"_s, u"-q"_s, u"-u"_s, u"origin"_s, u"HEAD:main"_s}));
    QVERIFY(git(folder.filePath(u"b"_s), {u"pull"_s, u"-q"_s, u"origin"_s, u"main"_s}));
    QVERIFY(git(folder.filePath(u"b"_s), {u"branch"_s, u"-q"_s, u"--set-upstream-to=origin/main"_s}));
    write(folder.filePath(u"a/README.md"_s), list + "- [ ] Delta\n");
    GitFile a(folder.filePath(u"a/README.md"_s));
    QVERIFY(done(a, [&] { a.commit(u"1 paper added"_s); }));
    const auto ahead = stateOf(a);
    QVERIFY(ahead && ahead->ahead == 1);
    QVERIFY(done(a, [&] { a.push(); }));
    GitFile b(folder.filePath(u"b/README.md"_s));
    QVERIFY(stateOf(b));
    QVERIFY(done(b, [&] { b.pull(); }));
    QFile pulled(folder.filePath(u"b/README.md"_s));
    QVERIFY(pulled.open(QIODevice::ReadOnly));
    QCOMPARE(pulled.readAll(), QByteArray(list + "- [ ] Delta\n"));
    write(folder.filePath(u"a/README.md"_s), list + "- [ ] Delta\n- [ ] Epsilon\n");
    QVERIFY(done(a, [&] { a.commit(u"1 paper added"_s); }) && done(a, [&] { a.push(); }));
    write(folder.filePath(u"b/README.md"_s), QByteArray(list + "- [ ] Delta\n").replace("# List", "# Our list"));
    QVERIFY(done(b, [&] { b.commit(u"Its name"_s); }) && done(b, [&] { b.pull(); })); // commits on both sides
    QFile both(folder.filePath(u"b/README.md"_s));
    QVERIFY(both.open(QIODevice::ReadOnly));
    QCOMPARE(both.readAll(), QByteArray(list + "- [ ] Delta\n- [ ] Epsilon\n").replace("# List", "# Our list"));
}

void TestGitFile::failedPull_saysWhatGitSays()
{
    const QTemporaryDir folder;
    QVERIFY(git(folder.path(), {u"init"_s, u"-q"_s}));
    write(folder.filePath(u"README.md"_s), list);
    GitFile file(folder.filePath(u"README.md"_s));
    QSignalSpy said(&file, &GitFile::said);
    QVERIFY(!done(file, [&] { file.pull(); }));
    QVERIFY(!said.isEmpty() && !said.first().first().toString().isEmpty());
}

void TestGitFile::unfinishedMerge_tellsItsAncestorAndIsCommitted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"README.md"_s);
    const auto commit = [&](const QByteArray &bytes, const QString &message) {
        write(path, bytes);
        QVERIFY(git(folder.path(), {u"add"_s, u"."_s}) && git(folder.path(), {u"commit"_s, u"-qm"_s, message}));
    };
    QVERIFY(git(folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}));
    write(folder.filePath(u"other.txt"_s), "other\n");
    commit(list, u"first"_s);
    QVERIFY(!ancestorInGit(path));
    QVERIFY(git(folder.path(), {u"checkout"_s, u"-qb"_s, u"theirs"_s}));
    write(folder.filePath(u"other.txt"_s), "changed there\n");
    commit(list + "- [ ] Their Paper\n", u"theirs"_s);
    QVERIFY(git(folder.path(), {u"checkout"_s, u"-q"_s, u"main"_s}));
    commit(list + "- [ ] Our Paper\n", u"ours"_s);
    QVERIFY(!git(folder.path(), {u"merge"_s, u"-q"_s, u"theirs"_s}));
    QCOMPARE(ancestorInGit(path), std::optional(list));
    GitFile file(path);
    write(path, list + "- [ ] Our Paper\n- [ ] Their Paper\n");
    QVERIFY(done(file, [&] { file.commit(u"Both"_s); }));
    QVERIFY(!ancestorInGit(path));
    GitFile other(folder.filePath(u"other.txt"_s));
    const auto merged = stateOf(other);
    QVERIFY(merged && !merged->uncommitted); // the merge is whole
    QVERIFY(git(folder.path(), {u"rev-parse"_s, u"-q"_s, u"--verify"_s, u"HEAD^2"_s}));
}

QTEST_GUILESS_MAIN(TestGitFile)
#include "tst_git_file.moc"
