// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/Answers.h"

#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Year.h"
#include "network/metadata/AnswerText.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype mostAuthors = 5'000;
constexpr qsizetype mostPapers = 200;
constexpr qsizetype mostWords = 20'000; // of an abstract

using Reader = Metadata (*)(const QJsonObject &);

// Papers of a list, or the one of an object; without a title it is none.
QList<Metadata> papersOf(const QJsonValue &value, Reader read)
{
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
    QList<Metadata> papers;
    for (const QJsonValue &item : items) {
        if (papers.size() == mostPapers)
            break;
        if (const Metadata paper = read(item.toObject()); !paper.title.isEmpty())
            papers.append(paper);
    }
    return papers;
}

template<typename Name>
QStringList namesOf(const QJsonValue &value, Name nameOf)
{
    const QJsonArray people = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList names;
    for (const QJsonValue &person : people) {
        const QString name = nameOf(person);
        if (!name.isEmpty() && names.size() < mostAuthors)
            names.append(name);
    }
    return names;
}

QString givenFamily(const QJsonObject &person, const QString &given, const QString &family)
{
    return QString(lineOf(person.value(given)) + u' ' + lineOf(person.value(family))).trimmed();
}

QString withoutStop(const QString &title)
{
    return title.endsWith(u'.') && !title.endsWith(u"..."_s) ? title.chopped(1) : title;
}

std::optional<int> crossrefYear(const QJsonObject &work)
{
    for (const QString &field :
         {u"published"_s, u"issued"_s, u"published-print"_s, u"published-online"_s, u"posted"_s, u"created"_s}) {
        const QJsonValue parts = work.value(field).toObject().value(u"date-parts"_s);
        if (const auto year = yearOf(parts.toArray().first().toArray().first()))
            return year;
    }
    return {};
}

QString crossrefName(const QJsonValue &value)
{
    const QJsonObject person = value.toObject();
    const QString name = givenFamily(person, u"given"_s, u"family"_s);
    return name.isEmpty() ? lineOf(person.value(u"name"_s)) : name;
}

Metadata crossrefWork(const QJsonObject &work)
{
    Metadata paper;
    paper.title = lineOf(work.value(u"title"_s));
    const QString subtitle = lineOf(work.value(u"subtitle"_s));
    if (!paper.title.isEmpty() && !subtitle.isEmpty() && !paper.title.contains(subtitle, Qt::CaseInsensitive))
        paper.title += u": "_s + subtitle;
    paper.authors = namesOf(work.value(u"author"_s), crossrefName);
    paper.venue = lineOf(work.value(u"container-title"_s));
    if (paper.venue.isEmpty())
        paper.venue = lineOf(work.value(u"event"_s).toObject().value(u"name"_s));
    paper.year = crossrefYear(work);
    paper.abstract = cleanAbstract(work.value(u"abstract"_s).toString());
    paper.ids = idsOfDoi(work.value(u"DOI"_s).toString());
    paper.landing = webAddress(work.value(u"URL"_s));
    const QJsonObject relations = work.value(u"relation"_s).toObject();
    for (const QJsonValue &preprint : relations.value(u"has-preprint"_s).toArray())
        fillEmpty(paper.ids, {.arxiv = idsOfDoi(preprint.toObject().value(u"id"_s).toString()).arxiv});
    return paper;
}

QString dblpName(const QJsonValue &value)
{
    static const QRegularExpression number(u" \\d{4}$"_s); // tells namesakes apart
    return lineOf(value.isObject() ? value.toObject().value(u"text"_s) : value).remove(number);
}

