// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeEntries.h"

#include "markdown/Compose.h"
#include "markdown/Match.h"

#include "domain/LinkKey.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace cabinet::markdown {

namespace {

// How hard the order of the base is to give up: a moved entry is likelier than moved words, and these than a moved heading.
constexpr int headingWeight = 40;
constexpr int entryWeight = 4;
constexpr int lineWeight = 10;
constexpr int blankWeight = 1;
constexpr double nearlySame = 0.7;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Which entry of the base each of a version's is.
struct Matched
{
    QList<qsizetype> all;
    QList<qsizetype> sure; // whatever stands around them
};

Matched matched(const Version &before, const Version &now)
{
    Matched match;
    match.all = before.kind == ListKind::Papers ? matchEntries(before.papers.entries, now.papers.entries, &match.sure)
                                                : matchEntries(before.ideas.entries, now.ideas.entries, &match.sure);
    return match;
}

QList<qsizetype> surelyMatched(const Version &before, const Version &now)
{
    return before.kind == ListKind::Papers ? matchByIdentity(before.papers.entries, now.papers.entries)
                                           : matchByIdentity(before.ideas.entries, now.ideas.entries);
}

// Entries that neither is in the base: which of theirs is which of ours. By index into the versions.
QHash<int, int> matchedNew(const Version &ours, const QList<int> &newOurs, const Version &theirs, const QList<int> &newTheirs)
{
    const auto pick = [](const auto &entries, const QList<int> &which) {
        std::remove_cvref_t<decltype(entries)> picked;
        for (const int index : which)
            picked.append(entries.at(index));
        return picked;
    };
    const QList<qsizetype> match =
        ours.kind == ListKind::Papers
            ? matchByIdentity(pick(ours.papers.entries, newOurs), pick(theirs.papers.entries, newTheirs))
            : matchByIdentity(pick(ours.ideas.entries, newOurs), pick(theirs.ideas.entries, newTheirs));
    QHash<int, int> pairs;
    for (qsizetype i = 0; i < match.size(); ++i) {
        if (match.at(i) >= 0)
            pairs.insert(newTheirs.at(i), newOurs.at(match.at(i)));
    }
    return pairs;
}

QStringList paperKeys(const PaperEntry &entry)
{
    Links links;
    for (const LinkSpan &span : entry.links)
        links.append(span.link);
    return cabinet::paperKeys(links);
}

// The same title with more words.
bool isExtended(const QString &before, const QString &now)
{
    constexpr qsizetype fewest = 12;
    return before.size() >= fewest && now.size() >= fewest &&
           (now.contains(before, Qt::CaseInsensitive) || before.contains(now, Qt::CaseInsensitive));
}

// What both added and one of them gave more words since.
void matchExtended(const Version &ours, const QList<int> &newOurs, const Version &theirs, const QList<int> &newTheirs,
                   QHash<int, int> &pairs)
{
    constexpr qsizetype mostCompared = 100'000; // pairs
    if (newOurs.size() * newTheirs.size() > mostCompared)
        return;
    QSet<int> taken(pairs.cbegin(), pairs.cend());
    const auto linked = [](const Version &version, int entry) { // its address tells what it is
        return version.kind == ListKind::Papers && !paperKeys(version.papers.entries.at(entry)).isEmpty();
    };
    for (const int entry : newTheirs) {
        const auto same = std::find_if(newOurs.begin(), newOurs.end(), [&](int other) {
            return !taken.contains(other) && !linked(ours, other) && !linked(theirs, entry) &&
                   isExtended(ours.titleOf(other), theirs.titleOf(entry));
        });
        if (pairs.contains(entry) || same == newOurs.end())
            continue;
        pairs.insert(entry, *same);
        taken.insert(*same);
    }
}

QByteArray plainLine(const Version &version, const TextUnit &unit)
{
    QByteArray text = version.text(unit.span).toByteArray();
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r'))
        text.chop(1);
    return text;
}

// "|:-|-:|" is "|---|---|" with its columns aligned: the same line, changed.
QByteArray withoutAlignment(const QByteArray &line)
{
    const bool delimits = line.contains('|') && line.contains('-') &&
                          std::all_of(line.begin(), line.end(), [](char c) { return QByteArrayView("|-: \t").contains(c); });
    QByteArray plain;
    for (const char c : delimits ? line : QByteArray()) {
        if (c == '|' || (c == '-' && !plain.endsWith('-')))
            plain += c;
    }
    return delimits ? plain : line;
}

// What an entry says, whatever its bullet, number and line ends, and how large its tick is.
QByteArray saidBy(const Version &version, const TextUnit *unit)
{
    qsizetype begin = version.spanOf(unit->entry).begin;
    const auto mark = version.kind == ListKind::Papers ? version.papers.entries.at(unit->entry).mark : std::nullopt;
    if (mark && version.bytes.at(mark->begin) == 'X')
        return QByteArray("[x]" + version.text({mark->end + 1, std::max(mark->end + 1, unit->span.end)}).toByteArray())
            .simplified();
    const auto isMarker = [&](char c) {
        return c == '-' || c == '*' || c == '+' || c == '.' || c == ')' || (c >= '0' && c <= '9');
    };
    const bool marked = version.kind == ListKind::Ideas ||
                        family(version.papers.entries.at(unit->entry).kind) == family(EntryKind::Task); // else "3D" is a word
    while (marked && begin < unit->span.end && isMarker(version.bytes.at(begin)))
        ++begin;
    return version.text({begin, std::max<qsizetype>(begin, unit->span.end)}).toByteArray().simplified();
}

class EntryReader
{
public:
    EntryReader(const Versions &versions, ClashBook &book, const std::optional<QList<qsizetype>> &oursKnown)
        : m_versions(versions)
        , m_book(book)
        , m_oursKnown(oursKnown)
        , m_baseTopics(topicsOf(versions.base))
        , m_oursTopics(topicsOf(versions.ours))
        , m_theirsTopics(topicsOf(versions.theirs))
    {
    }

