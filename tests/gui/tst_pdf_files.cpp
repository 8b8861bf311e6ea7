// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/board/BoardView.h"
#include "gui/board/ColumnView.h"
#include "gui/board/ColumnWidget.h"
#include "gui/dialogs/AttachDialog.h"
#include "gui/models/CardRoles.h"
#include "gui/opening/NamedFiles.h"
#include "gui/shell/StatusLine.h"
#include "library/PdfFiles.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;

namespace {

struct Desk
{
    Desk() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    [[nodiscard]] ColumnView &column(Status status)
    {
        return fixture.window().findChild<ColumnWidget *>(statusText(status))->view();
    }
    [[nodiscard]] Paper paper(PaperId id) { return fixture.library().read().paper(id)->value(); }
    [[nodiscard]] QString pdfOf(PaperId id)
    {
        return localPdf(fixture.library().file(), fixture.downloader().cache(), paper(id).links);
    }
    [[nodiscard]] PaperId addWithPdf(const QString &title, const QString &venue, const QByteArray &bytes = smallPdf())
    {
        const PaperId id = fixture.add(title, venue);
        if (!fixture.library().addPdf(fixture.write(u"upload.pdf"_s, bytes), Status::ToRead, id))
            qFatal("no PDF");
        return id;
    }
    void trigger(const char *action, PaperId paper)
    {
        auto *board = fixture.window().findChild<BoardView *>();
        board->select(paper);
        board->findChild<QAction *>(QLatin1StringView(action))->trigger();
    }
    [[nodiscard]] QStringList notices() const
    {
        QStringList texts;
        for (const QLabel *label : fixture.find<QWidget>("notices")->findChildren<QLabel *>(u"noticeText"_s)) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

    WindowFixture fixture;
};

// As the platform would: enter, move, drop, with real data.
Qt::DropAction drop(ColumnView &over, const QPoint &at, QMimeData &mime, Qt::DropAction proposed = Qt::CopyAction)
{
    const Qt::DropActions actions = proposed == Qt::LinkAction ? Qt::LinkAction : Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(at, actions, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(over.viewport(), &enter);
    QDropEvent event(at, actions, &mime, Qt::LeftButton, {});
    event.setDropAction(proposed);
    QCoreApplication::sendEvent(over.viewport(), &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

std::unique_ptr<QMimeData> filesAsData(const QStringList &files)
{
    auto mime = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &file : files)
        urls += QUrl::fromLocalFile(file);
    mime->setUrls(urls);
    return mime;
}

QPoint middleOf(const ColumnView &column, int row)
{
    return column.visualRect(column.model()->index(row, 0)).center();
}

} // namespace

class TestPdfFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdfDroppedOnACard_isAttachedAsACopy();
    void pdfDroppedAsALink_staysWhereItIs();
    void pdfDroppedBetweenCards_makesANewCard();
    void whatIsNoPdf_isNotAttachedAndSaid();
    void severalPdfs_makeCardsWhereverTheyAreDropped();
    void severalPdfs_areOneChange();
    void slowPdf_isCancelledInTheStatusLine_data();
    void slowPdf_isCancelledInTheStatusLine();
    void dropSpot_saysWhatWouldHappen();
    void attach_asksForTheFileAndHow();
    void attachedPdf_isUndoneInOneStep();
    void chip_turnsGreenOnceThePdfIsHere();
    void draggedCard_carriesItsPdfUnderANameForPeople();
    void draggedCard_withoutAPdf_carriesNoFile();
    void draggedCard_withAPdf_stillMovesOnTheBoard();
    void draggedCard_overTheRestOfTheWindow_isNoNewPaper();
    void linkedPdf_isDraggedAsItIs();
    void givenFile_cannotBeWrittenIntoWhatIsKept();
    void saveAs_writesTheWholePdfUnderTheNameForPeople();
    void saveAs_ofWhatIsNotHere_offersToDownload();
};

void TestPdfFiles::pdfDroppedOnACard_isAttachedAsACopy()
{
    Desk desk;
    desk.fixture.add(u"Other"_s);
    const PaperId paper = desk.fixture.add(u"Tide tables"_s);
    ColumnView &column = desk.column(Status::ToRead);
    const int row = column.cards().rowOf(paper);
    const QString file = desk.fixture.write(u"mine.pdf"_s, smallPdf());
    QVERIFY(drop(column, middleOf(column, row), *filesAsData({file})) != Qt::IgnoreAction);
    QTRY_VERIFY(!desk.pdfOf(paper).isEmpty());
    QVERIFY(desk.pdfOf(paper) != file);
    QCOMPARE(desk.fixture.library().read().counts()->papers, 2);
}

void TestPdfFiles::pdfDroppedAsALink_staysWhereItIs()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"Tide tables"_s);
    ColumnView &column = desk.column(Status::ToRead);
    const QString file = desk.fixture.write(u"mine.pdf"_s, smallPdf());
    QCOMPARE(drop(column, middleOf(column, 0), *filesAsData({file}), Qt::LinkAction), Qt::LinkAction);
    QTRY_COMPARE(desk.pdfOf(paper), QFileInfo(file).canonicalFilePath());
}

