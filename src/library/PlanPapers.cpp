// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PlanPapers.h"

#include "library/MatchKnown.h"

#include "domain/LinkKey.h"

#include "domain/TitleKey.h"
#include "markdown/NoteText.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::PaperEntry;

// A page that stands with more titles than this names none of them (a proceedings page, a repository).
constexpr int mostTitlesOfLink = 2;

Links linksOf(const PaperEntry &entry)
{
    Links links;
    links.reserve(entry.links.size());
    for (const markdown::LinkSpan &span : entry.links)
        links.append(span.link);
    return links;
}

bool hasLink(const Links &links, const Link &wanted)
{
    const QString key = linkKey(wanted.url);
    return std::any_of(links.begin(), links.end(),
                       [&](const Link &link) { return link.url == wanted.url || (!key.isEmpty() && linkKey(link.url) == key); });
}

template<typename T>
void takeChange(std::optional<T> &field, const T &now, const T &before, const T &present)
{
    if (now != before && now != present)
        field = now;
}

bool tellsStatus(const PaperEntry &entry)
{
    return entry.statusFrom != markdown::StatusFrom::Nothing;
}

// The file against how it was last seen: what changed there is applied, what did not stays as the library has it. Of a task that
// became a plain bullet the file says nothing any more.
void planAgainstBase(ImportEntry &result, const PaperEntry &entry, const PaperEntry &before, const KnownPaper &present)
{
    const PaperDraft &now = result.draft;
    const PaperDraft then = draftOf(before);
    if (tellsStatus(entry))
        takeChange(result.newStatus, now.status, then.status, present.status);
    result.firstStatus = tellsStatus(entry) && !tellsStatus(before);
    takeChange(result.edit.title, now.title, then.title, present.title);
    takeChange(result.edit.authors, now.authors, then.authors, present.authors);
    takeChange(result.edit.venue, now.venue, then.venue, present.venue);
    takeChange(result.edit.links, mergedLinks(present.links, then.links, now.links), present.links, present.links);
    takeChange(result.edit.notes, now.notes, then.notes, present.notes);
    result.newPlace = now.topic != then.topic && !now.topic.isEmpty();
}

// A known paper in a file never seen: the file adds what is missing and takes nothing away.
void planWithoutBase(ImportEntry &result, const KnownPaper &present)
{
    const PaperDraft &now = result.draft;
    if (present.status == Status::ToRead && now.status != Status::ToRead)
        result.newStatus = now.status;
    if (present.venue.isEmpty() && !now.venue.isEmpty())
        result.edit.venue = now.venue;
    if (present.authors.isEmpty() && !now.authors.isEmpty())
        result.edit.authors = now.authors;
    if (present.notes.isEmpty() && !now.notes.isEmpty())
        result.edit.notes = now.notes;
    const Links links = mergedLinks(present.links, {}, now.links);
    if (links != present.links)
        result.edit.links = links;
    result.newPlace = !now.topic.isEmpty() && !present.topics.contains(now.topic);
}

void follow(KnownPaper &present, const ImportEntry &entry)
{
    present.status = entry.newStatus.value_or(present.status);
    present.title = entry.edit.title.value_or(present.title);
    present.authors = entry.edit.authors.value_or(present.authors);
    present.venue = entry.edit.venue.value_or(present.venue);
    present.links = entry.edit.links.value_or(present.links);
    present.notes = entry.edit.notes.value_or(present.notes);
    if (entry.newPlace)
        present.topics.append(entry.draft.topic);
}

QList<qsizetype> sameOrder(qsizetype count)
{
    QList<qsizetype> match(count);
    std::iota(match.begin(), match.end(), 0);
    return match;
}

} // namespace

Links mergedLinks(const Links &present, const Links &before, const Links &now)
{
    Links merged = present;
    for (const Link &gone : before) {
        if (now.contains(gone) || !merged.contains(gone))
            continue;
        const auto successor = std::find_if(now.begin(), now.end(), [&](const Link &link) {
            return link.label == gone.label && !before.contains(link) && !merged.contains(link);
        });
        const qsizetype at = merged.indexOf(gone);
        if (successor == now.end())
            merged.removeAt(at);
        else
            merged[at] = *successor;
    }
    for (const Link &link : now) {
        if (!before.contains(link) && !hasLink(merged, link))
            merged.append(link);
    }
    return merged;
}

QList<PaperKeys> keysOf(const QList<PaperEntry> &entries)
{
    QList<PaperKeys> keys;
    keys.reserve(entries.size());
    for (const PaperEntry &entry : entries)
        keys.append({titleKey(entry.title), paperKeys(linksOf(entry))});
    return keys;
}

PaperDraft draftOf(const PaperEntry &entry)
{
    PaperDraft draft;
    draft.title = entry.title;
    draft.authors = entry.authors;
    draft.venue = entry.venue;
    draft.status = entry.status;
    draft.topic = entry.topic;
    draft.links = linksOf(entry);
    draft.notes = markdown::noteOf(entry);
    return draft;
}

