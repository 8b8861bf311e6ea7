// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/ViewerPage.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace cabinet::network {
class Downloader;
}

namespace cabinet::gui {

class Appearance;
class Settings;

// Everything that can be set, on pages. What is changed is in force at once; there is nothing to accept.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)
public:
    struct Parts
    {
        Settings &settings;
        Appearance &appearance;
        network::Downloader &downloader;
        ViewerPage::Open open;
    };
    explicit SettingsDialog(const Parts &parts, QWidget *parent = nullptr);

    enum class Page { Appearance, Viewer, Downloads, Network, LookUps };
    void showPage(Page page);

private:
    void add(const QString &iconName, const QString &name, QWidget *page);

    QListWidget *m_names;
    QStackedWidget *m_pages;
};

} // namespace cabinet::gui
