// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Elsewhere.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

// Some done, some not: the order of the columns is not the order of the ids.
QByteArray manyPapers(int count)
{
    QByteArray text = "# Many\n\n## Even and odd\n\n";
    for (int i = 0; i < count; ++i)
        text += QByteArray(i % 3 == 0 ? "- [x] " : "- [ ] ") + "Paper number " + QByteArray::number(i) +
                (i % 2 == 0 ? "[OSDI'20]" : "[SOSP'21]") + ": [[Paper](https://a.org/" + QByteArray::number(i) + ".pdf)]\n";
    return text;
}

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be read");
}

const Progress always = [](int, int) { return true; };

} // namespace

class TestElsewhere final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoAndRedo_areSeenByTheLibrary()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(50))});
        const QStringList before = fixture.dump();
        const auto undone = replayElsewhere(fixture.file(), Replaying::Undo, always);
        QVERIFY(undone && *undone);
        QVERIFY((*undone)->summary.undone);
        QVERIFY((*undone)->touched.everything || (*undone)->touched.papers.size() == 50);
        QCOMPARE(fixture->read().counts()->papers, 0);
        const auto redone = replayElsewhere(fixture.file(), Replaying::Redo, always);
        QVERIFY(redone && *redone);
        QCOMPARE(fixture.dump(), before);
        QVERIFY(!*replayElsewhere(fixture.file(), Replaying::Redo, always)); // nothing more to redo
    }

    void missingLibrary_isASentence()
    {
        const LibraryFixture fixture;
        const QString none = fixture.path(u"none.papercabinet"_s);
        QVERIFY(replayElsewhere(none, Replaying::Undo, always).error().message.contains(u"none.papercabinet"_s));
        QVERIFY(exportElsewhere(none, {}, always).error().message.contains(u"none.papercabinet"_s));
        QVERIFY(checkElsewhere(none).error().message.contains(u"none.papercabinet"_s));
        QVERIFY(backupElsewhere(none, fixture.path(u"copy"_s)).error().message.contains(u"none.papercabinet"_s));
        QVERIFY(!QFile::exists(none));
    }

    // More papers than one page of rows, in another order than their ids: each is there once.
    void export_ofManyPapersHoldsEachOnce_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("json") << ExportFormat::Json << QByteArray("\"uid\"");
        QTest::newRow("bibtex") << ExportFormat::Bibtex << QByteArray("  title = {");
        QTest::newRow("ris") << ExportFormat::Ris << QByteArray("TI  - ");
        QTest::newRow("csl-json") << ExportFormat::CslJson << QByteArray("\"title\": ");
        QTest::newRow("csv") << ExportFormat::Csv << QByteArray("Paper number ");
        QTest::newRow("markdown") << ExportFormat::Markdown << QByteArray("Paper number ");
    }

    void export_ofManyPapersHoldsEachOnce()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QByteArray, mark);
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(1'203))});
        const QString target = fixture.path(u"out"_s);
        const auto exported = exportElsewhere(fixture.file(), {.format = format, .target = target}, always);
        QVERIFY2(exported, qPrintable(exported ? QString() : exported.error().message));
        QCOMPARE(exported->papers, 1'203);
        const QByteArray bytes = bytesOf(target);
        QCOMPARE(bytes.count(mark), 1'203);
        for (const int number : {0, 499, 500, 501, 999, 1'000, 1'202})
            QVERIFY2(bytes.contains(QByteArray("number " + QByteArray::number(number))), qPrintable(QString::number(number)));
    }

    void export_ofTheFilterHoldsItsPapersOnly_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("markdown") << ExportFormat::Markdown;
        QTest::newRow("json") << ExportFormat::Json;
        QTest::newRow("bibtex") << ExportFormat::Bibtex;
        QTest::newRow("ris") << ExportFormat::Ris;
        QTest::newRow("csl-json") << ExportFormat::CslJson;
        QTest::newRow("csv") << ExportFormat::Csv;
    }

    void export_ofTheFilterHoldsItsPapersOnly()
    {
        QFETCH(ExportFormat, format);
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(10))});
        fixture.addIdea(u"An idea that is no paper"_s);
        ExportOrder order{.format = format, .filter = Query{}, .source = {}, .target = fixture.path(u"out"_s)};
        order.filter->venue = u"SOSP"_s;
        const auto exported = exportElsewhere(fixture.file(), order, always);
        QVERIFY(exported);
        QCOMPARE(exported->papers, 5);
        QCOMPARE(exported->ideas, 0);
        const QByteArray bytes = bytesOf(order.target);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(bytes.contains(QByteArray("number " + QByteArray::number(i))), i % 2 == 1);
        QVERIFY(!bytes.contains("no paper"));
    }

    void filteredMarkdown_readsBackAsTheSamePapers()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(7))});
        ExportOrder order{
            .format = ExportFormat::Markdown, .filter = Query{}, .source = {}, .target = fixture.path(u"part.md"_s)};
        order.filter->venue = u"OSDI"_s;
        QVERIFY(exportElsewhere(fixture.file(), order, always));
        LibraryFixture other;
        other.import({order.target});
        QCOMPARE(other.column(Status::ToRead), (QStringList{u"Paper number 2"_s, u"Paper number 4"_s}));
        QCOMPARE(other.column(Status::Done), (QStringList{u"Paper number 0"_s, u"Paper number 6"_s}));
        const auto topics = other->read().topics();
        QCOMPARE(topics->size(), 1);
        QCOMPARE(topics->first().path.last(), u"Even and odd"_s);
    }

    void oneList_isItsBytes()
    {
        LibraryFixture fixture;
        const QByteArray bytes = "\xef\xbb\xbf# Mine\r\n\r\n- [x] One[OSDI'20]\r\nsomething else\r\n- [ ] Two";
        fixture.import({fixture.write(u"mine.md"_s, bytes), fixture.write(u"other.md"_s, "- [ ] Three\n")});
        const auto sources = fixture->read().sources();
        QCOMPARE(sources->size(), 2);
        for (const Source &source : *sources) {
            const ExportOrder order{
                .format = ExportFormat::Bibtex, .filter = {}, .source = source.id, .target = fixture.path(u"o"_s)};
            QVERIFY(exportElsewhere(fixture.file(), order, always));
            QCOMPARE(bytesOf(order.target), source.path.endsWith(u"mine.md"_s) ? bytes : QByteArray("- [ ] Three\n"));
        }
    }

    void cancelledExport_leavesTheTargetAsItWas()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(600))});
        const QString target = fixture.write(u"out.csv"_s, "old");
        for (const int goesOn : {0, 1, 2}) {
            const Progress some = [left = goesOn](int, int) mutable { return left-- > 0; };
            const auto exported = exportElsewhere(fixture.file(), {.format = ExportFormat::Csv, .target = target}, some);
            QVERIFY(!exported);
            QVERIFY(exported.error().message.isEmpty());
            QCOMPARE(bytesOf(target), QByteArray("old"));
        }
        QVERIFY(exportElsewhere(fixture.file(), {.format = ExportFormat::Csv, .target = target}, always));
        QVERIFY(bytesOf(target).size() > 600);
    }

    void exportThatCannotBeWritten_saysSo()
    {
        LibraryFixture fixture;
        fixture.add(u"A"_s);
        const auto exported =
            exportElsewhere(fixture.file(), {.format = ExportFormat::Csv, .target = fixture.path(u"no/such/out.csv"_s)}, always);
        QVERIFY(!exported);
        QVERIFY(exported.error().message.contains(u"out.csv"_s));
    }

    void emptyLibrary_exportsInEveryFormat()
    {
        const LibraryFixture fixture;
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Json, ExportFormat::Bibtex, ExportFormat::Ris,
                                          ExportFormat::CslJson, ExportFormat::Csv}) {
            const auto exported = exportElsewhere(fixture.file(), {.format = format, .target = fixture.path(u"out"_s)}, always);
            QVERIFY(exported);
            QCOMPARE(exported->papers, 0);
        }
    }

    void checkAndBackup_answerAsTheLibraryDoes()
    {
        LibraryFixture fixture;
        fixture.import({fixture.write(u"many.md"_s, manyPapers(5))});
        QVERIFY(checkElsewhere(fixture.file())->isEmpty());
        const QString copy = fixture.path(u"copy.papercabinet"_s);
        QVERIFY(backupElsewhere(fixture.file(), copy));
        const auto opened = Library::open(copy, Library::Mode::ReadOnly);
        QCOMPARE((*opened)->read().counts()->papers, 5);
        const auto again = backupElsewhere(fixture.file(), copy);
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(u"exists already"_s));
    }
};

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
