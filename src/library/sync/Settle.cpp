// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Settle.h"

#include "library/sync/ListText.h"
#include "library/sync/Render.h"
#include "markdown/NoteText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;

OwnedPapers ownedNow(Edits &edits, SourceId source, const OwnedPapers &)
{
    return edits.taken(papersIn(edits.writer().connection(), source));
}

OwnedIdeas ownedNow(Edits &edits, SourceId source, const OwnedIdeas &)
{
    return edits.taken(ideasIn(edits.writer().connection(), source));
}

// What the library had last said of an entry, and how that stood in the base.
template<typename Text>
struct Known
{
    Text said;
    Text inBase;
};

// A field that was still to be written stays so, and so does one that has come in but is not in the file yet: what was said last
// is what the file says, by now. Where the file said something else all along (a paper in two places) it is not.
template<typename T>
const T &stillSaid(const T &said, const T &inBase, const T &before, const T &now, const T &inFile)
{
    if (before == said)
        return now == before ? now : inFile;
    return said == inBase ? inFile : said;
}

PaperText stillToCome(const Known<PaperText> &known, const PaperText &before, const PaperText &now, const PaperText &inFile)
{
    const PaperText &said = known.said;
    const PaperText &base = known.inBase;
    PaperText text = now;
    text.title = stillSaid(said.title, base.title, before.title, now.title, inFile.title);
    text.venue = stillSaid(said.venue, base.venue, before.venue, now.venue, inFile.venue);
    text.authors = stillSaid(said.authors, base.authors, before.authors, now.authors, inFile.authors);
    text.status = stillSaid(said.status, base.status, before.status, now.status, inFile.status);
    text.links = stillSaid(said.links, base.links, before.links, now.links, inFile.links);
    const bool sameNote = markdown::plainNote(said.notes) == markdown::plainNote(base.notes);
    text.notes = stillSaid(said.notes, sameNote ? said.notes : base.notes, before.notes, now.notes, inFile.notes);
    return text;
}

IdeaText stillToCome(const Known<IdeaText> &known, const IdeaText &before, const IdeaText &now, const IdeaText &inFile)
{
    const IdeaText &said = known.said;
    const IdeaText &base = known.inBase;
    return {stillSaid(said.number, base.number, before.number, now.number, inFile.number),
            stillSaid(said.title, base.title, before.title, now.title, inFile.title),
            stillSaid(said.body, base.body, before.body, now.body, inFile.body)};
}

template<typename Text>
class Settling final
{
public:
    using OwnedTexts = QHash<qint64, Owned<Text>>;

    Settling(Edits &edits, const SourceState &state, const OwnedTexts &before, const Settlement &settlement)
        : m_edits(edits)
        , m_state(state)
        , m_before(before)
        , m_settlement(settlement)
    {
    }

    void run()
    {
        readBase();
        noteTakenOut();
        noteAnchors();
        m_edits.addVersion(m_state.source.uid, m_settlement.latest, m_settlement.text, m_settlement.cause);
    }

private:
    void readBase();
    void noteTakenOut();
    void noteAnchors();
    [[nodiscard]] QJsonArray anchorOf(qsizetype at, const PlaceKey &place, const Text &inFile, const OwnedTexts &now) const;

    Edits &m_edits;
    const SourceState &m_state;
    const OwnedTexts &m_before;
    const Settlement &m_settlement;
    QHash<qint64, Known<Text>> m_said; // by place
    QSet<PlaceKey> m_notInBase;        // places of the library that the base does not have
    QHash<qint64, qint64> m_moved;     // places whose owner was moved here, which is still to be written -> where it was
};

template<typename Text>
void Settling<Text>::readBase()
{
    if (!m_settlement.pending)
        return;
    QHash<qsizetype, const PlaceState *> placeAt;
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte)
            placeAt.insert(*place.firstByte, &place);
        else
            m_notInBase.insert({place.id, place.owner});
        const auto before = m_before.constFind(place.owner);
        if (place.position && before != m_before.constEnd() && before->position != *place.position)
            m_moved.insert(place.id, *place.position);
    }
    for (const auto &entry : listOf<Text>(m_state.base).entries) {
        if (const PlaceState *place = placeAt.value(entry.span.begin))
            m_said.insert(place->id, {saidOf(place->said, textOf(entry)), textOf(entry)});
    }
}

