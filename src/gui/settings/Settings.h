// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "network/NetworkSettings.h"

#include <QObject>

#include <functional>

namespace cabinet::network {
class Downloader;
}

namespace cabinet::gui {

// What the user can set about opening and the network. A change is in force at once and on disk in the same call.
class Settings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)
public:
    // Reads `file` and hands what it says to the downloader.
    Settings(network::Downloader &downloader, QString file, QObject *parent = nullptr);

    [[nodiscard]] const network::NetworkSettings &network() const { return m_network; }
    void change(const std::function<void(network::NetworkSettings &)> &edit);

Q_SIGNALS:
    void changed();
    void failed(const cabinet::Error &error); // it is in force but not on disk

private:
    network::Downloader &m_downloader;
    QString m_file;
    network::NetworkSettings m_network;
};

} // namespace cabinet::gui
