// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Library.h"
#include "library/sync/KeptHere.h"
#include "support/LibraryFixture.h"
#include "support/TempLibrary.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

namespace {

const QByteArray list = "# Reading\n\n## Rays\n\n- [ ] Alpha Rays[OSDI'20]\n  - slow at first\n- [ ] Beta Rays[SOSP'21]\n\n"
                        "## Waves\n\n- [ ] Alpha Rays[OSDI'20]\n  - heard of in a talk\n- [ ] Gamma Waves[ATC'19]\n";

} // namespace

// The notes of papers and what stands below their lines are one text.
class TestSyncNotes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { open(list); }

    void noteOfTheFile_isTheNoteHere();
    void noteEditedHere_isTheSmallestEditThere();
    void noteAddedEmptiedAndUndone_givesTheSameBytes();
    void noteEditedThere_comesHere();
    void notesOfBothSides_areMerged();
    void notesOfBothSides_areMergedBeforeTheFirstWrite();
    void noteTypedAsAList_isAList();
    void noteOfAPaperInTwoPlaces_changesOnlyTheLineThatSaidIt();
    void noteWithoutAPlace_staysHereAndIsTold();
    void addressInANote_isNotCalledKeptHere();
    void untouchedFile_isNotWritten();
    void libraryOfBefore_takesNoNoteOut();

private:
    void open(const QByteArray &bytes);
    SyncResult sync();
    [[nodiscard]] PaperId id(const QString &title);
    [[nodiscard]] QString note(const QString &title);
    bool edit(const QString &title, const QString &note);
    [[nodiscard]] QByteArray text() const;
    bool write(const QByteArray &bytes) const;

    std::unique_ptr<LibraryFixture> m_library;
    QString m_path;
    SourceId m_source;
};

void TestSyncNotes::open(const QByteArray &bytes)
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"list.md"_s, bytes);
    m_library->import({m_path}, ImportAs::Papers);
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
}

// As a person does who agrees with what is shown and takes the defaults.
SyncResult TestSyncNotes::sync()
{
    SyncAnswers answers;
    Result<SyncResult> result = (*m_library)->sync(m_source);
    for (int i = 0; i < 3 && result && result->state != SyncResult::State::InStep; ++i) {
        if (result->state == SyncResult::State::Clashes)
            answers.choices = QList<markdown::MergeChoice>(result->clashes.size(), markdown::MergeChoice::Default);
        answers.agreed = storage::sha256Of(result->wanted);
        result = (*m_library)->sync(m_source, answers);
    }
    return result ? *result : SyncResult{};
}

PaperId TestSyncNotes::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

QString TestSyncNotes::note(const QString &title)
{
    const auto paper = (*m_library)->read().paper(id(title));
    return paper && *paper ? (*paper)->notes : u"not found"_s;
}

bool TestSyncNotes::edit(const QString &title, const QString &note)
{
    PaperEdit edit;
    edit.notes = note;
    return (*m_library)->editPaper(id(title), edit).ok();
}

QByteArray TestSyncNotes::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestSyncNotes::write(const QByteArray &bytes) const
{
    QFile file(m_path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void TestSyncNotes::noteOfTheFile_isTheNoteHere()
{
    QCOMPARE(note(u"Alpha Rays"_s), u"slow at first"_s);
    QCOMPARE(note(u"Beta Rays"_s), QString());
}

void TestSyncNotes::noteEditedHere_isTheSmallestEditThere()
{
    QVERIFY(edit(u"Alpha Rays"_s, u"fast at first\nand at last"_s));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("  - slow at first\n", "  - fast at first\n    and at last\n"));
    QVERIFY(!sync().wrote);
    QVERIFY(edit(u"Alpha Rays"_s, u"- fast at first"_s)); // typed as it stands there
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("slow", "fast"));
}

void TestSyncNotes::noteAddedEmptiedAndUndone_givesTheSameBytes()
{
    QVERIFY(edit(u"Beta Rays"_s, u"read it twice"_s));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("Beta Rays[SOSP'21]\n", "Beta Rays[SOSP'21]\n  - read it twice\n"));
    QVERIFY(edit(u"Alpha Rays"_s, QString()));
    QVERIFY(sync().wrote);
    QVERIFY(!text().contains("slow at first"));
    for (int i = 0; i < 2; ++i) {
        QVERIFY((*m_library)->undo().ok());
        QVERIFY(sync().wrote);
    }
    QCOMPARE(text(), list);
}

void TestSyncNotes::noteEditedThere_comesHere()
{
    QVERIFY(write(QByteArray(list).replace("slow at first", "slow at last").replace("ATC'19]\n", "ATC'19]\n  - loud\n")));
    sync();
    QCOMPARE(note(u"Alpha Rays"_s), u"slow at last"_s);
    QCOMPARE(note(u"Gamma Waves"_s), u"loud"_s);
    QVERIFY(write(list));
    sync();
    QCOMPARE(note(u"Gamma Waves"_s), QString());
    QCOMPARE(text(), list);
}