    MergedEntries read()
    {
        identify();
        giveSymbols(m_versions.base, m_result.baseIds, m_result.baseSymbols);
        giveSymbols(m_versions.ours, m_result.oursIds, m_result.oursSymbols);
        giveSymbols(m_versions.theirs, m_result.theirsIds, m_result.theirsSymbols);
        m_result.oursCommon = commonOf(m_result.baseSymbols, m_result.oursSymbols, m_result.weights);
        m_result.theirsCommon = commonOf(m_result.baseSymbols, m_result.theirsSymbols, m_result.weights);
        findMoves(m_result.oursCommon, &EntryUnits::ours, &MergedEntry::movedByOurs);
        findMoves(m_result.theirsCommon, &EntryUnits::theirs, &MergedEntry::movedByTheirs);
        for (MergedEntry &entry : m_result.entries)
            settle(entry);
        return std::move(m_result);
    }

private:
    using Ids = std::vector<int>;

    void identify()
    {
        const bool known = m_oursKnown && m_oursKnown->size() == m_versions.ours.entryCount();
        const Matched ours = known ? Matched{*m_oursKnown, {}} : matched(m_versions.base, m_versions.ours);
        Matched theirs = matched(m_versions.base, m_versions.theirs);
        QList<qsizetype> oursMatch = ours.all;
        QList<qsizetype> theirsMatch = theirsMatched(theirs.all, oursMatch, theirs.sure);
        const QSet<qsizetype> inTheirs = unchangedIn(m_versions.theirs, theirsMatch);
        dropGuesses(theirsMatch, theirs.sure, m_versions.theirs, unchangedIn(m_versions.ours, oursMatch));
        if (!known)
            dropGuesses(oursMatch, ours.sure, m_versions.ours, inTheirs);
        m_result.baseIds.assign(m_versions.base.units.size(), -1);
        m_result.oursIds.assign(m_versions.ours.units.size(), -1);
        m_result.theirsIds.assign(m_versions.theirs.units.size(), -1);
        const QList<int> newOurs = takeMatched(m_versions.ours, oursMatch, m_result.oursIds, &EntryUnits::ours);
        const QList<int> newTheirs = takeMatched(m_versions.theirs, theirsMatch, m_result.theirsIds, &EntryUnits::theirs);
        QHash<int, int> pairs = matchedNew(m_versions.ours, newOurs, m_versions.theirs, newTheirs);
        matchExtended(m_versions.ours, newOurs, m_versions.theirs, newTheirs, pairs);
        for (const int entry : newOurs)
            take(m_versions.ours, entry, newId(), m_result.oursIds, &EntryUnits::ours);
        for (const int entry : newTheirs) {
            const int unit = pairs.contains(entry) ? m_versions.ours.unitOf[at(pairs.value(entry))] : -1;
            take(m_versions.theirs, entry, unit < 0 ? newId() : m_result.oursIds[at(unit)], m_result.theirsIds,
                 &EntryUnits::theirs);
        }
        for (int entry = 0; entry < m_versions.base.entryCount(); ++entry) {
            if (const int unit = m_versions.base.unitOf[at(entry)]; unit >= 0 && m_result.baseIds[at(unit)] < 0)
                take(m_versions.base, entry, newId(), m_result.baseIds, &EntryUnits::base);
        }
    }

