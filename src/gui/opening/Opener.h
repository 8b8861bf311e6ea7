// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/Source.h"

#include <QHash>
#include <QObject>

#include <optional>

class QUrl;

namespace cabinet {
class Library;
namespace network {
class Download;
class Downloader;
} // namespace network
} // namespace cabinet

namespace cabinet::gui {

class Notifier;

// What a double-click does: the right thing, or an honest word why not. PDF on disk → the system's viewer; else downloaded and
// then opened; not a PDF → says so and offers the page in the browser; no link → says so and offers to add one.
class Opener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Opener)
public:
    Opener(Library &library, network::Downloader &downloader, Notifier &notifier, QObject *parent = nullptr);

    void openPaper(PaperId paper);
    void openNote(PaperId paper);
    void openLink(const Link &link, const std::optional<Source> &source); // web pages in the browser, files beside their source
    void cancel(PaperId paper);

Q_SIGNALS:
    void progressed(cabinet::PaperId paper, qint64 received, qint64 total); // total -1: not known
    void ended(cabinet::PaperId paper);
    void addLinkRequested(cabinet::PaperId paper);

private:
    void fetch(PaperId paper, const QUrl &url);

    Library &m_library;
    network::Downloader &m_downloader;
    Notifier &m_notifier;
    QHash<PaperId, network::Download *> m_running;
};

// The only call of QDesktopServices::openUrl. Takes only what network::checkedWebUrl() let through, or a file we stored or
// checked. False: the system has no program for it. Tests replace `launcher`.
bool openExternal(const QUrl &url);
using Launcher = bool (*)(const QUrl &);
void setLauncherForTests(Launcher launcher);

} // namespace cabinet::gui
