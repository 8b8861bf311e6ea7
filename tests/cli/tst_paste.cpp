// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding whatever is pasted, looking it up only when asked, and making two cards one.

#include "Captured.h"
#include "network/metadata/Questions.h"
#include "support/HttpServer.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

namespace {

const QString bibtex = u"@article{a, title={One {\\\"U}ber Title}, author={Lovelace, Ada and Turing, Alan}, journal={J. of X}, "
                       u"year={1999}, doi={10.1145/1}}\n"
                       "@misc{b, title={Two}, eprint={1706.03762}, archivePrefix={arXiv}}"_s;

QByteArray work(const QByteArray &title)
{
    return "{\"status\":\"ok\",\"message\":{\"DOI\":\"10.1145/1\",\"title\":[\"" + title +
           "\"],\"author\":[{\"given\":\"Ada\",\"family\":\"Lovelace\"}],\"container-title\":[\"J. of "
           "X\"],\"issued\":{\"date-parts\":[[1999]]},\"abstract\":\"<p>We.</p>\"}}";
}

} // namespace

class PasteTest final : public QObject
{
    Q_OBJECT

private:
    void useServer(Cli &cli, HttpServer &server)
    {
        cli.environment.addressAllowed = [](const QHostAddress &address) { return address.isLoopback(); };
        cli.environment.network.proxy.kind = network::ProxySetting::Kind::None;
        for (const network::LookUp catalogue : network::catalogueOrder())
            cli.environment.network.bases.insert(catalogue, server.url(u'/' + network::keyOf(catalogue)));
    }

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/papercabinet/answers"_s)
            .removeRecursively();
    }

    void bibtex_makesACardOfEachEntryOffline()
    {
        Cli cli;
        const Ran ran = cli({u"add"_s, bibtex, u"--tag"_s, u"new"_s, u"--json"_s});
        QCOMPARE(ran.status, 0);
        const QJsonArray papers = ran.object().value(u"papers"_s).toArray();
        QCOMPARE(papers.size(), 2);
        const QJsonObject first = papers.at(0).toObject();
        QCOMPARE(first.value(u"title"_s).toString(), u"One Über Title"_s);
        QCOMPARE(first.value(u"authors"_s).toArray(), (QJsonArray{u"Ada Lovelace"_s, u"Alan Turing"_s}));
        QCOMPARE(first.value(u"venue"_s).toString(), u"J. of X 1999"_s);
        QCOMPARE(first.value(u"identifiers"_s).toObject().value(u"doi"_s).toString(), u"10.1145/1"_s);
        QCOMPARE(first.value(u"tags"_s).toArray(), QJsonArray{u"new"_s});
        QCOMPARE(papers.at(1).toObject().value(u"links"_s).toArray().first().toObject().value(u"url"_s).toString(),
                 u"https://arxiv.org/abs/1706.03762"_s);
        QVERIFY(cli("undo").status == 0); // both at once
        QCOMPARE(cli("list papers --json").array().size(), 0);
    }

    void identifier_isACardWithItsLink_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("url");
        QTest::newRow("arXiv") << u"arXiv:1706.03762v5"_s << u"arXiv 1706.03762"_s << u"https://arxiv.org/abs/1706.03762"_s;
        QTest::newRow("DOI") << u"10.1145/3133901"_s << u"DOI 10.1145/3133901"_s << u"https://doi.org/10.1145/3133901"_s;
        QTest::newRow("address") << u"https://arxiv.org/pdf/1706.03762v5"_s << u"arXiv 1706.03762"_s
                                 << u"https://arxiv.org/pdf/1706.03762v5"_s;
        QTest::newRow("page") << u"https://example.org/my_paper.html"_s << u"my paper"_s
                              << u"https://example.org/my_paper.html"_s;
        QTest::newRow("title") << u"Attention Is All You Need"_s << u"Attention Is All You Need"_s << QString();
    }
    void identifier_isACardWithItsLink()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, title);
        QFETCH(const QString, url);
        Cli cli;
        const Ran ran = cli({u"add"_s, text, u"--json"_s});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.object().value(u"title"_s).toString(), title);
        QCOMPARE(ran.object().value(u"links"_s).toArray().first().toObject().value(u"url"_s).toString(), url);
    }

    void add_asksNobodyUnlessTold()
    {
        Cli cli;
        HttpServer server;
        useServer(cli, server);
        server.answer(u"/crossref/works/10.1145%2F1"_s, whole(work("A Title")));
        QCOMPARE(cli({u"add"_s, u"10.1145/1"_s}).status, 0);
        QVERIFY(server.requests().isEmpty());
        const Ran ran = cli({u"add"_s, u"10.1145/1"_s, u"--lookup"_s, u"--json"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY(!server.requests().isEmpty());
        QCOMPARE(ran.object().value(u"title"_s).toString(), u"A Title"_s);
        QCOMPARE(ran.object().value(u"abstract"_s).toString(), u"We."_s);
        QCOMPARE(ran.object().value(u"duplicates"_s).toArray(), QJsonArray{u"p1"_s}); // the card of before
        QVERIFY(ran.err.contains("asking Crossref"));
        QVERIFY(ran.err.contains("merge p1 p2"));
    }

    void lookupThatFindsNothing_addsTheCardAndSaysSo()
    {
        Cli cli;
        HttpServer server;
        useServer(cli, server);
        const Ran ran = cli({u"add"_s, u"10.1145/1"_s, u"--lookup"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains("DOI 10.1145/1"));
        QVERIFY2(ran.err.contains("No catalogue knows this paper."), ran.err.constData());
    }

    void complete_fillsWhatIsMissingInOneChange()
    {
        Cli cli;
        HttpServer server;
        useServer(cli, server);
        server.answer(u"/crossref/works/10.1145%2F1"_s, whole(work("A Title")));
        QCOMPARE(cli({u"add"_s, u"My own title"_s, u"--link"_s, u"Paper=https://doi.org/10.1145/1"_s}).status, 0);
        QVERIFY(cli("complete p1 --dry-run").out.contains("authors: Ada Lovelace"));
        QCOMPARE(cli("show p1 --json").object().value(u"venue"_s).toString(), QString());
        const Ran ran = cli("complete p1 --json");
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.object().value(u"changed"_s).toBool(), true);
        const QJsonObject paper = cli("show p1 --json").object();
        QCOMPARE(paper.value(u"title"_s).toString(), u"My own title"_s);
        QCOMPARE(paper.value(u"venue"_s).toString(), u"J. of X 1999"_s);
        QCOMPARE(cli("undo --json").object().value(u"undone"_s).toString(), u"Completed “My own title”"_s);
        QCOMPARE(cli("show p1 --json").object().value(u"venue"_s).toString(), QString());
    }

    void duplicates_areListedAndMerged()
    {
        Cli cli;
        (void)cli({u"add"_s, u"Attention Is All You Need"_s, u"--link"_s, u"Paper=https://arxiv.org/abs/1706.03762"_s});
        (void)cli({u"add"_s, u"Other"_s});
        QVERIFY(cli("duplicates").out.contains("No two cards"));
        (void)cli({u"add"_s, u"Attention is all you need"_s, u"--link"_s, u"Paper=https://doi.org/10.5555/3295222"_s});
        const QJsonArray groups = cli("duplicates --json").array();
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().toArray().size(), 2);
        QCOMPARE(groups.first().toArray().at(1).toObject().value(u"id"_s).toString(), u"p3"_s);
        QCOMPARE(groups.first().toArray().at(1).toObject().value(u"same"_s).toString(), u"title"_s);
        QCOMPARE(cli("merge p1").status, 2);
        QCOMPARE(cli("merge p1 p99").status, 1);
        const Ran merged = cli("merge p1 p3 --json");
        QCOMPARE(merged.status, 0);
        QCOMPARE(merged.object().value(u"text"_s).toString(), u"Made 2 cards into one: “Attention Is All You Need”"_s);
        QCOMPARE(cli("show p1 --json").object().value(u"links"_s).toArray().size(), 2);
        QVERIFY(cli("duplicates --json").array().isEmpty());
        QCOMPARE(cli("show p3").status, 1);
        QCOMPARE(cli("undo").status, 0);
        QCOMPARE(cli("duplicates --json").array().size(), 1);
    }
};

QTEST_GUILESS_MAIN(PasteTest)
#include "tst_paste.moc"
