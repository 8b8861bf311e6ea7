// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace cabinet::markdown {

// The versions that a file with conflict markers ("<<<<<<<", "|||||||", "=======", ">>>>>>>") was made of.
struct ConflictVersions
{
    std::optional<QByteArray> base; // only of diff3-style markers, which show it
    QByteArray ours;
    QByteArray theirs;
    int conflicts = 0;
};

// None when the bytes hold no conflict, or markers that make no whole one: then they are text like any other.
[[nodiscard]] std::optional<ConflictVersions> splitConflicts(const QByteArray &bytes);

} // namespace cabinet::markdown