void TestPdfFiles::pdfDroppedBetweenCards_makesANewCard()
{
    Desk desk;
    desk.fixture.add(u"A"_s);
    desk.fixture.add(u"B"_s);
    ColumnView &column = desk.column(Status::ToRead);
    const QPoint gap(middleOf(column, 0).x(), column.visualRect(column.model()->index(0, 0)).bottom());
    drop(column, gap, *filesAsData({desk.fixture.write(u"mine.pdf"_s, smallPdf())}));
    QTRY_COMPARE(desk.fixture.library().read().counts()->papers, 3);
}

void TestPdfFiles::whatIsNoPdf_isNotAttachedAndSaid()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    ColumnView &column = desk.column(Status::ToRead);
    drop(column, middleOf(column, 0), *filesAsData({desk.fixture.write(u"mine.pdf"_s, "<html>sign in</html>")}));
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().contains(u"mine.pdf"_s));
    QVERIFY(desk.paper(paper).links.isEmpty());
}

void TestPdfFiles::severalPdfs_makeCardsWhereverTheyAreDropped()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    ColumnView &column = desk.column(Status::ToRead);
    drop(column, middleOf(column, 0),
         *filesAsData({desk.fixture.write(u"one.pdf"_s, smallPdf()), desk.fixture.write(u"two.pdf"_s, smallPdf(9000))}));
    QTRY_COMPARE(desk.fixture.library().read().counts()->papers, 3);
    QVERIFY(desk.paper(paper).links.isEmpty());
}

void TestPdfFiles::severalPdfs_areOneChange()
{
    Desk desk;
    desk.fixture.add(u"A"_s);
    ColumnView &column = desk.column(Status::Reading);
    drop(column, column.viewport()->rect().center(),
         *filesAsData({desk.fixture.write(u"one.pdf"_s, smallPdf()), desk.fixture.write(u"none.pdf"_s, "<html>"),
                       desk.fixture.write(u"two.pdf"_s, smallPdf(9000))}));
    QTRY_COMPARE(desk.fixture.library().read().counts()->papers, 3);
    QTRY_VERIFY(desk.notices().join(u'\n').contains(u"none.pdf"_s));
    QCOMPARE(*desk.fixture.library().read().count(Status::Reading, {}), 2);
    QTest::keyClick(&desk.fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.fixture.library().read().counts()->papers, 1);
}

