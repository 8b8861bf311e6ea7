// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"
#include "library/SourceEdits.h"

#include <QTest>

#include <functional>

using namespace cabinet;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Paper &)>;

// The text of a list of one paper after `change` of what the library holds of it.
QByteArray changed(const QByteArray &bytes, const Change &change)
{
    const auto entries = markdown::parsePapers(bytes).entries;
    if (entries.isEmpty())
        return "not understood";
    const auto &entry = entries.first();
    Paper paper;
    paper.title = entry.title;
    paper.venue = parseVenue(entry.venue);
    paper.status = entry.status;
    for (const auto &link : entry.links)
        paper.links.append(link.link);
    change(paper);
    return withEdits(bytes, editsFor(bytes, entry, paper));
}

} // namespace

class TestSourceEdits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edit_isTheSmallest_data();
    void edit_isTheSmallest();
    void withEdits_anyOrderAndOverlaps();
    void linkText_cannotBreakOut();
    void clean_linesAndTexts();
};

void TestSourceEdits::edit_isTheSmallest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray line = "- [ ] A[OSDI'20]: [[Paper](https://a.org/a.pdf)] [[Note](https://n.org/a)]\n";
    QTest::newRow("nothing") << line << Change([](Paper &) {}) << line;
    QTest::newRow("done") << line << Change([](Paper &p) { p.status = Status::Done; }) << QByteArray(line).replace("[ ]", "[x]");
    QTest::newRow("capital mark stays") << QByteArray("- [X] A\n") << Change([](Paper &) {}) << QByteArray("- [X] A\n");
    QTest::newRow("title") << line << Change([](Paper &p) { p.title = u"笔记"_s; }) << QByteArray(line).replace(" A[", " 笔记[");
    QTest::newRow("venue") << line << Change([](Paper &p) { p.venue = parseVenue(u"SOSP"_s); })
                           << QByteArray(line).replace("OSDI'20", "SOSP");
    QTest::newRow("venue gone") << line << Change([](Paper &p) { p.venue = {}; }) << QByteArray(line).replace("[OSDI'20]", "");
    QTest::newRow("venue new") << QByteArray("- [ ] A\n") << Change([](Paper &p) { p.venue = parseVenue(u"ICLR'24"_s); })
                               << QByteArray("- [ ] A[ICLR'24]\n");
    QTest::newRow("link gone") << line << Change([](Paper &p) { p.links.removeLast(); })
                               << QByteArray(line).replace(" [[Note](https://n.org/a)]", "");
    QTest::newRow("address") << line << Change([](Paper &p) { p.links[1].url = u"https://n.org/b"_s; })
                             << QByteArray(line).replace("n.org/a", "n.org/b");
    QTest::newRow("link new") << line << Change([](Paper &p) {
        p.links.append({u"Code"_s, u"https://c.org"_s});
    }) << QByteArray(line).replace("n.org/a)]", "n.org/a)] [[Code](https://c.org)]");
}

void TestSourceEdits::edit_isTheSmallest()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Change, change);
    QFETCH(const QByteArray, expected);
    QCOMPARE(changed(bytes, change), expected);
    const QByteArray around = "before\r\n\r\n";
    QCOMPARE(changed(around + bytes + "\nafter", change), QByteArray(around + expected + "\nafter"));
}

void TestSourceEdits::withEdits_anyOrderAndOverlaps()
{
    QCOMPARE(withEdits("0123456789", {{{8, 9}, "x"}, {{0, 2}, ""}, {{4, 4}, "++"}}), QByteArray("23++4567x9"));
    QCOMPARE(withEdits("0123456789", {{{2, 6}, "-"}, {{4, 5}, "lost"}}), QByteArray("01-6789"));
    QCOMPARE(withEdits("abc", {}), QByteArray("abc"));
}

void TestSourceEdits::linkText_cannotBreakOut()
{
    QCOMPARE(linkText({u"Paper"_s, u"https://a.org/x"_s}), u"[[Paper](https://a.org/x)]"_s);
    QCOMPARE(linkText({u"a](evil)["_s, u"https://a.org/x) [y](z"_s}), u"[[a)(evil)(](https://a.org/x%29%20[y]%28z)]"_s);
    QCOMPARE(linkText({QString(), u"https://a.org/<b>"_s}), u"[[Link](https://a.org/%3Cb%3E)]"_s);
}

void TestSourceEdits::clean_linesAndTexts()
{
    QCOMPARE(oneLine(u"\t a\u0085b\u2029c \n"_s), u"a b c"_s);
    QCOMPARE(oneLine(u"inner  spaces stay"_s), u"inner  spaces stay"_s);
    const auto text = cleanText(u"a\r\nb\rc"_s + QChar(u'\0') + u"\nd"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"a\nb\nc\ufffd\nd"_s);
    const auto links = cleanLinks({{u" P\n"_s, u" https://a.org/x "_s}, {u"none"_s, QString()}});
    QVERIFY(links);
    QCOMPARE(*links, (Links{{u"P"_s, u"https://a.org/x"_s}}));
    QVERIFY(!cleanLinks(Links(201, Link{u"P"_s, u"https://a.org/x"_s})));
    QVERIFY(!cleanTag(u"##//"_s));
    const auto topic = cleanTopic({u" A "_s, QString(), u"B\n"_s});
    QVERIFY(topic);
    QCOMPARE(*topic, (TopicPath{u"A"_s, u"B"_s}));
}

QTEST_GUILESS_MAIN(TestSourceEdits)
#include "tst_sourceedits.moc"
