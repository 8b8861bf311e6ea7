// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QChar>

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <string_view>
#include <vector>

// Classes of bytes and text among bytes. Lists are mostly ASCII: it is told byte by byte, other letters are decoded where they
// stand.
namespace cabinet::markdown {

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
}

// White space of any kind that ASCII has.
constexpr bool isWhite(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// What ASCII words are made of, as the "\w" of regular expressions.
constexpr bool isWordByte(char c)
{
    return isLetter(c) || isDigit(c) || c == '_';
}

constexpr char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string_view asStd(QByteArrayView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

// Faster for short needles than QByteArrayView's, which prepares itself for long ones.
inline qsizetype indexOf(QByteArrayView text, std::string_view needle, qsizetype from = 0)
{
    const std::size_t found = asStd(text).find(needle, static_cast<std::size_t>(from));
    return found == std::string_view::npos ? -1 : static_cast<qsizetype>(found);
}

inline bool contains(QByteArrayView text, std::string_view needle)
{
    return asStd(text).find(needle) != std::string_view::npos;
}

inline bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isAscii(c); });
}

// Stems of words, of two small letters or more, any of which a text may hold: one look at each place of it, however many they
// are.
class Stems final
{
public:
    Stems(std::initializer_list<std::string_view> pieces);

    [[nodiscard]] bool anyIn(std::string_view text) const;

private:
    static std::size_t slot(char first, char second)
    {
        return static_cast<std::size_t>((static_cast<unsigned char>(first) & 31) * 32 +
                                        (static_cast<unsigned char>(second) & 31));
    }

    std::vector<std::string_view> m_pieces;
    std::bitset<1024> m_beginnings;
};

struct Letter
{
    char32_t code = QChar::ReplacementCharacter;
    qsizetype bytes = 1;
};

// The character that begins at `at`; a byte that begins none is one of its own, U+FFFD.
[[nodiscard]] Letter letterAt(QByteArrayView text, qsizetype at);

} // namespace cabinet::markdown
