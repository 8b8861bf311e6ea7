// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeLines.h"

#include "markdown/Hunks.h"
#include "markdown/MergeRestyle.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Where a written unit comes from.
struct Origin
{
    int ours = -1; // index of the unit, -1: not there
    int theirs = -1;
};

// Puts units one after the other and keeps apart what was apart.
class LineWriter
{
public:
    explicit LineWriter(const Versions &versions)
        : m_versions(versions)
        , m_lineEnd(styleOf(versions.ours.bytes).lineEnd)
    {
        if (m_lineEnd.isEmpty())
            m_lineEnd = QByteArrayLiteral("\n");
    }

    void writeEntry(const MergedEntries &entries, int id, Origin origin)
    {
        const qsizetype before = m_done.bytes.size();
        const QByteArray &text = entries.entries[at(id)].text;
        write(text, origin);
        if (m_done.bytes.size() > before)
            m_done.entryAt.insert(m_done.bytes.size() - text.size(), id);
    }

    void write(QByteArrayView text, Origin origin)
    {
        if (text.isEmpty())
            return;
        endLine();
        if (needsBlank(origin))
            m_done.bytes += m_lineEnd;
        m_done.bytes.append(text.data(), text.size());
        m_last = origin;
        m_any = true;
    }

    [[nodiscard]] const MergedLines &done() const { return m_done; }

private:
    void endLine()
    {
        if (!m_done.bytes.isEmpty() && !m_done.bytes.endsWith('\n') && !m_done.bytes.endsWith('\r'))
            m_done.bytes += m_lineEnd;
    }

    // Neighbours in neither version, each with a blank line towards the other in its own.
    [[nodiscard]] bool needsBlank(Origin next) const
    {
        if (!m_any || (m_last.ours >= 0 && next.ours == m_last.ours + 1) ||
            (m_last.theirs >= 0 && next.theirs == m_last.theirs + 1))
            return false;
        const auto apart = [](const Version &version, int unit, int step) {
            const int beside = unit + step;
            if (unit < 0 || version.units[at(unit)].blank)
                return false;
            return beside < 0 || beside >= static_cast<int>(version.units.size()) || version.units[at(beside)].blank;
        };
        return (apart(m_versions.ours, m_last.ours, 1) || apart(m_versions.theirs, m_last.theirs, 1)) &&
               (apart(m_versions.ours, next.ours, -1) || apart(m_versions.theirs, next.theirs, -1));
    }

    const Versions &m_versions;
    QByteArray m_lineEnd;
    MergedLines m_done;
    Origin m_last;
    bool m_any = false;
};

class LineMerge
{
public:
    LineMerge(const Versions &versions, const MergedEntries &entries, ClashBook &book)
        : m_versions(versions)
        , m_entries(entries)
        , m_book(book)
        , m_writer(versions)
        , m_oursOf(versions.base.units.size(), -1)
        , m_theirsOf(versions.base.units.size(), -1)
        , m_oursBase(versions.ours.units.size(), -1)
        , m_theirsBase(versions.theirs.units.size(), -1)
    {
        for (const Common &pair : entries.oursCommon) {
            m_oursOf[at(pair.before)] = pair.now;
            m_oursBase[at(pair.now)] = pair.before;
        }
        for (const Common &pair : entries.theirsCommon) {
            m_theirsOf[at(pair.before)] = pair.now;
            m_theirsBase[at(pair.now)] = pair.before;
        }
    }

    MergedLines merged()
    {
        Hunk region;
        for (int i = 0; i < static_cast<int>(m_oursOf.size()); ++i) {
            if (m_oursOf[at(i)] < 0 || m_theirsOf[at(i)] < 0)
                continue;
            region.base.end = i;
            region.ours.end = m_oursOf[at(i)];
            region.theirs.end = m_theirsOf[at(i)];
            writeRegion(region);
            writeShared(region.ours.end, region.theirs.end);
            region = {{i + 1, 0}, {region.ours.end + 1, 0}, {region.theirs.end + 1, 0}};
        }
        region.base.end = static_cast<int>(m_oursOf.size());
        region.ours.end = static_cast<int>(m_oursBase.size());
        region.theirs.end = static_cast<int>(m_theirsBase.size());
        writeRegion(region);
        return m_writer.done();
    }

private:
    // Between two units that both sides have in place.
    void writeRegion(const Hunk &region)
    {
        if (region.ours.begin == region.ours.end && region.theirs.begin == region.theirs.end)
            return;
        m_goneFromBoth = goneFromBoth(region.base);
        Places ours{region.ours.begin, region.ours.begin};
        Places theirs{region.theirs.begin, region.theirs.begin};
        for (const Common &pair : sharedIn(region)) {
            ours.end = region.ours.begin + pair.before;
            theirs.end = region.theirs.begin + pair.now;
            writeApart(ours, theirs);
            writeShared(ours.end, theirs.end);
            ours.begin = ours.end + 1;
            theirs.begin = theirs.end + 1;
        }
        ours.end = region.ours.end;
        theirs.end = region.theirs.end;
        writeApart(ours, theirs);
    }

    [[nodiscard]] std::vector<Common> sharedIn(const Hunk &region) const
    {
        const auto slice = [](const std::vector<int> &symbols, Places places) {
            return std::vector<int>(symbols.begin() + places.begin, symbols.begin() + places.end);
        };
        return commonOf(slice(m_entries.oursSymbols, region.ours), slice(m_entries.theirsSymbols, region.theirs),
                        m_entries.weights);
    }

    // Lines of the base that neither side has.
    [[nodiscard]] std::vector<int> goneFromBoth(Places base) const
    {
        std::vector<int> gone;
        for (int i = base.begin; i < base.end; ++i) {
            const bool line = m_entries.baseIds[at(i)] < 0 && !m_versions.base.units[at(i)].blank;
            if (line && m_oursOf[at(i)] < 0 && m_theirsOf[at(i)] < 0)
                gone.push_back(i);
        }
        return gone;
    }