// What the program took out of the text is kept, so that putting it back gives the same bytes.
template<typename Text>
void Settling<Text>::noteTakenOut()
{
    if (m_settlement.pending)
        return;
    for (const PlaceKey &place : m_settlement.places) {
        if (m_state.takenOut.contains(place)) // it stands in the text again
            m_edits.note(u"DELETE FROM taken_out WHERE place = ? AND owner = ?"_s, {place.first, place.second});
    }
    if (m_state.lost.isEmpty())
        return;
    QHash<qsizetype, qint64> placeAt;
    for (const PlaceState &place : m_state.places) {
        if (place.firstByte)
            placeAt.insert(*place.firstByte, place.id);
    }
    qint64 last = 0;
    for (const auto &entry : listOf<Text>(m_state.base).entries) {
        const auto lost = m_state.lost.constFind(entry.span.begin);
        if (lost != m_state.lost.constEnd()) {
            const markdown::TakenOut taken = m_settlement.taken.value(entry.span.begin);
            noteTaken(m_edits, m_state.source.id, *lost, {last, taken});
            last = lost->first;
        } else if (const qint64 place = placeAt.value(entry.span.begin)) {
            last = place;
        }
    }
}

template<typename Text>
void Settling<Text>::noteAnchors()
{
    const OwnedTexts now = ownedNow(m_edits, m_state.source.id, m_before);
    QJsonArray anchors;
    for (const auto &entry : listOf<Text>(m_settlement.text).entries) {
        const auto place = m_settlement.places.constFind(entry.span.begin);
        if (place != m_settlement.places.constEnd())
            anchors.append(anchorOf(entry.span.begin, *place, textOf(entry), now));
    }
    m_edits.note(u"DELETE FROM anchor WHERE source = ?"_s, {m_state.source.id.value});
    m_edits.note(u"INSERT INTO anchor (source, place, owner, first_byte, position, said) SELECT ?, json_extract(value, '$[0]'), "
                 "json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'), "
                 "json_extract(value, '$[4]') FROM json_each(?)"_s,
                 {m_state.source.id.value, QString::fromUtf8(QJsonDocument(anchors).toJson(QJsonDocument::Compact))});
}

template<typename Text>
QJsonArray Settling<Text>::anchorOf(qsizetype at, const PlaceKey &place, const Text &inFile, const OwnedTexts &now) const
{
    QString said;
    qint64 position = 0;
    if (const auto owned = now.constFind(place.second); owned != now.constEnd()) {
        const auto before = m_before.constFind(place.second);
        const auto known = m_said.constFind(place.first);
        const bool carries = before != m_before.constEnd() && known != m_said.constEnd();
        const Text text = carries ? stillToCome(*known, before->text, owned->text, inFile) : owned->text;
        if (!m_notInBase.contains(place)) // else all that it says otherwise than the file is still to come
            said = saidText(text, inFile, m_settlement.owing.contains(place.first));
        position = m_moved.value(place.first, owned->position);
    }
    return {place.first, place.second, static_cast<qint64>(at), position, said.isEmpty() ? QJsonValue() : QJsonValue(said)};
}

} // namespace

void noteTaken(Edits &edits, SourceId source, const PlaceKey &place, const TakenOut &taken)
{
    edits.note(u"INSERT OR REPLACE INTO taken_out (place, owner, source, after_place, text, before, after) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
               {place.first, place.second, source.value, taken.after, taken.raw.text, taken.raw.before, taken.raw.after});
}

void settle(Edits &edits, const SourceState &state, const OwnedPapers &before, const Settlement &settlement)
{
    Settling<PaperText>(edits, state, before, settlement).run();
}

void settle(Edits &edits, const SourceState &state, const OwnedIdeas &before, const Settlement &settlement)
{
    Settling<IdeaText>(edits, state, before, settlement).run();
}

} // namespace cabinet
