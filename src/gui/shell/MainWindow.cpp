// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/MainWindow.h"

#include "gui/board/BoardView.h"
#include "gui/cabinet/CabinetView.h"
#include "gui/details/PaperDetails.h"
#include "gui/dialogs/WelcomePage.h"
#include "gui/links/LinkCheckController.h"
#include "gui/lists/ListController.h"
#include "gui/models/ColumnModel.h"
#include "gui/lookup/LookupController.h"
#include "gui/opening/Opener.h"
#include "gui/settings/Settings.h"
#include "gui/shell/AddController.h"
#include "gui/shell/DownloadsController.h"
#include "gui/shell/ExportController.h"
#include "gui/shell/FilterController.h"
#include "gui/shell/ImportController.h"
#include "gui/shell/NoticeBar.h"
#include "gui/shell/OpeningController.h"
#include "gui/shell/PdfController.h"
#include "gui/shell/Sidebar.h"
#include "gui/shell/StatusLine.h"
#include "gui/shell/TagController.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/TopicController.h"
#include "gui/shell/UndoController.h"
#include "gui/shell/ViewController.h"
#include "gui/shell/WorkController.h"
#include "gui/theme/Appearance.h"
#include "gui/widgets/Kind.h"
#include "library/Library.h"
#include "network/Downloader.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_library(services.library)
{
    setWindowTitle(tr("%1[*] – Paper Cabinet").arg(QFileInfo(m_library.file()).completeBaseName()));
    setWindowIcon(QIcon(u":/icons/app.svg"_s));
    setAcceptDrops(true);
    const WindowSettings settings = m_services.state.load();
    if (settings.library == m_library.file())
        m_filters.set(settings.query);
    makeParts();
    makeControllers();
    layOut();
    connectBoard();
    connectCabinet();
    connectRest();
    makeMenus();
    restoreState();
    m_library.watchOtherProcesses();
    m_library.keepDailyBackups();
    QMetaObject::invokeMethod(m_lists, &ListController::start, Qt::QueuedConnection);
}

MainWindow::~MainWindow() = default;

// From the outside in: a part that is given another parent later is styled anew with everything in it.
void MainWindow::makeParts()
{
    const network::PdfCache &cache = m_services.downloader.cache();
    auto *whole = new QWidget(this);
    setCentralWidget(whole);
    m_topBar = new TopBar(m_library, m_filters, whole);
    m_panes = new QSplitter(Qt::Horizontal, whole);
    m_sidebar = new Sidebar(m_library, m_panes);
    m_stack = new QStackedWidget(m_panes);
    m_board = new BoardView(m_library, cache, m_notifier, m_stack);
    m_cabinet = new CabinetView(m_library, m_notifier, m_stack);
    m_welcome = new WelcomePage(m_stack);
    m_details = new PaperDetails(m_library, cache, m_notifier, m_panes);
    m_status = new StatusLine(m_library, whole);
    m_notices = new NoticeBar(m_stack, this);
    m_opener = new Opener(m_library, m_services.downloader, m_notifier, [this](const QUrl &url) { return open(url); }, this);
}

void MainWindow::makeControllers()
{
    m_work = new WorkController(m_library, m_notifier, *m_status, this);
    m_undo = new UndoController(m_library, m_notifier, *m_notices, *m_work, this);
    m_exports = new ExportController({m_library, m_notifier, m_filters, *m_work, openFolder}, this);
    m_imports = new ImportController(m_library, m_notifier, this);
    m_lists = new ListController(m_library, m_notifier, this);
    m_adds = new AddController(m_library, m_notifier, *m_imports, m_filters, this);
    m_lookups = new LookupController({m_library, m_services.downloader, m_notifier, m_filters, *m_board, *m_status}, this);
    m_filtering = new FilterController({m_library, m_filters, *m_sidebar, m_topBar->chips(), *m_board, *m_cabinet}, this);
    m_tags = new TagController(m_library, m_notifier, *m_filtering, this);
    m_topics = new TopicController(m_library, m_notifier, *m_filtering, this);
    m_views = new ViewController({m_library, *m_stack, *m_board, *m_cabinet, *m_welcome, *m_sidebar, *m_filtering}, this);
    m_downloads = new DownloadsController(
        {m_library, m_services.downloader, m_notifier, *m_work, *m_board, *m_status, m_filters}, this);
    m_linkChecks = new LinkCheckController(
        {m_library, m_services.downloader, m_notifier, *m_work, *m_board, *m_status, m_filters,
         [this](const QUrl &page) { m_opener->openLink({{}, page.toString(QUrl::FullyEncoded)}, {}); }},
        this);
    m_pdfs = new PdfController({m_library, m_services.downloader.cache(), m_notifier, *m_work, *m_board, showInFolder}, this);
    new OpeningController({m_library, *m_opener, *m_board, *m_cabinet, *m_details, *m_status}, this);
}

