// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

class QJsonObject;

namespace cabinet::network {

// How to reach the internet. System: what the desktop or http_proxy says. With a proxy it is the proxy that resolves names and connects,
// so only addresses written as numbers and names of local networks can be refused here.
struct ProxySetting
{
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host; // Http and Socks5 only
    quint16 port = 0;

    bool operator==(const ProxySetting &) const = default;
};

// Services that are asked for metadata or for the place of a PDF. LandingPage is the page the link itself leads to.
enum class LookUp {
    LandingPage,
    Unpaywall,
    OpenAlex,
    Arxiv,
    Crossref,
    Dblp,
    SemanticScholar,
    DataCite,
    PubMed,
    OpenReview,
    Wayback,
};

// Everything about the network that the user can set; the defaults are what most people want. A plain value: whoever keeps it hands
// a copy to Downloader::setSettings().
struct NetworkSettings
{
    ProxySetting proxy;
    QString institutionPrefix; // EZproxy: "https://login.ezproxy.example.edu/login?url="; empty: none
    QStringList allowedHosts;  // these names may be at home or in the office although their addresses are private
    qint64 cacheBytes = 5LL * 1024 * 1024 * 1024;
    int perHost = 2; // transfers at once
    int inAll = 4;
    QString mail; // sent to the services that ask for one, only if given
    QMap<LookUp, QUrl> bases; // only those that differ from defaultBase()
    QList<LookUp> pdfOrder{LookUp::LandingPage, LookUp::Unpaywall, LookUp::OpenAlex, LookUp::Arxiv}; // left out: never asked
    QString pdfProgram; // absolute path; empty: the system's viewer

    [[nodiscard]] QUrl base(LookUp service) const; // without a slash at its end

    bool operator==(const NetworkSettings &) const = default;
};

[[nodiscard]] QUrl defaultBase(LookUp service); // empty for LandingPage
[[nodiscard]] QString keyOf(LookUp service);    // "open-alex": in settings files and on the command line

// One JSON document; what is missing or makes no sense in it is the default.
[[nodiscard]] QJsonObject toJson(const NetworkSettings &settings);
[[nodiscard]] NetworkSettings settingsFromJson(const QJsonObject &json);

// The address as the institution's proxy wants it, for the browser (signing in needs one); `url` itself when no prefix is set.
[[nodiscard]] QUrl throughInstitution(const NetworkSettings &settings, const QUrl &url);

} // namespace cabinet::network
