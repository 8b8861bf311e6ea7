// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/Session.h"
#include "cli/Terminal.h"
#include "cli/Words.h"
#include "library/Json.h"
#include "markdown/List.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

constexpr int pageRows = 500;

struct Listing
{
    QJsonArray json;
    QList<QStringList> rows;
};

QString tagsText(const QStringList &tags)
{
    QString text;
    for (const QString &tag : tags)
        text += u" #"_s + tag;
    return text;
}

Result<Query> queryOf(const Session &session, const Arguments &arguments)
{
    Query query;
    query.text = arguments.search;
    query.tags = arguments.tags;
    if (arguments.linkState == u"dead"_s)
        query.linkStates = {deadLinkStates.begin(), deadLinkStates.end()};
    else if (const std::optional<LinkState> state = linkStateFrom(arguments.linkState))
        query.linkStates = {*state};
    if (arguments.topic.isEmpty())
        return query;
    const Result<QList<Topic>> topics = session.read().topics();
    if (!topics)
        return topics.error();
    query.topic = findTopic(arguments.topic, *topics);
    return query;
}

void addPaper(Listing &listing, const Paper &paper, bool json)
{
    if (json)
        listing.json += paperJson(paper);
    else
        listing.rows +=
            QStringList{idText(paper.id), statusText(paper.status), paper.venue.text, paper.title + tagsText(paper.tags)};
}

Result<Listing> papers(const Session &session, const Arguments &arguments)
{
    const Result<Query> query = queryOf(session, arguments);
    if (!query)
        return query.error();
    Listing listing;
    for (qint64 row = 0;; row += pageRows) {
        const Result<QList<Paper>> page = session.read().papers(*query, arguments.status, row, pageRows);
        if (!page)
            return page.error();
        for (const Paper &paper : *page)
            addPaper(listing, paper, arguments.json);
        if (page->size() < pageRows)
            return listing;
    }
}

Result<void> addIdea(Listing &listing, const IdeaRow &row, const Session &session, bool json)
{
    if (!json) {
        QStringList tags;
        for (const Tag &tag : row.tags)
            tags += tag.name;
        listing.rows += QStringList{idText(row.id), u"%1."_s.arg(row.number), row.title + tagsText(tags)};
        return {};
    }
    const Result<std::optional<Idea>> idea = session.library().idea(row.id);
    if (!idea)
        return idea.error();
    if (idea->has_value())
        listing.json += ideaJson(**idea);
    return {};
}

Result<Listing> ideas(const Session &session, const Arguments &arguments)
{
    const storage::IdeaQuery query{arguments.search, arguments.tags, false};
    Listing listing;
    for (int row = 0;; row += pageRows) {
        const Result<QList<IdeaRow>> page = session.read().ideaRows(query, row, pageRows);
        if (!page)
            return page.error();
        for (const IdeaRow &idea : *page) {
            if (const Result<void> added = addIdea(listing, idea, session, arguments.json); !added)
                return added.error();
        }
        if (page->size() < pageRows)
            return listing;
    }
}

Result<Listing> tags(const Session &session)
{
    const Result<QList<Tag>> found = session.read().tags();
    if (!found)
        return found.error();
    Listing listing;
    for (const Tag &tag : *found) {
        listing.json +=
            QJsonObject{{u"name"_s, tag.name}, {u"colour"_s, tag.colour}, {u"papers"_s, tag.papers}, {u"ideas"_s, tag.ideas}};
        listing.rows += QStringList{tag.name, papersText(tag.papers), ideasText(tag.ideas)};
    }
    return listing;
}

Result<Listing> topics(const Session &session)
{
    const Result<QList<Topic>> found = session.read().topics();
    if (!found)
        return found.error();
    Listing listing;
    for (const Topic &topic : *found) {
        listing.json += QJsonObject{{u"topic"_s, QJsonArray::fromStringList(topic.path)}, {u"papers"_s, topic.papers}};
        listing.rows += QStringList{topicText(topic.path), papersText(topic.papers)};
    }
    return listing;
}

Result<Listing> listing(const Session &session, const Arguments &arguments)
{
    if (arguments.kind == u"papers"_s)
        return papers(session, arguments);
    if (arguments.kind == u"ideas"_s)
        return ideas(session, arguments);
    return arguments.kind == u"tags"_s ? tags(session) : topics(session);
}

