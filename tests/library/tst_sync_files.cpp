// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Importer.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"
#include "support/SmallDisk.h"
#include "support/TempLibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

const QByteArray list = "# Reading list\n\n## Compilers\n"
                        "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                        "- [x] Beta Fusion[MLSys'21]: [[Paper](https://a.org/beta.pdf)]\n";

QByteArray ticked(QByteArray text)
{
    return text.replace("- [ ] Alpha", "- [x] Alpha");
}

constexpr uid_t nobody = 65534;

// Someone who may not do everything, while it lives; only the administrator can become so.
class Guest final
{
    Q_DISABLE_COPY_MOVE(Guest)
public:
    Guest()
        : m_is(::geteuid() == 0 && ::seteuid(nobody) == 0)
    {
    }
    ~Guest()
    {
        if (m_is && ::seteuid(0) != 0)
            qFatal("cannot become the administrator again");
    }

private:
    bool m_is = false;
};

} // namespace

// The files that are kept in step, as the file system has them: links, modes, line ends, disks that refuse.
class TestSyncFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_library = std::make_unique<LibraryFixture>(); }

    void listOfKnownPapers_isASourceAndCanBeLinked();
    void listOfKnownIdeas_isASourceAndCanBeLinked();
    void tick_isOneByteForGit();
    void linkedThroughASymbolicLink_replacesWhatItPointsTo();
    void lineEndsAndMode_stay_data();
    void lineEndsAndMode_stay();
    void writeProtectedDisk_saysSoAndGoesOnLater();
    void fullDisk_saysSoAndGoesOnLater();
    void fullDiskOfTheLibrary_losesNothing();
    void fileOfSomeoneElse_isNotWritten();
    void unreadableFile_isNamed();

private:
    void link(const QString &path);
    void move(Status status) { QVERIFY((*m_library)->movePapers({alpha()}, status, {}).ok()); }
    [[nodiscard]] PaperId alpha() { return (*m_library)->read().papersWithTitleKey(titleKey(u"Alpha Compiler"_s))->value(0); }
    Result<SyncResult> syncAgreeing();

    std::unique_ptr<LibraryFixture> m_library;
    SourceId m_source;
};

void TestSyncFiles::link(const QString &path)
{
    const auto source = (*m_library)->read().sourceAt(QFileInfo(path).canonicalFilePath());
    QVERIFY(source.ok() && *source);
    m_source = (*source)->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
}

Result<SyncResult> TestSyncFiles::syncAgreeing()
{
    const Result<SyncResult> first = (*m_library)->sync(m_source);
    return first && first->state == State::AsksLeave ? (*m_library)->sync(m_source, {.agreed = storage::sha256Of(first->wanted)})
                                                     : first;
}

void TestSyncFiles::listOfKnownPapers_isASourceAndCanBeLinked()
{
    m_library->import({m_library->write(u"first.md"_s, list)});
    const QString second = m_library->write(u"second.md"_s, list);
    const ImportPlan plan = m_library->import({second});
    QCOMPARE(plan.countOf(ImportAction::Add) + plan.countOf(ImportAction::Update), 0);
    QCOMPARE(m_library->column(Status::ToRead), QStringList{u"Alpha Compiler"_s});
    QCOMPARE(m_library->paper(alpha()).topics, QList<TopicPath>{{u"Compilers"_s}});
    link(second);
    QVERIFY(!(*m_library)->sync(m_source)->wrote);
    move(Status::Done);
    QVERIFY(syncAgreeing()->wrote);
    QCOMPARE(bytesOf(second), ticked(list));
    QVERIFY(!planImport((*m_library)->read(), {m_library->path(u"first.md"_s)}, ImportAs::Auto)->changesAnything());
}

void TestSyncFiles::listOfKnownIdeas_isASourceAndCanBeLinked()
{
    const QByteArray ideas = "# Ideas\n\n1. First Thought\n   - more\n\n2. Second Thought\n";
    m_library->import({m_library->write(u"first.md"_s, ideas)}, ImportAs::Ideas);
    const QString second = m_library->write(u"second.md"_s, ideas);
    m_library->import({second}, ImportAs::Ideas);
    QCOMPARE(m_library->ideas().size(), 2);
    link(second);
    IdeaEdit edit;
    edit.title = u"First Thought, Revised"_s;
    const auto rows = (*m_library)->read().ideaRows({}, 0, 10);
    QVERIFY((*m_library)->editIdea(rows->first().id, edit).ok());
    QVERIFY(syncAgreeing()->wrote);
    QCOMPARE(bytesOf(second), QByteArray(ideas).replace("First Thought", "First Thought, Revised"));
}

