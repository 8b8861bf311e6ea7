// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkKey.h"

#include "domain/LinkTarget.h"
#include "domain/PdfLink.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// "2002.03794v2" → "2002.03794"; "cs/0309136v1" → "cs/0309136"; "math.GT/0309136" → "math/0309136".
QString arxivKey(const QString &id)
{
    QString key = id.toLower();
    qsizetype digits = key.size();
    while (digits > 0 && key.at(digits - 1).isDigit())
        --digits;
    if (digits > 1 && digits < key.size() && key.at(digits - 1) == u'v' && key.at(digits - 2).isDigit())
        key.truncate(digits - 1);
    const qsizetype slash = key.indexOf(u'/');
    const qsizetype dot = key.indexOf(u'.');
    if (slash > 0 && dot > 0 && dot < slash) // the class of an old id is no part of it
        key.remove(dot, slash - dot);
    return u"arxiv:"_s + key;
}

bool mayBeEncoded(QChar c)
{
    return !c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_';
}

} // namespace

QString linkKey(const QString &url)
{
    const QString address = url.trimmed();
    if (address.startsWith(u"attachment:"_s))
        return address;
    const qsizetype scheme = address.startsWith(u"https://"_s, Qt::CaseInsensitive)  ? 8
                             : address.startsWith(u"http://"_s, Qt::CaseInsensitive) ? 7
                                                                                     : 0;
    const qsizetype slash = address.indexOf(u'/', scheme);
    if (scheme == 0 || slash < 0)
        return {};
    QString host = address.sliced(scheme, slash - scheme).toLower();
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    QString path = address.sliced(slash + 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty())
        return {};
    const LinkTarget target = addressTarget(address);
    if (!target.arxiv.isEmpty())
        return arxivKey(target.arxiv);
    if (!target.doi.isEmpty())
        return u"doi:"_s + QUrl::fromPercentEncoding(target.doi.toUtf8()).toLower();
    return host + u"/"_s + path;
}

bool isStrongKey(const QString &key)
{
    return key.startsWith(u"arxiv:"_s) || key.startsWith(u"doi:"_s);
}

QStringList paperKeys(const Links &links)
{
    QStringList keys;
    for (const Link &link : links) {
        const bool mayBe = mayBePdf(link);
        if (!mayBe && isAboutPaper(link))
            continue;
        if (const QString key = linkKey(link.url); mayBe || isStrongKey(key))
            keys.append(key);
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

QString linkKeyCore(const QString &key)
{
    if (isStrongKey(key)) // what follows the last character that an address may also write as "%2F"
        return key.mid(static_cast<qsizetype>(std::find_if(key.rbegin(), key.rend(), mayBeEncoded).base() - key.begin()));
    return key.toLower();
}

} // namespace cabinet
