// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Identifiers.h"

#include "domain/LinkKey.h"
#include "domain/PdfLink.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr std::array all{&Identifiers::doi, &Identifiers::arxiv, &Identifiers::pmid, &Identifiers::openReview, &Identifiers::acl};

QString captured(const QRegularExpression &pattern, const QString &text)
{
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

// A sentence's end and brackets that were opened before the id are no part of it.
QString withoutTail(QString doi)
{
    while (!doi.isEmpty()) {
        const QChar last = doi.back();
        const bool unopened =
            (last == u')' && doi.count(u')') > doi.count(u'(')) || (last == u']' && doi.count(u']') > doi.count(u'['));
        if (!unopened && !u".,;:'\"}>”’"_s.contains(last))
            return doi;
        doi.chop(1);
    }
    return doi;
}

QString pmidOf(const QUrl &url)
{
    static const QRegularExpression own(u"^/(\\d{1,8})/?$"_s);
    static const QRegularExpression old(u"^/(?:m/)?pubmed/(\\d{1,8})/?$"_s);
    if (url.host() == u"pubmed.ncbi.nlm.nih.gov"_s)
        return captured(own, url.path());
    return url.host().endsWith(u"ncbi.nlm.nih.gov"_s) ? captured(old, url.path()) : QString();
}

QString openReviewOf(const QUrl &url)
{
    static const QRegularExpression shape(u"^([A-Za-z0-9_-]{4,40})$"_s);
    static const QStringList pages{u"/forum"_s, u"/pdf"_s, u"/attachment"_s};
    if (url.host() != u"openreview.net"_s || !pages.contains(url.path()))
        return {};
    return captured(shape, QUrlQuery(url).queryItemValue(u"id"_s));
}

QString aclOf(const QUrl &url)
{
    static const QRegularExpression page(
        u"^(?:/anthology)?(?:/papers/\\w+/\\w+)?/([A-Z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z0-9_]+-[a-z0-9_]+\\.\\d+)(?:v\\d+)?(?:\\.pdf|\\.bib)?/?$"_s);
    static const QStringList hosts{u"aclanthology.org"_s, u"aclanthology.info"_s, u"aclweb.org"_s};
    QString host = url.host();
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    return hosts.contains(host) ? captured(page, url.path()) : QString();
}

} // namespace

QString cleanDoi(const QString &text)
{
    static const QRegularExpression start(u"^(?:doi\\s*:?\\s*|https?://(?:dx\\.|www\\.)?doi\\.org/(?:doi:)?)?(?=10\\.)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shape(u"^10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s<>\"]+$"_s);
    QString doi = text.trimmed();
    const QRegularExpressionMatch match = start.match(doi);
    if (!match.hasMatch() || doi.size() > 512)
        return {};
    const bool isAddress = match.captured().contains(u'/');
    doi = withoutTail(doi.sliced(match.capturedLength()));
    if (isAddress)
        doi = QUrl::fromPercentEncoding(doi.toUtf8());
    return shape.match(doi).hasMatch() ? doi.toLower() : QString();
}

QString cleanArxiv(const QString &text)
{
    static const QRegularExpression shape(
        u"^(?:arxiv\\s*:?\\s*)?((?:\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5})|(?:[a-z][a-z-]+(?:\\.[a-z]{2})?/\\d{7}))"
        "(?:v\\d{1,3})?(?:\\.pdf)?(?:\\s*\\[[a-z.-]+\\])?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString id = captured(shape, text.trimmed()).toLower();
    const qsizetype slash = id.indexOf(u'/');
    const qsizetype dot = id.indexOf(u'.');
    if (slash > 0 && dot > 0 && dot < slash) // the class of an old id is no part of it
        id.remove(dot, slash - dot);
    return id;
}

Identifiers identifiersOfAddress(const QString &address)
{
    Identifiers ids;
    const QString key = linkKey(address);
    if (key.startsWith(u"arxiv:"_s))
        ids.arxiv = cleanArxiv(key.sliced(6));
    else if (key.startsWith(u"doi:"_s))
        ids.doi = cleanDoi(key.sliced(4));
    const QUrl url(address.trimmed());
    ids.pmid = pmidOf(url);
    ids.openReview = openReviewOf(url);
    ids.acl = aclOf(url);
    return ids;
}

Identifiers identifiersOf(const Links &links)
{
    Identifiers ids;
    for (const Link &link : links) {
        if (!isAboutPaper(link))
            fillEmpty(ids, identifiersOfAddress(link.url));
    }
    return ids;
}

bool conflict(const Identifiers &one, const Identifiers &other)
{
    return std::any_of(all.begin(), all.end(), [&](const auto field) {
        return !(one.*field).isEmpty() && !(other.*field).isEmpty() && one.*field != other.*field;
    });
}

bool shareOne(const Identifiers &one, const Identifiers &other)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const auto field) { return !(one.*field).isEmpty() && one.*field == other.*field; });
}

void fillEmpty(Identifiers &into, const Identifiers &from)
{
    for (const auto field : all) {
        if ((into.*field).isEmpty())
            into.*field = from.*field;
    }
}

QStringList shownIdentifiers(const Identifiers &ids)
{
    QStringList texts;
    const std::pair<QString, QString> all[] = {{u"DOI"_s, ids.doi},
                                               {u"arXiv"_s, ids.arxiv},
                                               {u"PubMed"_s, ids.pmid},
                                               {u"OpenReview"_s, ids.openReview},
                                               {u"ACL"_s, ids.acl}};
    for (const auto &[name, id] : all) {
        if (!id.isEmpty())
            texts.append(name + u' ' + id);
    }
    return texts;
}

} // namespace cabinet
