// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/board/BoardView.h"
#include "gui/downloads/DownloadsModel.h"
#include "gui/downloads/DownloadsWindow.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/shell/DownloadsController.h"
#include "gui/shell/Sidebar.h"
#include "gui/shell/SidebarModel.h"
#include "library/Importer.h"
#include "network/PartNote.h"
#include "support/Faults.h"
#include "support/Patience.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;
using State = DownloadItem::State;

namespace {

using cabinet::test::patience;

// The window of a library on a real downloader and a real server.
struct Desk
{
    Desk()
        : model(fixture.window().findChild<DownloadsModel *>())
        , tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    PaperId add(const QString &title, const QString &path, const TopicPath &topic = {})
    {
        PaperDraft draft;
        draft.title = title;
        draft.topic = topic;
        draft.links = {{u"Paper"_s, server.url(path).toString()}};
        const Result<PaperId> added = fixture.library().addPaper(draft);
        return added ? *added : PaperId();
    }
    // So many papers, each with a PDF at a path of its own.
    QList<PaperId> addMany(int count, const TopicPath &topic = {})
    {
        QList<PaperId> papers;
        for (int i = 0; i < count; ++i) {
            const QString path = u"/many-%1.pdf"_s.arg(i);
            server.answer(path, whole(smallPdf()));
            papers += add(u"Many %1"_s.arg(i), path, topic);
        }
        return papers;
    }
    network::Download *fetch(const QString &path) { return fixture.downloader().fetchPdf(server.url(path)); }
    [[nodiscard]] bool reaches(State state, int row = 0) const
    {
        return QTest::qWaitFor([&] { return model->rowCount() > row && model->item(row).state == state; }, patience);
    }

    DownloadsWindow &show()
    {
        QTest::keyClick(&fixture.window(), Qt::Key_J, Qt::ControlModifier);
        auto *shown = fixture.dialog<DownloadsWindow>();
        if (shown == nullptr || !QTest::qWaitForWindowActive(shown, cabinet::test::patience))
            qFatal("the downloads are not shown");
        return *shown;
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
    [[nodiscard]] QPushButton *noticeButton() const
    {
        for (auto *button : fixture.find<QWidget>("notices")->findChildren<QPushButton *>(u"noticeAction"_s)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    HttpServer server;
    WindowFixture fixture;
    DownloadsModel *model;
    QAbstractItemModelTester tester;
};

void click(const QWidget &in, const char *name)
{
    auto *button = in.findChild<QPushButton *>(QLatin1StringView(name));
    QVERIFY2(button != nullptr && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

bool isShown(const QWidget &in, const char *name)
{
    return in.findChild<QWidget *>(QLatin1StringView(name))->isVisible();
}

// The headers of a PDF, a part of it, then nothing.
Script stalled()
{
    return [](QTcpSocket &socket, const HttpRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n" + smallPdf(1'000'000));
    };
}

} // namespace

class TestDownloadsView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void key_showsAnEmptyWindowThatHelps();
    void finishedDownload_isNamedByItsCard();
    void runningDownload_tellsBytesAndTheStatusLineLeadsToIt();
    void failure_isASentenceWithTheDetailOneClickAwayAndCopied();
    void tryAgain_fetchesOnceMore();
    void cancel_isNoFailure();
    void pauseAndResume_bringTheWholePdf();
    void pauseAll_holdsEverythingBack();
    void ended_standBelowWhatRuns_andCanBeCleared();
    void everyButton_hasAKeyOrTheTabKey();
    void selectedCards_areDownloadedWithOneKey();
    void pdfsThatAreHere_areNotFetchedAgain();
    void column_isCountedBeforehandAndAskedAbout();
    void topicMenu_downloadsItsPapersOnly();
    void cancelInTheNotice_stopsEverything();
    void cancelAll_alsoStopsWhatHasNotBegun();
    void interrupted_goesOnAtAClick();
    void someFailed_isSaidAndShowsWhy();
    void pageThatNamesThePdf_isFollowedForManyToo();
    void nothingIsFetchedBeforeTheUserAsks();
};

void TestDownloadsView::key_showsAnEmptyWindowThatHelps()
{
    Desk desk;
    DownloadsWindow &window = desk.show();
    QVERIFY(!isShown(window, "downloadList"));
    const auto labels = window.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"press D"_s); }));
    QVERIFY(!window.findChild<QPushButton *>(u"cancelAll"_s)->isEnabled());
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(desk.fixture.dialog<DownloadsWindow>() == nullptr);
}