    void writeShared(int ours, int theirs)
    {
        if (const int id = m_entries.oursIds[at(ours)]; id >= 0) {
            m_writer.writeEntry(m_entries, id, {ours, theirs});
            return;
        }
        const QByteArrayView mine = m_versions.ours.text(m_versions.ours.units[at(ours)].span);
        const QByteArrayView other = m_versions.theirs.text(m_versions.theirs.units[at(theirs)].span);
        const int base = m_oursBase[at(ours)];
        const bool untouched = base >= 0 && mine == m_versions.base.text(m_versions.base.units[at(base)].span);
        m_writer.write(untouched ? other : mine, {ours, theirs});
    }

    // What the sides have each for itself: first what belongs above the next heading of either.
    void writeApart(Places ours, Places theirs)
    {
        const MergeChoice choice = textChoice(ours, theirs);
        const bool keepOurs = choice == MergeChoice::Both || choice == MergeChoice::Ours;
        const bool keepTheirs = choice == MergeChoice::Both || choice == MergeChoice::Theirs;
        if (choice == MergeChoice::Base)
            writeGone();
        const int oursSplit = aboveHeading(m_versions.ours, ours);
        const int theirsSplit = aboveHeading(m_versions.theirs, theirs);
        writeOurs({ours.begin, oursSplit}, keepOurs);
        writeTheirs({theirs.begin, theirsSplit}, keepTheirs);
        writeOurs({oursSplit, ours.end}, keepOurs);
        writeTheirs({theirsSplit, theirs.end}, keepTheirs);
    }

    [[nodiscard]] static int aboveHeading(const Version &version, Places places)
    {
        int split = places.begin;
        while (split < places.end && !version.units[at(split)].heading)
            ++split;
        if (split == places.end)
            return split;
        while (split > places.begin && version.units[at(split - 1)].blank)
            --split;
        return split;
    }

    void writeOurs(Places places, bool keepNewLines)
    {
        for (int i = places.begin; i < places.end; ++i) {
            const int id = m_entries.oursIds[at(i)];
            if (id >= 0 && m_entries.entries[at(id)].atOurs)
                m_writer.writeEntry(m_entries, id, {i, -1});
            else if (id < 0 && m_oursBase[at(i)] < 0 && keepNewLines)
                m_writer.write(m_versions.ours.text(m_versions.ours.units[at(i)].span), {i, -1});
        }
    }

    void writeTheirs(Places places, bool keepNewLines)
    {
        for (int i = places.begin; i < places.end; ++i) {
            const int id = m_entries.theirsIds[at(i)];
            if (id >= 0 && m_entries.entries[at(id)].atTheirs)
                m_writer.writeEntry(m_entries, id, {-1, i});
            else if (id < 0 && m_theirsBase[at(i)] < 0 && keepNewLines)
                m_writer.write(m_versions.theirs.text(m_versions.theirs.units[at(i)].span), {-1, i});
        }
    }

    void writeGone()
    {
        for (const int line : m_goneFromBoth)
            m_writer.write(m_versions.base.text(m_versions.base.units[at(line)].span), {});
        m_goneFromBoth.clear();
    }

    // New lines of one side in a stretch.
    static QStringList newLines(const Version &version, const std::vector<int> &ids, const std::vector<int> &base, Places places)
    {
        QStringList lines;
        for (int i = places.begin; i < places.end; ++i) {
            if (ids[at(i)] < 0 && base[at(i)] < 0 && !version.units[at(i)].blank)
                lines.append(QString::fromUtf8(version.text(version.units[at(i)].span)).trimmed());
        }
        return lines;
    }

    MergeChoice textChoice(Places ours, Places theirs)
    {
        const QStringList mine = newLines(m_versions.ours, m_entries.oursIds, m_oursBase, ours);
        const QStringList other = newLines(m_versions.theirs, m_entries.theirsIds, m_theirsBase, theirs);
        if (m_goneFromBoth.empty() || mine.isEmpty() || other.isEmpty())
            return MergeChoice::Both;
        FieldClash clash{MergeField::Text};
        QStringList before;
        for (const int line : m_goneFromBoth)
            before.append(QString::fromUtf8(m_versions.base.text(m_versions.base.units[at(line)].span)).trimmed());
        clash.base = before.join(QLatin1Char('\n'));
        clash.ours = mine.join(QLatin1Char('\n'));
        clash.theirs = other.join(QLatin1Char('\n'));
        clash.baseLine = m_versions.base.units[at(m_goneFromBoth.front())].line;
        clash.oursLine = m_versions.ours.units[at(ours.begin)].line;
        clash.theirsLine = m_versions.theirs.units[at(theirs.begin)].line;
        clash.defaultChoice = MergeChoice::Both;
        const MergeChoice choice = m_book.add(clash);
        if (choice != MergeChoice::Base)
            m_goneFromBoth.clear();
        return choice;
    }

    const Versions &m_versions;
    const MergedEntries &m_entries;
    ClashBook &m_book;
    LineWriter m_writer;
    std::vector<int> m_oursOf; // of each unit of the base, -1: gone or moved
    std::vector<int> m_theirsOf;
    std::vector<int> m_oursBase; // of each unit of ours, -1: new or moved here
    std::vector<int> m_theirsBase;
    std::vector<int> m_goneFromBoth; // of the region
};

} // namespace

MergedLines mergeLines(const Versions &versions, const MergedEntries &entries, ClashBook &book)
{
    return LineMerge(versions, entries, book).merged();
}

} // namespace cabinet::markdown
