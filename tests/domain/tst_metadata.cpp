// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// When two descriptions are of one paper, and what becomes of them together.

#include "domain/Metadata.h"
#include "domain/TitleKey.h"
#include "domain/TitleMatch.h"
#include "domain/bibliography/CleanText.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

class MetadataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_areCloseWhenAPersonMistyped_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("close");
        const auto row = [](const QString &one, const QString &other, bool close) {
            QTest::newRow(qPrintable(one + u" / "_s + other)) << one << other << close;
        };
        row(u"MLIR: Scaling Compilers"_s, u"mlir — scaling  compilers."_s, true);
        row(u"Enabling Holistic Deep Learning Compiler Optimizations"_s,
            u"Enabling Holistic Deep Learning Compiler Optimisations"_s, true);
        row(u"Efficient Memory Management for Serving"_s, u"Eficient Memory Management for Serving"_s, true);
        row(u"Rammer"_s, u"Hammer"_s, false);
        row(u"A Survey of Graph Compilers"_s, u"A Survey of Graph Computers"_s, false);
        row(u"Language Models are Few-Shot Learners, Part 1"_s, u"Language Models are Few-Shot Learners, Part 2"_s, false);
        row(u"The Design of an Operating System II"_s, u"The Design of an Operating System III"_s, false);
        row(u"ImageNet Large Scale Visual Recognition Challenge 2014"_s,
            u"ImageNet Large Scale Visual Recognition Challenge 2015"_s, false);
        row(u"图神经网络综述"_s, u"树神经网络综述"_s, false);
        row(u"图神经网络综述"_s, u"图神经网络综述。"_s, true);
        row(u"面向大规模图数据处理的分布式存储系统研究"_s, u"面向大规模图数据处理的分布式储存系统研究"_s,
            false); // two characters
        row(u"面向大规模图数据处理的分布式存储系统研究"_s, u"面向大规模图数据处理分布式存储系统研究"_s, true);
        row(u"グラフニューラルネットワーク"_s, u"グラフニューラルネットワーク"_s, true);
        row(QString(), QString(), false);
    }
    void titles_areCloseWhenAPersonMistyped()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, close);
        QCOMPARE(closeTitles(titleKey(one), titleKey(other)), close);
        QCOMPARE(closeTitles(titleKey(other), titleKey(one)), close);
    }

    void longTitles_takeNoLongerThanTheirLength()
    {
        const QString one = titleKey(QString(100'000, u'a') + u"b"_s + QString(100'000, u'c'));
        const QString other = titleKey(QString(100'000, u'a') + QString(100'000, u'c'));
        QVERIFY(closeTitles(one, other));
    }

    void authors_agreeByAFamilyName_data()
    {
        QTest::addColumn<QStringList>("one");
        QTest::addColumn<QStringList>("other");
        QTest::addColumn<bool>("agree");
        QTest::newRow("same") << QStringList{u"Ada Lovelace"_s} << QStringList{u"A. Lovelace"_s} << true;
        QTest::newRow("inverted") << QStringList{u"Lovelace, Ada"_s} << QStringList{u"Ada Lovelace"_s} << true;
        QTest::newRow("one of several") << QStringList{u"Ada Lovelace"_s, u"B. Babbage"_s} << QStringList{u"Charles Babbage"_s}
                                        << true;
        QTest::newRow("numbered") << QStringList{u"Jens Lehmann 0001"_s} << QStringList{u"Jens Lehmann"_s} << true;
        QTest::newRow("others") << QStringList{u"Ada Lovelace"_s} << QStringList{u"Alan Turing"_s} << false;
        QTest::newRow("not known") << QStringList{} << QStringList{u"Alan Turing"_s} << true;
        QTest::newRow("Chinese") << QStringList{u"王小明"_s} << QStringList{u"王小明"_s, u"李雷"_s} << true;
    }
    void authors_agreeByAFamilyName()
    {
        QFETCH(const QStringList, one);
        QFETCH(const QStringList, other);
        QFETCH(const bool, agree);
        QCOMPARE(authorsAgree(one, other), agree);
        QCOMPARE(authorsAgree(other, one), agree);
    }

    void samePaper_goesByIdsBeforeTitles()
    {
        Metadata one{
            .title = u"Attention Is All You Need"_s, .authors = {u"Ashish Vaswani"_s}, .ids = {.arxiv = u"1706.03762"_s}};
        Metadata other{.title = u"Attention is all you need."_s, .authors = {u"A. Vaswani"_s}, .ids = {.doi = u"10.1/x"_s}};
        QVERIFY(samePaper(one, other));
        other.authors = {u"Alan Turing"_s};
        QVERIFY(!samePaper(one, other));
        other.ids.arxiv = one.ids.arxiv;
        QVERIFY(samePaper(one, other));
        other.ids = {.arxiv = u"2002.03794"_s};
        other.authors = one.authors;
        QVERIFY(!samePaper(one, other));
    }

    void complete_fillsWhatIsMissingAndPrefersThePublishedVenue()
    {
        Metadata preprint{.title = u"T"_s, .venue = u"arXiv"_s, .year = 2017, .ids = {.arxiv = u"1706.03762"_s}};
        complete(preprint, {.title = u"Other"_s,
                            .authors = {u"A B"_s},
                            .venue = u"NeurIPS"_s,
                            .year = 2018,
                            .abstract = u"We."_s,
                            .ids = {.doi = u"10.1/x"_s}});
        QCOMPARE(preprint.title, u"T"_s);
        QCOMPARE(preprint.authors, QStringList{u"A B"_s});
        QCOMPARE(venueText(preprint), u"NeurIPS 2018"_s);
        QCOMPARE(preprint.abstract, u"We."_s);
        QCOMPARE(preprint.ids, (Identifiers{.doi = u"10.1/x"_s, .arxiv = u"1706.03762"_s}));
    }

    void links_arePreprintAndPublished()
    {
        const Metadata both{.title = u"T"_s,
                            .ids = {.doi = u"10.1/x"_s, .arxiv = u"1706.03762"_s},
                            .pdf = u"https://arxiv.org/pdf/1706.03762v2"_s};
        QCOMPARE(linksOf(both),
                 (Links{{u"Paper"_s, u"https://arxiv.org/abs/1706.03762"_s}, {u"DOI"_s, u"https://doi.org/10.1/x"_s}}));
        const Metadata page{.title = u"T"_s, .landing = u"https://example.org/p"_s, .pdf = u"https://example.org/p.pdf"_s};
        QCOMPARE(linksOf(page), (Links{{u"Paper"_s, u"https://example.org/p.pdf"_s}, {u"Page"_s, u"https://example.org/p"_s}}));
    }

    void venueText_saysTheYearOnce()
    {
        QCOMPARE(venueText({.venue = u"OSDI"_s, .year = 2020}), u"OSDI 2020"_s);
        QCOMPARE(venueText({.venue = u"OSDI'20"_s, .year = 2020}), u"OSDI'20"_s);
        QCOMPARE(venueText({.year = 2020}), u"2020"_s);
        QCOMPARE(venueText({.venue = u"OSDI"_s}), u"OSDI"_s);
    }

    void catalogueText_isCleaned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const QString &text, const QString &clean) {
            QTest::newRow(name) << text << clean;
        };
        row("wrapped", u"A title\n  over lines"_s, u"A title over lines"_s);
        row("tags", u"On <i>E. coli</i> and CO<sub>2</sub>"_s, u"On E. coli and CO2"_s);
        row("JATS", u"<jats:p>We <jats:italic>do</jats:italic>.</jats:p>"_s, u"We do."_s);
        row("entities", u"Q&amp;A &#8211; &#x3b1; &lt; 1"_s, u"Q&A – α < 1"_s);
        row("entities of entities", u"Q&amp;amp;A &amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt;"_s, u"Q&A x"_s);
        row("less and more", u"if a < b and c > d"_s, u"if a < b and c > d"_s);
        row("bidirectional", u"abc\u202edef\u2066g"_s, u"abcdefg"_s);
        row("control", u"a\u0007b\u0000c"_s + QChar(0) + u"d"_s, u"abcd"_s);
        row("unknown entity", u"AT&T; &bogus;"_s, u"AT&T; &bogus;"_s);
        row("no such character", u"&#xd800;&#0;x"_s, u"&#xd800;&#0;x"_s);
    }
    void catalogueText_isCleaned()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, clean);
        QCOMPARE(cleanLine(text), clean);
    }

    void abstract_keepsItsParagraphs()
    {
        QCOMPARE(cleanAbstract(u"<jats:title>Abstract</jats:title><jats:p>One\n two.</jats:p><jats:p>Three.</jats:p>"_s),
                 u"One two.\n\nThree."_s);
        QCOMPARE(cleanAbstract(u"Abstract: We show."_s), u"We show."_s);
        QCOMPARE(cleanAbstract(u"  hard\n wrapped\n lines "_s), u"hard wrapped lines"_s);
    }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "tst_metadata.moc"
