// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Arrange.h"

#include "markdown/Around.h"
#include "markdown/Lines.h"

#include <QByteArrayList>

#include <algorithm>
#include <utility>

namespace cabinet::markdown {

namespace {

bool blankBefore(const QByteArray &bytes, qsizetype at)
{
    return previousLine(bytes, at) >= at || isBlank(bytes, {previousLine(bytes, at), at});
}

// The heaviest of the runs that rise to a slot, for all slots (a Fenwick tree over their ranks).
class Runs
{
public:
    explicit Runs(std::size_t slots)
        : m_best(slots + 1)
    {
    }

    struct Run
    {
        qint64 weight = 0;
        int last = -1;
    };

    [[nodiscard]] Run before(std::size_t rank) const
    {
        Run best;
        for (; rank > 0; rank &= rank - 1)
            best = m_best[rank].weight > best.weight ? m_best[rank] : best;
        return best;
    }

    void add(std::size_t rank, Run run)
    {
        for (++rank; rank < m_best.size(); rank += rank & (~rank + 1)) {
            if (run.weight >= m_best[rank].weight)
                m_best[rank] = run;
        }
    }

private:
    std::vector<Run> m_best;
};

class Arranger
{
public:
    Arranger(const QByteArray &bytes, const Arrangement &wanted)
        : m_bytes(bytes)
        , m_wanted(wanted)
        , m_kept(wanted.slots.size(), false)
        , m_sequences(wanted.groups.size())
    {
        m_done.stays.resize(wanted.wishes.size(), false);
    }

