// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

using namespace Qt::StringLiterals;

namespace cabinet::bench {

namespace {

void print(const QString &name, const QString &value, const QString &limit, const QString &ratio, const QString &verdict,
           const QString &remark)
{
    std::printf("%-44s %12s %10s %7s  %-6s  %s\n", qPrintable(name), qPrintable(value), qPrintable(limit), qPrintable(ratio),
                qPrintable(verdict), qPrintable(remark));
    std::fflush(stdout);
}

QString number(double value)
{
    return QString::number(value, 'f', value < 100 ? 2 : 0);
}

} // namespace

Figures::Figures()
{
    print(u"figure"_s, u"value"_s, u"limit"_s, u"ratio"_s, {}, {});
}

void Figures::add(const QString &name, double value, double limit, const QString &unit, const QString &remark)
{
    const bool met = value <= limit;
    m_missed += met ? 0 : 1;
    print(name, number(value) + u' ' + unit, number(limit), number(value / limit), met ? u"ok"_s : u"MISSED"_s, remark);
}

void Figures::addRate(const QString &name, double value, double least, const QString &unit, const QString &remark)
{
    const bool met = value >= least;
    m_missed += met ? 0 : 1;
    print(name, number(value) + u' ' + unit, number(least), number(value / least), met ? u"ok"_s : u"MISSED"_s, remark);
}

void Figures::note(const QString &name, double value, const QString &unit, const QString &remark)
{
    print(name, number(value) + u' ' + unit, u"-"_s, u"-"_s, u"-"_s, remark);
}

void Figures::leaveOut(const QString &name, const QString &reason)
{
    print(name, u"-"_s, u"-"_s, u"-"_s, u"-"_s, reason);
}

double now(Clock clock)
{
    timespec time{};
    clock_gettime(clock == Clock::Wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

std::vector<double> bestOf(int rounds, Clock clock, const std::vector<std::function<void()>> &steps)
{
    std::vector<double> best(steps.size(), std::numeric_limits<double>::max());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double begin = now(clock);
            steps[i]();
            best[i] = std::min(best[i], now(clock) - begin);
        }
    }
    return best;
}

} // namespace cabinet::bench
