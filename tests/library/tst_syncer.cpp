// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Syncer.h"

#include "domain/TitleKey.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"
#include "support/Patience.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

const QByteArray list = "# Reading list\n\n## Compilers\n"
                        "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                        "- [x] Beta Fusion[MLSys'21]: [[Paper](https://a.org/beta.pdf)]\n"
                        "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n";

} // namespace

// A linked file kept in step by itself: watched, looked at again, written after a change.
class TestSyncer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void editInPlace_isRead();
    void replacedFile_isReadEachTime();
    void changedWhileClosed_isReadAtTheStart();
    void changeOfTheLibrary_isWritten();
    void changeOfTheLibrary_isWrittenWithUsualTimes();
    void changesThatFollowClosely_areWrittenOnce();
    void clash_isAskedAndAnswered();
    void inStep_comesToRest();
    void destroyedWhileBusy_waits();

private:
    void start();
    void write(const QByteArray &bytes);
    void replace(const QByteArray &bytes);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] PaperId id(const QString &title);
    [[nodiscard]] bool isDone(const QString &title) { return m_library->paper(id(title)).status == Status::Done; }
    [[nodiscard]] int writes() const; // attempts that wrote the file
    void rest();

    std::unique_ptr<LibraryFixture> m_library;
    std::unique_ptr<Syncer> m_syncer;
    std::unique_ptr<QSignalSpy> m_synced;
    QString m_path;
    SourceId m_source;
};

// The first write has been agreed to.
void TestSyncer::init()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"reading.md"_s, QByteArray(list).replace("Beta", "Old Beta"));
    m_library->import({m_path});
    m_source = (*(*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath()))->id;
    QVERIFY((*m_library)->linkSource(m_source, SourceMode::InStep).ok());
    PaperEdit edit;
    edit.title = u"Beta Fusion"_s;
    QVERIFY((*m_library)->editPaper(id(u"Old Beta Fusion"_s), edit).ok());
    const auto ask = (*m_library)->sync(m_source);
    QVERIFY(ask.ok());
    QVERIFY((*m_library)->sync(m_source, {.agreed = storage::sha256Of(ask->wanted)})->wrote);
    QCOMPARE(text(), list);
}

void TestSyncer::cleanup()
{
    m_synced.reset();
    m_syncer.reset();
}

void TestSyncer::start()
{
    m_syncer = std::make_unique<Syncer>(m_library->library());
    m_syncer->setTimes({.afterChange = 60, .afterFile = 20, .rescan = 60'000});
    m_synced = std::make_unique<QSignalSpy>(m_syncer.get(), &Syncer::synced);
    m_syncer->start();
    QTRY_VERIFY(!m_synced->isEmpty() && !m_syncer->isBusy());
}

void TestSyncer::rest()
{
    QTest::qWait(400);
    QTRY_VERIFY(!m_syncer->isBusy());
}

int TestSyncer::writes() const
{
    int count = 0;
    for (const QList<QVariant> &call : *m_synced)
        count += call.at(1).value<SyncResult>().wrote ? 1 : 0;
    return count;
}

void TestSyncer::write(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSyncer::replace(const QByteArray &bytes)
{
    QSaveFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QVERIFY(file.commit());
}

QByteArray TestSyncer::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

PaperId TestSyncer::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

void TestSyncer::editInPlace_isRead()
{
    start();
    write(QByteArray(list).replace("- [ ] Alpha", "- [x] Alpha"));
    QTRY_VERIFY(isDone(u"Alpha Compiler"_s));
}

void TestSyncer::replacedFile_isReadEachTime()
{
    start();
    replace(QByteArray(list).replace("- [ ] Alpha", "- [x] Alpha"));
    QTRY_VERIFY(isDone(u"Alpha Compiler"_s));
    rest();
    replace(QByteArray(list).replace("- [ ] Gamma", "- [x] Gamma")); // the watch was on the file before
    QTRY_VERIFY(isDone(u"Gamma Tiling"_s));
    QVERIFY(!isDone(u"Alpha Compiler"_s));
}

void TestSyncer::changedWhileClosed_isReadAtTheStart()
{
    write(QByteArray(list).replace("- [ ] Alpha", "- [x] Alpha"));
    start();
    QVERIFY(isDone(u"Alpha Compiler"_s));
}

void TestSyncer::changeOfTheLibrary_isWritten()
{
    start();
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QTRY_COMPARE(text(), QByteArray(list).replace("- [ ] Gamma", "- [x] Gamma"));
}

void TestSyncer::changeOfTheLibrary_isWrittenWithUsualTimes()
{
    m_syncer = std::make_unique<Syncer>(m_library->library());
    m_syncer->start();
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(text(), QByteArray(list).replace("- [ ] Gamma", "- [x] Gamma"), 20'000); // before it looks again
}

void TestSyncer::changesThatFollowClosely_areWrittenOnce()
{
    start();
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QVERIFY((*m_library)->movePapers({id(u"Alpha Compiler"_s)}, Status::Done, {}).ok());
    QTRY_COMPARE(text(), QByteArray(list).replace("- [ ]", "- [x]"));
    rest();
    QCOMPARE(writes(), 1);
}

void TestSyncer::clash_isAskedAndAnswered()
{
    PaperEdit edit;
    edit.venue = u"EuroSys'20"_s;
    QVERIFY((*m_library)->editPaper(id(u"Alpha Compiler"_s), edit).ok());
    write(QByteArray(list).replace("OSDI'20", "OSDI'21"));
    start();
    const SyncResult asked = m_syncer->last(m_source);
    QCOMPARE(asked.state, State::Clashes);
    QCOMPARE(asked.clashes.size(), 1);
    rest();
    QCOMPARE(m_synced->size(), 1); // nobody is asked again and again
    m_syncer->sync(m_source, {.choices = {markdown::MergeChoice::Theirs}});
    QTRY_COMPARE(m_syncer->last(m_source).state, State::InStep);
    QCOMPARE(m_library->paper(id(u"Alpha Compiler"_s)).venue.text, u"OSDI'21"_s);
}

// What it writes itself is noticed too: once more it looks, then there is silence.
void TestSyncer::inStep_comesToRest()
{
    start();
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    QTRY_COMPARE(writes(), 1);
    write(text().replace("- [ ] Alpha", "- [x] Alpha"));
    QTRY_VERIFY(isDone(u"Alpha Compiler"_s));
    rest();
    const qsizetype attempts = m_synced->size();
    rest();
    QCOMPARE(m_synced->size(), attempts);
    QCOMPARE(writes(), 1);
}

void TestSyncer::destroyedWhileBusy_waits()
{
    start();
    QVERIFY((*m_library)->movePapers({id(u"Gamma Tiling"_s)}, Status::Done, {}).ok());
    m_syncer->lookAgain();
    QVERIFY(m_syncer->isBusy());
    cleanup();
    const QByteArray written = QByteArray(list).replace("- [ ] Gamma", "- [x] Gamma");
    QVERIFY2(text() == list || text() == written, text().constData());
    QVERIFY((*m_library)->sync(m_source).ok());
    QCOMPARE(text(), written);
}

QTEST_GUILESS_MAIN(TestSyncer)
#include "tst_syncer.moc"
