// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Brackets.h"

#include <vector>

// What stands inside a line or a paragraph: links, bracketed tags, emphasis, code. One pass over the bytes plus one over the
// brackets; nothing is looked at more than a fixed number of times.
namespace cabinet::markdown {

struct Token
{
    enum class Kind : quint8 {
        Text,
        Link,  // [label](target), also [[label](target)]; target is empty for "[label]()"
        Url,   // a bare address or <address>
        Group, // [tag]: brackets that are no link and hold none
        Image,
        Code,
        Html,
        Strong,   // a run of emphasis marks that opens or closes strong
        Emphasis, // the same for simple emphasis
        Break     // a hard line break
    };
    Kind kind = Kind::Text;
    Span span;
    Span label;
    Span target;
    bool bracketed = false; // a link within a second pair of brackets
    bool opens = false;     // emphasis only
};

using Tokens = std::vector<Token>;

// Tokens cover the range without gaps, in order.
[[nodiscard]] Tokens scanInline(const QByteArray &bytes, Span range, const Definitions &definitions = {});
// Of them, the links and addresses: nothing else is kept, however long the range is.
[[nodiscard]] Tokens scanLinks(const QByteArray &bytes, Span range, const Definitions &definitions = {});

// Text as a reader sees it: marks gone, links as their labels, white space simplified.
[[nodiscard]] QString plainOf(const QByteArray &bytes, Span range);

// The addresses of the tokens, in order; those with an empty target are none.
[[nodiscard]] QList<LinkSpan> linksOf(const QByteArray &bytes, const Tokens &tokens);

} // namespace cabinet::markdown
