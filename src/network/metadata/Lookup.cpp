// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/Lookup.h"

#include "domain/bibliography/CleanText.h"
#include "network/ExternalUrl.h"
#include "network/PageMeta.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cabinet::network {

namespace {

constexpr int mostMore = 3; // catalogues asked for the sake of completeness
constexpr auto longestAnswer = 20s;

QString say(const char *text)
{
    return QCoreApplication::translate("LookUp", text);
}

// Of several papers the one that was meant.
const Metadata *meant(const QList<Metadata> &papers, const Metadata &known, bool byTitle)
{
    const auto fits = [&](const Metadata &paper) {
        if (byTitle || !known.title.isEmpty())
            return samePaper(paper, known);
        return !conflict(paper.ids, known.ids);
    };
    const auto best = std::find_if(papers.begin(), papers.end(), [&](const Metadata &paper) { // a published one before a preprint
        return fits(paper) && paper.venue != u"arXiv"_s;
    });
    const auto any = best != papers.end() ? best : std::find_if(papers.begin(), papers.end(), fits);
    return any == papers.end() ? nullptr : &*any;
}

bool isPreprint(const QString &venue)
{
    return venue.isEmpty() || venue == u"arXiv"_s;
}

} // namespace

Lookup::Lookup(Downloader &downloader, const AnswerCache &cache, const Metadata &known, const QString &page, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_cache(cache)
    , m_known(known)
    , m_page(known.ids.isEmpty() ? page : QString())
{
}

void Lookup::start(Priority priority)
{
    m_priority = priority;
    QMetaObject::invokeMethod(this, &Lookup::next, Qt::QueuedConnection);
}

void Lookup::cancel()
{
    m_result.cancelled = true;
    m_result.error = {say(QT_TRANSLATE_NOOP("LookUp", "The look-up was cancelled.")), {}};
    if (m_fetch) {
        m_fetch->disconnect(this);
        m_fetch->cancel();
    }
    QMetaObject::invokeMethod(this, &Lookup::end, Qt::QueuedConnection);
}

bool Lookup::knowsAll() const
{
    const bool complete = !m_known.title.isEmpty() && !m_known.authors.isEmpty() && m_known.year && !isPreprint(m_known.venue) &&
                          !m_known.abstract.isEmpty();
    return m_result.found && (complete || m_more >= mostMore);
}

void Lookup::next()
{
    if (m_ended || m_result.cancelled)
        return;
    if (!m_page.isEmpty()) {
        askPage();
        return;
    }
    while (!m_left.isEmpty() && !knowsAll()) {
        if (ask(m_left.takeFirst()))
            return;
    }
    end();
}

// False: it need not or cannot be asked.
bool Lookup::ask(LookUp catalogue)
{
    if (catalogue == LookUp::DataCite && m_result.found) // knows what Crossref does not, and no more
        return false;
    m_question = questionFor(catalogue, m_known, m_downloader.settings());
    if (!m_question || !m_question->url.isValid())
        return false;
    m_more += m_result.found ? 1 : 0;
    if (const std::optional<QByteArray> kept = m_cache.find(m_question->url)) {
        take(*kept);
        QMetaObject::invokeMethod(this, &Lookup::next, Qt::QueuedConnection);
        return true;
    }
    fetch(m_question->url, catalogueName(catalogue));
    return true;
}

void Lookup::fetch(const QUrl &url, const QString &name)
{
    TextRequest request;
    request.url = url;
    request.priority = m_priority;
    request.total = longestAnswer;
    request.beginningIsEnough = !m_question;
    if (!m_question)
        request.mostBytes = 512 * 1024; // what a page says of itself stands in its head
    m_result.asked.append(name);
    Q_EMIT asking(name);
    m_fetch = m_downloader.fetchText(request);
    connect(m_fetch, &TextFetch::finished, this, &Lookup::answered);
}

void Lookup::askPage()
{
    const Result<QUrl> page = checkedWebUrl(std::exchange(m_page, {}));
    m_question.reset();
    if (!page) {
        note(page.error());
        next();
        return;
    }
    fetch(*page, shownHost(*page));
}

void Lookup::answered(const TextResult &result)
{
    if (!m_question) {
        takePage(result);
    } else if (result.ok()) {
        take(result.body);
    } else if (result.status != 404) {
        note(result.error);
    }
    next();
}

// The page of a paper names it for search engines: by its DOI, else by its title.
void Lookup::takePage(const TextResult &result)
{
    if (!result.ok()) {
        note(result.error);
        return;
    }
    const PageMeta page = readPageMeta(result.body, result.last());
    fillEmpty(m_known.ids, identifiersOfAddress(result.last().toString(QUrl::FullyEncoded)));
    fillEmpty(m_known.ids, identifiersOfAddress(u"https://doi.org/"_s + cleanDoi(page.doi)));
    if (m_known.title.isEmpty())
        m_known.title = cleanLine(page.title);
    if (m_known.pdf.isEmpty() && !page.pdfs.isEmpty())
        m_known.pdf = page.pdfs.first().toString(QUrl::FullyEncoded);
    m_result.found = m_result.found || !m_known.title.isEmpty();
}

void Lookup::take(const QByteArray &body)
{
    const Result<QList<Metadata>> papers = m_question->read(body);
    if (!papers) {
        note(papers.error());
        return;
    }
    m_cache.keep(m_question->url, body);
    const Metadata *paper = meant(*papers, m_known, m_question->byTitle);
    if (!paper)
        return;
    if (!m_result.found && !m_question->byTitle)
        m_known.title = paper->title; // the catalogue's spelling, for what is asked next
    complete(m_known, *paper);
    m_result.found = true;
}

void Lookup::note(const Error &error)
{
    if (m_result.error.message.isEmpty())
        m_result.error = error;
}

void Lookup::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_result.paper = m_known;
    if (m_result.found && !m_result.cancelled)
        m_result.error = {};
    else if (m_result.error.message.isEmpty())
        m_result.error = {
            m_result.asked.isEmpty() && m_known.title.isEmpty()
                ? say(QT_TRANSLATE_NOOP("LookUp", "There is nothing to look up by: give a title, a DOI or another id."))
                : say(QT_TRANSLATE_NOOP("LookUp",
                                        "No catalogue knows this paper. Look at the title or the id, or fill it in by hand.")),
            m_result.asked.join(u", "_s)};
    m_result.found = m_result.found && !m_result.cancelled;
    Q_EMIT finished(m_result);
    deleteLater();
}

Metadata knownOf(const Pasted &pasted)
{
    Metadata known;
    known.ids = pasted.ids;
    known.landing = pasted.kind == PastedKind::Page ? pasted.url : QString();
    if (pasted.kind == PastedKind::Title)
        known.title = pasted.text;
    return known;
}

} // namespace cabinet::network
