// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace cabinet {

// Where a paper appeared. `text` is what the user typed ("OSDI'20", "USENIX ATC'22", "MICRO 2019", "arXiv") and is what is
// shown and written; `name` and `year` are read out of it and only used to filter and export.
struct Venue
{
    QString text;
    QString name;
    std::optional<int> year;

    friend bool operator==(const Venue &, const Venue &) = default;
};

// Never fails: text in which no year is found keeps it all as the name. Two digits mean 1970 to 2069.
[[nodiscard]] Venue parseVenue(const QString &text);

} // namespace cabinet