void TestSyncFiles::tick_isOneByteForGit()
{
    const QString git = QStandardPaths::findExecutable(u"git"_s);
    if (git.isEmpty())
        QSKIP("git is not installed");
    const QString path = m_library->write(u"reading.md"_s, list);
    const auto run = [&](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(QFileInfo(path).absolutePath());
        process.start(git, QStringList{u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@b"_s} + arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    };
    run({u"init"_s});
    run({u"add"_s, u"reading.md"_s});
    run({u"commit"_s, u"-m"_s, u"list"_s});
    m_library->import({path});
    link(path);
    move(Status::Done);
    QVERIFY(syncAgreeing()->wrote);
    QVERIFY(run({u"diff"_s, u"--numstat"_s, u"--"_s, u"reading.md"_s}).startsWith("1\t1\t"));
    const QByteArray diff = run({u"diff"_s, u"--word-diff=porcelain"_s, u"--word-diff-regex=."_s, u"--"_s, u"reading.md"_s});
    QByteArrayList changed;
    for (const QByteArray &line : diff.mid(diff.indexOf("@@")).split('\n')) {
        if (line.startsWith('-') || line.startsWith('+'))
            changed.append(line);
    }
    QCOMPARE(changed.join(), QByteArray("- +x"));
}

void TestSyncFiles::linkedThroughASymbolicLink_replacesWhatItPointsTo()
{
    QVERIFY(QDir().mkpath(m_library->path(u"repo"_s)));
    const QString real = m_library->write(u"repo/reading.md"_s, list);
    const QString alias = m_library->path(u"alias.md"_s);
    QVERIFY(QFile::link(real, alias));
    m_library->import({alias});
    link(alias);
    move(Status::Done);
    QVERIFY(syncAgreeing()->wrote);
    QVERIFY(QFileInfo(alias).isSymLink());
    QVERIFY(!QFileInfo(real).isSymLink());
    QCOMPARE(bytesOf(real), ticked(list));
    QCOMPARE(QDir(m_library->path(u"repo"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"reading.md"_s});
}

void TestSyncFiles::lineEndsAndMode_stay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << list;
    QTest::newRow("CRLF") << QByteArray(list).replace("\n", "\r\n");
    QTest::newRow("both") << QByteArray(list).replace("list\n", "list\r\n");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + list;
    QTest::newRow("no end") << list.chopped(1);
}

void TestSyncFiles::lineEndsAndMode_stay()
{
    QFETCH(const QByteArray, text);
    const QString path = m_library->write(u"reading.md"_s, text);
    const QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path, mode));
    m_library->import({path});
    link(path);
    move(Status::Done);
    QVERIFY(syncAgreeing()->wrote);
    QCOMPARE(bytesOf(path), ticked(text));
    const QFile::Permissions unix = QFile::Permissions(0x7077);
    QCOMPARE(QFile::permissions(path) & unix, mode);
    PaperDraft draft;
    draft.title = u"Gamma Tiling"_s;
    draft.topic = {u"Compilers"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY(syncAgreeing()->wrote);
    const QByteArray now = bytesOf(path);
    QCOMPARE(now.endsWith('\n'), text.endsWith('\n'));
    QCOMPARE(now.startsWith("\xEF\xBB\xBF"), text.startsWith("\xEF\xBB\xBF"));
    if (!text.contains("list\r\n\n"))
        QCOMPARE(now.count("\r\n"), text.contains("\r\n") ? now.count('\n') : 0);
}

void TestSyncFiles::writeProtectedDisk_saysSoAndGoesOnLater()
{
    SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isThere())
        QSKIP("a disk can only be mounted by the administrator");
    const QString path = m_library->write(u"disk/reading.md"_s, list);
    m_library->import({path});
    link(path);
    move(Status::Done);
    QVERIFY(disk.protect(true));
    const QStringList before = m_library->dump();
    const Result<SyncResult> result = syncAgreeing();
    QVERIFY(result.ok());
    QCOMPARE(result->state, State::CannotWrite);
    QVERIFY2(result->trouble->message.contains(u"write-protected"_s) && result->trouble->message.contains(path),
             qPrintable(result->trouble->message));
    QCOMPARE(bytesOf(path), list);
    QCOMPARE(m_library->dump(), before);
    QVERIFY(disk.protect(false));
    QVERIFY(syncAgreeing()->wrote);
    QCOMPARE(bytesOf(path), ticked(list));
}

void TestSyncFiles::fullDisk_saysSoAndGoesOnLater()
{
    SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isThere())
        QSKIP("a disk can only be mounted by the administrator");
    QByteArray text = list;
    for (int i = 0; i < 400; ++i)
        text += "- [ ] Paper Number " + QByteArray::number(i) + "[SOSP'19]: [[Paper](https://a.org/" + QByteArray::number(i) + ".pdf)]\n";
    const QString path = m_library->write(u"disk/reading.md"_s, text);
    m_library->import({path});
    link(path);
    move(Status::Done);
    QVERIFY(disk.fill());
    const QStringList before = m_library->dump();
    const Result<SyncResult> result = syncAgreeing();
    QVERIFY(result.ok());
    QCOMPARE(result->state, State::CannotWrite);
    QVERIFY2(result->trouble->message.contains(u"full"_s) && result->trouble->message.contains(path),
             qPrintable(result->trouble->message));
    QCOMPARE(bytesOf(path), text);
    QCOMPARE(m_library->dump(), before);
    QCOMPARE(QDir(m_library->path(u"disk"_s)).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"filler"_s, u"reading.md"_s})); // no half file
    QVERIFY(disk.makeRoom());
    QVERIFY(syncAgreeing()->wrote);
    QCOMPARE(bytesOf(path), ticked(text));
}

