// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/PaperRewriter.h"

#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/Encode.h"
#include "markdown/LaneMoves.h"
#include "markdown/RowHome.h"

#include <algorithm>
#include <utility>

namespace cabinet::markdown {

namespace {

constexpr int mostAttempts = 12; // each reads the file once; one is enough nearly always

// Without those that its notes bring, which would stand there twice.
Links linksBesideNotes(const PaperText &text)
{
    Links links = text.links;
    for (const LinkSpan &noted : findLinks(text.notes.toUtf8())) {
        const auto same = std::find_if(links.begin(), links.end(), [&](const Link &link) { return link.url == noted.link.url; });
        if (same != links.end())
            links.erase(same);
    }
    return links;
}

} // namespace

PaperRewriter::PaperRewriter(const QByteArray &bytes, const PaperList &list, const Wanted &wanted, const WriteStyle &style)
    : m_list(list)
    , m_wanted(wanted)
    , m_style(style)
    , m_original(bytes)
    , m_padded(bytes, style.lineEnd)
    , m_topics(m_padded.bytes(), list.headings, wanted.renamedTopics)
{
    for (const PaperEntry &entry : list.entries)
        m_slots.push_back({m_padded.linesOf(entry.span), 0});
    findShared();
    begin();
}

Rewritten PaperRewriter::run()
{
    for (int i = 0; i < mostAttempts; ++i) {
        build();
        if (m_edits.isEmpty() || m_plain || readsBack()) {
            m_done.leftOut += m_refused;
            return std::move(m_done);
        }
    }
    m_done = {};
    for (const Attempt &attempt : m_attempts)
        leaveOut(attempt, {Field::Place, Unwritten::Reason::NotReadBack});
    return std::move(m_done);
}

// Entries that overlap can be changed, but neither moved nor removed.
void PaperRewriter::findShared()
{
    m_shared.resize(m_slots.size(), false);
    for (std::size_t i = 1; i < m_slots.size(); ++i) {
        if (m_slots[i].lines.begin < m_slots[i - 1].lines.end)
            m_shared[i] = m_shared[i - 1] = true;
    }
}

void PaperRewriter::begin()
{
    std::vector<bool> named(m_slots.size(), false);
    for (qsizetype i = 0; i < m_wanted.papers.size(); ++i) {
        const WantedPaper &paper = m_wanted.papers[i];
        const qsizetype entry = paper.entry.value_or(-1);
        Attempt attempt{i, entry >= 0 && entry < m_list.entries.size() ? static_cast<int>(entry) : -1};
        if (attempt.entry >= 0 && named[static_cast<std::size_t>(attempt.entry)])
            continue;
        attempt.raw = paper.raw.has_value();
        if (attempt.entry >= 0) {
            named[static_cast<std::size_t>(attempt.entry)] = true;
            attempt.keepPlace = m_shared[static_cast<std::size_t>(attempt.entry)];
        }
        m_attempts.push_back(attempt);
    }
    refuseForeign();
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!named[i] && m_shared[i])
            keepEntry(static_cast<int>(i));
        else if (!named[i])
            m_removed.push_back(static_cast<int>(i));
    }
}

// A row stays in tables of its columns, a bullet out of them: nothing is turned into another form.
void PaperRewriter::refuseForeign()
{
    QHash<TopicPath, QList<qsizetype>> models; // one of each form
    for (qsizetype i = 0; i < m_list.entries.size(); ++i) {
        QList<qsizetype> &here = models[m_topics.renamed(m_list.entries[i].topic)];
        if (std::none_of(here.cbegin(), here.cend(), [&](qsizetype model) { return sameForm(model, i); }))
            here.append(i);
    }
    for (Attempt &attempt : m_attempts) {
        const bool moves =
            attempt.entry >= 0 && !attempt.keepPlace && m_topics.renamed(entryOf(attempt).topic) != wantedOf(attempt).topic;
        if (!moves || attempt.raw) // what goes back stood there
            continue;
        const bool row = entryOf(attempt).kind == EntryKind::TableRow;
        QList<qsizetype> there = models.value(wantedOf(attempt).topic);
        if (const int home = row && there.isEmpty() ? rowHomeOf(wantedOf(attempt).topic) : -1; home >= 0)
            there.append(home);
        const bool fits = there.isEmpty() ? !row : std::any_of(there.cbegin(), there.cend(), [&](qsizetype model) {
            return sameForm(model, attempt.entry);
        });
        if (fits)
            continue;
        attempt.keepPlace = true;
        m_refused.append({attempt.wanted, attempt.entry, {Field::Topic, Unwritten::Reason::NoPlace}});
    }
}

bool PaperRewriter::sameForm(qsizetype a, qsizetype b) const
{
    const PaperEntry &one = m_list.entries[a];
    const PaperEntry &other = m_list.entries[b];
    return family(one.kind) == family(other.kind) && (one.kind != EntryKind::TableRow || sameColumns(one, other));
}

