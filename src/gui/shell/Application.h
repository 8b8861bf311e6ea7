// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/WindowState.h"
#include "gui/theme/Appearance.h"
#include "library/Library.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QApplication;

namespace cabinet::gui {

class MainWindow;
class TroubleDialog;

// What the command line asks the window for.
struct StartRequest
{
    QString library;                                  // absolute
    Library::Mode mode = Library::Mode::OpenOrCreate; // a library named by the user is never created
    QStringList lists;                                // Markdown files to offer for import
};

// [--library FILE] [LIBRARY.papercabinet | LIST.md ...], without the program's name.
[[nodiscard]] StartRequest startRequest(const QStringList &arguments);

// The program with a window: opens a library and its window, closes both for another one, shows what is wrong when neither can
// be.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)
public:
    explicit Application(QApplication &application, WindowState state = WindowState());
    ~Application() override;

    void start(const StartRequest &request);
    [[nodiscard]] MainWindow *window() const; // null while there is none
    [[nodiscard]] TroubleDialog *trouble() const { return m_trouble.get(); }

private:
    struct Session;

    void open(const QString &file, Library::Mode mode, const QStringList &lists = {});
    void create(const QString &file);
    void restore(const QString &backup);
    void showWindow(std::unique_ptr<Library> library, const QStringList &lists);
    void showTrouble(const Error &error, const QString &file);

    WindowState m_state;
    Appearance m_appearance;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TroubleDialog> m_trouble;
    QString m_file; // the library that is open or was to be opened
};

} // namespace cabinet::gui