Metadata dblpHit(const QJsonObject &hit)
{
    const QJsonObject info = hit.value(u"info"_s).toObject();
    Metadata paper;
    paper.title = withoutStop(lineOf(info.value(u"title"_s)));
    paper.authors = namesOf(info.value(u"authors"_s).toObject().value(u"author"_s), dblpName);
    paper.venue = lineOf(info.value(u"venue"_s));
    if (paper.venue == u"CoRR"_s)
        paper.venue = u"arXiv"_s;
    paper.year = yearOf(info.value(u"year"_s));
    paper.ids = idsOfDoi(lineOf(info.value(u"doi"_s)));
    const QString page = webAddress(info.value(u"ee"_s).isArray() ? info.value(u"ee"_s).toArray().first() : info.value(u"ee"_s));
    fillEmpty(paper.ids, identifiersOfAddress(page));
    if (info.value(u"access"_s).toString() == u"open"_s && page.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        paper.pdf = page;
    paper.landing = page;
    return paper;
}

// {"We": [0], "show": [1, 5]}: each word with the places where it stands.
QString ofIndex(const QJsonObject &index)
{
    QStringList words(std::min<qsizetype>(index.size() * 16, mostWords));
    qsizetype last = -1;
    for (auto word = index.begin(); word != index.end(); ++word) {
        for (const QJsonValue &place : word.value().toArray()) {
            const qint64 at = place.toInteger(-1);
            if (at < 0 || at >= words.size())
                continue;
            words[at] = word.key();
            last = std::max<qsizetype>(last, at);
        }
    }
    words.resize(last + 1);
    words.removeAll(QString());
    return cleanAbstract(words.join(u' '));
}

Metadata openAlexWork(const QJsonObject &work)
{
    Metadata paper;
    paper.title = lineOf(work.value(work.contains(u"title"_s) ? u"title"_s : u"display_name"_s));
    paper.authors = namesOf(work.value(u"authorships"_s), [](const QJsonValue &authorship) {
        return lineOf(authorship.toObject().value(u"author"_s).toObject().value(u"display_name"_s));
    });
    const QJsonObject primary = work.value(u"primary_location"_s).toObject();
    paper.venue = lineOf(primary.value(u"source"_s).toObject().value(u"display_name"_s));
    paper.year = yearOf(work.value(u"publication_year"_s));
    paper.abstract = ofIndex(work.value(u"abstract_inverted_index"_s).toObject());
    paper.ids = idsOfDoi(work.value(u"doi"_s).toString());
    fillEmpty(paper.ids, identifiersOfAddress(work.value(u"ids"_s).toObject().value(u"pmid"_s).toString()));
    paper.landing = webAddress(primary.value(u"landing_page_url"_s));
    paper.pdf = webAddress(work.value(u"best_oa_location"_s).toObject().value(u"pdf_url"_s));
    for (const QJsonValue &location : work.value(u"locations"_s).toArray()) // where a preprint stands beside what was published
        fillEmpty(paper.ids, identifiersOfAddress(location.toObject().value(u"landing_page_url"_s).toString()));
    return paper;
}

Metadata semanticPaper(const QJsonObject &item)
{
    const QJsonObject ids = item.value(u"externalIds"_s).toObject();
    Metadata paper;
    paper.title = lineOf(item.value(u"title"_s));
    if (paper.title.startsWith(u"[PDF] "_s))
        paper.title.remove(0, 6);
    paper.authors =
        namesOf(item.value(u"authors"_s), [](const QJsonValue &author) { return lineOf(author.toObject().value(u"name"_s)); });
    paper.venue = lineOf(item.value(u"venue"_s));
    if (paper.venue.startsWith(u"arXiv"_s, Qt::CaseInsensitive))
        paper.venue = u"arXiv"_s;
    paper.year = yearOf(item.value(u"year"_s));
    paper.abstract = cleanAbstract(item.value(u"abstract"_s).toString());
    paper.ids = idsOfDoi(ids.value(u"DOI"_s).toString());
    fillEmpty(paper.ids, {.arxiv = cleanArxiv(lineOf(ids.value(u"ArXiv"_s)))});
    fillEmpty(paper.ids, identifiersOfAddress(u"https://pubmed.ncbi.nlm.nih.gov/"_s + lineOf(ids.value(u"PubMed"_s))));
    fillEmpty(paper.ids, identifiersOfAddress(u"https://aclanthology.org/"_s + lineOf(ids.value(u"ACL"_s))));
    paper.pdf = webAddress(item.value(u"openAccessPdf"_s).toObject().value(u"url"_s));
    paper.landing = webAddress(item.value(u"url"_s));
    return paper;
}

QString dataCiteName(const QJsonValue &value)
{
    const QJsonObject person = value.toObject();
    const QString name = givenFamily(person, u"givenName"_s, u"familyName"_s);
    if (!name.isEmpty())
        return name;
    const QString whole = lineOf(person.value(u"name"_s));
    const qsizetype comma = whole.indexOf(u", "_s);
    return comma < 0 ? whole : QString(whole.sliced(comma + 2) + u' ' + whole.first(comma));
}

Metadata dataCiteWork(const QJsonObject &item)
{
    const QJsonObject work = item.value(u"attributes"_s).toObject();
    const QJsonValue publisher = work.value(u"publisher"_s);
    Metadata paper;
    paper.title = lineOf(work.value(u"titles"_s).toArray().first().toObject().value(u"title"_s));
    paper.authors = namesOf(work.value(u"creators"_s), dataCiteName);
    paper.venue = lineOf(work.value(u"container"_s).toObject().value(u"title"_s));
    if (paper.venue.isEmpty())
        paper.venue = lineOf(publisher.isObject() ? publisher.toObject().value(u"name"_s) : publisher);
    paper.year = yearOf(work.value(u"publicationYear"_s));
    for (const QJsonValue &value : work.value(u"descriptions"_s).toArray()) {
        if (paper.abstract.isEmpty() && value.toObject().value(u"descriptionType"_s).toString() == u"Abstract"_s)
            paper.abstract = cleanAbstract(value.toObject().value(u"description"_s).toString());
    }
    paper.ids = idsOfDoi(work.value(u"doi"_s).toString());
    paper.landing = webAddress(work.value(u"url"_s));
    return paper;
}

// "Keim RG" → "RG Keim"
QString pubMedName(const QJsonValue &value)
{
    static const QRegularExpression initials(u"^(.+) ([A-Z]{1,4})$"_s);
    const QString name = lineOf(value.toObject().value(u"name"_s));
    const QRegularExpressionMatch match = initials.match(name);
    return match.hasMatch() ? match.captured(2) + u' ' + match.captured(1) : name;
}

Metadata pubMedDocument(const QJsonObject &document)
{
    Metadata paper;
    paper.title = withoutStop(lineOf(document.value(u"title"_s)));
    paper.authors = namesOf(document.value(u"authors"_s), pubMedName);
    paper.venue = lineOf(document.value(u"fulljournalname"_s));
    if (paper.venue.isEmpty())
        paper.venue = lineOf(document.value(u"source"_s));
    paper.year = yearOf(document.value(u"pubdate"_s));
    paper.ids.pmid = lineOf(document.value(u"uid"_s));
    for (const QJsonValue &id : document.value(u"articleids"_s).toArray()) {
        if (id.toObject().value(u"idtype"_s).toString() == u"doi"_s)
            fillEmpty(paper.ids, idsOfDoi(id.toObject().value(u"value"_s).toString()));
    }
    return paper;
}

QJsonValue unwrapped(const QJsonObject &content, const QString &field)
{
    const QJsonValue value = content.value(field);
    return value.isObject() ? value.toObject().value(u"value"_s) : value;
}

Metadata openReviewNote(const QJsonObject &note)
{
    const QJsonObject content = note.value(u"content"_s).toObject();
    Metadata paper;
    paper.title = lineOf(unwrapped(content, u"title"_s));
    paper.authors = namesOf(unwrapped(content, u"authors"_s), [](const QJsonValue &name) { return lineOf(name); });
    paper.venue = lineOf(unwrapped(content, u"venue"_s));
    paper.abstract = cleanAbstract(unwrapped(content, u"abstract"_s).toString());
    paper.year = yearIn(paper.venue);
    if (const qint64 created = note.value(u"cdate"_s).toInteger(); !paper.year && created > 0)
        paper.year = plausibleYear(static_cast<int>(1970 + created / 31'556'952'000));
    const QString id = lineOf(note.value(note.contains(u"forum"_s) ? u"forum"_s : u"id"_s));
    paper.ids = identifiersOfAddress(u"https://openreview.net/forum?id="_s + id);
    return paper;
}

} // namespace

Result<QList<Metadata>> readCrossref(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"Crossref"_s, json);
    if (!answer)
        return answer.error();
    const QJsonValue message = answer->value(u"message"_s);
    if (answer->value(u"status"_s).toString() != u"ok"_s || !message.isObject())
        return notUnderstood(u"Crossref"_s, answer->value(u"status"_s).toString());
    const QJsonObject work = message.toObject();
    return papersOf(work.contains(u"items"_s) ? work.value(u"items"_s) : message, crossrefWork);
}

Result<QList<Metadata>> readDblp(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"DBLP"_s, json);
    if (!answer)
        return answer.error();
    const QJsonObject result = answer->value(u"result"_s).toObject();
    if (!result.contains(u"hits"_s))
        return notUnderstood(u"DBLP"_s, u"no hits"_s);
    return papersOf(result.value(u"hits"_s).toObject().value(u"hit"_s), dblpHit);
}

