// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"
#include "support/HttpServer.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

class CheckLinksTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void states_areToldAndKept()
    {
        HttpServer server;
        server.answer(u"/a.pdf"_s, whole(smallPdf()));
        server.answer(u"/b.pdf"_s, whole("<html>sign in"));
        Cli cli;
        cli.stayHere();
        for (const char *path : {"/a.pdf", "/b.pdf", "/c.pdf"}) {
            const QString url = server.url(QString::fromUtf8(path)).toString();
            QCOMPARE(cli({u"add"_s, QString::fromUtf8(path), u"--link"_s, u"Paper="_s + url}).status, 0);
        }
        const Ran first = cli("check-links --json");
        QVERIFY2(first.status == 0, first.err.constData());
        QStringList states;
        for (const QJsonValue &link : first.object()[u"links"_s].toArray())
            states.append(link[u"state"_s].toString());
        QCOMPARE(states, (QStringList{u"ok"_s, u"not-pdf"_s, u"gone"_s}));
        QVERIFY(first.object()[u"links"_s][2][u"archived"_s].toString().startsWith(u"https://web.archive.org/"_s));

        const qsizetype asked = server.requests().size();
        const Ran second = cli("check-links"); // asked a moment ago: the answers were kept
        QCOMPARE(server.requests().size(), asked);
        QCOMPARE(second.out.count('\n'), 2);
        QVERIFY(second.out.contains("gone") && second.out.contains("/c.pdf") && !second.out.contains("/a.pdf"));
        QCOMPARE(cli("check-links --again p3").status, 0);
        QCOMPARE(server.requests().size(), asked + 1);
    }

    void checking_changesNothingThatCanBeUndone()
    {
        HttpServer server;
        Cli cli;
        cli.stayHere();
        QCOMPARE(cli({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/gone"_s).toString()}).status, 0);
        const QByteArray before = cli("history --json").out;
        QCOMPARE(cli("check-links").status, 0);
        QCOMPARE(cli("history --json").out, before);
    }

    void unknownList_isRefused()
    {
        Cli cli;
        cli.stayHere();
        QCOMPARE(cli("add T").status, 0);
        const Ran ran = cli("check-links --list nowhere.md");
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.err.contains("no list of this library"));
    }
};

QTEST_GUILESS_MAIN(CheckLinksTest)
#include "tst_check_links.moc"
