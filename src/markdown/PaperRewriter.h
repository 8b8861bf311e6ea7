// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Compose.h"
#include "markdown/Draft.h"
#include "markdown/Rewrite.h"
#include "markdown/Topics.h"

#include <QSet>

#include <vector>

// The work behind rewrite() for papers: build all edits, read the result back, try otherwise where it says something else.
namespace cabinet::markdown {

// What is tried for one entry. Whatever does not read back is tried more carefully, then left out.
struct Attempt
{
    qsizetype wanted = -1; // -1: an entry nobody wants, but that has to stay
    int entry = -1;
    int escape = 0;
    bool raw = false;
    std::optional<TakenOut> reworked; // the raw text with the fields that are to be otherwise by now
    PaperText rawSays;                // and what it said
    bool keepPlace = false;
    bool leave = false; // a new one that cannot be written
    QSet<Field> keep;   // fields left as they are
};

class PaperRewriter final
{
public:
    PaperRewriter(const QByteArray &bytes, const PaperList &list, const Wanted &wanted, const WriteStyle &style);
    Rewritten run();

private:
    [[nodiscard]] const QByteArray &bytes() const { return m_padded.bytes(); }
    [[nodiscard]] const PaperEntry &entryOf(const Attempt &attempt) const { return m_list.entries[attempt.entry]; }
    [[nodiscard]] const WantedPaper &wantedOf(const Attempt &attempt) const { return m_wanted.papers[attempt.wanted]; }
    [[nodiscard]] const TakenOut &rawOf(const Attempt &attempt) const
    {
        return attempt.reworked ? *attempt.reworked : *wantedOf(attempt).raw;
    }

    void findShared();
    void begin();
    void refuseForeign();
    [[nodiscard]] bool sameForm(qsizetype a, qsizetype b) const;
    [[nodiscard]] int rowHomeOf(const TopicPath &topic) const;
    [[nodiscard]] bool sameColumns(const PaperEntry &a, const PaperEntry &b) const;
    void keepEntry(int entry);
    void leaveOut(const Attempt &attempt, Unwritten what) { m_done.leftOut.append({attempt.wanted, attempt.entry, what}); }

    [[nodiscard]] const Table *tableOf(const PaperEntry &entry) const;
    [[nodiscard]] WriteStyle styleFor(const PaperEntry &entry) const;
    [[nodiscard]] TopicPath topicOf(const Attempt &attempt) const;

    struct Outcome
    {
        PaperText text; // what will be read
        QList<TextEdit> edits;
        QByteArray unit; // for where it does not stay
        TopicPath topic;
    };
    void build();
    void group(Arrangement &arrangement);
    [[nodiscard]] GroupPlace placeOf(const TopicPath &topic, bool known, QSet<TopicPath> &made) const;
    void placeRows(int group, GroupPlace &place);
    int groupOf(const TopicPath &topic);
    Outcome outcome(Attempt &attempt);
    void refuseSharedNotes(const Attempt &attempt, PaperText &wanted, const PaperText &own);
    void editKnown(Attempt &attempt, Outcome &result);
    bool editMoved(const Attempt &attempt, Outcome &result);
    bool putRawBack(const Attempt &attempt, Outcome &result);
    [[nodiscard]] QByteArray unitOf(const Attempt &attempt, QList<TextEdit> edits) const;
    [[nodiscard]] NewUnit composedUnit(const Attempt &attempt, const Outcome &result) const;
    void composeNew(Attempt &attempt, Outcome &result);
    void wish(Arrangement &arrangement);
    void pin(std::vector<int> &order, std::vector<int> &pinned) const;
    void place(const Arrangement &arrangement);
    void settle(std::size_t place, bool stays);
    bool readsBack();
    [[nodiscard]] bool hasOtherHeadings() const;
    [[nodiscard]] bool isSharedWish(int wish) const;
    [[nodiscard]] bool says(const PaperEntry &read, const Attempt &attempt, const Outcome &outcome) const;
    [[nodiscard]] bool standsUnder(const PaperEntry &read, const Attempt &attempt, const Outcome &outcome) const;
    bool judge(const std::vector<int> &found);
    bool adjust(Attempt &attempt, const Outcome &outcome, const PaperEntry *read);
    bool rework(Attempt &attempt, const PaperEntry &read);
    bool adjustNotes(const QSet<TopicPath> &topics);
    bool keepFields(Attempt &attempt, const Outcome &outcome, const PaperEntry *read);
    void giveUpIn(const QSet<TopicPath> &topics);

    const PaperList &m_list;
    const Wanted &m_wanted;
    const WriteStyle &m_style;
    const QByteArray &m_original;
    Padded m_padded;
    TopicPlaces m_topics;
    std::vector<UnitSlot> m_slots;
    std::vector<bool> m_shared;
    std::vector<Attempt> m_attempts;
    std::vector<int> m_removed;
    std::vector<Outcome> m_outcomes;
    std::vector<int> m_order; // of wishes: indices of attempts
    QHash<TopicPath, int> m_groups;
    QHash<int, int> m_models; // by group: an entry of it
    Draft m_draft;
    QList<TextEdit> m_edits;
    QByteArray m_after; // and how that reads
    PaperList m_now;
    QList<LeftOut> m_refused;
    bool m_plain = true;      // nothing but task marks change: nothing else can read differently
    bool m_sameTopics = true; // no heading comes, goes or changes
    bool m_strays = false;
    bool m_gaveUp = false;
    Rewritten m_done;
};

} // namespace cabinet::markdown
