// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace cabinet::markdown {

// The versions that a file with conflict markers ("<<<<<<<", "|||||||", "=======", ">>>>>>>") was made of.
struct ConflictVersions
{
    QByteArray base; // what diff3-style markers show between them; of others only what stands outside of them
    QByteArray ours;
    QByteArray theirs;
    QList<int> oursLines; // where each line of ours stands in the file, 1-based
    int firstLine = 0;    // of the first marker, 1-based
};

// None when the bytes hold no conflict, or markers that make no whole one: then they are text like any other.
[[nodiscard]] std::optional<ConflictVersions> splitConflicts(const QByteArray &bytes);

} // namespace cabinet::markdown
