// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/downloads/DownloadsWindow.h"

#include "gui/downloads/DownloadDelegate.h"
#include "gui/downloads/DownloadsModel.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/PlainLabel.h"
#include "network/Downloader.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr QSize usualSize(640, 560);
constexpr int technicalLines = 6;

QLabel *centred(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(text, parent), kind);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

DownloadsWindow::DownloadsWindow(DownloadsModel &model, network::Downloader &downloader, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_downloader(downloader)
    , m_list(withKind(new QListView(this), "flat"))
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("Downloads"));
    setObjectName(u"downloads"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTop();
    m_list->setObjectName(u"downloadList"_s);
    m_list->setAccessibleName(tr("Downloads"));
    m_list->setItemDelegate(new DownloadDelegate(m_list));
    m_list->setModel(&m_model);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *full = new QWidget(m_stack);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(makeDetails());
    m_stack->addWidget(full);
    m_stack->addWidget(makeEmpty());
    layout->addWidget(m_stack, 1);

    connect(&m_model, &DownloadsModel::summaryChanged, this, &DownloadsWindow::showState);
    connect(&m_model, &DownloadsModel::allEnded, this, &DownloadsWindow::showInterrupted);
    connect(&m_downloader, &network::Downloader::pausedChanged, this, &DownloadsWindow::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        if (row() >= first.row() && row() <= last.row())
            showButtons();
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DownloadsWindow::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &DownloadsWindow::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DownloadsWindow::showButtons);
    connect(m_list, &QListView::activated, this, &DownloadsWindow::openPdf);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    showTechnical(false);
    m_model.loadHistory();
    m_downloader.tidyCache(); // which tells how much is kept
    showInterrupted();
    showState();
    resize(usualSize);
    m_list->setFocus();
}

QPushButton *DownloadsWindow::makeButton(const QString &iconName, const QString &text, const char *name, void (DownloadsWindow::*act)())
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, &Theme::soft));
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void DownloadsWindow::makeTop()
{
    auto *bar = withKind(new QFrame(this), "bar");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(6);
    m_sum = withKind(new PlainLabel(bar), "strong");
    m_sum->setObjectName(u"downloadSum"_s);
    m_resume = makeButton(u"play"_s, {}, "resumeInterrupted", &DownloadsWindow::resumeInterrupted);
    m_resume->setToolTip(tr("What the end of the program or of the connection broke off goes on where it stood"));
    m_pauseAll = makeButton({}, {}, "pauseAll", &DownloadsWindow::pauseAll);
    m_cancelAll = makeButton(u"cancel"_s, tr("Cance&l all"), "cancelAll", &DownloadsWindow::cancelAllRequested);
    m_clear = makeButton(u"trash"_s, tr("Clea&r ended"), "clearEnded", &DownloadsWindow::clearEnded);
    auto *settings = withKind(new QPushButton(icon(u"settings"_s, &Theme::soft), {}, bar), "quiet");
    settings->setAccessibleName(tr("Settings of downloads"));
    settings->setToolTip(settings->accessibleName());
    connect(settings, &QPushButton::clicked, this, &DownloadsWindow::settingsRequested);
    m_kept = withKind(new PlainLabel(bar), "faint");
    m_kept->setObjectName(u"keptPdfs"_s);
    m_kept->hide();
    connect(&m_downloader, &network::Downloader::cacheMeasured, this, [this](const network::CacheUse &use) {
        m_kept->setText(use.files == 0 ? QString() : tr("%n PDFs kept, %1", nullptr, use.files).arg(DownloadText::size(use.bytes)));
        m_kept->setVisible(use.files > 0);
    });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sum);
    words->addWidget(m_kept);
    row->addLayout(words, 1);
    row->addWidget(m_resume);
    row->addWidget(m_pauseAll);
    row->addWidget(m_cancelAll);
    row->addWidget(m_clear);
    row->addWidget(settings);
    layout()->addWidget(bar);
}

QWidget *DownloadsWindow::makeEmpty()
{
    auto *empty = withKind(new QWidget(m_stack), "surface");
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(60, 40, 60, 60);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(new IconLabel(icon(u"downloads"_s, &Theme::faint), 40, empty), 0, Qt::AlignHCenter);
    column->addWidget(centred(tr("Nothing was downloaded yet"), "title", empty));
    column->addWidget(centred(tr("A double-click on a card downloads its PDF and opens it. To have PDFs at hand before a journey, select "
                                 "cards and press D, or press Shift+D for the whole column; a topic has it in its menu."),
                              "soft", empty));
    column->addStretch(2);
    return empty;
}

