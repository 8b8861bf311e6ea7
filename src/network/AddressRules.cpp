// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/AddressRules.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

struct Range
{
    const char16_t *network;
    int bits;
};

constexpr std::array refusedV4{
    Range{u"0.0.0.0", 8},       // this network
    Range{u"10.0.0.0", 8},      // private
    Range{u"100.64.0.0", 10},   // carrier-grade NAT
    Range{u"127.0.0.0", 8},     // this machine
    Range{u"169.254.0.0", 16},  // link-local, cloud metadata
    Range{u"172.16.0.0", 12},   // private
    Range{u"192.0.0.0", 24},    // protocol assignments
    Range{u"192.0.2.0", 24},    // documentation
    Range{u"192.88.99.0", 24},  // 6to4 relays
    Range{u"192.168.0.0", 16},  // private
    Range{u"198.18.0.0", 15},   // benchmarks
    Range{u"198.51.100.0", 24}, // documentation
    Range{u"203.0.113.0", 24},  // documentation
    Range{u"224.0.0.0", 4},     // multicast
    Range{u"240.0.0.0", 4},     // reserved, broadcast
};

// Only 2000::/3 is given out for the internet, so loopback, v4-mapped, NAT64, ULA, link-local and multicast are out already.
constexpr Range globalV6{u"2000::", 3};
constexpr std::array refusedV6{
    Range{u"2001::", 23},     // protocol assignments, Teredo, ORCHID
    Range{u"2001:db8::", 32}, // documentation
    Range{u"2002::", 16},     // 6to4: an IPv4 address inside
    Range{u"3fff::", 20},     // documentation
};

bool isIn(const QHostAddress &address, const Range &range)
{
    return address.isInSubnet(QHostAddress(QString::fromUtf16(range.network)), range.bits);
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    const auto holds = [&address](const Range &range) { return isIn(address, range); };
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return std::none_of(refusedV4.begin(), refusedV4.end(), holds);
    case QAbstractSocket::IPv6Protocol:
        return holds(globalV6) && std::none_of(refusedV6.begin(), refusedV6.end(), holds);
    default:
        return false;
    }
}

} // namespace cabinet::network
