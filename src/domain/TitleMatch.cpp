// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleMatch.h"

#include "domain/TitleKey.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr int mostEdits = 2;
constexpr qsizetype longForOne = 24; // letters of a title that may differ by one
constexpr qsizetype longForTwo = 48;
constexpr qsizetype longInCjk = 16;

bool isCjk(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return c.isSurrogate();
    }
}

qsizetype editsAllowed(QStringView key)
{
    if (std::any_of(key.begin(), key.end(), isCjk))
        return key.size() >= longInCjk ? 1 : 0;
    return key.size() >= longForTwo ? 2 : key.size() >= longForOne ? 1 : 0;
}

QString digitsOf(QStringView key)
{
    QString digits;
    for (const QChar c : key) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

QStringView romanTail(QStringView key)
{
    qsizetype at = key.size();
    while (at > 0 && u"ivx"_s.contains(key.at(at - 1)))
        --at;
    return key.sliced(at);
}

// Levenshtein's distance, no more of it than a band around the diagonal; `most` + 1 when it is larger.
qsizetype distance(QStringView one, QStringView other, qsizetype most)
{
    constexpr int width = 2 * mostEdits + 1;
    if (std::abs(one.size() - other.size()) > most)
        return most + 1;
    std::array<qsizetype, width> row{};
    for (int k = 0; k < width; ++k)
        row[static_cast<size_t>(k)] = k < mostEdits ? most + 1 : k - mostEdits;
    for (qsizetype i = 1; i <= one.size(); ++i) {
        std::array<qsizetype, width> next{};
        qsizetype least = most + 1;
        for (int k = 0; k < width; ++k) {
            const auto at = static_cast<size_t>(k);
            const qsizetype j = i + k - mostEdits;
            next[at] = most + 1;
            if (j < 0 || j > other.size())
                continue;
            if (j == 0) {
                next[at] = i;
            } else {
                next[at] = row[at] + (one.at(i - 1) == other.at(j - 1) ? 0 : 1);
                if (k > 0)
                    next[at] = std::min(next[at], next[at - 1] + 1);
                if (k + 1 < width)
                    next[at] = std::min(next[at], row[at + 1] + 1);
            }
            least = std::min(least, next[at]);
        }
        if (least > most)
            return most + 1;
        row = next;
    }
    return row[static_cast<size_t>(other.size() - one.size() + mostEdits)];
}

// "Ada Lovelace", "Lovelace, Ada", "A. Lovelace" → "lovelace"; a name of one word or in Chinese stays whole.
QString familyName(const QString &author)
{
    const qsizetype comma = author.indexOf(u',');
    if (comma > 0)
        return titleKey(author.left(comma));
    QStringList words = author.simplified().split(u' ');
    while (words.size() > 1 && (words.last().front().isDigit() || (words.last().size() <= 3 && words.last().endsWith(u'.'))))
        words.removeLast();
    return titleKey(words.last());
}

} // namespace

bool closeTitles(const QString &key, const QString &other)
{
    if (key.isEmpty() || other.isEmpty())
        return false;
    if (key == other)
        return true;
    const qsizetype most = std::min(editsAllowed(key), editsAllowed(other));
    if (most == 0 || std::abs(key.size() - other.size()) > most)
        return false;
    return digitsOf(key) == digitsOf(other) && romanTail(key) == romanTail(other) && distance(key, other, most) <= most;
}

bool authorsAgree(const QStringList &one, const QStringList &other)
{
    if (one.isEmpty() || other.isEmpty())
        return true;
    QSet<QString> families;
    for (const QString &author : one)
        families.insert(familyName(author));
    return std::any_of(other.begin(), other.end(), [&](const QString &author) { return families.contains(familyName(author)); });
}

} // namespace cabinet
