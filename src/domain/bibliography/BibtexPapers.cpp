// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/Bibtex.h"

#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Latex.h"
#include "domain/bibliography/Year.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QString plain(const QString &latex)
{
    return cleanLine(latexText(latex));
}

// Splits where `separator` stands outside braces, in any case of letters and with spaces around it when it is a word.
QStringList splitOutside(const QString &text, QStringView word)
{
    QStringList parts;
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text.at(i) == u'{' ? 1 : text.at(i) == u'}' ? -1 : 0;
        if (depth > 0 || !QStringView(text).sliced(i).startsWith(word, Qt::CaseInsensitive))
            continue;
        parts.append(text.sliced(from, i - from).trimmed());
        from = i + word.size();
        i = from - 1;
    }
    parts.append(text.sliced(from).trimmed());
    return parts;
}

// BibLaTeX's "family=Smith, given=John".
QString extendedName(const QStringList &parts)
{
    QHash<QString, QString> said;
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        said.insert(part.left(equals).trimmed().toLower(), part.mid(equals + 1).trimmed());
    }
    return QStringList{said.value(u"given"_s), said.value(u"prefix"_s), said.value(u"family"_s), said.value(u"suffix"_s)}.join(
        u' ');
}

// "Last, First", "von Last, Jr, First" → as they sign.
QString nameOf(const QString &author)
{
    const QStringList parts = splitOutside(author, u",");
    if (parts.first().startsWith(u"family="_s) || parts.first().startsWith(u"given="_s))
        return plain(extendedName(parts));
    if (parts.size() == 2)
        return plain(parts.at(1) + u' ' + parts.at(0));
    if (parts.size() > 2)
        return plain(parts.at(2) + u' ' + parts.at(0) + u' ' + parts.at(1));
    return plain(author);
}

QStringList authorsOf(QString field)
{
    field.replace(u'\n', u' ').replace(u'\t', u' ').replace(u'\r', u' ');
    QStringList authors;
    for (const QString &author : splitOutside(field, u" and ")) {
        if (author.isEmpty() || author.compare(u"others"_s, Qt::CaseInsensitive) == 0)
            continue;
        if (const QString name = nameOf(author); !name.isEmpty())
            authors.append(name);
    }
    return authors;
}

class Reading final
{
public:
    Reading(const BibtexEntry &entry, const BibtexEntry *parent)
        : m_entry(entry)
        , m_parent(parent)
    {
    }

    [[nodiscard]] Metadata paper() const;

private:
    [[nodiscard]] QString first(const QStringList &names) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString venue() const;
    [[nodiscard]] Identifiers ids() const;

    const BibtexEntry &m_entry;
    const BibtexEntry *m_parent; // named by crossref
};

QString Reading::first(const QStringList &names) const
{
    for (const BibtexEntry *entry : {&m_entry, m_parent}) {
        for (const QString &name : entry ? names : QStringList{}) {
            if (const QString text = plain(entry->fields.value(name)); !text.isEmpty())
                return text;
        }
    }
    return {};
}

QString Reading::title() const
{
    const QString title = plain(m_entry.fields.value(u"title"_s));
    const QString subtitle = plain(m_entry.fields.value(u"subtitle"_s));
    if (title.isEmpty() || subtitle.isEmpty())
        return title;
    return title + (title.endsWith(u'?') || title.endsWith(u'!') ? u" "_s : u": "_s) + subtitle;
}

QString Reading::venue() const
{
    if (const QString named = first({u"booktitle"_s, u"journal"_s, u"journaltitle"_s, u"eventtitle"_s, u"maintitle"_s});
        !named.isEmpty())
        return named;
    if (m_parent && !plain(m_parent->fields.value(u"title"_s)).isEmpty() && m_entry.type.startsWith(u"in"_s))
        return plain(m_parent->fields.value(u"title"_s));
    if (!ids().arxiv.isEmpty())
        return u"arXiv"_s;
    return first({u"school"_s, u"institution"_s, u"organization"_s, u"publisher"_s, u"howpublished"_s});
}

Identifiers Reading::ids() const
{
    const auto field = [this](const QString &name) { return m_entry.fields.value(name).trimmed().remove(u"{"_s).remove(u"}"_s); };
    Identifiers ids;
    if (const QString doi = cleanDoi(latexText(field(u"doi"_s))); !doi.isEmpty())
        ids = identifiersOfAddress(u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(doi, "/")));
    const QString kind = (field(u"archiveprefix"_s) + field(u"eprinttype"_s)).toLower();
    Identifiers more;
    if (kind.isEmpty() || kind.contains(u"arxiv"_s))
        more.arxiv = cleanArxiv(field(u"eprint"_s));
    else if (kind.contains(u"pubmed"_s))
        more.pmid = field(u"eprint"_s);
    fillEmpty(ids, more);
    static const QRegularExpression preprint(u"arxiv(?: preprint)?(?: arxiv)?\\s*:\\s*(\\S+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (const auto match = preprint.match(field(u"journal"_s) + u' ' + field(u"note"_s)); match.hasMatch())
        fillEmpty(ids, {.arxiv = cleanArxiv(match.captured(1).remove(u','))});
    static const QRegularExpression digits(u"^\\d{1,8}$"_s);
    if (const QString pmid = field(u"pmid"_s); digits.match(pmid).hasMatch())
        fillEmpty(ids, {.pmid = pmid});
    fillEmpty(ids, identifiersOfAddress(latexText(field(u"url"_s))));
    return ids;
}

Metadata Reading::paper() const
{
    Metadata paper;
    paper.title = title();
    const QString by = m_entry.fields.value(u"author"_s);
    paper.authors = authorsOf(by.isEmpty() ? m_entry.fields.value(u"editor"_s) : by);
    paper.venue = venue();
    paper.year = yearIn(first({u"year"_s, u"date"_s, u"eventdate"_s, u"urldate"_s}));
    paper.abstract = cleanAbstract(latexText(m_entry.fields.value(u"abstract"_s)));
    paper.ids = ids();
    const QString url = latexText(m_entry.fields.value(u"url"_s)).trimmed();
    if (url.startsWith(u"http"_s) && !url.contains(u' ')) {
        const bool isPdf = url.endsWith(u".pdf"_s, Qt::CaseInsensitive);
        (isPdf ? paper.pdf : paper.landing) = cleanLine(url);
    }
    return paper;
}

} // namespace

Bibliography readBibtex(const QString &text)
{
    Bibliography all;
    const QList<BibtexEntry> entries = parseBibtex(text, &all.skipped);
    QHash<QString, const BibtexEntry *> byKey;
    for (const BibtexEntry &entry : entries)
        byKey.insert(entry.key.toLower(), &entry);
    for (const BibtexEntry &entry : entries) {
        const QString parent = entry.fields.value(u"crossref"_s).trimmed().toLower();
        const Metadata paper = Reading(entry, parent.isEmpty() ? nullptr : byKey.value(parent)).paper();
        if (paper.title.isEmpty())
            all.skipped.append(entry.line);
        else
            all.papers.append(paper);
    }
    std::sort(all.skipped.begin(), all.skipped.end());
    return all;
}

} // namespace cabinet
