// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/OpenAccess.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;

class OpenAccessTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questions_areWellFormed();
    void questions_needSomethingToAsk();
    void unpaywall_namesItsPlacesBestFirst();
    void openAlex_namesThePdfsOfAWork();
    void openAlex_onlyTheSameTitleCounts();
    void arxiv_onlyTheSameTitleCounts();
    void arxiv_trapsSayNothing_data();
    void arxiv_trapsSayNothing();
    void brokenAnswers_sayNothing_data();
    void brokenAnswers_sayNothing();
    void recordedAnswers_areUnderstood();
};

namespace {

QStringList texts(const QList<QUrl> &urls)
{
    QStringList list;
    for (const QUrl &url : urls)
        list.append(url.toString(QUrl::FullyEncoded));
    return list;
}

QByteArray feed(const QByteArray &entries)
{
    return "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>a search</title>" + entries + "</feed>";
}

QByteArray entry(const QByteArray &id, const QByteArray &title)
{
    return "<entry><id>" + id + "</id><author><name>A</name><title>Dr</title></author><title>" + title +
           "</title><summary>s</summary></entry>";
}

QByteArray recorded(const QString &name)
{
    QFile file(QDir::cleanPath(QStringLiteral(CABINET_SOURCE_DIR) + u"/../shared/data/api/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void OpenAccessTest::questions_areWellFormed()
{
    const QUrl base(u"http://127.0.0.1:1"_s);
    QCOMPARE(unpaywallQuestion(base, u"10.1/a<b"_s, u"me+x@x.org"_s).toEncoded(),
             QByteArray("http://127.0.0.1:1/v2/10.1/a%3Cb?email=me%2Bx%40x.org"));
    QCOMPARE(openAlexQuestion(base, u"10.1/a"_s, u"T"_s, {}).toEncoded(),
             QByteArray("http://127.0.0.1:1/works/https://doi.org/10.1/a?select=title%2Cbest_oa_location%2Clocations"));
    const QUrl byTitle = openAlexQuestion(base, {}, u"Is it: \"A, B\" & 中文?"_s, u"m@x.org"_s);
    QVERIFY(byTitle.toEncoded().contains("filter=title.search%3AIs%20it%20A%20B%20%E4%B8%AD%E6%96%87&"));
    QVERIFY(byTitle.toEncoded().contains("mailto=m%40x.org"));
    QCOMPARE(arxivQuestion(base, u"Deep: \"X\""_s).toEncoded(),
             QByteArray("http://127.0.0.1:1/api/query?search_query=ti%3A%22Deep%20X%22&max_results=5"));
}

void OpenAccessTest::questions_needSomethingToAsk()
{
    const QUrl base(u"https://a.org"_s);
    QVERIFY(unpaywallQuestion(base, u"10.1/a"_s, {}).isEmpty()); // no mail, no question
    QVERIFY(unpaywallQuestion(base, {}, u"m@x.org"_s).isEmpty());
    QVERIFY(openAlexQuestion(base, {}, u"?!"_s, {}).isEmpty());
    QVERIFY(arxivQuestion(base, {}).isEmpty());
}

void OpenAccessTest::unpaywall_namesItsPlacesBestFirst()
{
    const QByteArray json =
        R"({"is_oa": true, "best_oa_location": {"url_for_pdf": "https://b.org/1.pdf", "url": "https://b.org/1.pdf"},
        "oa_locations": [{"url_for_pdf": "https://b.org/1.pdf"}, {"url_for_pdf": null, "url": "https://arxiv.org/abs/1234.56789"},
        {"url_for_pdf": "https://c.org/2.pdf"}, {"url_for_pdf": "", "url": "https://d.org/page"}, {"url_for_pdf": "file:///x.pdf"}]})";
    QCOMPARE(texts(pdfsByUnpaywall(json)),
             (QStringList{u"https://b.org/1.pdf"_s, u"https://c.org/2.pdf"_s, u"https://arxiv.org/pdf/1234.56789"_s}));
    QVERIFY(pdfsByUnpaywall(R"({"is_oa": false, "best_oa_location": null, "oa_locations": []})").isEmpty());
}

void OpenAccessTest::openAlex_namesThePdfsOfAWork()
{
    const QByteArray json =
        R"({"title": "T", "best_oa_location": {"pdf_url": null, "is_oa": true, "landing_page_url": "https://arxiv.org/abs/1234.5678"},
        "locations": [{"pdf_url": "https://a.org/x.pdf", "is_oa": true}, {"pdf_url": null, "is_oa": false, "landing_page_url": "https://doi.org/10.1145/1"}]})";
    QCOMPARE(texts(pdfsByOpenAlex(json, u"anything"_s)),
             (QStringList{u"https://a.org/x.pdf"_s, u"https://arxiv.org/pdf/1234.5678"_s}));
}

