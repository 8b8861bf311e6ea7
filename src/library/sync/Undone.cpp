// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Undone.h"

#include "library/sync/ListText.h"
#include "storage/Statement.h"
#include "storage/Versions.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype mostTried = 40; // each is read once

bool sameNotes(const markdown::PaperEntry &a, const markdown::PaperEntry &b)
{
    return a.notes == b.notes;
}

bool sameNotes(const markdown::IdeaEntry &, const markdown::IdeaEntry &)
{
    return true; // they are its body
}

markdown::PaperText comparable(const markdown::PaperEntry &entry, bool)
{
    return textOf(entry);
}

// In a file two ideas may have one number, in the library not.
markdown::IdeaText comparable(const markdown::IdeaEntry &entry, bool numbers)
{
    markdown::IdeaText text = textOf(entry);
    text.number = numbers ? text.number : 0;
    return text;
}

// Headings may come in another order: what is said is what stands under each of them.
template<typename Entries>
QList<qsizetype> byTopic(const Entries &entries)
{
    QList<qsizetype> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return topicOf(entries.at(a)) < topicOf(entries.at(b)); });
    return order;
}

template<typename Text>
std::optional<Rendered> sameIn(const QByteArray &earlier, const Rendered &ours, bool numbers)
{
    const auto then = listOf<Text>(earlier).entries;
    const auto now = listOf<Text>(ours.bytes).entries;
    if (then.size() != now.size())
        return {};
    Rendered found = ours;
    found.bytes = earlier;
    found.placeAt.clear();
    const QList<qsizetype> before = byTopic(then);
    const QList<qsizetype> order = byTopic(now);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const auto &one = then.at(before.at(i));
        const auto &other = now.at(order.at(i));
        const bool same = comparable(one, numbers) == comparable(other, numbers) && topicOf(one) == topicOf(other);
        if (!same || !sameNotes(one, other))
            return {};
        const auto place = ours.placeAt.constFind(other.span.begin);
        if (place != ours.placeAt.constEnd())
            found.placeAt.insert(one.span.begin, *place);
    }
    return found;
}

// How many ideas have the same number in both.
int sameNumbers(const QByteArray &a, const QByteArray &b)
{
    QHash<QString, int> numbers;
    for (const markdown::IdeaEntry &idea : markdown::parseIdeas(a).entries)
        numbers.insert(idea.title, idea.number);
    const auto ideas = markdown::parseIdeas(b).entries;
    return static_cast<int>(std::count_if(
        ideas.begin(), ideas.end(), [&](const markdown::IdeaEntry &idea) { return numbers.value(idea.title) == idea.number; }));
}

std::optional<Rendered> bestIdeas(const QList<QByteArray> &texts, const Rendered &ours)
{
    std::optional<Rendered> best;
    for (const QByteArray &text : texts) {
        auto found = sameIn<markdown::IdeaText>(text, ours, false);
        if (found && (!best || sameNumbers(ours.bytes, text) > sameNumbers(ours.bytes, best->bytes)))
            best = found;
    }
    return best;
}

std::optional<Rendered> firstSame(const SourceState &state, const QList<QByteArray> &texts, const Rendered &ours)
{
    const bool papers = state.source.kind == ListKind::Papers;
    for (const QByteArray &text : texts) {
        auto found = papers ? sameIn<markdown::PaperText>(text, ours, true) : sameIn<markdown::IdeaText>(text, ours, true);
        if (found)
            return found;
    }
    return papers ? std::nullopt : bestIdeas(texts, ours);
}

} // namespace

std::optional<Rendered> textBeforeUndone(const storage::Connection &connection, const SourceState &state, const Rendered &ours)
{
    const auto undone = storage::selectInteger(connection, u"SELECT EXISTS (SELECT 1 FROM change WHERE state = 1)"_s);
    if (!undone || *undone == 0)
        return {};
    const auto versions = storage::versionsOf(connection, state.source.uid);
    if (!versions)
        return {};
    QList<QByteArray> texts{state.base};
    for (qsizetype i = 0;
         i + 1 < std::min(versions->size(), mostTried) && versions->at(i).cause == storage::VersionCause::Written; ++i) {
        const auto earlier = storage::textOfVersion(connection, state.source.uid, versions->at(i + 1).id);
        if (!earlier)
            return {};
        texts.append(*earlier);
    }
    return firstSame(state, texts, ours);
}

} // namespace cabinet
