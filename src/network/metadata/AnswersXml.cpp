// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/Answers.h"

#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Year.h"
#include "network/metadata/AnswerText.h"

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

// One entry of arXiv's feed, gathered as its elements end.
class ArxivFeed final
{
public:
    void take(const XmlElement &element);
    [[nodiscard]] const QList<Metadata> &papers() const { return m_papers; }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] bool isFeed() const { return m_isFeed; }

private:
    void takeLink(const XmlElement &element);
    void finish();

    Metadata m_paper;
    QString m_id;
    QString m_journal;
    QList<Metadata> m_papers;
    QString m_trouble;
    bool m_isFeed = false;
};

void ArxivFeed::take(const XmlElement &element)
{
    const QString &path = element.path;
    if (path == u"feed"_s)
        m_isFeed = true;
    else if (path == u"feed/entry"_s)
        finish();
    else if (path == u"feed/entry/id"_s)
        m_id = cleanLine(element.text);
    else if (path == u"feed/entry/title"_s)
        m_paper.title = cleanLine(element.text);
    else if (path == u"feed/entry/summary"_s)
        m_paper.abstract = cleanAbstract(element.text);
    else if (path == u"feed/entry/published"_s)
        m_paper.year = yearIn(element.text);
    else if (path == u"feed/entry/author/name"_s && !cleanLine(element.text).isEmpty())
        m_paper.authors.append(cleanLine(element.text));
    else if (path == u"feed/entry/doi"_s)
        fillEmpty(m_paper.ids, idsOfDoi(element.text));
    else if (path == u"feed/entry/journal_ref"_s)
        m_journal = cleanLine(element.text);
    else if (path == u"feed/entry/link"_s)
        takeLink(element);
}

void ArxivFeed::takeLink(const XmlElement &element)
{
    if (element.attributes.value("title"_L1) == "pdf"_L1)
        m_paper.pdf = webAddress(element.attributes.value("href"_L1).toString());
}

void ArxivFeed::finish()
{
    if (m_id.contains(u"arxiv.org/api/errors"_s))
        m_trouble = m_paper.abstract;
    m_paper.ids.arxiv = identifiersOfAddress(m_id).arxiv;
    m_paper.venue = m_journal.isEmpty() || m_journal.size() > 200 ? u"arXiv"_s : m_journal;
    if (const std::optional<int> published = yearIn(m_journal))
        m_paper.year = published;
    if (!m_paper.ids.arxiv.isEmpty() && !m_paper.title.isEmpty())
        m_papers.append(m_paper);
    m_paper = {};
    m_id.clear();
    m_journal.clear();
}

// Articles of PubMed.
class PubMedSet final
{
public:
    void take(const XmlElement &element);
    [[nodiscard]] const QList<Metadata> &papers() const { return m_papers; }

private:
    void takeArticle(const QString &path, const XmlElement &element);
    void takeId(const XmlElement &element);
    void takeAuthor();

    Metadata m_paper;
    QString m_family, m_given, m_group;
    QStringList m_abstract;
    QList<Metadata> m_papers;
};

void PubMedSet::take(const XmlElement &element)
{
    const qsizetype at = element.path.indexOf(u"PubmedArticle"_s, element.path.startsWith(u"PubmedArticleSet/"_s) ? 17 : 0);
    const QString path = at < 0 ? QString() : element.path.mid(at + 14);
    if (path == u"MedlineCitation/PMID"_s)
        m_paper.ids.pmid = cleanLine(element.text);
    else if (path == u"PubmedData/ArticleIdList/ArticleId"_s || path == u"MedlineCitation/Article/ELocationID"_s)
        takeId(element);
    else if (path.startsWith(u"MedlineCitation/Article/"_s))
        takeArticle(path.mid(24), element);
    else if (path.isEmpty() && at >= 0 && !m_paper.title.isEmpty()) {
        m_paper.abstract = m_abstract.join(u"\n\n"_s);
        m_papers.append(m_paper);
    }
    if (path.isEmpty() && at >= 0) {
        m_paper = {};
        m_abstract.clear();
    }
}

void PubMedSet::takeArticle(const QString &path, const XmlElement &element)
{
    const QString text = cleanLine(element.text);
    if (path == u"ArticleTitle"_s)
        m_paper.title = text.endsWith(u'.') ? text.chopped(1) : text;
    else if (path == u"Abstract/AbstractText"_s && !text.isEmpty())
        m_abstract.append(text);
    else if (path == u"Journal/Title"_s)
        m_paper.venue = text;
    else if (path == u"Journal/JournalIssue/PubDate"_s)
        m_paper.year = yearIn(element.text);
    else if (path == u"AuthorList/Author/LastName"_s)
        m_family = text;
    else if (path == u"AuthorList/Author/ForeName"_s)
        m_given = text;
    else if (path == u"AuthorList/Author/CollectiveName"_s)
        m_group = text;
    else if (path == u"AuthorList/Author"_s)
        takeAuthor();
}

void PubMedSet::takeAuthor()
{
    const QString name = m_group.isEmpty() ? QString(m_given + u' ' + m_family).trimmed() : m_group;
    if (!name.isEmpty())
        m_paper.authors.append(name);
    m_family.clear();
    m_given.clear();
    m_group.clear();
}

void PubMedSet::takeId(const XmlElement &element)
{
    const bool isDoi = element.attributes.value("IdType"_L1) == "doi"_L1 || element.attributes.value("EIdType"_L1) == "doi"_L1;
    if (isDoi)
        fillEmpty(m_paper.ids, idsOfDoi(element.text));
}

} // namespace

Result<QList<Metadata>> readArxiv(const QByteArray &atom)
{
    if (atom.left(200).contains("Rate exceeded"))
        return tooManyQuestions(u"arXiv"_s);
    ArxivFeed feed;
    QString detail;
    const bool whole = walkXml(
        atom, [&feed](const XmlElement &element) { feed.take(element); }, detail);
    if (!whole || !feed.isFeed())
        return notUnderstood(u"arXiv"_s, detail);
    if (feed.papers().isEmpty() && feed.trouble().startsWith(u"incorrect id"_s))
        return QList<Metadata>{};
    if (feed.papers().isEmpty() && !feed.trouble().isEmpty())
        return saysError(u"arXiv"_s, feed.trouble());
    return feed.papers();
}

Result<QList<Metadata>> readPubMedArticles(const QByteArray &xml)
{
    PubMedSet set;
    QString detail;
    if (!walkXml(
            xml, [&set](const XmlElement &element) { set.take(element); }, detail))
        return notUnderstood(u"PubMed"_s, detail);
    return set.papers();
}

} // namespace cabinet::network
