// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StandIn.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace cabinet::test {

namespace {

// The first byte tells TLS from HTTP.
class BothServer final : public QTcpServer
{
public:
    explicit BothServer(const QSslConfiguration &tls)
        : m_tls(tls)
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_tls);
        if (!socket->setSocketDescriptor(handle))
            return socket->deleteLater();
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { begin(socket); }, Qt::SingleShotConnection);
    }

private:
    void begin(QSslSocket *socket)
    {
        constexpr char handshake = 0x16; // RFC 8446, 5.1
        if (socket->peek(1) != QByteArray(1, handshake))
            return addPendingConnection(socket);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { addPendingConnection(socket); });
        socket->startServerEncryption();
    }

    QSslConfiguration m_tls;
};

} // namespace

StandIn::StandIn(const QStringList &hosts)
    : m_server(std::make_unique<BothServer>(m_tls.server(hosts)))
{
}

network::World StandIn::world() const
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    network::World world([loopback](const QHostAddress &address) { return address == loopback; });
    world.authorities = {m_tls.authority()};
    world.spacing = [](const QString &) { return std::chrono::milliseconds(0); };
    world.resolve = [loopback, port = m_server.port()](const QString &, QObject *, const network::Answer &answer) {
        answer({{loopback}, port, {}});
    };
    return world;
}

} // namespace cabinet::test
