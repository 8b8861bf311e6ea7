// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Hunks.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

// What one side changed, and where it has what it did not change.
class Side
{
public:
    struct Change
    {
        Places base;
        Places now;
    };

    Side(int baseSize, const std::vector<Common> &common, int size)
        : m_placeOf(static_cast<std::size_t>(baseSize), -1)
    {
        Change open;
        for (const Common &pair : common) {
            m_placeOf[static_cast<std::size_t>(pair.before)] = pair.now;
            close(open, pair.before, pair.now);
            open.base.begin = pair.before + 1;
            open.now.begin = pair.now + 1;
        }
        close(open, baseSize, size);
    }

    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }
    [[nodiscard]] int placeOf(int base) const { return m_placeOf[static_cast<std::size_t>(base)]; }

private:
    void close(Change change, int base, int now)
    {
        change.base.end = base;
        change.now.end = now;
        if (change.base.begin < base || change.now.begin < now)
            m_changes.push_back(change);
    }

    std::vector<int> m_placeOf; // -1: gone
    std::vector<Change> m_changes;
};

// Takes the side's changes one after the other into the hunks they belong to.
class SideReader
{
public:
    explicit SideReader(const Side &side)
        : m_side(side)
    {
    }

    [[nodiscard]] const Side::Change *next() const { return m_at < m_side.changes().size() ? &m_side.changes()[m_at] : nullptr; }

    void take(Places &base)
    {
        base.begin = std::min(base.begin, next()->base.begin);
        base.end = std::max(base.end, next()->base.end);
        ++m_at;
    }

    [[nodiscard]] bool joins(Places base) const
    {
        if (!next())
            return false;
        const Places &change = next()->base;
        return change.begin < base.end || (change.begin == change.end && base.begin == base.end && change.begin == base.begin);
    }

    // Where this side has the stretch, which begins and ends with a change of `first` to the last one taken, or unchanged.
    [[nodiscard]] Places placesOf(Places base, std::size_t first) const
    {
        const bool changed = first < m_at;
        Places places;
        const bool opens = changed && m_side.changes()[first].base.begin == base.begin;
        const bool closes = changed && m_side.changes()[m_at - 1].base.end == base.end;
        places.begin = opens ? m_side.changes()[first].now.begin : m_side.placeOf(base.begin);
        places.end = closes ? m_side.changes()[m_at - 1].now.end : m_side.placeOf(base.end - 1) + 1;
        return places;
    }

    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    const Side &m_side;
    std::size_t m_at = 0;
};

bool isBefore(const Side::Change *a, const Side::Change *b)
{
    if (!a || !b)
        return a != nullptr;
    return a->base.begin != b->base.begin ? a->base.begin < b->base.begin : a->base.end <= b->base.end;
}

} // namespace

std::vector<Hunk> hunksOf(int baseSize, const std::vector<Common> &ours, int oursSize, const std::vector<Common> &theirs,
                          int theirsSize)
{
    const Side oursSide(baseSize, ours, oursSize);
    const Side theirsSide(baseSize, theirs, theirsSize);
    SideReader oursReader(oursSide);
    SideReader theirsReader(theirsSide);
    std::vector<Hunk> hunks;
    while (oursReader.next() || theirsReader.next()) {
        const std::size_t firstOurs = oursReader.at();
        const std::size_t firstTheirs = theirsReader.at();
        SideReader &first = isBefore(oursReader.next(), theirsReader.next()) ? oursReader : theirsReader;
        Hunk hunk;
        hunk.base = first.next()->base;
        first.take(hunk.base);
        while (oursReader.joins(hunk.base) || theirsReader.joins(hunk.base))
            (oursReader.joins(hunk.base) ? oursReader : theirsReader).take(hunk.base);
        hunk.oursChanged = oursReader.at() > firstOurs;
        hunk.theirsChanged = theirsReader.at() > firstTheirs;
        if (hunk.oursChanged)
            hunk.ours = oursReader.placesOf(hunk.base, firstOurs);
        if (hunk.theirsChanged)
            hunk.theirs = theirsReader.placesOf(hunk.base, firstTheirs);
        hunks.push_back(hunk);
    }
    return hunks;
}

} // namespace cabinet::markdown
