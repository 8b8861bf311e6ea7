// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

// Figures as ratios to a stated limit, one line each: name, value, limit, ratio, ok or MISSED.
namespace cabinet::bench {

class Figures final
{
public:
    Figures();

    // `value` may be up to `limit`, both in `unit`; `remark` says what they were measured from.
    void add(const QString &name, double value, double limit, const QString &unit, const QString &remark = {});
    // `value` is at least `least`.
    void addRate(const QString &name, double value, double least, const QString &unit, const QString &remark = {});
    // A figure without a limit of its own: where the time of another one goes.
    void note(const QString &name, double value, const QString &unit, const QString &remark = {});
    // A figure that cannot be measured here.
    void leaveOut(const QString &name, const QString &reason);

    [[nodiscard]] int missed() const { return m_missed; }

private:
    int m_missed = 0;
};

enum class Clock {
    Processor, // of this thread: what others do meanwhile counts little
    Wall       // where a disk is waited for
};

// Runs the steps one after another, again and again, and answers the best time of each in milliseconds: what disturbs one round
// disturbs all its steps.
[[nodiscard]] std::vector<double> bestOf(int rounds, Clock clock, const std::vector<std::function<void()>> &steps);

[[nodiscard]] double now(Clock clock); // milliseconds since some moment

} // namespace cabinet::bench
