// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfCache.h"
#include "support/HttpServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <future>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QUrl url(const char *name)
{
    QUrl url(u"https://example.org/"_s);
    url.setPath(u'/' + QString::fromLatin1(name));
    return url;
}

struct Rig
{
    QTemporaryDir home;
    PdfCache cache{home.path() + u"/pdf"_s};

    Rig() { (void)cache.makeFolder(); }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static void age(const QString &path, int seconds)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-seconds), QFileDevice::FileModificationTime));
    }

    [[nodiscard]] Kept keep(const char *name, const QByteArray &pdf) const
    {
        const QString part = cache.folder() + u"/fetch-test.part"_s;
        write(part, pdf);
        return cache.keep(part, sha256(pdf), url(name));
    }
};

} // namespace

class PdfCacheTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void pdfAddress_ofKnownPages_data();
    void pdfAddress_ofKnownPages();
    void key_isMadeOfTheAddressOnly();
    void sameAddress_hasOneKey();
    void folder_isMadePrivate();
    void folder_thatCannotBeMadeIsNamed();
    void samePdfFromTwoAddresses_isOneFile();
    void notAPdf_isNeverKept_data();
    void notAPdf_isNeverKept();
    void missingFile_isNoticed();
    void brokenFile_isRemovedWhenOpened();
    void strangeReference_isAsNone_data();
    void strangeReference_isAsNone();
    void otherAddress_canBeRemembered();
    void files_arePrivate();
    void oldCache_isTakenOver();
    void shrinking_removesWhatWasOpenedLongestAgo();
    void shrinking_byTwoAtOnce_goesNoFurther();
    void shrinking_sparesWhatIsOpenOrRecent();
    void shrinking_forgetsAddressesOfWhatWent();
    void twoPrograms_keepTheSamePdfAtOnce();
    void tenThousandFiles_areFoundWithoutReadingTheFolder();
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

void PdfCacheTest::key_isMadeOfTheAddressOnly()
{
    QCOMPARE(PdfCache(u"/tmp/some/../cache"_s).folder(), u"/tmp/cache"_s);
    static const QRegularExpression name(u"^[0-9a-f]{64}$"_s);
    for (const QString &address :
         QStringList{u"https://example.org/a.pdf"_s, u"https://example.org/../../etc/passwd"_s, u"https://example.org/"_s,
                     u"https://example.org/"_s + QString(3000, u'x'), QString(), u"file:///etc/passwd"_s})
        QVERIFY2(name.match(PdfCache::keyOf(QUrl(address))).hasMatch(), qPrintable(address));
}

void PdfCacheTest::sameAddress_hasOneKey()
{
    const auto key = [](const char *address) { return PdfCache::keyOf(QUrl(QString::fromUtf8(address))); };
    QCOMPARE(key("https://arxiv.org/abs/2002.11054"), key("https://arxiv.org/pdf/2002.11054#page=2"));
    QCOMPARE(key("https://example.org/论文.pdf"), key("https://example.org/%E8%AE%BA%E6%96%87.pdf"));
    QVERIFY(key("https://example.org/a.pdf") != key("https://example.org/b.pdf"));
    QVERIFY(key("https://example.org/a.pdf?v=1") != key("https://example.org/a.pdf?v=2"));
    QVERIFY(key("https://example.org/a.pdf") != key("http://example.org/a.pdf"));
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
    const QUrl address(u"https://example.org/d.pdf"_s);
    QVERIFY(QDir().mkdir(cache.folder() + u'/' + PdfCache::keyOf(address) + u".pdf"_s));
    QVERIFY2(!cache.has(address), "a folder is no PDF");
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

void PdfCacheTest::samePdfFromTwoAddresses_isOneFile()
{
    Rig rig;
    const Kept first = rig.keep("a.pdf", smallPdf(500));
    const Kept second = rig.keep("b.pdf", smallPdf(500));
    QCOMPARE(first.failure, DownloadFailure::None);
    QCOMPARE(second.file, first.file);
    QCOMPARE(QFileInfo(first.file).completeBaseName().toLatin1(), sha256(smallPdf(500)).toHex());
    QCOMPARE(rig.cache.use().files, 1);
    QCOMPARE(rig.cache.use().bytes, smallPdf(500).size());
    QCOMPARE(rig.cache.fileFor(url("a.pdf")), first.file);
    QCOMPARE(rig.cache.fileFor(url("b.pdf")), first.file);
    QVERIFY(!rig.cache.has(url("c.pdf")));
}

void PdfCacheTest::notAPdf_isNeverKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DownloadFailure>("failure");
    QTest::newRow("HTML") << QByteArray("<html>") << DownloadFailure::NotPdf;
    QTest::newRow("cut") << smallPdf(500).left(300) << DownloadFailure::Truncated;
    QTest::newRow("nothing") << QByteArray() << DownloadFailure::NotPdf;
}

