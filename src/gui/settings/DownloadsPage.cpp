// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/DownloadsPage.h"

#include "gui/settings/PageLayout.h"
#include "gui/settings/Settings.h"
#include "gui/widgets/PlainLabel.h"
#include "network/Downloader.h"
#include "network/ExternalUrl.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
constexpr int mostGigabytes = 1000;
constexpr int mostPerHost = 6;
constexpr int mostInAll = 16;
constexpr int hostsHeight = 92;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QSpinBox *number(int least, int most, int value, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setValue(value);
    box->setFixedWidth(110);
    return box;
}

} // namespace

DownloadsPage::DownloadsPage(Settings &settings, network::Downloader &downloader, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_downloader(downloader)
    , m_size(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_empty(new QPushButton(tr("&Empty the cache"), this))
    , m_limit(number(1, mostGigabytes, int(settings.network().cacheBytes / gigabyte), u"cacheLimit"_s, this))
    , m_hosts(new QListWidget(this))
    , m_host(new QLineEdit(this))
    , m_remove(new QPushButton(tr("Remo&ve"), this))
{
    PageLayout layout(this, title(), tr("A PDF is downloaded once and opens from this computer afterwards, also without a network."));
    addCache(layout);
    addLimits(layout);
    addHosts(layout);
    layout.finish();
    connect(&settings, &Settings::changed, this, &DownloadsPage::fillHosts);
    fillHosts();
}

void DownloadsPage::addCache(PageLayout &layout)
{
    layout.addSection(tr("Kept PDFs"));
    m_size->setObjectName(u"cacheSize"_s);
    m_empty->setObjectName(u"emptyCache"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How full the cache is"));
    layout.addWidget(inRow({m_size}, this));
    layout.addWidget(m_bar);
    layout.addWidget(inRow({m_empty}, this));
    layout.addHint(tr("What is emptied is downloaded again when you open it. PDFs that you attached yourself are not in the cache and stay."));
    m_limit->setSuffix(tr(" GB"));
    layout.addField(tr("&Keep at most"), m_limit, tr("When it is full, what was not opened for longest makes room."));
    connect(m_empty, &QPushButton::clicked, this, &DownloadsPage::empty);
    connect(&m_downloader, &network::Downloader::cacheMeasured, this, &DownloadsPage::showUse);
    connect(m_limit, &QSpinBox::valueChanged, this, [this](int gigabytes) {
        m_settings.change([gigabytes](network::NetworkSettings &settings) { settings.cacheBytes = gigabytes * gigabyte; });
        m_downloader.tidyCache();
    });
}

void DownloadsPage::addLimits(PageLayout &layout)
{
    layout.addSection(tr("At once"));
    QSpinBox *inAll = number(1, mostInAll, m_settings.network().inAll, u"inAll"_s, this);
    QSpinBox *perHost = number(1, mostPerHost, m_settings.network().perHost, u"perHost"_s, this);
    layout.addField(tr("Downloads in &all"), inAll);
    layout.addField(tr("Downloads from &one server"), perHost,
                    tr("Two are polite; many servers lock out who asks for more. arXiv gets one request in three seconds in any case."));
    connect(inAll, &QSpinBox::valueChanged, this, [this](int value) {
        m_settings.change([value](network::NetworkSettings &settings) { settings.inAll = value; });
    });
    connect(perHost, &QSpinBox::valueChanged, this, [this](int value) {
        m_settings.change([value](network::NetworkSettings &settings) { settings.perHost = value; });
    });
}

void DownloadsPage::addHosts(PageLayout &layout)
{
    layout.addSection(tr("Servers in your own network"));
    layout.addHint(tr("Links into private networks are refused, for a list from somebody else could reach into yours. Servers that you "
                      "name here are allowed."));
    auto *add = new QPushButton(tr("A&llow"), this);
    m_host->setObjectName(u"allowHost"_s);
    m_host->setPlaceholderText(u"papers.example.lan"_s);
    m_host->setAccessibleName(tr("A server to allow"));
    m_hosts->setObjectName(u"allowedHosts"_s);
    m_hosts->setAccessibleName(tr("Servers that are allowed"));
    m_hosts->setFixedHeight(hostsHeight);
    m_remove->setObjectName(u"removeHost"_s);
    layout.addWidget(inRow({m_host, add}, this));
    m_hostMessage = layout.addMessage();
    layout.addWidget(inRow({m_hosts, m_remove}, this));
    connect(add, &QPushButton::clicked, this, &DownloadsPage::allowHost);
    connect(m_host, &QLineEdit::returnPressed, this, &DownloadsPage::allowHost);
    connect(m_remove, &QPushButton::clicked, this, &DownloadsPage::removeHost);
}

void DownloadsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_downloader.tidyCache();
}

void DownloadsPage::showUse(const network::CacheUse &use)
{
    const qint64 bytes = use.bytes;
    const qint64 limit = m_settings.network().cacheBytes;
    m_size->setText(bytes == 0 ? tr("No PDFs are kept.") : tr("%n PDFs, %1 of %2", nullptr, use.files).arg(sizeText(bytes), sizeText(limit)));
    m_bar->setRange(0, 1000);
    m_bar->setValue(limit > 0 ? int(std::min<qint64>(1000, bytes * 1000 / limit)) : 1000);
    m_empty->setEnabled(bytes > 0);
}

void DownloadsPage::empty()
{
    m_empty->setEnabled(false);
    m_downloader.clearCache();
}

void DownloadsPage::allowHost()
{
    const QString typed = m_host->text().trimmed().toLower();
    const Result<QUrl> url = network::checkedWebUrl(typed.contains("://"_L1) ? typed : u"http://"_s + typed);
    setMessage(*m_hostMessage, url ? QString() : tr("This is not the name of a server. Give it as papers.example.lan."));
    if (!url)
        return m_host->setFocus();
    m_settings.change([host = url->host()](network::NetworkSettings &settings) {
        if (!settings.allowedHosts.contains(host))
            settings.allowedHosts.append(host);
    });
    m_host->clear();
}

void DownloadsPage::removeHost()
{
    const QListWidgetItem *item = m_hosts->currentItem();
    if (item == nullptr)
        return;
    m_settings.change([host = item->text()](network::NetworkSettings &settings) { settings.allowedHosts.removeAll(host); });
}

void DownloadsPage::fillHosts()
{
    const int row = m_hosts->currentRow();
    m_hosts->clear();
    m_hosts->addItems(m_settings.network().allowedHosts);
    m_hosts->setCurrentRow(std::min(std::max(row, 0), m_hosts->count() - 1));
    m_remove->setEnabled(m_hosts->count() > 0);
}

} // namespace cabinet::gui
