// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

namespace {

// The first failure of a chain of writes.
class Steps final
{
public:
    explicit Steps(Writer &writer)
        : m_writer(writer)
    {
    }

    qint64 insert(Table table, const Row &row)
    {
        if (!m_result)
            return 0;
        auto id = m_writer.insert(table, row);
        if (!id)
            m_result = id.error();
        return id ? *id : 0;
    }
    void update(Table table, qint64 id, const Row &row)
    {
        if (m_result)
            m_result = m_writer.update(table, id, row);
    }
    void remove(Table table, qint64 id)
    {
        if (m_result)
            m_result = m_writer.remove(table, id);
    }
    [[nodiscard]] Result<void> result() const { return m_result; }

private:
    Writer &m_writer;
    Result<void> m_result;
};

using Script = std::function<void(Steps &)>;

Store::Body body(const Script &script)
{
    return [script](Writer &writer) {
        Steps steps(writer);
        script(steps);
        return steps.result();
    };
}

// Ids in a fixture: papers 1 to 3 with links 1 to 3, tags 1 to 2, ideas 1 to 2, topic 1.
void fillFixture(Steps &s)
{
    for (int i = 1; i <= 3; ++i) {
        const qint64 paper = s.insert(Table::Paper, paperRow(u"Paper %1 über 编译器"_s.arg(i), 0, i));
        s.insert(Table::Link, linkRow(paper, u"Paper"_s, u"https://example.org/%1"_s.arg(i)));
    }
    s.insert(Table::Tag, tagRow(u"os"_s));
    s.insert(Table::Tag, tagRow(u"ml"_s));
    s.insert(Table::PaperTag, {{"paper"_L1, 1}, {"tag"_L1, 1}});
    s.insert(Table::PaperTag, {{"paper"_L1, 2}, {"tag"_L1, 1}});
    s.insert(Table::Idea, ideaRow(1, u"First idea"_s, u"- nested\n  - more"_s));
    s.insert(Table::Idea, ideaRow(2, u"Second idea"_s));
    s.insert(Table::IdeaTag, {{"idea"_L1, 1}, {"tag"_L1, 1}});
    s.insert(Table::IdeaPaper, {{"idea"_L1, 1}, {"paper"_L1, 1}});
    s.insert(Table::Topic, {{"path"_L1, u"MLSys\x1f"
                                        "Compilers"_s}});
    s.insert(Table::Place, {{"paper"_L1, 1}, {"topic"_L1, 1}});
}

void manyPapers(Steps &s)
{
    for (int i = 0; i < 4200; ++i) { // more than one range
        const qint64 paper = s.insert(Table::Paper, paperRow(u"Bulk %1"_s.arg(i), i % 3, i));
        s.insert(Table::Link, linkRow(paper, u"Paper"_s, u"https://example.org/b%1"_s.arg(i)));
        s.insert(Table::Link, linkRow(paper, u"Note"_s, u"https://example.org/n%1"_s.arg(i)));
        if (i % 10 == 0)
            s.insert(Table::PaperTag, {{"paper"_L1, paper}, {"tag"_L1, 2}});
    }
}

} // namespace

// Writing, undo and redo: what is put back is what was there, in every table and in the search index.
class TestHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        const auto filled = store().write(u"fixture"_s, {}, body(fillFixture));
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
    }

    void undoAndRedo_bringBackEveryRow_data();
    void undoAndRedo_bringBackEveryRow();
    void manyChanges_undoneToTheStartAndRedone();
    void undo_worksAfterReopening();
    void undo_undoesTheChangeOfAnotherStore();
    void redo_isGivenUpByANewChange();
    void undoWithNothingToUndo_answersNothing();
    void failedBody_changesNothing();
    void bodyThatChangesNothing_makesNoHistory();
    void updateToEqualValues_isNotRecorded();
    void insertedRange_isOneHistoryRow();
    void singleRows_nameTheirPaperAndIdea();
    void idsOfPapers_areNeverUsedAgain();
    void oddText_survivesUndoAndRedo();
    void removingWhatIsReferredTo_isRefused();
    void updateOfRemovedRow_saysSo();
    void unknownColumn_isRefused();
    void hostileHistory_isRefused();
    void touched_listsWhatChanged();
    void touched_ofManyIsEverything();
    void renamedTag_isFoundByItsNewName();
    void bulkInsert_leavesTheIndexSetAsItWas();
    void keepText_keepsOnePerContent();

