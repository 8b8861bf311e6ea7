// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Inline.h"

namespace cabinet::markdown {

// The tokens of a head, and what stands around each of them.
class HeadTokens
{
protected:
    using Kind = Token::Kind;

    HeadTokens(const QByteArray &bytes, Span range, const Definitions &definitions)
        : m_bytes(bytes)
        , m_tokens(scanInline(bytes, range, definitions))
    {
    }

    // "- * note": an empty item around a note on another one.
    [[nodiscard]] bool beginsWithMarker() const;
    // "[Title of a Paper without an Address]<br>[code](…)"
    [[nodiscard]] bool isUnlinkedTitle(std::size_t index) const;
    // "<[Title](…)>", "《[标题](…)》"
    [[nodiscard]] bool opensQuotedLink(std::size_t index) const;
    // "The Kernel Paper": a name, and not "The NIPS paper".
    [[nodiscard]] static bool isNameOfPaper(QByteArrayView label);
    // "BERT: [Title of Many Words](…)": what people call it stands before the title. "Required: [Two Words](u.pdf)"
    [[nodiscard]] bool isNameOfLink(QByteArrayView name, std::size_t link) const;
    // Nothing but links, tags and line breaks before bold text.
    [[nodiscard]] bool strongAfter(std::size_t index) const;
    [[nodiscard]] Span trimAside(Span span) const;
    // The next link when no words stand before it.
    [[nodiscard]] std::size_t nextLink(std::size_t index) const;
    [[nodiscard]] bool wordsAfter(std::size_t index) const;
    [[nodiscard]] QByteArrayView codeText(Span code) const;
    // "**Tag** Title of a Paper (ICML 2019)"; behind a sign where one is given.
    [[nodiscard]] bool isTitleBehind(std::size_t index, QByteArrayView sign = {}) const;
    // Does text with words follow directly, so that what stands before it is in the middle of a sentence?
    [[nodiscard]] bool goesOn(std::size_t index) const;
    [[nodiscard]] bool endsTitle(std::size_t index) const;
    [[nodiscard]] bool leadsToText(const Token &url) const;
    // "[ATC'20](…) Title [pdf](…)": the venue is a link of its own.
    [[nodiscard]] bool isVenueLink(std::size_t index) const;
    // "[2023-03-09](note.md): [Title](…)": when it was read.
    [[nodiscard]] bool isDateLink(std::size_t index) const;
    // "**2023.01** Title", "2023/02/14 | **Title**": a date with words behind it.
    [[nodiscard]] bool isDateOnly(std::size_t index) const;
    [[nodiscard]] QByteArrayView view(Span span) const;
    [[nodiscard]] bool hasWords(Span span) const;
    [[nodiscard]] bool isLabel(const Token &link) const;

    const QByteArray &m_bytes;
    Tokens m_tokens;
};

} // namespace cabinet::markdown
