// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ExportFormats.h"

#include "domain/PdfLink.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// What TeX would act on. Letters of other scripts stay UTF-8, which BibTeX's successors read.
QString latex(const QString &text)
{
    static const QHash<QChar, QString> escapes{
        {u'\\', u"\\textbackslash{}"_s},
        {u'{', u"\\{"_s},
        {u'}', u"\\}"_s},
        {u'$', u"\\$"_s},
        {u'&', u"\\&"_s},
        {u'%', u"\\%"_s},
        {u'#', u"\\#"_s},
        {u'_', u"\\_"_s},
        {u'~', u"\\textasciitilde{}"_s},
        {u'^', u"\\textasciicircum{}"_s},
        {u'"', u"{\"}"_s},
    };
    QString out;
    for (const QChar c : text) {
        const auto escape = escapes.constFind(c);
        if (escape != escapes.constEnd())
            out.append(*escape);
        else
            out.append(c.category() == QChar::Other_Control ? QChar(u' ') : c);
    }
    return out;
}

// A url field is read verbatim: only what would end it early is encoded.
QString verbatim(const QString &url)
{
    QString out = url.simplified();
    return out.replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s).replace(u' ', u"%20"_s);
}

void addField(QString &entry, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        entry += u"  "_s + name + u" = {"_s + value + u"},\n"_s;
}

QString authorsOf(const Paper &paper)
{
    QStringList names;
    for (const QString &author : paper.authors) {
        const PersonName name = personName(author);
        names.append(name.given.isEmpty() ? QString(u"{"_s + latex(name.family) + u"}"_s)
                                          : QString(latex(name.family) + u", "_s + latex(name.given)));
    }
    return names.join(u" and "_s);
}

bool isPreprint(const Venue &venue)
{
    return venue.name.compare(u"arxiv"_s, Qt::CaseInsensitive) == 0;
}

QString typeOf(const Paper &paper)
{
    if (paper.venue.name.isEmpty() || isPreprint(paper.venue))
        return u"misc"_s;
    return u"inproceedings"_s;
}

QString urlOf(const Paper &paper)
{
    for (const std::optional<Link> &link :
         {choosePdfLink(paper.links), paper.links.isEmpty() ? std::nullopt : std::optional(paper.links.first())}) {
        if (link && link->url.startsWith(u"http"_s, Qt::CaseInsensitive))
            return link->url;
    }
    return {};
}

QString entryOf(const Paper &paper, const QString &key)
{
    QString entry = u"@"_s + typeOf(paper) + u"{"_s + key + u",\n"_s;
    addField(entry, "title"_L1, u"{"_s + latex(paper.title) + u"}"_s); // doubled braces keep its capitals
    addField(entry, "author"_L1, authorsOf(paper));
    addField(entry, isPreprint(paper.venue) ? "howpublished"_L1 : "booktitle"_L1, latex(paper.venue.name));
    addField(entry, "year"_L1, paper.venue.year ? QString::number(*paper.venue.year) : QString());
    addField(entry, "url"_L1, verbatim(urlOf(paper)));
    addField(entry, "keywords"_L1, latex(paper.tags.join(u", "_s)));
    addField(entry, "note"_L1, latex(paper.notes.simplified()));
    return entry + u"}\n"_s;
}

} // namespace

QByteArray bibtexOf(const QList<Paper> &papers)
{
    const QStringList keys = citationKeys(papers);
    QStringList entries;
    for (qsizetype i = 0; i < papers.size(); ++i)
        entries.append(entryOf(papers.at(i), keys.at(i)));
    return entries.join(u'\n').toUtf8();
}

} // namespace cabinet