private:
    [[nodiscard]] Store &store() { return m_library->store(); }
    [[nodiscard]] QStringList contents() { return dump(m_library->file()); }
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] QStringList findings();

    std::unique_ptr<TempLibrary> m_library;
};

qint64 TestHistory::number(const QString &sql)
{
    const auto connection = Connection::open(m_library->file(), Access::ReadOnly);
    const auto value = connection ? selectInteger(**connection, sql) : Result<qint64>(connection.error());
    return value ? *value : -1;
}

QStringList TestHistory::findings()
{
    const auto found = store().check();
    return found ? *found : QStringList{found.error().message + found.error().detail};
}

void TestHistory::undoAndRedo_bringBackEveryRow_data()
{
    QTest::addColumn<Script>("script");
    QTest::newRow("insert one") << Script([](Steps &s) { s.insert(Table::Paper, paperRow(u"New"_s)); });
    QTest::newRow("insert many") << Script(manyPapers);
    QTest::newRow("move cards") << Script([](Steps &s) {
        for (int id = 1; id <= 3; ++id)
            s.update(Table::Paper, id, {{"status"_L1, 2}, {"position"_L1, 10 - id}, {"finished"_L1, qint64(1'700'000'000'000)}});
    });
    QTest::newRow("edit texts") << Script([](Steps &s) {
        s.update(Table::Paper, 1, {{"title"_L1, u"Quoted \"title\" \\ 'x' — 论文"_s}, {"notes"_L1, u"# Notes\n\tdone"_s}});
        s.update(Table::Idea, 2, {{"body"_L1, u"a new body"_s}, {"title_text"_L1, u"Renamed"_s}});
        s.update(Table::Link, 2, {{"url"_L1, u"https://example.org/other"_s}});
    });
    QTest::newRow("null to value and back") << Script([](Steps &s) {
        s.update(Table::Paper, 1, {{"started"_L1, 7}, {"year"_L1, QVariant()}});
        s.update(Table::Paper, 1, {{"started"_L1, QVariant()}});
    });
    QTest::newRow("remove a paper") << Script([](Steps &s) {
        s.remove(Table::Place, 1);
        s.remove(Table::IdeaPaper, 1);
        s.remove(Table::PaperTag, 1);
        s.remove(Table::Link, 1);
        s.remove(Table::Paper, 1);
    });
    QTest::newRow("replace a tag by one of its name") << Script([](Steps &s) {
        s.remove(Table::IdeaTag, 1);
        s.remove(Table::PaperTag, 1);
        s.remove(Table::PaperTag, 2);
        s.remove(Table::Tag, 1);
        const qint64 tag = s.insert(Table::Tag, tagRow(u"OS"_s));
        s.insert(Table::PaperTag, {{"paper"_L1, 3}, {"tag"_L1, tag}});
    });
    QTest::newRow("rename a tag") << Script([](Steps &s) { s.update(Table::Tag, 1, {{"name"_L1, u"systems"_s}}); });
    QTest::newRow("exchange unique numbers") << Script([](Steps &s) {
        s.update(Table::Idea, 1, {{"number"_L1, 99}});
        s.update(Table::Idea, 2, {{"number"_L1, 1}});
        s.update(Table::Idea, 1, {{"number"_L1, 2}});
        s.insert(Table::Idea, ideaRow(99, u"Third"_s));
    });
    QTest::newRow("insert, change and remove the same") << Script([](Steps &s) {
        const qint64 paper = s.insert(Table::Paper, paperRow(u"Passing"_s));
        const qint64 next = s.insert(Table::Paper, paperRow(u"Staying"_s));
        s.update(Table::Paper, paper, {{"notes"_L1, u"short-lived"_s}});
        s.remove(Table::Paper, paper);
        s.insert(Table::Link, linkRow(next, u"Paper"_s, u"https://example.org/x"_s));
        s.insert(Table::Paper, paperRow(u"Later"_s));
    });
    QTest::newRow("link to another paper") << Script([](Steps &s) {
        s.update(Table::Link, 1, {{"paper"_L1, 2}});
        s.update(Table::PaperTag, 2, {{"paper"_L1, 3}});
    });
    QTest::newRow("setting") << Script([](Steps &s) {
        s.insert(Table::Setting, {{"name"_L1, u"reading-limit"_s}, {"value"_L1, u"5"_s}});
    });
}

