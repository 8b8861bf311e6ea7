// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/Questions.h"

#include "network/metadata/Answers.h"

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

using Query = QList<std::pair<QString, QString>>;

// Everything but letters and digits is encoded: QUrlQuery would leave "+" and ";" as they are.
QUrl address(const QUrl &base, const QString &path, const Query &query)
{
    QString text = base.toString(QUrl::FullyEncoded) + path;
    QChar separator = u'?';
    for (const auto &[name, value] : query) {
        if (value.isEmpty())
            continue;
        text += separator + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    }
    return QUrl(text, QUrl::StrictMode);
}

QString encoded(const QString &part, const char *kept = "")
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, kept));
}

// DataCite and OpenAlex know papers of arXiv by the DOI that arXiv gives them, Crossref those of the ACL by theirs.
QString anyDoi(const Identifiers &ids)
{
    if (!ids.doi.isEmpty())
        return ids.doi;
    return ids.arxiv.isEmpty() ? QString() : QString(u"10.48550/arxiv."_s + ids.arxiv);
}

QString crossrefDoi(const Identifiers &ids)
{
    if (!ids.doi.isEmpty())
        return ids.doi;
    return ids.acl.isEmpty() ? QString() : QString(u"10.18653/v1/"_s + ids.acl.toLower());
}

// Words only: what else a title holds has a meaning in the search languages.
QString words(const QString &title)
{
    QString words;
    for (const QChar c : title.left(400))
        words += c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? c : QChar(u' ');
    return words.simplified();
}

std::optional<Question> askArxiv(const Metadata &known, const NetworkSettings &settings)
{
    const QUrl base = settings.base(LookUp::Arxiv);
    if (!known.ids.arxiv.isEmpty())
        return Question{LookUp::Arxiv,
                        address(base, u"/api/query"_s, {{u"id_list"_s, known.ids.arxiv}, {u"max_results"_s, u"1"_s}}), readArxiv};
    if (known.title.isEmpty() || !known.ids.isEmpty())
        return {};
    const QString search = u"ti:\""_s + words(known.title) + u'"';
    return Question{LookUp::Arxiv, address(base, u"/api/query"_s, {{u"search_query"_s, search}, {u"max_results"_s, u"5"_s}}),
                    readArxiv, true};
}

std::optional<Question> askCrossref(const Metadata &known, const NetworkSettings &settings)
{
    const QUrl base = settings.base(LookUp::Crossref);
    if (const QString doi = crossrefDoi(known.ids); !doi.isEmpty())
        return Question{LookUp::Crossref, address(base, u"/works/"_s + encoded(doi), {{u"mailto"_s, settings.mail}}),
                        readCrossref};
    if (known.title.isEmpty() || !known.ids.isEmpty())
        return {};
    const Query query{{u"query.bibliographic"_s, QString(known.title.left(400) + u' ' + known.authors.value(0)).trimmed()},
                      {u"rows"_s, u"5"_s},
                      {u"mailto"_s, settings.mail}};
    return Question{LookUp::Crossref, address(base, u"/works"_s, query), readCrossref, true};
}

// Knows papers of computing by their titles, and where a preprint was published.
std::optional<Question> askDblp(const Metadata &known, const NetworkSettings &settings)
{
    if (known.title.isEmpty() || !known.ids.pmid.isEmpty())
        return {};
    const Query query{{u"q"_s, words(known.title)}, {u"format"_s, u"json"_s}, {u"h"_s, u"10"_s}};
    return Question{LookUp::Dblp, address(settings.base(LookUp::Dblp), u"/search/publ/api"_s, query), readDblp, true};
}

std::optional<Question> askOpenAlex(const Metadata &known, const NetworkSettings &settings)
{
    const QUrl base = settings.base(LookUp::OpenAlex);
    const Query mail{{u"mailto"_s, settings.mail}};
    if (const QString doi = anyDoi(known.ids); !doi.isEmpty())
        return Question{LookUp::OpenAlex, address(base, u"/works/doi:"_s + encoded(doi, "/"), mail), readOpenAlex};
    if (!known.ids.pmid.isEmpty())
        return Question{LookUp::OpenAlex, address(base, u"/works/pmid:"_s + known.ids.pmid, mail), readOpenAlex};
    if (known.title.isEmpty())
        return {};
    return Question{
        LookUp::OpenAlex,
        address(base, u"/works"_s, Query{{u"filter"_s, u"title.search:"_s + words(known.title)}, {u"per-page"_s, u"5"_s}} + mail),
        readOpenAlex, true};
}

