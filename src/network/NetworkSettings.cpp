// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/NetworkSettings.h"

#include "network/ExternalUrl.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

struct Service
{
    LookUp service;
    const char16_t *key;
    const char16_t *base;
};

constexpr std::array services{
    Service{LookUp::LandingPage, u"landing-page", u""},
    Service{LookUp::Unpaywall, u"unpaywall", u"https://api.unpaywall.org"},
    Service{LookUp::OpenAlex, u"open-alex", u"https://api.openalex.org"},
    Service{LookUp::Arxiv, u"arxiv", u"https://export.arxiv.org"},
    Service{LookUp::Crossref, u"crossref", u"https://api.crossref.org"},
    Service{LookUp::Dblp, u"dblp", u"https://dblp.org"},
    Service{LookUp::SemanticScholar, u"semantic-scholar", u"https://api.semanticscholar.org"},
    Service{LookUp::DataCite, u"data-cite", u"https://api.datacite.org"},
    Service{LookUp::PubMed, u"pub-med", u"https://eutils.ncbi.nlm.nih.gov"},
    Service{LookUp::OpenReview, u"open-review", u"https://api2.openreview.net"},
    Service{LookUp::Wayback, u"wayback", u"https://archive.org"},
};

const Service &serviceOf(LookUp service)
{
    return *std::find_if(services.begin(), services.end(), [service](const Service &s) { return s.service == service; });
}

constexpr std::array<const char16_t *, 4> proxyKinds{u"system", u"none", u"http", u"socks5"};

ProxySetting proxyFromJson(const QJsonObject &json)
{
    ProxySetting proxy;
    for (std::size_t kind = 0; kind < proxyKinds.size(); ++kind) {
        if (json[u"kind"_s].toString() == QStringView(proxyKinds[kind]))
            proxy.kind = static_cast<ProxySetting::Kind>(kind);
    }
    proxy.host = json[u"host"_s].toString();
    proxy.port = static_cast<quint16>(std::clamp(json[u"port"_s].toInt(), 0, 65535));
    const bool manual = proxy.kind == ProxySetting::Kind::Http || proxy.kind == ProxySetting::Kind::Socks5;
    return manual && (proxy.host.isEmpty() || proxy.port == 0) ? ProxySetting{} : proxy;
}

QJsonObject toJson(const ProxySetting &proxy)
{
    const QString kind = QString::fromUtf16(proxyKinds[static_cast<std::size_t>(proxy.kind)]);
    return {{u"kind"_s, kind}, {u"host"_s, proxy.host}, {u"port"_s, proxy.port}};
}

std::optional<LookUp> serviceOf(const QString &key)
{
    const auto found = std::find_if(services.begin(), services.end(), [&key](const Service &s) { return key == QStringView(s.key); });
    return found == services.end() ? std::nullopt : std::optional(found->service);
}

QList<LookUp> orderFromJson(const QJsonArray &json)
{
    QList<LookUp> order;
    for (const QJsonValue &key : json) {
        const std::optional<LookUp> service = serviceOf(key.toString());
        if (service && !order.contains(*service))
            order.append(*service);
    }
    return order;
}

QMap<LookUp, QUrl> basesFromJson(const QJsonObject &json)
{
    QMap<LookUp, QUrl> bases;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const Result<QUrl> base = checkedWebUrl(it.value().toString());
        if (const std::optional<LookUp> service = serviceOf(it.key()); service && base)
            bases.insert(*service, *base);
    }
    return bases;
}

} // namespace

QUrl NetworkSettings::base(LookUp service) const
{
    return bases.value(service, defaultBase(service)).adjusted(QUrl::StripTrailingSlash);
}

QUrl defaultBase(LookUp service)
{
    return QUrl(QString::fromUtf16(serviceOf(service).base));
}

QString keyOf(LookUp service)
{
    return QString::fromUtf16(serviceOf(service).key);
}

QJsonObject toJson(const NetworkSettings &settings)
{
    QJsonObject bases;
    for (auto it = settings.bases.begin(); it != settings.bases.end(); ++it)
        bases.insert(keyOf(it.key()), it.value().toString(QUrl::FullyEncoded));
    QJsonArray order;
    for (const LookUp service : settings.pdfOrder)
        order.append(keyOf(service));
    return {{u"proxy"_s, toJson(settings.proxy)},
            {u"institutionPrefix"_s, settings.institutionPrefix},
            {u"allowedHosts"_s, QJsonArray::fromStringList(settings.allowedHosts)},
            {u"cacheBytes"_s, settings.cacheBytes},
            {u"perHost"_s, settings.perHost},
            {u"inAll"_s, settings.inAll},
            {u"mail"_s, settings.mail},
            {u"bases"_s, bases},
            {u"pdfOrder"_s, order},
            {u"pdfProgram"_s, settings.pdfProgram}};
}

NetworkSettings settingsFromJson(const QJsonObject &json)
{
    NetworkSettings settings;
    settings.proxy = proxyFromJson(json[u"proxy"_s].toObject());
    settings.institutionPrefix = json[u"institutionPrefix"_s].toString();
    for (const QJsonValue &host : json[u"allowedHosts"_s].toArray())
        settings.allowedHosts.append(host.toString());
    settings.cacheBytes = std::max<qint64>(0, json[u"cacheBytes"_s].toInteger(settings.cacheBytes));
    settings.perHost = std::clamp(json[u"perHost"_s].toInt(settings.perHost), 1, 6);
    settings.inAll = std::clamp(json[u"inAll"_s].toInt(settings.inAll), 1, 16);
    settings.mail = json[u"mail"_s].toString();
    settings.bases = basesFromJson(json[u"bases"_s].toObject());
    if (json[u"pdfOrder"_s].isArray())
        settings.pdfOrder = orderFromJson(json[u"pdfOrder"_s].toArray());
    settings.pdfProgram = json[u"pdfProgram"_s].toString();
    return settings;
}

// EZproxy takes the address as it is after "url=" and encoded after "qurl=".
QUrl throughInstitution(const NetworkSettings &settings, const QUrl &url)
{
    const QString &prefix = settings.institutionPrefix;
    if (prefix.isEmpty())
        return url;
    const QString address = url.toString(QUrl::FullyEncoded);
    const bool encoded = prefix.endsWith(u"qurl="_s);
    const Result<QUrl> through =
        checkedWebUrl(prefix + (encoded ? QString::fromLatin1(QUrl::toPercentEncoding(address)) : address));
    return through ? *through : url;
}

} // namespace cabinet::network