void PdfCacheTest::notAPdf_isNeverKept()
{
    QFETCH(QByteArray, bytes);
    Rig rig;
    QTEST(rig.keep("a.pdf", bytes).failure, "failure");
    QVERIFY(!rig.cache.has(url("a.pdf")));
    QCOMPARE(rig.cache.use().files, 0);
    QCOMPARE(QDir(rig.cache.folder()).entryList(QDir::Files), QStringList());
}

void PdfCacheTest::missingFile_isNoticed()
{
    Rig rig;
    const Kept kept = rig.keep("a.pdf", smallPdf());
    QVERIFY(QFile::remove(kept.file));
    QVERIFY(!rig.cache.has(url("a.pdf")));
    QVERIFY(rig.cache.openFile(url("a.pdf")).isEmpty());
    QCOMPARE(rig.keep("a.pdf", smallPdf()).file, kept.file);
    QVERIFY(rig.cache.has(url("a.pdf")));
}

void PdfCacheTest::brokenFile_isRemovedWhenOpened()
{
    Rig rig;
    const Kept kept = rig.keep("a.pdf", smallPdf(500));
    QVERIFY(QFile::resize(kept.file, 100));
    QVERIFY(rig.cache.openFile(url("a.pdf")).isEmpty());
    QVERIFY(!QFileInfo::exists(kept.file));
    QCOMPARE(rig.keep("a.pdf", smallPdf(500)).failure, DownloadFailure::None);
    QCOMPARE(rig.cache.openFile(url("a.pdf")), kept.file);
}

void PdfCacheTest::strangeReference_isAsNone_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a path") << QByteArray("../../../../../../../../../../../../../../../../../../etc/passwd");
    QTest::newRow("NUL") << QByteArray(64, '\0');
    QTest::newRow("short") << QByteArray("abc\n");
    QTest::newRow("nobody's") << QByteArray(64, 'a');
}

