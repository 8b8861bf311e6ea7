// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet {

constexpr qsizetype mostFileNameBytes = 200; // of UTF-8; file systems take 255, and some programs add to a name

// Any text as the name of a file that every system takes (Windows' rules are the strictest: learn.microsoft.com, "Naming Files, Paths,
// and Namespaces"): one component, NFC, nothing hidden or bidirectional, no reserved name, no dot or dash first, no dot or space
// last, never empty. `suffix` (".pdf") is kept whole.
[[nodiscard]] QString portableFileName(const QString &text, const QString &suffix, qsizetype mostBytes = mostFileNameBytes);

// What a PDF is called when it leaves the program: "Rammer – OSDI'20.pdf". Of "Name: what it does" only the name is taken.
[[nodiscard]] QString paperFileName(const QString &title, const QString &venue, const QString &suffix = QStringLiteral(".pdf"));

// "a.pdf", 2 → "a (2).pdf", for a name that is taken; no longer than mostFileNameBytes. Compare names without case and as NFC: some
// systems do.
[[nodiscard]] QString numberedFileName(const QString &name, int number);

} // namespace cabinet
