// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Diff.h"

#include <QHash>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cabinet::markdown {

namespace {

constexpr std::int64_t longestTable = 1 << 20; // cells of a full comparison
constexpr std::int64_t workPerSymbol = 64;     // bounds what an adversary can make of gaps within gaps

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

struct Range
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] int size() const { return end - begin; }
};

struct Gap
{
    Range before;
    Range now;
};

// The heaviest run of places that ascend in both sequences.
class HeaviestChain
{
public:
    HeaviestChain(const std::vector<Common> &anchors, int places)
        : m_anchors(anchors)
        , m_best(at(places + 1), -1)
        , m_total(anchors.size())
        , m_previous(anchors.size(), -1)
    {
    }

    // `anchors` ascend in `before`.
    std::vector<Common> find(const std::vector<int> &weights)
    {
        int last = -1;
        for (int i = 0; i < static_cast<int>(m_anchors.size()); ++i) {
            m_previous[at(i)] = heaviestBelow(m_anchors[at(i)].now);
            m_total[at(i)] = weights[at(i)] + (m_previous[at(i)] < 0 ? 0 : m_total[at(m_previous[at(i)])]);
            insert(i);
            if (last < 0 || m_total[at(i)] > m_total[at(last)])
                last = i;
        }
        std::vector<Common> chain;
        for (; last >= 0; last = m_previous[at(last)])
            chain.push_back(m_anchors[at(last)]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

private:
    // A tree of prefix maxima over the places in `now`.
    [[nodiscard]] int heaviestBelow(int place) const
    {
        int best = -1;
        for (int node = place; node > 0; node -= node & -node)
            best = heavier(best, m_best[at(node)]);
        return best;
    }

    void insert(int anchor)
    {
        for (int node = m_anchors[at(anchor)].now + 1; node < static_cast<int>(m_best.size()); node += node & -node)
            m_best[at(node)] = heavier(m_best[at(node)], anchor);
    }

    [[nodiscard]] int heavier(int a, int b) const
    {
        if (a < 0 || b < 0)
            return std::max(a, b);
        return m_total[at(b)] > m_total[at(a)] ? b : a;
    }

    const std::vector<Common> &m_anchors;
    std::vector<int> m_best;
    std::vector<std::int64_t> m_total;
    std::vector<int> m_previous;
};

class Comparison
{
public:
    Comparison(const std::vector<int> &before, const std::vector<int> &now, const std::vector<int> &weights)
        : m_before(before)
        , m_now(now)
        , m_weights(weights)
        , m_work(workPerSymbol * static_cast<std::int64_t>(before.size() + now.size()))
    {
    }

    std::vector<Common> read()
    {
        m_gaps.push_back({{0, static_cast<int>(m_before.size())}, {0, static_cast<int>(m_now.size())}});
        while (!m_gaps.empty()) {
            Gap gap = m_gaps.back();
            m_gaps.pop_back();
            trim(gap);
            if (gap.before.size() == 0 || gap.now.size() == 0)
                continue;
            if (!splitAtUnique(gap))
                compareInFull(gap);
        }
        std::sort(m_common.begin(), m_common.end(), [](const Common &a, const Common &b) { return a.before < b.before; });
        return std::move(m_common);
    }

private:
    [[nodiscard]] bool same(int before, int now) const { return m_before[at(before)] == m_now[at(now)]; }

    void trim(Gap &gap)
    {
        Range &a = gap.before;
        Range &b = gap.now;
        while (a.size() > 0 && b.size() > 0 && same(a.begin, b.begin))
            m_common.push_back({a.begin++, b.begin++});
        while (a.size() > 0 && b.size() > 0 && same(a.end - 1, b.end - 1))
            m_common.push_back({--a.end, --b.end});
    }

    [[nodiscard]] std::vector<Common> uniqueIn(const Gap &gap) const
    {
        struct Seen
        {
            int before = 0;
            int now = 0;
            int place = 0;
        };
        QHash<int, Seen> seen;
        for (int i = gap.now.begin; i < gap.now.end; ++i) {
            Seen &symbol = seen[m_now[at(i)]];
            ++symbol.now;
            symbol.place = i;
        }
        for (int i = gap.before.begin; i < gap.before.end; ++i) {
            if (const auto symbol = seen.find(m_before[at(i)]); symbol != seen.end())
                ++symbol->before;
        }
        std::vector<Common> unique;
        for (int i = gap.before.begin; i < gap.before.end; ++i) {
            const Seen symbol = seen.value(m_before[at(i)]);
            if (symbol.before == 1 && symbol.now == 1)
                unique.push_back({i, symbol.place});
        }
        return unique;
    }

    bool splitAtUnique(const Gap &gap)
    {
        m_work -= gap.before.size() + gap.now.size();
        if (m_work < 0)
            return true;
        std::vector<Common> unique = uniqueIn(gap);
        if (unique.empty())
            return false;
        std::vector<int> weights;
        for (Common &anchor : unique) {
            weights.push_back(m_weights[at(m_before[at(anchor.before)])]);
            anchor.now -= gap.now.begin;
        }
        Gap rest = gap;
        for (const Common &anchor : HeaviestChain(unique, gap.now.size()).find(weights)) {
            const int now = anchor.now + gap.now.begin;
            m_gaps.push_back({{rest.before.begin, anchor.before}, {rest.now.begin, now}});
            m_common.push_back({anchor.before, now});
            rest.before.begin = anchor.before + 1;
            rest.now.begin = now + 1;
        }
        m_gaps.push_back(rest);
        return true;
    }

    void compareInFull(const Gap &gap)
    {
        const int rows = gap.before.size();
        const int columns = gap.now.size();
        if (static_cast<std::int64_t>(rows) * columns > longestTable)
            return;
        std::vector<int> table(at((rows + 1) * (columns + 1)), 0);
        const auto cell = [&](int row, int column) -> int & { return table[at(row * (columns + 1) + column)]; };
        for (int row = rows - 1; row >= 0; --row) {
            for (int column = columns - 1; column >= 0; --column)
                cell(row, column) = same(gap.before.begin + row, gap.now.begin + column)
                                        ? cell(row + 1, column + 1) + 1
                                        : std::max(cell(row + 1, column), cell(row, column + 1));
        }
        for (int row = 0, column = 0; row < rows && column < columns;) {
            if (same(gap.before.begin + row, gap.now.begin + column))
                m_common.push_back({gap.before.begin + row++, gap.now.begin + column++});
            else if (const int less = cell(row + 1, column) - cell(row, column + 1); less > 0 || (less == 0 && row <= column))
                ++row; // of equal ways the one that stays nearest to the beginning of both
            else
                ++column;
        }
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_now;
    const std::vector<int> &m_weights;
    std::int64_t m_work;
    std::vector<Gap> m_gaps;
    std::vector<Common> m_common;
};

} // namespace

std::vector<Common> commonOf(const std::vector<int> &before, const std::vector<int> &now, const std::vector<int> &weights)
{
    return Comparison(before, now, weights).read();
}

} // namespace cabinet::markdown