void OpenAccessTest::openAlex_onlyTheSameTitleCounts()
{
    const QByteArray json = R"({"results": [{"title": "Deep X and Y", "best_oa_location": {"pdf_url": "https://a.org/1.pdf"}},
        {"title": "Deep — X", "best_oa_location": {"pdf_url": "https://a.org/2.pdf"}}, {"title": null}]})";
    QCOMPARE(texts(pdfsByOpenAlex(json, u"deep x"_s)), QStringList{u"https://a.org/2.pdf"_s});
    QVERIFY(pdfsByOpenAlex(json, {}).isEmpty());
}

void OpenAccessTest::arxiv_onlyTheSameTitleCounts()
{
    const QByteArray atom = feed(entry("http://arxiv.org/abs/1111.11111v1", "Deep X: a Survey") +
                                 entry("https://arxiv.org/abs/2222.22222v3", "Deep\n  X"));
    QCOMPARE(texts(pdfsByArxiv(atom, u"Deep X"_s)), QStringList{u"https://arxiv.org/pdf/2222.22222v3"_s});
    QVERIFY(pdfsByArxiv(atom, u"a search"_s).isEmpty()); // the feed's own title
    QVERIFY(pdfsByArxiv(atom, u"Dr"_s).isEmpty());       // deeper inside an entry
    QVERIFY(pdfsByArxiv(atom, {}).isEmpty());
}

void OpenAccessTest::arxiv_trapsSayNothing_data()
{
    QTest::addColumn<QByteArray>("atom");
    QTest::newRow("error entry") << feed(entry("http://arxiv.org/api/errors#incorrect_id", "Error"));
    QTest::newRow("rate") << QByteArray("Rate exceeded.");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE feed [<!ENTITY a 'Error'>]>") +
                                    feed(entry("http://arxiv.org/abs/1111.11111", "Error"));
    QTest::newRow("cut off") << feed(entry("http://arxiv.org/abs/1111.11111", "Other")).chopped(60);
    QTest::newRow("an id that is none") << feed(entry("https://evil.example/x.pdf%00", "Error"));
    QTest::newRow("empty") << QByteArray();
}

void OpenAccessTest::arxiv_trapsSayNothing()
{
    QFETCH(const QByteArray, atom);
    QVERIFY(pdfsByArxiv(atom, u"Error"_s).isEmpty());
}

void OpenAccessTest::brokenAnswers_sayNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "null", "[]", "{", "<html>", R"({"results": 3})", R"({"results": [3, null, "x"]})",
                             R"({"oa_locations": {"a": 1}, "best_oa_location": [1]})", R"({"locations": [[{"pdf_url": {}}]]})"})
        QTest::newRow(json) << QByteArray(json);
}

void OpenAccessTest::brokenAnswers_sayNothing()
{
    QFETCH(const QByteArray, json);
    QVERIFY(pdfsByUnpaywall(json).isEmpty());
    QVERIFY(pdfsByOpenAlex(json, u"x"_s).isEmpty());
    QVERIFY(pdfsByArxiv(json, u"x"_s).isEmpty());
}

void OpenAccessTest::recordedAnswers_areUnderstood()
{
    const QByteArray unpaywall = recorded(u"unpaywall__10.1038_nature12373.json"_s);
    if (unpaywall.isEmpty())
        QSKIP("the recorded answers are not beside the project");
    const QList<QUrl> pdfs = pdfsByUnpaywall(unpaywall);
    QVERIFY(pdfs.size() >= 2);
    QVERIFY(pdfs.first().path().endsWith(u".pdf"_s));
    const QByteArray atom = recorded(u"arxiv__id_1605.08386_s0_m100_199195aa31ad.xml"_s);
    const qsizetype title = atom.indexOf("<title>", atom.indexOf("<entry>")) + 7;
    const QString wanted = QString::fromUtf8(atom.mid(title, atom.indexOf('<', title) - title));
    QVERIFY(texts(pdfsByArxiv(atom, wanted)).value(0).startsWith(u"https://arxiv.org/pdf/1605.08386"_s));
}

QTEST_APPLESS_MAIN(OpenAccessTest)
#include "tst_openaccess.moc"
