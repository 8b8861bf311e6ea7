// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogues are asked in order, over a real connection; what they say is put together, whatever else they do.

#include "network/metadata/Lookup.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

namespace {

bool loopback(const QHostAddress &address)
{
    return address.isLoopback();
}

struct Rig
{
    QTemporaryDir home;
    HttpServer server;
    Downloader downloader{PdfCache(home.path() + u"/pdf"_s), limits(), World(&loopback)};
    AnswerCache cache{home.path() + u"/answers"_s};
    QStringList asked;

    Rig() { setMail({}); }

    static DownloadLimits limits()
    {
        DownloadLimits limits;
        limits.idle = 700ms;
        limits.firstPause = 5ms;
        return limits;
    }

    void setMail(const QString &mail)
    {
        NetworkSettings settings;
        settings.proxy.kind = ProxySetting::Kind::None;
        settings.mail = mail;
        for (const LookUp catalogue : catalogueOrder())
            settings.bases.insert(catalogue, server.url(u'/' + keyOf(catalogue)));
        downloader.setSettings(settings);
    }

    void answer(LookUp catalogue, const QString &rest, const QByteArray &body)
    {
        server.answer(u'/' + keyOf(catalogue) + rest, whole(body));
    }

    LookupResult ask(const Metadata &known, const QString &page = {})
    {
        auto *lookup = new Lookup(downloader, cache, known, page);
        QSignalSpy finished(lookup, &Lookup::finished);
        lookup->start();
        if (!finished.wait(20'000) || finished.size() != 1)
            return {.error = {u"no single finished signal"_s, {}}};
        const auto result = finished.first().first().value<LookupResult>();
        asked = result.asked;
        return result;
    }

    LookupResult ask(const QString &pasted)
    {
        const Pasted what = recognise(pasted);
        return ask(knownOf(what), what.kind == PastedKind::Page ? what.url : QString());
    }
};

QByteArray atom(const QByteArray &title, const QByteArray &more = {})
{
    return "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/1706.03762v5</id><title>" + title +
           "</title><summary>We propose.</summary><published>2017-06-12T00:00:00Z</published><author><name>Ashish "
           "Vaswani</name></author>" +
           more + "</entry></feed>";
}

QByteArray crossref(const QByteArray &doi, const QByteArray &title)
{
    return "{\"status\":\"ok\",\"message\":{\"DOI\":\"" + doi + "\",\"title\":[\"" + title +
           "\"],\"author\":[{\"given\":\"A.\",\"family\":\"Vaswani\"}],\"container-title\":[\"NeurIPS\"],\"issued\":{\"date-"
           "parts\":[[2018]]},\"abstract\":\"<p>All.</p>\"}}";
}

const QString arxivQuery = u"/api/query?id_list=1706.03762&max_results=1"_s;
const QString dblpQuery = u"/search/publ/api?q=Attention%20Is%20All%20You%20Need&format=json&h=10"_s;
const QByteArray dblpAnswer =
    "{\"result\":{\"hits\":{\"hit\":[{\"info\":{\"title\":\"Attention Is Something Else.\",\"venue\":\"X\",\"year\":\"2001\"}},"
    "{\"info\":{\"title\":\"Attention is All you Need.\",\"authors\":{\"author\":[{\"text\":\"Ashish "
    "Vaswani\"}]},\"venue\":\"CoRR\",\"year\":\"2017\",\"ee\":\"http://arxiv.org/abs/1706.03762\"}},"
    "{\"info\":{\"title\":\"Attention is All you Need.\",\"authors\":{\"author\":[{\"text\":\"Ashish "
    "Vaswani\"}]},\"venue\":\"NIPS\",\"year\":\"2017\",\"doi\":\"10.5555/3295222\"}}]}}}";

} // namespace

class LookupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arxivId_givesPreprintAndWhereItWasPublished()
    {
        Rig rig;
        rig.answer(LookUp::Arxiv, arxivQuery, atom("Attention Is All\n  You Need"));
        rig.answer(LookUp::Dblp, dblpQuery, dblpAnswer);
        const LookupResult result = rig.ask(u"https://arxiv.org/pdf/1706.03762v5.pdf"_s);
        QVERIFY2(result.found, qPrintable(result.error.message));
        QCOMPARE(result.paper.title, u"Attention Is All You Need"_s);
        QCOMPARE(result.paper.authors, QStringList{u"Ashish Vaswani"_s});
        QCOMPARE(venueText(result.paper), u"NIPS 2017"_s);
        QCOMPARE(result.paper.abstract, u"We propose."_s);
        QCOMPARE(result.paper.ids, (Identifiers{.doi = u"10.5555/3295222"_s, .arxiv = u"1706.03762"_s}));
        QCOMPARE(linksOf(result.paper),
                 (Links{{u"Paper"_s, u"https://arxiv.org/abs/1706.03762"_s}, {u"DOI"_s, u"https://doi.org/10.5555/3295222"_s}}));
        QCOMPARE(rig.asked, (QStringList{u"arXiv"_s, u"DBLP"_s})); // nobody more once all is known
        QVERIFY(result.error.message.isEmpty());
    }

