// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NotText.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

unsigned char byteAt(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// How many bytes the letter that begins there has; 0: it is none. https://www.rfc-editor.org/rfc/rfc3629#section-4
qsizetype letterLength(const QByteArray &bytes, qsizetype at)
{
    const unsigned char first = byteAt(bytes, at);
    const auto follows = [&](qsizetype nth, unsigned char least = 0x80, unsigned char most = 0xBF) {
        return byteAt(bytes, at + nth) >= least && byteAt(bytes, at + nth) <= most;
    };
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    const bool four = first >= 0xF0 && first <= 0xF4 && follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
    return four && follows(2) && follows(3) ? 4 : 0;
}

bool isLatinLetter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Pairs of a high byte and one from 0x40 on, most of them in company and not within a word of Latin letters.
bool looksChinese(const QByteArray &bytes)
{
    qsizetype pairs = 0;
    qsizetype within = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (byteAt(bytes, at) < 0x80)
            continue;
        const unsigned char second = byteAt(bytes, at + 1);
        const bool four = second >= '0' && second <= '9' && byteAt(bytes, at + 2) >= 0x81;
        if (byteAt(bytes, at) < 0x81 || (!four && (second < 0x40 || second == 0x7F || second == 0xFF)))
            return false;
        const qsizetype length = four ? 4 : 2;
        ++pairs;
        within += isLatinLetter(byteAt(bytes, at - 1)) && isLatinLetter(byteAt(bytes, at + length)) ? 1 : 0;
        at += length - 1;
    }
    return pairs > 1 && within * 2 < pairs;
}

NotText::Looks looksOf(const QByteArray &bytes)
{
    const auto zeros = bytes.count('\0');
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || zeros * 3 > bytes.size())
        return NotText::Looks::Utf16;
    if (zeros > 0)
        return NotText::Looks::Binary;
    return looksChinese(bytes) ? NotText::Looks::Gb18030 : NotText::Looks::EightBit;
}

} // namespace

std::optional<NotText> notText(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = letterLength(bytes, at);
        if (length == 0)
            return NotText{looksOf(bytes), 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + at, '\n'))};
        at += length;
    }
    return {};
}

} // namespace cabinet::markdown
