// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet::network {

// What QFile does not do or does not tell. A QString is the system's words for what went wrong; empty: done.

// Mode 0600, fsync, rename over `to`. The folder is not synced: a cached file that a power cut takes is fetched again.
[[nodiscard]] QString moveDurably(const QString &from, const QString &to);

// Renames over `to`, without a sync.
[[nodiscard]] bool replaceFile(const QString &from, const QString &to);

// Tells the system to begin to write out what was written to this file so far, so that the sync at the end is short. Does not wait.
void beginWritingOut(int handle);

[[nodiscard]] QString syncFile(int handle);

// Until the handle is closed no other one gets it, in this program or another (Unix). False: somebody else has it.
[[nodiscard]] bool lockFile(int handle);

// Adds `bytes` to the end of a file of mode 0600 in one write, so that lines of several programs do not mix. Without a sync.
[[nodiscard]] QString append(const QString &path, const QByteArray &bytes);

// Has any program this file open? Linux tells, for files of one's own; elsewhere the answer is no.
[[nodiscard]] bool isOpenSomewhere(const QString &path);

} // namespace cabinet::network
