// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"

#include <QNetworkReply>

namespace cabinet::network::text {

// Every way a transfer can end badly, as a sentence that says what happened and what to do. `host` is the server as shown to the
// user; `detail` goes to the log.
[[nodiscard]] Error cancelled();
[[nodiscard]] Error privateAddress(const QString &host);
[[nodiscard]] bool isPrivateAddress(const Error &error); // made by privateAddress()
[[nodiscard]] Error noPdfOnPage(const QString &host);
[[nodiscard]] Error unsafeRedirect(const QString &host, const QString &detail);
[[nodiscard]] Error tooManyRedirects(const QString &host);
[[nodiscard]] Error noSuchServer(const QString &host, const QString &detail);
[[nodiscard]] Error offline(const QString &host);
[[nodiscard]] Error httpStatus(const QString &host, int status);
[[nodiscard]] Error pageStatus(const QString &host, int status);
[[nodiscard]] Error pageTooLarge(const QString &host, qint64 limit);
[[nodiscard]] Error packed(const QString &host, const QString &encoding);
[[nodiscard]] Error notPdf(const QString &host, const QString &detail);
[[nodiscard]] Error truncated(const QString &host, const QString &detail);
[[nodiscard]] Error tooLarge(const QString &host, qint64 limit);
[[nodiscard]] Error idle(const QString &host, std::chrono::milliseconds limit);
[[nodiscard]] Error tooLong(const QString &host, std::chrono::milliseconds limit);
[[nodiscard]] Error tooSlow(const QString &host);
[[nodiscard]] Error disk(const QString &folder, const QString &detail);
[[nodiscard]] Error network(const QString &host, QNetworkReply::NetworkError code, const QString &detail);

} // namespace cabinet::network::text
