// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/Settings.h"
#include "gui/shell/MainWindow.h"
#include "gui/theme/Appearance.h"
#include "library/Library.h"
#include "network/Downloader.h"
#include "support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace cabinet::test {

// A real window on a real library in a folder of its own. `reopen` closes it as a user does and opens it anew.
class WindowFixture final
{
    Q_DISABLE_COPY_MOVE(WindowFixture)
public:
    WindowFixture()
        : m_appearance(*qApp)
        , m_downloader(network::PdfCache(path(QStringLiteral("pdf"))), {}, [](const QHostAddress &) { return true; })
        , m_settings(m_downloader, path(QStringLiteral("network.json")))
    {
        m_appearance.start(gui::Appearance::Choice::Light);
        open();
    }
    ~WindowFixture() { m_window.reset(); }

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString settings() const { return path(QStringLiteral("window.ini")); }
    [[nodiscard]] Library &library() { return *m_library; }
    [[nodiscard]] gui::MainWindow &window() { return *m_window; }
    [[nodiscard]] gui::Appearance &appearance() { return m_appearance; }
    [[nodiscard]] gui::Settings &networkSettings() { return m_settings; }
    [[nodiscard]] network::Downloader &downloader() { return m_downloader; }

    void reopen()
    {
        m_window->close();
        m_window.reset();
        m_library.reset();
        open();
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    PaperId add(const QString &title, const QString &venue = {}, const QStringList &tags = {}, const TopicPath &topic = {})
    {
        PaperDraft draft;
        draft.title = title;
        draft.venue = venue;
        draft.tags = tags;
        draft.topic = topic;
        const Result<PaperId> added = m_library->addPaper(draft);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }

    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }

    // The dialog of this class that is open, or null.
    template<typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        for (Dialog *dialog : m_window->findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

private:
    void open()
    {
        QStandardPaths::setTestModeEnabled(true);
        auto opened = Library::open(path(QStringLiteral("test.papercabinet")), Library::Mode::OpenOrCreate);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_library = *std::move(opened);
        const gui::MainWindow::Services services{*m_library, m_downloader, m_appearance, m_settings, gui::WindowState(settings())};
        m_window = std::make_unique<gui::MainWindow>(services);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), cabinet::test::patience))
            qFatal("the window did not become active");
    }

    QTemporaryDir m_dir;
    gui::Appearance m_appearance;
    network::Downloader m_downloader;
    gui::Settings m_settings;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<gui::MainWindow> m_window;
};

// A short list of three papers (one done) and one line that is none.
inline QByteArray sampleList()
{
    return "# Systems\n\n## Storage\n\n- [x] Log-structured towns[OSDI'20]: [[Paper](https://example.org/log.pdf)]\n"
           "- [ ] Trees that never forget[SOSP'21]: [[Paper](https://example.org/trees.pdf)]\n\n## Networks\n\n"
           "- [ ] Packets by candle light[NSDI'22]: [[Paper](https://example.org/candle.pdf)]\n";
}

inline QByteArray sampleIdeas()
{
    return "1. A cabinet of cabinets\n   - [first](https://example.org/first)\n2. Maps of maps\n";
}

} // namespace cabinet::test
