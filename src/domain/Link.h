// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace cabinet {

// A labelled link as the user wrote it. `url` is untrusted text: a web address, a path relative to the source file, or
// "attachment:<sha256>.pdf" for a PDF that the library keeps itself. What may be opened is decided by network/ExternalUrl.h.
struct Link
{
    QString label;
    QString url;

    friend bool operator==(const Link &, const Link &) = default;
};

using Links = QList<Link>;

} // namespace cabinet