    Arranged run()
    {
        for (std::size_t i = 0; i < m_wanted.wishes.size(); ++i)
            m_sequences[static_cast<std::size_t>(m_wanted.wishes[i].group)].push_back(static_cast<int>(i));
        for (const auto &sequence : m_sequences)
            keep(sequence);
        cut();
        for (const bool heads : {false, true}) { // rows of a table at the end of the text come before new headings there
            for (std::size_t group = 0; group < m_sequences.size(); ++group) {
                if (m_wanted.groups[group].heading.isEmpty() != heads)
                    insert(group);
            }
        }
        return std::move(m_done);
    }

private:
    [[nodiscard]] const UnitWish &wish(int index) const { return m_wanted.wishes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const UnitSlot &slot(int index) const { return m_wanted.slots[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool stays(int index) const { return m_done.stays[static_cast<std::size_t>(index)]; }

    // What goes back and says what it said was moved; otherwise it may have been changed where it stands.
    [[nodiscard]] int steadiness(const UnitWish &own) const
    {
        if (own.raw == nullptr)
            return 2;
        const Span lines = slot(own.slot).lines;
        return withoutBlankEnds(m_bytes.mid(lines.begin, lines.size())) == withoutBlankEnds(own.raw->text) ? 0 : 1;
    }

    // The longest run of those that are in their group already and rise. What knows where it once stood is rather moved back
    // than its neighbours around it.
    void keep(std::vector<int> wishes)
    {
        std::erase_if(wishes,
                      [&](int index) { return wish(index).slot < 0 || slot(wish(index).slot).group != wish(index).group; });
        std::vector<int> slots;
        for (const int index : wishes)
            slots.push_back(wish(index).slot);
        std::sort(slots.begin(), slots.end());
        Runs runs(slots.size());
        std::vector<int> from;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const UnitWish &own = wish(wishes[i]);
            const auto rank = static_cast<std::size_t>(std::lower_bound(slots.begin(), slots.end(), own.slot) - slots.begin());
            const Runs::Run run = runs.before(rank);
            from.push_back(run.last);
            const auto weight = 2 * static_cast<qint64>(wishes.size()) + steadiness(own);
            runs.add(rank, {run.weight + weight, static_cast<int>(i)});
        }
        for (int at = runs.before(slots.size()).last; at >= 0; at = from[static_cast<std::size_t>(at)]) {
            const int index = wishes[static_cast<std::size_t>(at)];
            m_done.stays[static_cast<std::size_t>(index)] = true;
            m_kept[static_cast<std::size_t>(wish(index).slot)] = true;
        }
    }

    void cut()
    {
        qsizetype last = 0;
        std::vector<std::size_t> slots;
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            if (m_kept[i])
                continue;
            Span span = cutSpan(i);
            span = {std::max<qsizetype>(span.begin, last), span.end};
            last = span.end;
            m_done.cuts.append({span, {}});
            slots.push_back(i);
        }
        describe(slots);
    }

    // With the fewer of the blank lines on its two sides, or those at the end of the file.
    [[nodiscard]] Span cutSpan(std::size_t at) const
    {
        const Span lines = m_wanted.slots[at].lines;
        if (m_wanted.exact && !m_wanted.loose)
            return lines;
        qsizetype after = lines.end;
        while (after < m_bytes.size() && isBlank(m_bytes, {after, nextLine(m_bytes, after)}))
            after = nextLine(m_bytes, after);
        if (!blankBefore(m_bytes, lines.begin))
            return {lines.begin, comesUp(at, after) ? after : lines.end};
        qsizetype begin = lines.begin;
        while (begin > 0 && previousLine(m_bytes, begin) < begin && isBlank(m_bytes, {previousLine(m_bytes, begin), begin}))
            begin = previousLine(m_bytes, begin);
        if (after < m_bytes.size() && (after - lines.end < lines.begin - begin || begin <= 3))
            return {lines.begin, after};
        return begin <= 3 ? lines : Span{begin, lines.end};
    }

    // Right below a heading stands what follows it then, as it did.
    [[nodiscard]] bool comesUp(std::size_t at, qsizetype after) const
    {
        const UnitSlot &own = m_wanted.slots[at];
        if (at > 0 && m_wanted.slots[at - 1].lines.end == own.lines.begin)
            return false;
        return at + 1 < m_wanted.slots.size() && m_wanted.slots[at + 1].group == own.group &&
               m_wanted.slots[at + 1].lines.begin == after;
    }

    // What remains on both sides of each cut.
    void describe(const std::vector<std::size_t> &slots)
    {
        for (std::size_t i = 0; i < slots.size();) {
            std::size_t end = i + 1;
            const auto cutAt = [&](std::size_t at) { return m_done.cuts[static_cast<qsizetype>(at)].span; };
            while (end < slots.size() && cutAt(end).begin == cutAt(end - 1).end)
                ++end;
            const TakenOut all = taken(m_bytes, {cutAt(i).begin, cutAt(end - 1).end});
            for (; i < end; ++i)
                m_done.taken.insert(static_cast<qsizetype>(slots[i]),
                                    {m_bytes.mid(cutAt(i).begin, cutAt(i).size()), all.before, all.after});
        }
    }

    void insert(std::size_t group)
    {
        const auto &sequence = m_sequences[group];
        for (std::size_t i = 0; i < sequence.size();) {
            if (stays(sequence[i])) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < sequence.size() && !stays(sequence[end]))
                ++end;
            const int before = i == 0 ? -1 : wish(sequence[i - 1]).slot;
            const int after = end == sequence.size() ? -1 : wish(sequence[end]).slot;
            insertBetween(before, after, group,
                          {sequence.begin() + static_cast<qsizetype>(i), sequence.begin() + static_cast<qsizetype>(end)});
            i = end;
        }
    }

