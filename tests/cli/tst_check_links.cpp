// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"
#include "support/HttpServer.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>

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

    void brokenOffCheck_goesOnAndAsksNothingTwice()
    {
        HttpServer server;
        Cli cli;
        cli.stayHere();
        for (const char *path : {"/a", "/b", "/c"}) {
            const QString url = server.url(QString::fromUtf8(path)).toString();
            QCOMPARE(cli({u"add"_s, QString::fromUtf8(path), u"--link"_s, u"Paper="_s + url}).status, 0);
        }
        QCOMPARE(cli("check-links p2").status, 0); // as far as it came
        QCOMPARE(server.requests().size(), 1);
        const Ran all = cli("check-links --json");
        QCOMPARE(all.object()[u"links"_s].toArray().size(), 3);
        QList<QByteArray> asked;
        for (const HttpRequest &request : server.requests())
            asked.append(request.path);
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked, (QList<QByteArray>{"/a", "/b", "/c"}));
        const QJsonObject first = all.object()[u"links"_s][0].toObject();
        QVERIFY(first[u"detail"_s].toString().startsWith(u"HTTP 404"_s));
        QCOMPARE(first[u"status"_s].toInt(), 404);
        QVERIFY(QDateTime::fromString(first[u"checked"_s].toString(), Qt::ISODate).isValid());
    }

    void nobodyAnswers_failsAndNotesNothing()
    {
        Cli cli;
        cli.stayHere();
        for (const char *host : {"127.0.0.2", "127.0.0.3", "127.0.0.4"}) // nobody listens there
            QCOMPARE(cli({u"add"_s, QString::fromUtf8(host), u"--link"_s, u"Paper=http://%1:9/x"_s.arg(QLatin1StringView(host))}).status, 0);
        const Ran ran = cli("check-links --json");
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.object()[u"error"_s].toString().contains(u"offline"_s));
        const Ran one = cli("check-links p1 --json"); // of one silent server it says nothing about this computer
        QCOMPARE(one.status, 0);
        QCOMPARE(one.object()[u"links"_s][0].toObject()[u"state"_s].toString(), u"unreachable"_s);
        QCOMPARE(one.object()[u"links"_s].toArray().size(), 1);
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

    void papers_areListedByWhatBecameOfTheirLinks()
    {
        HttpServer server;
        server.answer(u"/fine"_s, whole("<html>"));
        Cli cli;
        cli.stayHere();
        for (const char *path : {"/fine", "/none"}) {
            const QString url = server.url(QString::fromUtf8(path)).toString();
            QCOMPARE(cli({u"add"_s, QString::fromUtf8(path), u"--link"_s, u"Paper="_s + url}).status, 0);
        }
        QCOMPARE(cli("list papers --link-state dead --json").array().size(), 0); // nothing is known yet
        QCOMPARE(cli("check-links").status, 0);
        QCOMPARE(cli("list papers --link-state dead --json").array().at(0)[u"title"_s].toString(), u"/none"_s);
        QCOMPARE(cli("list papers --link-state gone --json").array().size(), 1);
        QCOMPARE(cli("list papers --link-state ok --json").array().at(0)[u"title"_s].toString(), u"/fine"_s);
        QCOMPARE(cli("list papers --link-state lost").status, 2);
        QCOMPARE(cli("list ideas --link-state gone").status, 2);
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
