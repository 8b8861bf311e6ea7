// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/Targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray wrong = cabinet::fuzz::CABINET_FUZZ_TARGET(bytes);
    if (!wrong.isEmpty()) {
        std::fwrite(wrong.constData(), 1, static_cast<std::size_t>(wrong.size()), stderr); // it may hold NUL
        std::fputc('\n', stderr);
        std::abort();
    }
    return 0;
}
