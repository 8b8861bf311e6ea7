// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Lint.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

constexpr auto clean = "# Reading\n\n## Systems\n"
                       "- [x] A First Paper[OSDI'20]: [[Paper](https://a.org/1.pdf)] [[Note](https://n.org/1)]\n"
                       "- [x] A Second Paper[SOSP'21]: [[Paper](https://a.org/2.pdf)] [[Note](https://n.org/2)]\n"
                       "- [x] A Third Paper[OSDI'22]: [[Paper](https://a.org/3.pdf)] [[Note](https://n.org/3)]\n"
                       "- [ ] A Fourth Paper[NSDI'23]: [[Paper](https://a.org/4.pdf)]\n"
                       "- [ ] A Fifth Paper[NSDI'24]: [[Paper](https://a.org/5.pdf)]\n";

QByteArray fixedOf(const QByteArray &bytes)
{
    QList<TextEdit> edits;
    for (const LintFinding &finding : lint(bytes).findings) {
        if (finding.fix)
            edits.append(*finding.fix);
    }
    return withEdits(bytes, edits);
}

QString shown(const LintReport &report)
{
    QStringList all;
    for (const LintFinding &finding : report.findings)
        all.append(u"%1@%2:%3"_s.arg(static_cast<int>(finding.rule)).arg(finding.line).arg(finding.column));
    return all.join(u' ');
}

} // namespace

class LintTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanList_hasNoFindings_data();
    void cleanList_hasNoFindings();
    void fault_isFoundWhereItStands_data();
    void fault_isFoundWhereItStands();
    void conflict_isAllThatIsTold();
    void paperUnderTwoTopics_isNoDuplicate();
    void sameTitleWithOtherIds_isNoDuplicate();
    void column_countsCharacters();
    void fix_changesOnlyItsBytes_data();
    void fix_changesOnlyItsBytes();
    void localLinks_areHandedOver();
    void anyBytes_areLookedAt();
};

void LintTest::cleanList_hasNoFindings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("tasks") << QByteArray(clean);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom and crlf") << ("\xEF\xBB\xBF" + QByteArray(clean).replace("\n", "\r\n"));
    QTest::newRow("brackets in code") << QByteArray(clean) + "\n```\n[a](http://b c\n<[x\n```\n";
    QTest::newRow("brackets in a comment") << QByteArray(clean) + "\n<!--\n[a](http://b c.pdf)\n-->\n";
    QTest::newRow("words in parentheses") << QByteArray(clean) + "- [ ] A Sixth Study: [see](the appendix of it)\n";
    QTest::newRow("table of contents") << QByteArray(clean) + "\n- [Best Paper](#best-paper)\n- [Papers](#papers)\n";
    QTest::newRow("a label that leads nowhere") << QByteArray(clean) + "\n- Paper: None\n- Code: None\n";
    QTest::newRow("a title wrapped") << QByteArray(clean) + "- [ ] [A Sixth Study That Is\n  Long](https://a.org/6.pdf)\n";
    QTest::newRow("ideas") << QByteArray("1. A question\n- [text](https://a.org/x) by B\n2. Another\n");
    QTest::newRow("escaped bracket") << QByteArray(clean) + "- [ ] A \\[ Sixth Study: [[Paper](https://a.org/6.pdf)]\n";
}

void LintTest::cleanList_hasNoFindings()
{
    QFETCH(QByteArray, text);
    const LintReport report = lint(text);
    QVERIFY2(report.findings.isEmpty(), qPrintable(shown(report)));
}

