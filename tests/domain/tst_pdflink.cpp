// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PdfLink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

class PdfLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void link_mayBePdf_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *label, const char *url, bool may) {
            QTest::addRow("%s %s", label, url) << QString::fromUtf8(label) << QString::fromUtf8(url) << may;
        };
        row("Paper", "https://example.org/a.pdf", true);
        row("anything", "https://example.org/A.PDF?download=1", true);
        row("x", "https://dl.acm.org/doi/pdf/10.1145/1.2", true);
        row("x", "https://arxiv.org/abs/1706.03762", true);
        row("x", "https://export.arxiv.org/pdf/1706.03762v2", true);
        row("PDF", "https://example.org/get?id=3", true);
        row("paper", "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=1", true);
        row("论文", "https://example.org/1", true);
        row("PDF", "attachment:0123.pdf", true);
        row("Paper", "papers/x.pdf", true);
        row("Note", "https://example.org/note.pdf", false);
        row("笔记", "https://example.org/note.pdf", false);
        row("Code", "https://github.com/a/b", false);
        row("Slides", "https://example.org/slides.pdf", false);
        row("project", "https://example.org/", false);
        row("Paper", "", false);
        row("Paper", "   ", false);
    }
    void link_mayBePdf()
    {
        QFETCH(const QString, label);
        QFETCH(const QString, url);
        QFETCH(const bool, may);
        QCOMPARE(mayBePdf({label, url}), may);
    }

    void bestLink_isChosenWhateverTheOrder()
    {
        const Link landing{u"Paper"_s, u"https://example.org/landing"_s};
        const Link arxiv{u"arXiv"_s, u"https://arxiv.org/abs/1234.56789"_s};
        const Link file{u"mirror"_s, u"https://example.org/x.pdf"_s};
        const Link kept{u"PDF"_s, u"attachment:ab.pdf"_s};
        const Link code{u"Code"_s, u"https://github.com/a/b"_s};
        QCOMPARE(choosePdfLink({landing, arxiv, file, kept, code}), kept);
        QCOMPARE(choosePdfLink({code, landing, arxiv, file}), file);
        QCOMPARE(choosePdfLink({landing, arxiv}), arxiv);
        QCOMPARE(choosePdfLink({code, landing}), landing);
    }

    void equallyGoodLinks_theFirstIsChosen()
    {
        const Link first{u"Paper"_s, u"https://example.org/1.pdf"_s};
        const Link second{u"PDF"_s, u"https://example.org/2.pdf"_s};
        QCOMPARE(choosePdfLink({first, second}), first);
    }

    void noLinkThatMayBePdf_noneIsChosen()
    {
        QVERIFY(!choosePdfLink({}));
        QVERIFY(!choosePdfLink({{u"Note"_s, u"https://example.org/n"_s}, {u"Code"_s, u"https://example.org/c"_s}}));
    }

    void noteLink_isFoundInAnySpelling()
    {
        const Link paper{u"Paper"_s, u"https://example.org/p"_s};
        for (const QString &label : {u"Note"_s, u"note"_s, u"NOTES"_s, u"笔记"_s}) {
            const Link note{label, u"https://example.org/n"_s};
            QCOMPARE(chooseNoteLink({paper, note}), note);
        }
        QVERIFY(!chooseNoteLink({paper}));
        QVERIFY(!chooseNoteLink({{u"Note"_s, u""_s}}));
    }
};

QTEST_APPLESS_MAIN(PdfLinkTest)
#include "tst_pdflink.moc"