    // What both sides added stands for itself, whatever stood in its place before. `sure`: of theirs what is no guess; what both
    // call the same is none either.
    [[nodiscard]] QList<qsizetype> theirsMatched(QList<qsizetype> match, const QList<qsizetype> &oursMatch,
                                                 QList<qsizetype> &sure) const
    {
        const auto unmatched = [](const QList<qsizetype> &indices) {
            QList<int> others;
            for (qsizetype i = 0; i < indices.size(); ++i) {
                if (indices.at(i) < 0)
                    others.append(static_cast<int>(i));
            }
            return others;
        };
        const QHash<int, int> pairs = matchedNew(m_versions.ours, unmatched(oursMatch), m_versions.theirs, unmatched(sure));
        for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
            match[pair.key()] = -1;
        takeWhatBothCallTheSame(match, sure, oursMatch);
        return match;
    }

    // What is called now as ours calls something of the base is that, not what has its number or stood there.
    void takeWhatBothCallTheSame(QList<qsizetype> &match, QList<qsizetype> &sure, const QList<qsizetype> &oursMatch) const
    {
        const QSet<qsizetype> surely(sure.cbegin(), sure.cend());
        const QList<qsizetype> inOurs = surelyMatched(m_versions.ours, m_versions.theirs);
        for (qsizetype i = 0; i < match.size(); ++i) {
            const qsizetype before = sure.at(i) >= 0 || inOurs.at(i) < 0 ? -1 : oursMatch.at(inOurs.at(i));
            if (before < 0 || surely.contains(before))
                continue;
            std::replace(match.begin(), match.end(), before, qsizetype(-1));
            match[i] = before;
            sure[i] = before;
        }
        takeExtended(match, sure, oursMatch);
    }

    // What theirs calls as ours does, with more words, wherever it stands now.
    void takeExtended(QList<qsizetype> &match, QList<qsizetype> &sure, const QList<qsizetype> &oursMatch) const
    {
        const QSet<qsizetype> taken(match.cbegin(), match.cend());
        QList<int> openOurs;
        QList<int> openTheirs;
        for (qsizetype i = 0; i < oursMatch.size(); ++i) {
            if (oursMatch.at(i) >= 0 && !taken.contains(oursMatch.at(i)))
                openOurs.append(static_cast<int>(i));
        }
        for (qsizetype i = 0; i < match.size(); ++i) {
            if (match.at(i) < 0)
                openTheirs.append(static_cast<int>(i));
        }
        QHash<int, int> pairs;
        matchExtended(m_versions.ours, openOurs, m_versions.theirs, openTheirs, pairs);
        for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
            sure[pair.key()] = match[pair.key()] = oursMatch.at(pair.value());
    }

    // Entries of the base that a version has and leaves as they were.
    [[nodiscard]] QSet<qsizetype> unchangedIn(const Version &version, const QList<qsizetype> &match) const
    {
        const auto said = [](const Version &of, int entry) {
            const int unit = of.unitOf[at(entry)];
            return unit < 0 ? QByteArray() : saidBy(of, &of.units[at(unit)]);
        };
        QSet<qsizetype> unchanged;
        for (int entry = 0; entry < version.entryCount(); ++entry) {
            const int before = static_cast<int>(match.at(entry));
            if (before >= 0 && said(version, entry) == said(m_versions.base, before))
                unchanged.insert(before);
        }
        return unchanged;
    }

    // Something only somewhat like it in the place of what the other side took out or changed is new, so that nobody need be
    // asked about two things at once.
    void dropGuesses(QList<qsizetype> &match, const QList<qsizetype> &sure, const Version &version,
                     const QSet<qsizetype> &unchangedOnOtherSide) const
    {
        for (int entry = 0; entry < version.entryCount(); ++entry) {
            const int before = static_cast<int>(match.at(entry));
            if (before >= 0 && sure.at(entry) != before && !unchangedOnOtherSide.contains(before) &&
                !isRetitled(m_versions.base.titleOf(before), version.titleOf(entry)))
                match[entry] = -1;
        }
    }

