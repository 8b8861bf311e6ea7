// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Export.h"

#include "library/ExportFormats.h"
#include "library/Json.h"
#include "library/Rows.h"
#include "markdown/List.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr int pageRows = 500;

// In the order they were added. Everything at once: an export is the whole library by its nature.
Result<QList<Paper>> allPapers(const storage::Reader &reader)
{
    QList<Paper> papers;
    for (qint64 after = 0;;) {
        const Result<QList<Paper>> page = reader.papers({}, {}, after, pageRows);
        if (!page)
            return page.error();
        papers += *page;
        if (page->size() < pageRows)
            return papers;
        after = page->last().id.value;
    }
}

Result<QList<Idea>> allIdeas(const storage::Reader &reader)
{
    const Result<QList<IdeaRow>> rows = reader.ideaRows({}, 0, std::numeric_limits<int>::max());
    if (!rows)
        return rows.error();
    QList<Idea> ideas;
    for (const IdeaRow &row : *rows) {
        const Result<std::optional<Idea>> idea = reader.idea(row.id);
        if (!idea)
            return idea.error();
        if (!*idea)
            continue;
        ideas.append(**idea);
        for (const markdown::LinkSpan &span : markdown::findLinks(ideaText(ideas.last().title, ideas.last().body)))
            ideas.last().links.append(span.link);
    }
    return ideas;
}

QByteArray libraryJson(const QList<Paper> &papers, const QList<Idea> &ideas)
{
    QJsonArray paperArray;
    for (const Paper &paper : papers)
        paperArray.append(paperJson(paper));
    QJsonArray ideaArray;
    for (const Idea &idea : ideas)
        ideaArray.append(ideaJson(idea));
    const QJsonObject all{
        {u"format"_s, u"papercabinet"_s}, {u"version"_s, 1}, {u"papers"_s, paperArray}, {u"ideas"_s, ideaArray}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace

std::optional<ExportFormat> exportFormat(const QString &name)
{
    static const QHash<QString, ExportFormat> names{
        {u"markdown"_s, ExportFormat::Markdown}, {u"json"_s, ExportFormat::Json},        {u"bibtex"_s, ExportFormat::Bibtex},
        {u"ris"_s, ExportFormat::Ris},           {u"csl-json"_s, ExportFormat::CslJson}, {u"csv"_s, ExportFormat::Csv},
    };
    const auto found = names.constFind(name.toLower());
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

Result<QByteArray> exportLibrary(const storage::Reader &reader, ExportFormat format)
{
    const Result<QList<Paper>> papers = allPapers(reader);
    if (!papers)
        return papers.error();
    switch (format) {
    case ExportFormat::Bibtex:
        return bibtexOf(*papers);
    case ExportFormat::Ris:
        return risOf(*papers);
    case ExportFormat::CslJson:
        return cslJsonOf(*papers);
    case ExportFormat::Csv:
        return csvOf(*papers);
    case ExportFormat::Markdown:
    case ExportFormat::Json:
        break;
    }
    const Result<QList<Idea>> ideas = allIdeas(reader);
    if (!ideas)
        return ideas.error();
    return format == ExportFormat::Json ? Result<QByteArray>(libraryJson(*papers, *ideas))
                                        : exportMarkdown(reader, *papers, *ideas);
}

Result<QByteArray> exportSource(const storage::Reader &reader, SourceId source)
{
    return reader.sourceBytes(source);
}

} // namespace cabinet
