// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/DownloadsController.h"

#include "gui/board/BoardView.h"
#include "gui/downloads/DownloadsWindow.h"
#include "gui/filters/FilterState.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/StatusLine.h"
#include "gui/shell/WorkController.h"
#include "gui/theme/Icons.h"
#include "library/Library.h"
#include "network/Downloader.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int startedAtOnce = 50; // thousands of downloads begin without the window standing still

} // namespace

DownloadsController::DownloadsController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_model(parts.downloader, parts.library, this)
    , m_show(icon(u"downloads"_s, &Theme::soft), tr("&Downloads"))
{
    m_show.setShortcut(Qt::CTRL | Qt::Key_J);
    m_show.setObjectName(u"showDownloads"_s);
    connect(&m_show, &QAction::triggered, this, &DownloadsController::show);
    connect(&parts.board, &BoardView::pdfsOfColumnRequested, this, &DownloadsController::fetchColumn);
    connect(&parts.status, &StatusLine::downloadsRequested, this, &DownloadsController::show);
    connect(&parts.status, &StatusLine::cancelRequested, this, &DownloadsController::cancelMany);
    connect(&m_model, &DownloadsModel::progressed, &parts.board, [this](PaperId paper, double fraction) {
        m_parts.board.setDownload(paper, fraction);
    });
    connect(&m_model, &DownloadsModel::summaryChanged, this, [this] {
        const DownloadsModel::Summary sum = m_model.summary();
        m_parts.status.setDownloads(sum.active + int(m_toStart.size()), sum.received, sum.total);
    });
    connect(&m_model, &DownloadsModel::ended, &parts.board, [this](const DownloadItem &item) {
        if (item.paper.isValid())
            m_parts.board.setDownload(item.paper, {});
    });
}

void DownloadsController::show()
{
    if (!m_shown) {
        m_shown = new DownloadsWindow(m_model, m_parts.downloader, m_window);
        m_shown->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_shown, &DownloadsWindow::openRequested, this, &DownloadsController::openRequested);
        connect(m_shown, &DownloadsWindow::pageRequested, this, &DownloadsController::pageRequested);
        connect(m_shown, &DownloadsWindow::paperRequested, this, &DownloadsController::paperRequested);
        connect(m_shown, &DownloadsWindow::cancelAllRequested, this, &DownloadsController::cancelMany);
        connect(m_shown, &DownloadsWindow::settingsRequested, this, &DownloadsController::settingsRequested);
    }
    m_shown->show();
    m_shown->raise();
    m_shown->activateWindow();
}

// Many papers

void DownloadsController::fetch(const QList<PaperId> &papers)
{
    if (!papers.isEmpty())
        plan({papers, {}, {}});
}

void DownloadsController::fetchColumn(Status status)
{
    plan({{}, m_parts.filters.query(), status});
}

void DownloadsController::fetchTopic(const TopicPath &topic)
{
    Query query;
    query.topic = topic;
    plan({{}, query, {}});
}

// Looks for every PDF on the disk, which takes a while for many papers.
void DownloadsController::plan(const DownloadWish &wish)
{
    m_parts.work.start({tr("Counting…"), false,
                        [this, wish, library = m_parts.library.file(),
                         cache = m_parts.downloader.cache()](const Progress &progress) -> Worker::Tell {
                            return [this, planned = planDownloads(library, cache, wish, progress)] {
                                if (planned)
                                    propose(*planned);
                                else if (!planned.error().message.isEmpty())
                                    m_parts.notifier.warn(planned.error());
                            };
                        }});
}

void DownloadsController::propose(const DownloadPlan &plan)
{
    QStringList others;
    if (plan.here > 0)
        others << tr("%n are on this computer already.", nullptr, plan.here);
    if (plan.without > 0)
        others << tr("%n papers have no PDF link.", nullptr, plan.without);
    const auto count = int(plan.missing.size());
    if (count == 0)
        return m_parts.notifier.say((QStringList{tr("There is nothing to download.")} + others).join(u' '));
    if (plan.missing.size() > few) {
        return m_parts.notifier.offer((QStringList{tr("%n PDFs would be downloaded.", nullptr, count)} + others).join(u' '),
                                      tr("Download"), [this, items = plan.missing] { start(items); });
    }
    m_parts.notifier.offer((QStringList{tr("Downloading %n PDFs.", nullptr, count)} + others).join(u' '), tr("Cancel"),
                           [this] { cancelMany(); });
    start(plan.missing);
}

void DownloadsController::start(const QList<DownloadPlan::Item> &items)
{
    m_toStart = QList<DownloadPlan::Item>(items.crbegin(), items.crend()) + m_toStart;
    startSome();
}

void DownloadsController::startSome()
{
    for (int i = 0; i < startedAtOnce && !m_toStart.isEmpty(); ++i) {
        const DownloadPlan::Item item = m_toStart.takeLast();
        auto *search = new network::PdfSearch(m_parts.downloader, item.wish, this);
        m_many.append(search);
        connect(search, &network::PdfSearch::trying, this, [this, paper = item.paper](const QUrl &pdf) { m_model.expect(pdf, paper); });
        connect(search, &network::PdfSearch::finished, this,
                [this, search, paper = item.paper](const network::DownloadResult &result) {
                    m_many.removeOne(search);
                    noteEnded(paper, result);
                });
        search->start();
    }
    if (!m_toStart.isEmpty())
        QTimer::singleShot(0, this, &DownloadsController::startSome);
}

void DownloadsController::cancelMany()
{
    m_toStart.clear();
    const QList<network::PdfSearch *> searches = m_many;
    for (network::PdfSearch *search : searches)
        search->cancel();
    m_parts.downloader.cancelAll();
}

void DownloadsController::noteEnded(PaperId paper, const network::DownloadResult &result)
{
    m_parts.board.setDownload(paper, {});
    m_manyDone += result.ok() ? 1 : 0;
    m_manyFailed += !result.ok() && result.failure != network::DownloadFailure::Cancelled ? 1 : 0;
    if (m_many.isEmpty() && m_toStart.isEmpty())
        sayManyEnded();
}

void DownloadsController::sayManyEnded()
{
    const int done = std::exchange(m_manyDone, 0);
    const int failed = std::exchange(m_manyFailed, 0);
    if (done == 0 && failed == 0)
        return m_parts.notifier.say(tr("The downloads are cancelled."));
    if (failed == 0)
        return m_parts.notifier.say(tr("%n PDFs are downloaded.", nullptr, done));
    m_parts.notifier.offer(tr("%1 %2").arg(tr("%n PDFs are downloaded.", nullptr, done),
                                           tr("%n could not be had.", nullptr, failed)),
                           tr("See why"), [this] { show(); });
}

} // namespace cabinet::gui