void PaperPlanner::add(const QList<PaperEntry> &entries, const QList<PaperKeys> &keys, const PaperBase &base,
                       const KnownPapers &known)
{
    learn(known);
    countTitles(keys);
    const QList<qsizetype> match = base.sameBytes ? sameOrder(entries.size()) : matchKnown(base.entries, entries, base.matchAt);
    m_plan.files.last().entries.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PaperEntry *before = match.at(i) < 0 ? nullptr : &base.entries.at(match.at(i));
        const PaperId paper = before ? base.paperAt.value(before->span.begin) : PaperId{};
        m_plan.files.last().entries.append(planned(entries.at(i), keys.at(i), before, paper));
        if (before)
            m_plan.files.last().entries.last().baseByte = before->span.begin;
    }
}

void PaperPlanner::learn(const KnownPapers &known)
{
    m_known.byTitle.insert(known.byTitle);
    m_known.byLink.insert(known.byLink);
    for (const KnownPaper &paper : known.papers) {
        if (!m_known.papers.contains(paper.id)) // else an earlier file may have planned something for it
            m_known.papers.insert(paper.id, paper);
    }
}

// Only links of more than one title are kept: of the others there is nothing to ask.
void PaperPlanner::countTitles(const QList<PaperKeys> &keys)
{
    m_titlesOfLink.clear();
    QHash<QString, qsizetype> first;
    QHash<QString, QSet<QString>> shared;
    first.reserve(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        for (const QString &link : keys.at(i).links) {
            const auto known = first.constFind(link);
            if (known == first.constEnd())
                first.insert(link, i);
            else if (keys.at(*known).title != keys.at(i).title)
                shared[link] += QSet<QString>{keys.at(*known).title, keys.at(i).title};
        }
    }
    for (auto link = shared.cbegin(); link != shared.cend(); ++link)
        m_titlesOfLink.insert(link.key(), static_cast<int>(link->size()));
}

ImportEntry PaperPlanner::planned(const PaperEntry &entry, const PaperKeys &keys, const PaperEntry *before, PaperId paper)
{
    ImportEntry result;
    result.line = entry.line;
    result.firstByte = entry.span.begin;
    result.endByte = entry.span.end;
    result.draft = draftOf(entry);
    if (m_known.papers.contains(paper))
        planKnown(result, entry, before, paper);
    else if (const PaperId known = knownAs(keys); known.isValid())
        planKnown(result, entry, nullptr, known);
    else
        planNew(result, keys);
    return result;
}

void PaperPlanner::planKnown(ImportEntry &result, const PaperEntry &entry, const PaperEntry *before, PaperId paper)
{
    KnownPaper &present = m_known.papers[paper];
    result.paper = paper;
    if (before)
        planAgainstBase(result, entry, *before, present);
    else
        planWithoutBase(result, present);
    result.action = result.changesPaper() ? ImportAction::Update : ImportAction::Unchanged;
    follow(present, result);
}

void PaperPlanner::planNew(ImportEntry &result, const PaperKeys &keys)
{
    NewPaper *const same = newAs(keys);
    if (!same) {
        qsizetype index = 0;
        for (const FilePlan &file : m_plan.files)
            index += file.entries.size();
        m_new.append({index, {result.draft.topic}});
        m_newByTitle.insert(keys.title, m_new.size() - 1);
        for (const QString &key : keys.links)
            m_newByLink.insert(key, m_new.size() - 1);
        return;
    }
    result.sameAs = same->index;
    ImportEntry &first = entryAt(same->index);
    first.draft.links = mergedLinks(first.draft.links, {}, result.draft.links);
    first.draft.status = std::max(first.draft.status, result.draft.status);
    if (first.draft.venue.isEmpty())
        first.draft.venue = result.draft.venue;
    if (first.draft.notes.isEmpty())
        first.draft.notes = result.draft.notes;
    result.newPlace = !result.draft.topic.isEmpty() && !same->topics.contains(result.draft.topic);
    result.action = result.newPlace ? ImportAction::Update : ImportAction::Unchanged;
    same->topics.append(result.draft.topic);
}

ImportEntry &PaperPlanner::entryAt(qsizetype index)
{
    qsizetype file = 0;
    while (index >= m_plan.files.at(file).entries.size())
        index -= m_plan.files.at(file++).entries.size();
    return m_plan.files[file].entries[index];
}

PaperId PaperPlanner::knownAs(const PaperKeys &keys) const
{
    const PaperId byTitle = m_known.byTitle.value(keys.title);
    if (byTitle.isValid())
        return byTitle;
    for (const QString &key : keys.links) {
        if (m_titlesOfLink.value(key) <= mostTitlesOfLink && m_known.byLink.contains(key))
            return m_known.byLink.value(key);
    }
    return {};
}

PaperPlanner::NewPaper *PaperPlanner::newAs(const PaperKeys &keys)
{
    const auto byTitle = m_newByTitle.constFind(keys.title);
    if (byTitle != m_newByTitle.constEnd())
        return &m_new[*byTitle];
    for (const QString &key : keys.links) {
        const auto byLink = m_newByLink.constFind(key);
        if (m_titlesOfLink.value(key) <= mostTitlesOfLink && byLink != m_newByLink.constEnd())
            return &m_new[*byLink];
    }
    return nullptr;
}

} // namespace cabinet
