// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"

#include "gui/models/CardRoles.h"
#include "support/Patience.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace cabinet;
using namespace cabinet::gui;
using namespace Qt::StringLiterals;

namespace {

// A model that follows its library, watched by Qt's model tester.
struct Column
{
    Column(test::LibraryFixture &fixture, Status status, const Query &query = {})
        : model(status, fixture.library(), fixture.cache())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
        if (!query.isEmpty())
            model.setQuery(query);
        reset.clear();
        QObject::connect(&fixture.library(), &Library::changed, &model,
                         [this](const ChangeSummary &, const Touched &touched) { last = model.follow(touched); });
    }

    void forget()
    {
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &reset})
            spy->clear();
    }

    ColumnModel model;
    QAbstractItemModelTester tester;
    QSignalSpy inserted, removed, changed, reset;
    ColumnModel::Followed last = ColumnModel::Followed::Nothing;
};

QList<PaperId> idsOf(const ColumnModel &model)
{
    QList<PaperId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.idAt(row);
    return ids;
}

Query tagged(const QString &tag)
{
    Query query;
    query.tags = {tag};
    return query;
}

} // namespace

class TestColumnModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyLibrary_hasNoRows();
    void firstPaper_isInsertedIntoTheEmptyColumn();
    void rows_comeInColumnOrderOverSeveralPages();
    void moveToAnotherColumn_removesHereAndInsertsThere();
    void moveWithinColumn_isOneRemovalAndOneInsertion();
    void edit_changesOnlyItsRow();
    void tagRename_refreshesEveryCard();
    void removedPapers_goRowByRow();
    void manyTouched_reset();
    void changeOfFarCard_inLongColumnIsNeverWrong();
    void undo_bringsRowsBack();
    void filter_showsOnlyMatchesAndFollowsThem();
    void anotherProcess_resets();
    void randomChanges_keepRowsAsTheLibrarySays();
    void roles_sayWhatACardShows();
    void pdfOnDisk_isSeenAfterADownload();
    void progress_isShownWhileDownloading();
    void tooltip_escapesWhatLooksLikeHtml();
    void dragData_carriesIdsOfThisLibraryOnly();
    void scrollingThroughALongColumn_keepsFewCards();
};

void TestColumnModel::emptyLibrary_hasNoRows()
{
    test::LibraryFixture fixture;
    const Column column(fixture, Status::ToRead);
    QCOMPARE(column.model.rowCount(), 0);
    QVERIFY(!column.model.idAt(0).isValid());
    QVERIFY(!column.model.index(0).isValid());
}

void TestColumnModel::firstPaper_isInsertedIntoTheEmptyColumn()
{
    test::LibraryFixture fixture;
    const Column column(fixture, Status::Reading);
    fixture.add(u"Welder"_s, Status::Reading);
    QCOMPARE(test::titles(column.model), QStringList{u"Welder"_s});
    QCOMPARE(column.inserted.size(), 1);
    QCOMPARE(column.reset.size(), 0);
}

void TestColumnModel::rows_comeInColumnOrderOverSeveralPages()
{
    test::LibraryFixture fixture;
    fixture.fill(200, Status::Done);
    const Column column(fixture, Status::Done);
    QCOMPARE(column.model.rowCount(), 200);
    for (const int row : {199, 0, 63, 64, 130})
        QCOMPARE(column.model.index(row).data().toString(), u"Paper %1"_s.arg(row + 1));
}

void TestColumnModel::moveToAnotherColumn_removesHereAndInsertsThere()
{
    test::LibraryFixture fixture;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s});
    const PaperId there = fixture.add(u"x"_s, Status::Done);
    Column from(fixture, Status::ToRead);
    Column to(fixture, Status::Done);
    const Column aside(fixture, Status::Reading);
    QCOMPARE(test::titles(from.model).size(), 3);

    QVERIFY(fixture.library().movePapers({papers[1]}, Status::Done, there));
    QCOMPARE(test::titles(from.model), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(test::titles(to.model), (QStringList{u"b"_s, u"x"_s}));
    QCOMPARE(from.removed.size(), 1);
    QCOMPARE(from.removed.first().at(1).toInt(), 1);
    QCOMPARE(to.inserted.size(), 1);
    QCOMPARE(to.inserted.first().at(1).toInt(), 0);
    QCOMPARE(from.reset.size() + to.reset.size() + aside.reset.size(), 0);
    QCOMPARE(aside.last, ColumnModel::Followed::Nothing);
}