// A file of 900 MB takes seconds anywhere; it has holes, so that it costs no space.
void TestPdfFiles::slowPdf_isCancelledInTheStatusLine_data()
{
    QTest::addColumn<bool>("onACard");
    QTest::newRow("on a card") << true;
    QTest::newRow("beside it") << false;
}
void TestPdfFiles::slowPdf_isCancelledInTheStatusLine()
{
    QFETCH(const bool, onACard);
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    QFile file(desk.fixture.write(u"large.pdf"_s, smallPdf()));
    QVERIFY(file.resize(900LL * 1024 * 1024));
    ColumnView &column = desk.column(Status::ToRead);
    const QPoint below(middleOf(column, 0).x(), column.viewport()->height() - 5);
    drop(column, onACard ? middleOf(column, 0) : below, *filesAsData({file.fileName()}));
    const auto *status = desk.fixture.window().findChild<StatusLine *>();
    const auto cancel = [status]() -> QToolButton * {
        const auto buttons = status->findChildren<QToolButton *>();
        const auto shown = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) { return button->isVisible(); });
        return shown == buttons.end() ? nullptr : *shown;
    };
    QTRY_VERIFY_WITH_TIMEOUT(cancel() != nullptr, 20'000);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(cancel() == nullptr, 20'000);
    QCOMPARE(QDir(desk.fixture.path(u"test.files"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(desk.fixture.library().read().counts()->papers, 1);
    QVERIFY(desk.paper(paper).links.isEmpty());
    QVERIFY2(!desk.notices().join(u'\n').contains(u"large.pdf"_s), qPrintable(desk.notices().join(u'\n')));
}

void TestPdfFiles::dropSpot_saysWhatWouldHappen()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    ColumnView &column = desk.column(Status::ToRead);
    const auto spotFor = [&column](QMimeData &mime, const QPoint &at) {
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(column.viewport(), &enter);
        return column.dropSpot();
    };
    const auto pdf = filesAsData({desk.fixture.write(u"mine.pdf"_s, smallPdf())});
    const QPoint below(middleOf(column, 0).x(), column.viewport()->height() - 5);
    QCOMPARE(spotFor(*pdf, middleOf(column, 0)), (DropSpot{DropSpot::Kind::Card, 0}));
    const QImage overCard = column.viewport()->grab().toImage();
    QCOMPARE(spotFor(*pdf, below), (DropSpot{DropSpot::Kind::Column, -1}));
    QVERIFY(column.viewport()->grab().toImage() != overCard);
    const std::unique_ptr<QMimeData> cards(column.cards().mimeDataOf({paper}));
    QCOMPARE(spotFor(*cards, below), (DropSpot{DropSpot::Kind::Between, 1}));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(column.viewport(), &leave);
    QCOMPARE(column.dropSpot(), DropSpot());
}

void TestPdfFiles::attach_asksForTheFileAndHow()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"Tide tables"_s);
    const QString file = desk.fixture.write(u"mine.pdf"_s, smallPdf());
    desk.trigger("attachPdf", paper);
    auto *files = desk.fixture.dialog<QFileDialog>();
    QVERIFY(files != nullptr);
    Q_EMIT files->fileSelected(file);
    QTRY_VERIFY(desk.fixture.dialog<AttachDialog>() != nullptr);
    auto *leave = desk.fixture.dialog<AttachDialog>()->findChild<QPushButton *>(u"linkPdf"_s);
    QTest::mouseClick(leave, Qt::LeftButton);
    QTRY_COMPARE(desk.pdfOf(paper), QFileInfo(file).canonicalFilePath());
}

void TestPdfFiles::attachedPdf_isUndoneInOneStep()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    ColumnView &column = desk.column(Status::ToRead);
    drop(column, middleOf(column, 0), *filesAsData({desk.fixture.write(u"mine.pdf"_s, smallPdf())}));
    QTRY_VERIFY(!desk.pdfOf(paper).isEmpty());
    QTest::keyClick(&desk.fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.pdfOf(paper).isEmpty());
}

void TestPdfFiles::chip_turnsGreenOnceThePdfIsHere()
{
    Desk desk;
    HttpServer server;
    server.answer(u"/a.pdf"_s, whole(smallPdf()));
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.links = {{u"Paper"_s, server.url(u"/a.pdf"_s).toString()}};
    const PaperId paper = *desk.fixture.library().addPaper(draft);
    const QModelIndex card = desk.column(Status::ToRead).cards().index(0);
    QVERIFY(card.data(HasPdfRole).toBool() && !card.data(PdfOnDiskRole).toBool());
    desk.trigger("fetchPdf", paper);
    QTRY_VERIFY_WITH_TIMEOUT(desk.column(Status::ToRead).cards().index(0).data(PdfOnDiskRole).toBool(), 15'000);
}

void TestPdfFiles::draggedCard_carriesItsPdfUnderANameForPeople()
{
    Desk desk;
    const PaperId paper = desk.addWithPdf(u"Rammer: Enabling holistic things"_s, u"OSDI'20"_s);
    const std::unique_ptr<QMimeData> mime(desk.column(Status::ToRead).dataOf({paper}));
    QCOMPARE(mime->urls().size(), 1);
    const QString file = mime->urls().first().toLocalFile();
    QCOMPARE(QFileInfo(file).fileName(), u"Rammer – OSDI'20.pdf"_s);
    QFile given(file);
    QVERIFY(given.open(QIODevice::ReadOnly));
    QCOMPARE(given.readAll(), smallPdf());
}

void TestPdfFiles::draggedCard_withoutAPdf_carriesNoFile()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    const std::unique_ptr<QMimeData> mime(desk.column(Status::ToRead).dataOf({paper}));
    QVERIFY(!mime->hasUrls());
    QVERIFY(mime->hasFormat(QString::fromLatin1(papersMimeType)));
}

