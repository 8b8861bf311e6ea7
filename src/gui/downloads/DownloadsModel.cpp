// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/downloads/DownloadsModel.h"

#include "library/Library.h"
#include "library/PdfFiles.h"
#include "network/Downloader.h"
#include "network/ExternalUrl.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr auto refresh = std::chrono::milliseconds(150); // bytes arrive far more often than anybody can read
constexpr qsizetype mostEnded = 500;
constexpr qsizetype mostEarlier = 200;

using network::Download;

DownloadItem::State stateOf(Download::State state)
{
    switch (state) {
    case Download::State::Running:
        return DownloadItem::State::Running;
    case Download::State::Paused:
        return DownloadItem::State::Paused;
    case Download::State::Later:
        return DownloadItem::State::Later;
    case Download::State::Waiting:
    case Download::State::Ended:
        break;
    }
    return DownloadItem::State::Waiting;
}

DownloadItem::State stateOf(const network::DownloadResult &result)
{
    if (result.ok())
        return DownloadItem::State::Done;
    return result.failure == network::DownloadFailure::Cancelled ? DownloadItem::State::Cancelled : DownloadItem::State::Failed;
}

QString lastPart(const QUrl &url)
{
    const QString name = url.fileName();
    return name.isEmpty() ? network::shownHost(url) : name;
}

} // namespace

DownloadsModel::DownloadsModel(network::Downloader &downloader, const Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_downloader(downloader)
    , m_library(library)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(refresh);
    connect(&m_flush, &QTimer::timeout, this, &DownloadsModel::flush);
    connect(&downloader, &network::Downloader::started, this, &DownloadsModel::add);
    for (Download *download : downloader.downloads())
        add(download);
}

void DownloadsModel::expect(const QUrl &url, PaperId paper)
{
    m_expected.insert(url, paper);
}

void DownloadsModel::name(DownloadItem &item)
{
    item.paper = m_expected.take(item.url);
    if (!item.paper.isValid()) {
        const Result<QList<PaperId>> papers = m_library.read().papersWithUrl(item.url.toString(QUrl::FullyEncoded));
        if (papers && !papers->isEmpty())
            item.paper = papers->first();
    }
    const Result<QList<PaperCard>> cards =
        item.paper.isValid() ? m_library.read().cardsOf({item.paper}) : Result<QList<PaperCard>>(QList<PaperCard>());
    item.title = cards && !cards->isEmpty() ? cards->first().title : lastPart(item.url);
}

void DownloadsModel::add(Download *download)
{
    DownloadItem item;
    item.url = download->url();
    item.download = download;
    item.state = stateOf(download->state());
    name(item);
    beginInsertRows({}, m_active, m_active);
    m_items.insert(m_active, item);
    ++m_active;
    endInsertRows();
    connect(download, &Download::stateChanged, this, [this, download] { noteState(download); });
    connect(download, &Download::progressed, this, [this, download] { noteProgress(download); });
    connect(download, &Download::finished, this,
            [this, download](const network::DownloadResult &result) { finish(download, result); });
    if (item.paper.isValid())
        Q_EMIT progressed(item.paper, -1);
    Q_EMIT summaryChanged();
}

int DownloadsModel::rowOf(const Download *download) const
{
    for (int row = 0; row < m_active; ++row) {
        if (m_items.at(row).download == download)
            return row;
    }
    return -1;
}

void DownloadsModel::noteState(Download *download)
{
    const int row = rowOf(download);
    if (row < 0 || download->state() == Download::State::Ended) // `finished` tells how
        return;
    DownloadItem &item = m_items[row];
    item.state = stateOf(download->state());
    item.notBefore = download->notBefore();
    item.bytesPerSecond = 0;
    if (item.state == DownloadItem::State::Later)
        item.tries.append({QDateTime::currentDateTimeUtc(), download->lastError()});
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT summaryChanged();
}

void DownloadsModel::noteProgress(Download *download)
{
    m_moved.insert(download);
    if (!m_flush.isActive())
        m_flush.start();
}

void DownloadsModel::flush()
{
    const QSet<Download *> moved = std::exchange(m_moved, {});
    for (int row = 0; row < m_active; ++row) {
        DownloadItem &item = m_items[row];
        if (!moved.contains(item.download))
            continue;
        item.received = item.download->received();
        item.total = item.download->total();
        item.bytesPerSecond = item.download->bytesPerSecond();
        Q_EMIT dataChanged(index(row), index(row));
        if (item.paper.isValid())
            Q_EMIT progressed(item.paper, item.fraction());
    }
    Q_EMIT summaryChanged();
}

