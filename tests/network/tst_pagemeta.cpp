// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/HtmlTags.h"
#include "network/PageMeta.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;

class PageMetaTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pdf_isFoundHoweverThePageIsWritten_data();
    void pdf_isFoundHoweverThePageIsWritten();
    void severalNames_theMostTrustworthyFirst();
    void base_isWhatAddressesAreRelativeTo();
    void doiAndTitle_areRead();
    void tags_standOutsideScriptsAndComments();
    void references_areDecoded_data();
    void references_areDecoded();
    void garbage_isReadToItsEnd();
    void hugePages_areReadOnce();
};

void PageMetaTest::pdf_isFoundHoweverThePageIsWritten_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("pdf");
    const auto row = [](const char *name, const char *html, const char *pdf) {
        QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(pdf);
    };
    const char *pdf = "https://x.org/p/a.pdf";
    row("plain", R"(<meta name="citation_pdf_url" content="https://x.org/p/a.pdf">)", pdf);
    row("closed", R"(<meta name="citation_pdf_url" content="https://x.org/p/a.pdf"/>)", pdf);
    row("content first", R"(<meta content='https://x.org/p/a.pdf' name='citation_pdf_url'>)", pdf);
    row("no quotes", "<meta name=citation_pdf_url content=https://x.org/p/a.pdf>", pdf);
    row("upper case", R"(<META NAME="Citation_PDF_URL" CONTENT="https://x.org/p/a.pdf">)", pdf);
    row("property", R"(<meta property="citation_pdf_url" content="https://x.org/p/a.pdf">)", pdf);
    row("spaces and lines", "<meta\n\tname = \"citation_pdf_url\"\n  content = \" https://x.org/p/a.pdf \"\n>", pdf);
    row("other attributes", R"(<meta data-x class="a b" name="citation_pdf_url" lang=en content="https://x.org/p/a.pdf" y>)",
        pdf);
    row("greater-than inside", R"(<meta title="a > b" name="citation_pdf_url" content="https://x.org/p/a.pdf">)", pdf);
    row("relative", R"(<meta name="citation_pdf_url" content="a.pdf">)", pdf);
    row("from the root", R"(<meta name="citation_pdf_url" content="/p/a.pdf">)", pdf);
    row("without a scheme", R"(<meta name="citation_pdf_url" content="//x.org/p/a.pdf">)", pdf);
    row("reference", R"(<meta name="citation_pdf_url" content="https://x.org/get?a=1&amp;b=2">)", "https://x.org/get?a=1&b=2");
    row("body", R"(<html><body><p>text</p><meta name="citation_pdf_url" content="a.pdf"></body>)", pdf);
    row("bepress", R"(<meta name="bepress_citation_pdf_url" content="a.pdf">)", pdf);
    row("eprints", R"(<meta name="eprints.document_url" content="a.pdf">)", pdf);
    row("dublin core", R"(<meta name="DC.identifier" content="https://x.org/p/a.pdf">)", pdf);
    row("link", R"(<link rel="alternate" type="application/pdf" href="a.pdf">)", pdf);
    row("link of several", R"(<link href=a.pdf type=application/pdf rel="nofollow Alternate">)", pdf);
    row("dublin core, a page", R"(<meta name="DC.identifier" content="https://x.org/p/a">)", "");
    row("dublin core, an id", R"(<meta name="DC.identifier" content="12345.pdf x">)", "");
    row("link, a feed", R"(<link rel="alternate" type="application/rss+xml" href="a.pdf">)", "");
    row("link, a style", R"(<link rel="stylesheet" type="application/pdf" href="a.pdf">)", "");
    row("empty", R"(<meta name="citation_pdf_url" content="">)", "");
    row("script", "<meta name='citation_pdf_url' content='javascript:alert(1)'>", "");
    row("file", R"(<meta name="citation_pdf_url" content="file:///etc/passwd">)", "");
    row("in a comment", R"(<!-- <meta name="citation_pdf_url" content="a.pdf"> -->)", "");
    row("in a script", R"(<script>'<meta name="citation_pdf_url" content="a.pdf">'</script>)", "");
    row("as text", R"(&lt;meta name="citation_pdf_url" content="a.pdf"&gt;)", "");
    row("broken quote", R"(<meta name="citation_pdf_url" content="a.pdf)", pdf);
    row("another name", R"(<meta name="citation_pdf_urls" content="a.pdf">)", "");
    row("nothing", "", "");
}

void PageMetaTest::pdf_isFoundHoweverThePageIsWritten()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, pdf);
    const PageMeta meta = readPageMeta(html, QUrl(u"https://x.org/p/page.html"_s));
    QCOMPARE(meta.pdfs.isEmpty() ? QString() : meta.pdfs.first().toString(QUrl::FullyEncoded), pdf);
}

void PageMetaTest::severalNames_theMostTrustworthyFirst()
{
    const PageMeta meta = readPageMeta(R"(<link rel=alternate type=application/pdf href=4.pdf>
        <meta name="dc.identifier" content="3.pdf"><meta name="eprints.document_url" content="2.pdf">
        <meta name="citation_pdf_url" content="1.pdf"><meta name="citation_pdf_url" content="1.pdf">)",
                                       QUrl(u"https://x.org/"_s));
    QStringList names;
    for (const QUrl &pdf : meta.pdfs)
        names.append(pdf.fileName());
    QCOMPARE(names, (QStringList{u"1.pdf"_s, u"2.pdf"_s, u"3.pdf"_s, u"4.pdf"_s}));
}

void PageMetaTest::base_isWhatAddressesAreRelativeTo()
{
    const auto pdf = [](const char *base) {
        const QByteArray html = QByteArray("<base href=\"") + base + "\"><meta name=citation_pdf_url content=a.pdf>";
        return readPageMeta(html, QUrl(u"https://x.org/p/"_s)).pdfs.value(0).toString();
    };
    QCOMPARE(pdf("https://y.org/q/"), u"https://y.org/q/a.pdf"_s);
    QCOMPARE(pdf("../r/"), u"https://x.org/r/a.pdf"_s);
    QCOMPARE(pdf(""), u"https://x.org/p/a.pdf"_s);
    QCOMPARE(pdf("javascript:x/"), u"https://x.org/p/a.pdf"_s);
}

void PageMetaTest::doiAndTitle_areRead()
{
    const auto doi = [](const char *name, const char *content) {
        return readPageMeta(QByteArray("<meta name='") + name + "' content='" + content + "'>", QUrl(u"https://x.org/"_s)).doi;
    };
    QCOMPARE(doi("citation_doi", "10.1145/1.2"), u"10.1145/1.2"_s);
    QCOMPARE(doi("dc.identifier", "doi:10.1145/1.2"), u"10.1145/1.2"_s);
    QCOMPARE(doi("prism.doi", "https://doi.org/10.1145/1.2"), u"10.1145/1.2"_s);
    QCOMPARE(doi("citation_doi", "none"), QString());
    const PageMeta meta = readPageMeta("<meta name=citation_title content='Caf\xc3\xa9 &amp;\n Bar'>", QUrl(u"https://x.org/"_s));
    QCOMPARE(meta.title, u"Café & Bar"_s);
}

void PageMetaTest::tags_standOutsideScriptsAndComments()
{
    const QByteArray html("<!DOCTYPE html><html><head><style>a<b</style><script>if (a<b) '<i>'</SCRIPT ><!-- <u> --><p a=1 a=2>"
                          "x < y <3 <></p><noscript><img></noscript><br/>");
    HtmlTags tags(html);
    QByteArrayList names;
    for (HtmlTag tag = tags.next(); !tag.name.isEmpty(); tag = tags.next()) {
        names.append(tag.name);
        if (tag.name == "p")
            QCOMPARE(tag.value("a"), u"1"_s);
    }
    QCOMPARE(names.join(' '), QByteArray("html head style script p noscript br"));
}

void PageMetaTest::references_areDecoded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *text, const char *plain) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(plain);
    };
    row("a&amp;b", "a&b");
    row("&lt;&gt;&quot;&apos;", "<>\"'");
    row("&#47;&#x2F;&#X2f;", "///");
    row("&#20013;", "中");
    row("&#x1F600;", "😀");
    row("a&b=1&c", "a&b=1&c");
    row("&amp;amp;", "&amp;");
    row("&unknown;", "&unknown;");
    row("&#0;&#xD800;&#x110000;", "&#0;&#xD800;&#x110000;");
    row("&", "&");
    row("&;", "&;");
}

void PageMetaTest::references_areDecoded()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(withoutReferences(text), plain);
}

void PageMetaTest::garbage_isReadToItsEnd()
{
    const QByteArrayList pieces{"<",        "meta", " name=", "\"", "'",   "citation_pdf_url", " content=", "https://x.org/a.pdf",
                                ">",        "/",    "<!--",   "-",  "-->", "<script>",         "</script",  "\0",
                                "\xff\xfe", "&#",   ";",      "=",  "\n",  "<base href=",      "<link ",    "<title>"};
    QRandomGenerator random(20260101);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray html;
        for (int i = random.bounded(40); i > 0; --i)
            html += pieces.at(random.bounded(int(pieces.size())));
        const PageMeta meta = readPageMeta(html, QUrl(u"https://x.org/"_s));
        QVERIFY(meta.pdfs.size() <= 5);
        for (const QUrl &pdf : meta.pdfs)
            QVERIFY2(pdf.scheme().startsWith(u"http"_s), qPrintable(pdf.toString()));
    }
}

void PageMetaTest::hugePages_areReadOnce()
{
    for (const char *piece :
         {"<", "<a ", "<a b=\"", "<!--", "<script>", "</", "<meta name=citation_pdf_url content=a.pdf>", "&amp;", "<a b=c "}) {
        const QByteArray html = QByteArray(piece).repeated(200'000);
        QVERIFY(readPageMeta(html, QUrl(u"https://x.org/"_s)).pdfs.size() <= 5);
    }
}

QTEST_APPLESS_MAIN(PageMetaTest)
#include "tst_pagemeta.moc"
