// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Importer.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"
#include "support/Patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray manyPapers(int count)
{
    QByteArray text = "# Many\n\n";
    for (int i = 0; i < count; ++i)
        text += "- [ ] Paper number " + QByteArray::number(i) + "[OSDI'20]: [[Paper](https://a.org/" + QByteArray::number(i) +
                ".pdf)]\n";
    return text;
}

} // namespace

class TestImporter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planThenApply_onAnotherThread();
    void appliedElsewhere_libraryIsToldOnce();
    void badFile_fails();
    void cancel_failsSilentlyAndChangesNothing();
    void destroyedWhileBusy_waitsAndSaysNothing();
    void secondJob_replacesTheFirst();
};

void TestImporter::planThenApply_onAnotherThread()
{
    LibraryFixture fixture;
    Importer importer(fixture.file());
    QSignalSpy planned(&importer, &Importer::planned);
    QSignalSpy applied(&importer, &Importer::applied);
    QSignalSpy failed(&importer, &Importer::failed);
    QSignalSpy progressed(&importer, &Importer::progressed);
    QThread *delivered = nullptr;
    connect(&importer, &Importer::applied, this, [&delivered] { delivered = QThread::currentThread(); });
    importer.plan({fixture.write(u"many.md"_s, manyPapers(1'000))}, ImportAs::Auto);
    QVERIFY(planned.wait(30'000));
    const auto plan = planned.first().first().value<ImportPlan>();
    QCOMPARE(plan.countOf(ImportAction::Add), 1'000);
    importer.apply(plan);
    QVERIFY(applied.wait(30'000));
    QCOMPARE(delivered, QThread::currentThread());
    QVERIFY(failed.isEmpty());
    QVERIFY(progressed.size() >= 5);
    QCOMPARE(progressed.last().at(1).toInt(), 1'000);
    QCOMPARE(fixture.column(Status::ToRead).size(), 1'000);
}

void TestImporter::appliedElsewhere_libraryIsToldOnce()
{
    LibraryFixture fixture;
    fixture->watchOtherProcesses();
    QSignalSpy changed(&fixture.library(), &Library::changed);
    Importer importer(fixture.file());
    connect(&importer, &Importer::applied, &fixture.library(),
            [&fixture](const storage::Applied &applied) { fixture->noteChange(applied.summary, applied.touched); });
    const auto plan = planImport(fixture->read(), {fixture.write(u"few.md"_s, manyPapers(3))}, ImportAs::Auto);
    QVERIFY(plan);
    QSignalSpy applied(&importer, &Importer::applied);
    importer.apply(*plan);
    QVERIFY(applied.wait(30'000));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().at(1).value<Touched>().papers.size(), 3); // and not everything: nobody else changed anything
    QCOMPARE(fixture.column(Status::ToRead).size(), 3);
    const auto undone = fixture->undo();
    QVERIFY(undone && *undone);
    QCOMPARE((*undone)->kind, u"import"_s);
}

void TestImporter::badFile_fails()
{
    LibraryFixture fixture;
    Importer importer(fixture.file());
    QSignalSpy failed(&importer, &Importer::failed);
    importer.plan({fixture.path(u"missing.md"_s)}, ImportAs::Auto);
    QVERIFY(failed.wait(30'000));
    QVERIFY(failed.first().first().value<Error>().message.contains(u"missing.md"_s));
    Importer nowhere(fixture.path(u"no.papercabinet"_s));
    QSignalSpy failedToo(&nowhere, &Importer::failed);
    nowhere.plan({fixture.write(u"a.md"_s, "- [ ] A\n")}, ImportAs::Auto);
    QVERIFY(failedToo.wait(30'000));
}

void TestImporter::cancel_failsSilentlyAndChangesNothing()
{
    LibraryFixture fixture;
    const auto plan = planImport(fixture->read(), {fixture.write(u"many.md"_s, manyPapers(2'000))}, ImportAs::Auto);
    QVERIFY(plan);
    const QStringList before = fixture.dump();
    Importer importer(fixture.file());
    QSignalSpy failed(&importer, &Importer::failed);
    QSignalSpy applied(&importer, &Importer::applied);
    importer.apply(*plan);
    importer.cancel();
    QVERIFY(failed.wait(30'000));
    QVERIFY(failed.first().first().value<Error>().message.isEmpty());
    QVERIFY(applied.isEmpty());
    QCOMPARE(fixture.dump(), before);
}

void TestImporter::destroyedWhileBusy_waitsAndSaysNothing()
{
    LibraryFixture fixture;
    const auto plan = planImport(fixture->read(), {fixture.write(u"many.md"_s, manyPapers(2'000))}, ImportAs::Auto);
    QVERIFY(plan);
    {
        Importer importer(fixture.file());
        importer.apply(*plan);
    }
    QTest::qWait(50);
    QCOMPARE(fixture.column(Status::ToRead).size() % 2'000, 0); // all or nothing
    const auto faults = fixture->check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

void TestImporter::secondJob_replacesTheFirst()
{
    LibraryFixture fixture;
    Importer importer(fixture.file());
    QSignalSpy planned(&importer, &Importer::planned);
    importer.plan({fixture.write(u"many.md"_s, manyPapers(3'000))}, ImportAs::Auto);
    importer.plan({fixture.write(u"one.md"_s, manyPapers(1))}, ImportAs::Auto);
    QVERIFY(planned.wait(30'000));
    QTest::qWait(50);
    QCOMPARE(planned.size(), 1);
    QCOMPARE(planned.first().first().value<ImportPlan>().countOf(ImportAction::Add), 1);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
