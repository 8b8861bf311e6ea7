// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Wayback.h"

#include "network/ExternalUrl.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

bool isArchive(const QString &host)
{
    return host == u"archive.org"_s || host.endsWith(u".archive.org"_s);
}

Error noCopy(const QString &url, const QString &detail)
{
    return {QCoreApplication::translate("Wayback", "The Wayback Machine has no copy of this page of %1.").arg(shownHost(QUrl(url))), detail};
}

} // namespace

QUrl waybackQuestion(const QUrl &base, const QString &url, std::optional<int> year)
{
    QUrl question = base;
    question.setPath(base.path() + u"/wayback/available"_s);
    QUrlQuery query;
    query.addQueryItem(u"url"_s, QString::fromLatin1(QUrl::toPercentEncoding(url)));
    if (year && *year >= 1996 && *year <= 9999)
        query.addQueryItem(u"timestamp"_s, QString(QString::number(*year) + u"0701"_s));
    question.setQuery(query);
    return question;
}

Result<QString> waybackCopy(const QUrl &base, const QString &url, const TextResult &answer)
{
    if (!answer.ok())
        return answer.error;
    const QJsonObject closest =
        QJsonDocument::fromJson(answer.body).object()[u"archived_snapshots"_s].toObject()[u"closest"_s].toObject();
    const bool isGood = closest[u"available"_s].toBool() && closest[u"status"_s].toString(u"200"_s).startsWith(u'2');
    if (!isGood)
        return noCopy(url, u"no snapshot"_s);
    const Result<QUrl> copy = checkedWebUrl(closest[u"url"_s].toString());
    if (!copy || !(isArchive(copy->host()) || copy->host() == base.host()))
        return noCopy(url, u"not an address of the archive"_s);
    QUrl safe = *copy;
    if (isArchive(safe.host()))
        safe.setScheme(u"https"_s);
    return safe.toString(QUrl::FullyEncoded);
}

} // namespace cabinet::network