void MainWindow::layOut()
{
    for (QWidget *page : {static_cast<QWidget *>(m_board), static_cast<QWidget *>(m_cabinet), static_cast<QWidget *>(m_welcome)})
        m_stack->addWidget(page);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_sidebar);
    m_panes->addWidget(m_stack);
    m_panes->addWidget(m_details);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({212, 860, 316});
    m_details->setMinimumWidth(240);
    auto *column = new QVBoxLayout(centralWidget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_panes, 1);
    column->addWidget(m_status);
    setMinimumSize(720, 460);
    resize(QSize(1400, 880).boundedTo(screen()->availableSize() * 0.94));
}

void MainWindow::connectBoard()
{
    connect(m_board, &BoardView::selectionChanged, m_details, &PaperDetails::setPapers);
    connect(m_board, &BoardView::editRequested, this, &MainWindow::editPaper);
    connect(m_board, &BoardView::addRequested, m_adds, &AddController::addPaper);
    connect(m_board, &BoardView::dropped, m_adds, &AddController::take);
    connect(m_board, &BoardView::tagsRequested, m_tags, &TagController::pickForPapers);
    connect(m_details, &PaperDetails::tagsRequested, m_tags, &TagController::pickForPapers);
    connect(m_board, &BoardView::topicRequested, m_topics, &TopicController::pick);
    connect(m_details, &PaperDetails::topicRequested, m_topics, &TopicController::pick);
    connect(m_details, &PaperDetails::ideaRequested, this, [this](IdeaId idea) {
        m_views->show(true);
        m_cabinet->select(idea);
    });
    connect(m_opener, &Opener::hostAllowed, this, [this](const QString &host) {
        m_services.settings.change([&host](network::NetworkSettings &settings) {
            if (!settings.allowedHosts.contains(host))
                settings.allowedHosts.append(host);
        });
    });
    connect(m_opener, &Opener::addLinkRequested, this, [this](PaperId paper) {
        showPaper(paper);
        m_showDetails->setChecked(true);
        m_details->addLink();
    });
}

void MainWindow::connectCabinet()
{
    connect(m_cabinet, &CabinetView::paperRequested, this, &MainWindow::showPaper);
    connect(m_cabinet, &CabinetView::tagsRequested, m_tags, &TagController::pickForIdeas);
    connect(m_sidebar, &Sidebar::tagMenuRequested, m_tags, &TagController::showMenu);
}

void MainWindow::connectRest()
{
    connect(&m_notifier, &Notifier::said, m_notices, &NoticeBar::show);
    connect(&m_notifier, &Notifier::withdrawn, m_notices, &NoticeBar::withdraw);
    connect(&m_notifier, &Notifier::said, this, [this](const Notice &notice) {
        if (notice.isUnsaved)
            m_status->setTrouble(notice.text);
    });
    connect(m_pdfs, &PdfController::fetchRequested, m_downloads, &DownloadsController::fetch);
    connect(m_opener, &Opener::trying, &m_downloads->model(), [this](PaperId paper, const QUrl &pdf) { m_downloads->model().expect(pdf, paper); });
    connect(m_downloads, &DownloadsController::openRequested, m_opener, &Opener::openPaper);
    connect(m_downloads, &DownloadsController::pageRequested, this,
            [this](const QUrl &page) { m_opener->openLink({{}, page.toString(QUrl::FullyEncoded)}, {}); });
    connect(m_downloads, &DownloadsController::paperRequested, this, &MainWindow::showPaper);
    connect(m_downloads, &DownloadsController::settingsRequested, this,
            [this] { showSettings(SettingsDialog::Page::Downloads); });
    connect(m_details, &PaperDetails::linkOfferTaken, m_linkChecks, &LinkCheckController::take);
    connect(m_topics, &TopicController::checkRequested, m_linkChecks, &LinkCheckController::checkTopic);
    connect(m_lists, &ListController::checkRequested, m_linkChecks, &LinkCheckController::checkList);
    connect(m_sidebar, &Sidebar::listMenuRequested, m_lists, &ListController::showMenu);
    connect(m_views, &ViewController::shown, this, &MainWindow::placeDetails);
    connect(m_topBar, &TopBar::searchLeft, m_views, &ViewController::focusView);
    connect(m_adds, &AddController::added, this, &MainWindow::showPaper);
    connect(m_adds, &AddController::pdfsDropped, m_pdfs, &PdfController::addCards);
    connect(m_pdfs, &PdfController::added, this, &MainWindow::showPaper);
    connect(m_adds, &AddController::dialogOpened, m_lookups, &LookupController::serve);
    connect(m_lookups, &LookupController::paperRequested, this, &MainWindow::showPaper);
    connect(m_adds, &AddController::libraryDropped, this, &MainWindow::openRequested);
    connect(m_sidebar, &Sidebar::topicMenuRequested, m_topics, &TopicController::showMenu);
    connect(m_topics, &TopicController::downloadRequested, m_downloads, &DownloadsController::fetchTopic);
    connect(m_sidebar, &Sidebar::topicRenameRequested, m_topics, &TopicController::rename);
    connect(m_sidebar, &Sidebar::listRequested, m_lists, &ListController::open);
    connect(m_lists, &ListController::readRequested, this, [this](const QString &file) { importFiles({file}); });
    connect(m_imports, &ImportController::linkRequested, m_lists, &ListController::link);
    connect(m_imports, &ImportController::linkedFound, m_lists, &ListController::lookAt);
    connect(m_welcome, &WelcomePage::openListRequested, m_imports, &ImportController::chooseFiles);
    connect(m_welcome, &WelcomePage::examplesRequested, m_imports, &ImportController::importExamples);
    m_welcome->addAction(m_lookups->pasteAction()); // the first paper, too
    m_sidebar->addAction(m_lookups->pasteAction());
    connect(m_welcome, &WelcomePage::addPaperRequested, m_adds, [this] { m_adds->addPaper(); });
    connect(&m_library, &Library::changed, this, &MainWindow::placeDetails);
    connect(&m_services.settings, &Settings::failed, &m_notifier, [this](const Error &error) { m_notifier.warn(error); });
    connect(&m_services.appearance, &Appearance::chosen, this, &MainWindow::saveState);
}

