// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace cabinet {

// Paths as people write rules about them, matched in one pass without backtracking. Letters match in any case (ASCII). Each of
// these stands for a piece that is caught:
//   *   one or more characters, no '/'       **  one or more, any
//   ~   like *, also nothing                 #   digits
//   @   an arXiv id with its version, old ("cs/0112017v1") or new ("2002.03794"); "arXiv:" before and ".pdf" behind it are
//   skipped %   a DOI ("10.1145/3133901")
// After *, **, ~ and % the first place where the following text stands counts; text at the end of the pattern stands at the end.
struct PathMatch
{
    std::array<QStringView, 5> caught; // views of the path
    int count = 0;
    QStringView arxiv; // what @ caught
    QStringView doi;   // what % caught
};
[[nodiscard]] std::optional<PathMatch> matchPath(QStringView pattern, QStringView path);

// "https://$h/pdf/$1": $1…$5 what was caught, $p2 the second with zeros before it to four digits, $h `host`, $q `query`, $0
// `address`.
struct TemplateValues
{
    const PathMatch &match;
    QStringView address;
    QStringView host;
    QStringView query;
};
[[nodiscard]] QString filledTemplate(QStringView text, const TemplateValues &values);

// Length of the arXiv id at the start of `text`, its version included; 0: there is none.
[[nodiscard]] qsizetype arxivIdLength(QStringView text);
[[nodiscard]] bool isDoi(QStringView text);

} // namespace cabinet