Result<QList<Metadata>> readOpenAlex(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"OpenAlex"_s, json);
    if (!answer)
        return answer.error();
    if (answer->contains(u"error"_s))
        return saysError(u"OpenAlex"_s, answer->value(u"message"_s).toString());
    return papersOf(answer->contains(u"results"_s) ? answer->value(u"results"_s) : QJsonValue(*answer), openAlexWork);
}

Result<QList<Metadata>> readSemanticScholar(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"Semantic Scholar"_s, json);
    if (!answer)
        return answer.error();
    if (const QString error = answer->value(u"error"_s).toString(); !error.isEmpty())
        return error.contains(u"not found"_s) ? Result<QList<Metadata>>(QList<Metadata>{})
                                              : saysError(u"Semantic Scholar"_s, error);
    const bool isSearch = answer->contains(u"data"_s) || answer->contains(u"total"_s);
    return papersOf(isSearch ? answer->value(u"data"_s) : QJsonValue(*answer), semanticPaper);
}

Result<QList<Metadata>> readDataCite(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"DataCite"_s, json);
    if (!answer)
        return answer.error();
    if (!answer->contains(u"data"_s))
        return saysError(u"DataCite"_s, answer->value(u"errors"_s).toArray().first().toObject().value(u"title"_s).toString());
    return papersOf(answer->value(u"data"_s), dataCiteWork);
}

Result<QList<Metadata>> readPubMedSummary(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"PubMed"_s, json);
    if (!answer)
        return answer.error();
    if (const QString error = answer->value(u"error"_s).toString(); !error.isEmpty())
        return error.contains(u"rate limit"_s) ? tooManyQuestions(u"PubMed"_s) : saysError(u"PubMed"_s, error);
    const QJsonObject result = answer->value(u"result"_s).toObject();
    QJsonArray documents;
    for (const QJsonValue &uid : result.value(u"uids"_s).toArray())
        documents.append(result.value(uid.toString()));
    return papersOf(documents, pubMedDocument);
}

Result<QList<Metadata>> readOpenReview(const QByteArray &json)
{
    const Result<QJsonObject> answer = jsonAnswer(u"OpenReview"_s, json);
    if (!answer)
        return answer.error();
    if (!answer->contains(u"notes"_s))
        return saysError(u"OpenReview"_s, answer->value(u"message"_s).toString());
    return papersOf(answer->value(u"notes"_s), openReviewNote);
}

} // namespace cabinet::network