void TestSyncNotes::notesOfBothSides_areMerged()
{
    QVERIFY(edit(u"Beta Rays"_s, u"mine"_s));
    QVERIFY((*m_library)->movePapers({id(u"Alpha Rays"_s)}, Status::Done, {}).ok());
    QVERIFY(write(QByteArray(list).replace("slow at first", "theirs")));
    sync();
    QVERIFY2(text().contains("- [x] Alpha Rays[OSDI'20]\n  - theirs\n- [ ] Beta Rays[SOSP'21]\n  - mine\n"), text().constData());
    QCOMPARE(note(u"Alpha Rays"_s), u"theirs"_s);
    QVERIFY(edit(u"Beta Rays"_s, u"mine again"_s));
    QVERIFY(write(text().replace("- mine\n", "- theirs as well\n")));
    sync(); // the same note on both sides: both are kept
    QVERIFY2(text().contains("mine again") && text().contains("theirs as well"), text().constData());
    QVERIFY(note(u"Beta Rays"_s).contains(u"mine again") && note(u"Beta Rays"_s).contains(u"theirs as well"));
    QVERIFY(!sync().wrote);
}

// What the file says comes in first, then a person is asked, then both are written.
void TestSyncNotes::notesOfBothSides_areMergedBeforeTheFirstWrite()
{
    QVERIFY(edit(u"Beta Rays"_s, u"mine"_s));
    QVERIFY(write(QByteArray(list).replace("SOSP'21]\n", "SOSP'21]\n  - theirs\n")));
    sync();
    QVERIFY2(text().contains("mine") && text().contains("theirs"), text().constData());
    QVERIFY(note(u"Beta Rays"_s).contains(u"mine") && note(u"Beta Rays"_s).contains(u"theirs"));
    QVERIFY(!sync().wrote);
    const auto kept = keptHere((*m_library)->file(), *(*m_library)->source(m_source));
    QVERIFY(kept && kept->size() == 1); // the other line of Alpha Rays
}

void TestSyncNotes::noteTypedAsAList_isAList()
{
    QVERIFY(edit(u"Beta Rays"_s, u"- once\n- twice"_s));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("Beta Rays[SOSP'21]\n", "Beta Rays[SOSP'21]\n  - once\n  - twice\n"));
    QVERIFY(edit(u"Alpha Rays"_s, u"1. once\n2. twice"_s));
    QVERIFY(sync().wrote);
    QVERIFY2(text().contains("OSDI'20]\n  1. once\n  2. twice\n- [ ] Beta"), text().constData());
    QCOMPARE(note(u"Alpha Rays"_s), u"1. once\n2. twice"_s);
    QVERIFY(!sync().wrote);
}

void TestSyncNotes::noteOfAPaperInTwoPlaces_changesOnlyTheLineThatSaidIt()
{
    QVERIFY(edit(u"Alpha Rays"_s, u"fast"_s));
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("slow at first", "fast"));
}

void TestSyncNotes::noteWithoutAPlace_staysHereAndIsTold()
{
    const QByteArray table = "# List\n\n| Paper | Status |\n|---|---|\n| Theta Graph | done |\n| Iota Stream | todo |\n";
    open(table);
    QVERIFY(edit(u"Iota Stream"_s, u"hard"_s));
    QVERIFY(!sync().wrote);
    QCOMPARE(text(), table);
    const auto kept = keptHere((*m_library)->file(), *(*m_library)->source(m_source));
    QVERIFY(kept && kept->size() == 1);
    QCOMPARE(kept->first().title, u"Iota Stream"_s);
    QCOMPARE(kept->first().what, u"notes"_s);
}

void TestSyncNotes::addressInANote_isNotCalledKeptHere()
{
    QVERIFY(edit(u"Beta Rays"_s, u"see https://example.org/talk for more"_s));
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("  - see https://example.org/talk for more\n"));
    const auto kept = keptHere((*m_library)->file(), *(*m_library)->source(m_source));
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1); // the other line of Alpha Rays
}

void TestSyncNotes::untouchedFile_isNotWritten()
{
    QVERIFY(!sync().wrote);
    const auto kept = keptHere((*m_library)->file(), *(*m_library)->source(m_source));
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1); // of the paper in two places one line has another note
    QCOMPARE(kept->first().title, u"Alpha Rays"_s);
}

// Schema 5 knew no notes of files: there they are none of the library's.
void TestSyncNotes::libraryOfBefore_takesNoNoteOut()
{
    m_library->close();
    QVERIFY(runRaw(m_library->file(), {u"UPDATE paper SET notes = CASE title WHEN 'Gamma Waves' THEN 'mine' ELSE '' END"_s,
                                       u"UPDATE anchor SET said = NULL"_s, u"PRAGMA user_version = 5"_s}));
    m_library->reopen();
    QVERIFY(!sync().wrote);
    QCOMPARE(text(), list);
    QVERIFY((*m_library)->movePapers({id(u"Beta Rays"_s)}, Status::Done, {}).ok());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), QByteArray(list).replace("[ ] Beta", "[x] Beta"));
    QVERIFY(edit(u"Beta Rays"_s, u"fine"_s));
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("Beta Rays[SOSP'21]\n  - fine\n") && !text().contains("mine"));
}

QTEST_GUILESS_MAIN(TestSyncNotes)
#include "tst_sync_notes.moc"
