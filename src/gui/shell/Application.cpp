// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/Application.h"

#include "gui/dialogs/TroubleDialog.h"
#include "gui/settings/Settings.h"
#include "gui/shell/FirstPaint.h"
#include "gui/shell/MainWindow.h"
#include "network/Downloader.h"
#include "network/SettingsFile.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

// What belongs to one open library. Members are destroyed last to first: the window before what it uses.
struct Application::Session
{
    Session(std::unique_ptr<Library> opened, Appearance &appearance, const WindowState &state)
        : library(std::move(opened))
        , downloader(network::PdfCache(network::PdfCache::defaultFolder()))
        , settings(downloader, network::defaultSettingsFile())
        , window({*library, downloader, appearance, settings, state})
    {
    }

    std::unique_ptr<Library> library;
    network::Downloader downloader;
    Settings settings;
    MainWindow window;
};

StartRequest startRequest(const QStringList &arguments)
{
    StartRequest request{defaultLibraryFile(), Library::Mode::OpenOrCreate, {}};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--library"_s && i + 1 < arguments.size()) {
            request.library = QFileInfo(arguments.at(++i)).absoluteFilePath();
        } else if (argument.startsWith(u"--library="_s)) {
            request.library = QFileInfo(argument.section(u'=', 1)).absoluteFilePath();
        } else if (argument.endsWith(u".papercabinet"_s, Qt::CaseInsensitive)) {
            request.library = QFileInfo(argument).absoluteFilePath();
            request.mode = Library::Mode::Open;
        } else if (!argument.startsWith(u"--"_s)) {
            request.lists << QFileInfo(argument).absoluteFilePath();
        }
    }
    return request;
}

Application::Application(QApplication &application, WindowState state)
    : m_state(std::move(state))
    , m_appearance(application)
{
    m_appearance.start(m_state.load().appearance);
}

Application::~Application() = default;

MainWindow *Application::window() const
{
    return m_session ? &m_session->window : nullptr;
}

void Application::start(const StartRequest &request)
{
    if (qEnvironmentVariableIsSet("PAPERCABINET_EXIT_AFTER_FIRST_PAINT"))
        new FirstPaint(this);
    open(request.library, request.mode, request.lists);
}

void Application::open(const QString &file, Library::Mode mode, const QStringList &lists)
{
    auto library = Library::open(file, mode);
    if (library) {
        showWindow(std::move(*library), lists);
        return;
    }
    if (m_session) {
        m_session->window.notifier().fail(library.error());
        return;
    }
    showTrouble(library.error(), file);
}

void Application::create(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        open(file, Library::Mode::OpenOrCreate);
        return;
    }
    const Error there{tr("%1 is there already. Choose another name for the new library, or open that one.").arg(file), {}};
    if (m_session)
        m_session->window.notifier().fail(there);
    else
        showTrouble(there, m_file);
}

void Application::restore(const QString &backup)
{
    const QString file = m_file;
    if (m_session)
        m_session->window.close(); // saves what is being typed and how the window stands
    m_session.reset();             // a library is restored only while nobody has it open
    const auto kept = Library::restore(backup, file);
    if (!kept) {
        auto library = Library::open(file, Library::Mode::Open);
        if (library)
            showWindow(std::move(*library), {});
        else
            showTrouble(kept.error(), file);
        if (m_session)
            m_session->window.notifier().fail(kept.error());
        return;
    }
    open(file, Library::Mode::Open);
    if (!m_session)
        return;
    const QString before = QFileInfo(*kept).fileName();
    m_session->window.notifier().say(before.isEmpty()
                                         ? tr("The backup is restored.")
                                         : tr("The backup is restored. The library as it was is kept as %1.").arg(before));
}

void Application::showWindow(std::unique_ptr<Library> library, const QStringList &lists)
{
    m_file = library->file();
    if (m_session)
        m_session->window.close();
    m_trouble.reset();
    m_session = std::make_unique<Session>(std::move(library), m_appearance, m_state);
    MainWindow *window = &m_session->window;
    // Queued: the window that asks is gone when these return.
    connect(
        window, &MainWindow::openRequested, this, [this](const QString &file) { open(file, Library::Mode::Open); },
        Qt::QueuedConnection);
    connect(window, &MainWindow::createRequested, this, &Application::create, Qt::QueuedConnection);
    connect(window, &MainWindow::restoreRequested, this, &Application::restore, Qt::QueuedConnection);
    window->show();
    window->importFiles(lists);
}

void Application::showTrouble(const Error &error, const QString &file)
{
    m_file = file;
    m_trouble = std::make_unique<TroubleDialog>(error.message, file, Library::backupsOf(file));
    TroubleDialog *dialog = m_trouble.get();
    connect(
        dialog, &TroubleDialog::openRequested, this, [this](const QString &other) { open(other, Library::Mode::Open); },
        Qt::QueuedConnection);
    connect(dialog, &TroubleDialog::createRequested, this, &Application::create, Qt::QueuedConnection);
    connect(dialog, &TroubleDialog::restoreRequested, this, &Application::restore, Qt::QueuedConnection);
    dialog->show();
}

} // namespace cabinet::gui
