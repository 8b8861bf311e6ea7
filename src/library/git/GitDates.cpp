// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/GitDates.h"

#include "library/sync/SourceState.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Row;
using storage::Table;

std::optional<qint64> earlier(std::optional<qint64> a, std::optional<qint64> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

Result<void> findIn(const storage::Reader &reader, const QString &file, const Progress &progress, GitDates &all)
{
    const auto source = reader.sourceAt(QFileInfo(file).canonicalFilePath());
    if (!source)
        return source.error();
    if (!*source)
        return {};
    const Result<SourceState> state = sourceState(reader, **source);
    if (!state)
        return state.error();
    const auto dates = datesInGit((*source)->path, (*source)->kind, state->base, progress);
    if (!dates)
        return dates.error();
    all.file = QFileInfo(file).fileName();
    for (const PlaceState &place : state->places) {
        const auto found = place.firstByte ? dates->constFind(*place.firstByte) : dates->constEnd();
        if (found != dates->constEnd())
            addDates((*source)->kind == ListKind::Papers ? all.papers : all.ideas, place.owner, *found);
    }
    return {};
}

void applyTo(Edits &edits, qint64 paper, const EntryDates &dates)
{
    const QList<QVariantList> rows = edits.rows(u"SELECT status, added, since FROM paper WHERE id = ?"_s, {paper}, 3);
    if (rows.isEmpty())
        return; // removed meanwhile
    const auto status = static_cast<Status>(rows.first().at(0).toInt());
    const qint64 added = rows.first().at(1).toLongLong();
    const qint64 since = rows.first().at(2).toLongLong();
    Row row;
    if (dates.added < added)
        row.append({"added"_L1, dates.added});
    const bool fits = (status == Status::Done) == dates.finished.has_value();
    if (status != Status::ToRead && dates.started)
        row.append({"started"_L1, *dates.started});
    if (status == Status::Done && dates.finished)
        row.append({"finished"_L1, *dates.finished});
    if (fits && dates.since < since)
        row.append({"since"_L1, dates.since});
    if (!row.isEmpty())
        edits.update(Table::Paper, paper, row);
}

} // namespace

Result<GitDates> findGitDates(const storage::Reader &reader, const QStringList &files, const Progress &progress)
{
    GitDates all;
    for (const QString &file : files) {
        if (const Result<void> found = findIn(reader, file, progress, all); !found)
            return found.error();
    }
    return all;
}

Result<PlanDates> findPlanDates(const ImportPlan &plan, const Progress &progress)
{
    PlanDates all;
    std::optional<Error> trouble;
    for (const FilePlan &file : plan.files) {
        const auto dates = datesInGit(file.file, file.kind, file.bytes, progress);
        if (dates)
            all.insert(file.file, *dates);
        else if (dates.error().message.isEmpty()) // cancelled
            return dates.error();
        else if (!trouble)
            trouble = dates.error();
    }
    return trouble && all.isEmpty() ? Result<PlanDates>(*trouble) : all;
}

void addDates(QHash<qint64, EntryDates> &all, qint64 owner, const EntryDates &dates)
{
    const auto known = all.find(owner);
    if (known == all.end()) {
        all.insert(owner, dates);
        return;
    }
    known->added = std::min(known->added, dates.added);
    known->started = earlier(known->started, dates.started);
    known->finished = earlier(known->finished, dates.finished);
    known->since = std::min(known->since, dates.since);
}

void takeDates(Edits &edits, const GitDates &dates)
{
    for (auto paper = dates.papers.begin(); paper != dates.papers.end(); ++paper)
        applyTo(edits, paper.key(), *paper);
    for (auto idea = dates.ideas.begin(); idea != dates.ideas.end(); ++idea) {
        if (edits.integer(u"SELECT id FROM idea WHERE id = ? AND added > ?"_s, {idea.key(), idea->added}))
            edits.update(Table::Idea, idea.key(), {{"added"_L1, idea->added}});
    }
}

Result<storage::Applied> applyGitDates(storage::Store &store, const GitDates &dates)
{
    return store.write(u"git-dates"_s, {dates.file}, Edits::body([&](Edits &edits) { takeDates(edits, dates); }));
}

} // namespace cabinet
