// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// BibTeX and RIS as people write and paste them.

#include "domain/bibliography/Bibtex.h"
#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Latex.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

namespace {

const QString sharedBib = QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/bib");

Metadata only(const QString &text)
{
    const Bibliography all = readBibtex(text);
    return all.papers.size() == 1 ? all.papers.first() : Metadata{};
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class BibtexTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latex_becomesText_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &latex, const QString &text) { QTest::newRow(qPrintable(latex)) << latex << text; };
        row(u"plain"_s, u"plain"_s);
        row(u"M{\\\"u}ller"_s, u"Müller"_s);
        row(u"M\\\"{u}ller"_s, u"Müller"_s);
        row(u"M{\\\"{u}}ller"_s, u"Müller"_s);
        row(u"\\'Etienne"_s, u"Étienne"_s);
        row(u"\\v{C}ern\\'y"_s, u"Černý"_s);
        row(u"\\v Cern\\'y"_s, u"Černý"_s);
        row(u"na\\\"{\\i}ve"_s, u"naïve"_s);
        row(u"\\c{c}a"_s, u"ça"_s);
        row(u"\\O ystein {\\O}rsted \\aa{}se"_s, u"Øystein Ørsted åse"_s);
        row(u"{\\L}ukasz Stra{\\ss}e"_s, u"Łukasz Straße"_s);
        row(u"{BERT}: Pre-training"_s, u"BERT: Pre-training"_s);
        row(u"Q\\&A at 5\\% \\$3 \\#1 a\\_b"_s, u"Q&A at 5% $3 #1 a_b"_s);
        row(u"pages 1--2 --- and"_s, u"pages 1–2 — and"_s);
        row(u"a ``quoted'' word"_s, u"a “quoted” word"_s);
        row(u"Dr.~Who"_s, u"Dr. Who"_s);
        row(u"\\emph{fast} \\textbf{code}"_s, u"fast code"_s);
        row(u"$O(n^2)$ and $\\alpha$-stable"_s, u"O(n^2) and α-stable"_s);
        row(u"{图神经网络}"_s, u"图神经网络"_s);
        row(u"ends in \\"_s, u"ends in "_s);
        row(u"ends in \\\""_s, u"ends in "_s);
        row(u"\\\"𝒳"_s, u"𝒳\u0308"_s);
    }
    void latex_becomesText()
    {
        QFETCH(const QString, latex);
        QFETCH(const QString, text);
        QCOMPARE(latexText(latex), text);
    }

    void entry_isReadWhole()
    {
        const Metadata paper =
            only(u"@string{osdi = \"14th USENIX Symposium on {OSDI}\"}\n"
                 "@InProceedings{ma20,\n"
                 "  Title = {{Rammer}: Enabling Holistic\n    Compilers},\n"
                 "  author = \"Ma, Lingxiao and {\\'E}tienne de la Tour and {NVIDIA Team} and Smith, Jr, Bob and others\",\n"
                 "  booktitle = osdi # { '} # {20},\n"
                 "  year = 2020, month = nov,\n"
                 "  doi = {https://doi.org/10.5555/ABC_d}, url = {https://example.org/ma\\_x.pdf},\n"
                 "  abstract = {We show.}\n}"_s);
        QCOMPARE(paper.title, u"Rammer: Enabling Holistic Compilers"_s);
        QCOMPARE(paper.authors, (QStringList{u"Lingxiao Ma"_s, u"Étienne de la Tour"_s, u"NVIDIA Team"_s, u"Bob Smith Jr"_s}));
        QCOMPARE(venueText(paper), u"14th USENIX Symposium on OSDI '20"_s);
        QCOMPARE(paper.year, 2020);
        QCOMPARE(paper.ids.doi, u"10.5555/abc_d"_s);
        QCOMPARE(paper.pdf, u"https://example.org/ma_x.pdf"_s);
        QCOMPARE(paper.abstract, u"We show."_s);
    }

    void arxivPaper_hasItsId_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::newRow("eprint") << u"eprint={1706.03762v2}, archivePrefix={arXiv}, primaryClass={cs.CL}"_s;
        QTest::newRow("eprinttype") << u"eprint={1706.03762}, eprinttype={arXiv}"_s;
        QTest::newRow("journal") << u"journal={arXiv preprint arXiv:1706.03762}"_s;
        QTest::newRow("CoRR") << u"journal={CoRR}, eprint={1706.03762}"_s;
        QTest::newRow("doi") << u"doi={10.48550/arXiv.1706.03762}"_s;
        QTest::newRow("url") << u"url={http://arxiv.org/abs/1706.03762}"_s;
    }
    void arxivPaper_hasItsId()
    {
        QFETCH(const QString, fields);
        QCOMPARE(only(u"@misc{v, title={Attention}, %1}"_s.arg(fields)).ids, (Identifiers{.arxiv = u"1706.03762"_s}));
    }

    void severalEntries_comeInOrder()
    {
        const Bibliography all = readBibtex(u"words @ here\n@comment{@article{x, title={no}}}\n@preamble{\"\\newcommand\"}\n"
                                            "@article{a, title={One}}\n% @foo\n@book(b, title=\"Two {\"}quoted{\"} words\")\n"
                                            "@misc{c, note={no title}}\n@misc{, title=Three}"_s);
        QStringList titles;
        for (const Metadata &paper : all.papers)
            titles.append(paper.title);
        QCOMPARE(titles, (QStringList{u"One"_s, u"Two \"quoted\" words"_s, u"Three"_s}));
        QCOMPARE(all.skipped, QList<int>{7});
    }

    void brokenEntry_doesNotTakeTheNextWithIt_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::newRow("never closed") << u"@article{a, title={One"_s;
        QTest::newRow("no comma between fields") << u"@article{a, title={One}\n year={2020}}"_s;
        QTest::newRow("no comma after the key") << u"@article{a\n title={One}}"_s;
        QTest::newRow("no key") << u"@article{title={One}}"_s;
        QTest::newRow("no closing brace") << u"@article{a, title={One},"_s;
        QTest::newRow("unclosed quote") << u"@article{a, title={One}, note=\"open"_s;
    }
    void brokenEntry_doesNotTakeTheNextWithIt()
    {
        QFETCH(const QString, broken);
        const Bibliography all = readBibtex(broken + u"\n@article{b, title={Two}}\n"_s);
        QCOMPARE(all.papers.size(), 2);
        QCOMPARE(all.papers.at(0).title, u"One"_s);
        QCOMPARE(all.papers.at(1).title, u"Two"_s);
    }

    void crossref_givesVenueAndYear()
    {
        const Bibliography all = readBibtex(u"@inproceedings{a, title={One}, crossref={P}}\n"
                                            "@proceedings{p, title={Proc. of X}, year={1999}}"_s);
        QCOMPARE(all.papers.size(), 2);
        QCOMPARE(venueText(all.papers.first()), u"Proc. of X 1999"_s);
    }

    void biblatexName_isJoined()
    {
        QCOMPARE(only(u"@misc{a, title={T}, author={family=Lovelace, given=Ada and Turing, Alan}}"_s).authors,
                 (QStringList{u"Ada Lovelace"_s, u"Alan Turing"_s}));
    }

    void macrosOfMacros_doNotGrowWithoutEnd()
    {
        QString text = u"@string{a0 = {xxxxxxxxxx}}\n"_s;
        for (int i = 1; i < 60; ++i)
            text += u"@string{a%1 = a%2 # a%2}\n"_s.arg(i).arg(i - 1);
        const QList<BibtexEntry> entries = parseBibtex(text + u"@misc{k, title = a59}"_s);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().fields.value(u"title"_s).size(), 65'536);
    }

    void hugeAndHostileText_isReadInOnePass_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("open entries") << u"@a{b,c={"_s;
        QTest::newRow("open entries on lines") << u"\n@a{b,c={"_s;
        QTest::newRow("braces") << u"{"_s;
        QTest::newRow("signs") << u"@"_s;
        QTest::newRow("quotes") << u"@a{b,c=\"{\n"_s;
        QTest::newRow("authors") << u" and "_s;
        QTest::newRow("accents") << u"\\\""_s;
    }
    void hugeAndHostileText_isReadInOnePass()
    {
        QFETCH(const QString, unit);
        const QString text = u"@article{k, author={"_s + unit.repeated(300'000 / unit.size());
        QElapsedTimer timer;
        timer.start();
        (void)readBibtex(text);
        (void)latexText(text);
        QVERIFY2(timer.elapsed() < 30'000, "not linear"); // takes well under a second; squares would take hours
    }

    void ris_isRead()
    {
        const Bibliography all =
            readRis(u"TY  - JOUR\r\nTI  - A title that\r\ngoes on\r\nAU  - Lovelace, Ada\r\nA1  - Turing, A. M.\r\n"
                    "T2  - Journal of X\r\nPY  - 2019/05/01/\r\nDO  - 10.1/ABC\r\nUR  - https://example.org/p\r\n"
                    "L1  - https://example.org/p.pdf\r\nAB  - We show.\r\nER  - \r\n\r\nTY  - BOOK\r\nER  - \r\n"
                    "TY  - CONF\r\nT1  - Two\r\n"_s);
        QCOMPARE(all.papers.size(), 2);
        const Metadata &paper = all.papers.first();
        QCOMPARE(paper.title, u"A title that goes on"_s);
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"A. M. Turing"_s}));
        QCOMPARE(venueText(paper), u"Journal of X 2019"_s);
        QCOMPARE(paper.pdf, u"https://example.org/p.pdf"_s);
        QCOMPARE(paper.landing, u"https://example.org/p"_s);
        QCOMPARE(paper.abstract, u"We show."_s);
        QCOMPARE(all.papers.at(1).title, u"Two"_s);
        QCOMPARE(all.skipped, QList<int>{14});
    }

    void bytes_areDecodedByTheirMark()
    {
        QCOMPARE(decodedText("\xef\xbb\xbf@a"), u"@a"_s);
        QCOMPARE(decodedText(QByteArray("\xff\xfe@\0a\0", 6)), u"@a"_s);
        QCOMPARE(decodedText("M\xc3\xbcller"), u"Müller"_s);
        QCOMPARE(decodedText("M\xfcller"), u"Müller"_s);
    }

    // As many papers as a careful reader counts in each file (its index, less entries without a title).
    void realBibliographies_areReadWhole_data()
    {
        QTest::addColumn<int>("entries");
        for (const QByteArray &line : bytesOf(sharedBib + u"/INDEX.tsv"_s).split('\n')) {
            const QList<QByteArray> columns = line.split('\t');
            if (columns.size() > 7 && columns.at(0).endsWith(".bib") && columns.at(7).toInt() > 0)
                QTest::newRow(columns.at(0).constData()) << columns.at(7).toInt();
        }
        if (!QDir(sharedBib).exists())
            QTest::newRow("none") << 0;
    }
    void realBibliographies_areReadWhole()
    {
        QFETCH(const int, entries);
        if (entries == 0)
            QSKIP("The recorded bibliographies are not beside the project.");
        const QString text = decodedText(bytesOf(sharedBib + u'/' + QString::fromUtf8(QTest::currentDataTag())));
        const Bibliography all = readBibtex(text);
        const QList<BibtexEntry> parsed = parseBibtex(text);
        qDebug() << parsed.size() << "entries," << all.papers.size() << "papers," << all.skipped.size() << "skipped; counted"
                 << entries;
        QCOMPARE(parsed.size(), entries);
        for (const Metadata &paper : all.papers) {
            QVERIFY(!paper.title.contains(u'\n'));
            QVERIFY2(!paper.authors.join(u"|"_s).contains(u'\\'), qPrintable(paper.authors.join(u"|"_s)));
        }
    }

    void damagedBibliographies_neverHarm()
    {
        QRandomGenerator random(20'261'129);
        const QString seed =
            u"@string{a = \"b\"}\n@article{k, title = {A {\\\"o} B} # a, author = {X, Y and Z}, year = 2020}\nTY  - JOUR\nTI  - t\nER  - \n"_s;
        for (int round = 0; round < 3'000; ++round) {
            QString text = seed + seed;
            for (int i = 0; i < 6; ++i) {
                const qsizetype at = random.bounded(int(text.size()));
                text.replace(at, random.bounded(3), QStringView(u"{}\"@,=#\\\n").sliced(random.bounded(9), 1).toString());
            }
            (void)readBibtex(text);
            (void)readRis(text);
        }
    }
};

QTEST_GUILESS_MAIN(BibtexTest)
#include "tst_bibtex.moc"
