// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LinkKey.h"

#include "domain/PdfLink.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// "2002.03794v2.pdf" → "2002.03794"; "cs/0309136v1" → "cs/0309136".
QString arxivId(QString path)
{
    if (path.endsWith(u".pdf"_s))
        path.chop(4);
    qsizetype digits = path.size();
    while (digits > 0 && path.at(digits - 1).isDigit())
        --digits;
    if (digits > 1 && digits < path.size() && path.at(digits - 1) == u'v' && path.at(digits - 2).isDigit())
        path.truncate(digits - 1);
    return path;
}

template<size_t N>
QString afterAny(const QString &path, const std::array<QStringView, N> &starts)
{
    for (const QStringView start : starts) {
        if (path.startsWith(start))
            return path.mid(start.size());
    }
    return {};
}

QString arxivKey(const QString &host, const QString &path)
{
    if (host != u"arxiv.org"_s && !host.endsWith(u".arxiv.org"_s))
        return {};
    static constexpr std::array<QStringView, 4> starts{u"abs/", u"pdf/", u"html/", u"format/"};
    const QString id = arxivId(afterAny(path, starts));
    return id.isEmpty() ? QString() : QString(u"arxiv:"_s + id);
}

QString doiKey(const QString &host, const QString &path)
{
    static constexpr std::array<QStringView, 5> acmStarts{u"doi/pdf/", u"doi/abs/", u"doi/full/", u"doi/epdf/", u"doi/"};
    QString doi;
    if (host == u"doi.org"_s || host == u"dx.doi.org"_s)
        doi = path;
    else if (host == u"dl.acm.org"_s)
        doi = afterAny(path, acmStarts);
    return doi.startsWith(u"10."_s) ? QString(u"doi:"_s + doi) : QString();
}

// Without query and fragment.
qsizetype endOfPath(const QString &path)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i) == u'?' || path.at(i) == u'#')
            return i;
    }
    return path.size();
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
    const QString plain = path.left(endOfPath(path)).toLower();
    if (const QString key = arxivKey(host, plain); !key.isEmpty())
        return key;
    if (const QString key = doiKey(host, plain); !key.isEmpty())
        return key;
    return host + u"/"_s + path;
}

QStringList paperKeys(const Links &links)
{
    QStringList keys;
    for (const Link &link : links) {
        if (mayBePdf(link))
            keys.append(linkKey(link.url));
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

QString linkKeyCore(const QString &key)
{
    if (key.startsWith(u"arxiv:"_s) || key.startsWith(u"doi:"_s))
        return key.section(u':', 1);
    return key.toLower();
}

} // namespace cabinet