void TestHistory::undoAndRedo_bringBackEveryRow()
{
    QFETCH(Script, script);
    const QStringList before = contents();
    const auto written = store().write(u"test"_s, {u"a"_s}, body(script));
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().detail));
    const QStringList after = contents();
    QVERIFY(before != after);
    QCOMPARE(findings(), QStringList());
    for (int round = 0; round < 2; ++round) {
        const auto undone = store().undo();
        QVERIFY2(undone.ok(), undone.ok() ? "" : qPrintable(undone.error().detail));
        QVERIFY(undone->has_value());
        QCOMPARE((*undone)->summary.kind, u"test"_s);
        QCOMPARE((*undone)->summary.args, QStringList{u"a"_s});
        QVERIFY((*undone)->summary.undone);
        QCOMPARE(contents(), before);
        QCOMPARE(findings(), QStringList());
        const auto redone = store().redo();
        QVERIFY2(redone.ok(), redone.ok() ? "" : qPrintable(redone.error().detail));
        QVERIFY(redone->has_value());
        QCOMPARE(contents(), after);
        QCOMPARE(findings(), QStringList());
    }
}

void TestHistory::manyChanges_undoneToTheStartAndRedone()
{
    QList<QStringList> states{contents()};
    const auto change = [&](const Script &script) {
        QVERIFY(store().write(u"step"_s, {}, body(script)).ok());
        states.append(contents());
    };
    for (int i = 1; i <= 10; ++i) {
        change([i](Steps &s) { s.insert(Table::Paper, paperRow(u"N%1"_s.arg(i))); });
        change([i](Steps &s) { s.update(Table::Paper, 1 + i % 3, {{"position"_L1, 100 * i}}); });
        change([i](Steps &s) { s.update(Table::Paper, 3 + i, {{"title"_L1, u"M%1"_s.arg(i)}}); });
    }
    change([](Steps &s) { s.remove(Table::Paper, 4); });
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        QVERIFY(store().undo().ok());
        QCOMPARE(contents(), states.at(i));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        QVERIFY(store().redo().ok());
        QCOMPARE(contents(), states.at(i));
    }
    QCOMPARE(findings(), QStringList());
}

void TestHistory::undo_worksAfterReopening()
{
    const QStringList before = contents();
    QVERIFY(addPaper(store(), u"X"_s) > 0);
    const QStringList after = contents();
    QVERIFY(m_library->reopen());
    QVERIFY(store().undo().ok());
    QCOMPARE(contents(), before);
    QVERIFY(m_library->reopen());
    QVERIFY(store().redo().ok());
    QCOMPARE(contents(), after);
}

void TestHistory::undo_undoesTheChangeOfAnotherStore()
{
    const QStringList before = contents();
    const auto other = Store::open(m_library->file(), Store::Mode::Open);
    QVERIFY(other.ok());
    QVERIFY(!store().changedElsewhere());
    QVERIFY(addPaper(**other, u"From elsewhere"_s) > 0);
    QVERIFY(store().changedElsewhere());
    QVERIFY(!store().changedElsewhere());
    const auto undone = store().undo();
    QVERIFY(undone.ok() && undone->has_value());
    QCOMPARE((*undone)->summary.args, QStringList{u"From elsewhere"_s});
    QCOMPARE(contents(), before);
    QVERIFY(!store().changedElsewhere());
    QVERIFY((*other)->changedElsewhere());
}

