// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// Two texts line by line, as a person reads a change. Pure.
namespace cabinet {

struct DiffLine
{
    enum class Kind { Same, Removed, Added, Gap }; // Gap: lines that are the same on both sides and not shown
    Kind kind = Kind::Same;
    int before = 0; // 1-based line number; 0: not on that side
    int after = 0;
    QString text; // without the line end
};

// Changed lines with `context` lines around; empty when both are the same. Very different large texts are shown as all of the one
// and all of the other.
[[nodiscard]] QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after, int context = 2);

// The same as text, its lines beginning with "  ", "- " or "+ ", for a terminal.
[[nodiscard]] QString diffText(const QList<DiffLine> &diff);

} // namespace cabinet
