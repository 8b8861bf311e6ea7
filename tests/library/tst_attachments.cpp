// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Attachments.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray smallPdf(char mark = 'a')
{
    return QByteArray("%PDF-1.4\n% ") + mark + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
}

QStringList kept(LibraryFixture &fixture)
{
    return QDir(attachmentFolder(fixture.file())).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestAttachments final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addPdf_makesACardAndKeepsTheFile();
    void addPdf_toAPaper_addsTheLinkOnce();
    void addPdf_samePdfTwice_isKeptOnce();
    void addPdf_undoRedo_identical();
    void addPdf_notAPdf_isRefusedAndLeavesNothing_data();
    void addPdf_notAPdf_isRefusedAndLeavesNothing();
    void addPdf_toAMissingPaper_leavesNothing();
    void addPdf_readOnlyLibrary_leavesNothing();
    void keepPdf_cancelledAnywhere_leavesNothing();
    void linkPdf_leavesTheFileWhereItIs();
    void linkPdf_movedAway_isNamedByItsPlace();
    void linkPdf_notAPdf_isRefusedAndLeavesNothing();
    void linkPdf_toAMissingPaper_leavesNoLinkAndTheFile();
    void attachmentFile_onlyForItsOwnNames();
};

void TestAttachments::addPdf_makesACardAndKeepsTheFile()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"My_great paper.v2.pdf"_s, smallPdf());
    const auto id = fixture->addPdf(file, Status::Reading);
    QVERIFY2(id, id ? "" : qPrintable(id.error().message));
    const Paper paper = fixture.paper(*id);
    QCOMPARE(paper.title, u"My great paper.v2"_s);
    QCOMPARE(paper.status, Status::Reading);
    const QString sha = QString::fromLatin1(QCryptographicHash::hash(smallPdf(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(paper.links, (Links{{u"PDF"_s, u"attachment:"_s + sha + u".pdf"_s}}));
    const QString copy = fixture->attachmentFile(paper.links.first().url);
    QCOMPARE(copy, fixture.path(u"test.files/"_s + sha + u".pdf"_s));
    QFile kept(copy);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), smallPdf());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(kept.permissions() & others));
    QVERIFY(!(QFile::permissions(fixture.path(u"test.files"_s)) & others));
}

void TestAttachments::addPdf_toAPaper_addsTheLinkOnce()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const QString file = fixture.write(u"a.pdf"_s, smallPdf());
    const auto id = fixture->addPdf(file, Status::Done, a);
    QVERIFY(id);
    QCOMPARE(*id, a);
    QVERIFY(fixture->addPdf(file, Status::Done, a));
    QCOMPARE(fixture.paper(a).links.size(), 1);
    QCOMPARE(fixture.paper(a).status, Status::ToRead);
}

void TestAttachments::addPdf_samePdfTwice_isKeptOnce()
{
    LibraryFixture fixture;
    QVERIFY(fixture->addPdf(fixture.write(u"a.pdf"_s, smallPdf()), Status::ToRead));
    QVERIFY(fixture->addPdf(fixture.write(u"b.pdf"_s, smallPdf()), Status::ToRead));
    QVERIFY(fixture->addPdf(fixture.write(u"c.pdf"_s, smallPdf('c')), Status::ToRead));
    QCOMPARE(kept(fixture).size(), 2);
    QCOMPARE(fixture.column(Status::ToRead).size(), 3);
}

void TestAttachments::addPdf_undoRedo_identical()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"a.pdf"_s, smallPdf());
    QCOMPARE(fixture.undoFault([&] { return fixture->addPdf(file, Status::ToRead).ok(); }), QString());
    QCOMPARE(kept(fixture).size(), 1);
}

void TestAttachments::addPdf_notAPdf_isRefusedAndLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("html") << QByteArray("<html>Please sign in</html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("truncated") << smallPdf().left(40);
}

void TestAttachments::addPdf_notAPdf_isRefusedAndLeavesNothing()
{
    QFETCH(const QByteArray, bytes);
    LibraryFixture fixture;
    const auto id = fixture->addPdf(fixture.write(u"a.pdf"_s, bytes), Status::ToRead);
    QVERIFY(!id);
    QVERIFY(id.error().message.contains(u"a.pdf"_s));
    QCOMPARE(kept(fixture), QStringList());
    QVERIFY(!fixture->addPdf(fixture.path(u"missing.pdf"_s), Status::ToRead));
    QVERIFY(!fixture->addPdf(fixture.path(u""_s), Status::ToRead));
    QCOMPARE(fixture.changes(), 0);
}

