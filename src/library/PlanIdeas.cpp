// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PlanIdeas.h"

#include "library/Edits.h"
#include "library/MatchKnown.h"

#include "domain/TitleKey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaEntry;

constexpr int largestNumber = 999'999'999; // of CommonMark's numbered lists

// Empty for a title without text: such ideas are known by their number alone.
QString keyOf(const QString &title)
{
    const QString text = markdown::plainText(title);
    return text.simplified().isEmpty() ? QString() : titleKey(text);
}

QString numberAndTitle(int number, const QString &title)
{
    return QString::number(number) + u' ' + keyOf(title);
}

} // namespace

IdeaPlanner::IdeaPlanner(ImportPlan &plan, const QList<KnownIdea> &known)
    : m_plan(plan)
{
    for (const KnownIdea &idea : known) {
        m_ideas.insert(idea.id, idea);
        m_numbers.insert(idea.number);
        m_highest = std::max(m_highest, idea.number);
        if (const QString key = keyOf(idea.title); !key.isEmpty())
            m_byTitle[key].append(idea.id);
    }
}

void IdeaPlanner::add(const QList<IdeaEntry> &entries, const IdeaBase &base)
{
    for (const IdeaEntry &entry : entries)
        m_highest = std::max(m_highest, std::min(entry.number, largestNumber));
    m_used = {base.ideaAt.begin(), base.ideaAt.end()};
    const QList<qsizetype> match = matchKnown(base.entries, entries, base.matchAt);
    if (base.goneAreRemoved)
        freeNumbers(base, match);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const IdeaEntry *before = match.at(i) < 0 ? nullptr : &base.entries.at(match.at(i));
        const IdeaId idea = before ? base.ideaAt.value(before->span.begin) : IdeaId{};
        m_plan.files.last().entries.append(planned(entries.at(i), before, idea));
        if (before)
            m_plan.files.last().entries.last().baseByte = before->span.begin;
    }
}

// Those of ideas that the file has no more.
void IdeaPlanner::freeNumbers(const IdeaBase &base, const QList<qsizetype> &match)
{
    const QSet<qsizetype> there(match.begin(), match.end());
    for (qsizetype i = 0; i < base.entries.size(); ++i) {
        const IdeaId idea = base.ideaAt.value(base.entries.at(i).span.begin);
        if (!there.contains(i) && m_ideas.contains(idea))
            m_numbers.remove(m_ideas.value(idea).number);
    }
}

ImportEntry IdeaPlanner::planned(const IdeaEntry &entry, const IdeaEntry *before, IdeaId idea)
{
    ImportEntry result;
    result.kind = ListKind::Ideas;
    result.line = entry.line;
    result.firstByte = entry.span.begin;
    result.endByte = entry.span.end;
    result.idea.title = entry.title;
    result.idea.body = entry.body;
    result.idea.number = entry.number;
    if (m_ideas.contains(idea))
        planKnown(result, before, idea);
    else if (const IdeaId known = knownAs(result); known.isValid())
        planKnown(result, nullptr, known);
    else
        planNew(result);
    return result;
}

void IdeaPlanner::planKnown(ImportEntry &result, const IdeaEntry *before, IdeaId id)
{
    KnownIdea &present = m_ideas[id];
    m_used.insert(id);
    result.knownIdea = id;
    const IdeaDraft &now = result.idea;
    if (before && now.title != before->title && now.title != present.title)
        result.ideaEdit.title = now.title;
    if (before ? now.body != before->body && now.body != present.body : present.body.isEmpty() && !now.body.isEmpty())
        result.ideaEdit.body = now.body;
    const bool changes = result.ideaEdit.title || result.ideaEdit.body;
    result.action = changes ? ImportAction::Update : ImportAction::Unchanged;
    present.title = result.ideaEdit.title.value_or(present.title);
    present.body = result.ideaEdit.body.value_or(present.body);
}

void IdeaPlanner::planNew(ImportEntry &result)
{
    const QString key = numberAndTitle(result.idea.number.value_or(0), result.idea.title);
    const int wished = result.idea.number.value_or(0);
    const bool free = wished > 0 && wished <= largestNumber && !m_numbers.contains(wished);
    if (!free && m_new.contains(key) && m_plan.files.size() > 1) { // the same list twice in one import
        result.sameAs = m_new.value(key);
        result.action = ImportAction::Unchanged;
        return;
    }
    result.idea.number = free ? wished : ++m_highest;
    m_numbers.insert(*result.idea.number);
    qsizetype index = 0;
    for (const FilePlan &file : m_plan.files)
        index += file.entries.size();
    m_new.insert(key, index);
}

// The one with the same number first; ideas that merely have the same title are told apart by who was seen before.
IdeaId IdeaPlanner::knownAs(const ImportEntry &entry) const
{
    IdeaId best;
    for (const IdeaId id : m_byTitle.value(keyOf(entry.idea.title))) {
        if (m_used.contains(id))
            continue;
        if (m_ideas.value(id).number == entry.idea.number)
            return id;
        if (!best.isValid())
            best = id;
    }
    return best;
}

Result<QList<KnownIdea>> knownIdeas(const storage::Connection &connection)
{
    const Result<QList<QVariantList>> rows =
        selectRows(connection, u"SELECT id, number, title, body FROM idea ORDER BY id"_s, {}, 4);
    if (!rows)
        return rows.error();
    QList<KnownIdea> ideas;
    for (const QVariantList &row : *rows)
        ideas.append({IdeaId{row.at(0).toLongLong()}, row.at(1).toInt(), row.at(2).toString(), row.at(3).toString()});
    return ideas;
}

} // namespace cabinet
