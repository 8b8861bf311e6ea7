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
    : m_server(std::make_unique<BothServer>(m_tls.server(hosts)), QHostAddress(QHostAddress::AnyIPv4))
{
}

network::World StandIn::world() const
{
    network::World world([](const QHostAddress &address) { return address.isLoopback(); });
    world.authorities = {m_tls.authority()};
    world.spacing = [](const QString &) { return std::chrono::milliseconds(0); };
    world.resolve = [port = m_server.port()](const QString &host, QObject *, const network::Answer &answer) {
        // An address of its own (127.0.0.0/8), else Qt lets all of them share the few connections it opens to one.
        answer({{QHostAddress(0x7f000000U | 0x100U | (quint32(qHash(host, 1)) & 0x00fffe00U) | 1U)}, port, {}});
    };
    return world;
}

} // namespace cabinet::test
