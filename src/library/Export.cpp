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

Result<int> countOf(const storage::Reader &reader, const Query &query)
{
    int all = 0;
    for (const Status status : allStatuses) {
        const Result<int> count = reader.count(status, query);
        if (!count)
            return count;
        all += *count;
    }
    return all;
}

// In the order of the columns. Everything at once: an export is the whole library by its nature.
Result<QList<Paper>> papersOf(const storage::Reader &reader, const Query &query, const Progress &progress)
{
    QList<Paper> papers;
    const Result<int> total = countOf(reader, query);
    if (!total)
        return total.error();
    for (;;) {
        if (progress && !progress(int(papers.size()), *total))
            return Error{};
        const Result<QList<Paper>> page = reader.papers(query, {}, papers.size(), pageRows);
        if (!page)
            return page.error();
        papers += *page;
        if (page->size() < pageRows)
            return papers;
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
    const Result<ExportedText> exported = exportPapers(reader, format, {}, {});
    return exported ? Result<QByteArray>(exported->bytes) : exported.error();
}

Result<ExportedText> exportPapers(const storage::Reader &reader, ExportFormat format, const std::optional<Query> &filter,
                                  const Progress &progress)
{
    const Result<QList<Paper>> papers = papersOf(reader, filter.value_or(Query()), progress);
    if (!papers)
        return papers.error();
    const int count = int(papers->size());
    switch (format) {
    case ExportFormat::Bibtex:
        return ExportedText{bibtexOf(*papers), count, 0};
    case ExportFormat::Ris:
        return ExportedText{risOf(*papers), count, 0};
    case ExportFormat::CslJson:
        return ExportedText{cslJsonOf(*papers), count, 0};
    case ExportFormat::Csv:
        return ExportedText{csvOf(*papers), count, 0};
    case ExportFormat::Markdown:
    case ExportFormat::Json:
        break;
    }
    const Result<QList<Idea>> ideas = filter ? Result<QList<Idea>>(QList<Idea>()) : allIdeas(reader);
    if (!ideas)
        return ideas.error();
    const int ideaCount = int(ideas->size());
    if (format == ExportFormat::Json)
        return ExportedText{libraryJson(*papers, *ideas), count, ideaCount};
    if (filter)
        return ExportedText{paperListOf(*papers), count, 0};
    const Result<QByteArray> text = exportMarkdown(reader, *papers, *ideas);
    return text ? Result<ExportedText>(ExportedText{*text, count, ideaCount}) : text.error();
}

Result<QByteArray> exportSource(const storage::Reader &reader, SourceId source)
{
    return reader.sourceBytes(source);
}

} // namespace cabinet
