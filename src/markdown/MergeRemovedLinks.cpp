// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeRemovedLinks.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

using Tokens = std::vector<UnitToken>;

// "[[Code](c)]" and the "[Code](c)" of "[[Code](c), [Data](d)]" are one link.
QByteArrayView bare(const UnitToken &token)
{
    QByteArrayView text = token.text;
    while (token.field == MergeField::Link && text.startsWith("[[")) {
        text = text.sliced(1);
        if (text.endsWith(')') || !text.endsWith(']'))
            break;
        text.chop(1);
    }
    return text;
}

bool same(const UnitToken &a, const UnitToken &b)
{
    return a.field == b.field && bare(a) == bare(b);
}

bool has(const Tokens &tokens, const UnitToken &wanted)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const UnitToken &token) { return same(token, wanted); });
}

bool sharesLabel(const UnitToken &a, const UnitToken &b)
{
    const auto label = [](const UnitToken &token) {
        return bare(token).first(std::max(qsizetype(0), bare(token).indexOf("](")));
    };
    return a.field == MergeField::Link && b.field == MergeField::Link && label(a) == label(b);
}

// What `side` has no more of the fields of the base; none: nothing, or it has others.
std::optional<Tokens> takenOut(const Tokens &base, const Tokens &side)
{
    if (std::any_of(side.begin(), side.end(), [&](const UnitToken &token) { return token.field && !has(base, token); }))
        return {};
    Tokens gone;
    std::copy_if(base.begin(), base.end(), std::back_inserter(gone),
                 [&](const UnitToken &token) { return token.field && !has(side, token); });
    return gone.empty() ? std::nullopt : std::optional(gone);
}

bool isBlank(const UnitToken &token)
{
    return !token.field && !token.text.contains('[') && !token.text.contains(']') && !token.text.contains('\n') &&
           !token.text.contains('\r');
}

// With what leads from it to the next, or from the one before when it is the last.
void remove(Tokens &tokens, Tokens::iterator at)
{
    auto end = std::find_if_not(at + 1, tokens.end(), isBlank);
    auto begin = at;
    if (end == tokens.end() || !end->field) {
        end = at + 1;
        while (begin != tokens.begin() && isBlank(*(begin - 1)))
            --begin;
    }
    tokens.erase(begin, end);
}

std::optional<QByteArray> without(const Tokens &gone, Tokens other)
{
    for (const UnitToken &link : gone) {
        const auto at = std::find_if(other.begin(), other.end(), [&](const UnitToken &token) { return same(token, link); });
        const bool changed = at == other.end() && std::any_of(other.begin(), other.end(),
                                                              [&](const UnitToken &token) { return sharesLabel(token, link); });
        if (changed || (at != other.end() && link.field != MergeField::Link))
            return {};
        if (at != other.end())
            remove(other, at);
    }
    QByteArray text;
    for (const UnitToken &token : other)
        text += token.text;
    return text;
}

} // namespace

std::optional<QByteArray> withoutRemovedLinks(const Tokens &base, const Tokens &ours, const Tokens &theirs)
{
    const auto oursGone = takenOut(base, ours);
    if (const auto theirsGone = oursGone ? std::nullopt : takenOut(base, theirs))
        return without(*theirsGone, ours);
    return oursGone ? without(*oursGone, theirs) : std::nullopt;
}

} // namespace cabinet::markdown
