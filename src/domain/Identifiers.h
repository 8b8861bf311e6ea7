// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"

#include <QStringList>

namespace cabinet {

// What catalogues call one paper, each in one spelling; empty: not known.
struct Identifiers
{
    QString doi;        // lower case: "10.1145/3133901"; never one that arXiv gave out, that is `arxiv`
    QString arxiv;      // without a version: "2002.03794", "cs/0309136"
    QString pmid;       // PubMed: digits
    QString openReview; // "rJl-b3RcF7", in its own letter case
    QString acl;        // ACL Anthology: "2020.acl-main.1", "P19-1001"

    [[nodiscard]] bool isEmpty() const { return *this == Identifiers{}; }
    friend bool operator==(const Identifiers &, const Identifiers &) = default;
};

// "arXiv:1706.03762v5", "https://doi.org/10.1/X" and the like without what surrounds the id; empty when it has not that shape.
[[nodiscard]] QString cleanDoi(const QString &text);
[[nodiscard]] QString cleanArxiv(const QString &text);

// What the address of a page or of a PDF says by itself.
[[nodiscard]] Identifiers identifiersOfAddress(const QString &url);
[[nodiscard]] Identifiers identifiersOf(const Links &links); // of those that may be the paper; the first of each kind

// Two of one kind that differ: not the same paper. A preprint (arXiv) and what was published (DOI) do not conflict.
[[nodiscard]] bool conflict(const Identifiers &one, const Identifiers &other);
[[nodiscard]] bool shareOne(const Identifiers &one, const Identifiers &other);
void fillEmpty(Identifiers &into, const Identifiers &from);
[[nodiscard]] QStringList shownIdentifiers(const Identifiers &ids); // "DOI 10.1145/3133901", "arXiv 1706.03762"

} // namespace cabinet
