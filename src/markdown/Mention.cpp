// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Inline.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

namespace cabinet::markdown {

namespace {

// The line of the link, ended by the next link on it.
Span afterLink(const QByteArray &bytes, const LinkSpan &link)
{
    qsizetype end = link.whole.end;
    while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
        ++end;
    for (const Token &token : scanInline(bytes, {link.whole.end, end})) {
        if (token.kind == Token::Kind::Link || token.kind == Token::Kind::Url)
            return {link.whole.end, token.span.begin};
    }
    return {link.whole.end, end};
}

Span beforeLink(const QByteArray &bytes, const LinkSpan &link)
{
    qsizetype begin = link.whole.begin;
    while (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r')
        --begin;
    return {begin, link.whole.begin};
}

} // namespace

Mention mentionAround(const QByteArray &bytes, const LinkSpan &link)
{
    Mention mention;
    mention.link = link.link;
    mention.title = link.link.label;
    if (isLinkWord(link.link.label))
        mention.title = plainOf(bytes, splitTitle(bytes, {skipLeadText(bytes, beforeLink(bytes, link)), link.whole.begin}).title);
    const Span after = afterLink(bytes, link);
    const Span authors = findAuthors(bytes, after);
    mention.authors = authorNames(bytes, authors);
    mention.venue = plainOf(bytes, findVenue(bytes, {std::max(after.begin, authors.end), after.end}));
    return mention;
}

} // namespace cabinet::markdown
