// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfSearch.h"

#include "domain/LinkTarget.h"
#include "domain/PdfLink.h"
#include "network/ExternalUrl.h"
#include "network/OpenAccess.h"
#include "network/PageMeta.h"
#include "network/TransferText.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 mostOfAPage = 1024 * 1024; // what stands in a page's head is long before that
constexpr qsizetype mostPlaces = 12;        // addresses tried in all

QString serviceName(LookUp service)
{
    switch (service) {
    case LookUp::Unpaywall:
        return u"Unpaywall"_s;
    case LookUp::OpenAlex:
        return u"OpenAlex"_s;
    case LookUp::Arxiv:
        return u"arXiv"_s;
    default:
        return {};
    }
}

} // namespace

PdfWish wishFor(const Link &chosen, const QUrl &url, const Links &links, const QString &title)
{
    PdfWish wish{url, chosen.label, {}, title};
    std::copy_if(links.begin(), links.end(), std::back_inserter(wish.others),
                 [&chosen](const Link &link) { return link != chosen && mayBePdf(link); });
    return wish;
}

PdfSearch::PdfSearch(Downloader &downloader, const PdfWish &wish, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_wish(wish)
    , m_steps(downloader.settings().pdfOrder)
{
}

void PdfSearch::start()
{
    const Link link{m_wish.label, m_wish.url.toString(QUrl::FullyEncoded)};
    const LinkTarget target = linkTarget(link);
    const bool isOwn = target.kind == LinkKind::Pdf || target.kind == LinkKind::Arxiv || target.pdfs.value(0) == link.url;
    m_guessed = !target.pdfs.isEmpty() && !isOwn;
    m_doi = target.doi;
    for (const QString &pdf : target.pdfs)
        addPlaces({QUrl(pdf)});
    for (const Link &other : std::as_const(m_wish.others)) {
        const LinkTarget also = linkTarget(other);
        if (m_doi.isEmpty())
            m_doi = also.doi;
        for (const QString &pdf : also.pdfs)
            addPlaces({QUrl(pdf)});
    }
    QMetaObject::invokeMethod(this, &PdfSearch::begin, Qt::QueuedConnection);
}

void PdfSearch::begin()
{
    if (m_ended)
        return;
    const PdfCache &cache = m_downloader.cache();
    const auto kept = std::find_if(m_places.begin(), m_places.end(), [&cache](const QUrl &place) { return cache.has(place); });
    if (kept != m_places.end())
        std::rotate(m_places.begin(), kept, kept + 1);
    else if (m_downloader.isOffline())
        return end({{}, DownloadFailure::NoNetwork, text::offline(shownHost(m_wish.url)), m_wish.url});
    next();
}

void PdfSearch::cancel()
{
    if (m_text)
        m_text->cancel();
    else if (m_download)
        m_download->cancel();
    else
        end({{}, DownloadFailure::Cancelled, text::cancelled(), m_wish.url});
}

void PdfSearch::next()
{
    if (!m_places.isEmpty())
        fetch(m_places.takeFirst());
    else if (!m_steps.isEmpty())
        ask(m_steps.takeFirst());
    else
        giveUp();
}

void PdfSearch::addPlaces(const QList<QUrl> &pdfs)
{
    for (const QUrl &pdf : pdfs) {
        if (m_tried.contains(pdf) || m_tried.size() >= mostPlaces || !checkedWebUrl(pdf.toString(QUrl::FullyEncoded)))
            continue;
        m_tried.insert(pdf);
        m_places.append(pdf);
    }
}

void PdfSearch::fetch(const QUrl &pdf)
{
    step(QCoreApplication::translate("PdfSearch", "Fetching the PDF from %1…").arg(shownHost(pdf)));
    Q_EMIT trying(pdf);
    m_download = m_downloader.fetchPdf(pdf, m_wish.priority);
    connect(m_download, &Download::progressed, this, &PdfSearch::progressed);
    connect(m_download, &Download::finished, this, [this, pdf](const DownloadResult &result) { fetched(pdf, result); });
}

void PdfSearch::fetched(const QUrl &pdf, const DownloadResult &result)
{
    m_download.clear();
    if (m_ended)
        return;
    if (result.ok()) {
        m_downloader.cache().remember(m_wish.url, result.file); // the next time it is found at once, also without a network
        return end(result);
    }
    note(pdf, result.error.detail.isEmpty() ? result.error.message : result.error.detail);
    if (!std::exchange(m_hasFirst, true))
        m_first = result;
    if (isFinal(result))
        return end(result);
    next();
}

// Nothing that is tried after these could end better, or the person has to decide first.
bool PdfSearch::isFinal(const DownloadResult &result) const
{
    switch (result.failure) {
    case DownloadFailure::Cancelled:
    case DownloadFailure::Disk:
    case DownloadFailure::TooLarge:
        return true;
    case DownloadFailure::NotAllowed:
        return text::isPrivateAddress(result.error) && result.last.host() == m_wish.url.host();
    case DownloadFailure::NoNetwork:
        return m_downloader.isOffline();
    default:
        return false;
    }
}

void PdfSearch::ask(LookUp service)
{
    if (service == LookUp::LandingPage)
        readPage();
    else
        lookUp(service);
}

// A page that is known not to be one is not asked again: a PDF's address that is gone, an arXiv paper.
bool PdfSearch::isPageWorthReading() const
{
    const LinkKind kind = linkTarget({m_wish.label, m_wish.url.toString(QUrl::FullyEncoded)}).kind;
    if (kind == LinkKind::Arxiv || kind == LinkKind::RepositoryFile)
        return false;
    return kind != LinkKind::Pdf || !m_hasFirst || m_first.failure == DownloadFailure::NotPdf;
}

void PdfSearch::readPage()
{
    if (!isPageWorthReading())
        return next();
    step(QCoreApplication::translate("PdfSearch", "Looking for the PDF on the page of %1…").arg(shownHost(m_wish.url)));
    TextRequest request;
    request.url = m_wish.url;
    request.mostBytes = mostOfAPage;
    request.beginningIsEnough = true;
    request.priority = m_wish.priority;
    request.headers = {{"Accept", "text/html, application/xhtml+xml, */*;q=0.5"}};
    m_text = m_downloader.fetchText(request);
    connect(m_text, &TextFetch::finished, this, &PdfSearch::pageRead);
}

// What the page came to is the honest answer, unless an address of the link's own was tried before.
void PdfSearch::rememberPage(const TextResult &answer)
{
    if (m_hasFirst && !std::exchange(m_guessed, false))
        return;
    m_hasFirst = true;
    m_first = {{}, answer.failure, answer.error, m_wish.url, answer.status, answer.last()};
    if (answer.ok()) {
        m_first.failure = DownloadFailure::NotPdf;
        m_first.error = text::noPdfOnPage(shownHost(m_wish.url));
    }
}

// Where the redirects of a DOI led says something even when that page is not for programs.
void PdfSearch::pageRead(const TextResult &answer)
{
    m_text.clear();
    if (m_ended)
        return;
    if (answer.failure == DownloadFailure::Cancelled)
        return end({{}, answer.failure, answer.error, m_wish.url});
    note(m_wish.url, answer.ok() ? u"HTTP %1, a page"_s.arg(answer.status) : answer.error.detail);
    rememberPage(answer);
    if (!answer.ok() && isFinal(m_first))
        return end(m_first);
    if (answer.body.left(1024).contains("%PDF-"))
        addPlaces({m_wish.url});
    const PageMeta meta = readPageMeta(answer.body, answer.last());
    addPlaces(meta.pdfs);
    for (const QString &pdf : addressTarget(answer.last().toString(QUrl::FullyEncoded)).pdfs)
        addPlaces({QUrl(pdf)});
    if (m_doi.isEmpty())
        m_doi = meta.doi;
    if (m_wish.title.isEmpty())
        m_wish.title = meta.title;
    next();
}

TextRequest PdfSearch::question(LookUp service) const
{
    const NetworkSettings &settings = m_downloader.settings();
    const QUrl base = settings.base(service);
    TextRequest request;
    if (service == LookUp::Unpaywall)
        request.url = unpaywallQuestion(base, m_doi, settings.mail);
    else if (service == LookUp::OpenAlex)
        request.url = openAlexQuestion(base, m_doi, m_wish.title, settings.mail);
    else if (service == LookUp::Arxiv)
        request.url = arxivQuestion(base, m_wish.title);
    request.priority = m_wish.priority;
    request.secret = !settings.mail.isEmpty();
    request.headers = {{"Accept", service == LookUp::Arxiv ? "application/atom+xml" : "application/json"}};
    return request;
}

void PdfSearch::lookUp(LookUp service)
{
    const TextRequest request = question(service);
    if (request.url.isEmpty())
        return next();
    step(QCoreApplication::translate("PdfSearch", "Asking %1 for a free copy…").arg(serviceName(service)));
    m_text = m_downloader.fetchText(request);
    connect(m_text, &TextFetch::finished, this, [this, service](const TextResult &answer) { lookedUp(service, answer); });
}

void PdfSearch::lookedUp(LookUp service, const TextResult &answer)
{
    m_text.clear();
    if (m_ended)
        return;
    if (answer.failure == DownloadFailure::Cancelled)
        return end({{}, answer.failure, answer.error, m_wish.url});
    QList<QUrl> pdfs;
    if (answer.ok() && service == LookUp::Unpaywall)
        pdfs = pdfsByUnpaywall(answer.body);
    else if (answer.ok() && service == LookUp::OpenAlex)
        pdfs = pdfsByOpenAlex(answer.body, m_wish.title);
    else if (answer.ok())
        pdfs = pdfsByArxiv(answer.body, m_wish.title);
    note(question(service).url, answer.ok() ? u"HTTP %1, names %2"_s.arg(answer.status).arg(pdfs.size()) : answer.error.detail);
    addPlaces(pdfs);
    next();
}

// The query of a look-up holds a mail address or a title, which is nobody else's business.
void PdfSearch::note(const QUrl &url, const QString &answer)
{
    const bool isLookUp = url != m_wish.url && !m_tried.contains(url);
    const QUrl::FormattingOptions hidden = isLookUp ? QUrl::RemoveUserInfo | QUrl::RemoveQuery : QUrl::RemoveUserInfo;
    m_log.append(url.toString(hidden) + u": "_s + answer);
}

void PdfSearch::step(const QString &sentence)
{
    Q_EMIT stepped(sentence);
}

void PdfSearch::giveUp()
{
    if (!m_hasFirst)
        m_first = {{}, DownloadFailure::NotPdf, text::noPdfOnPage(shownHost(m_wish.url)), m_wish.url};
    end(m_first);
}

void PdfSearch::end(DownloadResult result)
{
    if (std::exchange(m_ended, true))
        return;
    result.page = m_wish.url;
    if (text::isPrivateAddress(result.error) && result.last.host() == m_wish.url.host())
        result.privateHost = shownHost(m_wish.url);
    if (!result.ok() && !m_log.isEmpty())
        result.error.detail = m_log.join(u'\n');
    const auto tell = [this, result] {
        Q_EMIT finished(result);
        deleteLater();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace cabinet::network
