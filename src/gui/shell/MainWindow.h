// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "gui/filters/FilterState.h"
#include "gui/notice/Notifier.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/shell/WindowState.h"

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace cabinet {
class Library;
namespace network {
class Downloader;
}
} // namespace cabinet

namespace cabinet::gui {

class AddController;
class Appearance;
class BoardView;
class CabinetView;
class DownloadsController;
class ExportController;
class FilterController;
class ImportController;
class LinkCheckController;
class ListController;
class LookupController;
class NoticeBar;
class Opener;
class PaperDetails;
class PdfController;
class Settings;
class Sidebar;
class StatusLine;
class TagController;
class TopicController;
class TopBar;
class UndoController;
class ViewController;
class WorkController;
class WelcomePage;

// The window: lays the parts out, hands them to each other, remembers how they stood. What the parts do is in the controllers.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    struct Services
    {
        Library &library;
        network::Downloader &downloader;
        Appearance &appearance;
        Settings &settings;
        WindowState state;
    };
    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    void importFiles(const QStringList &files);
    [[nodiscard]] Notifier &notifier() { return m_notifier; }
    [[nodiscard]] FilterState &filters() { return m_filters; }

Q_SIGNALS:
    void openRequested(const QString &file);   // another library
    void createRequested(const QString &file); // a new one
    void restoreRequested(const QString &backup);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeParts();
    void makeControllers();
    void layOut();
    void connectBoard();
    void connectCabinet();
    void connectRest();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void makeMainActions();
    void addAppearance(QMenu &menu);
    void placeDetails();
    void showPaper(PaperId paper);
    void editPaper(PaperId paper);
    void showKeys();
    void showSettings(SettingsDialog::Page page = SettingsDialog::Page::Appearance);
    [[nodiscard]] bool open(const QUrl &url) const;
    void restoreState();
    void saveState();

    Services m_services;
    Library &m_library;
    Notifier m_notifier;
    FilterState m_filters;
    Sidebar *m_sidebar = nullptr;
    TopBar *m_topBar = nullptr;
    QSplitter *m_panes = nullptr;
    QStackedWidget *m_stack = nullptr;
    BoardView *m_board = nullptr;
    CabinetView *m_cabinet = nullptr;
    WelcomePage *m_welcome = nullptr;
    PaperDetails *m_details = nullptr;
    StatusLine *m_status = nullptr;
    NoticeBar *m_notices = nullptr;
    Opener *m_opener = nullptr;
    TagController *m_tags = nullptr;
    TopicController *m_topics = nullptr;
    WorkController *m_work = nullptr;
    ExportController *m_exports = nullptr;
    UndoController *m_undo = nullptr;
    ImportController *m_imports = nullptr;
    ListController *m_lists = nullptr;
    PdfController *m_pdfs = nullptr;
    DownloadsController *m_downloads = nullptr;
    AddController *m_adds = nullptr;
    LookupController *m_lookups = nullptr;
    LinkCheckController *m_linkChecks = nullptr;
    FilterController *m_filtering = nullptr;
    ViewController *m_views = nullptr;
    QAction *m_addPaper = nullptr;
    QAction *m_addIdea = nullptr;
    QAction *m_showDetails = nullptr;
    QAction *m_showSidebar = nullptr;
    bool m_closeAnyway = false;
};

} // namespace cabinet::gui
