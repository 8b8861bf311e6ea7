// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QSslCertificate>
#include <QString>

#include <chrono>
#include <concepts>
#include <functional>

class QObject;

namespace cabinet::network {

using AddressRule = std::function<bool(const QHostAddress &)>;

// What a name resolves to. `port` replaces the one in the address, so that a test's server can stand in for port 443.
struct Resolved
{
    QList<QHostAddress> addresses;
    int port = -1;  // as in the address
    QString detail; // for the log, when there are none
};

using Answer = std::function<void(const Resolved &)>;
// Calls `answer` later or at once, and not any more when `context` is gone.
using Resolver = std::function<void(const QString &host, QObject *context, const Answer &answer)>;
using Spacing = std::function<std::chrono::milliseconds(const QString &host)>;

// The internet as Downloader sees it. Only tests replace any of it: they have a server on this computer and no internet.
struct World
{
    AddressRule allowed;                 // empty: isPublicAddress()
    Resolver resolve;                    // empty: the system's
    Spacing spacing;                     // between two requests to a host; empty: politeSpacing()
    std::function<bool()> online;        // empty: is any network up?
    QList<QSslCertificate> authorities;  // beside the system's

    World() = default;
    template<std::convertible_to<AddressRule> Rule>
    World(Rule rule)
        : allowed(std::move(rule))
    {
        if (allowed) // a test with a server on this computer needs no other network
            online = [] { return true; };
    }
};

// What sites ask of programs: arXiv one request in three seconds, and the look-up services their own.
[[nodiscard]] std::chrono::milliseconds politeSpacing(const QString &host);

// Hosts that count as one: arxiv.org, www.arxiv.org and export.arxiv.org.
[[nodiscard]] QString siteOf(const QString &host);

} // namespace cabinet::network
