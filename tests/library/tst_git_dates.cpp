// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Importer.h"
#include "library/Library.h"
#include "library/git/GitDates.h"
#include "storage/Statement.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

namespace {

constexpr int day = 86'400; // seconds
constexpr qint64 firstDay = 1'600'000'000;

qint64 on(int commit) // milliseconds
{
    return (firstDay + commit * day) * 1000;
}

} // namespace

// Card age and the dates of reading out of real git repositories.
class TestGitDates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void datesAreThoseOfTheCommits();
    void renamedFileAndRetitledLine_areFollowed();
    void lineThatWentAndCameBack_isAsOld();
    void uncommittedLine_keepsItsDates();
    void fileOutsideOfGit_changesNothing();
    void ideas_getTheirAge();
    void cancelled_changesNothing();
    void takenDates_areOneChangeThatCanBeUndone();
    void datesComeInWithTheImport_inOneChange();
    void datesOfAPlan_areOfItsFilesOnly();
    void cardMovedHere_keepsItsOwnDates();
    void onAnotherThread_isTheSame();

private:
    [[nodiscard]] bool git(const QStringList &arguments, int commit = 0);
    void commit(const QByteArray &text, const QString &name = u"list.md"_s);
    [[nodiscard]] QString file(const QString &name = u"list.md"_s) const { return m_folder + u'/' + name; }
    [[nodiscard]] Result<storage::Applied> take();
    [[nodiscard]] Paper paper(const QString &title);

    std::unique_ptr<LibraryFixture> m_library;
    QString m_folder;
    int m_commits = 0;
};

void TestGitDates::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
}

void TestGitDates::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_folder = m_library->path(u"repository"_s);
    m_commits = 0;
    QVERIFY(QDir().mkpath(m_folder));
    QVERIFY(git({u"init"_s, u"-q"_s}));
}

bool TestGitDates::git(const QStringList &arguments, int commit)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString date = u"%1 +0200"_s.arg(firstDay + commit * day);
    for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(who), u"T"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"t@example.org"_s);
        environment.insert(u"GIT_%1_DATE"_s.arg(who), date);
    }
    process.setProcessEnvironment(environment);
    process.start(QStandardPaths::findExecutable(u"git"_s), QStringList{u"-C"_s, m_folder} + arguments);
    return process.waitForFinished(30'000) && process.exitCode() == 0;
}

void TestGitDates::commit(const QByteArray &text, const QString &name)
{
    QFile target(file(name));
    QVERIFY(QDir().mkpath(QFileInfo(target).absolutePath()));
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(text), text.size());
    target.close();
    QVERIFY(git({u"add"_s, u"-A"_s}, m_commits));
    QVERIFY(git({u"commit"_s, u"-q"_s, u"-m"_s, u"change %1"_s.arg(m_commits)}, m_commits));
    ++m_commits;
}

Result<storage::Applied> TestGitDates::take()
{
    const Result<GitDates> dates = findGitDates((*m_library)->read(), {file()});
    if (!dates)
        return dates.error();
    const auto done = (*m_library)->applyDates(*dates);
    return done ? Result<storage::Applied>(storage::Applied{*done, {}}) : done.error();
}

Paper TestGitDates::paper(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? m_library->paper(found->first()) : Paper{};
}

void TestGitDates::datesAreThoseOfTheCommits()
{
    commit("# List\n\n- [ ] Alpha Compiler[OSDI'20]\n");
    commit("# List\n\n- [/] Alpha Compiler[OSDI'20]\n- [ ] Beta Store\n");
    commit("# List\n\n- [x] Alpha Compiler[OSDI'20]\n- [x] Beta Store\n");
    commit("# List\n\nWords.\n\n- [x] Alpha Compiler[OSDI'21]\n- [x] Beta Store\n- [/] Gamma Net\n");
    m_library->import({file()});
    QVERIFY(take().ok());
    const Paper alpha = paper(u"Alpha Compiler"_s);
    QCOMPARE(alpha.added.toMSecsSinceEpoch(), on(0));
    QCOMPARE(alpha.started.toMSecsSinceEpoch(), on(1));
    QCOMPARE(alpha.finished.toMSecsSinceEpoch(), on(2));
    const Paper beta = paper(u"Beta Store"_s);
    QCOMPARE(beta.added.toMSecsSinceEpoch(), on(1));
    QVERIFY(!beta.started.isValid());
    QCOMPARE(beta.finished.toMSecsSinceEpoch(), on(2));
    QCOMPARE(paper(u"Gamma Net"_s).started.toMSecsSinceEpoch(), on(3));
}