    void doiUnknownToCrossref_isAskedOfDataCite()
    {
        Rig rig;
        rig.answer(LookUp::DataCite, u"/dois/10.5281%2Fzenodo.1"_s,
                   "{\"data\":{\"attributes\":{\"doi\":\"10.5281/zenodo.1\",\"titles\":[{\"title\":\"A Data "
                   "Set\"}],\"publicationYear\":2018}}}");
        const LookupResult result = rig.ask(u"doi:10.5281/zenodo.1"_s);
        QVERIFY2(result.found, qPrintable(result.error.message));
        QCOMPARE(result.paper.title, u"A Data Set"_s);
        QCOMPARE(rig.asked, (QStringList{u"Crossref"_s, u"OpenAlex"_s, u"Semantic Scholar"_s, u"DataCite"_s}));
    }

    void pubMedId_isAskedOfPubMedFirst()
    {
        Rig rig;
        rig.answer(LookUp::PubMed, u"/entrez/eutils/esummary.fcgi?db=pubmed&id=31393839&retmode=json"_s,
                   "{\"result\":{\"uids\":[\"31393839\"],\"31393839\":{\"uid\":\"31393839\",\"title\":\"Moments.\","
                   "\"articleids\":[{\"idtype\":\"doi\",\"value\":\"10.1145/1\"}]}}}");
        rig.answer(LookUp::Crossref, u"/works/10.1145%2F1"_s, crossref("10.1145/1", "Moments"));
        const LookupResult result = rig.ask(u"PMID: 31393839"_s);
        QVERIFY(result.found);
        QCOMPARE(rig.asked, (QStringList{u"PubMed"_s, u"Crossref"_s}));
        QCOMPARE(result.paper.abstract, u"All."_s);
        QCOMPARE(result.paper.ids, (Identifiers{.doi = u"10.1145/1"_s, .pmid = u"31393839"_s}));
    }

    void title_findsOnlyThePaperWithThatTitle()
    {
        Rig rig;
        rig.answer(LookUp::Dblp, dblpQuery, dblpAnswer);
        const LookupResult result = rig.ask(u"Attention Is All You Need"_s);
        QVERIFY2(result.found, qPrintable(result.error.message));
        QCOMPARE(venueText(result.paper), u"NIPS 2017"_s);
        QCOMPARE(result.paper.title, u"Attention Is All You Need"_s); // as it was typed
        const LookupResult other = rig.ask(u"Attention Is Not All You Need"_s);
        QVERIFY(!other.found);
        QVERIFY(other.error.message.startsWith(u"No catalogue knows"_s));
    }

    void answerAboutAnotherPaper_isNotTaken()
    {
        Rig rig;
        rig.answer(LookUp::Crossref, u"/works/10.1145%2F1"_s, crossref("10.1145/2", "Something else"));
        const LookupResult result = rig.ask(u"10.1145/1"_s);
        QVERIFY(!result.found);
        QVERIFY(result.paper.title.isEmpty());
    }

    void sameQuestion_isAnsweredFromTheCacheForADay()
    {
        Rig rig;
        rig.answer(LookUp::Crossref, u"/works/10.1145%2F1"_s, crossref("10.1145/1", "T"));
        QVERIFY(rig.ask(u"10.1145/1"_s).found);
        const qsizetype requests = rig.server.requests().size();
        const LookupResult again = rig.ask(u"10.1145/1"_s);
        QVERIFY(again.found);
        QCOMPARE(again.paper.abstract, u"All."_s);
        QVERIFY(again.asked.isEmpty());
        QCOMPARE(rig.server.requests().size(), requests);
        rig.cache = AnswerCache(rig.home.path() + u"/answers"_s, -1s); // a day later
        QVERIFY(rig.ask(u"10.1145/1"_s).found);
        QVERIFY(rig.server.requests().size() > requests);
        rig.cache.removeOld();
        QVERIFY(QDir(rig.home.path() + u"/answers"_s).isEmpty());
    }

