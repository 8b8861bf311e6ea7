// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfCache.h"
#include "support/HttpServer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using cabinet::test::smallPdf;

class PdfCacheTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void pdfAddress_ofKnownPages_data();
    void pdfAddress_ofKnownPages();
    void file_isNamedByItsAddressOnly();
    void sameAddress_hasOneFile();
    void folder_isMadePrivate();
    void folder_thatCannotBeMadeIsNamed();
    void look_tellsWholeFromBroken_data();
    void look_tellsWholeFromBroken();
    void look_atRealPdfs();
};

void PdfCacheTest::pdfAddress_ofKnownPages_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("pdf");
    const auto row = [](const char *page, const char *pdf) {
        QTest::newRow(page) << QString::fromUtf8(page) << QString::fromUtf8(pdf);
    };
    const auto same = [&row](const char *page) { row(page, page); };
    row("https://arxiv.org/abs/2002.11054", "https://arxiv.org/pdf/2002.11054");
    row("http://arxiv.org/abs/2002.11054v3", "https://arxiv.org/pdf/2002.11054v3");
    row("https://www.arxiv.org/abs/1706.03762/", "https://arxiv.org/pdf/1706.03762");
    row("https://export.arxiv.org/abs/cs/0112017v1", "https://arxiv.org/pdf/cs/0112017v1");
    row("https://arxiv.org/abs/math.GT/0309136", "https://arxiv.org/pdf/math.GT/0309136");
    row("https://arxiv.org/abs/2002.11054?context=cs#top", "https://arxiv.org/pdf/2002.11054");
    same("https://arxiv.org/pdf/2002.11054");
    same("https://arxiv.org/abs/list");
    same("https://arxiv.org.evil.example/abs/2002.11054");
    same("https://evil.example/arxiv.org/abs/2002.11054");
    row("https://github.com/o/r/blob/main/docs/a%20b.pdf", "https://github.com/o/r/raw/main/docs/a%20b.pdf");
    row("https://github.com/o/r/blob/main/a.pdf?raw=true", "https://github.com/o/r/raw/main/a.pdf");
    same("https://github.com/o/r/blob/main/README.md");
    same("https://github.com/o/r");
    row("https://openreview.net/forum?id=Ab_c-1", "https://openreview.net/pdf?id=Ab_c-1");
    row("https://openreview.net/forum?noteId=z&id=Abc&x=1", "https://openreview.net/pdf?id=Abc");
    same("https://openreview.net/pdf?id=Abc");
    same("https://openreview.net/group?id=ICLR.cc");
    row("https://aclanthology.org/2020.acl-main.447/", "https://aclanthology.org/2020.acl-main.447.pdf");
    row("https://aclanthology.org/P18-1031", "https://aclanthology.org/P18-1031.pdf");
    row("https://www.aclweb.org/anthology/P18-1031/", "https://aclanthology.org/P18-1031.pdf");
    same("https://aclanthology.org/P18-1031.pdf");
    same("https://aclanthology.org/events/acl-2020/");
    row("https://dl.acm.org/doi/10.1145/3341301.3359630", "https://dl.acm.org/doi/pdf/10.1145/3341301.3359630");
    row("https://dl.acm.org/doi/abs/10.1145/3341301.3359630?x=y", "https://dl.acm.org/doi/pdf/10.1145/3341301.3359630");
    same("https://dl.acm.org/doi/pdf/10.1145/3341301.3359630");
    same("https://example.org/abs/2002.11054");
    same("file:///arxiv.org/abs/2002.11054");
    same("");
}

void PdfCacheTest::pdfAddress_ofKnownPages()
{
    QFETCH(QString, page);
    QFETCH(QString, pdf);
    QCOMPARE(pdfAddress(QUrl(page)).toString(QUrl::FullyEncoded), pdf);
}

void PdfCacheTest::file_isNamedByItsAddressOnly()
{
    const PdfCache cache(u"/tmp/some/../cache"_s);
    QCOMPARE(cache.folder(), u"/tmp/cache"_s);
    static const QRegularExpression name(u"^/tmp/cache/[0-9a-f]{64}\\.pdf$"_s);
    for (const QString &address :
         QStringList{u"https://example.org/a.pdf"_s, u"https://example.org/../../etc/passwd"_s, u"https://example.org/"_s,
                     u"https://example.org/"_s + QString(3000, u'x'), QString(), u"file:///etc/passwd"_s})
        QVERIFY2(name.match(cache.fileFor(QUrl(address))).hasMatch(), qPrintable(address));
}