int PaperRewriter::rowHomeOf(const TopicPath &topic) const
{
    QSet<TopicPath> made;
    GroupPlace place = m_topics.placeOf(topic, false, m_style, made);
    return findRowHome(bytes(), m_list, m_style, place);
}

bool PaperRewriter::sameColumns(const PaperEntry &a, const PaperEntry &b) const
{
    return tableOf(a) != nullptr && tableOf(b) != nullptr && tableOf(a)->columns == tableOf(b)->columns;
}

void PaperRewriter::keepEntry(int entry)
{
    Attempt attempt{-1, entry};
    attempt.keepPlace = true;
    m_attempts.push_back(attempt);
}

const Table *PaperRewriter::tableOf(const PaperEntry &entry) const
{
    return entry.table >= 0 && entry.table < m_list.tables.size() ? &m_list.tables[entry.table] : nullptr;
}

WriteStyle PaperRewriter::styleFor(const PaperEntry &entry) const
{
    WriteStyle style = m_style;
    if (const Table *table = tableOf(entry))
        style.words = table->words;
    return style;
}

TopicPath PaperRewriter::topicOf(const Attempt &attempt) const
{
    return attempt.keepPlace ? m_topics.renamed(entryOf(attempt).topic) : wantedOf(attempt).topic;
}

void PaperRewriter::build()
{
    m_done = {};
    m_plain = true;
    m_outcomes.clear();
    m_draft = {};
    Arrangement arrangement;
    arrangement.lineEnd = m_style.lineEnd;
    arrangement.loose = m_style.loose;
    group(arrangement);
    for (std::size_t i = 0; i < m_attempts.size(); ++i)
        m_outcomes.push_back(outcome(m_attempts[i]));
    wish(arrangement);
    place(arrangement);
    m_edits = m_draft.edits();
    m_done.edits = m_padded.unpadded(m_edits);
}

// One group for each topic that has entries or is to have some.
void PaperRewriter::group(Arrangement &arrangement)
{
    m_groups.clear();
    m_models.clear();
    m_sameTopics = m_topics.renames().isEmpty() && m_wanted.droppedTopics.isEmpty();
    QList<TopicPath> wantedTopics;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const TopicPath topic = m_topics.renamed(m_list.entries[static_cast<qsizetype>(i)].topic);
        m_slots[i].group = groupOf(topic);
        m_models.insert(m_slots[i].group, static_cast<int>(i)); // the last one
    }
    for (const Attempt &attempt : m_attempts) {
        if (!attempt.leave && !m_groups.contains(topicOf(attempt)))
            wantedTopics.append(topicOf(attempt));
    }
    std::stable_sort(wantedTopics.begin(), wantedTopics.end(),
                     [](const TopicPath &a, const TopicPath &b) { return a.size() < b.size(); });
    for (const TopicPath &topic : wantedTopics)
        groupOf(topic);
    arrangement.groups.resize(static_cast<std::size_t>(m_groups.size()));
    QSet<TopicPath> made;
    QList<std::pair<int, TopicPath>> order;
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group)
        order.append({group.value(), group.key()});
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[group, topic] : order) {
        GroupPlace &place = arrangement.groups[static_cast<std::size_t>(group)];
        place = placeOf(topic, m_models.contains(group), made);
        placeRows(group, place);
        m_sameTopics = m_sameTopics && place.heading.isEmpty();
    }
    arrangement.slots = m_slots;
    arrangement.exact = !m_list.lanes.isEmpty();
}

GroupPlace PaperRewriter::placeOf(const TopicPath &topic, bool known, QSet<TopicPath> &made) const
{
    GroupPlace place = m_topics.placeOf(topic, known, m_style, made);
    if (const Lane *lane = laneUnder(m_list, topic))
        place.top = firstCardPlace(bytes(), place.begin, *lane);
    return place;
}

void PaperRewriter::placeRows(int group, GroupPlace &place)
{
    const int model = m_models.value(group, -1);
    if (model >= 0 && m_list.entries[model].kind == EntryKind::TableRow)
        place.rows = m_slots[static_cast<std::size_t>(model)].lines.end; // even when all of them go
    else if (const int row = model < 0 && !place.top ? findRowHome(bytes(), m_list, m_style, place) : -1; row >= 0)
        m_models.insert(group, row);
}

int PaperRewriter::groupOf(const TopicPath &topic)
{
    const auto known = m_groups.constFind(topic);
    return known != m_groups.constEnd() ? *known : *m_groups.insert(topic, static_cast<int>(m_groups.size()));
}