// The file is written before the library: what could not be noted is found again in the file.
void TestSyncFiles::fullDiskOfTheLibrary_losesNothing()
{
    SmallDisk disk(m_library->path(u"disk"_s));
    if (!disk.isThere())
        QSKIP("a disk can only be mounted by the administrator");
    const auto opened = Library::open(m_library->path(u"disk/small.papercabinet"_s), Library::Mode::OpenOrCreate);
    QVERIFY(opened.ok());
    Library &library = **opened;
    const QString path = m_library->write(u"reading.md"_s, list);
    QVERIFY(library.applyImport(*planImport(library.read(), {path}, ImportAs::Auto)).ok());
    const SourceId source = library.read().sources()->first().id;
    QVERIFY(library.linkSource(source, SourceMode::InStep).ok());
    const PaperId paper = library.read().papersWithTitleKey(titleKey(u"Alpha Compiler"_s))->value(0);
    QVERIFY(library.movePapers({paper}, Status::Done, {}).ok());
    const auto ask = library.sync(source);
    QVERIFY(disk.fill());
    const auto full = library.sync(source, {.agreed = storage::sha256Of(ask->wanted)});
    QVERIFY(!full.ok());
    QVERIFY2(full.error().message.contains(u"full"_s), qPrintable(full.error().message));
    QVERIFY(bytesOf(path) == list || bytesOf(path) == ticked(list));
    QVERIFY(disk.makeRoom());
    const auto again = library.sync(source, {.agreed = storage::sha256Of(ask->wanted)});
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->state, State::InStep);
    QCOMPARE(bytesOf(path), ticked(list));
    const auto now = library.read().paper(paper);
    QVERIFY(now.ok() && *now);
    QCOMPARE((*now)->status, Status::Done);
}

void TestSyncFiles::fileOfSomeoneElse_isNotWritten()
{
    if (::geteuid() != 0)
        QSKIP("only the administrator can become someone else");
    const QString folder = m_library->path(u"theirs"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = m_library->write(u"theirs/reading.md"_s, list);
    const QString home = QFileInfo(m_library->file()).absolutePath();
    for (const QString &own : {home, m_library->file()})
        QCOMPARE(::chown(QFile::encodeName(own).constData(), nobody, nobody), 0);
    m_library->import({path});
    link(path);
    move(Status::Done);
    const QStringList before = m_library->dump();
    Result<SyncResult> result = SyncResult{};
    {
        const Guest guest;
        result = syncAgreeing();
    }
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message + result.error().detail));
    QCOMPARE(result->state, State::CannotWrite);
    QVERIFY2(result->trouble->message.contains(u"may not write"_s), qPrintable(result->trouble->message));
    QCOMPARE(bytesOf(path), list);
    QCOMPARE(m_library->dump(), before);
}

void TestSyncFiles::unreadableFile_isNamed()
{
    if (::geteuid() != 0)
        QSKIP("only the administrator can become someone else");
    const QString path = m_library->write(u"reading.md"_s, list);
    const QString home = QFileInfo(m_library->file()).absolutePath();
    for (const QString &own : {home, m_library->file()})
        QCOMPARE(::chown(QFile::encodeName(own).constData(), nobody, nobody), 0);
    m_library->import({path});
    link(path);
    move(Status::Done);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const QStringList before = m_library->dump();
    Result<SyncResult> result = SyncResult{};
    {
        const Guest guest;
        result = (*m_library)->sync(m_source);
    }
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(path), qPrintable(result.error().message));
    QCOMPARE(bytesOf(path), list);
    QCOMPARE(m_library->dump(), before);
}

QTEST_GUILESS_MAIN(TestSyncFiles)
#include "tst_sync_files.moc"
