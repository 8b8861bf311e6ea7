// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cabinet::markdown {

// A half-open range of bytes of the very bytes given (a BOM and CRLF included). Small, as each entry has a dozen of them: a list
// of 2 GiB or more cannot be told (files of more than 64 MiB are not read).
struct Span
{
    int begin = 0;
    int end = 0;

    constexpr Span() = default;
    constexpr Span(qsizetype first, qsizetype last)
        : begin(static_cast<int>(first))
        , end(static_cast<int>(last))
    {
    }

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    friend bool operator==(const Span &, const Span &) = default;
};

} // namespace cabinet::markdown