    void insertBetween(int before, int after, std::size_t group, const std::vector<int> &wishes)
    {
        const GroupPlace &place = m_wanted.groups[group];
        // What was no topic but for them is one again where they stood; with others it needs its heading.
        const bool again = !place.heading.isEmpty() &&
                           std::all_of(wishes.begin(), wishes.end(), [&](int index) { return wish(index).raw != nullptr; });
        const bool asTheyStood = place.heading.isEmpty() || again;
        const bool anywhere = again || place.top; // a lane tells where a new card goes, not where this one stood
        const Span gap = anywhere ? Span{lineBegin(m_bytes, 0), m_bytes.size()} : gapFor(before, after, place);
        std::optional<qsizetype> last; // where the last one was put back
        std::vector<int> rest;         // what comes before the first
        for (const int index : wishes) {
            const TakenOut *raw = asTheyStood ? wish(index).raw : nullptr;
            const auto back = raw == nullptr ? std::nullopt
                                             : placeBack(*raw, {place.top ? gap.begin : last.value_or(gap.begin),
                                                                after >= 0 ? gap.end : sectionEnd(*raw, gap.end)});
            if (!back && !last) {
                rest.push_back(index);
            } else if (!back) {
                add(*last, (m_wanted.loose ? m_wanted.lineEnd : QByteArray()) + textOf(index), index);
            } else {
                insertRest(before, back, after, place, std::exchange(rest, {}));
                add(*back, withLineEnd(wish(index).raw->text), index);
                last = back;
            }
        }
        insertRest(before, {}, after, place, rest);
    }

    [[nodiscard]] Span gapFor(int before, int after, const GroupPlace &place) const
    {
        const qsizetype first = place.first >= 0 ? place.first : place.begin;
        return {before >= 0 ? slot(before).lines.end : std::min(first, after >= 0 ? slot(after).lines.begin : place.end),
                after >= 0 ? slot(after).lines.begin : std::max<qsizetype>(place.end, before >= 0 ? slot(before).lines.end : 0)};
    }

    // An entry that is a heading itself stands behind the sections of its level, too, up to a heading above it.
    [[nodiscard]] qsizetype sectionEnd(const TakenOut &raw, qsizetype end) const
    {
        const int own = levelAt(withoutBlankEnds(raw.text), 0);
        for (; own > 0 && end < m_bytes.size(); end = nextLine(m_bytes, end)) {
            if (const int level = levelAt(m_bytes, end); level > 0 && level < own)
                break;
        }
        return end;
    }

    // Of the heading that begins there; 0: none does.
    [[nodiscard]] static int levelAt(const QByteArray &bytes, qsizetype at)
    {
        const QByteArray text = bytes.mid(at, lineEnd(bytes, at) - at);
        const Lines lines = splitLines(text);
        const auto heading = lines.empty() ? std::nullopt : atxHeading(text, lines.front());
        return heading ? heading->level : 0;
    }

    // `back`: where the next one was put back.
    void insertRest(int before, std::optional<qsizetype> back, int after, const GroupPlace &place, const std::vector<int> &wishes)
    {
        if (wishes.empty())
            return;
        if (before >= 0)
            insertAfter(before, wishes);
        else if (back)
            addAll(*back, wishes);
        else if (after >= 0)
            insertBefore(after, wishes);
        else
            insertFirst(place, wishes);
    }

    void addAll(qsizetype at, const std::vector<int> &wishes)
    {
        for (const int index : wishes)
            add(at, textOf(index) + (m_wanted.loose ? m_wanted.lineEnd : QByteArray()), index);
    }

    // Where the lines around are the ones that were around it: the first place where most of them are.
    [[nodiscard]] std::optional<qsizetype> placeBack(const TakenOut &raw, Span gap) const
    {
        if (raw.before.isEmpty() && raw.after.isEmpty())
            return {};
        std::optional<qsizetype> best;
        qsizetype most = 0;
        for (qsizetype at = gap.begin; at <= gap.end; at = nextLine(m_bytes, at)) {
            if (const qsizetype same = sameAround(raw, at); same > most && !isCut(at)) {
                best = at;
                most = same;
            }
            if (at >= m_bytes.size())
                break;
        }
        return best;
    }

