// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/Settings.h"

#include "network/Downloader.h"
#include "network/SettingsFile.h"

namespace cabinet::gui {

Settings::Settings(network::Downloader &downloader, QString file, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_file(std::move(file))
    , m_network(network::loadSettings(m_file))
{
    m_downloader.setSettings(m_network);
}

void Settings::change(const std::function<void(network::NetworkSettings &)> &edit)
{
    network::NetworkSettings edited = m_network;
    edit(edited);
    if (edited == m_network)
        return;
    m_network = edited;
    m_downloader.setSettings(m_network);
    if (const Result<void> saved = network::saveSettings(m_network, m_file); !saved)
        Q_EMIT failed(saved.error());
    Q_EMIT changed();
}

} // namespace cabinet::gui
