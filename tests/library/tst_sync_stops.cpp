// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DurableFile.h"
#include "support/SyncFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

// What a linked file must not do to the library, nor the library to it: files that vanish, lose lines, cannot be written, are let
// go.
class TestSyncStops final : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { begin(); }

    void missingFile_stopsAndDeletesNothing();
    void emptiedFile_stopsAndDeletesNothing();
    void manyLinesGone_stopsUnlessAllowed();
    void manyCardsGone_stopsUnlessAllowed();
    void conflictMarkers_areNoPapers();
    void conflictMarkers_loseNothingOfEitherSide();
    void conflictMarkers_askWhereBothSidesChangedTheSame();
    void importOfConflictMarkers_readsOneSide();
    void readOnlySource_readsAndNeverWrites();
    void askFirst_writesWhatWasAgreed();
    void unwritableFile_readsAndSaysSo();
    void symbolicLinkAndMode_stay();
    void replacedVersions_comeBack();
    void killedBetweenFileAndLibrary_losesNothing();
    void killedAfterAnotherTitleAndLink_asksNothing();
    void importOfALinkedFile_isLeftToSync();
    void letGo_isNotWrittenAnyMore();
    void reopened_goesOn();
    void leftoversOfACrash_goAfterADay();
};

void TestSyncStops::missingFile_stopsAndDeletesNothing()
{
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(sync().state, State::Vanished);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
    write(list);
    QCOMPARE(sync().state, State::InStep);
}

void TestSyncStops::emptiedFile_stopsAndDeletesNothing()
{
    write("\n");
    QCOMPARE(sync().state, State::Emptied);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
}

void TestSyncStops::manyLinesGone_stopsUnlessAllowed()
{
    write("# Reading list\n\n## Compilers\n- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n");
    const SyncResult result = sync();
    QCOMPARE(result.state, State::LostEntries);
    QCOMPARE(result.lost, 5);
    QCOMPARE(m_library->column(Status::ToRead).size(), 5);
    QCOMPARE(sync({.loseEntries = true}).state, State::InStep);
    QCOMPARE(m_library->column(Status::ToRead).size(), 1);
}

void TestSyncStops::manyCardsGone_stopsUnlessAllowed()
{
    QList<PaperId> ids;
    for (const QString &title : m_library->column(Status::ToRead))
        ids.append(id(title));
    QVERIFY((*m_library)->removePapers(ids).ok());
    QCOMPARE(sync().state, State::LosesEntries);
    QCOMPARE(text(), list);
}

void TestSyncStops::conflictMarkers_areNoPapers()
{
    rewrite("- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n",
            "<<<<<<< HEAD\n- [ ] Alpha One\n=======\n- [ ] Alpha Two\n>>>>>>> other\n");
    QCOMPARE(sync().state, State::HasConflicts);
    QVERIFY(!id(u"Alpha One"_s).isValid() && id(u"Alpha Compiler"_s).isValid());
}

// The text last in step is one of the two sides, as it is wherever the board was committed before the merge.
void TestSyncStops::conflictMarkers_loseNothingOfEitherSide()
{
    const QByteArray alpha = "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n";
    rewrite(alpha, "<<<<<<< HEAD\n" + alpha + "=======\n- [ ] Their Own[ATC'23]\n>>>>>>> other\n");
    SyncResult result = sync();
    QCOMPARE(result.state, State::HasConflicts);
    QVERIFY(result.clashes.isEmpty());
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Done, {}).ok()); // meanwhile
    QVERIFY(sync({.agreed = storage::sha256Of(result.wanted)}).wrote);
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains(alpha) && text().contains("- [ ] Their Own[ATC'23]\n") && text().contains("- [x] Zeta Log"));
    QVERIFY(!text().contains("<<<<<<<"));
    QVERIFY(id(u"Alpha Compiler"_s).isValid() && id(u"Their Own"_s).isValid());
}

void TestSyncStops::conflictMarkers_askWhereBothSidesChangedTheSame()
{
    rewrite("- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n",
            "<<<<<<< HEAD\n- [x] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n=======\n"
            "- [ ] Alpha Compiler[OSDI'21]: [[Paper](https://a.org/alpha.pdf)]\n>>>>>>> other\n");
    const QByteArray marked = text();
    const SyncResult asked = sync();
    QCOMPARE(asked.state, State::HasConflicts);
    QCOMPARE(asked.clashes.size(), 1); // the venue; of the marks of an entry that both sides have anew, the tick counts
    QVERIFY(asked.wanted.isEmpty());
    const QList<markdown::MergeChoice> choices(1, markdown::MergeChoice::Theirs);
    const SyncResult chosen = sync({.choices = choices}); // never written before: to be looked at
    QCOMPARE(chosen.state, State::HasConflicts);
    QVERIFY(chosen.clashes.isEmpty());
    QCOMPARE(text(), marked);
    QVERIFY(sync({.agreed = storage::sha256Of(chosen.wanted), .choices = choices}).wrote);
    QVERIFY(text().contains("- [x] Alpha Compiler[OSDI'21]: [[Paper](https://a.org/alpha.pdf)]\n"));
    QVERIFY(!text().contains("OSDI'20]: [[Paper](https://a.org/alpha"));
}

