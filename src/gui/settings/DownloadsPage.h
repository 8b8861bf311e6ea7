// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace cabinet::network {
class Downloader;
struct CacheUse;
}

namespace cabinet::gui {

class PageLayout;
class Settings;

// How much is kept of what was downloaded, how much is fetched at once, and which hosts may be near.
class DownloadsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DownloadsPage)
public:
    DownloadsPage(Settings &settings, network::Downloader &downloader, QWidget *parent = nullptr);

    [[nodiscard]] static QString title() { return tr("Downloads"); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addCache(PageLayout &layout);
    void addLimits(PageLayout &layout);
    void addHosts(PageLayout &layout);
    void empty();
    void showUse(const network::CacheUse &use);
    void allowHost();
    void removeHost();
    void fillHosts();

    Settings &m_settings;
    network::Downloader &m_downloader;
    QLabel *m_size;
    QProgressBar *m_bar;
    QPushButton *m_empty;
    QSpinBox *m_limit;
    QListWidget *m_hosts;
    QLineEdit *m_host;
    QPushButton *m_remove;
    QLabel *m_hostMessage = nullptr;
};

} // namespace cabinet::gui
