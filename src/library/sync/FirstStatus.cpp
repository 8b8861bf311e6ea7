// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/FirstStatus.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::FieldClash;
using markdown::MergeChoice;

Status statusHere(const ImportEntry &entry, const OwnedPapers &papers)
{
    return papers.value(entry.paper.value_or(PaperId{}).value).text.status;
}

// Moved here, and something else than "to read" there.
bool clashes(const ImportEntry &entry, const OwnedPapers &papers)
{
    return entry.firstStatus && entry.newStatus && statusHere(entry, papers) != Status::ToRead;
}

QString mark(Status status)
{
    return status == Status::Done ? u"x"_s : status == Status::Reading ? u"/"_s : u" "_s;
}

MergeChoice defaultFor(const ImportEntry &entry, const OwnedPapers &papers)
{
    return *entry.newStatus > statusHere(entry, papers) ? MergeChoice::Theirs : MergeChoice::Ours; // what is read further
}

} // namespace

QList<FieldClash> firstStatusClashes(const ImportPlan &plan, const OwnedPapers &papers)
{
    QList<FieldClash> found;
    for (const ImportEntry &entry : plan.files.first().entries) {
        if (!clashes(entry, papers))
            continue;
        FieldClash clash{markdown::MergeField::Status, entry.draft.title};
        clash.theirsLine = entry.line;
        clash.base = mark(Status::ToRead);
        clash.ours = mark(statusHere(entry, papers));
        clash.theirs = mark(*entry.newStatus);
        clash.defaultChoice = defaultFor(entry, papers);
        found.append(clash);
    }
    return found;
}

void chooseFirstStatuses(ImportPlan &plan, const OwnedPapers &papers, const QList<MergeChoice> &choices)
{
    qsizetype next = 0;
    for (ImportEntry &entry : plan.files.first().entries) {
        if (!clashes(entry, papers))
            continue;
        const MergeChoice choice = choices.value(next++, MergeChoice::Default);
        const bool theirs = choice == MergeChoice::Theirs ||
                            (choice != MergeChoice::Ours && defaultFor(entry, papers) == MergeChoice::Theirs);
        if (theirs)
            continue;
        entry.newStatus.reset();
        entry.action = entry.changesPaper() ? ImportAction::Update : ImportAction::Unchanged;
    }
}

QSet<qint64> placesOwingStatus(const ImportPlan &plan, const OwnedPapers &papers, const Rendered &ours)
{
    QSet<qint64> places;
    for (const ImportEntry &entry : plan.files.first().entries) {
        const bool owes = entry.firstStatus && entry.newStatus.value_or(statusHere(entry, papers)) != entry.draft.status;
        if (owes && entry.baseByte)
            places.insert(ours.placeAt.value(*entry.baseByte));
    }
    return places;
}

} // namespace cabinet