void TestHistory::redo_isGivenUpByANewChange()
{
    QVERIFY(addPaper(store(), u"A"_s) > 0);
    QVERIFY(addPaper(store(), u"B"_s) > 0);
    QVERIFY(store().undo().ok());
    QVERIFY(store().undo().ok());
    QVERIFY(addPaper(store(), u"C"_s) > 0);
    const QStringList with = contents();
    const auto redone = store().redo();
    QVERIFY(redone.ok());
    QVERIFY(!redone->has_value());
    QCOMPARE(contents(), with);
    QCOMPARE(number(u"SELECT count(*) FROM change WHERE state = 2"_s), 2);
    const auto undone = store().undo();
    QVERIFY(undone.ok() && undone->has_value());
    QCOMPARE((*undone)->summary.args, QStringList{u"C"_s});
}

void TestHistory::undoWithNothingToUndo_answersNothing()
{
    QVERIFY(store().undo().ok());
    const auto again = store().undo();
    QVERIFY(again.ok());
    QVERIFY(!again->has_value());
}

void TestHistory::failedBody_changesNothing()
{
    const QStringList before = dump(m_library->file(), true);
    const auto applied = store().write(u"half"_s, {}, [](Writer &writer) -> Result<void> {
        Steps steps(writer);
        steps.insert(Table::Paper, paperRow(u"half"_s));
        steps.update(Table::Paper, 1, {{"title"_L1, u"half"_s}});
        return Error{u"stop"_s, {}};
    });
    QVERIFY(!applied.ok());
    QCOMPARE(applied.error().message, u"stop"_s);
    QCOMPARE(dump(m_library->file(), true), before);
    QVERIFY(addPaper(store(), u"still works"_s) > 0);
}

void TestHistory::bodyThatChangesNothing_makesNoHistory()
{
    const QStringList before = dump(m_library->file(), true);
    const auto applied = store().write(u"nothing"_s, {}, [](Writer &) { return Result<void>(); });
    QVERIFY(applied.ok());
    QVERIFY(!applied->summary.id.isValid());
    QCOMPARE(dump(m_library->file(), true), before);
}

void TestHistory::updateToEqualValues_isNotRecorded()
{
    const auto applied = store().write(u"same"_s, {}, body([](Steps &s) {
                                           s.update(Table::Paper, 1, {{"status"_L1, 0}, {"started"_L1, QVariant()}});
                                       }));
    QVERIFY(applied.ok());
    QVERIFY(!applied->summary.id.isValid());
    QVERIFY(store()
                .write(u"one"_s, {}, body([](Steps &s) {
                           s.update(Table::Paper, 1, {{"status"_L1, 0}, {"position"_L1, 77}});
                       }))
                .ok());
    const auto connection = Connection::open(m_library->file(), Access::ReadOnly);
    QVERIFY(connection.ok());
    Statement row(**connection, u"SELECT before, after FROM change_row ORDER BY id DESC LIMIT 1"_s);
    QVERIFY(row.run() && row.next());
    QCOMPARE(row.text(0), u"{\"position\":1}"_s);
    QCOMPARE(row.text(1), u"{\"position\":77}"_s);
}

void TestHistory::insertedRange_isOneHistoryRow()
{
    const auto written = store().write(u"bulk"_s, {}, body(manyPapers));
    QVERIFY(written.ok());
    const qint64 id = written->summary.id.value;
    QCOMPARE(number(u"SELECT count(*) FROM change_row WHERE tbl = 'paper' AND change = %1"_s.arg(id)), 2);
    QCOMPARE(number(u"SELECT count(*) FROM change_row WHERE change = %1 AND (after IS NOT NULL OR before IS NOT NULL)"_s.arg(id)),
             0);
    QCOMPARE(number(u"SELECT sum(last - first + 1) FROM change_row WHERE tbl = 'link' AND change = %1"_s.arg(id)), 8400);
}