    void trap_isNotKeptInTheCache()
    {
        Rig rig;
        rig.answer(LookUp::Arxiv, arxivQuery, "Rate exceeded.");
        const LookupResult result = rig.ask(u"1706.03762"_s);
        QVERIFY(!result.found);
        QVERIFY2(result.error.message.contains(u"arXiv asks for patience"_s), qPrintable(result.error.message));
        rig.answer(LookUp::Arxiv, arxivQuery, atom("Attention"));
        QVERIFY(rig.ask(u"1706.03762"_s).found);
    }

    void mailAddress_isSentOnlyWhenGivenAndOnlyWhereAsked()
    {
        Rig rig;
        (void)rig.ask(u"10.1145/1"_s);
        for (const HttpRequest &request : rig.server.requests())
            QVERIFY(!request.path.contains("mail"));
        rig.setMail(u"me@example.org"_s);
        const qsizetype before = rig.server.requests().size();
        (void)rig.ask(u"10.1145/1"_s);
        int withMail = 0;
        for (const HttpRequest &request : rig.server.requests().mid(before)) {
            const bool asksForIt = request.path.startsWith("/crossref") || request.path.startsWith("/open-alex");
            QCOMPARE(request.path.contains("me%40example.org"), asksForIt);
            withMail += asksForIt ? 1 : 0;
        }
        QCOMPARE(withMail, 2);
    }

    void silentCatalogue_isLeftForTheNext()
    {
        Rig rig;
        rig.server.answer(u"/crossref/works/10.1145%2F1"_s, silent());
        rig.answer(LookUp::OpenAlex, u"/works/doi:10.1145/1"_s,
                   "{\"doi\":\"https://doi.org/10.1145/1\",\"title\":\"T\",\"publication_year\":2020}");
        const LookupResult result = rig.ask(u"10.1145/1"_s);
        QVERIFY(result.found);
        QCOMPARE(result.paper.title, u"T"_s);
        QVERIFY(result.error.message.isEmpty());
    }

    void nobodyReachable_isSaid()
    {
        Rig rig;
        NetworkSettings settings = rig.downloader.settings();
        for (const LookUp catalogue : catalogueOrder())
            settings.bases.insert(catalogue, QUrl(u"http://127.0.0.1:9"_s)); // nobody listens there
        rig.downloader.setSettings(settings);
        const LookupResult result = rig.ask(u"10.1145/1"_s);
        QVERIFY(!result.found);
        QVERIFY2(result.error.message.contains(u"127.0.0.1"_s), qPrintable(result.error.message));
    }

    void cancelled_saysSoOnceAndAsksNobodyMore()
    {
        Rig rig;
        rig.server.answer(u"/crossref/works/10.1145%2F1"_s, silent());
        auto *lookup = new Lookup(rig.downloader, rig.cache, knownOf(recognise(u"10.1145/1"_s)), {});
        QSignalSpy asking(lookup, &Lookup::asking), finished(lookup, &Lookup::finished);
        lookup->start();
        QVERIFY(asking.wait(cabinet::test::patience));
        lookup->cancel();
        QVERIFY(finished.wait(cabinet::test::patience));
        QTest::qWait(50);
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<LookupResult>().cancelled);
        QCOMPARE(asking.size(), 1);
    }

    void page_saysWhichPaperItShows()
    {
        Rig rig;
        rig.server.answer(
            u"/paper.html"_s,
            whole("<html><head><meta name='citation_doi' content='10.1145/1'><meta name='citation_title' content='T'>"
                  "<meta name='citation_pdf_url' content='https://example.org/p.pdf'></head></html>"));
        rig.answer(LookUp::Crossref, u"/works/10.1145%2F1"_s, crossref("10.1145/1", "T"));
        const LookupResult result = rig.ask(rig.server.url(u"/paper.html"_s).toString());
        QVERIFY2(result.found, qPrintable(result.error.message));
        QCOMPARE(result.paper.ids.doi, u"10.1145/1"_s);
        QCOMPARE(result.paper.pdf, u"https://example.org/p.pdf"_s);
        QCOMPARE(venueText(result.paper), u"NeurIPS 2018"_s);
        QCOMPARE(rig.asked.value(0), u"127.0.0.1"_s);
    }

    void questions_areWellFormedForAnyTitle()
    {
        Metadata known{.title = u"100% \"C++\" & <b>: a/b? #1; 图神经网络 𝒳"_s};
        for (const LookUp catalogue : catalogueOrder()) {
            const auto question = questionFor(catalogue, known, {});
            if (!question)
                continue;
            QVERIFY(question->url.isValid());
            QCOMPARE(question->url.scheme(), u"https"_s);
            QVERIFY(!question->url.toEncoded().contains(' ') && !question->url.toEncoded().contains('"'));
            QVERIFY(question->byTitle);
        }
    }
};

QTEST_GUILESS_MAIN(LookupTest)
#include "tst_lookup.moc"