QString semanticId(const Identifiers &ids)
{
    if (!ids.arxiv.isEmpty())
        return u"ARXIV:"_s + ids.arxiv;
    if (!ids.doi.isEmpty())
        return u"DOI:"_s + encoded(ids.doi, "/");
    if (!ids.acl.isEmpty())
        return u"ACL:"_s + ids.acl;
    if (!ids.pmid.isEmpty())
        return u"PMID:"_s + ids.pmid;
    return ids.openReview.isEmpty() ? QString()
                                    : QString(u"URL:"_s + encoded(u"https://openreview.net/forum?id="_s + ids.openReview));
}

std::optional<Question> askSemanticScholar(const Metadata &known, const NetworkSettings &settings)
{
    const QUrl base = settings.base(LookUp::SemanticScholar);
    const QString fields = u"title,abstract,year,venue,authors,externalIds,openAccessPdf"_s;
    if (const QString id = semanticId(known.ids); !id.isEmpty())
        return Question{LookUp::SemanticScholar, address(base, u"/graph/v1/paper/"_s + id, {{u"fields"_s, fields}}),
                        readSemanticScholar};
    if (known.title.isEmpty())
        return {};
    const Query query{{u"query"_s, words(known.title)}, {u"limit"_s, u"5"_s}, {u"fields"_s, fields}};
    return Question{LookUp::SemanticScholar, address(base, u"/graph/v1/paper/search"_s, query), readSemanticScholar, true};
}

std::optional<Question> askDataCite(const Metadata &known, const NetworkSettings &settings)
{
    const QString doi = anyDoi(known.ids);
    if (doi.isEmpty())
        return {};
    return Question{LookUp::DataCite, address(settings.base(LookUp::DataCite), u"/dois/"_s + encoded(doi), {}), readDataCite};
}

std::optional<Question> askPubMed(const Metadata &known, const NetworkSettings &settings)
{
    if (known.ids.pmid.isEmpty())
        return {};
    const Query query{{u"db"_s, u"pubmed"_s}, {u"id"_s, known.ids.pmid}, {u"retmode"_s, u"json"_s}};
    return Question{LookUp::PubMed, address(settings.base(LookUp::PubMed), u"/entrez/eutils/esummary.fcgi"_s, query),
                    readPubMedSummary};
}

std::optional<Question> askOpenReview(const Metadata &known, const NetworkSettings &settings)
{
    if (known.ids.openReview.isEmpty())
        return {};
    return Question{LookUp::OpenReview,
                    address(settings.base(LookUp::OpenReview), u"/notes"_s, {{u"id"_s, known.ids.openReview}}), readOpenReview};
}

} // namespace

const QList<LookUp> &catalogueOrder()
{
    static const QList<LookUp> order{LookUp::PubMed, LookUp::OpenReview, LookUp::Arxiv,           LookUp::Crossref,
                                     LookUp::Dblp,   LookUp::OpenAlex,   LookUp::SemanticScholar, LookUp::DataCite};
    return order;
}

QString catalogueName(LookUp catalogue)
{
    switch (catalogue) {
    case LookUp::Arxiv:
        return u"arXiv"_s;
    case LookUp::Crossref:
        return u"Crossref"_s;
    case LookUp::Dblp:
        return u"DBLP"_s;
    case LookUp::OpenAlex:
        return u"OpenAlex"_s;
    case LookUp::SemanticScholar:
        return u"Semantic Scholar"_s;
    case LookUp::DataCite:
        return u"DataCite"_s;
    case LookUp::PubMed:
        return u"PubMed"_s;
    case LookUp::OpenReview:
        return u"OpenReview"_s;
    default:
        return {};
    }
}

std::optional<Question> questionFor(LookUp catalogue, const Metadata &known, const NetworkSettings &settings)
{
    switch (catalogue) {
    case LookUp::Arxiv:
        return askArxiv(known, settings);
    case LookUp::Crossref:
        return askCrossref(known, settings);
    case LookUp::Dblp:
        return askDblp(known, settings);
    case LookUp::OpenAlex:
        return askOpenAlex(known, settings);
    case LookUp::SemanticScholar:
        return askSemanticScholar(known, settings);
    case LookUp::DataCite:
        return askDataCite(known, settings);
    case LookUp::PubMed:
        return askPubMed(known, settings);
    case LookUp::OpenReview:
        return askOpenReview(known, settings);
    default:
        return {};
    }
}

} // namespace cabinet::network
