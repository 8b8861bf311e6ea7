// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Places.h"

#include "library/Rows.h"
#include "library/sync/ListText.h"
#include "markdown/Match.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;
using storage::Table;

template<typename Text>
constexpr bool isPaper = std::is_same_v<Text, PaperText>;

QVariant orNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant();
}

template<typename Text>
qint64 insertPlaceRow(Edits &edits, qint64 source, qint64 owner, qint64 topic)
{
    const QVariant none;
    return edits.insert(Table::Place, {{"paper"_L1, isPaper<Text> ? QVariant(owner) : none},
                                       {"idea"_L1, isPaper<Text> ? none : QVariant(owner)},
                                       {"topic"_L1, orNull(topic)},
                                       {"source"_L1, source}});
}

// For each entry of `now` the place of the entry of `before` that it is.
template<typename Text>
void carry(const QByteArray &before, const QByteArray &now, const PlacesAt &places, QSet<PlaceKey> &used, PlacesAt &carried)
{
    const auto from = listOf<Text>(before).entries;
    const auto to = listOf<Text>(now).entries;
    const QList<qsizetype> match = markdown::matchEntries(from, to);
    for (qsizetype i = 0; i < to.size(); ++i) {
        if (match.at(i) < 0 || carried.contains(to.at(i).span.begin))
            continue;
        const auto place = places.constFind(from.at(match.at(i)).span.begin);
        if (place == places.constEnd() || used.contains(*place))
            continue;
        carried.insert(to.at(i).span.begin, *place);
        used.insert(*place);
    }
}

// The same, where it is told which entry is which.
template<typename Text>
void carryKnown(const QByteArray &wanted, const QByteArray &text, const PlacesAt &places,
                const QList<std::optional<qsizetype>> &inText, PlacesAt &carried)
{
    const auto from = listOf<Text>(wanted).entries;
    const auto to = listOf<Text>(text).entries;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const qsizetype at = inText.value(i).value_or(-1);
        const auto place = places.constFind(from.at(i).span.begin);
        if (at >= 0 && at < to.size() && place != places.constEnd())
            carried.insert(to.at(at).span.begin, *place);
    }
}

markdown::Wanted without(markdown::Wanted wanted, const QSet<qsizetype> &entries)
{
    wanted.papers.removeIf([&](const markdown::WantedPaper &paper) { return entries.contains(*paper.entry); });
    return wanted;
}

QList<markdown::WantedIdea> without(QList<markdown::WantedIdea> wanted, const QSet<qsizetype> &entries)
{
    wanted.removeIf([&](const markdown::WantedIdea &idea) { return entries.contains(*idea.entry); });
    return wanted;
}

} // namespace

template<typename Text>
SourcePlaces<Text>::SourcePlaces(const SourceState &state)
    : m_state(state)
{
    for (const PlaceState &place : state.places)
        m_places.insert(place.id, &place);
}

template<typename Text>
PlacesAt SourcePlaces<Text>::rendered(const Rendered &ours) const
{
    PlacesAt places;
    for (auto at = ours.placeAt.cbegin(); at != ours.placeAt.cend(); ++at)
        places.insert(at.key(), {at.value(), m_places.value(at.value())->owner});
    return places;
}

template<typename Text>
QHash<qsizetype, qint64> SourcePlaces<Text>::owners(const Rendered &ours) const
{
    QHash<qsizetype, qint64> owners;
    for (auto at = ours.placeAt.cbegin(); at != ours.placeAt.cend(); ++at)
        owners.insert(at.key(), m_places.value(at.value())->owner);
    return owners;
}

template<typename Text>
QList<qsizetype> SourcePlaces<Text>::inBase(const Rendered &ours) const
{
    const auto before = listOf<Text>(m_state.base).entries;
    const auto now = listOf<Text>(ours.bytes).entries;
    QHash<qsizetype, qsizetype> indexAt;
    for (qsizetype i = 0; i < before.size(); ++i)
        indexAt.insert(before.at(i).span.begin, i);
    QSet<qsizetype> used;
    QList<qsizetype> known(now.size(), -1);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const PlaceState *place = m_places.value(ours.placeAt.value(now.at(i).span.begin));
        if (place == nullptr || !place->firstByte)
            continue;
        known[i] = indexAt.value(*place->firstByte, -1);
        used.insert(known.at(i));
    }
    const QList<qsizetype> match = markdown::matchEntries(before, now); // for what never came into the library
    for (qsizetype i = 0; i < now.size(); ++i) {
        const bool open = match.at(i) >= 0 && !used.contains(match.at(i)) && !ours.placeAt.contains(now.at(i).span.begin);
        if (open)
            known[i] = match.at(i);
    }
    return known;
}

template<typename Text>
QList<qint64> SourcePlaces<Text>::gone(const Rendered &ours, const FilePlan &agreed) const
{
    QSet<qsizetype> there;
    for (const ImportEntry &entry : agreed.entries) {
        if (entry.baseByte)
            there.insert(*entry.baseByte);
    }
    QList<qint64> places;
    for (auto at = ours.placeAt.cbegin(); at != ours.placeAt.cend(); ++at) {
        if (!there.contains(at.key()))
            places.append(at.value());
    }
    std::sort(places.begin(), places.end());
    return places;
}

template<typename Text>
int SourcePlaces<Text>::goneFrom(const Rendered &ours, const FilePlan &agreed) const
{
    return static_cast<int>(gone(ours, agreed).size());
}

// Of those that go the ideas that do not come back under another number.
template<typename Text>
QList<qint64> SourcePlaces<Text>::goneFirst(const Rendered &ours, const FilePlan &agreed) const
{
    if (isPaper<Text>)
        return {};
    QSet<qint64> stay;
    for (const ImportEntry &entry : agreed.entries)
        stay.insert(entry.knownIdea.value_or(IdeaId{}).value);
    QList<qint64> places = gone(ours, agreed);
    places.removeIf([&](qint64 place) { return stay.contains(m_places.value(place)->owner); });
    return places;
}

