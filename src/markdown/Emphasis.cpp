// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Emphasis.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace cabinet::markdown {

namespace {

struct Half // of a pair: so many marks at one end of a run
{
    int token;
    int length;
    bool opens;
};

class Pairing
{
public:
    Pairing(const Tokens &tokens, const std::vector<Delimiter> &delimiters)
        : m_tokens(tokens)
        , m_delimiters(delimiters)
        , m_left(delimiters.size())
    {
        for (std::size_t i = 0; i < delimiters.size(); ++i)
            m_left[i] = static_cast<int>(tokens[static_cast<std::size_t>(delimiters[i].token)].span.size());
    }

    // For each delimiter the parts it is made of, in the order of the text.
    std::vector<Half> run()
    {
        for (std::size_t i = 0; i < m_delimiters.size(); ++i) {
            if (m_delimiters[i].canClose)
                closeWith(i);
            if (m_delimiters[i].canOpen && m_left[i] > 0)
                stack(m_delimiters[i].mark).push_back(i);
        }
        return std::move(m_halves);
    }

private:
    std::vector<std::size_t> &stack(char mark) { return m_open[mark == '*' ? 0 : mark == '_' ? 1 : 2]; }

    void closeWith(std::size_t closer)
    {
        auto &open = stack(m_delimiters[closer].mark);
        while (m_left[closer] > 0 && !open.empty()) {
            const std::size_t opener = open.back();
            const int used = std::min({m_left[opener], m_left[closer], 3});
            m_halves.push_back({m_delimiters[opener].token, used, true});
            m_halves.push_back({m_delimiters[closer].token, used, false});
            m_left[opener] -= used;
            m_left[closer] -= used;
            if (m_left[opener] == 0)
                open.pop_back();
        }
    }

    const Tokens &m_tokens;
    const std::vector<Delimiter> &m_delimiters;
    std::vector<int> m_left; // marks not paired yet
    std::array<std::vector<std::size_t>, 3> m_open;
    std::vector<Half> m_halves;
};

// `halves` are the token's: first those that close, then those that open.
void appendSplit(Tokens &out, const Token &token, std::span<const Half> halves)
{
    const auto firstOpening = std::find_if(halves.begin(), halves.end(), [](const Half &half) { return half.opens; });
    const std::span<const Half> closing(halves.begin(), firstOpening);
    const std::span<const Half> opening(firstOpening, halves.end());
    const auto emphasis = [&](qsizetype begin, const Half &half) {
        Token part{half.length == 1 ? Token::Kind::Emphasis : Token::Kind::Strong, {begin, begin + half.length}, {}, {}};
        part.opens = half.opens;
        out.push_back(part);
    };
    qsizetype at = token.span.begin;
    for (const Half &half : closing) {
        emphasis(at, half);
        at += half.length;
    }
    qsizetype used = 0;
    for (const Half &half : opening)
        used += half.length;
    if (at < token.span.end - used)
        out.push_back({Token::Kind::Text, {at, token.span.end - used}, {}, {}});
    at = token.span.end - used;
    for (auto half = opening.rbegin(); half != opening.rend(); ++half) {
        emphasis(at, *half);
        at += half->length;
    }
}

} // namespace

Tokens pairEmphasis(Tokens tokens, const std::vector<Delimiter> &delimiters)
{
    std::vector<Half> halves = Pairing(tokens, delimiters).run();
    if (halves.empty())
        return tokens;
    const auto earlier = [](const Half &a, const Half &b) { return std::tie(a.token, a.opens) < std::tie(b.token, b.opens); };
    if (!std::is_sorted(halves.begin(), halves.end(), earlier)) // as it is without nesting
        std::stable_sort(halves.begin(), halves.end(), earlier);
    Tokens out;
    out.reserve(tokens.size() + halves.size());
    auto first = halves.cbegin();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto next =
            std::find_if(first, halves.cend(), [i](const Half &half) { return static_cast<std::size_t>(half.token) != i; });
        if (next == first)
            out.push_back(tokens[i]);
        else
            appendSplit(out, tokens[i], {first, next});
        first = next;
    }
    return out;
}

} // namespace cabinet::markdown
