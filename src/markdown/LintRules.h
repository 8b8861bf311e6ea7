// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Lines.h"
#include "markdown/Lint.h"

#include <QSet>

// The rules one by one; they say at which byte, lint() counts lines and columns.
namespace cabinet::markdown {

struct LintInput
{
    const QByteArray &bytes;
    const Lines &lines;
};

void lintLinks(const LintInput &input, const QSet<int> &entryLines, LintReport &report);
void lintPapers(const LintInput &input, const PaperList &list, LintReport &report);

} // namespace cabinet::markdown