template<typename Text>
void SourcePlaces<Text>::makeWay(Edits &edits, const Rendered &ours, const FilePlan &agreed) const
{
    noteGone(edits, ours, gone(ours, agreed));
    removeGone(edits, goneFirst(ours, agreed));
}

// What others took out of the file is kept as the program would have taken it out: undone here, it comes back where it stood.
template<typename Text>
void SourcePlaces<Text>::noteGone(Edits &edits, const Rendered &ours, const QList<qint64> &places) const
{
    if (places.isEmpty())
        return;
    const auto list = listOf<Text>(ours.bytes);
    const QSet<qint64> leaving(places.begin(), places.end());
    QSet<qsizetype> goneAt; // entries
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        if (leaving.contains(ours.placeAt.value(list.entries.at(i).span.begin)))
            goneAt.insert(i);
    }
    const auto wanted = without(markdown::wantedOf(list), goneAt);
    const markdown::Rewritten left = markdown::rewrite(ours.bytes, list, wanted, markdown::styleOf(ours.bytes, list));
    qint64 last = 0;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        const qint64 place = ours.placeAt.value(list.entries.at(i).span.begin);
        if (const auto taken = left.taken.constFind(i); goneAt.contains(i) && taken != left.taken.constEnd())
            noteTaken(edits, m_state.source.id, {place, m_places.value(place)->owner}, {last, *taken});
        last = place != 0 ? place : last;
    }
}

template<typename Text>
PlacesAt SourcePlaces<Text>::change(Edits &edits, ImportApply &apply, const FilePlan &agreed, const Rendered &ours) const
{
    PlacesAt places;
    const QList<qint64> topics =
        edits.ids(u"SELECT DISTINCT topic FROM place WHERE source = ? AND topic IS NOT NULL"_s, {m_state.source.id.value});
    QHash<qsizetype, TopicPath> topicIn; // of ours: one that the text never told is not taken away
    for (const auto &entry : listOf<Text>(ours.bytes).entries)
        topicIn.insert(entry.span.begin, topicOf(entry));
    for (qsizetype i = 0; i < agreed.entries.size() && edits.ok(); ++i) {
        const ImportEntry &entry = agreed.entries.at(i);
        const qint64 owner = apply.rows().at(i);
        const qint64 place = entry.baseByte ? ours.placeAt.value(*entry.baseByte) : 0;
        const qint64 topic = isPaper<Text> ? apply.topicRow(entry.draft.topic) : 0;
        if (place == 0) {
            places.insert(entry.firstByte, {insertPlaceRow<Text>(edits, m_state.source.id.value, owner, topic), owner});
            continue;
        }
        places.insert(entry.firstByte, {place, m_places.value(place)->owner});
        const bool moved = topicIn.value(*entry.baseByte) != entry.draft.topic;
        if (isPaper<Text> && moved && m_places.value(place)->topic != entry.draft.topic)
            edits.update(Table::Place, place, {{"topic"_L1, orNull(topic)}});
    }
    QList<qint64> still = gone(ours, agreed);
    const QList<qint64> before = goneFirst(ours, agreed);
    still.removeIf([&](qint64 place) { return before.contains(place); });
    removeGone(edits, still);
    dropUnusedTopics(edits, topics); // a heading that has another name now
    return places;
}

template<typename Text>
void SourcePlaces<Text>::removeGone(Edits &edits, const QList<qint64> &places) const
{
    QList<qint64> owners;
    const QString column = isPaper<Text> ? u"paper"_s : u"idea"_s;
    for (const qint64 place : places) {
        const qint64 owner = m_places.value(place)->owner;
        edits.remove(Table::Place, place);
        if (!edits.integer(u"SELECT id FROM place WHERE %1 = ?"_s.arg(column), {owner}) && !owners.contains(owner))
            owners.append(owner);
    }
    if constexpr (isPaper<Text>) {
        QList<PaperId> ids;
        for (const qint64 owner : std::as_const(owners))
            ids.append(PaperId{owner});
        removePapers(edits, ids);
    } else {
        removeIdeas(edits, owners);
    }
}

template<typename Text>
PlacesAt SourcePlaces<Text>::unchanged(const FilePlan &agreed, const Rendered &ours) const
{
    PlacesAt places;
    for (const ImportEntry &entry : agreed.entries) {
        if (const qint64 place = entry.baseByte ? ours.placeAt.value(*entry.baseByte) : 0; place != 0)
            places.insert(entry.firstByte, {place, m_places.value(place)->owner});
    }
    return places;
}

template<typename Text>
PlacesAt SourcePlaces<Text>::carried(const QByteArray &text, const QByteArray &wanted, const PlacesAt &inWanted,
                                         const QList<std::optional<qsizetype>> &inText) const
{
    PlacesAt inBase;
    for (auto lost = m_state.lost.cbegin(); lost != m_state.lost.cend(); ++lost)
        inBase.insert(lost.key(), lost.value());
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte)
            inBase.insert(*place.firstByte, {place.id, place.owner});
    }
    PlacesAt carried;
    QSet<PlaceKey> used;
    if (!inText.isEmpty()) {
        carryKnown<Text>(wanted, text, inWanted, inText, carried);
        used = {inWanted.cbegin(), inWanted.cend()};
    }
    carry<Text>(m_state.base, text, inBase, used, carried);
    carry<Text>(wanted, text, inWanted, used, carried);
    return carried;
}

template class SourcePlaces<PaperText>;
template class SourcePlaces<IdeaText>;

} // namespace cabinet
