// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cabinet::bench {

// What GitHub's Markdown takes md4c, with nothing done for what it finds. False: it refused the text.
bool readWithMd4c(const QByteArray &bytes);

} // namespace cabinet::bench
