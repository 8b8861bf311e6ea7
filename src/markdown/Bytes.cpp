// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"

namespace cabinet::markdown {

Stems::Stems(std::initializer_list<std::string_view> pieces)
    : m_pieces(pieces)
{
    for (const std::string_view piece : m_pieces)
        m_beginnings.set(slot(piece[0], piece[1]));
}

bool Stems::anyIn(std::string_view text) const
{
    for (; text.size() > 1; text.remove_prefix(1)) {
        if (m_beginnings.test(slot(text[0], text[1])) &&
            std::any_of(m_pieces.begin(), m_pieces.end(), [&](std::string_view piece) { return text.starts_with(piece); }))
            return true;
    }
    return false;
}

Letter letterAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype index) { return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U; };
    const auto follows = [&](qsizetype index) { return (byte(index) & 0xC0U) == 0x80U; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && follows(at + 1))
        return {((first & 0x1FU) << 6) | (byte(at + 1) & 0x3FU), 2};
    if (first >= 0xE0 && first < 0xF0 && follows(at + 1) && follows(at + 2)) {
        const char32_t code = ((first & 0x0FU) << 12) | ((byte(at + 1) & 0x3FU) << 6) | (byte(at + 2) & 0x3FU);
        return code >= 0x800 && !QChar::isSurrogate(code) ? Letter{code, 3} : Letter{};
    }
    if (first >= 0xF0 && first < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
        const char32_t code =
            ((first & 0x07U) << 18) | ((byte(at + 1) & 0x3FU) << 12) | ((byte(at + 2) & 0x3FU) << 6) | (byte(at + 3) & 0x3FU);
        return code >= 0x10000 && code <= QChar::LastValidCodePoint ? Letter{code, 4} : Letter{};
    }
    return {};
}

} // namespace cabinet::markdown