    static bool isRetitled(const QString &before, const QString &now)
    {
        return isExtended(before, now) || similarity(before, now) >= nearlySame;
    }

    // Gives an id to each entry that the base has too; answers the others that have a unit of their own.
    QList<int> takeMatched(const Version &version, const QList<qsizetype> &match, Ids &ids, const TextUnit *EntryUnits::*side)
    {
        QList<int> others;
        for (int entry = 0; entry < version.entryCount(); ++entry) {
            const int before = static_cast<int>(match.at(entry));
            const int unit = before < 0 ? -1 : m_versions.base.unitOf[at(before)];
            if (version.unitOf[at(entry)] < 0)
                continue;
            if (unit < 0) {
                others.append(entry);
                continue;
            }
            if (m_result.baseIds[at(unit)] < 0)
                take(m_versions.base, before, newId(), m_result.baseIds, &EntryUnits::base);
            take(version, entry, m_result.baseIds[at(unit)], ids, side);
        }
        return others;
    }

    int newId()
    {
        m_result.entries.emplace_back();
        return static_cast<int>(m_result.entries.size()) - 1;
    }

    void take(const Version &version, int entry, int id, Ids &ids, const TextUnit *EntryUnits::*side)
    {
        const int unit = version.unitOf[at(entry)];
        ids[at(unit)] = id;
        m_result.entries[at(id)].units.*side = &version.units[at(unit)];
    }

    void giveSymbols(const Version &version, const Ids &ids, std::vector<int> &symbols)
    {
        m_result.weights.resize(std::max(m_result.weights.size(), m_result.entries.size()), entryWeight);
        for (std::size_t i = 0; i < version.units.size(); ++i) {
            const TextUnit &unit = version.units[i];
            if (ids[i] >= 0) {
                symbols.push_back(ids[i]);
                continue;
            }
            const QByteArray text = withoutAlignment(plainLine(version, unit));
            const auto known = m_lines.constFind(text);
            symbols.push_back(known == m_lines.constEnd() ? static_cast<int>(m_result.weights.size()) : *known);
            if (known == m_lines.constEnd()) {
                m_lines.insert(text, symbols.back());
                m_result.weights.push_back(unit.heading ? headingWeight : unit.blank ? blankWeight : lineWeight);
            }
        }
    }

    void findMoves(const std::vector<Common> &common, const TextUnit *EntryUnits::*side, bool MergedEntry::*moved)
    {
        for (MergedEntry &entry : m_result.entries)
            entry.*moved = entry.units.base && entry.units.*side;
        for (const Common &pair : common) {
            if (const int id = m_result.baseIds[at(pair.before)]; id >= 0)
                m_result.entries[at(id)].*moved = false;
        }
    }

    void settle(MergedEntry &entry)
    {
        const EntryUnits &units = entry.units;
        if (units.ours && units.theirs)
            settleBoth(entry);
        else if (units.ours || units.theirs)
            settleOne(entry, units.ours != nullptr);
    }

    void settleBoth(MergedEntry &entry)
    {
        entry.text = mergeUnit(m_versions, entry.units, m_book);
        entry.atOurs = !entry.units.base || entry.movedByOurs || !entry.movedByTheirs;
        entry.atTheirs = !entry.atOurs;
        const bool twoPlaces = !entry.units.base || (entry.movedByOurs && entry.movedByTheirs);
        if (!twoPlaces)
            return;
        const QString ours = m_versions.ours.topicOf(entry.units.ours->entry);
        const QString theirs = m_versions.theirs.topicOf(entry.units.theirs->entry);
        const QString base = entry.units.base ? m_versions.base.topicOf(entry.units.base->entry) : QString();
        if (ours == theirs)
            return;
        if (isRenamed(ours, theirs, m_theirsTopics)) {
            entry.atOurs = false;
            entry.atTheirs = true;
            return;
        }
        if (isRenamed(theirs, ours, m_oursTopics))
            return;
        if (entry.units.base && !leftTopic(entry, true)) { // only reordered there, moved here
            entry.atOurs = false;
            entry.atTheirs = true;
            return;
        }
        if (entry.units.base && !leftTopic(entry, false))
            return;
        FieldClash clash = clashOf(entry, MergeField::Topic);
        clash.base = base;
        clash.ours = ours;
        clash.theirs = theirs;
        const MergeChoice choice = m_book.add(clash);
        entry.atTheirs = choice == MergeChoice::Theirs || choice == MergeChoice::Both;
        entry.atOurs = choice != MergeChoice::Theirs;
    }

