// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/Session.h"
#include "cli/SyncText.h"
#include "cli/Words.h"
#include "library/Importer.h"
#include "library/Json.h"
#include "markdown/List.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

// The same paper in a second place is one paper.
int entriesOf(const FilePlan &plan, ListKind kind)
{
    return static_cast<int>(std::count_if(plan.entries.begin(), plan.entries.end(),
                                          [kind](const ImportEntry &entry) { return entry.kind == kind && !entry.sameAs; }));
}

QString kindText(ListKind kind)
{
    return kind == ListKind::Papers ? u"papers"_s : u"ideas"_s;
}

Links linksOf(const IdeaDraft &idea)
{
    const QString text = idea.title + u'\n' + idea.body;
    Links links;
    for (const markdown::LinkSpan &span : markdown::findLinks(text.toUtf8()))
        links += span.link;
    return links;
}

QJsonObject entryJson(const ImportEntry &entry)
{
    if (entry.kind == ListKind::Ideas) {
        return {{u"line"_s, entry.line},
                {u"kind"_s, u"idea"_s},
                {u"title"_s, entry.idea.title},
                {u"status"_s, QJsonValue()},
                {u"venue"_s, QString()},
                {u"year"_s, QJsonValue()},
                {u"topic"_s, QJsonArray()},
                {u"links"_s, linksJson(linksOf(entry.idea))},
                {u"number"_s, entry.idea.number.value_or(0)}};
    }
    const PaperDraft &draft = entry.draft;
    const Venue venue = parseVenue(draft.venue);
    return {{u"line"_s, entry.line},
            {u"kind"_s, u"paper"_s},
            {u"title"_s, draft.title},
            {u"status"_s, statusText(draft.status)},
            {u"venue"_s, venue.text},
            {u"year"_s, venue.year ? QJsonValue(*venue.year) : QJsonValue()},
            {u"topic"_s, QJsonArray::fromStringList(draft.topic)},
            {u"links"_s, linksJson(draft.links)}};
}

QJsonObject planJson(const FilePlan &plan, bool withEntries)
{
    QJsonArray skipped;
    for (const SkippedLine &line : plan.skipped)
        skipped += QJsonObject{{u"line"_s, line.line}, {u"reason"_s, line.reason}};
    QJsonObject json{{u"file"_s, plan.file},
                     {u"kind"_s, kindText(plan.kind)},
                     {u"papers"_s, entriesOf(plan, ListKind::Papers)},
                     {u"ideas"_s, entriesOf(plan, ListKind::Ideas)},
                     {u"added"_s, plan.countOf(ImportAction::Add)},
                     {u"updated"_s, plan.countOf(ImportAction::Update)},
                     {u"unchanged"_s, plan.countOf(ImportAction::Unchanged)},
                     {u"skipped"_s, skipped}};
    if (withEntries) {
        QJsonArray entries;
        for (const ImportEntry &entry : plan.entries)
            entries += entryJson(entry);
        json.insert(u"entries"_s, entries);
    }
    return json;
}

QString foundText(const FilePlan &plan)
{
    const int found = entriesOf(plan, plan.kind);
    return plan.kind == ListKind::Ideas ? ideasText(found) : papersText(found);
}

QString planText(const FilePlan &plan)
{
    QString text =
        QCoreApplication::translate("CommandLine", "%1: %2: %3 new, %4 changed, %5 as they were, %6 lines not understood")
            .arg(QFileInfo(plan.file).fileName(), foundText(plan), QString::number(plan.countOf(ImportAction::Add)),
                 QString::number(plan.countOf(ImportAction::Update)), QString::number(plan.countOf(ImportAction::Unchanged)),
                 QString::number(plan.skipped.size()));
    for (const SkippedLine &line : plan.skipped)
        text += QCoreApplication::translate("CommandLine", "\n  line %1: %2").arg(line.line).arg(line.reason);
    return text + u'\n';
}

