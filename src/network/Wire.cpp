// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Wire.h"

#include "network/AddressRules.h"
#include "network/ExternalUrl.h"
#include "network/TransferText.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

Way refused(DownloadFailure failure, const Error &error)
{
    Way way;
    way.failure = failure;
    way.error = error;
    return way;
}

// QHostInfo keeps answers for a minute, which is no harm: they are checked each time and the request goes to what was checked.
void askSystem(const QString &host, QObject *context, const Answer &answer)
{
    QHostInfo::lookupHost(host, context, [answer](const QHostInfo &info) {
        answer({info.addresses(), -1, info.errorString()});
    });
}

// Quick enough to be asked each time a name was not found.
bool isAnyNetworkUp()
{
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    return std::any_of(addresses.begin(), addresses.end(),
                       [](const QHostAddress &address) { return !address.isLoopback() && !address.isLinkLocal(); });
}

// Names that a proxy could only find in a network of its own.
bool isLocalName(const QString &host)
{
    static const QStringList suffixes{u".localhost"_s, u".local"_s, u".internal"_s, u".intranet"_s,
                                      u".lan"_s,       u".home"_s,  u".corp"_s,     u".home.arpa"_s};
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    return !name.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(), [&name](const QString &s) { return name.endsWith(s); });
}

QNetworkProxy manualProxy(const ProxySetting &setting)
{
    const auto type = setting.kind == ProxySetting::Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return QNetworkProxy(type, setting.host, setting.port);
}

// "name" or "name:8080", as the Host header wants it.
QByteArray hostHeader(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).toLatin1(); // checkedWebUrl() lets no user info through
}

} // namespace

Wire::Wire(World world, QObject *parent)
    : QObject(parent)
    , m_world(std::move(world))
{
    if (!m_world.allowed)
        m_world.allowed = &isPublicAddress;
    if (!m_world.resolve)
        m_world.resolve = &askSystem;
    if (!m_world.online)
        m_world.online = &isAnyNetworkUp;
    m_pool.setMaxThreadCount(1);
}

void Wire::setSettings(const NetworkSettings &settings)
{
    m_proxy = settings.proxy;
    m_allowedHosts = settings.allowedHosts;
}

void Wire::find(const QUrl &url, QObject *context, const Found &found)
{
    const QHostAddress literal(hostOf(url));
    const bool local = !literal.isNull() && !isPublicAddress(literal); // no proxy leads there, it would only be refused
    switch (local ? ProxySetting::Kind::None : m_proxy.kind) {
    case ProxySetting::Kind::System:
        return askSystemProxy(url, context, found);
    case ProxySetting::Kind::None:
        return findDirect(url, context, found);
    case ProxySetting::Kind::Http:
    case ProxySetting::Kind::Socks5:
        return found(byProxy(url, manualProxy(m_proxy)));
    }
}

// On a thread: the system may have to run a script to answer.
void Wire::askSystemProxy(const QUrl &url, QObject *context, const Found &found)
{
    m_pool.start([this, url, guard = QPointer<QObject>(context), found] {
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        const QNetworkProxy proxy = proxies.value(0, QNetworkProxy::NoProxy);
        const auto answer = [this, url, guard, found, proxy] {
            if (!guard)
                return;
            if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
                return findDirect(url, guard, found);
            found(byProxy(url, proxy));
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

// An address literal is not looked up: QHostInfo would ask the network for its name.
void Wire::findDirect(const QUrl &url, QObject *context, const Found &found) const
{
    const QString host = hostOf(url);
    if (const QHostAddress literal(host); !literal.isNull())
        return found(checked(url, {{literal}, -1, {}}));
    m_world.resolve(host, context, [this, url, found](const Resolved &resolved) { found(checked(url, resolved)); });
}

Way Wire::byProxy(const QUrl &url, const QNetworkProxy &proxy) const
{
    const QString host = hostOf(url);
    const bool refusedName = QHostAddress(host).isNull() && isLocalName(host) && !isAllowedByName(url);
    if (refusedName)
        return refused(DownloadFailure::NotAllowed, text::privateAddress(shownHost(url)));
    Way way;
    way.proxy = proxy;
    return way;
}

Way Wire::checked(const QUrl &url, const Resolved &resolved) const
{
    const QList<QHostAddress> &addresses = resolved.addresses;
    if (addresses.isEmpty()) {
        const QString host = shownHost(url);
        return refused(DownloadFailure::NoNetwork, m_world.online() ? text::noSuchServer(host, resolved.detail) : text::offline(host));
    }
    if (!isAllowedByName(url) && !std::all_of(addresses.begin(), addresses.end(), m_world.allowed))
        return refused(DownloadFailure::NotAllowed, text::privateAddress(shownHost(url)));
    Way way;
    way.addresses = addresses;
    way.port = resolved.port;
    return way;
}

bool Wire::isAllowedByName(const QUrl &url) const
{
    return m_allowedHosts.contains(hostOf(url), Qt::CaseInsensitive);
}

// A manager for each request, a quarter of a millisecond: requests to one server that share a manager share its connections, and when one
// of these breaks, Qt 6.4 fails what waits for another with it (QHttpNetworkConnectionChannel::_q_error) or sends it on the dying one.
QNetworkReply *Wire::get(const QUrl &url, const Way &way, qsizetype index, QNetworkRequest request)
{
    auto *manager = new QNetworkAccessManager(this);
    manager->setProxy(way.proxy);
    if (!m_world.authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_world.authorities);
        request.setSslConfiguration(tls);
    }
    request.setUrl(url);
    if (way.addresses.isEmpty())
        return manager->get(request);
    QUrl pinned = url;
    pinned.setHost(way.addresses[index].toString());
    if (way.port > 0)
        pinned.setPort(way.port);
    request.setUrl(pinned);
    request.setRawHeader("Host", hostHeader(url));
    request.setPeerVerifyName(hostOf(url));
    return manager->get(request);
}

void Wire::drop(QNetworkReply *reply)
{
    reply->manager()->deleteLater(); // the reply is its child
}

} // namespace cabinet::network
