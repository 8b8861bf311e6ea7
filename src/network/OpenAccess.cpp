// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/OpenAccess.h"

#include "domain/LinkTarget.h"
#include "domain/TitleKey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype mostPdfs = 4;
constexpr int hits = 5; // of a search by title

void add(QList<QUrl> &pdfs, const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const bool isWeb = url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    if (isWeb && pdfs.size() < mostPdfs && !pdfs.contains(url))
        pdfs.append(url);
}

// A page whose PDF is known from its address, such as an arXiv abstract.
void addKnown(QList<QUrl> &pdfs, const QString &address)
{
    for (const QString &pdf : addressTarget(address).pdfs)
        add(pdfs, pdf);
}

QUrl asked(QUrl base, const QString &path, const QList<std::pair<QString, QString>> &items)
{
    base.setPath(base.path() + path, QUrl::DecodedMode);
    QUrlQuery query;
    for (const auto &[name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    base.setQuery(query);
    return base;
}

bool sameTitle(const QString &one, const QString &other)
{
    const QString key = titleKey(one);
    return !key.isEmpty() && key == titleKey(other);
}

// Words only: the punctuation of a title means something in these query languages.
QString words(const QString &title)
{
    QString plain = title.left(300);
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = u' ';
    }
    return plain.simplified();
}

void addWork(QList<QUrl> &pdfs, const QJsonObject &work)
{
    QJsonArray places = work[u"locations"_s].toArray();
    places.prepend(work[u"best_oa_location"_s]);
    for (const QJsonValue &place : std::as_const(places))
        add(pdfs, place[u"pdf_url"_s].toString());
    for (const QJsonValue &place : std::as_const(places)) {
        if (place[u"is_oa"_s].toBool())
            addKnown(pdfs, place[u"landing_page_url"_s].toString());
    }
}

struct Entry
{
    QString id;
    QString title;
};

// Inside <entry>; ends at its end.
Entry readEntry(QXmlStreamReader &xml)
{
    Entry entry;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const bool isId = depth == 1 && xml.name() == u"id"_s;
        const bool isTitle = depth == 1 && xml.name() == u"title"_s;
        if (isId || isTitle)
            (isId ? entry.id : entry.title) = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        else
            ++depth;
    }
    return entry;
}

} // namespace

QUrl unpaywallQuestion(const QUrl &base, const QString &doi, const QString &mail)
{
    if (doi.isEmpty() || mail.isEmpty())
        return {};
    return asked(base, u"/v2/"_s + doi, {{u"email"_s, mail}});
}

QList<QUrl> pdfsByUnpaywall(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    QJsonArray places = answer[u"oa_locations"_s].toArray();
    places.prepend(answer[u"best_oa_location"_s]);
    QList<QUrl> pdfs;
    for (const QJsonValue &place : std::as_const(places))
        add(pdfs, place[u"url_for_pdf"_s].toString());
    for (const QJsonValue &place : std::as_const(places))
        addKnown(pdfs, place[u"url"_s].toString());
    return pdfs;
}

QUrl openAlexQuestion(const QUrl &base, const QString &doi, const QString &title, const QString &mail)
{
    QList<std::pair<QString, QString>> items{{u"select"_s, u"title,best_oa_location,locations"_s}};
    if (!mail.isEmpty())
        items.append({u"mailto"_s, mail});
    if (!doi.isEmpty())
        return asked(base, u"/works/https://doi.org/"_s + doi, items);
    const QString plain = words(title);
    if (plain.isEmpty())
        return {};
    items.append({u"filter"_s, u"title.search:"_s + plain});
    items.append({u"per-page"_s, QString::number(hits)});
    return asked(base, u"/works"_s, items);
}

QList<QUrl> pdfsByOpenAlex(const QByteArray &json, const QString &title)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    QList<QUrl> pdfs;
    if (!answer.contains(u"results"_s)) {
        addWork(pdfs, answer);
        return pdfs;
    }
    for (const QJsonValue &work : answer[u"results"_s].toArray()) {
        if (sameTitle(work[u"title"_s].toString(), title))
            addWork(pdfs, work.toObject());
    }
    return pdfs;
}

QUrl arxivQuestion(const QUrl &base, const QString &title)
{
    const QString plain = words(title);
    if (plain.isEmpty())
        return {};
    return asked(base, u"/api/query"_s,
                 {{u"search_query"_s, u"ti:\"%1\""_s.arg(plain)}, {u"max_results"_s, QString::number(hits)}});
}

// A bad question is answered with an entry that is titled "Error", too many with plain text; neither has the title.
QList<QUrl> pdfsByArxiv(const QByteArray &atom, const QString &title)
{
    QList<QUrl> pdfs;
    QXmlStreamReader xml(atom);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return {};
        if (token != QXmlStreamReader::StartElement || xml.name() != u"entry"_s)
            continue;
        const Entry entry = readEntry(xml);
        if (sameTitle(entry.title, title))
            addKnown(pdfs, entry.id);
    }
    return pdfs;
}

} // namespace cabinet::network
