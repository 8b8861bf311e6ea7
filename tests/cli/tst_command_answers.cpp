// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleLists.h"

#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::test;

// What scripts rely on when something is wrong: a status, a sentence, one document, nothing changed.
class CommandAnswersTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void unknownIds_areTold_data();
    void unknownIds_areTold();
    void missingLibrary_isTold_data();
    void missingLibrary_isTold();
    void defaultLibraryNeverMade_isEmpty_data();
    void defaultLibraryNeverMade_isEmpty();
    void notALibrary_isLeftAlone();
    void json_isOneDocumentEvenForErrors_data();
    void json_isOneDocumentEvenForErrors();
    void quiet_printsResultsOnly();
    void hostileTitles_areHarmless();
};

void CommandAnswersTest::unknownIds_areTold_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"show p99", "show i99", "show nonsense", "show p", "show p-1", "show p99999999999999999999",
                             "move p1 p99 done", "tag p99 +x", "open p99", "show %"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandAnswersTest::unknownIds_areTold()
{
    QFETCH(QString, line);
    const Cli cli;
    QVERIFY(fill(cli));
    const QByteArray before = cli("export --format json").out;
    const Ran ran = cli(line.toUtf8().constData());
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("There is nothing called"), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(cli("export --format json").out, before);
}

void CommandAnswersTest::missingLibrary_isTold_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"list papers", "show p1", "move p1 done", "tag p1 +x", "open p1", "export", "undo", "redo",
                             "history", "check", "backup x.papercabinet"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandAnswersTest::missingLibrary_isTold()
{
    QFETCH(QString, line);
    const Cli cli;
    const Ran ran = cli(line.split(u' ') + QStringList{u"--library"_s, cli.path(u"none.papercabinet"_s)});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("none.papercabinet"), ran.err.constData());
    QVERIFY(!QFile::exists(cli.path(u"none.papercabinet"_s)));
}

void CommandAnswersTest::defaultLibraryNeverMade_isEmpty_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    for (const char *line : {"list papers", "list ideas", "history", "export"})
        QTest::newRow(line) << QString::fromLatin1(line) << 0;
    for (const char *line : {"show p1", "undo", "check"})
        QTest::newRow(line) << QString::fromLatin1(line) << 1;
}

void CommandAnswersTest::defaultLibraryNeverMade_isEmpty()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    const Cli cli;
    const QTemporaryDir home;
    qunsetenv("PAPERCABINET_LIBRARY");
    QStandardPaths::setTestModeEnabled(false);
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    const Ran ran = cli(line.toUtf8().constData());
    qputenv("XDG_DATA_HOME", before);
    QStandardPaths::setTestModeEnabled(true);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains("There is no library at"), ran.err.constData());
    QVERIFY(QDir(home.path()).isEmpty());
}

void CommandAnswersTest::notALibrary_isLeftAlone()
{
    const Cli cli;
    const QString file = cli.list("I am something else\n", u"x.papercabinet"_s);
    for (const QStringList &line :
         {QStringList{u"list"_s, u"papers"_s}, QStringList{u"add"_s, u"x"_s}, QStringList{u"check"_s}}) {
        const Ran ran = cli(line + QStringList{u"--library"_s, file});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains("x.papercabinet"), ran.err.constData());
    }
    QFile same(file);
    QVERIFY(same.open(QIODevice::ReadOnly));
    QCOMPARE(same.readAll(), QByteArray("I am something else\n"));
}

void CommandAnswersTest::json_isOneDocumentEvenForErrors_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"list papers", "list ideas", "list tags",    "list topics",  "list books",          "show p1", "show p9",
          "add X",       "add",        "move p1 done", "move p1 lost", "tag p1 +a",           "tag p1",  "undo",
          "redo",        "history",    "check",        "export",       "export --format csv", "open p9", "frobnicate"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandAnswersTest::json_isOneDocumentEvenForErrors()
{
    QFETCH(QString, line);
    const Cli cli;
    QVERIFY(fill(cli));
    const Ran ran = cli(line.split(u' ') + QStringList(u"--json"_s));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ran.out, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, ran.out.constData());
    QCOMPARE(document.object().contains(u"error"_s), ran.status != 0);
    QCOMPARE(ran.err.isEmpty(), ran.status == 0);
}

void CommandAnswersTest::quiet_printsResultsOnly()
{
    const Cli cli;
    QVERIFY(fill(cli));
    for (const char *line : {"add X --quiet", "move p1 reading --quiet", "tag p1 +q --quiet", "undo --quiet", "check --quiet"}) {
        const Ran ran = cli(line);
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.isEmpty() && ran.err.isEmpty(), line);
    }
    QVERIFY(!cli("list papers --quiet").out.isEmpty());
    QVERIFY(!cli("show p9 --quiet").err.isEmpty());
}

void CommandAnswersTest::hostileTitles_areHarmless()
{
    const Cli cli;
    const QString hostile = u"Evil\x1b]0;owned\x07 \x1b[2J\u009b31m \u202egpj.exe\u200b \x7f <b>&amp;</b>"_s;
    QCOMPARE(cli({u"add"_s, hostile, u"--tag"_s, u"t\x1b[1m"_s, u"--topic"_s, u"x\u202ey"_s, u"--link"_s,
                  u"L\x1b=https://example.org/\x1b"_s})
                 .status,
             0);
    for (const char *line : {"list papers", "list tags", "list topics", "show p1", "history", "undo", "redo", "open p1",
                             "list papers --json", "show p1 --json", "export --json", "show p1\x1b[31m"}) {
        const Ran ran = cli(line);
        for (const QChar c : QString::fromUtf8(ran.out + ran.err)) {
            const bool harmless = c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
            QVERIFY2(harmless, line);
        }
    }
}

QTEST_GUILESS_MAIN(CommandAnswersTest)
#include "tst_command_answers.moc"
