// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What catalogues answer, and what they answer when they should not.

#include "network/metadata/AnswerText.h"
#include "network/metadata/Answers.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;

namespace {

using Answer = Result<QList<Metadata>>;
using Reader = Answer (*)(const QByteArray &);

const QString shared = QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/api/");

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QByteArray feed(const QByteArray &entries, const QByteArray &before = {})
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + before +
           "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom'><title>arXiv Query</title>"
           "<link href='https://arxiv.org/api/query'/>" +
           entries + "</feed>";
}

const QByteArray arxivEntry =
    "<entry><id>http://arxiv.org/abs/2002.03794v2</id><title>A title\n  that goes on</title>"
    "<summary>  We show\nthat it works.\n</summary><published>2020-02-10T00:00:00Z</published>"
    "<author><name>Ada Lovelace</name><arxiv:affiliation>Home</arxiv:affiliation></author><author><name>Alan "
    "Turing</name></author>"
    "<link href='https://arxiv.org/pdf/2002.03794v2' rel='related' title='pdf'/><arxiv:doi>10.1145/3133901</arxiv:doi></entry>";

// JSON with single quotes, to be read in code.
QByteArray quoted(const QByteArray &json)
{
    return QByteArray(json).replace('\'', '"');
}

Metadata first(const Answer &answer)
{
    return answer && !answer->isEmpty() ? answer->first() : Metadata{};
}

} // namespace

class AnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arxivEntry_isReadWhole()
    {
        const Metadata paper = first(readArxiv(feed(arxivEntry)));
        QCOMPARE(paper.title, u"A title that goes on"_s);
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"Alan Turing"_s}));
        QCOMPARE(venueText(paper), u"arXiv 2020"_s);
        QCOMPARE(paper.abstract, u"We show that it works."_s);
        QCOMPARE(paper.ids, (Identifiers{.doi = u"10.1145/3133901"_s, .arxiv = u"2002.03794"_s}));
        QCOMPARE(paper.pdf, u"https://arxiv.org/pdf/2002.03794v2"_s);
    }

    void arxivTraps_areErrorsOrNothing()
    {
        const Answer throttled = readArxiv("Rate exceeded.\n");
        QVERIFY(!throttled);
        QVERIFY(throttled.error().message.contains(u"patience"_s));
        const Answer wrongId =
            readArxiv(feed("<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>"
                           "<summary>incorrect id format for x</summary></entry>"));
        QVERIFY(wrongId && wrongId->isEmpty());
        const Answer trouble = readArxiv(feed("<entry><id>https://arxiv.org/api/errors#start</id><title>Error</title>"
                                              "<summary>start must be an integer</summary></entry>"));
        QVERIFY(!trouble);
        QVERIFY(trouble.error().message.contains(u"start must be an integer"_s));
        QVERIFY(readArxiv(feed({}))->isEmpty());
        QVERIFY(!readArxiv("<html><body>Down for maintenance</body></html>"));
    }

    void xmlWithDtdOrTooDeep_isRefused()
    {
        const QByteArray bomb = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>";
        QVERIFY(!readArxiv(feed(arxivEntry, bomb)));
        QVERIFY(!readArxiv(feed(arxivEntry, "<!DOCTYPE feed SYSTEM \"http://127.0.0.1/x.dtd\">")));
        QVERIFY(!readArxiv(feed(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100))));
        QVERIFY(readArxiv(feed(QByteArray("<a>").repeated(60) + QByteArray("</a>").repeated(60))));
        QVERIFY(!readArxiv(QByteArray(9 * 1024 * 1024, ' ')));
    }

    void jsonTooDeepOrBroken_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("Rate exceeded.");
        QTest::newRow("HTML") << QByteArray("<html></html>");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray("[").repeated(100) + QByteArray("]").repeated(100) + '}';
        QTest::newRow("half") << QByteArray("{\"message\": {");
        QTest::newRow("huge") << QByteArray(9 * 1024 * 1024, ' ') + "{}";
    }
    void jsonTooDeepOrBroken_isRefused()
    {
        QFETCH(const QByteArray, json);
        for (const Reader read :
             {readCrossref, readDblp, readOpenAlex, readSemanticScholar, readDataCite, readPubMedSummary, readOpenReview}) {
            const Answer answer = read(json);
            QVERIFY(!answer);
            QVERIFY(answer.error().message.endsWith(u'.'));
        }
    }

    void crossrefWork_isReadWhole()
    {
        const Metadata paper = first(readCrossref(quoted(
            "{'status':'ok','message':{'DOI':'10.1145/ABC','title':['On <i>E.&amp;nbsp;coli</i>'],"
            "'subtitle':['A tale'],'author':[{'given':'Ada','family':'Lovelace'},{'name':'The Team'},{'family':'Solo'},{}],"
            "'container-title':['Journal of X'],'issued':{'date-parts':[[2019,5]]},'abstract':'<jats:p>We "
            "<jats:bold>show</jats:bold>.</jats:p>',"
            "'URL':'http://dx.doi.org/10.1145/ABC','relation':{'has-preprint':[{'id':'10.48550/"
            "arXiv.1706.03762','id-type':'doi'}]}}}")));
        QCOMPARE(paper.title, u"On E. coli: A tale"_s);
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"The Team"_s, u"Solo"_s}));
        QCOMPARE(venueText(paper), u"Journal of X 2019"_s);
        QCOMPARE(paper.abstract, u"We show."_s);
        QCOMPARE(paper.ids, (Identifiers{.doi = u"10.1145/abc"_s, .arxiv = u"1706.03762"_s}));
    }

    void crossrefOddities_areSurvived_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("papers");
        QTest::newRow("no title") << (quoted("{'DOI':'10.1/a'}")) << 0;
        QTest::newRow("empty title") << (quoted("{'title':[]}")) << 0;
        QTest::newRow("null date") << (quoted("{'title':['T'],'issued':{'date-parts':[[null]]}}")) << 1;
        QTest::newRow("huge number as year") << (quoted("{'title':['T'],'issued':{'date-parts':[[1e308]]}}")) << 1;
        QTest::newRow("title is text") << (quoted("{'title':'T','author':'me'}")) << 1;
        QTest::newRow("list") << (quoted("{'items':[{'title':['T']},{'title':['U']},{}]}")) << 2;
    }
    void crossrefOddities_areSurvived()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const int, papers);
        const Answer answer = readCrossref("{\"status\":\"ok\",\"message\":" + message + '}');
        QVERIFY(answer);
        QCOMPARE(answer->size(), papers);
        QVERIFY(answer->isEmpty() || !answer->first().year);
    }

    void dblpHit_isReadWhole()
    {
        const Metadata paper = first(readDblp(
            quoted("{'result':{'hits':{'hit':[{'info':{'authors':{'author':{'text':'Jens Lehmann 0001'}},"
                   "'title':'Q&amp;A on "
                   "Graphs.','venue':['OSDI','X'],'year':'2020','doi':'10.5555/1','ee':'https://www.usenix.org/p'}}]}}}")));
        QCOMPARE(paper.title, u"Q&A on Graphs"_s);
        QCOMPARE(paper.authors, QStringList{u"Jens Lehmann"_s});
        QCOMPARE(venueText(paper), u"OSDI 2020"_s);
        QCOMPARE(paper.ids.doi, u"10.5555/1"_s);
        QCOMPARE(first(readDblp(quoted("{'result':{'hits':{'hit':[{'info':{'title':'T.','venue':'CoRR','ee':'http://arxiv.org/"
                                       "abs/1706.03762'}}]}}}")))
                     .ids.arxiv,
                 u"1706.03762"_s);
        QVERIFY(readDblp(quoted("{'result':{'hits':{'@total':'0'}}}"))->isEmpty());
    }

    void openAlexWork_isReadWhole()
    {
        const Metadata paper = first(readOpenAlex(
            quoted("{'id':'https://openalex.org/W1','doi':'https://doi.org/10.1145/X','title':'T','publication_year':2021,"
                   "'ids':{'pmid':'https://pubmed.ncbi.nlm.nih.gov/31393839'},'authorships':[{'author':{'display_name':'Ada "
                   "Lovelace'}}],"
                   "'primary_location':{'landing_page_url':'https://example.org/p','source':{'display_name':'Journal of X'}},"
                   "'best_oa_location':{'pdf_url':'https://example.org/p.pdf'},'locations':[{'landing_page_url':'https://"
                   "arxiv.org/abs/1706.03762'}],"
                   "'abstract_inverted_index':{'works.':[3],'We':[0],'show':[1],'it':[2],'bad':[-1,999999999]}}")));
        QCOMPARE(paper.abstract, u"We show it works."_s);
        QCOMPARE(paper.ids, (Identifiers{.doi = u"10.1145/x"_s, .arxiv = u"1706.03762"_s, .pmid = u"31393839"_s}));
        QCOMPARE(venueText(paper), u"Journal of X 2021"_s);
        QCOMPARE(paper.pdf, u"https://example.org/p.pdf"_s);
        QCOMPARE(readOpenAlex(quoted("{'results':[{'display_name':'T'},{'title':null}]}"))->size(), 1);
    }

    void semanticScholarPaper_isReadWhole()
    {
        const Metadata paper = first(readSemanticScholar(
            quoted("{'title':'[PDF] T','year':2017,'venue':'NeurIPS','authors':[{'name':'A B'}],'abstract':null,"
                   "'externalIds':{'ArXiv':'1706.03762','DOI':'10.1145/"
                   "1','PubMed':'31393839','ACL':'P19-1001'},'openAccessPdf':{'url':'https://example.org/p.pdf'}}")));
        QCOMPARE(paper.title, u"T"_s);
        QCOMPARE(paper.ids,
                 (Identifiers{.doi = u"10.1145/1"_s, .arxiv = u"1706.03762"_s, .pmid = u"31393839"_s, .acl = u"P19-1001"_s}));
        QVERIFY(readSemanticScholar(quoted("{'error':'Paper with id 0 not found'}"))->isEmpty());
        QVERIFY(!readSemanticScholar(quoted("{'error':'Unrecognized fields'}")));
        QVERIFY(readSemanticScholar(quoted("{'total': 0, 'offset': 0}"))->isEmpty());
    }

    void dataCiteWork_isReadWhole()
    {
        const Metadata paper = first(readDataCite(quoted(
            "{'data':{'attributes':{'doi':'10.5281/ZENODO.1','titles':[{'title':'T'}],"
            "'creators':[{'name':'Lovelace, Ada'},{'givenName':'Alan','familyName':'Turing','name':'x'}],'publisher':'Zenodo',"
            "'publicationYear':2018,'descriptions':[{'description':'No','descriptionType':'Other'},{'description':'Yes.','"
            "descriptionType':'Abstract'}]}}}")));
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"Alan Turing"_s}));
        QCOMPARE(venueText(paper), u"Zenodo 2018"_s);
        QCOMPARE(paper.abstract, u"Yes."_s);
        QVERIFY(!readDataCite(quoted("{'errors':[{'status':'404','title':'The resource you are looking for is gone.'}]}")));
    }

    void pubMed_isReadAsSummaryAndAsArticle()
    {
        const Metadata summary = first(
            readPubMedSummary(quoted("{'result':{'uids':['31393839'],'31393839':{'uid':'31393839','title':'Turning moments.',"
                                     "'authors':[{'name':'Keim RG'}],'fulljournalname':'Journal of X','pubdate':'2019 "
                                     "Jun','articleids':[{'idtype':'doi','value':'10.1145/1'}]}}}")));
        QCOMPARE(summary.title, u"Turning moments"_s);
        QCOMPARE(summary.authors, QStringList{u"RG Keim"_s});
        QCOMPARE(venueText(summary), u"Journal of X 2019"_s);
        QCOMPARE(summary.ids, (Identifiers{.doi = u"10.1145/1"_s, .pmid = u"31393839"_s}));
        const Metadata article = first(readPubMedArticles(
            "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate>"
            "<Year>2019</Year></PubDate></JournalIssue><Title>Journal of X</Title></Journal><ArticleTitle>On <i>E. "
            "coli</i>.</ArticleTitle>"
            "<Abstract><AbstractText>One.</AbstractText><AbstractText>Two.</AbstractText></"
            "Abstract><AuthorList><Author><LastName>Keim</LastName>"
            "<ForeName>Robert G</ForeName></Author><Author><CollectiveName>The "
            "Team</CollectiveName></Author></AuthorList></Article></MedlineCitation>"
            "<PubmedData><ArticleIdList><ArticleId "
            "IdType='doi'>10.1145/1</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"));
        QCOMPARE(article.title, u"On E. coli"_s);
        QCOMPARE(article.authors, (QStringList{u"Robert G Keim"_s, u"The Team"_s}));
        QCOMPARE(article.abstract, u"One.\n\nTwo."_s);
        QCOMPARE(article.ids, (Identifiers{.doi = u"10.1145/1"_s, .pmid = u"1"_s}));
    }

    void openReviewNote_isReadInBothVersions()
    {
        const QByteArray wrapped = quoted("{'notes':[{'forum':'rJl-b3RcF7','content':{'title':{'value':'T'},'authors':{'value':['"
                                          "A B']},'venue':{'value':'ICLR 2019'}}}]}");
        const QByteArray plain =
            quoted("{'notes':[{'id':'rJl-b3RcF7','content':{'title':'T','authors':['A B'],'venue':'ICLR 2019'}}]}");
        QCOMPARE(first(readOpenReview(wrapped)), first(readOpenReview(plain)));
        QCOMPARE(venueText(first(readOpenReview(plain))), u"ICLR 2019"_s);
        QCOMPARE(first(readOpenReview(plain)).ids.openReview, u"rJl-b3RcF7"_s);
    }

    // The answers that real services gave: how many papers are in each.
    void recordedAnswers_areRead_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<int>("papers"); // -1: an error
        const auto row = [](const char *file, const char *reader, int papers) {
            QTest::newRow(file) << QString::fromLatin1(reader) << papers;
        };
        row("arxiv__id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af.xml", "arxiv", 1);
        row("arxiv__id_1605.08386_s0_m100_199195aa31ad.xml", "arxiv", 1);
        row("arxiv__id_2104.12255v1_s0_m100_6ae69987ffe1.xml", "arxiv", 1);
        row("arxiv__id_astro-ph_0601001_s0_m100_3150dca9dc76.xml", "arxiv", 1);
        row("arxiv__id_list_1111.2011v2.xml", "arxiv", 1);
        row("arxiv__q_testing_s0_m15_80c242b59d59.xml", "arxiv", 15);
        row("arxiv__search_query_au_del_maestro.xml", "arxiv", 10);
        row("arxiv__search_query_au_del_maestro_AND_ti_checkerboard.xml", "arxiv", 1);
        row("fatcat__arxivraw_1810.09584.xml", "arxiv", -1); // another interface of arXiv
        row("dcondrey__dblp_search.json", "dblp", 1);
        row("fatcat__crossref_api_works.json", "crossref", -2);
        row("fatcat__pubmed_31393839.xml", "pubmed", 1);
        row("habanero_crossref__test_cursor_0.json", "crossref", -2);
        row("habanero_crossref__test_works_mixed_ids_warn_0.json", "crossref", 1);
        row("habanero_crossref__test_works_no_id_withlimit_0.json", "crossref", 2);
        row("habanero_crossref__test_works_with_many_ids_0.json", "crossref", 1);
        row("habanero_crossref__test_works_with_one_id_0.json", "crossref", 1);
        row("habanero_crossref__test_content_negotiation_citeproc_json_0.txt", "crossref", -1);
        row("papis__crossref_test_1_multiple_authors.json", "crossref", 1);
        row("papis__crossref_test_2_abstract.json", "crossref", 1);
        row("papis__crossref_test_3_conference.json", "crossref", 1);
        row("papis__crossref_test_4_multiple_isbn.json", "crossref", 1);
        row("papis__crossref_test_5_aps_article_number.json", "crossref", 1);
        row("s2__test_bad_query_parameters_0.json", "s2", -1);
        row("s2__test_empty_paginated_results_0.json", "s2", 0);
        row("s2__test_not_found_0.json", "s2", 0);
        row("s2__test_search_paper_0.json", "s2", 100);
        row("s2__test_search_paper_venue_0.json", "s2", 0); // only venues were asked for
    }
    void recordedAnswers_areRead()
    {
        QFETCH(const QString, reader);
        QFETCH(const int, papers);
        const QString file = shared + QString::fromUtf8(QTest::currentDataTag());
        if (!QFile::exists(file))
            QSKIP("The recorded answers are not beside the project.");
        const QHash<QString, Reader> readers{{u"arxiv"_s, readArxiv},
                                             {u"crossref"_s, readCrossref},
                                             {u"dblp"_s, readDblp},
                                             {u"s2"_s, readSemanticScholar},
                                             {u"pubmed"_s, readPubMedArticles}};
        const Answer answer = readers.value(reader)(bytesOf(file));
        QCOMPARE(answer.ok(), papers != -1);
        if (!answer)
            return;
        if (papers >= 0)
            QCOMPARE(answer->size(), papers);
        for (const Metadata &paper : *answer) {
            QVERIFY(!paper.title.contains(u'<') || paper.title.contains(u" < "_s));
            QVERIFY(!paper.title.contains(u'\n') && !paper.title.contains(u"  "_s));
            QVERIFY(reader == u"s2"_s || paper.year);
            QVERIFY(!paper.abstract.contains(u"jats:"_s));
        }
    }

    void badSamplesOfCrossref_neverHarm()
    {
        const QString file = shared + u"fatcat__crossref-works.2018-01-21.badsample.json"_s;
        if (!QFile::exists(file))
            QSKIP("The recorded answers are not beside the project.");
        int papers = 0;
        for (const QByteArray &line : bytesOf(file).split('\n')) {
            const Answer answer = readCrossref("{\"status\":\"ok\",\"message\":" + line + '}');
            papers += answer ? static_cast<int>(answer->size()) : 0;
        }
        QVERIFY2(papers >= 10, qPrintable(QString::number(papers)));
    }

    void damagedAnswers_neverHarm()
    {
        QRandomGenerator random(20'261'129);
        const QByteArray atom = feed(arxivEntry);
        const QByteArray json = quoted("{'status':'ok','message':{'title':['T'],'author':[{'given':'A'}],'issued':{'date-parts':["
                                       "[2019]]}},'data':[{'title':'T'}],'result':{'hits':{'hit':[{'info':{}}]}},'notes':[]}");
        for (int round = 0; round < 2'000; ++round) {
            QByteArray xml = atom, text = json;
            for (int i = 0; i < 5; ++i) {
                xml[random.bounded(int(xml.size()))] = "<>&;'\" a/\0"[random.bounded(10)];
                text[random.bounded(int(text.size()))] = "{}[]\",:\\19"[random.bounded(10)];
            }
            (void)readArxiv(xml);
            (void)readPubMedArticles(xml);
            for (const Reader read :
                 {readCrossref, readDblp, readOpenAlex, readSemanticScholar, readDataCite, readPubMedSummary, readOpenReview})
                (void)read(text);
        }
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