void TestSyncStops::importOfConflictMarkers_readsOneSide()
{
    m_library = std::make_unique<LibraryFixture>(); // one that does not know the file
    m_path = m_library->write(u"reading.md"_s, list);
    const QByteArray alpha = "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n";
    rewrite(alpha, alpha + "<<<<<<< HEAD\n- [ ] Our Own\n=======\n- [ ] Their Own\n>>>>>>> other\n");
    const qsizetype markers = text().left(text().indexOf("<<<<<<<")).count('\n') + 1;
    const ImportPlan plan = m_library->import({m_path});
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY(plan.files.first().unfinishedMerge);
    const QList<SkippedLine> skipped = plan.files.first().skipped;
    QVERIFY(std::any_of(skipped.begin(), skipped.end(), [&](const SkippedLine &line) { return line.line == markers; }));
    const auto &entries = plan.files.first().entries;
    const auto own =
        std::find_if(entries.begin(), entries.end(), [](const auto &entry) { return entry.draft.title == u"Our Own"_s; });
    QVERIFY(own != entries.end());
    QCOMPARE(own->line, static_cast<int>(markers) + 1);
    QVERIFY(id(u"Our Own"_s).isValid() && !id(u"Their Own"_s).isValid());
    link();
    const SyncResult merge = sync();
    QCOMPARE(merge.state, State::HasConflicts);
    QVERIFY(sync({.agreed = storage::sha256Of(merge.wanted)}).wrote);
    sync();
    QVERIFY(id(u"Our Own"_s).isValid() && id(u"Their Own"_s).isValid());
}

void TestSyncStops::readOnlySource_readsAndNeverWrites()
{
    link(SourceMode::ReadOnly);
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    rewrite("- [ ] Zeta", "- [x] Zeta");
    const QByteArray theirs = text();
    QVERIFY(sync().applied.summary.id.isValid());
    QCOMPARE(text(), theirs);
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done);
    rewrite("- [x] Zeta", "- [ ] Zeta");
    sync();
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::ToRead);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done); // the library's own change stays
    link(SourceMode::InStep);
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Alpha"));
}

void TestSyncStops::askFirst_writesWhatWasAgreed()
{
    link(SourceMode::AskFirst);
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult first = sync();
    QCOMPARE(first.state, State::AsksLeave);
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QCOMPARE(sync({.agreed = storage::sha256Of(first.wanted)}).state, State::AsksLeave); // it is another text by now
    QCOMPARE(text(), list);
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Alpha") && text().contains("- [x] Gamma"));
    QVERIFY((*m_library)->movePapers({id(u"Zeta Log"_s)}, Status::Done, {}).ok());
    rewrite("Some words", "Other words");
    QCOMPARE(sync().state, State::AsksLeave); // each time
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(text().contains("- [x] Zeta") && text().contains("Other words"));
}

void TestSyncStops::unwritableFile_readsAndSaysSo()
{
    if (::geteuid() == 0)
        QSKIP("a folder cannot be made unwritable for root");
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult ask = sync();
    const QString folder = QFileInfo(m_path).absolutePath();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const SyncResult result = sync({.agreed = storage::sha256Of(ask.wanted)});
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(result.state, State::CannotWrite);
    QVERIFY(result.trouble && result.trouble->message.contains(u"reading.md"_s));
    QCOMPARE(text(), list);
}

void TestSyncStops::symbolicLinkAndMode_stay()
{
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const QString alias = m_library->path(u"alias.md"_s);
    QVERIFY(QFile::link(m_path, alias));
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY(QFileInfo(alias).isSymLink());
    QVERIFY(bytesOf(alias).contains("- [x] Alpha"));
    QVERIFY(QFileInfo(m_path).permissions().testFlag(QFile::ReadGroup));
    QVERIFY(!QFileInfo(m_path).permissions().testFlag(QFile::ReadOther));
}

