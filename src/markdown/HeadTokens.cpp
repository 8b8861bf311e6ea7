// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/HeadTokens.h"

#include "markdown/Bytes.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int wordsOfAGroupTitle = 5;
constexpr int wordsOfATaggedTitle = 4;

} // namespace

bool HeadTokens::beginsWithMarker() const
{
    if (m_tokens.empty() || m_tokens.front().kind != Kind::Text)
        return false;
    const QByteArrayView text = view(m_tokens.front().span);
    return text.startsWith("* ") || text.startsWith("- ") || text.startsWith("+ ");
}

bool HeadTokens::isUnlinkedTitle(std::size_t index) const
{
    const QByteArrayView label = view(m_tokens[index].label);
    const bool alone =
        index + 1 >= m_tokens.size() || m_tokens[index + 1].kind != Kind::Text || !hasWords(m_tokens[index + 1].span);
    return alone && wordCount(label) >= wordsOfAGroupTitle && !isVenue(label) && !strongAfter(index + 1);
}

bool HeadTokens::opensQuotedLink(std::size_t index) const
{
    const QByteArrayView text = view(m_tokens[index].span).trimmed();
    return (text == "<" || text == "\xE3\x80\x8A") && index + 1 < m_tokens.size() && m_tokens[index + 1].kind == Kind::Link;
}

bool HeadTokens::isNameOfLink(QByteArrayView name, std::size_t link) const
{
    if (link >= m_tokens.size() || isLabel(m_tokens[link]) || wordCount(name) >= wordsOfATaggedTitle)
        return false;
    const int words = wordCount(view(m_tokens[link].label));
    const bool ended = name.endsWith(':') || name.endsWith('.') || name.endsWith("\xEF\xBC\x9A");
    const bool paper = siteOf(QString::fromUtf8(view(m_tokens[link].target))) == Site::Paper;
    return words >= wordsOfATaggedTitle || (ended && paper && words > 1 && words > wordCount(name));
}

bool HeadTokens::isNameOfPaper(QByteArrayView label)
{
    const QByteArrayView text = label.trimmed();
    const QByteArrayView name = text.startsWith("The ") && text.size() > 10 ? text.sliced(4).chopped(6) : QByteArrayView();
    const bool paper = text.endsWith(" paper") || text.endsWith(" Paper");
    return paper && !name.isEmpty() && isUpper(name[0]) && !isVenue(name) && !isLinkWord(QString::fromUtf8(name)) &&
           !name.contains(' ') && name != "Original" && name != "Full";
}

bool HeadTokens::strongAfter(std::size_t index) const
{
    while (index < m_tokens.size() && m_tokens[index].kind != Kind::Strong &&
           !(m_tokens[index].kind == Kind::Text && hasWords(m_tokens[index].span)))
        ++index;
    return index < m_tokens.size() && m_tokens[index].kind == Kind::Strong;
}

Span HeadTokens::trimAside(Span span) const
{
    while (!span.isEmpty() && QByteArrayView("( ").contains(m_bytes[span.begin]))
        ++span.begin;
    while (!span.isEmpty() && QByteArrayView("): ").contains(m_bytes[span.end - 1]))
        --span.end;
    return trimTitle(m_bytes, span);
}

std::size_t HeadTokens::nextLink(std::size_t index) const
{
    while (index < m_tokens.size() && m_tokens[index].kind != Kind::Link) {
        const Token &next = m_tokens[index];
        const bool words = next.kind == Kind::Group || next.kind == Kind::Url || next.kind == Kind::Code ||
                           (next.kind == Kind::Text && hasWords(next.span));
        index = words ? m_tokens.size() : index + 1;
    }
    return index;
}

bool HeadTokens::wordsAfter(std::size_t index) const
{
    for (; index < m_tokens.size() && m_tokens[index].kind != Kind::Break; ++index) {
        if (m_tokens[index].kind == Kind::Text && hasWords(m_tokens[index].span))
            return true;
    }
    return false;
}