void LintTest::fault_isFoundWhereItStands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LintRule>("rule");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *line, LintRule rule, int column) {
        QTest::newRow(name) << QByteArray(line) << rule << column;
    };
    row("empty link", "- [ ] A Sixth Study: [[Paper]()]", LintRule::EmptyLink, 23);
    row("link to nowhere", "- [ ] A Sixth Study: [[Code](#)]", LintRule::EmptyLink, 23);
    row("link without text", "- [ ] A Sixth Study: [](https://a.org/6.pdf)", LintRule::EmptyLink, 22);
    row("space", "- [ ] A Sixth Study: [[Paper](https://a.org/6 6.pdf)]", LintRule::LinkSpace, 31);
    row("unclosed address", "- [ ] A Sixth Study: [[Paper](https://a.org/6.pdf]", LintRule::LinkUnclosed, 23);
    row("no scheme", "- [ ] A Sixth Study: [[Paper](www.a.org/6.pdf)]", LintRule::LinkScheme, 31);
    row("mistyped scheme", "- [ ] A Sixth Study: [[Paper](htp://a.org/6.pdf)]", LintRule::LinkScheme, 31);
    row("unclosed venue", "- [ ] A Sixth Study[OSDI'20: [[Paper](https://a.org/6.pdf)]", LintRule::VenueBracket, 20);
    row("unclosed bracket", "- [ ] A Sixth Study [that is odd: [[Paper](https://a.org/6.pdf)]", LintRule::Bracket, 21);
    row("stray bracket", "- [ ] A Sixth Study: [Paper](https://a.org/6.pdf)]", LintRule::Bracket, 50);
    row("other venue style", "- [ ] A Sixth Study[OSDI 2020]: [[Paper](https://a.org/6.pdf)]", LintRule::VenueStyle, 21);
    row("noted, not ticked", "- [ ] A Sixth Study[OSDI'20]: [[Note](https://n.org/6)]", LintRule::NotTicked, 4);
    row("twice", "- [ ] A Second Paper[SOSP'21]: [[Paper](https://a.org/9.pdf)]", LintRule::DuplicatePaper, 1);
    row("no title", "- [[Paper](https://a.org/6.pdf)] [[Note](https://n.org/6)]", LintRule::NotRead, 1);
    row("half a conflict", "<<<<<<< HEAD", LintRule::ConflictMarker, 1);
    row("zero byte", "- [ ] A Sixth Study", LintRule::Encoding, 8);
    row("not UTF-8", "- [ ] A Sixth P\xE9per", LintRule::Encoding, 1);
}

void LintTest::fault_isFoundWhereItStands()
{
    QFETCH(QByteArray, line);
    QFETCH(LintRule, rule);
    QFETCH(int, column);
    if (qstrcmp(QTest::currentDataTag(), "zero byte") == 0)
        line[7] = '\0';
    const LintReport report = lint(clean + line + '\n');
    QVERIFY2(report.findings.size() == 1, qPrintable(shown(report)));
    QCOMPARE(report.findings.first().rule, rule);
    QCOMPARE(report.findings.first().line, 9);
    QCOMPARE(report.findings.first().column, column);
}

void LintTest::conflict_isAllThatIsTold()
{
    const LintReport report =
        lint("- [ ] A Paper: [[Paper]()]\n<<<<<<< ours\n- [x] B Paper\n=======\n- [ ] B Paper\n>>>>>>> theirs\n");
    QCOMPARE(report.findings.size(), 2);
    QCOMPARE(report.findings.at(0).line, 2);
    QCOMPARE(report.findings.at(1).line, 6);
    QVERIFY(isError(report.findings.at(0).rule));
}

void LintTest::paperUnderTwoTopics_isNoDuplicate()
{
    const QByteArray again = "\n## Networks\n- [x] A First Paper[OSDI'20]: [[Paper](https://arxiv.org/abs/2001.00001)]\n"
                             "\n## Storage\n- [x] A First Paper[OSDI'20]: [[Paper](https://arxiv.org/abs/2001.00001)]\n";
    QVERIFY(lint(clean + again).findings.isEmpty());
    const LintReport other =
        lint(clean + again + "- [ ] Another Name Of It[OSDI'20]: [[Paper](https://arxiv.org/pdf/2001.00001v2)]\n");
    QCOMPARE(other.findings.size(), 1);
    QCOMPARE(other.findings.first().rule, LintRule::DuplicatePaper);
    QVERIFY(!other.findings.first().fix);
}

void LintTest::sameTitleWithOtherIds_isNoDuplicate()
{
    const QByteArray two = "- [ ] Introduction To It: [[Paper](https://arxiv.org/abs/2001.00001)]\n"
                           "- [ ] Introduction To It: [[Paper](https://arxiv.org/abs/2001.00002)]\n";
    QVERIFY(lint(clean + two).findings.isEmpty());
}

void LintTest::column_countsCharacters()
{
    const LintReport report =
        lint("# 阅读\n\n- [ ] 一篇很好的论文😀的标题: [[Paper]()]\n- [ ] 另一篇论文: [[Paper]()] [[Note]()]\n");
    QCOMPARE(report.findings.size(), 3);
    QCOMPARE(report.findings.at(0).column, 21);
    QCOMPARE(report.findings.at(1).column, 15);
    QCOMPARE(report.findings.at(2).column, 27);
}