void TestGitDates::renamedFileAndRetitledLine_areFollowed()
{
    const QByteArray rest = "- [ ] Delta One\n- [ ] Epsilon Two\n- [ ] Zeta Three\n- [ ] Eta Four\n";
    commit("# List\n\n- [ ] Alpha Compiler: [[Paper](https://a.org/alpha.pdf)]\n" + rest, u"notes/old name, Ümlaut.md"_s);
    QVERIFY(git({u"mv"_s, u"notes/old name, Ümlaut.md"_s, u"list.md"_s}));
    commit("# List\n\n- [ ] Alpha Compiler: [[Paper](https://a.org/alpha.pdf)]\n" + rest);
    commit("# List\n\n- [x] The Alpha Compiler Revisited: [[Paper](https://a.org/alpha.pdf)]\n" + rest);
    m_library->import({file()});
    QVERIFY(take().ok());
    QCOMPARE(paper(u"The Alpha Compiler Revisited"_s).added.toMSecsSinceEpoch(), on(0));
    QCOMPARE(paper(u"The Alpha Compiler Revisited"_s).finished.toMSecsSinceEpoch(), on(2));
}

void TestGitDates::lineThatWentAndCameBack_isAsOld()
{
    commit("- [ ] Alpha Compiler\n- [ ] Beta Store\n");
    commit("- [ ] Beta Store\n");
    commit("- [ ] Beta Store\n- [x] Alpha Compiler\n");
    m_library->import({file()});
    QVERIFY(take().ok());
    QCOMPARE(paper(u"Alpha Compiler"_s).added.toMSecsSinceEpoch(), on(0));
    QCOMPARE(paper(u"Alpha Compiler"_s).finished.toMSecsSinceEpoch(), on(2));
}

void TestGitDates::uncommittedLine_keepsItsDates()
{
    commit("- [ ] Alpha Compiler\n");
    QFile target(file());
    QVERIFY(target.open(QIODevice::Append));
    target.write("- [ ] Beta Store\n");
    target.close();
    m_library->import({file()});
    const QDateTime before = paper(u"Beta Store"_s).added;
    QVERIFY(take().ok());
    QCOMPARE(paper(u"Beta Store"_s).added, before);
    QCOMPARE(paper(u"Alpha Compiler"_s).added.toMSecsSinceEpoch(), on(0));
}

void TestGitDates::fileOutsideOfGit_changesNothing()
{
    const QString path = m_library->write(u"list.md"_s, "- [ ] Alpha Compiler\n");
    m_library->import({path});
    const Result<GitDates> dates = findGitDates((*m_library)->read(), {path});
    QVERIFY(!dates.ok());
    QVERIFY2(dates.error().message.contains(u"list.md"_s), qPrintable(dates.error().message));
    const Result<GitDates> none = findGitDates((*m_library)->read(), {m_library->path(u"never.md"_s)});
    QVERIFY(none.ok() && none->papers.isEmpty());
}

void TestGitDates::ideas_getTheirAge()
{
    commit("1. First thought\n");
    commit("1. First thought\n\n2. Second thought\n");
    m_library->import({file()}, ImportAs::Ideas);
    QVERIFY(take().ok());
    const storage::Connection &connection = (*m_library)->read().connection();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(*storage::selectInteger(connection, u"SELECT added FROM idea WHERE number = %1"_s.arg(i + 1)), on(i));
}

void TestGitDates::cancelled_changesNothing()
{
    for (int i = 0; i < 3; ++i)
        commit("- [ ] Alpha Compiler\n" + QByteArray(i, '\n') + "Words.\n");
    m_library->import({file()});
    int asked = 0;
    const Result<GitDates> dates =
        findGitDates((*m_library)->read(), {file()}, [&](int, int total) { return total < 3 || ++asked < 3; });
    QVERIFY(!dates.ok() && dates.error().message.isEmpty());
    QVERIFY(asked >= 3);
}

