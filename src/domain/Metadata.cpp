// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Metadata.h"

#include "domain/LinkKey.h"
#include "domain/TitleKey.h"
#include "domain/TitleMatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

bool isPreprintServer(const QString &venue)
{
    return venue.isEmpty() || venue.compare(u"arXiv"_s, Qt::CaseInsensitive) == 0 || venue == u"CoRR"_s ||
           venue.startsWith(u"arXiv.org"_s, Qt::CaseInsensitive) || venue.startsWith(u"arXiv (Cornell"_s, Qt::CaseInsensitive);
}

void addLink(Links &links, const QString &label, const QString &url)
{
    const QString key = linkKey(url);
    const bool known = std::any_of(links.begin(), links.end(), [&](const Link &link) {
        return link.url == url || (!key.isEmpty() && linkKey(link.url) == key);
    });
    if (!url.isEmpty() && !known)
        links.append({links.isEmpty() ? u"Paper"_s : label, url});
}

} // namespace

QString venueText(const Metadata &metadata)
{
    if (!metadata.year || parseVenue(metadata.venue).year)
        return metadata.venue;
    return QString(metadata.venue + u" "_s + QString::number(*metadata.year)).trimmed();
}

Links linksOf(const Metadata &metadata)
{
    Links links;
    const Identifiers &ids = metadata.ids;
    if (!ids.arxiv.isEmpty())
        addLink(links, u"arXiv"_s, u"https://arxiv.org/abs/"_s + ids.arxiv);
    if (!ids.openReview.isEmpty())
        addLink(links, u"OpenReview"_s, u"https://openreview.net/forum?id="_s + ids.openReview);
    if (!ids.acl.isEmpty())
        addLink(links, u"ACL"_s, u"https://aclanthology.org/"_s + ids.acl + u'/');
    else if (!ids.doi.isEmpty())
        addLink(links, u"DOI"_s, u"https://doi.org/"_s + ids.doi);
    addLink(links, u"PDF"_s, metadata.pdf);
    if (!ids.pmid.isEmpty())
        addLink(links, u"PubMed"_s, u"https://pubmed.ncbi.nlm.nih.gov/"_s + ids.pmid + u'/');
    if (links.isEmpty() || ids.isEmpty())
        addLink(links, u"Page"_s, metadata.landing);
    return links;
}

PaperDraft draftOf(const Metadata &metadata)
{
    PaperDraft draft;
    draft.title = metadata.title;
    draft.authors = metadata.authors;
    draft.venue = venueText(metadata);
    draft.links = linksOf(metadata);
    draft.abstract = metadata.abstract;
    draft.ids = metadata.ids;
    return draft;
}

bool samePaper(const Metadata &one, const Metadata &other)
{
    if (shareOne(one.ids, other.ids))
        return true;
    if (conflict(one.ids, other.ids))
        return false;
    return closeTitles(titleKey(one.title), titleKey(other.title)) && authorsAgree(one.authors, other.authors);
}

void complete(Metadata &into, const Metadata &from)
{
    if (into.title.isEmpty())
        into.title = from.title;
    if (into.authors.isEmpty())
        into.authors = from.authors;
    if (isPreprintServer(into.venue) && !from.venue.isEmpty()) {
        into.venue = from.venue;
        into.year = from.year ? from.year : into.year;
    }
    if (!into.year)
        into.year = from.year;
    if (into.abstract.isEmpty())
        into.abstract = from.abstract;
    if (into.landing.isEmpty())
        into.landing = from.landing;
    if (into.pdf.isEmpty())
        into.pdf = from.pdf;
    fillEmpty(into.ids, from.ids);
}

} // namespace cabinet
