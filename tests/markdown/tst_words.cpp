// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet::markdown;

namespace {

QString textOf(const QByteArray &bytes, Span span)
{
    return QString::fromUtf8(bytes.mid(span.begin, span.size()));
}

} // namespace

// What words and addresses mean, told from their bytes.
class TestWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letters_areDecodedOneByOne_data();
    void letters_areDecodedOneByOne();
    void sites_data();
    void sites();
    void venues_data();
    void venues();
    void venueInALine_isFound_data();
    void venueInALine_isFound();
    void linkWords_data();
    void linkWords();
    void names_data();
    void names();
    void leadText_isSkipped_data();
    void leadText_isSkipped();
    void titles_areCut_data();
    void titles_areCut();
    void venueAlone_isTold_data();
    void venueAlone_isTold();
    void words_areCounted_data();
    void words_areCounted();
};

void TestWords::letters_areDecodedOneByOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<uint>("code");
    QTest::addColumn<int>("size");
    QTest::newRow("ASCII") << QByteArray("a") << uint('a') << 1;
    QTest::newRow("two bytes") << QByteArray("é!") << 0xE9U << 2;
    QTest::newRow("three bytes") << QByteArray("论文") << 0x8BBAU << 3;
    QTest::newRow("four bytes") << QByteArray("🚧") << 0x1F6A7U << 4;
    QTest::newRow("cut short") << QByteArray("\xE8\xAE") << 0xFFFDU << 1;
    QTest::newRow("no first byte") << QByteArray("\x80z") << 0xFFFDU << 1;
    QTest::newRow("longer than needed") << QByteArray("\xC0\xAF") << 0xFFFDU << 1;
    QTest::newRow("three for one of two") << QByteArray("\xE0\x80\xAF") << 0xFFFDU << 1;
    QTest::newRow("half of a pair") << QByteArray("\xED\xA0\x80") << 0xFFFDU << 1;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 0xFFFDU << 1;
}

void TestWords::letters_areDecodedOneByOne()
{
    QFETCH(const QByteArray, bytes);
    const Letter letter = letterAt(bytes, 0);
    QTEST(uint(letter.code), "code");
    QTEST(int(letter.bytes), "size");
}

void TestWords::sites_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("site");
    const auto row = [](const char *url, Site site) { QTest::newRow(url) << QString::fromLatin1(url) << int(site); };
    for (const char *url :
         {"https://a.org/x.pdf", "https://a.org/x.PDF?download=1", "https://a.org/x.ps.gz", "http://arxiv.org/abs/2001.00001",
          "https://doi.org/10.1145/1", "https://ieeexplore.ieee.org/document/1", "https://link.springer.com/chapter/10.1007/1",
          "https://papers.nips.cc/2019/hash/1-paper.html", "https://huggingface.co/papers/2401.1", "https://github.com/a/b/x.pdf",
          "https://journals.plos.org/plosone/1", "https://www.usenix.org/conference/osdi20/a"})
        row(url, Site::Paper);
    for (const char *url : {"#section", "mailto:a@b.c", "https://github.com/a/b", "https://a.github.io/x", "https://x.com/a",
                            "https://huggingface.co/a/b", "https://a.org", "https://a.org/", "https://youtu.be/1"})
        row(url, Site::Other);
    for (const char *url :
         {"https://a.org/x", "https://a.org/x.pdfs", "https://mdpi.com/about", "x", "", "https://arxiv.org/list/cs"})
        row(url, Site::Unknown);
}

void TestWords::sites()
{
    QFETCH(const QString, url);
    QTEST(int(siteOf(url)), "site");
}

