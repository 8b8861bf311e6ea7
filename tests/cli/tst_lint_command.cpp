// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"

#include <QtTest>

using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class LintCommandTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanList_isSilentAndMakesNoLibrary();
    void findings_areLinesAndStatusOne();
    void json_isOneDocumentForAllFiles();
    void relativeLink_mustLeadToAFile();
    void fix_writesTheSmallestEditAndShowsIt();
    void whatCannotBeRead_isToldAndTheOthersAreLookedAt();
    void hostileNames_cannotReachATerminal();
    void wrongUsage_isStatusTwo();
};

void LintCommandTest::cleanList_isSilentAndMakesNoLibrary()
{
    const Cli cli;
    const Ran ran = cli({u"lint"_s, cli.list("# L\n- [ ] A Good Study[OSDI'20]: [[Paper](https://a.org/x.pdf)]\n")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(!QFile::exists(cli.library()));
}

void LintCommandTest::findings_areLinesAndStatusOne()
{
    const Cli cli;
    const QString file = cli.list("# L\n- [ ] A Good Study: [[Paper]()]\n- [ ] A Good Study[OSDI'20: [[Note](https://n.org)]\n");
    const Ran ran = cli({u"lint"_s, file});
    QCOMPARE(ran.status, 1);
    const QByteArray name = QFile::encodeName(file);
    QVERIFY2(ran.out.contains(QByteArray(name + ":2:22: warning: ")) && ran.out.contains(" [empty-link]\n"), ran.out.constData());
    QVERIFY2(ran.out.contains(QByteArray(name + ":3:19: error: ")) && ran.out.contains(" [venue-bracket]\n"),
             ran.out.constData());
}

void LintCommandTest::json_isOneDocumentForAllFiles()
{
    const Cli cli;
    const QString bad = cli.list("# L\n- [ ] A Good Study: [[Paper](https://a.org/x y.pdf)]\n");
    const QString good = cli.list("# L\n- [ ] A Good Study\n", u"good.md"_s);
    const Ran ran = cli({u"lint"_s, bad, good, u"--json"_s});
    QCOMPARE(ran.status, 1);
    const QJsonArray files = ran.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"file"_s].toString(), bad);
    const QJsonObject finding = files[0][u"findings"_s][0].toObject();
    QCOMPARE(finding[u"rule"_s].toString(), u"link-space"_s);
    QCOMPARE(finding[u"severity"_s].toString(), u"error"_s);
    QCOMPARE(finding[u"line"_s].toInt(), 2);
    QCOMPARE(finding[u"fixable"_s].toBool(), true);
    QVERIFY(files[1][u"findings"_s].toArray().isEmpty());
}

void LintCommandTest::relativeLink_mustLeadToAFile()
{
    const Cli cli;
    QVERIFY(!cli.list("x", u"here.md"_s).isEmpty());
    const Ran ran = cli({u"lint"_s, cli.list("# L\n- [ ] A Good Study: [[Note](here.md)] [[Code](gone/a.md#x)]\n")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out.count('\n'), 1);
    QVERIFY2(ran.out.contains(":2:47: error: ") && ran.out.contains("gone/a.md") && ran.out.contains("[missing-file]"),
             ran.out.constData());
}

void LintCommandTest::fix_writesTheSmallestEditAndShowsIt()
{
    const Cli cli;
    const QString file =
        cli.list("# L\r\n- [ ] A Good Study[OSDI'20: [[Paper](https://a.org/x y.pdf)]\r\n- [ ] Other: [[Paper]()]\r\n");
    const Ran ran = cli({u"lint"_s, file, u"--fix"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(bytesOf(file), QByteArray("# L\r\n- [ ] A Good Study[OSDI'20]: [[Paper](https://a.org/x%20y.pdf)]\r\n"
                                       "- [ ] Other: [[Paper]()]\r\n"));
    QVERIFY2(ran.out.contains("\n- - [ ] A Good Study[OSDI'20: ") && ran.out.contains("\n+ - [ ] A Good Study[OSDI'20]: "),
             ran.out.constData());
    QVERIFY2(ran.out.contains("[empty-link]") && !ran.out.contains("[link-space]"), ran.out.constData());
    const QDateTime written = QFileInfo(file).lastModified();
    QCOMPARE(cli({u"lint"_s, file, u"--fix"_s, u"--json"_s}).object()[u"files"_s][0][u"fixed"_s].toInt(), 0);
    QCOMPARE(QFileInfo(file).lastModified(), written);
}

void LintCommandTest::whatCannotBeRead_isToldAndTheOthersAreLookedAt()
{
    const Cli cli;
    const QString good = cli.list("# L\n- [ ] A Good Study: [[Paper]()]\n");
    const Ran ran = cli({u"lint"_s, cli.path(u"missing.md"_s), cli.path(QString()), good});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("missing.md") && ran.err.contains("folder"), ran.err.constData());
    QVERIFY2(ran.out.contains("[empty-link]"), ran.out.constData());
    const QJsonObject json = cli({u"lint"_s, u"--json"_s, cli.path(u"missing.md"_s)}).object();
    QVERIFY(json[u"files"_s][0][u"error"_s].toString().contains(u"missing.md"_s));
}

void LintCommandTest::hostileNames_cannotReachATerminal()
{
    const Cli cli;
    const QString file = cli.list("# L\n- [ ] A \x1b[31mPaper: [[Paper](https://a.org/\x1b]0;x y.pdf)]\n", u"l\x1b[2J\nx.md"_s);
    for (const char *fix : {"--quiet", "--fix"}) {
        const Ran ran = cli({u"lint"_s, file, QString::fromLatin1(fix)});
        QVERIFY(!ran.out.isEmpty());
        QVERIFY2(!ran.out.contains('\x1b') && !ran.out.contains("\nx.md"), ran.out.toPercentEncoding().constData());
    }
}

void LintCommandTest::wrongUsage_isStatusTwo()
{
    const Cli cli;
    QCOMPARE(cli("lint").status, 2);
    QCOMPARE(cli("lint x.md --fixx").status, 2);
}

QTEST_GUILESS_MAIN(LintCommandTest)
#include "tst_lint_command.moc"