void TestPdfFiles::draggedCard_withAPdf_stillMovesOnTheBoard()
{
    Desk desk;
    const PaperId paper = desk.addWithPdf(u"A"_s, {});
    const std::unique_ptr<QMimeData> mime(desk.column(Status::ToRead).dataOf({paper}));
    QVERIFY(mime->hasUrls());
    QCOMPARE(drop(desk.column(Status::Done), QPoint(60, 60), *mime), Qt::MoveAction);
    QTRY_COMPARE(desk.paper(paper).status, Status::Done);
    QCOMPARE(desk.fixture.library().read().counts()->papers, 1);
}

void TestPdfFiles::draggedCard_overTheRestOfTheWindow_isNoNewPaper()
{
    Desk desk;
    const PaperId paper = desk.addWithPdf(u"A"_s, {});
    const std::unique_ptr<QMimeData> mime(desk.column(Status::ToRead).dataOf({paper}));
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&desk.fixture.window(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestPdfFiles::linkedPdf_isDraggedAsItIs()
{
    Desk desk;
    const PaperId paper = desk.fixture.add(u"A"_s);
    const QString file = desk.fixture.write(u"my thesis.pdf"_s, smallPdf());
    QVERIFY(desk.fixture.library().attachPdf(paper, *linkPdf(desk.fixture.library().file(), file)));
    const std::unique_ptr<QMimeData> mime(desk.column(Status::ToRead).dataOf({paper}));
    QCOMPARE(mime->urls(), QList<QUrl>{QUrl::fromLocalFile(QFileInfo(file).canonicalFilePath())});
}

void TestPdfFiles::givenFile_cannotBeWrittenIntoWhatIsKept()
{
    QTemporaryDir folder;
    QFile kept(folder.filePath(u"kept.pdf"_s));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("PDF") == 3);
    kept.close();
    QString given;
    {
        NamedFiles files(folder.filePath(u"out"_s));
        given = files.give(kept.fileName(), u"A – B.pdf"_s).toLocalFile();
        const QString again = files.give(kept.fileName(), u"A – B.pdf"_s).toLocalFile();
        QVERIFY(QFile::exists(given) && QFile::exists(again) && given != again);
        constexpr auto writing = QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(given) & writing));
        QVERIFY(!files.give(folder.filePath(u"missing.pdf"_s), u"x.pdf"_s).isValid());
    }
    QVERIFY(!QFile::exists(given));
    QVERIFY(QFile::exists(kept.fileName()));
}

void TestPdfFiles::saveAs_writesTheWholePdfUnderTheNameForPeople()
{
    Desk desk;
    const PaperId paper = desk.addWithPdf(u"Rammer: Enabling holistic things"_s, u"OSDI'20"_s, smallPdf(100'000));
    desk.trigger("savePdf", paper);
    auto *dialog = desk.fixture.dialog<QFileDialog>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), u"Rammer – OSDI'20.pdf"_s);
    Q_EMIT dialog->fileSelected(desk.fixture.path(u"saved.pdf"_s));
    QTRY_VERIFY(QFile::exists(desk.fixture.path(u"saved.pdf"_s)));
    QTRY_VERIFY(desk.notices().contains(u"Saved saved.pdf."_s));
    QFile saved(desk.fixture.path(u"saved.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), smallPdf(100'000));
    QCOMPARE(QDir(QFileInfo(saved).path()).entryList({u"*.partial"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestPdfFiles::saveAs_ofWhatIsNotHere_offersToDownload()
{
    Desk desk;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.links = {{u"Paper"_s, u"https://example.org/a.pdf"_s}};
    desk.trigger("savePdf", *desk.fixture.library().addPaper(draft));
    QCOMPARE(desk.fixture.dialog<QFileDialog>(), nullptr);
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().contains(u"not on this computer"_s));
}

QTEST_MAIN(TestPdfFiles)
#include "tst_pdf_files.moc"