void TestDownloadsView::finishedDownload_isNamedByItsCard()
{
    Desk desk;
    desk.server.answer(u"/a.pdf"_s, whole(smallPdf()));
    const PaperId paper = desk.add(u"Tide tables"_s, u"/a.pdf"_s);
    DownloadsWindow &window = desk.show();
    QSignalSpy ended(desk.model, &DownloadsModel::ended);
    desk.fetch(u"/a.pdf"_s);
    QCOMPARE(desk.model->rowCount(), 1);
    QVERIFY(desk.reaches(State::Done));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(desk.model->item(0).paper, paper);
    QCOMPARE(desk.model->index(0).data().toString(), u"Tide tables"_s);
    QVERIFY(desk.model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"127.0.0.1"_s));
    QVERIFY(isShown(window, "openDownloaded"));
    QVERIFY(!isShown(window, "cancelOne"));
    QSignalSpy opened(&window, &DownloadsWindow::openRequested);
    QSignalSpy card(&window, &DownloadsWindow::paperRequested);
    click(window, "showCard");
    QCOMPARE(card.first().first().value<PaperId>(), paper);
    QCOMPARE(opened.size(), 0);
}

void TestDownloadsView::runningDownload_tellsBytesAndTheStatusLineLeadsToIt()
{
    Desk desk;
    desk.server.answer(u"/a.pdf"_s, stalled());
    desk.fetch(u"/a.pdf"_s);
    QTRY_VERIFY(desk.model->item(0).received > 900'000);
    const QString words = desk.model->index(0).data(DownloadsModel::WordsRole).toString();
    QVERIFY2(words.contains(u"kB of 3.8 MB"_s), qPrintable(words));
    const double fraction = desk.model->index(0).data(DownloadsModel::FractionRole).toDouble();
    QVERIFY(fraction > 0.2 && fraction < 0.3);
    auto *link = desk.fixture.find<QPushButton>("downloadsLink");
    QVERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    auto *window = desk.fixture.dialog<DownloadsWindow>();
    QVERIFY(window != nullptr);
    QCOMPARE(window->findChild<QLabel *>(u"downloadWords"_s)->text(), desk.model->index(0).data(DownloadsModel::WordsRole).toString());
    click(*window, "cancelAll");
    QVERIFY(desk.reaches(State::Cancelled));
    QVERIFY(!link->isVisible());
}

void TestDownloadsView::failure_isASentenceWithTheDetailOneClickAwayAndCopied()
{
    Desk desk;
    desk.server.answer(u"/a.pdf"_s, whole("<html>log in</html>", "200 OK", "Content-Type: text/html\r\n"));
    DownloadsWindow &window = desk.show();
    desk.fetch(u"/a.pdf"_s);
    QVERIFY(desk.reaches(State::Failed));
    const QString words = window.findChild<QLabel *>(u"downloadWords"_s)->text();
    QVERIFY2(words.contains(u"127.0.0.1"_s) && words.endsWith(u"Open the page?"_s), qPrintable(words));
    QVERIFY(!isShown(window, "technicalText"));
    click(window, "technical");
    QVERIFY(isShown(window, "technicalText"));
    QGuiApplication::clipboard()->clear();
    click(window, "copyTechnical");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"URL: http://127.0.0.1"_s) && copied.contains(u"HTTP status: 200"_s) && copied.contains(u"Try 1"_s),
             qPrintable(copied));
    QSignalSpy page(&window, &DownloadsWindow::pageRequested);
    page.clear();
    QVERIFY(isShown(window, "openPage"));
}