    // How many of the lines around are the same, outwards; 0 where the nearest ones are not.
    [[nodiscard]] qsizetype sameAround(const TakenOut &raw, qsizetype at) const
    {
        const QByteArrayView nearest = QByteArrayView(raw.after).first(lineEnd(raw.after, 0));
        if (QByteArrayView(m_bytes).sliced(at, lineEnd(m_bytes, at) - at) != nearest)
            return 0;
        const TakenOut here = taken(m_bytes, {at, at});
        QByteArrayList before = raw.before.split('\n');
        QByteArrayList hereBefore = here.before.split('\n');
        if (before.last() != hereBefore.last())
            return 0;
        std::reverse(before.begin(), before.end());
        std::reverse(hereBefore.begin(), hereBefore.end());
        return 1 + sameLines(before, hereBefore) + sameLines(raw.after.split('\n'), here.after.split('\n'));
    }

    // One more where both end, as the file may there.
    [[nodiscard]] static qsizetype sameLines(const QByteArrayList &a, const QByteArrayList &b)
    {
        return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin() + (a == b ? 1 : 0);
    }

    [[nodiscard]] QByteArray withLineEnd(QByteArray text) const
    {
        return text.endsWith('\n') || text.endsWith('\r') ? text : text.append(m_wanted.lineEnd);
    }

    [[nodiscard]] bool isCut(qsizetype at) const
    {
        const auto next = std::upper_bound(m_done.cuts.begin(), m_done.cuts.end(), at,
                                           [](qsizetype place, const TextEdit &edit) { return place < edit.span.begin; });
        return next != m_done.cuts.begin() && (next - 1)->span.begin < at && at < (next - 1)->span.end;
    }

    void add(qsizetype at, const QByteArray &text, int index) { m_done.insertions.push_back({{{at, at}, text}, index}); }

    // Do blank lines stand between this entry and its neighbours? The one on the side of `first` tells first.
    [[nodiscard]] bool isLoose(int at, int first) const
    {
        const Span lines = slot(at).lines;
        for (const int other : {first, 2 * at - first}) {
            if (other < 0 || other >= static_cast<int>(m_wanted.slots.size()) || slot(other).group != slot(at).group)
                continue;
            const Span between = other < at ? Span{slot(other).lines.end, lines.begin} : Span{lines.end, slot(other).lines.begin};
            if (between.begin <= between.end && isBlank(m_bytes, between))
                return !between.isEmpty();
        }
        return m_wanted.loose;
    }

    [[nodiscard]] QByteArray textOf(int index) const
    {
        return withLineEnd(wish(index).raw == nullptr ? wish(index).text : withoutBlankEnds(wish(index).raw->text));
    }

    void insertAfter(int before, const std::vector<int> &wishes)
    {
        const QByteArray separator = isLoose(before, before + 1) ? m_wanted.lineEnd : QByteArray();
        for (const int index : wishes)
            add(slot(before).lines.end, separator + textOf(index), index);
    }

    void insertBefore(int after, const std::vector<int> &wishes)
    {
        const QByteArray separator = isLoose(after, after - 1) ? m_wanted.lineEnd : QByteArray();
        for (const int index : wishes)
            add(slot(after).lines.begin, textOf(index) + separator, index);
    }

    void insertFirst(const GroupPlace &place, const std::vector<int> &wishes)
    {
        if (place.rows) {
            for (const int index : wishes)
                add(*place.rows, textOf(index), index);
            return;
        }
        const qsizetype at = place.top.value_or(place.end);
        const QByteArray blank = m_wanted.exact ? QByteArray() : m_wanted.lineEnd;
        QByteArray text;
        if (!place.heading.isEmpty() ? needsBlank(at) : !blankBefore(m_bytes, at))
            text = blank;
        text += place.heading;
        for (const int index : wishes) {
            const bool last = index == wishes.back();
            const bool separated = last ? at < m_bytes.size() : m_wanted.loose && !place.isTable;
            add(at, text + textOf(index) + (separated ? blank : QByteArray()), index);
            m_done.insertions.back().blank = last && separated ? blank.size() : 0;
            text.clear();
        }
        m_headed = place.heading.isEmpty() ? m_headed : at;
    }

