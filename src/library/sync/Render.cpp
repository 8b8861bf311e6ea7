// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Render.h"

#include "library/PlanPapers.h"
#include "library/sync/ListText.h"
#include "library/sync/Renames.h"
#include "library/sync/WantedOrder.h"
#include "markdown/NoteText.h"
#include "markdown/Rewrite.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;

int groupOf(const PaperText &text)
{
    return static_cast<int>(text.status);
}

int groupOf(const IdeaText &)
{
    return 0;
}

markdown::Wanted wantedOf(const QList<OrderedItem<PaperText>> &items, const TopicRenames &renames)
{
    markdown::Wanted wanted;
    wanted.renamedTopics = renames.renamed;
    wanted.droppedTopics = renames.dropped;
    wanted.papers.reserve(items.size());
    for (const OrderedItem<PaperText> &item : items)
        wanted.papers.append({item.entry, item.text, item.topic, item.raw});
    return wanted;
}

QList<markdown::WantedIdea> wantedOf(const QList<OrderedItem<IdeaText>> &items, const TopicRenames &)
{
    QList<markdown::WantedIdea> wanted;
    wanted.reserve(items.size());
    for (const OrderedItem<IdeaText> &item : items)
        wanted.append({item.entry, item.text, item.raw});
    return wanted;
}

// Links that the library added, took away or changed since `said`, done to those of the file; the same label keeps its place.
Links wantedLinks(const Links &inFile, const Links &said, const Links &now)
{
    if (now == said)
        return inFile;
    return inFile == said ? now : mergedLinks(inFile, said, now);
}

template<typename T>
const T &changed(const T &inFile, const T &said, const T &now)
{
    return now == said ? inFile : now;
}

// A paper in two places has one note, its two lines may have different ones: only the line that says it follows.
QString wantedNotes(const QString &inFile, const QString &said, const QString &now)
{
    return now != said && markdown::plainNote(said) == markdown::plainNote(inFile) ? now : inFile;
}

markdown::WriteStyle styleFor(const SourceState &state, const markdown::PaperList &list)
{
    return markdown::styleOf(state.base, list, state.source.reading);
}

markdown::WriteStyle styleFor(const SourceState &state, const markdown::IdeaList &list)
{
    return markdown::styleOf(state.base, list);
}

// Where lanes are the status, topics stay in the library.
bool tellsTopics(const markdown::PaperList &list)
{
    return list.lanes.isEmpty();
}

bool tellsTopics(const markdown::IdeaList &)
{
    return true;
}

TopicRenames renamesIn(const SourceState &state, const markdown::PaperList &list)
{
    return topicRenames(state, list);
}

TopicRenames renamesIn(const SourceState &, const markdown::IdeaList &)
{
    return {};
}

// Of a status that could not be said the file still says the last that was.
PaperText told(const QString &saidText, PaperText said, const PaperText &inFile)
{
    if (owesStatus(saidText))
        said.status = inFile.status;
    return said;
}

IdeaText told(const QString &, const IdeaText &said, const IdeaText &)
{
    return said;
}

template<typename Text>
class Rendering final
{
public:
    Rendering(const SourceState &state, const QHash<qint64, Owned<Text>> &owned)
        : m_state(state)
        , m_owned(owned)
        , m_list(listOf<Text>(state.base))
        , m_renames(renamesIn(state, m_list))
    {
    }

    Rendered run();

private:
    void takeBase();
    void takeNew();
    void takeAnchored(qsizetype index, const TopicPath &topic, const PlaceState &place);
    // As the file has it, under the new names.
    template<typename Entry>
    [[nodiscard]] TopicPath topicNow(const Entry &entry) const
    {
        return markdown::renamedPath(topicOf(entry), m_renames.renamed);
    }
    [[nodiscard]] Rendered written(QList<OrderedItem<Text>> items);
    void leaveOut(QList<OrderedItem<Text>> &items, const QList<markdown::LeftOut> &leftOut);
    [[nodiscard]] bool findPlaces(const QList<OrderedItem<Text>> &items);

    const SourceState &m_state;
    const QHash<qint64, Owned<Text>> &m_owned;
    decltype(listOf<Text>({})) m_list;
    TopicRenames m_renames;
    WantedOrder<Text> m_order;
    Rendered m_result;
};

template<typename Text>
void Rendering<Text>::takeBase()
{
    QHash<qsizetype, const PlaceState *> placeAt;
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte)
            placeAt.insert(*place.firstByte, &place);
    }
    const auto known = storable(m_list.entries);
    m_result.entries = static_cast<int>(known.size());
    qsizetype next = 0;
    for (qsizetype i = 0; i < m_list.entries.size(); ++i) {
        const auto &entry = m_list.entries.at(i);
        if (next >= known.size() || known.at(next).span.begin != entry.span.begin) { // never came into the library
            m_order.keep({i, textOf(entry), topicNow(entry)});
            continue;
        }
        const PlaceState *place = placeAt.value(entry.span.begin);
        if (place && m_owned.contains(place->owner))
            takeAnchored(i, topicNow(known.at(next)), *place);
        else
            ++m_result.removed;
        ++next;
    }
}