void TestSyncStops::replacedVersions_comeBack()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    const auto versions = (*m_library)->versionsOf(m_source);
    QCOMPARE(versions->size(), 3);
    QCOMPARE(*(*m_library)->versionText(m_source, versions->last().id), list);
    QVERIFY((*m_library)->restoreVersion(m_source, versions->last().id).ok());
    QCOMPARE(text(), list);
    sync();
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::ToRead);
    QCOMPARE(text(), list);
}

void TestSyncStops::killedBetweenFileAndLibrary_losesNothing()
{
    PaperDraft draft;
    draft.title = u"Eta Kernel"_s;
    draft.topic = {u"Compilers"_s};
    QVERIFY((*m_library)->addPaper(draft).ok());
    QVERIFY((*m_library)->removePapers({id(u"Zeta Log"_s)}).ok());
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult ask = sync();
    write(ask.wanted); // as if the program had been killed after the file and before the library
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), ask.wanted);
    QCOMPARE(m_library->column(Status::Done), (QStringList{u"Beta Fusion"_s, u"Alpha Compiler"_s}));
    QCOMPARE(m_library->column(Status::ToRead).count(u"Eta Kernel"_s), 1);
    QCOMPARE(sync().wrote, false);
}

// Nothing but the library knows that it is the same paper; the file says word for word what the library says.
void TestSyncStops::killedAfterAnotherTitleAndLink_asksNothing()
{
    write(list + "- [ ] Eta Kernel Paging\n");
    QVERIFY((*m_library)->movePapers({id(u"Beta Fusion"_s)}, Status::ToRead, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    PaperEdit edit;
    edit.title = u"Unrelated Words Altogether"_s;
    edit.links = Links{{u"Code"_s, u"https://a.org/code"_s}};
    QVERIFY((*m_library)->editPaper(id(u"Eta Kernel Paging"_s), edit).ok());
    QVERIFY((*m_library)->removePapers({id(u"Delta Store"_s)}).ok());
    rewrite("- [ ] Alpha", "- [x] Alpha");
    m_library->close();
    const QByteArray before = bytesOf(m_library->file());
    m_library->reopen();
    QVERIFY(sync().wrote);
    m_library->close(); // killed before the library noted it
    QFile file(m_library->file());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    file.close();
    m_library->reopen();
    const QByteArray written = text();
    QCOMPARE(sync().state, State::InStep);
    QCOMPARE(text(), written);
    QCOMPARE(m_library->column(Status::ToRead).count(u"Unrelated Words Altogether"_s), 1);
    QVERIFY(!sync().wrote);
}

void TestSyncStops::importOfALinkedFile_isLeftToSync()
{
    rewrite("- [ ] Zeta", "- [x] Zeta");
    const ImportPlan plan = m_library->import({m_path});
    QVERIFY(plan.files.isEmpty());
    QCOMPARE(plan.linked, QStringList{QFileInfo(m_path).canonicalFilePath()});
}

void TestSyncStops::letGo_isNotWrittenAnyMore()
{
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::Once).ok());
    QCOMPARE((*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->mode, SourceMode::Once);
    rewrite("- [ ] Zeta", "- [x] Zeta");
    const QByteArray theirs = text();
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    const SyncResult again = sync(); // asked to: read like any import
    QCOMPARE(again.state, State::InStep);
    QVERIFY(!again.wrote && again.applied.summary.id.isValid());
    QCOMPARE(text(), theirs);
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done);
    for (int steps = 0; steps < 3; ++steps)
        QVERIFY((*m_library)->undo().ok());
    QCOMPARE((*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->mode, SourceMode::InStep);
}

void TestSyncStops::reopened_goesOn()
{
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QVERIFY(syncAgreeing().wrote);
    m_library->reopen();
    rewrite("- [ ] Zeta", "- [x] Zeta"); // while it was closed
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [x] Alpha") && text().contains("- [x] Zeta") && text().contains("- [x] Gamma"));
    QCOMPARE(m_library->paper(id(u"Zeta Log"_s)).status, Status::Done);
}

void TestSyncStops::leftoversOfACrash_goAfterADay()
{
    const QString old = storage::temporaryName(m_path);
    const QString fresh = storage::temporaryName(m_path);
    const QString strange = QFileInfo(m_path).absolutePath() + u"/.notes.md.partial"_s;
    for (const QString &name : {old, fresh, strange}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (name != fresh)
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    }
    QCOMPARE(sync().state, State::InStep);
    QVERIFY(!QFile::exists(old) && QFile::exists(fresh) && QFile::exists(strange));
}

QTEST_GUILESS_MAIN(TestSyncStops)
#include "tst_sync_stops.moc"
