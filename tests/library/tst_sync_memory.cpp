// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"
#include "library/Library.h"
#include "library/sync/SyncMemory.h"
#include "storage/Select.h"
#include "support/LibraryFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

namespace {

const QByteArray tasks = "# Reading list\n\n## Compilers\n"
                         "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                         "- [x] Beta Fusion[MLSys'21]: [[Paper](https://a.org/beta.pdf)]\n"
                         "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n"
                         "\n## Systems\n"
                         "- [ ] Delta Store[SOSP'19]: [[Paper](https://a.org/delta.pdf)]\n"
                         "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n";

const QByteArray table = "# Reading list\n\n## Compilers\n\n| Read | Title | Venue |\n|---|---|---|\n"
                         "| ⬜ | [Alpha Compiler](https://a.org/alpha.pdf) | OSDI'20 |\n"
                         "| ✅ | [Beta Fusion](https://a.org/beta.pdf) | MLSys'21 |\n"
                         "| ⬜ | [Gamma Tiling](https://a.org/gamma.pdf) | ASPLOS'22 |\n";

const QByteArray wordTable = "# Reading list\n\n## Compilers\n\n| Status | Title | Venue |\n|---|---|---|\n"
                             "| unread | [Alpha Compiler](https://a.org/alpha.pdf) | OSDI'20 |\n"
                             "| read | [Beta Fusion](https://a.org/beta.pdf) | MLSys'21 |\n";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

// What an attempt remembers for the next one.
class TestSyncMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { begin(tasks); }

    void tick_isOneByteWrittenQuickly();
    void tick_isNotedAsTheWholeWayNotesIt();
    void tickInATable_isWrittenQuickly();
    void markOfAnotherLength_goesTheWholeWay();
    void paperInTwoPlaces_isTickedInBoth();
    void severalTicks_areWrittenTogether();
    void nothingChanged_writesNothing();
    void changeElsewhereInTheLibrary_isNotOfThisFile();
    void otherFields_goTheWholeWay();
    void reorderedCard_goesTheWholeWay();
    void readingMark_goesTheWholeWay();
    void undoneTick_goesTheWholeWay();
    void tickAfterAnUndoneOne_isNotMistaken();
    void fileChangedOutside_isMerged();
    void fileGone_stops();
    void syncedByAnotherProcess_isNoticed();
    void otherMode_goesTheWholeWay();
    void firstWrite_stillAsks();

private:
    void begin(const QByteArray &list);
    SyncResult sync();
    [[nodiscard]] std::optional<SyncResult> quickly() { return m_memory->quickly(*m_store, source()); }
    [[nodiscard]] Source source() { return *(*m_library)->source(m_source); }
    [[nodiscard]] PaperId id(const QString &title);
    void move(const QString &title, Status status) { QVERIFY((*m_library)->movePapers({id(title)}, status, {}).ok()); }
    [[nodiscard]] QByteArray text() const { return bytesOf(m_path); }
    [[nodiscard]] QStringList noted();
    void write(const QByteArray &bytes);

    std::unique_ptr<LibraryFixture> m_library;
    std::unique_ptr<storage::Store> m_store; // as the Syncer has one
    std::unique_ptr<SyncMemory> m_memory;
    QString m_path;
    SourceId m_source;
};

// A linked list into which the program has written before.
void TestSyncMemory::begin(const QByteArray &list)
{
    m_store.reset();
    m_library = std::make_unique<LibraryFixture>();
    m_memory = std::make_unique<SyncMemory>();
    m_path = m_library->write(u"reading.md"_s, list);
    QVERIFY(m_library->import({m_path}).countOf(ImportAction::Add) > 0);
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
    m_store = *storage::Store::open(m_library->file(), storage::Store::Mode::Open);
    move(u"Beta Fusion"_s, Status::ToRead);
    QCOMPARE(sync().state, SyncResult::State::AsksLeave);
    const SyncResult shown = sync();
    QVERIFY(syncSource(*m_store, source(), {.agreed = storage::sha256Of(shown.wanted)}, m_memory.get())->wrote);
}

SyncResult TestSyncMemory::sync()
{
    const Result<SyncResult> result = syncSource(*m_store, source(), {}, m_memory.get());
    if (!result)
        qWarning().noquote() << result.error().message << result.error().detail;
    return result ? *result : SyncResult{.state = SyncResult::State::Vanished};
}

PaperId TestSyncMemory::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

void TestSyncMemory::write(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

// What is kept of the file beside its text.
QStringList TestSyncMemory::noted()
{
    const auto rows =
        storage::selectRows(m_store->read().connection(),
                            u"SELECT place, owner, first_byte, position, coalesce(said, '') FROM anchor ORDER BY place"_s, {},
                            [](const storage::Statement &row) {
                                QStringList values;
                                for (int i = 0; i < 5; ++i)
                                    values.append(row.text(i));
                                return values.join(u' ');
                            });
    QStringList all = rows ? *rows : QStringList{u"cannot be read"_s};
    const auto versions = storage::versionsOf(m_store->read().connection(), source().uid);
    for (const storage::Version &version : *versions)
        all.append(u"%1 %2"_s.arg(int(version.cause)).arg(version.sha256));
    return all;
}

void TestSyncMemory::tick_isOneByteWrittenQuickly()
{
    QByteArray wanted = text();
    wanted.replace("- [ ] Gamma", "- [x] Gamma");
    move(u"Gamma Tiling"_s, Status::Done);
    const auto result = quickly();
    QVERIFY(result && result->wrote);
    QCOMPARE(result->wanted, wanted);
    QCOMPARE(text(), wanted);
    QVERIFY(!quickly()->wrote); // it is known
    move(u"Gamma Tiling"_s, Status::ToRead);
    QVERIFY(quickly()->wrote);
    QCOMPARE(text(), wanted.replace("- [x] Gamma", "- [ ] Gamma"));
}

void TestSyncMemory::tick_isNotedAsTheWholeWayNotesIt()
{
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(quickly());
    move(u"Alpha Compiler"_s, Status::Done);
    QVERIFY(quickly());
    const QStringList quick = noted();
    // the same again in a library of the same ids
    begin(tasks);
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(syncSource(*m_store, source())->wrote);
    move(u"Alpha Compiler"_s, Status::Done);
    QVERIFY(syncSource(*m_store, source())->wrote);
    QCOMPARE(quick, noted());
    QVERIFY(!sync().wrote); // and nothing is left to be written
}

void TestSyncMemory::tickInATable_isWrittenQuickly()
{
    begin(table);
    move(u"Gamma Tiling"_s, Status::Done);
    const auto result = quickly();
    QVERIFY(result && result->wrote);
    QVERIFY(text().contains("| ✅ | [Gamma"));
    m_memory->forget(m_source);
    QVERIFY(!sync().wrote); // the whole way agrees
    QCOMPARE(m_library->paper(id(u"Gamma Tiling"_s)).status, Status::Done);
}

void TestSyncMemory::markOfAnotherLength_goesTheWholeWay()
{
    begin(wordTable);
    move(u"Alpha Compiler"_s, Status::Done);
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).status, Status::Done);
    QVERIFY(!text().contains("| unread | [Alpha"));
}

