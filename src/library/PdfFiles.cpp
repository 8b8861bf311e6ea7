// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PdfFiles.h"

#include "domain/PdfLink.h"
#include "library/Attachments.h"
#include "network/ExternalUrl.h"
#include "network/PdfCache.h"
#include "storage/Connection.h"
#include "storage/Reader.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace cabinet {

namespace {

constexpr int pageRows = 500;

network::PdfWish bulkWish(const QUrl &url, const QString &title, const Links &links)
{
    network::PdfWish wish = network::wishFor(*choosePdfLink(links), url, links, title);
    wish.priority = network::Priority::Bulk;
    return wish;
}

class Planner
{
public:
    Planner(const QString &libraryFile, const network::PdfCache &cache)
        : m_file(libraryFile)
        , m_cache(cache)
    {
    }

    void take(PaperId paper, const QString &title, const Links &links)
    {
        const QUrl url = remotePdf(links);
        if (!localPdf(m_file, m_cache, links).isEmpty()) {
            ++m_plan.here;
        } else if (!url.isValid()) {
            ++m_plan.without;
        } else if (const QString address = network::PdfCache::keyOf(url); !m_seen.contains(address)) {
            m_seen.insert(address);
            m_plan.missing.append({paper, bulkWish(url, title, links)});
        }
    }

    [[nodiscard]] const DownloadPlan &plan() const { return m_plan; }

private:
    QString m_file;
    const network::PdfCache &m_cache;
    DownloadPlan m_plan;
    QSet<QString> m_seen;
};

Result<void> planSome(Planner &planner, const storage::Reader &reader, const QList<PaperId> &papers)
{
    for (qsizetype done = 0; done < papers.size(); done += pageRows) {
        const Result<QList<PaperCard>> cards = reader.cardsOf(papers.sliced(done, std::min<qsizetype>(pageRows, papers.size() - done)));
        if (!cards)
            return cards.error();
        for (const PaperCard &card : *cards)
            planner.take(card.id, card.title, card.links);
    }
    return {};
}

Result<void> planQuery(Planner &planner, const storage::Reader &reader, const DownloadWish &wish, const Progress &progress)
{
    for (int row = 0;; row += pageRows) {
        const Result<QList<Paper>> papers = reader.papers(wish.query, wish.status, row, pageRows);
        if (!papers)
            return papers.error();
        for (const Paper &paper : *papers)
            planner.take(paper.id, paper.title, paper.links);
        if (papers->size() < pageRows)
            return {};
        if (progress && !progress(row, 0))
            return Error{};
    }
}

} // namespace

QUrl remotePdf(const Links &links)
{
    const std::optional<Link> link = choosePdfLink(links);
    const Result<QUrl> url = link ? network::checkedWebUrl(link->url) : Result<QUrl>(Error{});
    return url ? *url : QUrl();
}

QString localPdf(const QString &libraryFile, const network::PdfCache &cache, const Links &links)
{
    const std::optional<Link> link = choosePdfLink(links);
    if (!link)
        return {};
    const QString attached = attachmentPath(libraryFile, link->url);
    if (!attached.isEmpty())
        return QFileInfo(attached).isFile() ? attached : QString();
    const QUrl url = remotePdf(links);
    return url.isValid() ? cache.fileFor(url) : QString();
}

Result<DownloadPlan> planDownloads(const QString &libraryFile, const network::PdfCache &cache, const DownloadWish &wish,
                                   const Progress &progress)
{
    const auto connection = storage::Connection::open(libraryFile, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const storage::Reader reader(**connection);
    Planner planner(libraryFile, cache);
    const Result<void> done =
        wish.papers.isEmpty() ? planQuery(planner, reader, wish, progress) : planSome(planner, reader, wish.papers);
    return done ? Result<DownloadPlan>(planner.plan()) : done.error();
}

} // namespace cabinet
