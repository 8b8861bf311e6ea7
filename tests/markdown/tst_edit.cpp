// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Edit.h"

#include <QTest>

#include <functional>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(PaperText &)>;

// The text of a list of one paper after `change` of what the library holds of it.
QByteArray changed(const QByteArray &bytes, const Change &change)
{
    const auto entries = parsePapers(bytes).entries;
    if (entries.isEmpty())
        return "not understood";
    const auto &entry = entries.first();
    PaperText paper = textOf(entry);
    change(paper);
    return withEdits(bytes, entryEdits(bytes, entry, paper).edits);
}

} // namespace

class TestEdit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edit_isTheSmallest_data();
    void edit_isTheSmallest();
    void statusOfARow_isTheTablesWord();
    void withEdits_anyOrderAndOverlaps();
    void linkText_cannotBreakOut();
};

void TestEdit::edit_isTheSmallest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray line = "- [ ] A[OSDI'20]: [[Paper](https://a.org/a.pdf)] [[Note](https://n.org/a)]\n";
    QTest::newRow("nothing") << line << Change([](PaperText &) {}) << line;
    QTest::newRow("done") << line << Change([](PaperText &p) { p.status = Status::Done; })
                          << QByteArray(line).replace("[ ]", "[x]");
    QTest::newRow("capital mark stays") << QByteArray("- [X] A\n") << Change([](PaperText &) {}) << QByteArray("- [X] A\n");
    QTest::newRow("title") << line << Change([](PaperText &p) { p.title = u"笔记"_s; })
                           << QByteArray(line).replace(" A[", " 笔记[");
    QTest::newRow("venue") << line << Change([](PaperText &p) { p.venue = u"SOSP"_s; })
                           << QByteArray(line).replace("OSDI'20", "SOSP");
    QTest::newRow("venue gone") << line << Change([](PaperText &p) { p.venue.clear(); })
                                << QByteArray(line).replace("[OSDI'20]", "");
    QTest::newRow("venue new") << QByteArray("- [ ] A\n") << Change([](PaperText &p) { p.venue = u"ICLR'24"_s; })
                               << QByteArray("- [ ] A[ICLR'24]\n");
    QTest::newRow("link gone") << line << Change([](PaperText &p) { p.links.removeLast(); })
                               << QByteArray(line).replace(" [[Note](https://n.org/a)]", "");
    QTest::newRow("address") << line << Change([](PaperText &p) { p.links[1].url = u"https://n.org/b"_s; })
                             << QByteArray(line).replace("n.org/a", "n.org/b");
    QTest::newRow("link new") << line << Change([](PaperText &p) {
        p.links.append({u"Code"_s, u"https://c.org"_s});
    }) << QByteArray(line).replace("n.org/a)]", "n.org/a)] [[Code](https://c.org)]");
}

void TestEdit::edit_isTheSmallest()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const QByteArray, expected);
    QCOMPARE(changed(bytes, change), expected);
    const QByteArray around = "before\r\n\r\n";
    QCOMPARE(changed(around + bytes + "\nafter", change), QByteArray(around + expected + "\nafter"));
}

void TestEdit::statusOfARow_isTheTablesWord()
{
    const QByteArray bytes = "| | Title | Venue |\n|---|---|---|\n| \xE2\xAC\x9C | A First Paper | OSDI'20 |\n";
    const PaperList list = parsePapers(bytes);
    QCOMPARE(list.entries.size(), 1);
    const PaperEntry &row = list.entries.first();
    PaperText done = textOf(row);
    done.status = Status::Done;
    const EntryEdits edits = entryEdits(bytes, row, done, styleOf(bytes, list), &list.tables.first());
    QCOMPARE(withEdits(bytes, edits.edits), QByteArray(bytes).replace("\xE2\xAC\x9C", "\xE2\x9C\x85"));
    // Without its table nobody knows the word: the cell is not emptied.
    const EntryEdits blind = entryEdits(bytes, row, done, styleOf(bytes, list));
    QVERIFY(blind.edits.isEmpty());
    QCOMPARE(blind.unwritten, (QList<Unwritten>{{Field::Status, Unwritten::Reason::NoPlace}}));
}

void TestEdit::withEdits_anyOrderAndOverlaps()
{
    QCOMPARE(withEdits("0123456789", {{{8, 9}, "x"}, {{0, 2}, ""}, {{4, 4}, "++"}}), QByteArray("23++4567x9"));
    QCOMPARE(withEdits("0123456789", {{{2, 6}, "-"}, {{4, 5}, "lost"}}), QByteArray("01-6789"));
    QCOMPARE(withEdits("abc", {}), QByteArray("abc"));
}

void TestEdit::linkText_cannotBreakOut()
{
    QCOMPARE(linkText({u"Paper"_s, u"https://a.org/x"_s}), QByteArray("[[Paper](https://a.org/x)]"));
    QCOMPARE(linkText({u"a](evil)["_s, u"https://a.org/x) [y](z"_s}), QByteArray("[[a\\](evil)\\[](<https://a.org/x) [y](z>)]"));
    QCOMPARE(linkText({QString(), u"https://a.org/<b>"_s}), QByteArray("[[Link](https://a.org/<b>)]"));
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