void TestDownloadsView::tryAgain_fetchesOnceMore()
{
    Desk desk;
    DownloadsWindow &window = desk.show();
    desk.fetch(u"/a.pdf"_s); // 404
    QVERIFY(desk.reaches(State::Failed));
    desk.server.answer(u"/a.pdf"_s, whole(smallPdf()));
    click(window, "retryOne");
    QVERIFY(desk.reaches(State::Done));
    QCOMPARE(desk.model->rowCount(), 2); // what the first one answered stays to be read
    QCOMPARE(desk.model->item(1).state, State::Failed);
    QVERIFY(desk.fixture.downloader().cache().has(desk.server.url(u"/a.pdf"_s)));
}

void TestDownloadsView::cancel_isNoFailure()
{
    Desk desk;
    desk.server.answer(u"/a.pdf"_s, stalled());
    DownloadsWindow &window = desk.show();
    desk.fetch(u"/a.pdf"_s);
    QVERIFY(desk.reaches(State::Running));
    click(window, "cancelOne");
    QVERIFY(desk.reaches(State::Cancelled));
    QVERIFY(!isShown(window, "openPage"));
    QVERIFY(isShown(window, "retryOne"));
}

void TestDownloadsView::pauseAndResume_bringTheWholePdf()
{
    Desk desk;
    bool whole_ = false;
    const QByteArray pdf = smallPdf(1'000'000);
    desk.server.answer(u"/a.pdf"_s, [&](QTcpSocket &socket, const HttpRequest &request) {
        if (whole_)
            return whole(pdf)(socket, request);
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(pdf.size()) + "\r\n\r\n" + pdf.left(300'000));
    });
    DownloadsWindow &window = desk.show();
    desk.fetch(u"/a.pdf"_s);
    QTRY_VERIFY(desk.model->item(0).received > 200'000);
    click(window, "pauseOne");
    QVERIFY(desk.reaches(State::Paused));
    QVERIFY(desk.model->index(0).data(DownloadsModel::WordsRole).toString().startsWith(u"Paused"_s));
    whole_ = true;
    click(window, "pauseOne");
    QVERIFY(desk.reaches(State::Done));
    QFile kept(desk.model->item(0).result.file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), pdf);
}

void TestDownloadsView::pauseAll_holdsEverythingBack()
{
    Desk desk;
    DownloadsWindow &window = desk.show();
    desk.fixture.downloader().setPaused(true);
    desk.server.answer(u"/a.pdf"_s, whole(smallPdf()));
    desk.fetch(u"/a.pdf"_s);
    QTest::qWait(100);
    QCOMPARE(desk.server.requests().size(), 0);
    QVERIFY(window.findChild<QLabel *>(u"downloadSum"_s)->text().startsWith(u"Paused"_s));
    click(window, "pauseAll");
    QVERIFY(desk.reaches(State::Done));
}

void TestDownloadsView::ended_standBelowWhatRuns_andCanBeCleared()
{
    Desk desk;
    desk.server.answer(u"/slow.pdf"_s, stalled());
    desk.server.answer(u"/slower.pdf"_s, stalled());
    desk.server.answer(u"/a.pdf"_s, whole(smallPdf()));
    DownloadsWindow &window = desk.show();
    desk.fixture.networkSettings().change([](network::NetworkSettings &s) { s.perHost = 4; });
    desk.fetch(u"/a.pdf"_s);
    desk.fetch(u"/slow.pdf"_s);
    desk.fetch(u"/slower.pdf"_s);
    QVERIFY(desk.reaches(State::Done, 2));
    QCOMPARE(desk.model->item(0).url.path(), u"/slow.pdf"_s);
    QCOMPARE(desk.model->item(1).url.path(), u"/slower.pdf"_s);
    QCOMPARE(desk.model->active(), 2);
    click(window, "clearEnded");
    QCOMPARE(desk.model->rowCount(), 2);
    click(window, "cancelAll");
    QVERIFY(QTest::qWaitFor([&] { return desk.model->active() == 0; }, patience));
    QCOMPARE(desk.model->rowCount(), 2);
}

void TestDownloadsView::everyButton_hasAKeyOrTheTabKey()
{
    Desk desk;
    desk.fetch(u"/a.pdf"_s);
    DownloadsWindow &window = desk.show();
    QVERIFY(desk.reaches(State::Failed));
    for (const auto *button : window.findChildren<QPushButton *>()) {
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
    }
}

void TestDownloadsView::selectedCards_areDownloadedWithOneKey()
{
    Desk desk;
    desk.addMany(3);
    auto *board = desk.fixture.window().findChild<BoardView *>();
    board->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    QTRY_COMPARE(desk.server.requests().size(), 3);
    QTRY_VERIFY(desk.notices().contains(u"3 PDFs are downloaded."_s));
    for (int row = 0; row < 3; ++row)
        QVERIFY(desk.model->item(row).title.startsWith(u"Many"_s));
}

void TestDownloadsView::pdfsThatAreHere_areNotFetchedAgain()
{
    Desk desk;
    const QList<PaperId> papers = desk.addMany(2);
    const PaperId without = desk.fixture.add(u"No link"_s);
    desk.fetch(u"/many-0.pdf"_s);
    QVERIFY(desk.reaches(State::Done));
    auto *downloads = desk.fixture.window().findChild<DownloadsController *>();
    downloads->fetch(papers + QList{without});
    QTRY_VERIFY(desk.model->rowCount() == 2 && desk.model->active() == 0);
    QCOMPARE(desk.server.requests().size(), 2);
    downloads->fetch(papers + QList{without});
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().startsWith(u"There is nothing to download."_s));
    QVERIFY2(desk.notices().last().contains(u'2') && desk.notices().last().contains(u'1'), qPrintable(desk.notices().last()));
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestDownloadsView::column_isCountedBeforehandAndAskedAbout()
{
    Desk desk;
    desk.addMany(int(DownloadsController::few) + 5);
    auto *board = desk.fixture.window().findChild<BoardView *>();
    board->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ShiftModifier);
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().startsWith(u"30 PDFs would be downloaded."_s));
    QTest::qWait(50);
    QCOMPARE(desk.server.requests().size(), 0);
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.server.requests().size(), 30, patience * 2);
    QTRY_VERIFY(desk.notices().contains(u"30 PDFs are downloaded."_s));
}