void PdfCacheTest::sameAddress_hasOneFile()
{
    const PdfCache cache(u"/tmp/cache"_s);
    const auto file = [&cache](const char *address) { return cache.fileFor(QUrl(QString::fromUtf8(address))); };
    QCOMPARE(file("https://arxiv.org/abs/2002.11054"), file("https://arxiv.org/pdf/2002.11054#page=2"));
    QCOMPARE(file("https://example.org/论文.pdf"), file("https://example.org/%E8%AE%BA%E6%96%87.pdf"));
    QVERIFY(file("https://example.org/a.pdf") != file("https://example.org/b.pdf"));
    QVERIFY(file("https://example.org/a.pdf?v=1") != file("https://example.org/a.pdf?v=2"));
    QVERIFY(file("https://example.org/a.pdf") != file("http://example.org/a.pdf"));
}

void PdfCacheTest::folder_isMadePrivate()
{
    const QTemporaryDir home;
    const PdfCache cache(home.path() + u"/deep/er/pdf"_s);
    QVERIFY(!cache.has(QUrl(u"https://example.org/a.pdf"_s)));
    QVERIFY(cache.makeFolder().ok());
    QVERIFY(cache.makeFolder().ok());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(cache.folder()) & others));
    QVERIFY(QDir(cache.fileFor(QUrl(u"https://example.org/d.pdf"_s))).mkpath(u"."_s));
    QVERIFY2(!cache.has(QUrl(u"https://example.org/d.pdf"_s)), "a folder is no PDF");
    QVERIFY(PdfCache::defaultFolder().endsWith(u"/pdf"_s));
}

void PdfCacheTest::folder_thatCannotBeMadeIsNamed()
{
    const QTemporaryDir home;
    QFile blocker(home.path() + u"/file"_s);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    for (const QString &folder : QStringList{blocker.fileName(), blocker.fileName() + u"/pdf"_s}) {
        const auto made = PdfCache(folder).makeFolder();
        QVERIFY(!made.ok());
        QVERIFY2(made.error().message.contains(folder), qPrintable(made.error().message));
    }
}

void PdfCacheTest::look_tellsWholeFromBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PdfLook>("look");
    const QByteArray pdf = smallPdf(9000);
    QTest::newRow("whole") << pdf << PdfLook::Whole;
    QTest::newRow("smallest") << smallPdf() << PdfLook::Whole;
    QTest::newRow("header at 1,019") << QByteArray(1019, ' ') + pdf << PdfLook::Whole;
    QTest::newRow("header at 1,020") << QByteArray(1020, ' ') + pdf << PdfLook::NotPdf;
    QTest::newRow("trailer 2,043 before the end") << pdf + QByteArray(2042, ' ') << PdfLook::Whole;
    QTest::newRow("trailer too early") << pdf + QByteArray(2048, ' ') << PdfLook::Truncated;
    QTest::newRow("cut") << pdf.left(8000) << PdfLook::Truncated;
    QTest::newRow("last byte of the trailer missing") << pdf.left(pdf.indexOf("%%EOF") + 4) << PdfLook::Truncated;
    QTest::newRow("only a header") << QByteArray("%PDF-1.4") << PdfLook::Truncated;
    QTest::newRow("HTML") << QByteArray("<html>%%EOF") << PdfLook::NotPdf;
    QTest::newRow("empty") << QByteArray() << PdfLook::NotPdf;
}

void PdfCacheTest::look_tellsWholeFromBroken()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir home;
    QFile file(home.path() + u"/x.pdf"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QTEST(lookAtPdf(file.fileName()), "look");
    QCOMPARE(lookAtPdf(home.path() + u"/none.pdf"_s), PdfLook::NotPdf);
    QCOMPARE(lookAtPdf(home.path()), PdfLook::NotPdf);
}

void PdfCacheTest::look_atRealPdfs()
{
    const QDir folder(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/pdf"));
    const QFileInfoList files = folder.entryInfoList({u"*.pdf"_s}, QDir::Files);
    if (files.isEmpty())
        QSKIP("no folder of real PDFs beside the project (../shared/data/pdf)");
    for (const QFileInfo &file : files) {
        const PdfLook look = lookAtPdf(file.absoluteFilePath());
        QVERIFY2(look == PdfLook::Whole, qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(PdfCacheTest)
#include "tst_pdfcache.moc"
