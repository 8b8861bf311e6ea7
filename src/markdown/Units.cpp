// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Units.h"

#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>
#include <iterator>

namespace cabinet::markdown {

namespace {

constexpr int titleWords = 3;

// Units stand in the order of the file and do not overlap.
bool isInside(const std::vector<Unit> &units, int line)
{
    const auto after =
        std::upper_bound(units.begin(), units.end(), line, [](int place, const Unit &unit) { return place < unit.line; });
    return after != units.begin() && line < std::prev(after)->end;
}

bool isQuoted(const QByteArray &bytes, Span title)
{
    const QByteArrayView before = QByteArrayView(bytes).first(title.begin);
    return before.endsWith('"') || before.endsWith("\xE2\x80\x9C");
}

void claim(Outline &outline, const std::vector<Unit> &units)
{
    for (Item &item : outline.items)
        item.claimed = isInside(units, item.line);
    for (Loose &loose : outline.loose)
        loose.claimed = isInside(units, loose.line);
}

} // namespace

bool holdsPaperLink(const Head &head)
{
    return std::any_of(head.links.begin(), head.links.end(),
                       [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Paper; });
}

bool namesPaper(const QByteArray &bytes, const Head &head)
{
    const QByteArrayView title = QByteArrayView(bytes).sliced(head.title.begin, head.title.size());
    if (head.title.isEmpty() || head.sentence || head.described || isOnlyVenue(title))
        return false;
    const int words = wordCount(title);
    if (head.strongTitle && (head.labelled || holdsPaperLink(head) || !head.venue.isEmpty()))
        return words >= 1;
    if (words < titleWords || looksLikeNames(bytes, head.title))
        return false;
    if (isQuoted(bytes, head.title) && (head.labelled || (!head.authors.isEmpty() && head.authors.end < head.title.begin)))
        return true;
    if (head.linkedTitle)
        return holdsPaperLink(head) || !head.venue.isEmpty() || !head.authors.isEmpty();
    const bool cited = !head.venue.isEmpty() || !head.authors.isEmpty();
    return (holdsPaperLink(head) && head.labelled) || (cited && (head.labelled || looksLikeTitle(bytes, head.title)));
}

std::vector<Unit> findUnits(const QByteArray &bytes, Outline &outline, const std::vector<Section> &sections)
{
    std::vector<Unit> units = findParagraphUnits(bytes, outline, sections);
    std::vector<Unit> headings = findHeadingUnits(bytes, outline, sections, units);
    std::erase_if(units, [&headings](const Unit &unit) { return isInside(headings, unit.line); });
    const auto middle = static_cast<qsizetype>(units.size());
    std::move(headings.begin(), headings.end(), std::back_inserter(units));
    if (middle > 0 && !headings.empty())
        std::inplace_merge(units.begin(), units.begin() + middle, units.end(),
                           [](const Unit &a, const Unit &b) { return a.line < b.line; });
    claim(outline, units);
    return units;
}

} // namespace cabinet::markdown
