// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PageMeta.h"

#include "domain/LinkPattern.h"
#include "network/HtmlTags.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype mostPdfs = 5;
constexpr qsizetype longestTitle = 1000;

// Where a PDF may be named, best first. The last ones hold addresses of all kinds, so only those that look like a PDF's count.
constexpr std::array<QStringView, 6> pdfNames{u"citation_pdf_url",     u"bepress_citation_pdf_url",
                                              u"eprints.document_url", u"wkhealth_pdf_url",
                                              u"dc.identifier",        u"dc.relation"};
constexpr size_t firstOfAnyKind = 4;
constexpr std::array<QStringView, 5> doiNames{u"citation_doi", u"bepress_citation_doi", u"prism.doi", u"dc.identifier.doi",
                                              u"dc.identifier"};
constexpr std::array<QStringView, 4> titleNames{u"citation_title", u"bepress_citation_title", u"eprints.title", u"dc.title"};

template<size_t N>
std::optional<size_t> placeOf(const std::array<QStringView, N> &names, QStringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(size_t(found - names.begin()));
}

bool looksLikePdf(const QUrl &url)
{
    return url.path().endsWith(u".pdf"_s, Qt::CaseInsensitive);
}

QString doiIn(QString text)
{
    text = text.trimmed();
    if (text.startsWith(u"doi:"_s, Qt::CaseInsensitive))
        text = text.sliced(4).trimmed();
    const qsizetype host = text.indexOf(u"doi.org/"_s);
    if (host >= 0)
        text = text.sliced(host + 8);
    return isDoi(text) ? text : QString();
}

class Reader final
{
public:
    explicit Reader(const QUrl &address)
        : m_base(address)
    {
    }

    void take(const HtmlTag &tag)
    {
        if (tag.name == "base")
            takeBase(tag.value("href"));
        else if (tag.name == "meta")
            takeMeta(tag);
        else if (tag.name == "link")
            takeLink(tag);
    }

    PageMeta result()
    {
        for (const QList<QUrl> &pdfs : m_pdfs) {
            for (const QUrl &pdf : pdfs) {
                if (m_meta.pdfs.size() < mostPdfs && !m_meta.pdfs.contains(pdf))
                    m_meta.pdfs.append(pdf);
            }
        }
        return m_meta;
    }

private:
    void takeBase(const QString &href)
    {
        const QUrl base = m_base.resolved(QUrl(href.trimmed()));
        if (!m_hasBase && !href.trimmed().isEmpty() && isWeb(base))
            m_base = base;
        m_hasBase = true;
    }

    void takeMeta(const HtmlTag &tag)
    {
        QString name = tag.value("name");
        if (name.isEmpty())
            name = tag.value("property");
        name = name.trimmed().toLower();
        const QString content = tag.value("content");
        if (const std::optional<size_t> place = placeOf(pdfNames, name))
            addPdf(*place, content, *place >= firstOfAnyKind);
        if (m_meta.doi.isEmpty() && placeOf(doiNames, name))
            m_meta.doi = doiIn(content);
        if (m_meta.title.isEmpty() && placeOf(titleNames, name))
            m_meta.title = content.left(longestTitle).simplified();
    }

    void takeLink(const HtmlTag &tag)
    {
        const bool alternate = tag.value("rel").toLower().split(u' ').contains(u"alternate"_s);
        if (alternate && tag.value("type").trimmed().compare(u"application/pdf"_s, Qt::CaseInsensitive) == 0)
            addPdf(pdfNames.size(), tag.value("href"), false);
    }

    void addPdf(size_t place, const QString &text, bool onlyIfPdf)
    {
        const QString trimmed = text.trimmed();
        if (trimmed.isEmpty() || trimmed.size() > 4096)
            return;
        const QUrl url = m_base.resolved(QUrl(trimmed));
        if (isWeb(url) && (!onlyIfPdf || looksLikePdf(url)) && m_pdfs.at(place).size() < mostPdfs)
            m_pdfs.at(place).append(url);
    }

    static bool isWeb(const QUrl &url)
    {
        return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    }

    QUrl m_base;
    bool m_hasBase = false;
    std::array<QList<QUrl>, pdfNames.size() + 1> m_pdfs;
    PageMeta m_meta;
};

} // namespace

PageMeta readPageMeta(const QByteArray &html, const QUrl &address)
{
    HtmlTags tags(html);
    Reader reader(address);
    for (HtmlTag tag = tags.next(); !tag.name.isEmpty(); tag = tags.next())
        reader.take(tag);
    return reader.result();
}

} // namespace cabinet::network
