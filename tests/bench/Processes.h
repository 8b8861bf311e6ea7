// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cabinet::bench {

struct Run
{
    double firstPaintMs = 0; // from fork() until it has painted its first frame and ended
    double peakMiB = 0;      // largest resident size
};

// Runs a program offscreen that ends by itself once it has painted. Ends the bench with a message when it fails.
[[nodiscard]] Run runUntilFirstPaint(const QString &program, const QStringList &arguments);

// For comparison; each quits once it has painted and returns the exit status. What `bench --minimal-window` does: the smallest
// window of this program's kind, with a style sheet, a menu and a list of a few lines. `bench --bare-window`: one widget, no
// text.
int minimalWindow(int argc, char **argv);
int bareWindow(int argc, char **argv);

} // namespace cabinet::bench