void LintTest::fix_changesOnlyItsBytes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("fixed");
    const auto row = [](const char *name, const char *line, const char *fixed) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(fixed);
    };
    row("space", "- [ ] A Sixth Study: [[Paper](https://a.org/6 6.pdf)]\n",
        "- [ ] A Sixth Study: [[Paper](https://a.org/6%206.pdf)]\n");
    row("address", "- [ ] A Sixth Study: [[Paper](https://a.org/6.pdf]\n",
        "- [ ] A Sixth Study: [[Paper](https://a.org/6.pdf)]\n");
    row("scheme", "- [ ] A Sixth Study: [[Paper](www.a.org/6.pdf)]\n",
        "- [ ] A Sixth Study: [[Paper](https://www.a.org/6.pdf)]\n");
    row("mistyped scheme", "- [ ] A Sixth Study: [[Paper](https//www.a.org/6.pdf)]\n",
        "- [ ] A Sixth Study: [[Paper](https://www.a.org/6.pdf)]\n");
    row("one slash", "- [ ] A Sixth Study: [[Paper](http:/a.org/6.pdf)]\n", "- [ ] A Sixth Study: [[Paper](http://a.org/6.pdf)]\n");
    row("venue", "- [ ] A Sixth Study[OSDI'20: [[Paper](https://a.org/6.pdf)]\n",
        "- [ ] A Sixth Study[OSDI'20]: [[Paper](https://a.org/6.pdf)]\n");
    row("style", "- [ ] A Sixth Study[ATC-2019]: [[Paper](https://a.org/6.pdf)]\n",
        "- [ ] A Sixth Study[ATC'19]: [[Paper](https://a.org/6.pdf)]\n");
    row("the same line again", "- [ ] A Fifth Paper[NSDI'24]: [[Paper](https://a.org/5.pdf)]\n", "");
    row("a duplicate that says more", "- [x] A Fifth Paper[NSDI'24]: [[Paper](https://a.org/5.pdf)]\n",
        "- [x] A Fifth Paper[NSDI'24]: [[Paper](https://a.org/5.pdf)]\n");
    row("two addresses in one", "- [ ] A Sixth Study: [[Paper](https://a.org/6.pdf https://b.org/6.pdf)]\n",
        "- [ ] A Sixth Study: [[Paper](https://a.org/6.pdf https://b.org/6.pdf)]\n");
}

void LintTest::fix_changesOnlyItsBytes()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, fixed);
    QCOMPARE(lint(clean + line).findings.size(), 1);
    QCOMPARE(fixedOf(clean + line), clean + fixed);
    const QByteArray crlf = QByteArray(clean + line).replace("\n", "\r\n");
    QCOMPARE(fixedOf(crlf), QByteArray(clean + fixed).replace("\n", "\r\n"));
}

void LintTest::localLinks_areHandedOver()
{
    const LintReport report = lint("# L\n- [ ] A Paper Of Mine: [[Note](notes/a%20b.md#top)] [[Code](https://a.org)] [up](#l)\n");
    QVERIFY(report.findings.isEmpty());
    QCOMPARE(report.localLinks.size(), 1);
    QCOMPARE(report.localLinks.first().path, u"notes/a b.md"_s);
    QCOMPARE(report.localLinks.first().column, 32);
}

void LintTest::anyBytes_areLookedAt()
{
    QRandomGenerator random(7);
    const QByteArray letters("[]()<>!`~-*|# \n\r\t\\x'20:./\"", 27);
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(300); i > 0; --i)
            bytes += random.bounded(20) == 0 ? static_cast<char>(random.bounded(256)) : letters[random.bounded(27)];
        for (const LintFinding &finding : lint(bytes).findings) {
            QVERIFY(finding.line >= 1 && finding.column >= 1);
            QVERIFY(finding.at >= 0 && finding.at <= bytes.size());
            QVERIFY(!finding.fix || (finding.fix->span.begin >= 0 && finding.fix->span.end <= bytes.size()));
        }
    }
    for (const char *part : {"[", "[a](", "[a](b ", "]", "- [ ] x[y](z\n"}) {
        const LintReport report = lint(QByteArray(part).repeated(20'000));
        QVERIFY(report.findings.size() <= 40'000);
    }
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