void TestDownloadsView::topicMenu_downloadsItsPapersOnly()
{
    Desk desk;
    desk.addMany(2, {u"Storage"_s});
    desk.server.answer(u"/other.pdf"_s, whole(smallPdf()));
    desk.add(u"Other"_s, u"/other.pdf"_s, {u"Networks"_s});
    auto *sidebar = desk.fixture.window().findChild<Sidebar *>();
    const auto found = sidebar->model()->match(sidebar->model()->index(0, 0), Qt::DisplayRole, u"Storage"_s, 1,
                                               Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    const QPoint at = sidebar->visualRect(found.first()).center();
    QContextMenuEvent asks(QContextMenuEvent::Mouse, at, sidebar->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(sidebar->viewport(), &asks);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(desk.notices().contains(u"2 PDFs are downloaded."_s));
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestDownloadsView::cancelInTheNotice_stopsEverything()
{
    Desk desk;
    QList<PaperId> papers;
    for (int i = 0; i < 6; ++i) {
        desk.server.answer(u"/slow-%1.pdf"_s.arg(i), stalled());
        papers += desk.add(u"Slow %1"_s.arg(i), u"/slow-%1.pdf"_s.arg(i));
    }
    desk.fixture.window().findChild<DownloadsController *>()->fetch(papers);
    QTRY_VERIFY(desk.noticeButton() != nullptr && desk.model->active() == 6);
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QTRY_COMPARE(desk.model->active(), 0);
    QTRY_VERIFY(desk.notices().contains(u"The downloads are cancelled."_s));
}

void TestDownloadsView::cancelAll_alsoStopsWhatHasNotBegun()
{
    constexpr int many = 1000;
    Desk desk;
    desk.server.answerAll(silent());
    QByteArray list; // added one by one they would take their time
    for (int i = 0; i < many; ++i)
        list += "- [ ] Many " + QByteArray::number(i) + ": [[Paper](" + desk.server.url(u"/%1.pdf"_s.arg(i)).toEncoded() + ")]\n";
    Library &library = desk.fixture.library();
    const auto store = storage::Store::open(library.file(), storage::Store::Mode::Open);
    QVERIFY(store.ok() && runImport(**store, *planImportText(library.read(), list, u"many.md"_s, ImportAs::Papers)).ok());
    QList<PaperId> papers;
    const Result<QList<Paper>> added = library.read().papers({}, {}, 0, many);
    for (const Paper &paper : added ? *added : QList<Paper>())
        papers += paper.id;
    QCOMPARE(papers.size(), many);
    DownloadsWindow &window = desk.show();
    desk.fixture.window().findChild<DownloadsController *>()->fetch(papers);
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().contains(u"PDFs would be downloaded"_s));
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.model->active() > 0); // and hundreds have not begun
    click(window, "cancelAll");
    QTRY_VERIFY(desk.notices().contains(u"The downloads are cancelled."_s));
    QCOMPARE(desk.model->active(), 0);
    const auto requests = desk.server.requests().size();
    QTest::qWait(200);
    QCOMPARE(desk.model->active(), 0);
    QCOMPARE(desk.server.requests().size(), requests);
    QVERIFY(requests < 20);
}

void TestDownloadsView::interrupted_goesOnAtAClick()
{
    Desk desk;
    const QByteArray pdf = smallPdf(100'000);
    desk.server.answer(u"/a.pdf"_s, ranged(pdf, "\"a\""));
    const network::PdfCache &cache = desk.fixture.downloader().cache();
    QVERIFY(cache.makeFolder().ok());
    const QString part = cache.folder() + u"/fetch-left.part"_s;
    QFile file(part);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf.left(40'000)) == 40'000);
    file.close();
    QVERIFY(network::writePartNote(part, {desk.server.url(u"/a.pdf"_s), {"\"a\"", pdf.size()}, 40'000}));
    DownloadsWindow &window = desk.show();
    auto *resume = window.findChild<QPushButton *>(u"resumeInterrupted"_s);
    QVERIFY(resume->isVisible());
    QVERIFY(desk.server.requests().isEmpty()); // nothing before the user asks
    click(window, "resumeInterrupted");
    QVERIFY(desk.reaches(State::Done));
    QCOMPARE(desk.server.requests().last().headers.value("range"), "bytes=40000-");
    QTRY_VERIFY(!resume->isVisible());
}

void TestDownloadsView::someFailed_isSaidAndShowsWhy()
{
    Desk desk;
    QList<PaperId> papers = desk.addMany(2);
    papers += desk.add(u"Gone"_s, u"/gone.pdf"_s);
    desk.fixture.window().findChild<DownloadsController *>()->fetch(papers);
    QTRY_VERIFY(!desk.notices().isEmpty() && desk.notices().last().contains(u"could not be had"_s));
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QVERIFY(desk.fixture.dialog<DownloadsWindow>() != nullptr);
}

void TestDownloadsView::pageThatNamesThePdf_isFollowedForManyToo()
{
    Desk desk;
    desk.server.answer(u"/paper"_s, whole("<html><head><meta name=\"citation_pdf_url\" content=\"" +
                                              desk.server.url(u"/there.pdf"_s).toEncoded() + "\"></head></html>",
                                          "200 OK", "Content-Type: text/html\r\n"));
    desk.server.answer(u"/there.pdf"_s, whole(smallPdf()));
    const PaperId paper = desk.add(u"Landing"_s, u"/paper"_s);
    desk.fixture.window().findChild<DownloadsController *>()->fetch({paper});
    QTRY_VERIFY(desk.notices().contains(u"1 PDFs are downloaded."_s));
    QCOMPARE(desk.model->item(0).title, u"Landing"_s); // although its card has another address
    QCOMPARE(desk.model->item(0).url.path(), u"/there.pdf"_s);
}

void TestDownloadsView::nothingIsFetchedBeforeTheUserAsks()
{
    Desk desk;
    desk.addMany(3);
    desk.show();
    desk.fixture.window().findChild<BoardView *>()->setFocus();
    QTest::qWait(200);
    QCOMPARE(desk.server.requests().size(), 0);
    QCOMPARE(desk.model->rowCount(), 0);
}

QTEST_MAIN(TestDownloadsView)
#include "tst_downloads_view.moc"
