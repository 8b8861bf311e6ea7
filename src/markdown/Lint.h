// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Edit.h"

// What is wrong with a list, in the eyes of those who share it. Pure: bytes in, findings out.
namespace cabinet::markdown {

enum class LintRule {
    Encoding,       // not UTF-8, or a NUL
    ConflictMarker, // "<<<<<<<" and kin: nothing else is looked at
    DuplicatePaper, // the same title in one topic, or two titles with one DOI or arXiv id
    EmptyLink,      // "[Paper]()", "[](address)"
    LinkSpace,      // "[Paper](https://a b)" is no link
    LinkUnclosed,   // "[Paper](https://a"
    LinkScheme,     // "[Paper](www.a.org)" leads into the folder, "[Paper](htp://a.org)" nowhere
    MissingFile,    // a link into the folder that leads to nothing; of lintFile() only
    Bracket,        // one without the other in an entry's first paragraph
    VenueBracket,   // "[OSDI'20: …"
    VenueStyle,     // "OSDI 2020" among many like "OSDI'20"
    NotTicked,      // a note but no tick, where others have both
    NotRead         // looks like an entry, and no rule reads it
};

struct LintFinding
{
    LintRule rule = LintRule::NotRead;
    qsizetype at = 0; // byte
    int line = 0;     // 1-based
    int column = 0;   // 1-based, in characters
    QString what;     // the title, the address, the venue
    QString other;    // of VenueStyle: as the others are written; of LinkScheme: what is meant, where it has one
    int otherLine = 0;
    std::optional<TextEdit> fix; // where only one is meant
};

// An address without a scheme: a file beside the list.
struct LocalLink
{
    qsizetype at = 0;
    int line = 0;
    int column = 0;
    QString path; // decoded, without "?…" and "#…"
};

struct LintReport
{
    QList<LintFinding> findings; // in the order of the file
    QList<LocalLink> localLinks;
};

// Linear in the size of the bytes, whatever they hold.
[[nodiscard]] LintReport lint(const QByteArray &bytes);

[[nodiscard]] bool isError(LintRule rule); // else a warning

} // namespace cabinet::markdown