void TestAttachments::addPdf_toAMissingPaper_leavesNothing()
{
    LibraryFixture fixture;
    QVERIFY(!fixture->addPdf(fixture.write(u"a.pdf"_s, smallPdf()), Status::ToRead, PaperId{77}));
    QCOMPARE(kept(fixture), QStringList());
}

void TestAttachments::addPdf_readOnlyLibrary_leavesNothing()
{
    LibraryFixture fixture;
    auto library = Library::open(fixture.file(), Library::Mode::ReadOnly);
    QVERIFY(library);
    const auto id = (*library)->addPdf(fixture.write(u"a.pdf"_s, smallPdf()), Status::ToRead);
    QVERIFY(!id);
    QVERIFY(id.error().message.contains(u"test.papercabinet"_s));
    QVERIFY(!QFileInfo::exists(attachmentFolder(fixture.file())));
}

void TestAttachments::linkPdf_leavesTheFileWhereItIs()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const QString file = fixture.write(u"mine.pdf"_s, smallPdf());
    const auto attach = [&] {
        const Result<Attachment> link = linkPdf(fixture.file(), file);
        return link && fixture->attachPdf(a, *link);
    };
    QVERIFY(attach());
    QVERIFY(attach()); // twice is once
    QCOMPARE(fixture.paper(a).links.size(), 1);
    QCOMPARE(fixture->attachmentFile(fixture.paper(a).links.first().url), QFileInfo(file).canonicalFilePath());
    QVERIFY(QFileInfo(file).isFile() && !QFileInfo(file).isSymLink());
}

void TestAttachments::linkPdf_movedAway_isNamedByItsPlace()
{
    LibraryFixture fixture;
    const PaperId a = fixture.add(u"A"_s);
    const QString file = fixture.write(u"mine.pdf"_s, smallPdf());
    QVERIFY(fixture->attachPdf(a, *linkPdf(fixture.file(), file)));
    const QString place = QFileInfo(file).canonicalFilePath();
    QVERIFY(QFile::rename(file, fixture.path(u"other.pdf"_s)));
    QCOMPARE(fixture->attachmentFile(fixture.paper(a).links.first().url), place);
}

void TestAttachments::linkPdf_notAPdf_isRefusedAndLeavesNothing()
{
    LibraryFixture fixture;
    QVERIFY(!linkPdf(fixture.file(), fixture.write(u"a.pdf"_s, "<html>Please sign in</html>")));
    QVERIFY(!linkPdf(fixture.file(), fixture.path(u"missing.pdf"_s)));
    QCOMPARE(kept(fixture), QStringList());
}

void TestAttachments::linkPdf_toAMissingPaper_leavesNoLinkAndTheFile()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"a.pdf"_s, smallPdf());
    QVERIFY(!fixture->attachPdf(PaperId{77}, *linkPdf(fixture.file(), file)));
    QCOMPARE(kept(fixture), QStringList());
    QVERIFY(QFileInfo::exists(file));
}

void TestAttachments::keepPdf_cancelledAnywhere_leavesNothing()
{
    LibraryFixture fixture;
    const QString file = fixture.write(u"a.pdf"_s, smallPdf() + QByteArray(5 * 1024 * 1024, 'x') + "\nstartxref\n9\n%%EOF\n");
    QList<int> told;
    for (int most = 0; most < 20; ++most) {
        told.clear();
        const auto done = keepPdf(fixture.file(), file, [&](int now, int total) {
            told.append(now);
            return now <= total && told.size() <= most;
        });
        if (done.ok())
            break;
        QCOMPARE(done.error().message, QString());
        QCOMPARE(kept(fixture), QStringList());
    }
    QCOMPARE(told, (QList<int>{0, 1, 2, 3, 4, 5, 5})); // MiB
    QCOMPARE(kept(fixture).size(), 1);
}

void TestAttachments::attachmentFile_onlyForItsOwnNames()
{
    LibraryFixture fixture;
    const QString sha(64, u'a');
    QVERIFY(fixture->attachmentFile(u"attachment:"_s + sha + u".pdf"_s).endsWith(u"/test.files/"_s + sha + u".pdf"_s));
    for (const QString &url :
         {u"attachment:../../etc/passwd"_s, QString(u"attachment:"_s + sha), QString(u"attachment:"_s + sha + u".pdf\n"_s),
          u"https://a.org/x.pdf"_s, QString(), QString(u"attachment:"_s + sha.toUpper() + u".pdf"_s)})
        QCOMPARE(fixture->attachmentFile(url), QString());
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