void TestWords::venues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is");
    for (const char *text : {"OSDI'20", "OSDI ’20", "ICML 2019", "arXiv", "ar xiv preprint", "USENIX ATC", "SIGGRAPH Asia",
                             "nature 521", "Some Workshop 1998", " CVPR (oral) "})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text :
         {"", "A plain title", "scaling laws", "2019-05", "May 2019", "2019.05.01", "12345", "fastest", "'123", "Sctp and more"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestWords::venues()
{
    QFETCH(const QByteArray, text);
    QTEST(isVenue(text), "is");
}

void TestWords::venueInALine_isFound_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("venue");
    QTest::newRow("after a comma") << QByteArray("by Ada Abara, OSDI 2019") << u"OSDI 2019"_s;
    QTest::newRow("in parentheses") << QByteArray("words (ICML'20) more") << u"ICML'20"_s;
    QTest::newRow("shortened") << QByteArray("x, Proc. of Things 2019.") << u"Proc. of Things 2019"_s;
    QTest::newRow("a year behind a name") << QByteArray("Ada. Journal of Things (2015)") << u"Journal of Things (2015)"_s;
    QTest::newRow("a year behind people") << QByteArray("Ada Abara and Bo Cho (2015)") << u"2015"_s;
    QTest::newRow("none") << QByteArray("nothing, of (the) kind") << QString();
}

void TestWords::venueInALine_isFound()
{
    QFETCH(const QByteArray, line);
    QTEST(textOf(line, findVenue(line, {0, line.size()})), "venue");
}

void TestWords::linkWords_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("is");
    for (const char *label : {"Paper", "pdf", "[Code]", "论文", "NIPS paper", "Code (PyTorch)", "paper 2", "12",
                              "https://a.org/b", "", "→", "Project Page"})
        QTest::newRow(label) << QString::fromUtf8(label) << true;
    for (const char *label : {"Generative Models", "2604.13492", "A paper that says something long", "Megatron-LM", "-5"})
        QTest::newRow(label) << QString::fromUtf8(label) << false;
}

void TestWords::linkWords()
{
    QFETCH(const QString, label);
    QTEST(isLinkWord(label), "is");
}

void TestWords::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("are");
    for (const char *text : {"Ada Abara, Bo Cho", "A. Abara and B. Cho", "Ada Abara, Bo Cho, and Dora Evans.", "Ada Abara et al.",
                             "Ada Abara, et al", "Ludwig van der Berg & Émile Zola", "*Ada Abara, Bo Cho*",
                             "Ada  Abara,\n Bo Cho", "Jean-Luc O’Neil, Bo Cho; Dora Evans"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"Ada Abara", "Ada, Bo", "Faster training, better models", "Ada Abara, Bo Cho: what they say",
                             "Ada Bo Cho Dora Evans Fei, Bo Cho", "and, or", "Ada Abara, bo cho", ""})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestWords::names()
{
    QFETCH(const QByteArray, text);
    QTEST(looksLikeNames(text, {0, text.size()}), "are");
}

void TestWords::leadText_isSkipped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("nothing") << QByteArray("Title") << u"Title"_s;
    QTest::newRow("icon by name") << QByteArray(":scroll: Title") << u"Title"_s;
    QTest::newRow("icons") << QByteArray("📜✨ Title") << u"Title"_s;
    QTest::newRow("date") << QByteArray("(2022-09) Title") << u"Title"_s;
    QTest::newRow("day") << QByteArray("2022-09-30: Title") << u"Title"_s;
    QTest::newRow("no date") << QByteArray("2022-09x Title") << u"2022-09x Title"_s;
    QTest::newRow("counted") << QByteArray("Paper 3. Title") << u"Title"_s;
    QTest::newRow("numbered") << QByteArray("No. 12: Title") << u"Title"_s;
    QTest::newRow("in brackets") << QByteArray("(3) Title") << u"Title"_s;
    QTest::newRow("Chinese") << QByteArray("第 3 篇：标题") << u"标题"_s;
    QTest::newRow("parenthesis that stays") << QByteArray(" (recommended)") << u"(recommended)"_s;
    QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE Title") << u"Title"_s;
}

void TestWords::leadText_isSkipped()
{
    QFETCH(const QByteArray, text);
    const qsizetype begin = skipLeadText(text, {0, text.size()});
    QTEST(textOf(text, {begin, text.size()}), "rest");
}