QWidget *DownloadsWindow::makeDetails()
{
    auto *panel = withKind(new QFrame(m_stack), "foot");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    m_words = new PlainLabel(panel);
    m_words->setObjectName(u"downloadWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_words);
    auto *buttons = new QWidget(panel);
    auto *flow = new FlowLayout(buttons);
    m_open = makeButton(u"pdf"_s, tr("&Open PDF"), "openDownloaded", &DownloadsWindow::openPdf);
    m_pause = makeButton({}, {}, "pauseOne", &DownloadsWindow::pauseOrResume);
    m_cancel = makeButton(u"cancel"_s, tr("&Cancel"), "cancelOne", &DownloadsWindow::cancel);
    m_retry = makeButton(u"retry"_s, tr("&Try again"), "retryOne", &DownloadsWindow::retry);
    m_page = makeButton(u"open"_s, tr("Open the p&age"), "openPage", &DownloadsWindow::openPage);
    m_card = makeButton(u"board"_s, tr("Show the car&d"), "showCard", &DownloadsWindow::showCard);
    for (QPushButton *button : {m_open, m_pause, m_cancel, m_retry, m_page, m_card})
        flow->addWidget(button);
    column->addWidget(buttons);
    m_more = withKind(makeButton({}, tr("Technical &details"), "technical", &DownloadsWindow::showButtons), "quiet");
    m_more->setCheckable(true);
    m_copy = withKind(makeButton({}, tr("Cop&y"), "copyTechnical", &DownloadsWindow::copyDetail), "quiet");
    auto *row = new QHBoxLayout;
    row->addWidget(m_more);
    row->addWidget(m_copy);
    row->addStretch(1);
    column->addLayout(row);
    m_technical = new QPlainTextEdit(panel);
    m_technical->setObjectName(u"technicalText"_s);
    m_technical->setAccessibleName(tr("Technical details"));
    m_technical->setReadOnly(true);
    m_technical->setTabChangesFocus(true);
    m_technical->setFixedHeight(m_technical->fontMetrics().height() * technicalLines + 18);
    column->addWidget(m_technical);
    connect(m_more, &QPushButton::toggled, this, &DownloadsWindow::showTechnical);
    return panel;
}

int DownloadsWindow::row() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void DownloadsWindow::showTechnical(bool shown)
{
    m_technical->setVisible(shown);
    m_copy->setVisible(shown);
    m_more->setIcon(icon(shown ? u"chevron-down"_s : u"chevron-right"_s, &Theme::soft));
}

void DownloadsWindow::showState()
{
    const int active = m_model.active();
    const int all = m_model.rowCount();
    m_stack->setCurrentIndex(all == 0 ? 1 : 0);
    const bool paused = m_downloader.isPaused();
    m_sum->setText(paused          ? tr("Paused, %n to go", nullptr, active)
                   : active == 0 ? tr("Nothing is being downloaded")
                                   : tr("Downloading, %n to go", nullptr, active));
    m_pauseAll->setText(paused ? tr("&Go on") : tr("&Pause all"));
    m_pauseAll->setIcon(icon(paused ? u"play"_s : u"pause"_s, &Theme::soft));
    m_pauseAll->setEnabled(active > 0 || paused);
    m_cancelAll->setEnabled(active > 0);
    m_clear->setEnabled(all > active);
    if (all > 0 && row() < 0)
        m_list->setCurrentIndex(m_model.index(0));
    showButtons();
}

void DownloadsWindow::showButtons()
{
    const bool any = row() >= 0;
    const DownloadItem none;
    const DownloadItem &item = any ? m_model.item(row()) : none;
    const bool stopped = item.state == DownloadItem::State::Paused || item.state == DownloadItem::State::Later;
    m_words->setText(any ? DownloadText::state(item) : QString());
    m_pause->setText(item.state == DownloadItem::State::Later ? tr("Try &now") : stopped ? tr("&Resume") : tr("Pau&se"));
    m_pause->setIcon(icon(stopped ? u"play"_s : u"pause"_s, &Theme::soft));
    m_open->setVisible(any && item.state == DownloadItem::State::Done);
    m_pause->setVisible(any && item.isActive());
    m_cancel->setVisible(any && item.isActive());
    m_retry->setVisible(any && m_model.canRetry(row()));
    m_page->setVisible(any && item.state == DownloadItem::State::Failed && item.result.page.isValid() &&
                       item.result.failure != network::DownloadFailure::NotAllowed);
    m_card->setVisible(any && item.paper.isValid());
    const QString technical = any ? DownloadText::technical(item) : QString();
    if (m_technical->toPlainText() != technical)
        m_technical->setPlainText(technical);
}

void DownloadsWindow::pauseOrResume()
{
    const DownloadItem::State state = m_model.item(row()).state;
    if (state == DownloadItem::State::Paused || state == DownloadItem::State::Later)
        m_model.resume(row());
    else
        m_model.pause(row());
}

void DownloadsWindow::cancel()
{
    m_model.cancel(row());
}

void DownloadsWindow::retry()
{
    m_model.retry(row());
    m_list->setCurrentIndex(m_model.index(m_model.active() - 1));
}

void DownloadsWindow::openPdf()
{
    if (row() >= 0 && m_model.item(row()).state == DownloadItem::State::Done && m_model.item(row()).paper.isValid())
        Q_EMIT openRequested(m_model.item(row()).paper);
}

void DownloadsWindow::openPage()
{
    Q_EMIT pageRequested(m_model.item(row()).result.page);
}

void DownloadsWindow::showCard()
{
    Q_EMIT paperRequested(m_model.item(row()).paper);
}

void DownloadsWindow::copyDetail()
{
    QGuiApplication::clipboard()->setText(m_technical->toPlainText());
}

void DownloadsWindow::pauseAll()
{
    m_downloader.setPaused(!m_downloader.isPaused());
}

void DownloadsWindow::resumeInterrupted()
{
    for (const QUrl &url : m_downloader.interrupted())
        static_cast<void>(m_downloader.fetchPdf(url, network::Priority::Bulk));
    showInterrupted();
}

void DownloadsWindow::showInterrupted()
{
    const auto count = int(m_downloader.interrupted().size());
    m_resume->setText(tr("Resume %n &interrupted", nullptr, count));
    m_resume->setVisible(count > 0);
}

void DownloadsWindow::clearEnded()
{
    m_model.clearEnded();
}

} // namespace cabinet::gui
