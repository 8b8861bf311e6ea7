// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Result.h"
#include "storage/Reader.h"

#include <QByteArray>
#include <QList>

// One function a format; all but Markdown are pure. UTF-8 throughout, and independent of the language the program runs in.
namespace cabinet {

[[nodiscard]] QByteArray bibtexOf(const QList<Paper> &papers);  // BibTeX, keys unique and ASCII
[[nodiscard]] QByteArray risOf(const QList<Paper> &papers);     // RIS, lines end in CR LF
[[nodiscard]] QByteArray cslJsonOf(const QList<Paper> &papers); // an array of CSL items (citation-style-language schema 1.0)
[[nodiscard]] QByteArray
csvOf(const QList<Paper> &papers); // RFC 4180; cells that a spreadsheet would run begin with an apostrophe

[[nodiscard]] QByteArray paperListOf(const QList<Paper> &papers); // a Markdown task list under its topics

// The sources' texts with the library's changes put in place, then what is of no source.
[[nodiscard]] Result<QByteArray> exportMarkdown(const storage::Reader &reader, const QList<Paper> &papers,
                                                const QList<Idea> &ideas);

// "Koppula, Skanda" and "Skanda Koppula" both have family and given name; a name of one word is a literal.
struct PersonName
{
    QString family;
    QString given;
};
[[nodiscard]] PersonName personName(const QString &author);

// Unique, ASCII and steady: "koppula2019eden", then "koppula2019edena".
[[nodiscard]] QStringList citationKeys(const QList<Paper> &papers);

} // namespace cabinet
