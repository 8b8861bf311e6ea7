// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/HttpServer.h"

// Ways in which real servers go wrong, beside those of HttpServer.h.
namespace cabinet::test {

// `bytes`, then the connection is reset (RST) instead of closed.
[[nodiscard]] Script resetAfter(const QByteArray &bytes);
// `bytes` in pieces of `size`, `milliseconds` apart, then the connection closes.
[[nodiscard]] Script inPieces(const QByteArray &bytes, qsizetype size, int milliseconds);
// The first time `first`, from then on `later`.
[[nodiscard]] Script atFirst(const Script &first, const Script &later);
// A server that knows RFC 9110's ranges: `body` under a strong tag; If-Range is honoured. Every answer is cut off after `cut` bytes of body,
// -1: never.
[[nodiscard]] Script ranged(const QByteArray &body, const QByteArray &etag, qsizetype cut = -1);
[[nodiscard]] QByteArray chunked(const QByteArray &body, qsizetype chunk);

} // namespace cabinet::test
