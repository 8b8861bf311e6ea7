// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace cabinet::network {

// Bytes per second, smoothed over the last few seconds.
class Speed final
{
public:
    void start()
    {
        m_clock.start();
        m_bytes = 0;
        m_perSecond = 0;
    }

    void add(qint64 bytes)
    {
        m_bytes += bytes;
        const qint64 elapsed = m_clock.elapsed();
        if (elapsed < sampleMs)
            return;
        const qint64 now = m_bytes * 1000 / elapsed;
        m_perSecond = m_perSecond == 0 ? now : (3 * m_perSecond + now) / 4;
        m_bytes = 0;
        m_clock.start();
    }

    [[nodiscard]] qint64 perSecond() const
    {
        const bool stalled = m_clock.isValid() && m_clock.elapsed() > stalledMs;
        return stalled ? 0 : m_perSecond;
    }

private:
    static constexpr qint64 sampleMs = 500;
    static constexpr qint64 stalledMs = 5000;

    QElapsedTimer m_clock; // since the last sample
    qint64 m_bytes = 0;
    qint64 m_perSecond = 0;
};

} // namespace cabinet::network