// Lists that are kept in step, or were: those left alone since are read again, and what the file says counts.
Result<QString> readAgain(const Session &session, const QStringList &linked, bool dryRun)
{
    QString text;
    for (const QString &file : linked) {
        const Result<std::optional<Source>> source = session.read().sourceAt(file);
        if (!source || !*source)
            return source ? Result<QString>(text) : source.error();
        const QString name = QFileInfo(file).fileName();
        if ((*source)->mode != SourceMode::Once) {
            text += QCoreApplication::translate("CommandLine", "%1: is kept in step; it needs no import").arg(name) + u'\n';
            continue;
        }
        if (dryRun) {
            text += QCoreApplication::translate("CommandLine", "%1: would be read again").arg(name) + u'\n';
            continue;
        }
        Library &library = session.library();
        Result<SyncResult> result = library.sync((*source)->id);
        if (result && !result->clashes.isEmpty()) {
            SyncAnswers answers;
            answers.choices.fill(markdown::MergeChoice::Theirs, result->clashes.size());
            result = library.sync((*source)->id, answers);
        }
        if (!result)
            return result.error();
        text += name + u": "_s +
                (result->state == SyncResult::State::InStep ? QCoreApplication::translate("CommandLine", "read again")
                                                            : syncSentence(*result)) +
                u'\n';
    }
    return text;
}

int report(const ImportPlan &plan, const QString &linked, bool dryRun, Output &output)
{
    QJsonArray files;
    QString text = linked;
    for (const FilePlan &file : plan.files) {
        files += planJson(file, dryRun);
        text += planText(file);
    }
    if (dryRun)
        text += QCoreApplication::translate("CommandLine", "Nothing was changed: this was a dry run.");
    return output.confirmed({{u"files"_s, files}, {u"dryRun"_s, dryRun}}, text);
}

// Of lists that need no import: nothing new stands in them, or they are kept in step.
Result<void> takeDates(const Session &session, const QStringList &files)
{
    const Result<GitDates> dates = findGitDates(session.read(), files);
    const Library::Changed done = dates ? session.library().applyDates(*dates) : dates.error();
    return done ? Result<void>() : done.error();
}

// The dates come in with the import, in one change.
Result<void> importWithDates(const Session &session, const ImportPlan &plan, const QStringList &files)
{
    if (!plan.changesAnything())
        return takeDates(session, files);
    const Result<PlanDates> dates = findPlanDates(plan);
    if (!dates)
        return dates.error();
    const auto applied = runImport(session.library().file(), plan, *dates);
    if (!applied)
        return applied.error();
    return plan.linked.isEmpty() ? Result<void>() : takeDates(session, plan.linked);
}

Result<void> importInto(const Session &session, const ImportPlan &plan, const Arguments &arguments, const QStringList &files)
{
    if (arguments.gitDates)
        return importWithDates(session, plan, files);
    const Library::Changed changed = session.library().applyImport(plan);
    return changed ? Result<void>() : changed.error();
}

} // namespace

// A library that was never made is looked at as an empty one, so that a list that cannot be read makes none.
int importLists(const Arguments &arguments, Output &output)
{
    QStringList files;
    for (const QString &file : arguments.files)
        files += QFileInfo(file).absoluteFilePath();
    const bool missing = !QFileInfo::exists(libraryFile(arguments));
    Result<Session> session = missing ? Session::scratch() : Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<ImportPlan> plan = planImport(session->read(), files, arguments.as);
    if (!plan)
        return output.failed(plan.error());
    if (!arguments.dryRun) {
        if (missing)
            session = Session::open(arguments, IfMissing::Create);
        const Result<void> done = session ? importInto(*session, *plan, arguments, files) : session.error();
        if (!done)
            return output.failed(done.error());
    }
    const Result<QString> linked = readAgain(*session, plan->linked, arguments.dryRun);
    return linked ? report(*plan, *linked, arguments.dryRun, output) : output.failed(linked.error());
}

} // namespace cabinet::cli
