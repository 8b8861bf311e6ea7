// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace cabinet::markdown {

// Why a file is no list: what its bytes look like, judged by where they stop being UTF-8. A guess good enough for advice.
struct NotText
{
    enum class Looks { Utf16, Gb18030, EightBit, Binary };
    Looks looks = Looks::Binary;
    int line = 1; // 1-based, of the first wrong byte
};

[[nodiscard]] std::optional<NotText> notText(const QByteArray &bytes);

} // namespace cabinet::markdown
