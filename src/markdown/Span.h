// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cabinet::markdown {

// A half-open range of bytes of the very bytes given (a BOM and CRLF included).
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    friend bool operator==(const Span &, const Span &) = default;
};

} // namespace cabinet::markdown
