// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"
#include "storage/Versions.h"
#include "support/TempLibrary.h"

#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

// Contents of linked files, kept as what differs from one to the next.
class TestVersions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_library = std::make_unique<TempLibrary>(); }

    void everyVersion_comesBackByteForByte();
    void smallChange_takesLittleRoom();
    void sameContentAgain_isNoNewVersion();
    void wrongBefore_keepsTheWholeContent();
    void versions_areNoHistory();
    void pruning_keepsTheNewestAndWhatItBuildsOn();
    void damagedVersion_isTold();
    void keepingRowsOfHistory_isRefused();
    void versionsOfSeveralSources_stayApart();
    void whatIsOnlyKept_isNotTheTextInStep();

private:
    void add(const QByteArray &before, const QByteArray &now, const QString &source = u"s"_s);
    [[nodiscard]] const Connection &connection() { return m_library->store().read().connection(); }

    std::unique_ptr<TempLibrary> m_library;
};

void TestVersions::add(const QByteArray &before, const QByteArray &now, const QString &source)
{
    const auto kept =
        m_library->store().keep([&](Writer &writer) { return addVersion(writer, source, before, now, VersionCause::Written); });
    QVERIFY2(kept.ok(), kept ? "" : qPrintable(kept.error().detail));
}

void TestVersions::everyVersion_comesBackByteForByte()
{
    QRandomGenerator random(7);
    QByteArrayList contents{QByteArray("- [ ] A\r\n- [ ] B\r\n").repeated(200)};
    for (int i = 0; i < 120; ++i) {
        QByteArray next = contents.last();
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(next.size())));
        const auto removed = static_cast<qsizetype>(random.bounded(9U));
        next.replace(at, std::min(removed, next.size() - at), QByteArray(static_cast<qsizetype>(random.bounded(9U)), '\0'));
        if (next != contents.last())
            contents.append(next);
    }
    for (qsizetype i = 0; i < contents.size(); ++i)
        add(i == 0 ? QByteArray() : contents.at(i - 1), contents.at(i));
    const auto versions = versionsOf(connection(), u"s"_s);
    QVERIFY(versions.ok());
    QCOMPARE(versions->size(), contents.size());
    for (qsizetype i = 0; i < contents.size(); ++i) {
        const Version &version = versions->at(versions->size() - 1 - i);
        QCOMPARE(version.bytes, contents.at(i).size());
        const auto text = textOfVersion(connection(), u"s"_s, version.id);
        QVERIFY2(text.ok(), text ? "" : qPrintable(text.error().detail));
        QCOMPARE(*text, contents.at(i));
    }
    QCOMPARE((*latestVersion(connection(), u"s"_s))->id, versions->first().id);
}

void TestVersions::smallChange_takesLittleRoom()
{
    QByteArray text;
    QRandomGenerator random(3);
    while (text.size() < 200'000)
        text += QByteArray::number(random.generate(), 36);
    add({}, text);
    QByteArray ticked = text;
    ticked[100'000] = 'x';
    add(text, ticked);
    QVERIFY(*selectInteger(connection(), u"SELECT length(patch_added) FROM source_version ORDER BY id DESC LIMIT 1"_s) <= 1);
}

void TestVersions::sameContentAgain_isNoNewVersion()
{
    add({}, "a");
    add("a", "a");
    QCOMPARE(versionsOf(connection(), u"s"_s)->size(), 1);
    add("a", "b");
    add("b", "a");
    QCOMPARE(versionsOf(connection(), u"s"_s)->size(), 3);
}

void TestVersions::wrongBefore_keepsTheWholeContent()
{
    add({}, "one");
    add("not what stands there", "two");
    QCOMPARE(*textOfVersion(connection(), u"s"_s, (*latestVersion(connection(), u"s"_s))->id), QByteArray("two"));
}

void TestVersions::versions_areNoHistory()
{
    QVERIFY(addPaper(m_library->store(), u"A"_s) > 0);
    add({}, "one");
    QVERIFY(m_library->store().undo().ok());
    QCOMPARE(versionsOf(connection(), u"s"_s)->size(), 1);
    QVERIFY(m_library->store().redo()->has_value()); // noting something gives no undone change up
}

void TestVersions::pruning_keepsTheNewestAndWhatItBuildsOn()
{
    QByteArray before;
    for (int i = 0; i < 60; ++i) {
        const QByteArray now = QByteArray("- [ ] line\n").repeated(50) + QByteArray::number(i);
        add(before, now);
        before = now;
    }
    const QDateTime later = QDateTime::currentDateTimeUtc().addDays(1);
    QVERIFY(m_library->store().keep([&](Writer &writer) { return pruneVersions(writer, u"s"_s, later); }).ok());
    const auto left = versionsOf(connection(), u"s"_s);
    QVERIFY(left->size() < 60 && !left->isEmpty());
    for (const Version &version : *left)
        QVERIFY(textOfVersion(connection(), u"s"_s, version.id).ok());
    QCOMPARE(*textOfVersion(connection(), u"s"_s, left->first().id), before);

    const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(m_library->store().keep([&](Writer &writer) { return pruneVersions(writer, u"s"_s, past); }).ok());
    QCOMPARE(versionsOf(connection(), u"s"_s)->size(), left->size());
}

void TestVersions::damagedVersion_isTold()
{
    add({}, QByteArray("line\n").repeated(100));
    add(QByteArray("line\n").repeated(100), QByteArray("line\n").repeated(100) + "x");
    QVERIFY(runRaw(m_library->file(), {u"UPDATE source_version SET patch_at = 3 WHERE patch_at IS NOT NULL"_s}));
    const auto text = textOfVersion(connection(), u"s"_s, (*latestVersion(connection(), u"s"_s))->id);
    QVERIFY(!text.ok());
    QVERIFY(text.error().message.contains(u"damaged"_s));
}

void TestVersions::keepingRowsOfHistory_isRefused()
{
    const auto kept = m_library->store().keep([](Writer &writer) -> Result<void> {
        const auto id = writer.insert(Table::Paper, paperRow(u"A"_s));
        return id ? Result<void>() : id.error();
    });
    QVERIFY(!kept.ok());
    QCOMPARE(*selectInteger(connection(), u"SELECT count(*) FROM paper"_s), 0);
}

void TestVersions::versionsOfSeveralSources_stayApart()
{
    add({}, "one", u"a"_s);
    add({}, "two", u"b"_s);
    add("one", "one!", u"a"_s);
    QCOMPARE(versionsOf(connection(), u"a"_s)->size(), 2);
    QCOMPARE(*textOfVersion(connection(), u"b"_s, (*latestVersion(connection(), u"b"_s))->id), QByteArray("two"));
    QCOMPARE((*latestVersion(connection(), u"c"_s)).has_value(), false);
}

void TestVersions::whatIsOnlyKept_isNotTheTextInStep()
{
    add({}, "in step");
    const auto keep = [&](const QByteArray &bytes) {
        return m_library->store()
            .keep([&](Writer &writer) { return addVersion(writer, u"s"_s, "in step", bytes, VersionCause::Kept); })
            .ok();
    };
    QVERIFY(keep("theirs") && keep("theirs"));
    QCOMPARE(versionsOf(connection(), u"s"_s)->size(), 2);
    QCOMPARE(*textOfVersion(connection(), u"s"_s, (*latestVersion(connection(), u"s"_s))->id), QByteArray("in step"));
    add("theirs", "theirs"); // now it is
    QCOMPARE(*textOfVersion(connection(), u"s"_s, (*latestVersion(connection(), u"s"_s))->id), QByteArray("theirs"));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