void TestHistory::singleRows_nameTheirPaperAndIdea()
{
    QVERIFY(store()
                .write(u"t"_s, {}, body([](Steps &s) {
                           s.insert(Table::IdeaPaper, {{"idea"_L1, 2}, {"paper"_L1, 3}});
                           s.update(Table::Paper, 2, {{"notes"_L1, u"n"_s}});
                           s.remove(Table::IdeaTag, 1);
                       }))
                .ok());
    QCOMPARE(number(u"SELECT count(*) FROM change_row WHERE tbl = 'idea_paper' AND op = 0 AND idea = 2 AND paper = 3"_s), 1);
    QCOMPARE(number(u"SELECT count(*) FROM change_row WHERE tbl = 'paper' AND op = 1 AND paper = 2 AND idea IS NULL"_s), 1);
    QCOMPARE(number(u"SELECT count(*) FROM change_row WHERE tbl = 'idea_tag' AND op = 2 AND idea = 1"_s), 1);
}

void TestHistory::idsOfPapers_areNeverUsedAgain()
{
    const qint64 first = addPaper(store(), u"A"_s);
    QVERIFY(store().undo().ok());
    QVERIFY(addPaper(store(), u"B"_s) > first);
}

void TestHistory::oddText_survivesUndoAndRedo()
{
    const QString odd = u"\u0001 tab\t \"\\\" \u2028 😀 "_s + QChar(0xd800) + QChar(u'x') + QChar(QChar::Null) + u"end"_s;
    QVERIFY(store().write(u"odd"_s, {odd}, body([&](Steps &s) { s.insert(Table::Paper, paperRow(odd)); })).ok());
    const QStringList after = contents();
    QVERIFY(store().undo().ok());
    QVERIFY(store().redo().ok());
    QCOMPARE(contents(), after);
    QCOMPARE(number(u"SELECT count(*) FROM paper WHERE title LIKE '%end'"_s), 1);
    QVERIFY(store().write(u"odd"_s, {}, body([&](Steps &s) { s.update(Table::Paper, 1, {{"notes"_L1, odd}}); })).ok());
    const QStringList changed = contents();
    QVERIFY(store().undo().ok());
    QVERIFY(store().redo().ok());
    QCOMPARE(contents(), changed);
}

void TestHistory::removingWhatIsReferredTo_isRefused()
{
    const QStringList before = dump(m_library->file(), true);
    const auto applied = store().write(u"bad"_s, {}, body([](Steps &s) { s.remove(Table::Paper, 1); }));
    QVERIFY(!applied.ok());
    QVERIFY(applied.error().message.contains(u"test.papercabinet"_s));
    QVERIFY(!applied.error().message.contains(u"constraint"_s, Qt::CaseInsensitive));
    QCOMPARE(dump(m_library->file(), true), before);
}

void TestHistory::updateOfRemovedRow_saysSo()
{
    const auto applied = store().write(u"bad"_s, {}, body([](Steps &s) { s.update(Table::Paper, 4711, {{"status"_L1, 1}}); }));
    QVERIFY(!applied.ok());
    QVERIFY(applied.error().message.contains(u"another program removed it"_s));
}

void TestHistory::unknownColumn_isRefused()
{
    const auto applied = store().write(u"bad"_s, {}, body([](Steps &s) { s.update(Table::Paper, 1, {{"titel"_L1, u"x"_s}}); }));
    QVERIFY(!applied.ok());
}

// A library file comes from anywhere: names in its history are looked up, never pasted into SQL.
void TestHistory::hostileHistory_isRefused()
{
    QVERIFY(store().write(u"t"_s, {}, body([](Steps &s) { s.update(Table::Paper, 1, {{"notes"_L1, u"n"_s}}); })).ok());
    m_library->close();
    QVERIFY(
        runRaw(m_library->file(), {u"UPDATE change_row SET before = '{\"title = 1; DROP TABLE paper; --\":1}' WHERE op = 1"_s}));
    QVERIFY(m_library->reopen());
    const QStringList before = contents();
    const auto undone = store().undo();
    QVERIFY(!undone.ok());
    QVERIFY(undone.error().message.contains(u"history"_s));
    QCOMPARE(contents(), before);
    m_library->close();
    QVERIFY(runRaw(m_library->file(), {u"UPDATE change_row SET tbl = 'source_text' WHERE op = 1"_s}));
    QVERIFY(m_library->reopen());
    QVERIFY(!store().undo().ok());
}

