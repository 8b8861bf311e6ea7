// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Compose.h"
#include "markdown/Rewrite.h"

// Cards of an Obsidian board that go to other lanes, as its plugin moves them: whole lines, to the lane that says their status.
namespace cabinet::markdown {

// With the lanes as topics of their cards, so that they are moved like papers under headings.
[[nodiscard]] PaperList underLanes(PaperList list);

struct LaneWishes
{
    Wanted wanted;           // the topic is the lane
    QList<qsizetype> origin; // of each of its papers, the index into what was wanted
    QList<LeftOut> leftOut;  // a status without a lane, a topic
};
[[nodiscard]] LaneWishes underLanes(const PaperList &list, const Wanted &wanted);

[[nodiscard]] const Lane *laneAt(const PaperList &list, int headingLine);           // null: none
[[nodiscard]] const Lane *laneUnder(const PaperList &list, const TopicPath &topic); // of underLanes()

// Edits of a card that goes into another lane. A lane that ticks has its cards ticked, one without a status says it by the mark,
// and what leaves a lane that ticks is unticked; any other character is the user's. None: `topic` is no other lane.
[[nodiscard]] std::optional<EntryEdits> laneEdits(const QByteArray &bytes, const PaperList &list, const PaperEntry &card,
                                                  const TopicPath &topic, const PaperText &wanted, const WriteStyle &style,
                                                  int escape);
[[nodiscard]] NewUnit composeCard(const QByteArray &bytes, const Lane &lane, const PaperEntry *model, PaperText text,
                                  WriteStyle style, int escape);
// As the plugin writes a lane: right below its heading and one blank line, or below "**Complete**".
[[nodiscard]] qsizetype firstCardPlace(const QByteArray &bytes, qsizetype belowHeading, const Lane &lane);

} // namespace cabinet::markdown