QByteArrayView HeadTokens::codeText(Span code) const
{
    return code.size() > 2 && m_bytes[code.begin + 1] != '`' ? view({code.begin + 1, code.end - 1}) : QByteArrayView();
}

bool HeadTokens::isTitleBehind(std::size_t index, QByteArrayView sign) const
{
    if (index >= m_tokens.size() || m_tokens[index].kind != Kind::Text || !view(m_tokens[index].span).startsWith(sign))
        return false;
    const Span span{m_tokens[index].span.begin + sign.size(), m_tokens[index].span.end};
    const QByteArrayView text = view(span);
    const qsizetype end =
        std::find_if(text.begin(), text.end(), [](char c) { return QByteArrayView(".,;(").contains(c); }) - text.begin();
    const Span words = trimTitle(m_bytes, {span.begin, span.begin + end});
    return text.size() > 2 && text[0] == ' ' && text[1] >= 'A' && text[1] <= 'Z' &&
           wordCount(view(words)) >= wordsOfATaggedTitle && !looksLikeNames(m_bytes, words);
}

bool HeadTokens::goesOn(std::size_t index) const
{
    for (; index < m_tokens.size(); ++index) {
        const Token &next = m_tokens[index];
        if (next.kind == Kind::Text)
            return hasWords(next.span) && !view(next.span).trimmed().startsWith(':');
        if (next.kind != Kind::Strong && next.kind != Kind::Emphasis)
            return false;
    }
    return false;
}

bool HeadTokens::endsTitle(std::size_t index) const
{
    const Token &next = m_tokens[index];
    switch (next.kind) {
    case Kind::Break:
    case Kind::Url:
        return true;
    case Kind::Link:
        return next.bracketed || isLabel(next) || !goesOn(index + 1);
    case Kind::Group:
        return !goesOn(index + 1);
    case Kind::Emphasis: // "Title *Ann Author et al. arXiv* [paper](…)"
        return next.opens && index > 0 && m_tokens[index - 1].kind == Kind::Text && index + 1 < m_tokens.size() &&
               m_tokens[index + 1].kind == Kind::Text && view(m_tokens[index + 1].span).contains(" et al");
    default:
        return false;
    }
}

bool HeadTokens::leadsToText(const Token &url) const
{
    return siteOf(QString::fromUtf8(view(url.target))) != Site::Other;
}

bool HeadTokens::isVenueLink(std::size_t index) const
{
    return isOnlyVenue(view(m_tokens[index].label)) && wordsAfter(index + 1);
}

bool HeadTokens::isDateLink(std::size_t index) const
{
    static constexpr qsizetype size = 10;
    const QByteArrayView label = view(m_tokens[index].label);
    const auto inside = [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/'; };
    return label.size() == size && std::all_of(label.begin(), label.end(), inside) && nextLink(index + 1) < m_tokens.size();
}

bool HeadTokens::isDateOnly(std::size_t index) const
{
    const QByteArrayView text = view(m_tokens[index].span).trimmed();
    const auto inside = [](char c) { return (c >= '0' && c <= '9') || QByteArrayView("-./|:, ").contains(c); };
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 6 || digits > 8 || !std::all_of(text.begin(), text.end(), inside))
        return false;
    return std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(index) + 1, m_tokens.end(), [this](const Token &next) {
        return next.kind == Kind::Link ? !isLabel(next) : next.kind == Kind::Text && hasWords(next.span);
    });
}

QByteArrayView HeadTokens::view(Span span) const
{
    return QByteArrayView(m_bytes).sliced(span.begin, span.size());
}

bool HeadTokens::hasWords(Span span) const
{
    return holdsWords(view(span));
}

bool HeadTokens::isLabel(const Token &link) const
{
    return isLinkWord(plainOf(m_bytes, link.label));
}

} // namespace cabinet::markdown
