// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Around.h"
#include "markdown/Arrange.h"
#include "markdown/Encode.h"
#include "markdown/LaneMoves.h"
#include "markdown/NoteText.h"
#include "markdown/PaperRewriter.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

qsizetype linesIn(const QString &note)
{
    return note.isEmpty() ? 0 : note.count(u'\n') + 1;
}

bool isInNotes(const PaperEntry &entry, const LinkSpan &link)
{
    return !entry.notesSpan.isEmpty() && link.whole.begin >= entry.notesSpan.begin && link.whole.end <= entry.notesSpan.end;
}

// Without those that stand in the entry's notes: they come and go with them.
Links withoutNotes(Links links, const PaperEntry &entry)
{
    for (const LinkSpan &span : entry.links) {
        if (isInNotes(entry, span))
            links.removeOne(span.link);
    }
    return links;
}

// A "\r" and a "\n" that ended two lines would end one: what stood between them could not be put back.
bool joinsLineEnds(const QByteArray &bytes, const QByteArray &after, const QList<TextEdit> &edits)
{
    const auto isOne = [](const QByteArray &text, qsizetype at) {
        return at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
    };
    qsizetype moved = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype begin = edit.span.begin + moved;
        const qsizetype end = begin + edit.text.size();
        if ((isOne(after, begin) && !isOne(bytes, edit.span.begin)) || (isOne(after, end) && !isOne(bytes, edit.span.end)))
            return true;
        moved += edit.text.size() - edit.span.size();
    }
    return false;
}

// That are no part of an entry.
QStringList headingsOf(const PaperList &list)
{
    QStringList headings;
    qsizetype next = 0;
    int end = 0;
    for (const Heading &heading : list.headings) {
        for (; next < list.entries.size() && list.entries[next].span.begin <= heading.textSpan.begin; ++next)
            end = std::max(end, list.entries[next].span.end);
        if (heading.textSpan.begin >= end)
            headings.append(QString::number(heading.level) + heading.text);
    }
    return headings;
}

bool differInWords(const PaperText &a, const PaperText &b)
{
    const QList<Field> fields = differences(a, b);
    return std::any_of(fields.begin(), fields.end(), [](Field field) { return field != Field::Notes && field != Field::Status; });
}

} // namespace

bool PaperRewriter::readsBack()
{
    m_after = withEdits(m_original, m_done.edits);
    const QByteArray &after = m_after;
    m_now = parsePapers(after);
    if (!m_list.lanes.isEmpty())
        m_now = underLanes(m_now);
    const PaperList &now = m_now;
    const std::vector<Draft::Standing> standings = m_draft.standings();
    std::vector<int> found(m_attempts.size(), -1);
    m_strays = joinsLineEnds(m_original, after, m_done.edits) || !m_padded.endsAlike(after, m_done.edits) || hasOtherHeadings();
    std::size_t at = 0;
    for (qsizetype i = 0; i < now.entries.size(); ++i) {
        const qsizetype begin = now.entries[i].span.begin;
        while (at < standings.size() && standings[at].span.end <= begin)
            ++at;
        if (at < standings.size() && standings[at].span.begin <= begin &&
            found[static_cast<std::size_t>(standings[at].wish)] < 0 && !isSharedWish(standings[at].wish)) {
            const Span rest{now.entries[i].span.end, std::min<qsizetype>(standings[at].span.end, after.size())};
            const Span more{standings[at].span.end, now.entries[i].span.end};
            m_strays = m_strays || (!more.isEmpty() && !isBlank(after, more)); // it took in lines behind it
            if (rest.isEmpty() || isBlank(after, rest))                        // none of its lines fell out of it
                found[static_cast<std::size_t>(standings[at].wish)] = static_cast<int>(i);
            else
                m_strays = true;
        } else if (at >= standings.size() || !isSharedWish(standings[at].wish))
            m_strays = true;
    }
    return judge(found);
}

// A line that has become a heading, or is none any more. Where topics come and go, of those others may not come.
bool PaperRewriter::hasOtherHeadings() const
{
    QStringList now = headingsOf(m_now);
    const QStringList before = headingsOf(m_list);
    if (m_sameTopics)
        return now != before;
    for (const QString &heading : before)
        now.removeOne(heading);
    QStringList made;
    for (const Outcome &outcome : m_outcomes)
        made += outcome.topic;
    for (const RenamedTopic &rename : m_wanted.renamedTopics)
        made.append(rename.to);
    return std::any_of(now.begin(), now.end(), [&](const QString &heading) { return !made.contains(heading.sliced(1)); });
}