void DownloadsModel::finish(Download *download, const network::DownloadResult &result)
{
    const int row = rowOf(download);
    if (row < 0)
        return;
    m_moved.remove(download);
    DownloadItem item = m_items.at(row);
    item.received = download->received();
    item.total = download->total();
    item.download = nullptr;
    item.state = stateOf(result);
    item.result = result;
    item.ended = QDateTime::currentDateTimeUtc();
    if (item.state == DownloadItem::State::Failed)
        item.tries.append({item.ended, result.error});
    m_done += item.state == DownloadItem::State::Done ? 1 : 0;
    m_failed += item.state == DownloadItem::State::Failed ? 1 : 0;

    const int to = m_active - 1; // the first of the ended ones, once it is one of them
    if (row != to)
        beginMoveRows({}, row, row, {}, to + 1);
    m_items.removeAt(row);
    m_items.insert(to, item);
    --m_active;
    if (row != to)
        endMoveRows();
    Q_EMIT dataChanged(index(to), index(to));
    if (m_items.size() - m_active > mostEnded) {
        beginRemoveRows({}, int(m_items.size()) - 1, int(m_items.size()) - 1);
        m_items.removeLast();
        endRemoveRows();
    }
    Q_EMIT ended(item);
    if (m_active == 0)
        Q_EMIT allEnded(std::exchange(m_done, 0), std::exchange(m_failed, 0));
    Q_EMIT summaryChanged();
}

DownloadsModel::Summary DownloadsModel::summary() const
{
    Summary summary{m_active, m_done, 0, 0};
    bool known = true;
    for (int row = 0; row < m_active; ++row) {
        const DownloadItem &item = m_items.at(row);
        if (item.state != DownloadItem::State::Running)
            continue;
        summary.received += item.received;
        summary.total += item.total;
        known = known && item.total > 0;
    }
    if (!known)
        summary.total = 0;
    return summary;
}

void DownloadsModel::cancel(int row)
{
    if (item(row).isActive())
        item(row).download->cancel();
}

void DownloadsModel::pause(int row)
{
    if (item(row).isActive())
        item(row).download->pause();
}

void DownloadsModel::resume(int row)
{
    if (item(row).isActive())
        item(row).download->resume();
}

void DownloadsModel::retry(int row)
{
    if (!canRetry(row))
        return;
    const DownloadItem again = item(row);
    QUrl url = again.url;
    if (again.isEarlier) {
        const Result<QList<PaperCard>> cards = m_library.read().cardsOf({again.paper});
        url = cards && !cards->isEmpty() ? remotePdf(cards->first().links) : QUrl();
    }
    if (!url.isValid())
        return;
    if (again.paper.isValid())
        expect(url, again.paper);
    static_cast<void>(m_downloader.fetchPdf(url));
}

bool DownloadsModel::canRetry(int row) const
{
    const DownloadItem &ended = item(row);
    return !ended.isActive() && ended.state != DownloadItem::State::Done && (!ended.isEarlier || ended.paper.isValid());
}

DownloadItem DownloadsModel::itemOf(const network::Attempt &attempt)
{
    DownloadItem item;
    item.url = QUrl(attempt.address);
    item.isEarlier = true;
    item.result.failure = attempt.failure;
    item.result.error = {attempt.message, attempt.detail};
    item.result.page = item.url;
    item.result.status = attempt.status;
    item.state = stateOf(item.result);
    item.ended = attempt.time.addMSecs(attempt.milliseconds);
    item.received = attempt.bytes;
    if (item.state == DownloadItem::State::Failed)
        item.tries.append({item.ended, item.result.error});
    name(item);
    return item;
}

void DownloadsModel::loadHistory()
{
    if (std::exchange(m_loaded, true))
        return;
    QList<DownloadItem> earlier;
    for (const network::Attempt &attempt : m_downloader.history().newest(mostEarlier)) {
        if (attempt.time < m_begun)
            earlier.append(itemOf(attempt));
    }
    if (earlier.isEmpty())
        return;
    const auto first = int(m_items.size());
    beginInsertRows({}, first, first + int(earlier.size()) - 1);
    m_items += earlier;
    endInsertRows();
}

void DownloadsModel::clearEnded()
{
    m_downloader.history().clear();
    if (m_items.size() == m_active)
        return;
    beginRemoveRows({}, m_active, int(m_items.size()) - 1);
    m_items.resize(m_active);
    endRemoveRows();
}

int DownloadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant DownloadsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const DownloadItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return DownloadText::spoken(item);
    case StateRole:
        return int(item.state);
    case HostRole:
        return network::shownHost(item.url);
    case WordsRole:
        return DownloadText::state(item);
    case FractionRole:
        return item.state == DownloadItem::State::Running || (item.isActive() && item.received > 0) ? QVariant(item.fraction())
                                                                                                    : QVariant();
    default:
        return {};
    }
}

} // namespace cabinet::gui
