// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"

#include <QHash>
#include <QList>
#include <QString>

namespace cabinet {

// One entry as it is written. Field names in lower case; values with @string macros and "#" resolved, LaTeX untouched, at most
// 64 Ki units each; of a field that is given twice the first counts.
struct BibtexEntry
{
    QString type; // lower case: "inproceedings"
    QString key;
    QHash<QString, QString> fields;
    int line = 0; // 1-based
};

struct Bibliography
{
    QList<Metadata> papers;
    QList<int> skipped; // lines of entries without a title or that could not be read
};

// BibTeX and BibLaTeX (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf), and what people make of them: text between entries
// is comment, a missing comma is forgiven, an entry that never ends ends where the next one begins. Linear in the text.
[[nodiscard]] QList<BibtexEntry> parseBibtex(const QString &text, QList<int> *broken = nullptr);

// The same, and what it says of papers: names as "Given Family", fields of the entry named by `crossref`, arXiv out of `eprint`.
[[nodiscard]] Bibliography readBibtex(const QString &text);

// RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): "TY  - " to "ER  - ", a line without a tag goes on with the one before.
[[nodiscard]] Bibliography readRis(const QString &text);

} // namespace cabinet
