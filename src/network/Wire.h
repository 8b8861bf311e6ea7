// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"
#include "network/NetworkSettings.h"
#include "network/World.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QThreadPool>

#include <functional>

class QNetworkReply;

namespace cabinet::network {

// How a hop's server is reached: by one of these addresses, each of which was checked, or through a proxy.
struct Way
{
    QList<QHostAddress> addresses; // none when the proxy resolves the name
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    int port = -1;                 // as in the address
    DownloadFailure failure = DownloadFailure::None;
    Error error;

    [[nodiscard]] bool ok() const { return failure == DownloadFailure::None; }
    [[nodiscard]] qsizetype count() const { return std::max<qsizetype>(1, addresses.size()); }
};

// Where requests leave the program. A name is resolved once and every answer checked; the request then goes to the very address that was
// checked, the name only stands in the Host header and in the certificate's check. So a name that resolves to something else a moment
// later (DNS rebinding) changes nothing.
class Wire final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Wire)
public:
    explicit Wire(World world, QObject *parent = nullptr);

    [[nodiscard]] bool isOnline() const { return m_world.online(); } // false: no network is up
    void setSettings(const NetworkSettings &settings);

    using Found = std::function<void(const Way &)>;
    // `url` has passed checkedWebUrl(). Answers later or at once, and not any more when `context` is gone.
    void find(const QUrl &url, QObject *context, const Found &found);
    // By the way's address number `index`, on a connection of its own. The reply is the caller's, to be given to drop().
    [[nodiscard]] QNetworkReply *get(const QUrl &url, const Way &way, qsizetype index, QNetworkRequest request);
    static void drop(QNetworkReply *reply); // also from inside its signals; the connection ends

private:
    void askSystemProxy(const QUrl &url, QObject *context, const Found &found);
    void findDirect(const QUrl &url, QObject *context, const Found &found) const;
    [[nodiscard]] Way byProxy(const QUrl &url, const QNetworkProxy &proxy) const;
    [[nodiscard]] Way checked(const QUrl &url, const Resolved &resolved) const;
    [[nodiscard]] bool isAllowedByName(const QUrl &url) const;

    World m_world;
    ProxySetting m_proxy;
    QStringList m_allowedHosts;
    QThreadPool m_pool; // for asking the system; last, so that it is waited for first
};

} // namespace cabinet::network