template<typename Text>
void Rendering<Text>::takeAnchored(qsizetype index, const TopicPath &topic, const PlaceState &place)
{
    const Owned<Text> &now = m_owned[place.owner];
    const Text inFile = textOf(m_list.entries.at(index));
    const Text said = saidOf(place.said, inFile);
    OrderedItem<Text> item{index, wantedText(inFile, told(place.said, said, inFile), now.text), topic};
    item.place = place.id;
    if (place.position && groupOf(said) == groupOf(now.text)) {
        item.former = place.position;
        item.position = now.position;
        item.group = groupOf(now.text);
    } else if (place.position && !tellsTopics(m_list)) {
        item.arrives = true;
        item.position = now.position;
        item.group = groupOf(now.text);
    }
    if (place.topic == topic || !tellsTopics(m_list)) {
        item.topic = topicNow(m_list.entries.at(index)); // not as the library has it, which may be shortened
        m_order.keep(item);
    } else {
        m_order.moveTo(place.topic, item);
    }
}

template<typename Text>
void Rendering<Text>::takeNew()
{
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte || !m_owned.contains(place.owner))
            continue;
        const TopicPath topic = tellsTopics(m_list) ? place.topic : TopicPath();
        OrderedItem<Text> item{std::nullopt, m_owned[place.owner].text, topic};
        item.place = place.id;
        const auto taken = m_state.takenOut.constFind({place.id, place.owner});
        if (taken == m_state.takenOut.constEnd()) {
            m_order.moveTo(topic, item);
            continue;
        }
        item.raw = taken->raw;
        m_order.putBack(taken->after, item);
    }
}

template<typename Text>
Rendered Rendering<Text>::written(QList<OrderedItem<Text>> items)
{
    const markdown::WriteStyle style = styleFor(m_state, m_list);
    const markdown::Rewritten rewritten = markdown::rewrite(m_state.base, m_list, wantedOf(items, m_renames), style);
    for (auto taken = rewritten.taken.cbegin(); taken != rewritten.taken.cend(); ++taken)
        m_result.taken.insert(m_list.entries.at(taken.key()).span.begin, taken.value());
    leaveOut(items, rewritten.leftOut);
    m_result.bytes = markdown::withEdits(m_state.base, rewritten.edits);
    m_result.safe = findPlaces(items);
    if (m_result.safe)
        return m_result;
    m_result.bytes = m_state.base;
    m_result.placeAt.clear();
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte)
            m_result.placeAt.insert(*place.firstByte, place.id);
    }
    return m_result;
}

// What could not be written is not looked for where it was wanted.
template<typename Text>
void Rendering<Text>::leaveOut(QList<OrderedItem<Text>> &items, const QList<markdown::LeftOut> &leftOut)
{
    QList<qsizetype> missing;
    for (const markdown::LeftOut &left : leftOut) {
        const bool stands = left.what.field != markdown::Field::Topic && left.what.field != markdown::Field::Place;
        if (left.wanted >= 0 && left.what.field == markdown::Field::Status)
            m_result.unsaid.insert(items.at(left.wanted).place);
        if (left.wanted < 0 || stands)
            continue;
        if (left.entry < 0)
            missing.append(left.wanted);
        else
            items[left.wanted].topic = topicNow(m_list.entries.at(left.entry));
    }
    std::sort(missing.begin(), missing.end(), std::greater<>());
    for (const qsizetype at : std::as_const(missing))
        items.removeAt(at);
}

// Entries of one topic stand in the order in which they were wanted. False: what was written is not read as what was wanted.
template<typename Text>
bool Rendering<Text>::findPlaces(const QList<OrderedItem<Text>> &items)
{
    QHash<TopicPath, QList<const OrderedItem<Text> *>> waiting;
    for (const OrderedItem<Text> &item : items)
        waiting[item.topic].append(&item);
    const auto entries = listOf<Text>(m_result.bytes).entries;
    if (entries.size() != items.size())
        return false;
    for (const auto &entry : entries) {
        QList<const OrderedItem<Text> *> &here = waiting[topicOf(entry)];
        auto same = std::find_if(here.begin(), here.end(), [&](const auto *item) { return item->text.title == entry.title; });
        const auto exact = std::find_if(same, here.end(), [&](const auto *item) { return item->text == textOf(entry); });
        same = exact == here.end() ? same : exact;
        if (here.isEmpty())
            return false;
        const OrderedItem<Text> *item = here.takeAt(same == here.end() ? 0 : same - here.begin());
        if (item->place != 0)
            m_result.placeAt.insert(entry.span.begin, item->place);
    }
    return true;
}

template<typename Text>
Rendered Rendering<Text>::run()
{
    takeBase();
    takeNew();
    return written(m_order.take());
}

} // namespace

PaperText wantedText(const PaperText &inFile, const PaperText &said, const PaperText &now)
{
    PaperText wanted = inFile;
    wanted.title = changed(inFile.title, said.title, now.title);
    wanted.venue = changed(inFile.venue, said.venue, now.venue);
    wanted.authors = changed(inFile.authors, said.authors, now.authors);
    wanted.status = changed(inFile.status, said.status, now.status);
    wanted.links = wantedLinks(inFile.links, said.links, now.links);
    wanted.notes = wantedNotes(inFile.notes, said.notes, now.notes);
    return wanted;
}

IdeaText wantedText(const IdeaText &inFile, const IdeaText &said, const IdeaText &now)
{
    return {changed(inFile.number, said.number, now.number), changed(inFile.title, said.title, now.title),
            changed(inFile.body, said.body, now.body)};
}

Rendered render(const SourceState &state, const OwnedPapers &papers)
{
    return Rendering<PaperText>(state, papers).run();
}

Rendered render(const SourceState &state, const OwnedIdeas &ideas)
{
    return Rendering<IdeaText>(state, ideas).run();
}

} // namespace cabinet