bool PaperRewriter::isSharedWish(int wish) const
{
    const int entry = m_attempts[static_cast<std::size_t>(wish)].entry;
    return entry >= 0 && m_shared[static_cast<std::size_t>(entry)];
}

// What is put back on a board may stand under another card again, and in a lane that does not tell its status.
bool PaperRewriter::standsUnder(const PaperEntry &read, const Attempt &attempt, const Outcome &outcome) const
{
    return read.topic == outcome.topic || (attempt.raw && laneUnder(m_list, outcome.topic) != nullptr);
}

// Of an entry whose note was not to be changed it may where its other words are: links and names may stand within it. But it
// takes no more lines in.
bool PaperRewriter::says(const PaperEntry &read, const Attempt &attempt, const Outcome &outcome) const
{
    static const PaperEntry none;
    const PaperEntry &own = attempt.entry < 0 ? none : entryOf(attempt);
    const QString wanted = plainNote(outcome.text.notes);
    const bool noted = wanted != plainNote(noteOf(own));
    const bool worded = differInWords(outcome.text, markdown::textOf(own));
    QList<Field> wrong = differences(markdown::textOf(read), outcome.text);
    wrong.removeIf([&](Field field) {
        if (field == Field::Notes)
            return noted ? plainNote(noteOf(read)) == wanted : worded && linesIn(noteOf(read)) <= linesIn(noteOf(own));
        return field == Field::Links && noted &&
               withoutNotes(markdown::textOf(read).links, read) == withoutNotes(outcome.text.links, own);
    });
    return wrong.isEmpty() && standsUnder(read, attempt, outcome);
}

bool PaperRewriter::judge(const std::vector<int> &found)
{
    bool good = !m_strays;
    bool adjusted = false;
    QSet<TopicPath> disturbed;
    std::vector<std::size_t> wrong;
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        const Attempt &attempt = m_attempts[i];
        if (attempt.leave || isSharedWish(static_cast<int>(i)))
            continue;
        const PaperEntry *read = found[i] < 0 ? nullptr : &m_now.entries[found[i]];
        if (read != nullptr && says(*read, attempt, m_outcomes[i]))
            continue;
        good = false;
        wrong.push_back(i);
    }
    // First those that were put back as they stood: they may disturb the others.
    const bool anyRaw = std::any_of(wrong.begin(), wrong.end(), [&](std::size_t i) { return m_attempts[i].raw; });
    for (const std::size_t i : wrong) {
        if (anyRaw && !m_attempts[i].raw)
            continue;
        if (!adjust(m_attempts[i], m_outcomes[i], found[i] < 0 ? nullptr : &m_now.entries[found[i]]))
            disturbed.insert(m_outcomes[i].topic);
        else
            adjusted = true;
    }
    if (!good && !adjusted && !adjustNotes(disturbed))
        giveUpIn(disturbed);
    return good;
}

// As it once stood, changed where it is to say something else by now; what it has no place for is told. False: it cannot be.
bool PaperRewriter::rework(Attempt &attempt, const PaperEntry &read)
{
    const TakenOut &raw = *wantedOf(attempt).raw;
    const qsizetype begin = lineBegin(m_after, read.span.begin);
    const QByteArray lines = withoutBlankEnds(raw.text);
    if (attempt.entry >= 0 || attempt.reworked || !m_after.sliced(begin).startsWith(lines))
        return false;
    const Table *table = read.table < 0 ? nullptr : &m_now.tables[read.table];
    WriteStyle style = m_style;
    style.words = table == nullptr ? style.words : table->words;
    EntryEdits done = entryEdits(m_after, read, wantedOf(attempt).text, style, table);
    for (TextEdit &edit : done.edits) {
        if (edit.span.begin < begin || edit.span.end > begin + lines.size())
            return false;
        edit.span = {edit.span.begin - begin, edit.span.end - begin};
    }
    attempt.reworked = TakenOut{QByteArray(raw.text).replace(lines, withEdits(lines, done.edits)), raw.before, raw.after};
    attempt.rawSays = markdown::textOf(read);
    for (const Unwritten &what : done.unwritten) {
        attempt.keep.insert(what.field);
        m_refused.append({attempt.wanted, attempt.entry, what});
    }
    return true;
}

