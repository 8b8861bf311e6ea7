// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>

namespace cabinet {

// What asking for a link came to. The numbers are those in the library's file.
enum class LinkState {
    Ok = 0,
    Moved = 1,       // for good, to `resolved`
    Gone = 2,        // the server says it is not there, or leads to its front page instead
    Refused = 3,     // the server is there and does not show it to programs: sign-in, payment, too many questions
    Unreachable = 4, // no server, no answer, or one with a problem of its own
    NotPdf = 5       // the address is a PDF's, what comes is not
};

struct LinkVerdict
{
    QString url;
    LinkState state = LinkState::Ok;
    int status = 0;   // HTTP; 0: there was no answer
    QString resolved; // where it moved to; empty: nowhere
    QString detail;   // what exactly was answered, for those who want to know; the same in every language
    QDateTime at;     // UTC

    friend bool operator==(const LinkVerdict &, const LinkVerdict &) = default;
};

// For scripts: "ok", "moved", "gone", "refused", "unreachable", "not-pdf".
[[nodiscard]] QString linkStateName(LinkState state);

[[nodiscard]] std::optional<LinkState> linkStateFrom(const QString &name);

// Does it lead nowhere: gone, no PDF, unreachable? A refusal is what publishers answer every program, so it is none.
[[nodiscard]] bool isDead(LinkState state);
inline constexpr std::array deadLinkStates{LinkState::Gone, LinkState::NotPdf, LinkState::Unreachable}; // the surest first

// The Internet Archive's copy nearest to the middle of that year; without one the newest.
// https://archive.org/help/wayback_api.php
[[nodiscard]] QString waybackAddress(const QString &url, std::optional<int> year);

} // namespace cabinet