PaperRewriter::Outcome PaperRewriter::outcome(Attempt &attempt)
{
    Outcome result;
    if (attempt.leave)
        return result;
    result.topic = topicOf(attempt);
    if (attempt.entry < 0)
        composeNew(attempt, result);
    else
        editKnown(attempt, result);
    return result;
}

// Where entries overlap, lines below one may be another's.
void PaperRewriter::refuseSharedNotes(const Attempt &attempt, PaperText &wanted, const PaperText &own)
{
    if (wanted.notes == own.notes || !m_shared[static_cast<std::size_t>(attempt.entry)])
        return;
    leaveOut(attempt, {Field::Notes, Unwritten::Reason::NoPlace});
    wanted.notes = own.notes;
}

void PaperRewriter::editKnown(Attempt &attempt, Outcome &result)
{
    const PaperEntry &entry = entryOf(attempt);
    const PaperText own = markdown::textOf(entry);
    result.text = attempt.wanted < 0 ? own : wantedOf(attempt).text;
    for (const Field field : attempt.keep)
        keepField(result.text, own, field);
    if (result.text == own) {
        result.unit = unitOf(attempt, {});
        return;
    }
    if (attempt.raw && putRawBack(attempt, result))
        return;
    refuseSharedNotes(attempt, result.text, own);
    if (editMoved(attempt, result))
        return;
    const WriteStyle style = styleFor(entry);
    EntryEdits done = entryEdits(bytes(), entry, result.text, style, tableOf(entry), attempt.escape);
    for (const Unwritten &what : done.unwritten) {
        leaveOut(attempt, what);
        if (what.field == Field::Status && what.reason == Unwritten::Reason::LibraryOnly)
            result.text.status = statusInFile(result.text.status, entry, style);
        else
            keepField(result.text, own, what.field);
    }
    if (!done.unwritten.isEmpty())
        done = entryEdits(bytes(), entry, result.text, style, tableOf(entry), attempt.escape);
    const auto isTick = [&](const TextEdit &edit) { // other marks may be what makes letters between brackets marks, or not
        const QByteArrayView marks(" xX");
        return entry.mark && edit.span == *entry.mark && edit.text.size() == 1 && marks.contains(edit.text[0]) &&
               marks.contains(bytes()[edit.span.begin]);
    };
    m_plain = m_plain && std::all_of(done.edits.begin(), done.edits.end(), isTick);
    result.edits = done.edits;
    result.unit = unitOf(attempt, done.edits);
}

bool PaperRewriter::editMoved(const Attempt &attempt, Outcome &result)
{
    const PaperEntry &entry = entryOf(attempt);
    const auto done = laneEdits(bytes(), m_list, entry, result.topic, result.text, m_style, attempt.escape);
    if (!done)
        return false;
    for (const Unwritten &what : done->unwritten) {
        leaveOut(attempt, what);
        keepField(result.text, markdown::textOf(entry), what.field);
    }
    result.edits = done->edits;
    result.unit = unitOf(attempt, done->edits);
    m_plain = false;
    return true;
}

bool PaperRewriter::putRawBack(const Attempt &attempt, Outcome &result)
{
    const Span lines = m_slots[static_cast<std::size_t>(attempt.entry)].lines;
    const TakenOut &raw = rawOf(attempt);
    if (withoutBlankEnds(raw.text).isEmpty())
        return false;
    result.edits = {restoring(bytes(), lines, raw, m_style.lineEnd)};
    result.unit = unitOf(attempt, result.edits);
    m_plain = false;
    return true;
}

// Its lines with the edits in them.
QByteArray PaperRewriter::unitOf(const Attempt &attempt, QList<TextEdit> edits) const
{
    const Span lines = m_slots[static_cast<std::size_t>(attempt.entry)].lines;
    for (TextEdit &edit : edits)
        edit.span = {edit.span.begin - lines.begin, edit.span.end - lines.begin};
    return withEdits(bytes().mid(lines.begin, lines.size()), edits);
}

NewUnit PaperRewriter::composedUnit(const Attempt &attempt, const Outcome &result) const
{
    const int model = m_models.value(m_groups.value(result.topic, -1), -1);
    const PaperEntry *like = model < 0 ? nullptr : &m_list.entries[model];
    const Table *table = like == nullptr ? nullptr : tableOf(*like);
    const Lane *lane = laneUnder(m_list, result.topic);
    return lane != nullptr ? composeCard(bytes(), *lane, like, result.text, m_style, attempt.escape)
                           : composePaper(bytes(), like, table, result.text, m_style, attempt.escape);
}