void TestSyncMemory::paperInTwoPlaces_isTickedInBoth()
{
    move(u"Alpha Compiler"_s, Status::Done);
    QVERIFY(quickly()->wrote);
    QCOMPARE(text().count("- [x] Alpha"), 2);
}

void TestSyncMemory::severalTicks_areWrittenTogether()
{
    move(u"Gamma Tiling"_s, Status::Done);
    move(u"Delta Store"_s, Status::Done);
    QVERIFY(quickly()->wrote);
    QVERIFY(text().contains("- [x] Gamma") && text().contains("- [x] Delta"));
}

void TestSyncMemory::nothingChanged_writesNothing()
{
    const QByteArray before = text();
    const QStringList known = noted();
    const auto result = quickly();
    QVERIFY(result && !result->wrote);
    QCOMPARE(text(), before);
    QCOMPARE(noted(), known);
}

void TestSyncMemory::changeElsewhereInTheLibrary_isNotOfThisFile()
{
    const PaperId other = m_library->add(u"A paper of no file"_s);
    QVERIFY(!sync().wrote);
    QVERIFY((*m_library)->movePapers({other}, Status::Done, {}).ok());
    const auto result = quickly();
    QVERIFY(result && !result->wrote);
}

void TestSyncMemory::otherFields_goTheWholeWay()
{
    PaperEdit edit;
    edit.title = u"Gamma Tiling Again"_s;
    QVERIFY((*m_library)->editPaper(id(u"Gamma Tiling"_s), edit).ok());
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [ ] Gamma Tiling Again"));
    move(u"Gamma Tiling Again"_s, Status::Done);
    QVERIFY(quickly()->wrote); // what the whole way left is known again
}

