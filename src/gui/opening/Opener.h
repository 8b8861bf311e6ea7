// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/Source.h"
#include "gui/opening/OpenExternal.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace cabinet {
class Library;
struct Paper;
namespace network {
class Downloader;
class PdfSearch;
struct DownloadResult;
struct NetworkSettings;
} // namespace network
} // namespace cabinet

namespace cabinet::gui {

class Notifier;

// What a double-click does: the right thing, or an honest word why not. PDF on disk → the system's viewer; else downloaded and
// then opened, wherever it can be found (network/PdfSearch.h); none found → says so and offers the page in the browser; no link →
// says so and offers to add one.
class Opener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Opener)
public:
    Opener(Library &library, network::Downloader &downloader, Notifier &notifier, Launcher launcher = openExternal,
           QObject *parent = nullptr);

    void openPaper(PaperId paper);
    void openNote(PaperId paper);
    void openLink(const Link &link, const std::optional<Source> &source); // web pages in the browser, files beside their source
    void cancel(PaperId paper);
    void cancelAll();

Q_SIGNALS:
    void progressed(cabinet::PaperId paper, qint64 received, qint64 total); // total -1: not known
    void trying(cabinet::PaperId paper, const QUrl &pdf);                   // its PDF is asked for there
    void stepped(cabinet::PaperId paper, const QString &sentence);          // what is being done to find its PDF
    void finished(cabinet::PaperId paper);                                  // however it ended
    // The user allowed this private host by name. It is in the Downloader's settings by now; whoever keeps those adds it.
    void hostAllowed(const QString &host);
    void addLinkRequested(cabinet::PaperId paper);

private:
    void openPdf(const Paper &paper, const Link &link);
    void openFile(const QString &file);
    void openPage(const QUrl &url);
    void openWithout(const Paper &paper);
    void fetch(const Paper &paper, const Link &link, const QUrl &url);
    void ended(PaperId paper, const network::DownloadResult &result);
    void offerHost(PaperId paper, const network::DownloadResult &result);

    Library &m_library;
    network::Downloader &m_downloader;
    Notifier &m_notifier;
    Launcher m_launcher;
    QHash<PaperId, network::PdfSearch *> m_running;
};

} // namespace cabinet::gui