void PaperRewriter::composeNew(Attempt &attempt, Outcome &result)
{
    result.text = wantedOf(attempt).text;
    m_plain = false;
    if (attempt.raw) {
        for (const Field field : attempt.keep)
            keepField(result.text, attempt.rawSays, field);
        result.unit = rawOf(attempt).text;
        return;
    }
    for (const Field field : attempt.keep)
        keepField(result.text, {}, field);
    const Links links = std::exchange(result.text.links, linksBesideNotes(result.text));
    NewUnit unit = composedUnit(attempt, result);
    const auto isNotes = [](const Unwritten &what) { return what.field == Field::Notes; };
    if (links != result.text.links && std::any_of(unit.unwritten.cbegin(), unit.unwritten.cend(), isNotes)) {
        result.text.links = links; // the notes do not bring them
        unit = composedUnit(attempt, result);
    }
    attempt.leave = unit.text.isEmpty();
    for (const Unwritten &what : unit.unwritten) {
        if (attempt.leave) // it is not looked at again
            m_refused.append({attempt.wanted, attempt.entry, what});
        else
            leaveOut(attempt, what);
        keepField(result.text, {}, what.field);
    }
    result.unit = unit.text;
}

void PaperRewriter::wish(Arrangement &arrangement)
{
    std::vector<int> order;
    std::vector<int> pinned;
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        if (!m_attempts[i].leave)
            (m_attempts[i].keepPlace ? pinned : order).push_back(static_cast<int>(i));
    }
    if (!pinned.empty())
        pin(order, pinned);
    m_order = order;
    for (const int i : order) {
        const Attempt &attempt = m_attempts[static_cast<std::size_t>(i)];
        Outcome &result = m_outcomes[static_cast<std::size_t>(i)];
        const int slot = attempt.entry;
        arrangement.wishes.push_back({slot, m_groups.value(result.topic), result.unit, attempt.raw ? &rawOf(attempt) : nullptr});
    }
}

// Those that have to stay where they are come after the one they follow in the file.
void PaperRewriter::pin(std::vector<int> &order, std::vector<int> &pinned) const
{
    const auto entry = [&](int attempt) { return m_attempts[static_cast<std::size_t>(attempt)].entry; };
    std::sort(pinned.begin(), pinned.end(), [&](int a, int b) { return entry(a) < entry(b); });
    QSet<int> placed;
    for (const int index : order)
        placed.insert(entry(index));
    QHash<int, int> followers; // by the entry before
    std::vector<int> result;
    for (const int index : pinned) {
        if (placed.contains(entry(index) - 1))
            followers.insert(entry(index) - 1, index);
        else
            result.push_back(index);
        placed.insert(entry(index));
    }
    result.insert(result.end(), order.begin(), order.end());
    order.clear();
    for (int index : result) {
        order.push_back(index);
        for (auto next = followers.constFind(entry(index)); entry(index) >= 0 && next != followers.constEnd();
             next = followers.constFind(entry(index))) {
            index = *next;
            order.push_back(index);
        }
    }
}

void PaperRewriter::place(const Arrangement &arrangement)
{
    Arranged arranged = arrange(bytes(), arrangement);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        settle(i, arranged.stays[i]);
    for (const TextEdit &edit : m_topics.renames())
        m_draft.edit(edit);
    m_topics.drop(m_wanted.droppedTopics, arranged);
    m_plain = m_plain && arranged.cuts.isEmpty() && arranged.insertions.empty() && m_topics.renames().isEmpty();
    for (const TextEdit &edit : arranged.cuts)
        m_draft.edit(edit);
    for (const Arranged::Insertion &insertion : arranged.insertions)
        m_draft.insert(insertion.edit, m_order[static_cast<std::size_t>(insertion.wish)]);
    for (auto taken = arranged.taken.begin(); taken != arranged.taken.end(); ++taken)
        m_done.taken.insert(taken.key(), taken.value());
}

void PaperRewriter::settle(std::size_t place, bool stays)
{
    const int index = m_order[place];
    const Attempt &attempt = m_attempts[static_cast<std::size_t>(index)];
    const Outcome &result = m_outcomes[static_cast<std::size_t>(index)];
    if (attempt.entry < 0 || !stays)
        return;
    const Span lines = m_slots[static_cast<std::size_t>(attempt.entry)].lines;
    m_draft.stay(lines, index);
    for (const TextEdit &edit : result.edits)
        m_draft.edit(edit, index);
    if (!result.edits.isEmpty())
        m_done.taken.insert(attempt.entry, taken(bytes(), lines));
}

Rewritten rewrite(const QByteArray &bytes, const PaperList &list, const Wanted &wanted, const WriteStyle &style)
{
    if (list.lanes.isEmpty())
        return PaperRewriter(bytes, list, wanted, style).run();
    const LaneWishes wishes = underLanes(list, wanted);
    Rewritten done = PaperRewriter(bytes, underLanes(list), wishes.wanted, style).run();
    for (LeftOut &left : done.leftOut)
        left.wanted = left.wanted < 0 ? -1 : wishes.origin[left.wanted];
    done.leftOut += wishes.leftOut;
    return done;
}

} // namespace cabinet::markdown