// PDFs in the program the user chose, everything else as the system has it.
bool MainWindow::open(const QUrl &url) const
{
    const QString &program = m_services.settings.network().pdfProgram;
    const bool isPdf = url.isLocalFile() && url.path().endsWith(".pdf"_L1, Qt::CaseInsensitive);
    return isPdf && !program.isEmpty() ? openWith(program, url.toLocalFile()) : openExternal(url);
}

void MainWindow::importFiles(const QStringList &files)
{
    m_imports->importFiles(files);
}

void MainWindow::placeDetails()
{
    m_details->setVisible(m_showDetails->isChecked() && m_stack->currentWidget() == m_board);
    m_topBar->setMainAction(m_views->isCabinet() ? m_addIdea : m_addPaper);
}

void MainWindow::showPaper(PaperId paper)
{
    m_views->show(false);
    m_board->select(paper);
}

void MainWindow::editPaper(PaperId paper)
{
    m_showDetails->setChecked(true);
    m_details->setPapers({paper});
    m_details->editTitle();
}

void MainWindow::restoreState()
{
    const WindowSettings settings = m_services.state.load();
    m_showDetails->setChecked(settings.details);
    m_showSidebar->setChecked(settings.sidebar);
    m_views->show(settings.cabinet);
    if (!settings.geometry.isEmpty())
        restoreGeometry(settings.geometry);
    if (!settings.panes.isEmpty())
        m_panes->restoreState(settings.panes);
    m_panes->setHandleWidth(1); // restoreState brings back an old width too
    m_sidebar->setVisible(settings.sidebar);
    placeDetails();
    m_views->focusView();
}

void MainWindow::saveState()
{
    WindowSettings settings;
    settings.geometry = saveGeometry();
    settings.panes = m_panes->saveState();
    settings.details = m_showDetails->isChecked();
    settings.sidebar = m_showSidebar->isChecked();
    settings.cabinet = m_views->isCabinet();
    settings.appearance = m_services.appearance.choice();
    settings.library = m_library.file();
    settings.query = m_filters.query();
    m_services.state.save(settings);
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::ThemeChange)
        m_services.appearance.platformThemeChanged();
    return done;
}

// Work that is going on is given up (nothing is half done), what is being typed is saved. If that fails the window stays, with
// the reason; closing again gives it up.
void MainWindow::closeEvent(QCloseEvent *event)
{
    m_work->stop();
    if (!m_details->finishEditing() && !m_closeAnyway) {
        m_closeAnyway = true;
        event->ignore();
        return;
    }
    saveState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(QString::fromLatin1(papersMimeType)) && AddController::canTake(event->mimeData()->urls()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    QMetaObject::invokeMethod(
        this, [this, urls] { m_adds->take(urls, Status::ToRead); }, Qt::QueuedConnection);
}

} // namespace cabinet::gui
