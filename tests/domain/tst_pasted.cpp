// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pasted text is, told without asking anyone.

#include "domain/Pasted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

class PastedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifier_isFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind"); // of the id
        QTest::addColumn<QString>("id");
        const auto row = [](const char *text, const QString &kind, const QString &id) {
            QTest::newRow(text) << QString::fromUtf8(text) << kind << id;
        };
        const QString arxiv = u"arxiv"_s, doi = u"doi"_s, pmid = u"pmid"_s, review = u"openreview"_s, acl = u"acl"_s;
        row("1706.03762", arxiv, u"1706.03762"_s);
        row("1706.03762v7", arxiv, u"1706.03762"_s);
        row("  arXiv:1706.03762v7 [cs.CL] ", arxiv, u"1706.03762"_s);
        row("arxiv: 2002.03794", arxiv, u"2002.03794"_s);
        row("0704.0001", arxiv, u"0704.0001"_s);
        row("cs/0309136", arxiv, u"cs/0309136"_s);
        row("math.GT/0309136v2", arxiv, u"math/0309136"_s);
        row("hep-th/9901001", arxiv, u"hep-th/9901001"_s);
        row("https://arxiv.org/abs/1706.03762v5", arxiv, u"1706.03762"_s);
        row("https://arxiv.org/pdf/1706.03762v5.pdf", arxiv, u"1706.03762"_s);
        row("http://export.arxiv.org/abs/cs/0309136v1", arxiv, u"cs/0309136"_s);
        row("arxiv.org/abs/1706.03762", arxiv, u"1706.03762"_s);
        row("https://huggingface.co/papers/1706.03762", arxiv, u"1706.03762"_s);
        row("10.48550/arXiv.1706.03762", arxiv, u"1706.03762"_s);
        row("https://doi.org/10.48550/arXiv.1706.03762", arxiv, u"1706.03762"_s);
        row("10.1145/3133901", doi, u"10.1145/3133901"_s);
        row("doi:10.1145/3133901", doi, u"10.1145/3133901"_s);
        row("DOI 10.1145/3133901.", doi, u"10.1145/3133901"_s);
        row("https://doi.org/10.1145/3133901", doi, u"10.1145/3133901"_s);
        row("http://dx.doi.org/10.1016/S0022-0000(05)80063-7", doi, u"10.1016/s0022-0000(05)80063-7"_s);
        row("(https://doi.org/10.1145/3133901)", QString(), QString());
        row("https://dl.acm.org/doi/pdf/10.1145/3133901", doi, u"10.1145/3133901"_s);
        row("<https://doi.org/10.1145/3133901>", doi, u"10.1145/3133901"_s);
        row("https://doi.org/10.1002/%28SICI%291097", doi, u"10.1002/(sici)1097"_s);
        row("PMID: 31393839", pmid, u"31393839"_s);
        row("31393839", pmid, u"31393839"_s);
        row("https://pubmed.ncbi.nlm.nih.gov/31393839/", pmid, u"31393839"_s);
        row("https://www.ncbi.nlm.nih.gov/pubmed/31393839", pmid, u"31393839"_s);
        row("https://openreview.net/forum?id=rJl-b3RcF7", review, u"rJl-b3RcF7"_s);
        row("https://openreview.net/pdf?id=rJl-b3RcF7&noteId=x", review, u"rJl-b3RcF7"_s);
        row("P19-1001", acl, u"P19-1001"_s);
        row("2020.acl-main.1", acl, u"2020.acl-main.1"_s);
        row("https://aclanthology.org/2020.acl-main.1/", acl, u"2020.acl-main.1"_s);
        row("https://aclanthology.org/2020.acl-main.1.pdf", acl, u"2020.acl-main.1"_s);
        row("https://www.aclweb.org/anthology/P19-1001.pdf", acl, u"P19-1001"_s);
    }
    void identifier_isFoundHoweverItIsWritten()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, kind);
        QFETCH(const QString, id);
        const Pasted pasted = recognise(text);
        QCOMPARE(pasted.kind == PastedKind::Identifier, !kind.isEmpty());
        QCOMPARE(pasted.ids.arxiv, kind == u"arxiv"_s ? id : QString());
        QCOMPARE(pasted.ids.doi, kind == u"doi"_s ? id : QString());
        QCOMPARE(pasted.ids.pmid, kind == u"pmid"_s ? id : QString());
        QCOMPARE(pasted.ids.openReview, kind == u"openreview"_s ? id : QString());
        QCOMPARE(pasted.ids.acl, kind == u"acl"_s ? id : QString());
    }

    void otherText_isAPageABibliographyOrATitle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &text, PastedKind kind) { QTest::newRow(name) << text << int(kind); };
        row("page", u"https://www.usenix.org/conference/osdi20/presentation/ma"_s, PastedKind::Page);
        row("pdf", u"https://example.org/a.pdf"_s, PastedKind::Page);
        row("www", u"www.example.org/a"_s, PastedKind::Page);
        row("arXiv listing", u"https://arxiv.org/list/cs.LG/new"_s, PastedKind::Page);
        row("BibTeX", u"@article{a, title={B}}"_s, PastedKind::Bibtex);
        row("BibTeX below words", u"Cite as:\n\n  @InProceedings{a,\n title={B}}"_s, PastedKind::Bibtex);
        row("BibTeX with round brackets", u"@book(a, title={B})"_s, PastedKind::Bibtex);
        row("RIS", u"TY  - JOUR\nTI  - A\nER  - "_s, PastedKind::Ris);
        row("title", u"Attention Is All You Need"_s, PastedKind::Title);
        row("Chinese title", u"图神经网络综述"_s, PastedKind::Title);
        row("one word", u"Rammer"_s, PastedKind::Title);
        row("title over two lines", u"Rammer: Enabling Holistic\nDeep Learning"_s, PastedKind::Title);
        row("mail address", u"me@example.org"_s, PastedKind::Title);
        row("month 13 is no arXiv id", u"1713.03762"_s, PastedKind::Title);
        row("year", u"1984"_s, PastedKind::Title);
        row("two ids in a sentence", u"see 1706.03762 and 2002.03794"_s, PastedKind::Title);
        row("other scheme", u"javascript:alert(1)"_s, PastedKind::Title);
        row("nothing", u" \n "_s, PastedKind::Nothing);
        row("a chapter", QString(5'000, u'x'), PastedKind::Nothing);
    }
    void otherText_isAPageABibliographyOrATitle()
    {
        QFETCH(const QString, text);
        QFETCH(const int, kind);
        QCOMPARE(int(recognise(text).kind), kind);
    }

    void title_isOneLineWithoutQuotes()
    {
        QCOMPARE(recognise(u" “Rammer: Enabling\n  Holistic” "_s).text, u"Rammer: Enabling Holistic"_s);
        QCOMPARE(recognise(u"《图神经网络综述》"_s).text, u"图神经网络综述"_s);
    }

    void linesOfAddresses_areOneEach()
    {
        const QList<Pasted> all =
            recogniseAll(u"https://arxiv.org/abs/1706.03762\n\n10.1145/3133901\r\nhttps://arxiv.org/abs/1706.03762\n"_s);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).ids.arxiv, u"1706.03762"_s);
        QCOMPARE(all.at(1).ids.doi, u"10.1145/3133901"_s);
    }

    void linesWithWords_giveWhatStandsInThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("papers"); // ids or addresses
        QTest::addColumn<int>("leftOut");
        QTest::newRow("a title and its address") << u"Rammer: Enabling\nhttps://example.org/a"_s << QStringList{u"https://example.org/a"_s} << 1;
        QTest::newRow("bullets and numbers") << u"- 10.1145/1\n* [x] arXiv:1706.03762\n3. 2002.03794\n"_s
                                             << QStringList{u"10.1145/1"_s, u"1706.03762"_s, u"2002.03794"_s} << 0;
        QTest::newRow("among words") << u"See (https://example.org/a.pdf), and\n[B](https://example.org/b) doi:10.1145/2.\n"_s
                                     << QStringList{u"https://example.org/a.pdf"_s, u"https://example.org/b"_s, u"10.1145/2"_s} << 0;
        QTest::newRow("words only") << u"Rammer: Enabling Holistic\nDeep Learning"_s << QStringList{u"Rammer: Enabling Holistic Deep Learning"_s} << 0;
        QTest::newRow("beside BibTeX") << u"@misc{a,\n title={B},\n url={https://example.org/b}\n}\n10.1145/1\n"_s
                                       << QStringList{u"@"_s, u"10.1145/1"_s} << 0;
        QTest::newRow("blank") << u"\n\n"_s << QStringList() << 0;
    }
    void linesWithWords_giveWhatStandsInThem()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, papers);
        QFETCH(const int, leftOut);
        QStringList found;
        int without = 0;
        for (const Pasted &one : recogniseAll(text)) {
            if (one.kind == PastedKind::Nothing)
                ++without;
            else if (one.kind == PastedKind::Identifier)
                found.append(one.ids.doi + one.ids.arxiv);
            else
                found.append(one.kind == PastedKind::Bibtex ? u"@"_s : one.kind == PastedKind::Page ? one.url : one.text);
        }
        QCOMPARE(found, papers);
        QCOMPARE(without, leftOut);
    }

    void preprintAndPublished_doNotConflict()
    {
        const Identifiers preprint{.arxiv = u"1706.03762"_s};
        const Identifiers published{.doi = u"10.1145/1"_s};
        QVERIFY(!conflict(preprint, published));
        QVERIFY(!shareOne(preprint, published));
        QVERIFY(conflict(published, {.doi = u"10.1145/2"_s}));
        QVERIFY(shareOne(published, {.doi = u"10.1145/1"_s, .arxiv = u"1706.03762"_s}));
    }

    void ids_areReadOutOfThePapersLinksOnly()
    {
        const Links links{{u"Note"_s, u"https://arxiv.org/abs/1111.11111"_s},
                          {u"Paper"_s, u"https://dl.acm.org/doi/10.1145/3133901"_s},
                          {u"PDF"_s, u"https://arxiv.org/pdf/1706.03762"_s}};
        QCOMPARE(identifiersOf(links), (Identifiers{.doi = u"10.1145/3133901"_s, .arxiv = u"1706.03762"_s}));
    }
};

QTEST_GUILESS_MAIN(PastedTest)
#include "tst_pasted.moc"