void PdfCacheTest::strangeReference_isAsNone()
{
    QFETCH(QByteArray, reference);
    Rig rig;
    QVERIFY(rig.keep("a.pdf", smallPdf()).failure == DownloadFailure::None);
    QFile file(rig.cache.folder() + u"/addresses/"_s + PdfCache::keyOf(url("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(reference);
    file.close();
    QVERIFY(!rig.cache.has(url("a.pdf")));
}

void PdfCacheTest::otherAddress_canBeRemembered()
{
    Rig rig;
    const Kept kept = rig.keep("a.pdf", smallPdf());
    rig.cache.remember(url("landing"), kept.file);
    QCOMPARE(rig.cache.fileFor(url("landing")), kept.file);
    rig.cache.remember(url("evil"), u"/etc/passwd"_s);
    rig.cache.remember(url("evil"), u"/tmp/"_s + QFileInfo(kept.file).fileName());
    QVERIFY(!rig.cache.has(url("evil")));
}

void PdfCacheTest::files_arePrivate()
{
    Rig rig;
    const Kept kept = rig.keep("a.pdf", smallPdf());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QString reference = rig.cache.folder() + u"/addresses/"_s + PdfCache::keyOf(url("a.pdf"));
    for (const QString &path : {kept.file, reference, QFileInfo(kept.file).absolutePath(), QFileInfo(reference).absolutePath()})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void PdfCacheTest::oldCache_isTakenOver()
{
    Rig rig;
    const auto leave = [&rig](const char *name, const QByteArray &bytes) {
        const QString path = rig.cache.folder() + u'/' + PdfCache::keyOf(url(name)) + u".pdf"_s;
        rig.write(path, bytes);
        rig.age(path, 100);
    };
    leave("a.pdf", smallPdf(700));
    leave("b.pdf", smallPdf(700));
    leave("c.pdf", smallPdf(900));
    leave("broken.pdf", "%PDF-1.4");
    rig.write(rig.cache.folder() + u"/mine.pdf"_s, smallPdf());
    QVERIFY(rig.cache.has(url("a.pdf")));
    rig.cache.takeOver();
    QCOMPARE(rig.cache.fileFor(url("a.pdf")), rig.cache.fileFor(url("b.pdf")));
    QCOMPARE(QFileInfo(rig.cache.fileFor(url("c.pdf"))).completeBaseName().toLatin1(), sha256(smallPdf(900)).toHex());
    QVERIFY(!rig.cache.has(url("broken.pdf")));
    QCOMPARE(QDir(rig.cache.folder()).entryList(QDir::Files), QStringList{u"mine.pdf"_s});
}

void PdfCacheTest::shrinking_removesWhatWasOpenedLongestAgo()
{
    Rig rig;
    const qint64 each = smallPdf(10'000).size();
    for (int i = 0; i < 5; ++i)
        rig.age(rig.keep(QByteArray("pdf" + QByteArray(1, char('0' + i))).constData(), smallPdf(10'000) + QByteArray(1, char('0' + i))).file, 1000 - i);
    QVERIFY(!rig.cache.openFile(url("pdf0")).isEmpty()); // the oldest, opened now
    QCOMPARE(rig.cache.shrinkTo(100 * each).files, 5);
    const CacheUse left = rig.cache.shrinkTo(3 * (each + 1));
    QCOMPARE(left.files, 3);
    QCOMPARE(left.bytes, rig.cache.use().bytes);
    QVERIFY(rig.cache.has(url("pdf0")));
    QVERIFY(!rig.cache.has(url("pdf1")));
    QVERIFY(!rig.cache.has(url("pdf2")));
    QVERIFY(rig.cache.has(url("pdf4")));
}

void PdfCacheTest::shrinking_byTwoAtOnce_goesNoFurther()
{
    Rig rig;
    const qint64 each = smallPdf(1000).size() + 1;
    for (char i = 0; i < 60; ++i) {
        const QByteArray name = "pdf" + QByteArray::number(int(i));
        rig.age(rig.keep(name.constData(), smallPdf(1000) + char('A' + i)).file, 1000 - i);
    }
    std::vector<std::future<CacheUse>> left;
    for (int i = 0; i < 4; ++i)
        left.push_back(std::async(std::launch::async, [&rig, each] { return rig.cache.shrinkTo(20 * each); }));
    for (std::future<CacheUse> &use : left)
        QCOMPARE(use.get().files, 20);
    QCOMPARE(rig.cache.use().files, 20);
}

void PdfCacheTest::shrinking_sparesWhatIsOpenOrRecent()
{
    Rig rig;
    const Kept open = rig.keep("open.pdf", smallPdf(1000));
    const Kept closed = rig.keep("closed.pdf", smallPdf(2000));
    const Kept recent = rig.keep("recent.pdf", smallPdf(3000));
    rig.age(open.file, 1000);
    rig.age(closed.file, 500);
    QFile viewer(open.file);
    QVERIFY(viewer.open(QIODevice::ReadOnly));
    rig.cache.shrinkTo(0);
    QVERIFY(!QFileInfo::exists(closed.file));
    QVERIFY(QFileInfo::exists(recent.file));
#ifdef Q_OS_LINUX
    QVERIFY(QFileInfo::exists(open.file));
#endif
    viewer.close();
    QCOMPARE(rig.cache.shrinkTo(0, std::chrono::seconds(0)).files, 0);
}

void PdfCacheTest::shrinking_forgetsAddressesOfWhatWent()
{
    Rig rig;
    rig.age(rig.keep("a.pdf", smallPdf(1000)).file, 100);
    QVERIFY(rig.keep("b.pdf", smallPdf(2000)).failure == DownloadFailure::None);
    rig.cache.shrinkTo(smallPdf(2000).size());
    QCOMPARE(QDir(rig.cache.folder() + u"/addresses"_s).entryList(QDir::Files), QStringList{PdfCache::keyOf(url("b.pdf"))});
}

void PdfCacheTest::twoPrograms_keepTheSamePdfAtOnce()
{
    Rig rig;
    const PdfCache second(rig.cache.folder());
    std::vector<std::future<Kept>> kept;
    for (int i = 0; i < 40; ++i) {
        const QString part = rig.cache.folder() + u"/fetch-%1.part"_s.arg(i);
        rig.write(part, smallPdf(5000 + i % 3));
        const PdfCache &cache = i % 2 == 0 ? rig.cache : second;
        kept.push_back(std::async(std::launch::async, [&cache, part, i] {
            return cache.keep(part, sha256(smallPdf(5000 + i % 3)), url(QByteArray::number(i).constData()));
        }));
    }
    for (int i = 0; i < 40; ++i) {
        const Kept one = kept[static_cast<std::size_t>(i)].get();
        QCOMPARE(one.failure, DownloadFailure::None);
        QCOMPARE(rig.cache.openFile(url(QByteArray::number(i).constData())), one.file);
    }
    QVERIFY(rig.cache.use().files <= 3);
}

// The shape that keeps it quick: a look-up opens one small file and stats another, however full the folders are.
void PdfCacheTest::tenThousandFiles_areFoundWithoutReadingTheFolder()
{
    Rig rig;
    QVERIFY(rig.keep("a.pdf", smallPdf()).failure == DownloadFailure::None);
    const QString files = rig.cache.folder() + u"/files"_s;
    for (int i = 0; i < 10'000; ++i)
        rig.write(files + u'/' + QString::number(i).rightJustified(64, u'0') + u".pdf"_s, "%PDF-1.4 %%EOF");
    QVERIFY(QFile::setPermissions(files, QFile::WriteOwner | QFile::ExeOwner)); // no listing
    const PdfCache reopened(rig.cache.folder());
    const bool found = reopened.has(url("a.pdf"));
    QVERIFY(QFile::setPermissions(files, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(found);
    QCOMPARE(reopened.use().files, 10'001);
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
