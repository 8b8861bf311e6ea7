// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"

#include <optional>

// The Wayback Machine's copy of a page. https://archive.org/help/wayback_api.php
namespace cabinet::network {

// `base`: NetworkSettings::base(LookUp::Wayback). With a year the copy nearest to its middle, else the newest.
[[nodiscard]] QUrl waybackQuestion(const QUrl &base, const QString &url, std::optional<int> year);

// The address of the copy, of archive.org or of the host of `base`, https where it is archive.org's; or a sentence why there is none.
[[nodiscard]] Result<QString> waybackCopy(const QUrl &base, const QString &url, const TextResult &answer);

} // namespace cabinet::network
