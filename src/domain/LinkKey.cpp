// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkKey.h"

#include "domain/PdfLink.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

template<size_t N>
QString afterAny(const QString &path, const std::array<QStringView, N> &starts)
{
    for (const QStringView start : starts) {
        if (path.startsWith(start))
            return path.mid(start.size());
    }
    return {};
}

QString withoutPdf(QString path)
{
    if (path.endsWith(u".pdf"_s))
        path.chop(4);
    return path;
}

// "2002.03794v2.pdf" → "2002.03794"; "cs/0309136v1" → "cs/0309136"; "math.gt/0309136" → "math/0309136".
QString arxivId(QString path)
{
    path = withoutPdf(path);
    if (path.startsWith(u"arxiv:"_s))
        path.remove(0, 6);
    qsizetype digits = path.size();
    while (digits > 0 && path.at(digits - 1).isDigit())
        --digits;
    if (digits > 1 && digits < path.size() && path.at(digits - 1) == u'v' && path.at(digits - 2).isDigit())
        path.truncate(digits - 1);
    const qsizetype slash = path.indexOf(u'/');
    const qsizetype dot = path.indexOf(u'.');
    if (slash > 0 && dot > 0 && dot < slash) // the class of an old id is no part of it
        path.remove(dot, slash - dot);
    return path;
}

// The shape of an id, old or new; other pages of a mirror have none.
bool isArxivId(const QString &id)
{
    const qsizetype slash = id.indexOf(u'/');
    const QStringView number = slash < 0 ? QStringView(id) : QStringView(id).sliced(slash + 1);
    return !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit() || c == u'.'; }) &&
           (slash > 0 || number.contains(u'.'));
}

bool isArxiv(const QString &host)
{
    return host == u"arxiv.org"_s || host.endsWith(u".arxiv.org"_s) || host == u"xxx.itp.ac.cn"_s || host == u"xxx.lanl.gov"_s;
}

QString arxivKey(const QString &host, const QString &path)
{
    static constexpr std::array<QStringView, 6> starts{u"abs/", u"pdf/", u"html/", u"format/", u"ps/", u"e-print/"};
    static constexpr std::array<QStringView, 5> mirrored{u"abs/", u"pdf/", u"html/", u"papers/", u"arxiv/"};
    static const QStringList mirrors{u"ar5iv.org"_s,        u"alphaxiv.org"_s, u"huggingface.co"_s,
                                     u"arxiv-vanity.com"_s, u"papers.cool"_s,  u"scholar.archive.org"_s};
    QString id;
    if (isArxiv(host))
        id = arxivId(afterAny(path, starts));
    else if (mirrors.contains(host))
        id = arxivId(afterAny(path, mirrored));
    return isArxivId(id) ? QString(u"arxiv:"_s + id) : QString();
}

// What publishers put between their host and the DOI.
QString afterDoiFolder(const QString &path)
{
    static constexpr std::array<QStringView, 9> starts{u"doi/pdf/",       u"doi/abs/",      u"doi/full/",
                                                       u"doi/epdf/",      u"doi/pdfplus/",  u"doi/epub/",
                                                       u"doi/pdfdirect/", u"doi/fullhtml/", u"doi/"};
    return afterAny(path, starts);
}

QString doiKey(const QString &host, const QString &path)
{
    static constexpr std::array<QStringView, 5> springer{u"article/", u"chapter/", u"content/pdf/", u"book/", u""};
    const QString plain = path.contains(u'%') ? QUrl::fromPercentEncoding(path.toUtf8()).toLower() : path;
    QString doi;
    if (host == u"doi.org"_s || host == u"dx.doi.org"_s)
        doi = plain.startsWith(u"doi:"_s) ? plain.mid(4) : plain;
    else if (host == u"link.springer.com"_s)
        doi = withoutPdf(afterAny(plain, springer));
    else
        doi = afterDoiFolder(plain);
    if (!doi.startsWith(u"10."_s) || !doi.contains(u'/'))
        return {};
    static constexpr QStringView ofArxiv = u"10.48550/arxiv.";
    if (doi.startsWith(ofArxiv))
        return u"arxiv:"_s + arxivId(doi.mid(ofArxiv.size()));
    return u"doi:"_s + doi;
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
    const QString plain = path.left(endOfPath(path)).toLower();
    if (const QString key = arxivKey(host, plain); !key.isEmpty())
        return key;
    if (const QString key = doiKey(host, plain); !key.isEmpty())
        return key;
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
