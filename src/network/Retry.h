// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"

#include <optional>

namespace cabinet::network {

using Pause = std::optional<std::chrono::milliseconds>;

// May the same request go well a little later? 408, 425, 429, 502, 503, 504.
[[nodiscard]] bool statusMayPass(int status);

// In one of HTTP's three forms (RFC 9110, 5.6.7), UTC; not valid: none of them.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);

// What a Retry-After header asks for (RFC 9110, 10.2.3): seconds, or a date. None: no such header, or nonsense.
[[nodiscard]] Pause retryAfter(const QByteArray &header, const QDateTime &now);

// How long to wait before the next try; none: no more tries. `tries` were made. Doubles from try to try, half of it is chance, so that
// many programs that failed together do not come back together; a server's own wish is kept unless it is too long to wait for.
[[nodiscard]] Pause pauseBeforeNextTry(int tries, int most, const DownloadLimits &limits, const Pause &asked);

} // namespace cabinet::network