void TestSyncMemory::reorderedCard_goesTheWholeWay()
{
    QVERIFY((*m_library)->movePapers({id(u"Beta Fusion"_s)}, Status::ToRead, id(u"Alpha Compiler"_s)).ok());
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QVERIFY(text().indexOf("Beta") < text().indexOf("Alpha"));
}

void TestSyncMemory::readingMark_goesTheWholeWay()
{
    move(u"Gamma Tiling"_s, Status::Reading);
    QVERIFY(!quickly());
}

void TestSyncMemory::undoneTick_goesTheWholeWay()
{
    const QByteArray before = text();
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(quickly()->wrote);
    QVERIFY((*m_library)->undo().ok());
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QCOMPARE(text(), before);
}

void TestSyncMemory::tickAfterAnUndoneOne_isNotMistaken()
{
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(quickly()->wrote);
    QVERIFY((*m_library)->undo().ok());
    move(u"Delta Store"_s, Status::Done); // the undone one will not come back
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [ ] Gamma") && text().contains("- [x] Delta"));
}

void TestSyncMemory::fileChangedOutside_isMerged()
{
    QByteArray theirs = text();
    write(theirs.replace("Delta Store", "Delta Store Two"));
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [x] Gamma") && text().contains("Delta Store Two"));
    QVERIFY(id(u"Delta Store Two"_s).isValid());
}

void TestSyncMemory::fileGone_stops()
{
    QVERIFY(QFile::remove(m_path));
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(!quickly());
    QCOMPARE(sync().state, SyncResult::State::Vanished);
    QVERIFY(!QFile::exists(m_path));
}

void TestSyncMemory::syncedByAnotherProcess_isNoticed()
{
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY((*m_library)->sync(m_source)->wrote);
    move(u"Delta Store"_s, Status::Done);
    QVERIFY(!quickly());
    QVERIFY(sync().wrote);
    QVERIFY(text().contains("- [x] Gamma") && text().contains("- [x] Delta"));
}

void TestSyncMemory::otherMode_goesTheWholeWay()
{
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::ReadOnly).ok());
    const QByteArray before = text();
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(!quickly());
    QVERIFY(!sync().wrote);
    QCOMPARE(text(), before);
}

void TestSyncMemory::firstWrite_stillAsks()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"reading.md"_s, tasks);
    QVERIFY(m_library->import({m_path}).countOf(ImportAction::Add) > 0);
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
    m_store = *storage::Store::open(m_library->file(), storage::Store::Mode::Open);
    QVERIFY(!sync().wrote); // and is remembered
    move(u"Gamma Tiling"_s, Status::Done);
    QVERIFY(!quickly());
    QCOMPARE(sync().state, SyncResult::State::AsksLeave);
    QCOMPARE(text(), tasks);
}

QTEST_GUILESS_MAIN(TestSyncMemory)
#include "tst_sync_memory.moc"
