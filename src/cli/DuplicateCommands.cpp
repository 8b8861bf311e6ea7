// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/LookUpPapers.h"
#include "cli/Session.h"
#include "library/ChangeText.h"
#include "library/Completion.h"
#include "library/Duplicates.h"
#include "library/Json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

QString likenessWord(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameId:
        return u"id"_s;
    case Likeness::SameAddress:
        return u"address"_s;
    case Likeness::SameTitle:
        return u"title"_s;
    case Likeness::CloseTitle:
        return u"close-title"_s;
    }
    return {};
}

QString fieldName(CompletedField field)
{
    switch (field) {
    case CompletedField::Title:
        return u"title"_s;
    case CompletedField::Authors:
        return u"authors"_s;
    case CompletedField::Venue:
        return u"venue"_s;
    case CompletedField::Abstract:
        return u"abstract"_s;
    case CompletedField::Identifiers:
        return u"identifiers"_s;
    case CompletedField::WebLinks:
        return u"links"_s;
    }
    return {};
}

struct Completions
{
    QList<PaperCompletion> edits;
    QJsonArray json;
    QStringList lines;
};

// What the card says stays; only what it does not say is filled in.
void propose(Completions &all, const Paper &paper, const Metadata &found)
{
    const CompletionProposal proposal = proposeCompletion(paper, found);
    const QList<CompletedField> fields = fillingFields(proposal);
    QJsonObject changes;
    for (const FieldProposal &field : proposal.fields) {
        if (!field.fills)
            continue;
        changes.insert(fieldName(field.field), field.proposed);
        all.lines.append(u"%1  %2: %3"_s.arg(idText(paper.id), fieldName(field.field), field.proposed.simplified().left(200)));
    }
    all.json.append(QJsonObject{{u"id"_s, idText(paper.id)}, {u"found"_s, true}, {u"changes"_s, changes}});
    if (!fields.isEmpty())
        all.edits.append({paper.id, editFor(paper, found, fields)});
}

} // namespace

int duplicates(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Empty);
    if (!session)
        return output.failed(session.error());
    const Result<QList<DuplicateGroup>> groups = findDuplicates(session->read().connection());
    if (!groups)
        return output.failed(groups.error());
    QJsonArray json;
    QStringList lines;
    for (const DuplicateGroup &group : *groups) {
        QJsonArray members;
        for (const Duplicate &one : group) {
            const Result<QList<PaperCard>> cards = session->read().cardsOf({one.paper});
            if (!cards || cards->isEmpty())
                return output.failed(cards ? Error{} : cards.error());
            members.append(QJsonObject{
                {u"id"_s, idText(one.paper)}, {u"title"_s, cards->first().title}, {u"same"_s, likenessWord(one.likeness)}});
            lines.append(u"%1  %2%3"_s.arg(idText(one.paper), cards->first().title,
                                           cards->first().venue.isEmpty() ? QString() : QString(u"  "_s + cards->first().venue)));
        }
        json.append(members);
        lines.append(QString());
    }
    if (lines.isEmpty())
        lines.append(QCoreApplication::translate("CommandLine", "No two cards look like the same paper."));
    return output.result(json, lines.join(u'\n').trimmed() + u'\n');
}

int complete(const Arguments &arguments, Output &output, const Environment &environment)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<QList<PaperId>> ids = session->findPapers(arguments.ids);
    if (!ids)
        return output.failed(ids.error());
    QList<Paper> papers;
    QList<Asked> questions;
    for (const PaperId id : *ids) {
        const Result<std::optional<Paper>> paper = session->read().paper(id);
        if (!paper || !paper->has_value())
            return output.failed(paper ? Error{} : paper.error());
        papers.append(**paper);
        questions.append({metadataOf(**paper), (*paper)->links.isEmpty() ? QString() : (*paper)->links.first().url});
    }
    const QList<network::LookupResult> results = lookUp(questions, output, environment);
    Completions all;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        if (results.at(i).found) {
            propose(all, papers.at(i), results.at(i).paper);
            continue;
        }
        output.complain({u"%1: %2"_s.arg(idText(papers.at(i).id), results.at(i).error.message), results.at(i).error.detail});
        all.json.append(
            QJsonObject{{u"id"_s, idText(papers.at(i).id)}, {u"found"_s, false}, {u"reason"_s, results.at(i).error.message}});
    }
    const Library::Changed done =
        arguments.dryRun ? Library::Changed(ChangeSummary{}) : session->library().completePapers(all.edits);
    if (!done)
        return output.failed(done.error());
    all.lines.append(done->id.isValid() ? changeText(*done) : QCoreApplication::translate("CommandLine", "Nothing was changed."));
    return output.confirmed({{u"changed"_s, done->id.isValid()}, {u"papers"_s, all.json}}, all.lines.join(u'\n'));
}

} // namespace cabinet::cli
