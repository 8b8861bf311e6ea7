// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/MainWindow.h"

#include "gui/board/BoardView.h"
#include "gui/cabinet/CabinetView.h"
#include "gui/dialogs/AboutDialog.h"
#include "gui/dialogs/KeysDialog.h"
#include "gui/links/LinkCheckController.h"
#include "gui/lists/ListController.h"
#include "gui/lookup/LookupController.h"
#include "gui/shell/AddController.h"
#include "gui/shell/DownloadsController.h"
#include "gui/shell/ExportController.h"
#include "gui/shell/ImportController.h"
#include "gui/shell/LibraryActions.h"
#include "gui/shell/Sidebar.h"
#include "gui/shell/TagController.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/UndoController.h"
#include "gui/shell/ViewController.h"
#include "gui/theme/Icons.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

// The menus of the main window, and the page of keys that is made from them.
namespace cabinet::gui {

namespace {

QAction *makeAction(QMenu &menu, const QString &text, const QKeySequence &key)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(key);
    return action;
}

KeyGroup groupOf(const QMenu &menu)
{
    KeyGroup group;
    group.heading = menu.title();
    QList<const QMenu *> waiting{&menu};
    while (!waiting.isEmpty()) {
        const QMenu *next = waiting.takeFirst();
        for (QAction *action : next->actions()) {
            if (action->menu() != nullptr)
                waiting.append(action->menu());
            else if (!action->shortcuts().isEmpty())
                group.actions.append(action);
        }
    }
    return group;
}

} // namespace

void MainWindow::makeMenus()
{
    makeMainActions();
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    QMenu *card = menuBar()->addMenu(tr("&Card"));
    card->addAction(m_lookups->completeAction());
    card->addActions(m_board->cardActions());
    menuBar()->addMenu(tr("&Idea"))->addActions(m_cabinet->ideaActions());
    makeHelpMenu();
    m_topBar->setUndoActions(m_undo->undoAction(), m_undo->redoAction());
}

void MainWindow::makeMainActions()
{
    m_addPaper = new QAction(tr("Add &paper…"), this);
    m_addPaper->setIconText(tr("Add paper"));
    m_addPaper->setShortcut(QKeySequence::New);
    m_addIdea = new QAction(tr("Add i&dea"), this);
    m_addIdea->setIconText(tr("Add idea"));
    m_addIdea->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    for (QAction *action : {m_addPaper, m_addIdea})
        action->setToolTip(tr("%1 (%2)").arg(action->iconText(), action->shortcut().toString(QKeySequence::NativeText)));
    connect(m_addPaper, &QAction::triggered, m_adds, [this] { m_adds->addPaper(); });
    connect(m_addIdea, &QAction::triggered, this, [this] {
        m_views->show(true);
        m_cabinet->addIdea();
    });
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addActions({m_addPaper, m_addIdea});
    menu->addSeparator();
    QAction *import = makeAction(*menu, tr("&Import lists…"), Qt::CTRL | Qt::Key_I);
    connect(import, &QAction::triggered, m_imports, &ImportController::chooseFiles);
    QAction *exporting = makeAction(*menu, tr("&Export…"), Qt::CTRL | Qt::Key_E);
    exporting->setObjectName(u"export"_s);
    connect(exporting, &QAction::triggered, m_exports, &ExportController::ask);
    menu->addAction(m_lists->openAction());
    menu->addSeparator();
    auto *files = new LibraryActions(m_library, m_notifier, *m_work, this);
    files->addTo(*menu);
    connect(files, &LibraryActions::openRequested, this, &MainWindow::openRequested);
    connect(files, &LibraryActions::createRequested, this, &MainWindow::createRequested);
    connect(files, &LibraryActions::restoreRequested, this, &MainWindow::restoreRequested);
    menu->addSeparator();
    QAction *quit = makeAction(*menu, tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->addActions({m_undo->undoAction(), m_undo->redoAction()});
    menu->addSeparator();
    menu->addAction(m_lookups->pasteAction());
    QAction *find = makeAction(*menu, tr("&Find"), QKeySequence::Find);
    connect(find, &QAction::triggered, m_topBar, &TopBar::focusSearch);
    m_topBar->setKeyHint(find->shortcut().toString(QKeySequence::NativeText));
    QAction *filter = makeAction(*menu, tr("Fi&lter…"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(filter, &QAction::triggered, m_topBar, &TopBar::openFilters);
    QAction *clear = makeAction(*menu, tr("&Clear all filters"), Qt::CTRL | Qt::Key_0);
    connect(clear, &QAction::triggered, &m_filters, &FilterState::clear);
    menu->addSeparator();
    menu->addAction(m_lookups->duplicatesAction());
    menu->addAction(m_linkChecks->checkAllAction());
    QAction *tags = makeAction(*menu, tr("Manage &tags…"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    connect(tags, &QAction::triggered, m_tags, [this] { m_tags->manage(); });
    menu->addSeparator();
    QAction *settings = makeAction(*menu, tr("&Settings…"), QKeySequence::Preferences);
    if (settings->shortcut().isEmpty()) // not every desktop has a key for it
        settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    settings->setObjectName(u"showSettings"_s);
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, [this] { showSettings(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addActions({m_views->boardAction(), m_views->cabinetAction()});
    menu->addAction(m_downloads->showAction());
    menu->addSeparator();
    m_showSidebar = makeAction(*menu, tr("&Sidebar"), Qt::Key_F9);
    m_showDetails = makeAction(*menu, tr("&Details"), Qt::Key_F8);
    for (QAction *action : {m_showSidebar, m_showDetails}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    connect(m_showSidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_showDetails, &QAction::toggled, this, &MainWindow::placeDetails);
    menu->addSeparator();
    addAppearance(*menu->addMenu(tr("&Appearance")));
}

void MainWindow::addAppearance(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const std::pair<Appearance::Choice, QString> choices[] = {{Appearance::Choice::System, tr("As the &system")},
                                                              {Appearance::Choice::Light, tr("&Light")},
                                                              {Appearance::Choice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.appearance.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { m_services.appearance.choose(choice); });
        connect(&m_services.appearance, &Appearance::chosen, action,
                [action, choice = choice](Appearance::Choice chosen) { action->setChecked(chosen == choice); });
    }
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *keys = menu->addAction(tr("&Keyboard shortcuts"));
    keys->setShortcuts({Qt::Key_F1, Qt::Key_Question});
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    QAction *about = menu->addAction(tr("&About Paper Cabinet"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::showSettings(SettingsDialog::Page page)
{
    auto *dialog = new SettingsDialog({m_services.settings, m_services.appearance, m_services.downloader,
                                       [this](const QUrl &file) { return open(file); }},
                                      this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showPage(page);
    dialog->open();
}

void MainWindow::showKeys()
{
    QList<KeyGroup> groups;
    for (const QAction *top : menuBar()->actions()) {
        if (top->menu() != nullptr)
            groups.append(groupOf(*top->menu()));
    }
    groups.append({tr("Everywhere"),
                   {},
                   {{tr("Tab"), tr("To the next part of the window")},
                    {tr("Esc"), tr("Empties the search, then back to the view")},
                    {tr("Ctrl+Click"), tr("On a tag: filter by one more")}}});
    auto *dialog = new KeysDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace cabinet::gui
