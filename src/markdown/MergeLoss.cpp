// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeLoss.h"

#include <QByteArrayView>
#include <QHash>

#include <algorithm>

namespace cabinet::markdown {

namespace {

using Words = QHash<QByteArrayView, int>; // and how often

constexpr qsizetype shortest = 3;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOfWord(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9');
}

Words wordsOf(QByteArrayView text)
{
    Words words;
    for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = std::find_if_not(text.begin() + begin, text.end(), &isOfWord) - text.begin();
        const QByteArrayView word = text.sliced(begin, end - begin);
        if (word.size() >= shortest && std::any_of(word.begin(), word.end(), &isLetter))
            ++words[word];
    }
    return words;
}

// Of two titles that both made longer the longer one is taken: the word is within one that a side wrote.
bool isWithin(QByteArrayView word, const Words &there, const Words &written)
{
    return std::any_of(written.keyBegin(), written.keyEnd(), [&](QByteArrayView longer) {
        return longer.size() > word.size() && there.contains(longer) &&
               QByteArray::fromRawData(longer.data(), longer.size()).contains(word);
    });
}

} // namespace

bool losesWords(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const Merged &merged)
{
    QByteArray kept = merged.bytes;
    for (const FieldClash &clash : merged.clashes)
        kept += (u'\n' + clash.title + u'\n' + clash.base + u'\n' + clash.ours + u'\n' + clash.theirs).toUtf8();
    const Words there = wordsOf(kept), before = wordsOf(base), left = wordsOf(ours), right = wordsOf(theirs);
    const auto isLost = [&](QByteArrayView word) {
        const int was = before.value(word); // each side may take away another one
        return !there.contains(word) && left.value(word) >= was && right.value(word) >= was && !isWithin(word, there, left) &&
               !isWithin(word, there, right);
    };
    return std::any_of(left.keyBegin(), left.keyEnd(), isLost) || std::any_of(right.keyBegin(), right.keyEnd(), isLost);
}

} // namespace cabinet::markdown
