// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"

#include <QString>

namespace cabinet {

// What makes two addresses the same paper: http and https, "www.", a trailing slash; arXiv's abstract, PDF, versions, mirrors and
// DOI ("arxiv:2002.03794", "arxiv:cs/0309136"); the ways to write a DOI ("doi:10.1145/3133901") are one. Empty for what names no
// paper: another scheme, a path in a folder, a host without a path.
[[nodiscard]] QString linkKey(const QString &url);

// A DOI or an arXiv id: two of one kind that differ are two papers, wherever they stand.
[[nodiscard]] bool isStrongKey(const QString &key);

// The keys of those links that may be the paper itself (domain/PdfLink.h), in their order, and any DOI or arXiv id; a Note or a
// repository says nothing.
[[nodiscard]] QStringList paperKeys(const Links &links);

// The part of a key that is found, in lower case, in every address that has this key.
[[nodiscard]] QString linkKeyCore(const QString &key);

} // namespace cabinet
