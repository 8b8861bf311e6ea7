// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"
#include "markdown/List.h"
#include "support/LibraryFixture.h"
#include "support/TempLibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;
using State = SyncResult::State;

namespace {

const QDir histories(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/history"));

QMap<QString, int> titlesIn(const QByteArray &bytes, ListKind kind)
{
    QMap<QString, int> titles;
    if (kind == ListKind::Papers) {
        for (const markdown::PaperEntry &entry : markdown::parsePapers(bytes).entries)
            ++titles[entry.title];
    } else {
        for (const markdown::IdeaEntry &entry : markdown::parseIdeas(bytes).entries)
            ++titles[entry.title];
    }
    return titles;
}

} // namespace

// What the owners of two lists did to them over the years, as changes from outside, while cards move on the board in between.
class TestSyncHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void versionsFromOutside_meetMovingCards_data();
    void versionsFromOutside_meetMovingCards();

private:
    void moveCards(LibraryFixture &library, QRandomGenerator &random);
    void thinkOn(LibraryFixture &library, QRandomGenerator &random);
    int settle(LibraryFixture &library, SourceId source, const QString &path);

    QSet<QString> m_moved; // titles, since both were in step
};

void TestSyncHistory::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    if (!histories.exists())
        QSKIP("the versions of real lists are not beside the project");
}

void TestSyncHistory::versionsFromOutside_meetMovingCards_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<quint32>("seed");
    for (const QString &folder : histories.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("%s, %u", qPrintable(folder.section(u'_', -1)), seed) << histories.filePath(folder) << seed;
    }
}

void TestSyncHistory::moveCards(LibraryFixture &library, QRandomGenerator &random)
{
    for (int i = 0; i < 2; ++i) {
        QList<PaperId> all;
        for (const Status status : allStatuses)
            all += *library->read().idsBetween(status, {}, 0, 100'000);
        if (all.isEmpty())
            return thinkOn(library, random);
        const PaperId paper = all.at(random.bounded(static_cast<int>(all.size())));
        const Status now = library.paper(paper).status == Status::Done ? Status::ToRead : Status::Done;
        QVERIFY(library->movePapers({paper}, now, {}).ok());
        m_moved.insert(library.paper(paper).title);
    }
}

// Of a cabinet: ideas have no column.
void TestSyncHistory::thinkOn(LibraryFixture &library, QRandomGenerator &random)
{
    const auto rows = library->read().ideaRows({}, 0, 100'000);
    if (rows->isEmpty())
        return;
    const Idea idea = library.idea(rows->at(random.bounded(static_cast<int>(rows->size()))).id);
    IdeaEdit edit;
    edit.body = QString(idea.body.trimmed() + u"\n- thought number "_s + QString::number(random.bounded(1'000'000))).trimmed();
    QVERIFY(library->editIdea(idea.id, edit).ok());
    m_moved.insert(markdown::plainText(idea.title));
}

// Until nothing is asked any more; answers how often the same thing was changed on both sides.
int TestSyncHistory::settle(LibraryFixture &library, SourceId source, const QString &path)
{
    SyncAnswers answers;
    int clashes = 0;
    for (int round = 0; round < 6; ++round) {
        const auto result = library->sync(source, answers);
        if (!result || result->state == State::InStep) {
            if (!result)
                QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
            return clashes;
        }
        if (result->state == State::Clashes) {
            clashes = static_cast<int>(result->clashes.size());
            for (const markdown::FieldClash &clash : result->clashes) {
                if (!m_moved.contains(clash.title))
                    QTest::qFail(qPrintable(u"asks about “%1”, which nobody moved"_s.arg(clash.title)), __FILE__, __LINE__);
            }
            answers.choices = QList<markdown::MergeChoice>(clashes, markdown::MergeChoice::Default);
        }
        answers.agreed = storage::sha256Of(result->wanted);
        answers.loseEntries = answers.loseEntries || result->state == State::LostEntries || result->state == State::LosesEntries;
    }
    QTest::qFail(qPrintable(path + u": it never comes to an end"_s), __FILE__, __LINE__);
    return clashes;
}

void TestSyncHistory::versionsFromOutside_meetMovingCards()
{
    QFETCH(const QString, folder);
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QDir versions(folder);
    const QStringList names = versions.entryList(QDir::Files, QDir::Name);
    QVERIFY(names.size() > 1);
    LibraryFixture library;
    const ListKind kind = markdown::guessKind(bytesOf(versions.filePath(names.last())));
    qsizetype first = 0;
    while (first + 1 < names.size() && titlesIn(bytesOf(versions.filePath(names.at(first))), kind).isEmpty())
        ++first;
    const QString path = library.write(u"list.md"_s, bytesOf(versions.filePath(names.at(first))));
    library.import({path}, kind == ListKind::Papers ? ImportAs::Papers : ImportAs::Ideas);
    const auto source = library->read().sourceAt(QFileInfo(path).canonicalFilePath());
    QVERIFY(source.ok() && *source);
    QVERIFY(library->linkSource((*source)->id, SourceMode::InStep).ok());
    int clashes = 0;
    for (qsizetype i = first + 1; i < names.size(); ++i) {
        m_moved.clear();
        moveCards(library, random);
        const QByteArray theirs = bytesOf(versions.filePath(names.at(i)));
        library.write(u"list.md"_s, theirs);
        clashes += settle(library, (*source)->id, path);
        if (QTest::currentTestFailed())
            return;
        const QByteArray now = bytesOf(path);
        const auto there = titlesIn(now, kind);
        const auto expected = titlesIn(theirs, kind);
        for (auto title = expected.cbegin(); title != expected.cend(); ++title)
            QVERIFY2(there.value(title.key()) >= title.value(), qPrintable(names.at(i) + u": lost "_s + title.key()));
        const auto kept = library->versionsOf((*source)->id);
        const auto isTheirs = [&](const storage::Version &version) { return version.sha256 == storage::sha256Of(theirs); };
        QVERIFY(now == theirs || std::any_of(kept->begin(), kept->end(), isTheirs));
        const auto again = library->sync((*source)->id);
        QVERIFY(again.ok() && again->state == State::InStep && !again->wrote && !again->applied.summary.id.isValid());
        QCOMPARE(bytesOf(path), now);
    }
    qInfo("%lld versions, %d real clashes", static_cast<long long>(names.size()), clashes);
}

QTEST_GUILESS_MAIN(TestSyncHistory)
#include "tst_sync_history.moc"