    // Stands under another heading, not under one that was renamed.
    [[nodiscard]] bool leftTopic(const MergedEntry &entry, bool isOurs) const
    {
        const Version &version = isOurs ? m_versions.ours : m_versions.theirs;
        const QString before = m_versions.base.topicOf(entry.units.base->entry);
        const QString now = version.topicOf((isOurs ? entry.units.ours : entry.units.theirs)->entry);
        return before != now && (m_baseTopics.contains(now) || (isOurs ? m_oursTopics : m_theirsTopics).contains(before));
    }

    [[nodiscard]] bool isRenamed(const QString &topic, const QString &now, const QSet<QString> &topics) const
    {
        return m_baseTopics.contains(topic) && !topics.contains(topic) && !m_baseTopics.contains(now);
    }

    static QSet<QString> topicsOf(const Version &version)
    {
        QSet<QString> topics;
        for (int entry = 0; entry < version.entryCount(); ++entry)
            topics.insert(version.topicOf(entry));
        return topics;
    }

    // New on one side, or gone from the other.
    void settleOne(MergedEntry &entry, bool isOurs)
    {
        const EntryUnits &units = entry.units;
        const Version &version = isOurs ? m_versions.ours : m_versions.theirs;
        const TextUnit *const unit = isOurs ? units.ours : units.theirs;
        const bool moved = isOurs ? entry.movedByOurs : entry.movedByTheirs;
        entry.text = version.text(unit->span).toByteArray();
        bool stays = true;
        if (units.base) {
            stays = (moved && leftTopic(entry, isOurs)) || saidBy(version, unit) != saidBy(m_versions.base, units.base);
            stays = stays && keepsChanged(entry, isOurs);
        }
        (isOurs ? entry.atOurs : entry.atTheirs) = stays;
    }

    bool keepsChanged(MergedEntry &entry, bool isOurs)
    {
        FieldClash clash = clashOf(entry, MergeField::Removed);
        clash.base = QString::fromUtf8(m_versions.base.text(entry.units.base->span)).trimmed();
        if (isOurs)
            clash.ours = QString::fromUtf8(m_versions.ours.text(entry.units.ours->span)).trimmed();
        else
            clash.theirs = QString::fromUtf8(m_versions.theirs.text(entry.units.theirs->span)).trimmed();
        clash.defaultChoice = isOurs ? MergeChoice::Ours : MergeChoice::Theirs;
        const MergeChoice removed = isOurs ? MergeChoice::Theirs : MergeChoice::Ours;
        const MergeChoice choice = m_book.add(clash);
        if (choice == MergeChoice::Base)
            entry.text = m_versions.base.text(entry.units.base->span).toByteArray();
        return choice != removed;
    }

    [[nodiscard]] FieldClash clashOf(const MergedEntry &entry, MergeField field) const
    {
        const EntryUnits &units = entry.units;
        FieldClash clash{field};
        clash.title = units.ours ? m_versions.ours.titleOf(units.ours->entry) : m_versions.theirs.titleOf(units.theirs->entry);
        clash.baseLine = units.base ? units.base->line : 0;
        clash.oursLine = units.ours ? units.ours->line : 0;
        clash.theirsLine = units.theirs ? units.theirs->line : 0;
        return clash;
    }

    const Versions &m_versions;
    ClashBook &m_book;
    const std::optional<QList<qsizetype>> &m_oursKnown;
    QSet<QString> m_baseTopics;
    QSet<QString> m_oursTopics;
    QSet<QString> m_theirsTopics;
    MergedEntries m_result;
    QHash<QByteArray, int> m_lines;
};

} // namespace

MergedEntries mergeEntries(const Versions &versions, ClashBook &book, const std::optional<QList<qsizetype>> &oursKnown)
{
    return EntryReader(versions, book, oursKnown).read();
}

} // namespace cabinet::markdown
