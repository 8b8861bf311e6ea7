// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace cabinet {

// Told now and then by long work, in its thread; what is counted is said where it is asked for. Answers false to cancel: the work
// then changed nothing and answers an Error with an empty message.
using Progress = std::function<bool(int done, int total)>;

} // namespace cabinet
