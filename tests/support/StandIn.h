// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/World.h"
#include "support/HttpServer.h"
#include "support/TlsFiles.h"

namespace cabinet::test {

// One server on loopback for the whole internet: every name leads here, http and https alike, with a certificate for `hosts`.
class StandIn final
{
    Q_DISABLE_COPY_MOVE(StandIn)
public:
    explicit StandIn(const QStringList &hosts);

    [[nodiscard]] bool isUsable() const { return m_tls.isUsable() && m_server.isListening(); }
    [[nodiscard]] HttpServer &server() { return m_server; } // which host was meant stands in the Host header
    [[nodiscard]] network::World world() const; // no waiting between requests; what is not on loopback is refused

private:
    TlsFiles m_tls;
    HttpServer m_server;
};

} // namespace cabinet::test
