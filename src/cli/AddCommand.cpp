// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/LookUpPapers.h"
#include "cli/Session.h"
#include "domain/PastedDraft.h"
#include "library/Completion.h"
#include "library/Duplicates.h"
#include "library/Json.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

Links linksOf(const QStringList &typed)
{
    Links links;
    for (const QString &text : typed) {
        const qsizetype at = text.indexOf(u'=');
        links += Link{text.left(at).trimmed(), text.mid(at + 1).trimmed()};
    }
    return links;
}

// What was typed for all of them goes to each.
QList<PaperDraft> draftsOf(const Arguments &arguments)
{
    QList<PaperDraft> drafts;
    for (const Pasted &pasted : recogniseAll(arguments.title))
        drafts += cabinet::draftsOf(pasted);
    if (drafts.isEmpty())
        drafts.append(PaperDraft{.title = arguments.title});
    for (PaperDraft &draft : drafts) {
        draft.links += linksOf(arguments.links);
        draft.status = arguments.status.value_or(Status::ToRead);
        draft.tags = arguments.tags;
        draft.topic = topicFromText(arguments.topic);
    }
    return drafts;
}

Asked questionOf(const PaperDraft &draft)
{
    Asked asked;
    asked.known.ids = draft.ids;
    fillEmpty(asked.known.ids, identifiersOf(draft.links));
    asked.known.authors = draft.authors;
    if (isMadeTitle(draft.title, draft.links, draft.ids))
        asked.page = draft.links.isEmpty() ? QString() : draft.links.first().url;
    else
        asked.known.title = draft.title;
    return asked;
}

void lookUpAll(QList<PaperDraft> &drafts, Output &output, const Environment &environment)
{
    QList<Asked> questions;
    for (const PaperDraft &draft : std::as_const(drafts))
        questions.append(questionOf(draft));
    const QList<network::LookupResult> results = lookUp(questions, output, environment);
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (results.at(i).found)
            completeDraft(drafts[i], draftOf(results.at(i).paper));
        else
            output.complain(results.at(i).error);
    }
}

// What cannot be added makes no library where there was none.
Result<void> tried(const QList<PaperDraft> &drafts, const Arguments &arguments)
{
    if (QFileInfo::exists(libraryFile(arguments)))
        return {};
    const Result<Session> scratch = Session::scratch();
    const Result<QList<PaperId>> ids = scratch ? scratch->library().addPapers(drafts) : scratch.error();
    return ids ? Result<void>() : Result<void>(ids.error());
}

QStringList likeOnes(const Session &session, const PaperDraft &draft)
{
    QStringList ids;
    const auto twins = duplicatesOf(session.read().connection(), draft);
    for (const Duplicate &twin : twins ? *twins : QList<Duplicate>{})
        ids.append(idText(twin.paper));
    return ids;
}

int told(const Session &session, const QList<PaperId> &ids, const QList<QStringList> &like, Output &output)
{
    QJsonArray papers;
    QStringList lines;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const Result<std::optional<Paper>> paper = session.read().paper(ids.at(i));
        if (!paper || !paper->has_value())
            return output.failed(paper ? Error{} : paper.error());
        QJsonObject json = paperJson(**paper);
        json.insert(u"duplicates"_s, QJsonArray::fromStringList(like.at(i)));
        papers.append(json);
        lines.append(QCoreApplication::translate("CommandLine", "Added %1  %2").arg(idText(ids.at(i)), (*paper)->title));
        if (!like.at(i).isEmpty())
            output.note(QCoreApplication::translate("CommandLine",
                                                    "%1 may be the same paper as %2; to make them one: papercabinet merge %2 %1")
                            .arg(idText(ids.at(i)), like.at(i).first()));
    }
    const QString text = lines.join(u'\n');
    return papers.size() == 1 ? output.confirmed(papers.first().toObject(), text)
                              : output.confirmed(QJsonObject{{u"papers"_s, papers}}, text);
}

} // namespace

int add(const Arguments &arguments, Output &output, const Environment &environment)
{
    QList<PaperDraft> drafts = draftsOf(arguments);
    if (arguments.lookUp)
        lookUpAll(drafts, output, environment);
    if (const Result<void> fits = tried(drafts, arguments); !fits)
        return output.failed(fits.error());
    const Result<Session> session = Session::open(arguments, IfMissing::Create);
    if (!session)
        return output.failed(session.error());
    QList<QStringList> like;
    for (const PaperDraft &draft : std::as_const(drafts))
        like.append(likeOnes(*session, draft));
    const Result<QList<PaperId>> ids = session->library().addPapers(drafts);
    return ids ? told(*session, *ids, like, output) : output.failed(ids.error());
}

} // namespace cabinet::cli