    // Before a heading, unless another one was just put here with a blank line after it. At the end of the file always one below
    // other text: it goes again with the heading, others stay.
    [[nodiscard]] bool needsBlank(qsizetype at) const
    {
        if (at >= m_bytes.size())
            return m_headed == at || !staysBlank();
        return m_headed != at && !blankBefore(m_bytes, at);
    }

    // Nothing of the file but blank lines.
    [[nodiscard]] bool staysBlank() const
    {
        qsizetype begin = lineBegin(m_bytes, 0);
        for (const TextEdit &cut : m_done.cuts) {
            if (cut.span.begin > begin && !isBlank(m_bytes, {begin, cut.span.begin}))
                return false;
            begin = std::max<qsizetype>(begin, cut.span.end);
        }
        return begin >= m_bytes.size() || isBlank(m_bytes, {begin, m_bytes.size()});
    }

    const QByteArray &m_bytes;
    const Arrangement &m_wanted;
    std::vector<bool> m_kept;                  // by slot
    std::vector<std::vector<int>> m_sequences; // wishes by group
    Arranged m_done;
    qsizetype m_headed = -1;
};

// Without the blank lines at both ends.
Span betweenBlankEnds(const QByteArray &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && isBlank(text, {begin, nextLine(text, begin)}))
        begin = nextLine(text, begin);
    qsizetype end = text.size();
    while (end > begin && isBlank(text, {previousLine(text, end), end}))
        end = previousLine(text, end);
    return {begin, end};
}

} // namespace

Arranged arrange(const QByteArray &bytes, const Arrangement &wanted)
{
    return Arranger(bytes, wanted).run();
}

QByteArray withoutBlankEnds(const QByteArray &text)
{
    const Span span = betweenBlankEnds(text);
    return text.mid(span.begin, span.size());
}

TextEdit restoring(const QByteArray &bytes, Span lines, const TakenOut &raw, const QByteArray &lineEnd)
{
    const auto standsIn = [&](Span span) {
        const TakenOut here = taken(bytes, span);
        return here.before == raw.before && here.after == raw.after;
    };
    // Its last blank lines stand below it where what made them its own is gone, as a comment that was not closed.
    const QByteArray below = raw.text.sliced(betweenBlankEnds(raw.text).end);
    const Span longer{lines.begin, lines.end + below.size()};
    const bool fell = !below.isEmpty() && betweenBlankEnds(bytes.mid(lines.begin, lines.size())).end == lines.size() &&
                      bytes.mid(lines.end, below.size()) == below && standsIn(longer);
    if (fell)
        lines = longer;
    const bool between = fell || standsIn(lines); // blank lines at its ends are its own
    QByteArray text = between ? raw.text : withoutBlankEnds(raw.text);
    if (!text.endsWith('\n') && !text.endsWith('\r'))
        text += lineEnd;
    const QByteArray own = bytes.mid(lines.begin, lines.size());
    const QByteArray standing = between ? own : withoutBlankEnds(own);
    return smallestEdit(own.startsWith(standing) ? standing : own, text, lines.begin);
}

TakenOut taken(const QByteArray &bytes, Span span)
{
    constexpr int lines = 3;
    const auto line = [&](qsizetype at) { return bytes.mid(at, lineEnd(bytes, at) - at); };
    QByteArrayList before;
    for (qsizetype at = span.begin; before.size() < lines && previousLine(bytes, at) < at;) {
        at = previousLine(bytes, at);
        before.prepend(line(at));
    }
    QByteArrayList after;
    for (qsizetype at = span.end; after.size() < lines && (after.isEmpty() || at < bytes.size()); at = nextLine(bytes, at))
        after.append(line(at));
    return {bytes.mid(span.begin, span.size()), before.join('\n'), after.join('\n')};
}

} // namespace cabinet::markdown
