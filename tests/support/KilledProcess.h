// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace cabinet::test {

// Runs `work` in a process of its own, a copy of this one, which is killed (SIGKILL) when it is about to change the disk for the
// nth time: to write, rename, remove or sync. The same work dies at the same place each time. Work that makes fewer changes ends
// well. False: processes cannot be watched here, and nothing was run.
[[nodiscard]] bool runKilled(int nth, const std::function<void()> &work);

} // namespace cabinet::test