void TestGitDates::takenDates_areOneChangeThatCanBeUndone()
{
    commit("- [x] Alpha Compiler\n- [ ] Beta Store\n");
    m_library->import({file()});
    QCOMPARE(m_library->undoFault([&] { return take().ok(); }), QString());
    const Result<storage::Applied> again = take();
    QVERIFY(again.ok() && !again->summary.id.isValid()); // nothing left to take
}

void TestGitDates::datesComeInWithTheImport_inOneChange()
{
    commit("- [ ] Alpha Compiler\n");
    commit("- [x] Alpha Compiler\n- [ ] Beta Store\n\n## Again\n\n- [x] Alpha Compiler\n");
    m_library->import({file()});
    commit("- [x] Alpha Compiler\n- [x] Beta Store\n- [x] Gamma Net\n\n## Again\n\n- [x] Alpha Compiler\n");
    const Result<ImportPlan> plan = planImport((*m_library)->read(), {file()}, ImportAs::Papers);
    QVERIFY(plan.ok());
    const Result<PlanDates> dates = findPlanDates(*plan);
    QVERIFY(dates.ok());
    QCOMPARE(m_library->undoFault([&] { return runImport((*m_library)->file(), *plan, *dates).ok(); }), QString());
    QCOMPARE(paper(u"Alpha Compiler"_s).added.toMSecsSinceEpoch(), on(0));
    QCOMPARE(paper(u"Alpha Compiler"_s).finished.toMSecsSinceEpoch(), on(1));
    QCOMPARE(paper(u"Beta Store"_s).added.toMSecsSinceEpoch(), on(1));
    QCOMPARE(paper(u"Beta Store"_s).finished.toMSecsSinceEpoch(), on(2));
    QCOMPARE(paper(u"Gamma Net"_s).added.toMSecsSinceEpoch(), on(2));
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(paper(u"Gamma Net"_s).title.isEmpty());
}

void TestGitDates::datesOfAPlan_areOfItsFilesOnly()
{
    commit("# Ideas\n\n1. Caches that learn\n", u"ideas.md"_s);
    const QString other = m_library->write(u"other.md"_s, "- [x] Alpha Compiler\n"); // in no repository
    const Result<ImportPlan> plan = planImport((*m_library)->read(), {file(u"ideas.md"_s), other}, ImportAs::Auto);
    const Result<PlanDates> dates = plan ? findPlanDates(*plan) : plan.error();
    QVERIFY2(dates.ok(), dates ? "" : qPrintable(dates.error().message + dates.error().detail));
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(runImport((*m_library)->file(), *plan, *dates).ok());
    QVERIFY(paper(u"Alpha Compiler"_s).added.toMSecsSinceEpoch() >= before);
    QCOMPARE(*storage::selectInteger((*m_library)->read().connection(), u"SELECT added FROM idea"_s), on(0));
}

void TestGitDates::cardMovedHere_keepsItsOwnDates()
{
    commit("- [ ] Alpha Compiler\n- [x] Beta Store\n");
    m_library->import({file()});
    QVERIFY((*m_library)->movePapers({paper(u"Alpha Compiler"_s).id}, Status::Done, {}).ok());
    QVERIFY((*m_library)->movePapers({paper(u"Beta Store"_s).id}, Status::ToRead, {}).ok());
    const QDateTime finished = paper(u"Alpha Compiler"_s).finished;
    QVERIFY(take().ok());
    QCOMPARE(paper(u"Alpha Compiler"_s).finished, finished);
    QCOMPARE(paper(u"Alpha Compiler"_s).added.toMSecsSinceEpoch(), on(0));
    QVERIFY(!paper(u"Beta Store"_s).finished.isValid());
}

void TestGitDates::onAnotherThread_isTheSame()
{
    commit("- [x] Alpha Compiler\n");
    m_library->import({file()});
    Importer job((*m_library)->file());
    QSignalSpy found(&job, &Importer::datesFound);
    QSignalSpy applied(&job, &Importer::applied);
    connect(
        &job, &Importer::datesFound, &job, [&job](const GitDates &dates) { job.apply(dates); }, Qt::QueuedConnection);
    job.findDates({file()});
    QVERIFY(QTest::qWaitFor([&] { return !applied.isEmpty(); }, 30'000));
    QCOMPARE(found.size(), 1);
    QCOMPARE(paper(u"Alpha Compiler"_s).finished.toMSecsSinceEpoch(), on(0));
}

QTEST_GUILESS_MAIN(TestGitDates)
#include "tst_git_dates.moc"
