// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cabinet::network {

// What tells that a file on a server is still the same (RFC 9110, 8.8 and 13.1.5): a strong entity tag, or a Last-Modified date that is
// at least a minute older than the answer it came with, so that it cannot have changed twice within its second.
struct Validator
{
    QByteArray value; // for If-Range; empty: the file cannot be fetched in parts
    qint64 size = -1; // of the whole file

    [[nodiscard]] bool isUsable() const { return !value.isEmpty() && size > 0; }
};

// From an answer with status 200. `acceptRanges` "none" says that asking for a part is of no use.
[[nodiscard]] Validator validatorOf(const QByteArray &etag, const QByteArray &lastModified, const QByteArray &date,
                                    const QByteArray &acceptRanges, qint64 length);

// Is an answer with status 206 exactly the rest of that file, from byte `from` to its end?
[[nodiscard]] bool isTheRest(const Validator &validator, qint64 from, const QByteArray &contentRange, qint64 length,
                             const QByteArray &etag, const QByteArray &lastModified);

} // namespace cabinet::network
