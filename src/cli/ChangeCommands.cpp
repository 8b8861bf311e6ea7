// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/Session.h"
#include "cli/Terminal.h"
#include "library/ChangeText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

QString nothingToDo()
{
    return QCoreApplication::translate("CommandLine", "Nothing to change.");
}

QJsonObject changeJson(const ChangeSummary &summary, const QStringList &ids)
{
    const bool changed = summary.id.isValid();
    return {{u"changed"_s, changed},
            {u"text"_s, changed ? changeText(summary) : nothingToDo()},
            {u"ids"_s, QJsonArray::fromStringList(ids)}};
}

int changed(const Library::Changed &change, const QStringList &ids, Output &output)
{
    if (!change)
        return output.failed(change.error());
    return output.confirmed(changeJson(*change, ids), change->id.isValid() ? changeText(*change) : nothingToDo());
}

QStringList idTexts(const QList<PaperId> &papers, const QList<IdeaId> &ideas = {})
{
    QStringList texts;
    for (const PaperId id : papers)
        texts += idText(id);
    for (const IdeaId id : ideas)
        texts += idText(id);
    return texts;
}

struct Named
{
    QList<PaperId> papers;
    QList<IdeaId> ideas;
};

Result<Named> named(const Session &session, const QStringList &ids)
{
    Named all;
    for (const QString &id : ids) {
        const Result<AnyId> found = session.find(id);
        if (!found)
            return found.error();
        if (const auto *paper = std::get_if<PaperId>(&*found))
            all.papers += *paper;
        else if (const auto *idea = std::get_if<IdeaId>(&*found))
            all.ideas += *idea;
    }
    return all;
}

using Step = Result<std::optional<ChangeSummary>> (Library::*)();

struct StepWords
{
    QString key; // in JSON
    QString done;
    QString nothing;
};

int step(const Arguments &arguments, Output &output, Step take, const StepWords &words)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<std::optional<ChangeSummary>> taken = (session->library().*take)();
    if (!taken)
        return output.failed(taken.error());
    if (!taken->has_value())
        return output.failed({words.nothing, {}});
    const QString text = changeText(**taken);
    return output.confirmed({{words.key, text}}, words.done.arg(text));
}

} // namespace

int move(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<QList<PaperId>> ids = session->findPapers(arguments.ids);
    if (!ids)
        return output.failed(ids.error());
    const Status status = arguments.status.value_or(Status::ToRead);
    return changed(session->library().movePapers(*ids, status, {}), idTexts(*ids), output);
}

int merge(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<QList<PaperId>> ids = session->findPapers(arguments.ids);
    if (!ids)
        return output.failed(ids.error());
    return changed(session->library().mergePapers(ids->first(), ids->mid(1)), {idText(ids->first())}, output);
}

int tag(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<Named> ids = named(*session, arguments.ids);
    if (!ids)
        return output.failed(ids.error());
    const Library::Changed change = session->library().changeTags(ids->papers, ids->ideas, arguments.tags, arguments.dropTags);
    return changed(change, idTexts(ids->papers, ids->ideas), output);
}

int renameTopic(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<QList<Topic>> known = session->read().topicTree();
    if (!known)
        return output.failed(known.error());
    return changed(session->library().renameTopic(findTopic(arguments.topic, *known), arguments.title), {}, output);
}

int undo(const Arguments &arguments, Output &output)
{
    return step(arguments, output, &Library::undo,
                {u"undone"_s, QCoreApplication::translate("CommandLine", "Undone: %1"),
                 QCoreApplication::translate("CommandLine", "There is nothing to undo.")});
}

int redo(const Arguments &arguments, Output &output)
{
    return step(arguments, output, &Library::redo,
                {u"redone"_s, QCoreApplication::translate("CommandLine", "Done again: %1"),
                 QCoreApplication::translate("CommandLine", "There is nothing to do again.")});
}

int history(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Empty);
    if (!session)
        return output.failed(session.error());
    if (session->isScratch())
        output.note(noLibraryYet(libraryFile(arguments)).message);
    const Result<QList<ChangeSummary>> changes = session->read().history(arguments.most);
    if (!changes)
        return output.failed(changes.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const ChangeSummary &change : *changes) {
        const QString text = changeText(change);
        json += QJsonObject{{u"id"_s, change.id.value},
                            {u"at"_s, change.at.toUTC().toString(Qt::ISODate)},
                            {u"kind"_s, change.kind},
                            {u"text"_s, text},
                            {u"undone"_s, change.undone}};
        rows += QStringList{change.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                            change.undone ? QCoreApplication::translate("CommandLine", "undone") : QString(), text};
    }
    return output.result(json, termTable(rows));
}

} // namespace cabinet::cli
