// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "markdown/Lint.h"

namespace cabinet {

struct LintedFile
{
    QString path;                          // links resolved
    QList<markdown::LintFinding> findings; // those that are left
    QByteArray before;
    QByteArray after; // the same unless something was fixed
    int fixed = 0;
};

enum class LintFix { No, Yes };

// What is wrong with a list, links to files that are not there included. With Yes what has only one remedy is written durably in
// the file's place. Any thread; needs no library. On an error nothing was written.
[[nodiscard]] Result<LintedFile> lintFile(const QString &file, LintFix fix);

[[nodiscard]] QString lintRuleName(markdown::LintRule rule); // "duplicate-paper": the same in every language
[[nodiscard]] QString lintText(const markdown::LintFinding &finding);

} // namespace cabinet
