// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Uid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// Milliseconds since 1970 and a 12-bit counter below them, never the same twice: a full counter runs on into the next
// millisecond.
quint64 nextTick()
{
    static std::atomic<quint64> last{0};
    const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 seen = last.load();
    quint64 tick = 0;
    do {
        tick = std::max(now, seen + 1);
    } while (!last.compare_exchange_weak(seen, tick));
    return tick;
}

void appendHex(QString &text, quint64 value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text.append(u"0123456789abcdef"[(value >> shift) & 0xF]);
}

} // namespace

QString newUid()
{
    const quint64 tick = nextTick();
    const quint64 random = QRandomGenerator::global()->generate64();
    QString uid;
    uid.reserve(36);
    appendHex(uid, tick >> 28, 8);
    uid.append(u'-');
    appendHex(uid, (tick >> 12) & 0xFFFF, 4);
    uid.append(u'-');
    appendHex(uid, 0x7000 | (tick & 0xFFF), 4);
    uid.append(u'-');
    appendHex(uid, 0x8000 | ((random >> 48) & 0x3FFF), 4);
    uid.append(u'-');
    appendHex(uid, random & 0xFFFFFFFFFFFF, 12);
    return uid;
}

} // namespace cabinet