// The next way to try it; false when it is as it was, so that something else must have changed how it reads.
bool PaperRewriter::adjust(Attempt &attempt, const Outcome &outcome, const PaperEntry *read)
{
    if (attempt.raw) {
        attempt.raw = read != nullptr && standsUnder(*read, attempt, outcome) && rework(attempt, *read);
        return true;
    }
    const bool changed = attempt.entry < 0 || !outcome.edits.isEmpty();
    if (changed && attempt.escape < mostEscaped) {
        ++attempt.escape;
        return true;
    }
    if (changed && attempt.entry >= 0)
        return keepFields(attempt, outcome, read);
    const bool moved = attempt.entry >= 0 && !attempt.keepPlace && m_topics.renamed(entryOf(attempt).topic) != outcome.topic;
    if (attempt.entry >= 0 && !moved)
        return false;
    if (attempt.entry < 0 && read != nullptr && keepFields(attempt, outcome, read) && !attempt.keep.contains(Field::Title))
        return true;
    (attempt.entry < 0 ? attempt.leave : attempt.keepPlace) = true;
    m_refused.append(
        {attempt.wanted, attempt.entry, {attempt.entry < 0 ? Field::Place : Field::Topic, Unwritten::Reason::NotReadBack}});
    return true;
}

// Lines below an entry may make those behind it read differently: they are set otherwise, and at last left out.
bool PaperRewriter::adjustNotes(const QSet<TopicPath> &topics)
{
    bool adjusted = false;
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        Attempt &attempt = m_attempts[i];
        const Outcome &outcome = m_outcomes[i];
        if (attempt.entry < 0 || outcome.edits.isEmpty() || attempt.keep.contains(Field::Notes) ||
            (!topics.isEmpty() && !topics.contains(outcome.topic)) ||
            plainNote(noteOf(entryOf(attempt))) == plainNote(outcome.text.notes))
            continue;
        adjusted = true;
        if (attempt.escape < mostEscaped) {
            ++attempt.escape;
            continue;
        }
        attempt.keep.insert(Field::Notes);
        attempt.escape = 0;
        m_refused.append({attempt.wanted, attempt.entry, {Field::Notes, Unwritten::Reason::NotReadBack}});
    }
    return adjusted;
}

// The fields that came out wrong stay as they were, or all when that says nothing.
bool PaperRewriter::keepFields(Attempt &attempt, const Outcome &outcome, const PaperEntry *read)
{
    const PaperText own = attempt.entry < 0 ? PaperText() : markdown::textOf(entryOf(attempt));
    const QList<Field> changed = differences(outcome.text, own);
    QList<Field> wrong = read == nullptr ? changed : differences(outcome.text, markdown::textOf(*read));
    wrong.removeIf([&](Field field) { return !changed.contains(field) || attempt.keep.contains(field); });
    if (wrong.isEmpty())
        wrong = changed;
    for (const Field field : wrong) {
        if (attempt.keep.contains(field))
            continue;
        attempt.keep.insert(field);
        m_refused.append({attempt.wanted, attempt.entry, {field, Unwritten::Reason::NotReadBack}});
    }
    attempt.escape = 0;
    return !wrong.isEmpty();
}

// Something around them made other entries read differently: there nothing is moved, added or removed.
void PaperRewriter::giveUpIn(const QSet<TopicPath> &topics)
{
    const bool all = topics.isEmpty() || m_gaveUp;
    m_gaveUp = true;
    for (Attempt &attempt : m_attempts) {
        const TopicPath own = attempt.entry < 0 ? TopicPath() : m_topics.renamed(entryOf(attempt).topic);
        if (!all && !topics.contains(topicOf(attempt)) && (attempt.entry < 0 || !topics.contains(own)))
            continue;
        if (attempt.entry < 0 && !attempt.leave)
            m_refused.append({attempt.wanted, -1, {Field::Place, Unwritten::Reason::NotReadBack}});
        else if (attempt.entry >= 0 && topicOf(attempt) != own)
            m_refused.append({attempt.wanted, attempt.entry, {Field::Topic, Unwritten::Reason::NotReadBack}});
        attempt.leave = attempt.leave || attempt.entry < 0;
        attempt.keepPlace = attempt.keepPlace || attempt.entry >= 0;
    }
    std::vector<int> still;
    for (const int entry : m_removed) {
        if (!all && !topics.contains(m_topics.renamed(m_list.entries[entry].topic))) {
            still.push_back(entry);
            continue;
        }
        keepEntry(entry);
        m_refused.append({-1, entry, {Field::Place, Unwritten::Reason::NotReadBack}});
    }
    m_removed = still;
}

} // namespace cabinet::markdown
