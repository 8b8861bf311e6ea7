// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHostAddress;

namespace cabinet::network {

// May a download talk to this address? No for this machine, private and shared networks, link-local, multicast, documentation and
// benchmark ranges, and every way of writing an IPv4 address inside an IPv6 one. Ranges: IANA's special-purpose registries (RFC
// 6890 and later). QHostAddress::isGlobal() of Qt 6.4 answers yes for 10.0.0.0/8 and others, so it is not used.
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

} // namespace cabinet::network
