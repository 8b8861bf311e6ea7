// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LaneMoves.h"

#include "markdown/Around.h"
#include "markdown/StatusText.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// Where a card of this status belongs that stands in none such; null: no lane says it.
const Lane *laneFor(const PaperList &list, Status status)
{
    const Lane *found = nullptr;
    for (const Lane &lane : list.lanes) {
        if (lane.status == status && (found == nullptr || (lane.ticks && !found->ticks)))
            found = &lane;
    }
    if (found != nullptr || status != Status::ToRead)
        return found;
    const auto open = std::find_if(list.lanes.begin(), list.lanes.end(), [](const Lane &lane) { return !lane.status; });
    return open == list.lanes.end() ? nullptr : &*open; // an unticked card there is to be read
}

std::optional<char> markInLane(const PaperEntry &card, const Lane &from, const Lane &to, Status wanted, const WriteStyle &style)
{
    const Status told = statusOfMark(card.statusText);
    if (!to.status && told != wanted)
        return wanted == Status::Done ? style.doneMark : wanted == Status::Reading ? '/' : ' ';
    if (to.ticks && told != Status::Done)
        return style.doneMark;
    return to.status && from.ticks && !to.ticks && told == Status::Done ? std::optional(' ') : std::nullopt;
}

class Wishes
{
public:
    explicit Wishes(const PaperList &list)
        : m_list(list)
    {
    }

    LaneWishes take(const Wanted &wanted)
    {
        m_done.wanted.renamedTopics = wanted.renamedTopics;
        m_done.wanted.droppedTopics = wanted.droppedTopics;
        for (m_at = 0; m_at < wanted.papers.size(); ++m_at) {
            const WantedPaper &paper = wanted.papers[m_at];
            if (paper.entry && *paper.entry >= 0 && *paper.entry < m_list.entries.size())
                takeKnown(paper, m_list.entries[*paper.entry]);
            else
                takeNew(paper);
        }
        return std::move(m_done);
    }

private:
    void add(WantedPaper paper, const TopicPath &topic)
    {
        paper.topic = topic;
        m_done.wanted.papers.append(paper);
        m_done.origin.append(m_at);
    }

    void leave(qsizetype entry, Field field) { m_done.leftOut.append({m_at, entry, {field, Unwritten::Reason::NoPlace}}); }

    void takeKnown(WantedPaper paper, const PaperEntry &entry)
    {
        const Lane *lane = laneAt(m_list, entry.headingLine);
        if (paper.topic != entry.topic)
            leave(*paper.entry, Field::Topic); // the lanes are the status
        if (lane == nullptr) {
            add(paper, entry.topic);
            return;
        }
        const TopicPath own = lane->path + entry.topic;
        // Where the mark tells, a card that is to be read again is unticked, not moved.
        const bool unticked = !lane->status && entry.mark && paper.text.status == Status::ToRead;
        const bool stays = unticked || paper.text.status == entry.status || !entry.topic.isEmpty();
        const Lane *to = stays ? nullptr : laneFor(m_list, paper.text.status);
        if (to == nullptr && lane->status && paper.text.status != entry.status) {
            leave(*paper.entry, Field::Status);
            paper.text.status = entry.status;
        }
        add(paper, to == nullptr ? own : to->path);
    }

    void takeNew(const WantedPaper &paper)
    {
        if (const Lane *lane = laneFor(m_list, paper.text.status))
            add(paper, lane->path);
        else
            leave(-1, Field::Place);
    }

    const PaperList &m_list;
    LaneWishes m_done;
    qsizetype m_at = 0;
};

} // namespace

PaperList underLanes(PaperList list)
{
    for (PaperEntry &entry : list.entries) {
        if (const Lane *lane = laneAt(list, entry.headingLine))
            entry.topic = lane->path + entry.topic;
    }
    return list;
}

LaneWishes underLanes(const PaperList &list, const Wanted &wanted)
{
    return Wishes(list).take(wanted);
}

const Lane *laneAt(const PaperList &list, int headingLine)
{
    const auto lane =
        std::find_if(list.lanes.begin(), list.lanes.end(), [&](const Lane &known) { return known.headingLine == headingLine; });
    return lane == list.lanes.end() ? nullptr : &*lane;
}

const Lane *laneUnder(const PaperList &list, const TopicPath &topic)
{
    const auto lane = std::find_if(list.lanes.begin(), list.lanes.end(), [&](const Lane &known) { return known.path == topic; });
    return lane == list.lanes.end() ? nullptr : &*lane;
}

std::optional<EntryEdits> laneEdits(const QByteArray &bytes, const PaperList &list, const PaperEntry &card,
                                    const TopicPath &topic, const PaperText &wanted, const WriteStyle &style, int escape)
{
    const Lane *from = laneAt(list, card.headingLine);
    const Lane *to = laneUnder(list, topic);
    if (from == nullptr || to == nullptr || from->path == to->path)
        return {};
    PaperText text = wanted;
    text.status = card.status;
    EntryEdits done = entryEdits(bytes, card, text, style, nullptr, escape);
    if (const auto mark = card.mark ? markInLane(card, *from, *to, wanted.status, style) : std::nullopt)
        done.edits.append({*card.mark, QByteArray(1, *mark)});
    return done;
}

NewUnit composeCard(const QByteArray &bytes, const Lane &lane, const PaperEntry *model, PaperText text, WriteStyle style,
                    int escape)
{
    style.kind = EntryKind::Task;
    if (lane.status)
        text.status = lane.ticks ? Status::Done : Status::ToRead;
    return composePaper(bytes, model, nullptr, text, style, escape);
}

qsizetype firstCardPlace(const QByteArray &bytes, qsizetype belowHeading, const Lane &lane)
{
    qsizetype at = belowHeading;
    if (lane.ticks) {
        while (at < bytes.size() && isBlank(bytes, {at, nextLine(bytes, at)}))
            at = nextLine(bytes, at);
        return nextLine(bytes, at);
    }
    const qsizetype next = nextLine(bytes, at);
    return at < bytes.size() && isBlank(bytes, {at, next}) ? next : at;
}

} // namespace cabinet::markdown