void TestHistory::touched_listsWhatChanged()
{
    const auto applied = store().write(u"t"_s, {}, body([](Steps &s) {
                                           s.update(Table::Paper, 2, {{"status"_L1, 1}});
                                           s.insert(Table::IdeaTag, {{"idea"_L1, 2}, {"tag"_L1, 2}});
                                       }));
    QVERIFY(applied.ok());
    QCOMPARE(applied->touched.papers, QList<PaperId>{PaperId{2}});
    QCOMPARE(applied->touched.ideas, QList<IdeaId>{IdeaId{2}});
    QVERIFY(applied->touched.tags && !applied->touched.topics && !applied->touched.sources && !applied->touched.everything);
    const auto undone = store().undo();
    QVERIFY(undone.ok() && undone->has_value());
    QCOMPARE((*undone)->touched.papers, QList<PaperId>{PaperId{2}});
    QCOMPARE((*undone)->touched.ideas, QList<IdeaId>{IdeaId{2}});
    QVERIFY((*undone)->touched.tags);
}

void TestHistory::touched_ofManyIsEverything()
{
    const auto applied = store().write(u"bulk"_s, {}, body(manyPapers));
    QVERIFY(applied.ok());
    QVERIFY(applied->touched.everything);
    QVERIFY(applied->touched.papers.isEmpty());
    const auto undone = store().undo();
    QVERIFY(undone.ok() && (*undone)->touched.everything);
}

void TestHistory::renamedTag_isFoundByItsNewName()
{
    const QString hits = u"SELECT count(*) FROM paper_fts WHERE paper_fts MATCH 'tags: %1'"_s;
    QCOMPARE(number(hits.arg(u"os"_s)), 2);
    const auto applied = store().write(u"t"_s, {}, body([](Steps &s) { s.update(Table::Tag, 1, {{"name"_L1, u"kernel"_s}}); }));
    QVERIFY(applied.ok());
    QCOMPARE(applied->touched.papers.size(), 2);
    QCOMPARE(applied->touched.ideas.size(), 1);
    QCOMPARE(number(hits.arg(u"os"_s)), 0);
    QCOMPARE(number(hits.arg(u"kernel"_s)), 2);
    QVERIFY(store().undo().ok());
    QCOMPARE(number(hits.arg(u"os"_s)), 2);
}

// FTS5 keeps this number in the file: a library must not go on gathering megabytes before it writes.
void TestHistory::bulkInsert_leavesTheIndexSetAsItWas()
{
    QVERIFY(store().write(u"t"_s, {}, body(manyPapers)).ok());
    QCOMPARE(number(u"SELECT coalesce((SELECT v FROM paper_fts_config WHERE k = 'hashsize'), 1048576)"_s), 1 << 20);
    QCOMPARE(number(u"SELECT count(*) FROM paper_fts WHERE paper_fts MATCH 'bulk'"_s), 4200);
    QCOMPARE(findings(), QStringList());
}

void TestHistory::keepText_keepsOnePerContent()
{
    QList<qint64> ids;
    const auto applied = store().write(u"t"_s, {}, [&](Writer &writer) -> Result<void> {
        for (const QByteArray &bytes : {QByteArray("a\0b\r\n", 5), QByteArray(), QByteArray("a\0b\r\n", 5)}) {
            const auto id = writer.keepText(bytes);
            if (!id)
                return id.error();
            ids.append(*id);
        }
        const auto source = writer.insert(
            Table::Source,
            {{"uid"_L1, u"u"_s}, {"path"_L1, u"/x.md"_s}, {"kind"_L1, 0}, {"text"_L1, ids.first()}, {"imported"_L1, 1}});
        return source ? Result<void>() : source.error();
    });
    QVERIFY2(applied.ok(), applied.ok() ? "" : qPrintable(applied.error().detail));
    QVERIFY(applied->touched.sources);
    QCOMPARE(ids.at(0), ids.at(2));
    QVERIFY(ids.at(0) != ids.at(1));
    QCOMPARE(number(u"SELECT length(bytes) FROM source_text WHERE id = %1"_s.arg(ids.at(0))), 5);
    QCOMPARE(number(u"SELECT length(bytes) FROM source_text WHERE id = %1"_s.arg(ids.at(1))), 0);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