// What --status and --topic cannot choose among is told instead of being passed over in silence.
QString misfit(const Arguments &arguments)
{
    const bool isPapers = arguments.kind == u"papers"_s;
    const bool hasTags = isPapers || arguments.kind == u"ideas"_s;
    if (!isPapers && (arguments.status || !arguments.topic.isEmpty() || !arguments.linkState.isEmpty()))
        return QCoreApplication::translate("CommandLine", "--status, --topic and --link-state go with \"list papers\" only");
    if (!hasTags && (!arguments.tags.isEmpty() || !arguments.search.isEmpty()))
        return QCoreApplication::translate("CommandLine", "--tag and --search go with \"list papers\" and \"list ideas\" only");
    return {};
}

void noteCut(const Session &session, const Arguments &arguments, Output &output)
{
    if (arguments.kind != u"papers"_s || arguments.search.isEmpty())
        return;
    const Result<Query> query = queryOf(session, arguments);
    if (!query)
        return; // the listing itself says why
    const Result<bool> cut = session.read().searchWasCut(*query);
    if (cut && *cut)
        output.note(QCoreApplication::translate("CommandLine", "more than %1 papers match; only the first are listed")
                        .arg(mostSearchHits));
}

QString block(const QString &text)
{
    return text.isEmpty() ? QString() : u"\n"_s + text + u'\n';
}

QString linksText(const Links &links)
{
    QString text;
    for (const Link &link : links)
        text += link.label + u": "_s + link.url + u'\n';
    return text;
}

QString line(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : name + u": "_s + value + u'\n';
}

QString topicsText(const QList<TopicPath> &topics)
{
    QStringList texts;
    for (const TopicPath &topic : topics)
        texts += topicText(topic);
    return texts.join(u"; "_s);
}

QString dateText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().date().toString(Qt::ISODate) : QString();
}

QString paperText(const Paper &paper)
{
    return idText(paper.id) + u"  "_s + paper.title + u'\n' +
           line(QCoreApplication::translate("CommandLine", "Status"), statusText(paper.status)) +
           line(QCoreApplication::translate("CommandLine", "Authors"), paper.authors.join(u", "_s)) +
           line(QCoreApplication::translate("CommandLine", "Venue"), paper.venue.text) +
           line(QCoreApplication::translate("CommandLine", "Topic"), topicsText(paper.topics)) +
           line(QCoreApplication::translate("CommandLine", "Tags"), paper.tags.join(u", "_s)) +
           line(QCoreApplication::translate("CommandLine", "Added"), dateText(paper.added)) +
           line(QCoreApplication::translate("CommandLine", "Started"), dateText(paper.started)) +
           line(QCoreApplication::translate("CommandLine", "Finished"), dateText(paper.finished)) + linksText(paper.links) +
           block(paper.notes);
}

QString ideaText(const Idea &idea)
{
    QStringList papers;
    for (const PaperId id : idea.papers)
        papers += idText(id);
    return idText(idea.id) + u"  "_s + QString::number(idea.number) + u". "_s + markdown::plainText(idea.title) + u'\n' +
           line(QCoreApplication::translate("CommandLine", "Tags"), idea.tags.join(u", "_s)) +
           line(QCoreApplication::translate("CommandLine", "Papers"), papers.join(u", "_s)) + linksText(idea.links) +
           block(idea.body);
}

int showPaper(const Session &session, PaperId id, Output &output)
{
    const Result<std::optional<Paper>> paper = session.read().paper(id);
    if (!paper || !paper->has_value())
        return output.failed(paper ? Error{} : paper.error());
    return output.result(paperJson(**paper), paperText(**paper));
}

int showIdea(const Session &session, IdeaId id, Output &output)
{
    const Result<std::optional<Idea>> idea = session.library().idea(id);
    if (!idea || !idea->has_value())
        return output.failed(idea ? Error{} : idea.error());
    return output.result(ideaJson(**idea), ideaText(**idea));
}

} // namespace

int list(const Arguments &arguments, Output &output)
{
    if (const QString problem = misfit(arguments); !problem.isEmpty())
        return output.wrongUsage(problem);
    const Result<Session> session = Session::open(arguments, IfMissing::Empty);
    if (!session)
        return output.failed(session.error());
    if (session->isScratch())
        output.note(noLibraryYet(libraryFile(arguments)).message);
    const Result<Listing> found = listing(*session, arguments);
    if (!found)
        return output.failed(found.error());
    noteCut(*session, arguments, output);
    return output.result(found->json, arguments.json ? QString() : termTable(found->rows));
}

int show(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<AnyId> id = session->find(arguments.ids.first());
    if (!id)
        return output.failed(id.error());
    if (const auto *paper = std::get_if<PaperId>(&*id))
        return showPaper(*session, *paper, output);
    return showIdea(*session, *std::get_if<IdeaId>(&*id), output);
}

} // namespace cabinet::cli
