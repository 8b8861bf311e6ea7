// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/opening/Opener.h"

#include "domain/PdfLink.h"
#include "gui/notice/Notifier.h"
#include "library/Library.h"
#include "network/Downloader.h"
#include "network/ExternalUrl.h"
#include "network/PdfSearch.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostTitle = 60; // letters of a title in a sentence

QString shortTitle(const QString &title)
{
    return title.size() <= mostTitle ? title : title.left(mostTitle - 1).trimmed() + u'…';
}

bool isAttachment(const QString &url)
{
    return url.startsWith("attachment:"_L1);
}

// "papers/x.pdf": no scheme and no host, so it can only mean a file beside the list it was read from.
bool isRelative(const QString &url)
{
    const QUrl parsed(url.trimmed());
    return parsed.scheme().isEmpty() && !url.trimmed().startsWith("//"_L1);
}

} // namespace

Opener::Opener(Library &library, network::Downloader &downloader, Notifier &notifier, Launcher launcher, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_downloader(downloader)
    , m_notifier(notifier)
    , m_launcher(std::move(launcher))
{
}

void Opener::openPaper(PaperId id)
{
    const Result<std::optional<Paper>> paper = m_library.read().paper(id);
    if (!paper)
        return m_notifier.warn(paper.error());
    if (!paper->has_value())
        return;
    const std::optional<Link> link = choosePdfLink((*paper)->links);
    if (link)
        openPdf(**paper, *link);
    else
        openWithout(**paper);
}

void Opener::openNote(PaperId id)
{
    const Result<std::optional<Paper>> paper = m_library.read().paper(id);
    if (!paper)
        return m_notifier.warn(paper.error());
    if (!paper->has_value())
        return;
    if (const std::optional<Link> link = chooseNoteLink((*paper)->links)) {
        const Result<std::optional<Source>> source = m_library.read().sourceOf(id);
        return openLink(*link, source.ok() ? *source : std::nullopt);
    }
    m_notifier.offer(tr("“%1” has no Note link.").arg(shortTitle((*paper)->title)), tr("Add a link"),
                     [this, id] { Q_EMIT addLinkRequested(id); });
}

void Opener::openLink(const Link &link, const std::optional<Source> &source)
{
    if (isAttachment(link.url))
        return openFile(m_library.attachmentFile(link.url));
    if (isRelative(link.url)) {
        const Result<QString> file = network::fileBesideSource(link.url, source ? source->path : QString());
        return file ? openFile(*file) : m_notifier.warn(file.error());
    }
    const Result<QUrl> url = network::checkedWebUrl(link.url);
    return url ? openPage(*url) : m_notifier.warn(url.error());
}

void Opener::cancel(PaperId paper)
{
    if (network::PdfSearch *search = m_running.value(paper))
        search->cancel();
}

void Opener::cancelAll()
{
    const QList<network::PdfSearch *> running = m_running.values();
    for (network::PdfSearch *search : running)
        search->cancel();
}

void Opener::openPdf(const Paper &paper, const Link &link)
{
    if (isAttachment(link.url))
        return openFile(m_library.attachmentFile(link.url));
    if (isRelative(link.url)) {
        const Result<std::optional<Source>> source = m_library.read().sourceOf(paper.id);
        return openLink(link, source.ok() ? *source : std::nullopt);
    }
    const Result<QUrl> url = network::checkedWebUrl(link.url);
    if (!url)
        return m_notifier.warn(url.error());
    if (m_downloader.cache().has(*url))
        return openFile(m_downloader.cache().fileFor(*url));
    fetch(paper, link, *url);
}

void Opener::openFile(const QString &file)
{
    if (file.isEmpty() || !QFileInfo(file).isFile()) {
        return m_notifier.warn({tr("The file %1 is not there any more. Add the PDF again, or give the paper a web link.")
                                    .arg(QDir::toNativeSeparators(file)),
                                {}});
    }
    if (m_launcher(QUrl::fromLocalFile(file)))
        return;
    const QString path = QDir::toNativeSeparators(file);
    if (file.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        m_notifier.warn({tr("No program on this computer opens PDFs. Install a PDF viewer, or choose a program in the settings."), path});
    else
        m_notifier.warn({tr("No program on this computer opens this file: %1. Install one and try again.").arg(path), {}});
}

void Opener::openPage(const QUrl &url)
{
    if (m_launcher(url))
        m_notifier.say(tr("Opened %1 in the browser.").arg(network::shownHost(url)));
    else
        m_notifier.warn({tr("No browser could be started for %1.").arg(network::shownHost(url)), {}});
}

// No link looks like a PDF: the page, if there is any, is the next best thing, and the user decides.
void Opener::openWithout(const Paper &paper)
{
    const QString title = shortTitle(paper.title);
    for (const Link &link : paper.links) {
        if (const Result<QUrl> url = network::checkedWebUrl(link.url)) {
            return m_notifier.offer(tr("“%1” has no PDF link.").arg(title), tr("Open %1").arg(network::shownHost(*url)),
                                    [this, page = *url] { openPage(page); });
        }
    }
    m_notifier.offer(tr("“%1” has no link yet.").arg(title), tr("Add a link"),
                     [this, id = paper.id] { Q_EMIT addLinkRequested(id); });
}

void Opener::fetch(const Paper &paper, const Link &link, const QUrl &url)
{
    const PaperId id = paper.id;
    if (m_running.contains(id))
        return m_notifier.offer(tr("This PDF is being downloaded."), tr("Cancel"), [this, id] { cancel(id); });
    auto *search = new network::PdfSearch(m_downloader, network::wishFor(link, url, paper.links, paper.title), this);
    m_running.insert(id, search);
    Q_EMIT progressed(id, 0, -1);
    connect(search, &network::PdfSearch::progressed, this,
            [this, id](qint64 received, qint64 total) { Q_EMIT progressed(id, received, total); });
    connect(search, &network::PdfSearch::trying, this, [this, id](const QUrl &pdf) { Q_EMIT trying(id, pdf); });
    connect(search, &network::PdfSearch::stepped, this, [this, id](const QString &sentence) { Q_EMIT stepped(id, sentence); });
    connect(search, &network::PdfSearch::finished, this,
            [this, id](const network::DownloadResult &result) { ended(id, result); });
    search->start();
}

void Opener::ended(PaperId paper, const network::DownloadResult &result)
{
    m_running.remove(paper);
    Q_EMIT finished(paper);
    if (result.ok())
        return openFile(result.file);
    if (result.failure == network::DownloadFailure::Cancelled)
        return m_notifier.say(tr("Download cancelled."));
    if (!result.privateHost.isEmpty())
        return offerHost(paper, result);
    if (!result.page.isValid() || result.failure == network::DownloadFailure::NotAllowed)
        return m_notifier.warn(result.error);
    m_notifier.warn(result.error, tr("Open the page"), [this, page = result.page] { openPage(page); });
}

// The link's own host is at home or in the office. Only the person knows whether that is meant.
void Opener::offerHost(PaperId paper, const network::DownloadResult &result)
{
    const QString host = result.privateHost;
    m_notifier.warn(result.error, tr("Allow %1 on this computer").arg(host), [this, paper, host] {
        network::NetworkSettings settings = m_downloader.settings();
        settings.allowedHosts.append(host);
        m_downloader.setSettings(settings);
        Q_EMIT hostAllowed(host);
        openPaper(paper);
    });
}

} // namespace cabinet::gui