void TestColumnModel::moveWithinColumn_isOneRemovalAndOneInsertion()
{
    test::LibraryFixture fixture;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    const Column column(fixture, Status::ToRead);
    QCOMPARE(test::titles(column.model).size(), 4);
    QVERIFY(fixture.library().movePapers({papers[3]}, Status::ToRead, papers[1]));
    QCOMPARE(test::titles(column.model), (QStringList{u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    QCOMPARE(column.removed.size(), 1);
    QCOMPARE(column.inserted.size(), 1);
    QCOMPARE(column.reset.size(), 0);
}

void TestColumnModel::edit_changesOnlyItsRow()
{
    test::LibraryFixture fixture;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s});
    const Column column(fixture, Status::ToRead);
    QCOMPARE(test::titles(column.model).size(), 3);
    PaperEdit edit;
    edit.title = u"B, revised"_s;
    QVERIFY(fixture.library().editPaper(papers[1], edit));
    QCOMPARE(test::titles(column.model), (QStringList{u"a"_s, u"B, revised"_s, u"c"_s}));
    QCOMPARE(column.changed.size(), 1);
    QCOMPARE(column.changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(column.inserted.size() + column.removed.size() + column.reset.size(), 0);
}

void TestColumnModel::tagRename_refreshesEveryCard()
{
    test::LibraryFixture fixture;
    fixture.add(u"a"_s, Status::ToRead, {u"compiler"_s});
    const Column column(fixture, Status::ToRead);
    const auto tag = [&] { return column.model.index(0).data(TagsRole).value<QList<Tag>>().value(0); };
    QCOMPARE(tag().name, u"compiler"_s);
    const TagId id = fixture.library().read().tags()->first().id;
    QVERIFY(fixture.library().renameTag(id, u"compilers"_s));
    QCOMPARE(tag().name, u"compilers"_s);
    QVERIFY(!column.changed.isEmpty());
}

void TestColumnModel::removedPapers_goRowByRow()
{
    test::LibraryFixture fixture;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    const Column column(fixture, Status::ToRead);
    QCOMPARE(test::titles(column.model).size(), 4);
    QVERIFY(fixture.library().removePapers({papers[0], papers[2]}));
    QCOMPARE(test::titles(column.model), (QStringList{u"b"_s, u"d"_s}));
    QCOMPARE(column.removed.size(), 2);
    QCOMPARE(column.reset.size(), 0);
}

void TestColumnModel::manyTouched_reset()
{
    test::LibraryFixture fixture;
    fixture.fill(100, Status::ToRead);
    Column from(fixture, Status::ToRead);
    const Column to(fixture, Status::Done);
    QVERIFY(fixture.library().movePapers(from.model.idsBetween(0, 79), Status::Done, {}));
    QCOMPARE(from.model.rowCount(), 20);
    QCOMPARE(to.model.rowCount(), 80);
    QCOMPARE(to.model.index(79).data().toString(), u"Paper 80"_s);
    QCOMPARE(from.reset.size(), 1);
}

void TestColumnModel::changeOfFarCard_inLongColumnIsNeverWrong()
{
    test::LibraryFixture fixture;
    fixture.fill(3000, Status::ToRead);
    const Column column(fixture, Status::ToRead);
    const Column done(fixture, Status::Done);
    QCOMPARE(column.model.index(0).data().toString(), u"Paper 1"_s); // only the first page is known
    const PaperId far = column.model.idsBetween(0, 2999).at(2500);
    QVERIFY(fixture.library().movePapers({far}, Status::Done, {}));
    QCOMPARE(column.model.rowCount(), 2999);
    QCOMPARE(column.model.index(2500).data().toString(), u"Paper 2502"_s);
    QCOMPARE(test::titles(done.model), QStringList{u"Paper 2501"_s});
}

void TestColumnModel::undo_bringsRowsBack()
{
    test::LibraryFixture fixture;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s});
    const Column column(fixture, Status::ToRead);
    QCOMPARE(test::titles(column.model).size(), 3);
    QVERIFY(fixture.library().removePapers({papers[1]}));
    QVERIFY(fixture.library().undo());
    QCOMPARE(test::titles(column.model), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(column.reset.size(), 0);
}

void TestColumnModel::filter_showsOnlyMatchesAndFollowsThem()
{
    test::LibraryFixture fixture;
    const PaperId plain = fixture.add(u"plain"_s);
    fixture.add(u"marked"_s, Status::ToRead, {u"os"_s});
    const Column column(fixture, Status::ToRead, tagged(u"os"_s));
    QCOMPARE(test::titles(column.model), QStringList{u"marked"_s});
    QVERIFY(fixture.library().changeTags({plain}, {}, {u"os"_s}, {}));
    QCOMPARE(test::titles(column.model), (QStringList{u"plain"_s, u"marked"_s}));
    const TagId id = fixture.library().read().tags()->first().id;
    QVERIFY(fixture.library().removeTag(id));
    QCOMPARE(column.model.rowCount(), 0);
}

void TestColumnModel::anotherProcess_resets()
{
    test::LibraryFixture fixture;
    fixture.add(u"ours"_s);
    const Column column(fixture, Status::ToRead);
    auto other = Library::open(fixture.file(), storage::Store::Mode::Open);
    QVERIFY(other.ok());
    PaperDraft draft;
    draft.title = u"theirs"_s;
    QVERIFY((*other)->addPaper(draft).ok());
    fixture.library().watchOtherProcesses();
    QTRY_COMPARE(test::titles(column.model), (QStringList{u"ours"_s, u"theirs"_s}));
    QCOMPARE(column.reset.size(), 1);
}

void TestColumnModel::randomChanges_keepRowsAsTheLibrarySays()
{
    test::LibraryFixture fixture;
    const QList<PaperId> seeds = fixture.addMany({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
    Library &library = fixture.library();
    Column toRead(fixture, Status::ToRead);
    Column reading(fixture, Status::Reading);
    Column done(fixture, Status::Done);
    Column filtered(fixture, Status::ToRead, tagged(u"t"_s));
    const std::array columns{&toRead, &reading, &done, &filtered};
    QRandomGenerator random(20260304);
    const auto anyPapers = [&] {
        QList<PaperId> all = idsOf(toRead.model) + idsOf(reading.model) + idsOf(done.model);
        QList<PaperId> some;
        for (int i = random.bounded(1, 4); i > 0 && !all.isEmpty(); --i)
            some += all.takeAt(random.bounded(int(all.size())));
        return some;
    };
    for (int step = 0; step < 150; ++step) {
        const QList<PaperId> papers = anyPapers();
        const auto status = Status(random.bounded(3));
        const QList<PaperId> targets = idsOf(columns[size_t(status)]->model);
        std::optional<PaperId> before;
        if (!targets.isEmpty() && random.bounded(3) > 0)
            before = targets.at(random.bounded(int(targets.size())));
        if (before && papers.contains(*before))
            before.reset();
        switch (random.bounded(7)) {
        case 0:
            fixture.add(u"new %1"_s.arg(step), status);
            break;
        case 1:
        case 2:
            static_cast<void>(library.movePapers(papers, status, before));
            break;
        case 3:
            static_cast<void>(library.changeTags(papers, {}, {u"t"_s}, {}));
            break;
        case 4:
            static_cast<void>(library.changeTags(papers, {}, {}, {u"t"_s}));
            break;
        case 5:
            static_cast<void>(random.bounded(3) > 0 ? library.undo() : library.redo());
            break;
        default:
            if (papers.size() == 1)
                static_cast<void>(library.removePapers(papers));
        }
        for (const Column *column : columns) {
            const int count = column->model.rowCount();
            const Query &query = column->model.query();
            const Result<int> truth = library.read().count(column->model.status(), query);
            QVERIFY(truth.ok());
            QCOMPARE(count, *truth);
            if (count > 0)
                QCOMPARE(idsOf(column->model), *library.read().idsBetween(column->model.status(), query, 0, count - 1));
        }
    }
    QCOMPARE(toRead.reset.size() + reading.reset.size() + done.reset.size(), 0); // short columns are always followed row by row
}

void TestColumnModel::roles_sayWhatACardShows()
{
    test::LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"Rammer"_s;
    draft.venue = u"OSDI'20"_s;
    draft.tags = QStringList{u"compiler"_s};
    draft.links = {{u"Paper"_s, u"https://example.org/rammer.pdf"_s}, {u"Note"_s, u"https://example.org/note"_s}};
    QVERIFY(fixture.library().addPaper(draft).ok());
    const Column column(fixture, Status::ToRead);
    const QModelIndex card = column.model.index(0);
    QCOMPARE(card.data().toString(), u"Rammer"_s);
    QCOMPARE(card.data(VenueRole).toString(), u"OSDI'20"_s);
    QCOMPARE(card.data(TagsRole).value<QList<Tag>>().size(), 1);
    QVERIFY(card.data(HasPdfRole).toBool());
    QVERIFY(!card.data(PdfOnDiskRole).toBool());
    QVERIFY(card.data(HasNoteRole).toBool());
    QCOMPARE(card.data(AgeRole).toString(), u"today"_s);
    QVERIFY(!card.data(ProgressRole).isValid());
    const QString spoken = card.data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Rammer"_s, u"OSDI'20"_s, u"To read"_s, u"compiler"_s, u"PDF not downloaded yet"_s, u"Note"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

void TestColumnModel::pdfOnDisk_isSeenAfterADownload()
{
    test::LibraryFixture fixture;
    const QString address = u"https://example.org/a.pdf"_s;
    const PaperId paper = fixture.add(u"a"_s, Status::ToRead, {}, {{u"PDF"_s, address}});
    Column column(fixture, Status::ToRead);
    QVERIFY(!column.model.index(0).data(PdfOnDiskRole).toBool());
    QVERIFY(fixture.cache().makeFolder().ok());
    QFile file(fixture.cache().folder() + u"/x.part"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\n%%EOF\n");
    file.close();
    QCOMPARE(fixture.cache().keep(file.fileName(), QByteArray(32, 'x'), QUrl(address)).failure, network::DownloadFailure::None);
    column.model.setDownload(paper, {});
    QVERIFY(column.model.index(0).data(PdfOnDiskRole).toBool());
    QCOMPARE(column.changed.size(), 1);
}

void TestColumnModel::progress_isShownWhileDownloading()
{
    test::LibraryFixture fixture;
    const PaperId paper = fixture.add(u"a"_s);
    Column column(fixture, Status::ToRead);
    QCOMPARE(test::titles(column.model).size(), 1);
    column.model.setDownload(paper, 0.25);
    QCOMPARE(column.model.index(0).data(ProgressRole).toDouble(), 0.25);
    column.model.setDownload(paper, {});
    QVERIFY(!column.model.index(0).data(ProgressRole).isValid());
    QCOMPARE(column.changed.size(), 2);
}

void TestColumnModel::tooltip_escapesWhatLooksLikeHtml()
{
    test::LibraryFixture fixture;
    fixture.add(u"<img src=x> & co"_s);
    const Column column(fixture, Status::ToRead);
    const QString tip = column.model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img src=x&gt; &amp; co"_s));
}

void TestColumnModel::dragData_carriesIdsOfThisLibraryOnly()
{
    test::LibraryFixture fixture;
    test::LibraryFixture other;
    const QList<PaperId> papers = fixture.addMany({u"a"_s, u"b"_s, u"c"_s});
    other.add(u"x"_s);
    const Column column(fixture, Status::ToRead);
    const Column foreign(other, Status::ToRead);
    const std::unique_ptr<QMimeData> data(column.model.mimeData({column.model.index(2), column.model.index(0)}));
    QCOMPARE(data->formats(), column.model.mimeTypes()); // nothing that another program would take
    QCOMPARE(column.model.papersIn(data.get()), (QList<PaperId>{papers[0], papers[2]}));
    QVERIFY(foreign.model.papersIn(data.get()).isEmpty());
    QMimeData junk;
    junk.setData(column.model.mimeTypes().first(), "nonsense\n-4\nx");
    QVERIFY(column.model.papersIn(&junk).isEmpty());
    QCOMPARE(column.model.supportedDragActions(), Qt::MoveAction);
}

void TestColumnModel::scrollingThroughALongColumn_keepsFewCards()
{
    test::LibraryFixture fixture;
    fixture.fill(5000, Status::ToRead);
    const Column column(fixture, Status::ToRead);
    for (int row = 0; row < 5000; row += 50)
        QCOMPARE(column.model.index(row).data().toString(), u"Paper %1"_s.arg(row + 1));
    QCOMPARE(column.model.index(0).data().toString(), u"Paper 1"_s);
    QCOMPARE(column.model.rowOf(column.model.idAt(4999)), 4999);
    QVERIFY(column.model.cardsKept() <= 1024);
}

QTEST_MAIN(TestColumnModel)
#include "tst_column_model.moc"