void TestWords::titles_areCut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("parts"); // title, authors, venue
    QTest::newRow("comma") << QByteArray("A Title, ICML 2019") << QStringList{u"A Title"_s, {}, u"ICML 2019"_s};
    QTest::newRow("dash") << QByteArray("A-Title - ICML 2019") << QStringList{u"A-Title"_s, {}, u"ICML 2019"_s};
    QTest::newRow("long dash") << QByteArray("A Title — ICML 2019") << QStringList{u"A Title"_s, {}, u"ICML 2019"_s};
    QTest::newRow("short year") << QByteArray("A Title ICML'19") << QStringList{u"A Title"_s, {}, u"ICML'19"_s};
    QTest::newRow("parentheses") << QByteArray("A Title (ICML 2019)") << QStringList{u"A Title"_s, {}, u"ICML 2019"_s};
    QTest::newRow("cited") << QByteArray("A Title (Abara et al., 2017)") << QStringList{u"A Title"_s, u"Abara"_s, u"2017"_s};
    QTest::newRow("sentences") << QByteArray("A Title. Ada Abara, Bo Cho. ICML 2019.")
                               << QStringList{u"A Title"_s, u"Ada Abara, Bo Cho"_s, u"ICML 2019"_s};
    QTest::newRow("initials") << QByteArray("A. Abara and B. Cho. A Title Of Words. ICML 2019")
                              << QStringList{u"A Title Of Words"_s, u"A. Abara and B. Cho"_s, u"ICML 2019"_s};
    QTest::newRow("others") << QByteArray("A Title Of Words, Abara et al.") << QStringList{u"A Title Of Words"_s, u"Abara"_s, {}};
    QTest::newRow("runs of marks") << QByteArray("****A Title**** of *Words*")
                                   << QStringList{u"****A Title**** of *Words*"_s, {}, {}};
    QTest::newRow("marks around") << QByteArray("**\"A Title\"**") << QStringList{u"A Title"_s, {}, {}};
    QTest::newRow("more marks before than after")
        << QByteArray("***A Title*, and more") << QStringList{u"***A Title*, and more"_s, {}, {}};
    QTest::newRow("nothing but marks") << QByteArray("****") << QStringList{u"*"_s, {}, {}};
    QTest::newRow("a gap nobody types") << ("A Title," + QByteArray(300, ' ') + "Abara et al.")
                                        << QStringList{u"A Title,"_s + QString(300, u' ') + u"Abara et al"_s, {}, {}};
    QTest::newRow("nothing to cut") << QByteArray("A Title, and more of it") << QStringList{u"A Title, and more of it"_s, {}, {}};
}

void TestWords::titles_areCut()
{
    QFETCH(const QByteArray, text);
    const TitleParts cut = splitTitle(text, {0, text.size()});
    const QStringList read{textOf(text, cut.title), textOf(text, cut.authors), textOf(text, cut.venue)};
    QTEST(read, "parts");
}

void TestWords::venueAlone_isTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("alone");
    QTest::newRow("a word") << QByteArray("\tICML ") << true;
    QTest::newRow("with a year") << QByteArray("ICML \n 2019") << true;
    QTest::newRow("four pieces") << QByteArray("ICML 2019 long paper") << true;
    QTest::newRow("five pieces") << QByteArray("ICML 2019 a long paper") << false;
    QTest::newRow("begins like one") << QByteArray("Fast Diffusion") << false;
    QTest::newRow("a wide space") << QByteArray("ICML\xE3\x80\x80"
                                                "2019")
                                  << true;
    QTest::newRow("other letters") << QByteArray("ICML Übersicht") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestWords::venueAlone_isTold()
{
    QFETCH(const QByteArray, text);
    QTEST(isOnlyVenue(text), "alone");
}

void TestWords::words_areCounted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("plain") << QByteArray("two words") << 2;
    QTest::newRow("held together") << QByteArray("state-of-the-art C++ isn't") << 3;
    QTest::newRow("typographic") << QByteArray("isn’t Émile") << 2;
    QTest::newRow("signs") << QByteArray("— 🚧 !") << 0;
    QTest::newRow("Chinese") << QByteArray("论文 标题") << 2;
}

void TestWords::words_areCounted()
{
    QFETCH(const QByteArray, text);
    QTEST(wordCount(text), "words");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
